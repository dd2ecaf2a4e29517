import { makingNow, type Making, type Mending } from './making.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Problem } from '../../core/problem.ts';
import { type Day } from '../../core/project/people.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Result, success } from '../../core/result.ts';
import { signFaces } from '../../typeset/sign/projectTypefaces.ts';
import { withSlug } from '../../typeset/sign/slug.ts';
import { fileStem } from '../words/fileNames.ts';
import { makerFacts, tellsItself } from '../../core/signs/slugFacts.ts';
import { MAKER_WEIGHT } from '../../core/signs/songWeight.ts';
import { type Answers } from '../../core/signs/specification.ts';
import { orderedSize } from './orderedSize.ts';
import { contained } from '../faults/programFault.ts';
import { draftMarked } from './draftMarked.ts';
import { type SignFormat } from '../../core/signs/fileFormats.ts';
import { type PrepareAsk, type PreparedSign, prepareSigns } from './prepareSigns.ts';
import { signNotes } from './signNotes.ts';
import { toldWithDrawn } from './toldOf.ts';
import { slugLines } from '../words/slugLines.ts';

/** Bytes of a drawing in one format. */
export type SignWriter = (drawing: Drawing, about: SheetFacts) => Promise<Result<Uint8Array, Problem>>;
type SheetFacts = {
  readonly stem: string;
  readonly day: Day;
  /** What of it cutter files change, as was agreed; null where nothing. */
  readonly mending: Mending | null;
  /** Without crop marks: a picture to look at, or a sheet with marks of its own. */
  readonly unmarked?: boolean;
  /** How it is worked, where its lines do not tell: a printed sheet may have cut lines too. */
  readonly way?: 'print' | 'cut';
  /** Id of its process, and what its cut takes, as far as they are known. */
  readonly process?: string | undefined;
  readonly kerf?: Mm;
};

/** What a picture to be approved is written as: nobody cuts or traces it. */
const APPROVED_AS: readonly SignFormat[] = ['pdf', 'png'];

export type ExportAsk = PrepareAsk & {
  readonly formats: readonly SignFormat[];
  /** Whether a format is wanted of a sign that is made in such a way (null: a drawing that nobody makes); absent = all. */
  readonly wanted?: (format: SignFormat, making: Making | null) => boolean;
  readonly chosen: (sign: Sign) => boolean;
  /** Day that the slug and the files' dates show: same project and same day, same bytes. */
  readonly day: Day;
  readonly writers: Readonly<Record<SignFormat, SignWriter>>;
};

export type MadeFile = {
  readonly name: string;
  readonly format: SignFormat;
  readonly bytes: Uint8Array;
};

export type ExportedSign = {
  readonly prepared: PreparedSign;
  readonly stem: string;
  /** How it is made and what is too fine for that; null where it was not measured. */
  readonly making: Making | null;
  /** What the shop is told of it beside the drawing (docs/spec/specification.md). */
  readonly told: Answers;
  readonly files: readonly MadeFile[];
  /** Empty where all formats were made. */
  readonly problems: readonly Problem[];
};

/** A sign as it was set and measured, without its files. */
export type SetSign = Omit<ExportedSign, 'files'>;

/**
 * Makes the files of each chosen sign and gives them in their order; a blocked sign is named and the others go on. While
 * pictures of one are painted, which is not this thread's work, the next ones are set.
 */
export async function* exportSigns(ask: ExportAsk): AsyncGenerator<ExportedSign, void> {
  const begun: Promise<ExportedSign>[] = [];
  for (const prepared of prepareSigns(ask, ask.chosen)) {
    const exported = exportSign(ask, prepared);
    // Awaited in its turn; until then a failure must not count as nobody's.
    exported.catch(() => undefined);
    begun.push(exported);
    const [first] = begun;
    if (begun.length <= AHEAD || first === undefined) continue;
    yield await first;
    begun.shift();
  }
  for (const exported of begun) yield await exported;
}

/** Signs that are begun before the first of them is done: bounds what is held in memory. */
const AHEAD = 2;

async function exportSign(ask: ExportAsk, prepared: PreparedSign): Promise<ExportedSign> {
  const { sign, drafts } = prepared;
  const stem = fileStem({
    ...{ number: prepared.number, sheet: prepared.sheet },
    village: ask.project.register.village.zh,
    label: prepared.label,
    ...(prepared.state === 'ready' ? orderedSize(prepared.drawing) : sign.size),
    copies: sign.copies,
    drafts,
    forApproval: prepared.forApproval === true,
  });
  const told = toldWithDrawn(ask.project, sign, ask.library, prepared.drawn);
  const unmade = { prepared, stem, making: null, told, files: [] };
  if (prepared.state === 'blocked') return { ...unmade, problems: prepared.problems };
  if (prepared.forApproval === true)
    return { ...(await pictured(ask, prepared, stem)), ...{ prepared, stem, making: null, told } };
  const { label } = prepared;
  const measured = await contained(ask.onFault, 'measure', label, () => success(makingNow(ask, prepared)));
  const making = measured.ok ? measured.value : null;
  const faced = await contained(ask.onFault, 'mark', label, () => marked(ask, prepared));
  if (!faced.ok) return { ...unmade, problems: [faced.problem] };
  const slugged = await contained(ask.onFault, 'slug', label, () =>
    withSignSlug(ask, { ...prepared, drawing: faced.value }, stem, making, told),
  );
  if (!slugged.ok) return { ...unmade, problems: [slugged.problem] };
  const files: MadeFile[] = [];
  const problems: Problem[] = measured.ok ? [] : [measured.problem];
  for (const format of ask.formats.filter((each) => ask.wanted?.(each, making) ?? true)) {
    // The slug belongs to the print file; what cuts, shows or describes the sign holds the sign alone.
    const drawing = format === 'pdf' ? slugged.value : faced.value;
    const made = await contained(ask.onFault, format, label, () =>
      ask.writers[format](drawing, {
        ...{ stem, day: ask.day, process: making?.process.id },
        mending: making?.mending ?? null,
      }),
    );
    if (made.ok) files.push({ name: `${stem}.${format}`, format, bytes: made.value });
    else problems.push(made.problem);
  }
  const notes = signNotes(ask, prepared, { making, told });
  return { prepared: { ...prepared, drawing: faced.value, notes }, stem, making, told, files, problems };
}

/** A picture to be approved says on itself what it is: it has no slug, no marks and no measure of its strokes. */
async function pictured(
  ask: ExportAsk,
  prepared: PreparedSign & { readonly state: 'ready' },
  stem: string,
): Promise<Pick<ExportedSign, 'files' | 'problems'>> {
  const files: MadeFile[] = [];
  const problems: Problem[] = [];
  for (const format of ask.formats.filter((each) => APPROVED_AS.includes(each))) {
    const made = await contained(ask.onFault, format, prepared.label, () =>
      ask.writers[format](prepared.drawing, { stem, day: ask.day, mending: null, unmarked: true }),
    );
    if (made.ok) files.push({ name: `${stem}.${format}`, format, bytes: made.value });
    else problems.push(made.problem);
  }
  return { files, problems };
}

/** A draft says so across its face, in every format; a final sign is as it was set. Places held for Mongolian are for a screen. */
function marked(
  ask: ExportAsk,
  { drafts, drawing: shown }: PreparedSign & { readonly state: 'ready' },
): Result<Drawing, Problem> {
  if (drafts.length === 0) return success(shown);
  return draftMarked(withoutGuides(shown), ask);
}

function withoutGuides(drawing: Drawing): Drawing {
  const { guide: _, ...inks } = drawing.inks;
  return {
    ...drawing,
    inks,
    items: drawing.items.filter((item) => !('layer' in item && item.layer === 'guide')),
  };
}

function withSignSlug(
  ask: ExportAsk,
  { sign, drafts, drawing }: PreparedSign & { readonly state: 'ready' },
  stem: string,
  making: Making | null,
  told: Answers,
): ReturnType<typeof withSlug> {
  const faces = signFaces(ask.project.typefaces, ask.shaper);
  if (!faces.ok) return faces;
  const lines = slugLines({
    stem,
    ...orderedSize(drawing),
    bleed: drawing.bleed,
    copies: sign.copies,
    told,
    day: ask.day,
    drafts,
    note: ask.library.templates.get(sign.template)?.makerNote ?? null,
    made:
      making === null || tellsItself(drawing)
        ? null
        : makerFacts(drawing, ask.library.inks, making.process.name.zh),
  });
  return withSlug(drawing, {
    lines,
    faces: faces.value(MAKER_WEIGHT).Hans,
    weight: MAKER_WEIGHT,
    inks: ask.library.inks,
    shaper: ask.shaper,
  });
}

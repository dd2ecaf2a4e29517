import { makingNow, makingNotes, type Making, type Mending } from './making.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Problem } from '../../core/problem.ts';
import { type Day } from '../../core/project/people.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type Result, success } from '../../core/result.ts';
import { withDraftMark } from '../../typeset/sign/draftMark.ts';
import { signFaces } from '../../typeset/sign/projectTypefaces.ts';
import { withSlug } from '../../typeset/sign/slug.ts';
import { fileStem } from '../words/fileNames.ts';
import { makerFacts, tellsItself } from '../../core/signs/slugFacts.ts';
import { orderedSize } from './orderedSize.ts';
import { contained } from '../faults/programFault.ts';
import { type SignFormat } from '../../core/signs/signFormats.ts';
import { type PrepareAsk, type PreparedSign, prepareSigns } from './prepareSigns.ts';
import { DRAFT_FACE, slugLines } from '../words/slugLines.ts';

/** Bytes of a drawing in one format. */
export type SignWriter = (drawing: Drawing, about: SheetFacts) => Promise<Result<Uint8Array, Problem>>;
type SheetFacts = {
  readonly stem: string;
  readonly day: Day;
  /** What of it cutter files change, as was agreed; null where nothing. */
  readonly mending: Mending | null;
  /** A picture to look at: nothing of it is trimmed. */
  readonly forApproval?: boolean;
};

/** What a picture to be approved is written as: nobody cuts or traces it. */
const APPROVED_AS: readonly SignFormat[] = ['pdf', 'png'];

export type ExportAsk = PrepareAsk & {
  readonly formats: readonly SignFormat[];
  readonly chosen: (sign: Sign) => boolean;
  /** Day that the slug and the files' dates show: same project and same day, same bytes. */
  readonly day: Day;
  readonly writers: Readonly<Record<SignFormat, SignWriter>>;
};

type MadeFile = {
  readonly name: string;
  readonly format: SignFormat;
  readonly bytes: Uint8Array;
};

export type ExportedSign = {
  readonly prepared: PreparedSign;
  readonly stem: string;
  /** How it is made and what is too fine for that; null where it was not measured. */
  readonly making: Making | null;
  readonly files: readonly MadeFile[];
  /** Empty where all formats were made. */
  readonly problems: readonly Problem[];
};

/** Makes the files of each chosen sign, one sign after the other; a blocked sign is named and the others go on. */
export async function* exportSigns(ask: ExportAsk): AsyncGenerator<ExportedSign, void> {
  for (const prepared of prepareSigns(ask, ask.chosen)) {
    yield await exportSign(ask, prepared);
  }
}

async function exportSign(ask: ExportAsk, prepared: PreparedSign): Promise<ExportedSign> {
  const { sign, drafts } = prepared;
  const stem = fileStem({
    number: prepared.number,
    village: ask.project.register.village.zh,
    label: prepared.label,
    ...(prepared.state === 'ready' ? orderedSize(prepared.drawing) : sign.size),
    copies: sign.copies,
    drafts,
    forApproval: prepared.forApproval === true,
  });
  const unmade = { prepared, stem, making: null, files: [] };
  if (prepared.state === 'blocked') return { ...unmade, problems: prepared.problems };
  if (prepared.forApproval === true) return pictured(ask, prepared, stem);
  const { label } = prepared;
  const measured = await contained(ask.onFault, 'measure', label, () => success(makingNow(ask, prepared)));
  const making = measured.ok ? measured.value : null;
  const faced = await contained(ask.onFault, 'mark', label, () => marked(ask, prepared));
  if (!faced.ok) return { ...unmade, problems: [faced.problem] };
  const slugged = await contained(ask.onFault, 'slug', label, () =>
    withSignSlug(ask, { ...prepared, drawing: faced.value }, stem, making),
  );
  if (!slugged.ok) return { ...unmade, problems: [slugged.problem] };
  const files: MadeFile[] = [];
  const problems: Problem[] = measured.ok ? [] : [measured.problem];
  for (const format of ask.formats) {
    // The slug belongs to the print file; what cuts, shows or describes the sign holds the sign alone.
    const drawing = format === 'pdf' ? slugged.value : faced.value;
    const made = await contained(ask.onFault, format, label, () =>
      ask.writers[format](drawing, { stem, day: ask.day, mending: making?.mending ?? null }),
    );
    if (made.ok) files.push({ name: `${stem}.${format}`, format, bytes: made.value });
    else problems.push(made.problem);
  }
  const notes = [...prepared.notes, ...makingNotes(ask, prepared, making)];
  return { prepared: { ...prepared, drawing: faced.value, notes }, stem, making, files, problems };
}

/** A picture to be approved says on itself what it is: it has no slug, no marks and no measure of its strokes. */
async function pictured(
  ask: ExportAsk,
  prepared: PreparedSign & { readonly state: 'ready' },
  stem: string,
): Promise<ExportedSign> {
  const files: MadeFile[] = [];
  const problems: Problem[] = [];
  for (const format of ask.formats.filter((each) => APPROVED_AS.includes(each))) {
    const made = await contained(ask.onFault, format, prepared.label, () =>
      ask.writers[format](prepared.drawing, { stem, day: ask.day, mending: null, forApproval: true }),
    );
    if (made.ok) files.push({ name: `${stem}.${format}`, format, bytes: made.value });
    else problems.push(made.problem);
  }
  return { prepared, stem, making: null, files, problems };
}

/** A draft says so across its face, in every format; a final sign is as it was set. Places held for Mongolian are for a screen. */
function marked(
  ask: ExportAsk,
  { drafts, drawing: shown }: PreparedSign & { readonly state: 'ready' },
): Result<Drawing, Problem> {
  if (drafts.length === 0) return success(shown);
  const drawing = withoutGuides(shown);
  const faces = signFaces(ask.project.typefaces, ask.shaper);
  if (!faces.ok) return faces;
  return withDraftMark(drawing, {
    words: DRAFT_FACE,
    faces: faces.value(SLUG_WEIGHT).Hans,
    weight: SLUG_WEIGHT,
    inks: ask.library.inks,
    shaper: ask.shaper,
  });
}

function withoutGuides(drawing: Drawing): Drawing {
  const { guide: _, ...inks } = drawing.inks;
  return {
    ...drawing,
    inks,
    items: drawing.items.filter((item) => !('layer' in item && item.layer === 'guide')),
  };
}

/** The weight that the signs themselves are set in: a second Song face would cost 15 MB of reading for a slug. */
const SLUG_WEIGHT = 700;

function withSignSlug(
  ask: ExportAsk,
  { sign, drafts, drawing }: PreparedSign & { readonly state: 'ready' },
  stem: string,
  making: Making | null,
): ReturnType<typeof withSlug> {
  const faces = signFaces(ask.project.typefaces, ask.shaper);
  if (!faces.ok) return faces;
  const lines = slugLines({
    stem,
    ...orderedSize(drawing),
    bleed: drawing.bleed,
    copies: sign.copies,
    material: sign.material ?? null,
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
    faces: faces.value(SLUG_WEIGHT).Hans,
    weight: SLUG_WEIGHT,
    inks: ask.library.inks,
    shaper: ask.shaper,
  });
}

import { type Drawing, type GlyphOutlines } from '../../core/drawing/drawing.ts';
import { type FoldedWords } from '../../core/signs/signKind.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type Project } from '../../core/project/project.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { kindOf } from '../../core/signs/kinds/kinds.ts';
import { type Lettering, letteringOf } from '../../core/signs/lettering.ts';
import { textsOnSign } from '../../core/signs/signWords.ts';
import { type MakerFacts, makerFacts } from '../../core/signs/slugFacts.ts';
import { type Answers } from '../../core/signs/specification.ts';
import { type TextOnSign } from '../../core/signs/textsOnSign.ts';
import { type SignLibrary } from '../library/signLibrary.ts';
import { type ExportedSign } from '../signs/exportSigns.ts';
import { type Making } from '../signs/making.ts';

/** One sheet of a sign of a package, with all that a shop's papers say of it. */
export type ShopSign = {
  readonly number: number;
  readonly label: string;
  readonly sign: Sign;
  /** A drawing for the fitter, and no plate. */
  readonly isLayout: boolean;
  /** Folded, it stands on a desk: nobody fixes it. */
  readonly folded: FoldedWords | null;
  /** null = it was not measured. */
  readonly making: Making | null;
  /** As it is delivered: a draft says so across its face. null = not made, for the reasons given. */
  readonly drawing: Drawing | null;
  readonly lines: readonly Lettering[];
  readonly facts: MakerFacts | null;
  readonly answers: Answers;
  readonly texts: readonly TextOnSign[];
  /** Where it hangs; null = nobody said. */
  readonly place: string | null;
  readonly files: readonly string[];
  readonly drafts: readonly DraftReason[];
  /** Sentences: why it was not made. */
  readonly reasons: readonly string[];
  /** What the maker should know beside the drawing. */
  readonly notes: readonly string[];
};

/** A sheet with its own number, and of how many its sign is. */
export type ShopRow = ShopSign & { readonly row: string; readonly count: number };

type ShopAsk = {
  readonly project: Project;
  readonly library: SignLibrary;
  readonly outlines: GlyphOutlines;
  /** `saidPlaces` of the project. */
  readonly places: ReadonlyMap<string, string>;
};

export function shopSign(
  { prepared, making, told: answers, files, problems }: ExportedSign,
  told: Pick<ShopSign, 'reasons' | 'notes'>,
  { project, library, outlines, places }: ShopAsk,
): ShopSign {
  const { sign, number, label, drafts } = prepared;
  const template = library.templates.get(sign.template);
  // Files that nobody asked for are no reason to call it not made.
  const isMade = files.length > 0 || problems.length === 0;
  const drawing = prepared.state === 'ready' && isMade ? prepared.drawing : null;
  // Of one that was not made only its kind is known.
  const isLayout =
    prepared.forFitter === true ||
    (drawing === null && template !== undefined && kindOf(template).forFitter === 'all');
  const note = template?.makerNote ?? null;
  return {
    ...{ number, label, sign, isLayout, making, drawing, drafts },
    folded: template === undefined ? null : kindOf(template).net(template, sign),
    lines: drawing === null ? [] : letteringOf(drawing, outlines),
    facts:
      drawing === null || making === null ? null : makerFacts(drawing, library.inks, making.process.name.zh),
    answers,
    texts: textsOnSign(project, sign, template),
    place: places.get(sign.id) ?? null,
    files: files.map(({ name }) => name),
    reasons: told.reasons,
    notes: [...(note === null ? [] : [note]), ...told.notes],
  };
}

/** 026 where a sign is one sheet; 026-1, 026-2 … where it is several, as no two rows may be called alike. */
export function shopRows(signs: readonly ShopSign[]): readonly ShopRow[] {
  return signs.map((one, at) => {
    const isOwn = ({ sign }: ShopSign) => sign.id === one.sign.id;
    const count = signs.filter(isOwn).length;
    const part = count === 1 ? '' : `-${signs.slice(0, at + 1).filter(isOwn).length}`;
    return { ...one, count, row: `${String(one.number).padStart(3, '0')}${part}` };
  });
}

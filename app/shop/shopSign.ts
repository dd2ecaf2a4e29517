import { type Drawing, type GlyphOutlines } from '../../core/drawing/drawing.ts';
import { type FoldedWords } from '../../core/signs/signKind.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type Project } from '../../core/project/project.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { kindOf } from '../../core/signs/kinds/kinds.ts';
import { type Lettering, letteringOf } from '../../core/signs/lettering.ts';
import { openContent, type OpenContent } from '../../core/signs/openContent.ts';
import { signWords, textsOnSign } from '../../core/signs/signWords.ts';
import { type MakerFacts, makerFacts } from '../../core/signs/slugFacts.ts';
import { type Answers } from '../../core/signs/specification.ts';
import { type TextOnSign } from '../../core/signs/textsOnSign.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { type Pieces } from '../../typeset/kinds/signLayout.ts';
import { sheetNumber } from '../words/fileNames.ts';
import { sayWall } from './sayHung.ts';
import { type ShopNotes } from './shopNotes.ts';
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
  /** Words that keep a place, and cells that are empty. */
  readonly open: readonly OpenContent[];
  readonly pieces: Pieces | null;
  /** The back of the plate whose front is the sheet before it. */
  readonly isBack: boolean;
} & ShopNotes;

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
  told: Pick<ShopSign, 'reasons'> & ShopNotes,
  { project, library, outlines, places }: ShopAsk,
): ShopSign {
  const { sign, number, label, drafts, pieces = null } = prepared;
  const template = library.templates.get(sign.template);
  // Files that nobody asked for are no reason to call it not made.
  const isMade = files.length > 0 || problems.length === 0;
  const drawing = prepared.state === 'ready' && isMade ? prepared.drawing : null;
  // Of one that was not made only its kind is known.
  const isLayout =
    prepared.forFitter === true ||
    (drawing === null && template !== undefined && kindOf(template).forFitter === 'all');
  const backs = template === undefined ? null : kindOf(template).sides(template, sign);
  const note = template?.makerNote ?? null;
  const words = template === undefined ? null : signWords(project, sign, template);
  return {
    ...{ ...told, number, label, sign, isLayout, making, drawing, drafts, pieces },
    isBack: backs !== null && label.endsWith(backs.back.zh),
    folded: template === undefined ? null : kindOf(template).net(template, sign),
    lines: drawing === null ? [] : letteringOf(drawing, outlines),
    facts:
      drawing === null || making === null ? null : makerFacts(drawing, library.inks, making.process.name.zh),
    answers,
    texts: textsOnSheet(textsOnSign(project, sign, template), prepared.sheet === undefined ? null : drawing),
    open: openOnSheet(
      words === null || template === undefined ? [] : openContent(sign, words, template),
      prepared.sheet === undefined ? null : drawing,
    ),
    place: prepared.wall === undefined ? (places.get(sign.id) ?? null) : sayWall(project, prepared.wall),
    files: files.map(({ name }) => name),
    notes: [...(note === null ? [] : [note]), ...told.notes],
  };
}

/** Of a sign of several sheets only what is drawn on this one (null: it is the only one, and has all). */
function openOnSheet(open: readonly OpenContent[], sheet: Drawing | null): readonly OpenContent[] {
  if (sheet === null) return open;
  const drawn = wordsOn(sheet);
  return open.filter((each) => each.of === 'field' || drawn.includes(solid(each.text)));
}

/** What is on its face, a line for each run of letters, without blanks. */
function wordsOn(sheet: Drawing): string {
  return leaves(sheet.items)
    .flatMap(({ item }) => (item.kind === 'glyphs' && item.layer === 'artwork' ? [solid(item.text)] : []))
    .join('\n');
}

function textsOnSheet(texts: readonly TextOnSign[], sheet: Drawing | null): readonly TextOnSign[] {
  if (sheet === null) return texts;
  const drawn = wordsOn(sheet);
  return texts.filter(
    ({ zh, mn }) => drawn.includes(solid(zh)) || (mn !== null && drawn.includes(solid(mn.text))),
  );
}

/** Rows of a text part it where they like. */
function solid(text: string): string {
  return text.normalize('NFC').replaceAll(/\s/gu, '');
}

/** No two rows are called alike: {@link sheetNumber}, as in the names of their files. */
export function shopRows(signs: readonly ShopSign[]): readonly ShopRow[] {
  return signs.map((one, at) => {
    const isOwn = ({ sign }: ShopSign) => sign.id === one.sign.id;
    const count = signs.filter(isOwn).length;
    const index = signs.slice(0, at).filter(isOwn).length;
    return { ...one, count, row: sheetNumber(one.number, { index, count }) };
  });
}

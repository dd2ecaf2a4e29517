import { type Drawing, type GlyphRun, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { type Fold, type SmallSignTemplate } from '../../../core/signs/kinds/smallSign/smallSign.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type Pictogram, type Pictograms } from '../../../core/signs/pictograms.ts';
import { type Mm } from '../../../core/units/length.ts';
import { bilingualLines, chineseFirst } from '../../sign/bilingualLines.ts';
import { pictogramField } from '../../sign/drawPictogram.ts';
import {
  BODY,
  hanLine,
  type HanLine,
  largestHan,
  largestMongolian,
  lengthOfHan,
  lengthOfMongolian,
  type MongolianFlush,
  mongolianFlush,
  setHan,
  setMongolianFlush,
} from '../../sign/flushLines.ts';
import { inRows } from '../../sign/inRows.ts';
import { checkSize, signDrawing, type SignAsk, type SignText } from '../../sign/signAsk.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import { layoutSideBySide } from '../../sign/sideBySide.ts';
import { type Box } from '../../sign/stack.ts';
import { type Noted, type TypesetProblem } from '../../text/problems.ts';
import { columnExtent } from '../../text/setCells.ts';
import { foldedSheet } from './foldedSheet.ts';

export type SmallSignAsk = SignAsk<SmallSignTemplate> & {
  readonly text: SignText;
  readonly colours: SmallSignTemplate['colours']['others'];
  readonly picture: (Pick<Pictograms, 'grid' | 'stroke'> & Pictogram) | null;
  readonly fold: Fold;
  /** What the signs of its set have in common; a sign alone agrees with itself. */
  readonly agreed?: Readonly<Record<string, Mm>> | null;
};

/** Em sizes that the signs of a set share. */
type SmallAgreed = { readonly name: Mm; readonly nameMn: Mm };

/** Between rows of one script, em: Mongolian has strokes over and under its spine that must not meet. */
const ROW_GAP = 0.26;
const ROW_GAP_MN = 0.42;
/** A further row has to make letters larger by so much: a word in one piece reads better than a larger one in two. */
const WORTH_A_ROW = 1.5;
/** What Mongolian and the space over it usually take of the height, em of the Chinese. */
const UNDER_NAME = 0.65;
/** Mongolian of this share of the Chinese stays in one row. */
const LARGE_MONGOLIAN = 0.36;

/** 窗口标牌、桌面标牌: picture and words as one group in the middle, over a coloured foot. */
export function layoutSmallSign(ask: SmallSignAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const face = faceItems(ask);
  if (!face.ok) return face;
  const { value: items, notes } = face.value;
  const { fold } = ask;
  if (fold === 'none' || fold === 'two-sided') return success({ value: signDrawing(ask, items), notes });
  const folded = foldedSheet({ ...ask, fold }, items);
  if (!folded.ok) return folded;
  return success({ value: signDrawing({ ...ask, height: folded.value.height }, folded.value.items), notes });
}

/** The largest sizes that each sign of the set can have; null where none can be set. */
export function agreeSmallSigns(members: readonly SmallSignAsk[]): SmallAgreed | null {
  const sized = members.flatMap((ask) => {
    const own = readFace(ask);
    return own.ok ? [own.value] : [];
  });
  if (sized.length === 0) return null;
  return {
    name: Math.min(...sized.map(({ name }) => name)),
    nameMn: Math.min(...sized.map(({ nameMn }) => nameMn)),
  };
}

type Face = SmallAgreed & {
  readonly rows: readonly HanLine[];
  readonly rowsMn: readonly MongolianFlush[];
  /** Side of the picture's field; 0 where there is none. */
  readonly tile: Mm;
  readonly width: Mm;
};

function readFace(ask: SmallSignAsk): Result<Face, TypesetProblem> {
  const { template, text, profile, title, picture } = ask;
  if (text.zh.trim() === '') return failure(problem('words-missing', { script: 'Hans', sign: title }));
  const box = contentBox(ask);
  const tile = picture === null ? 0 : Math.min(resolveMeasure(template.grid.tile, ask), box.height);
  const width = box.width - (tile === 0 ? 0 : tile + resolveMeasure(template.grid.gutter, ask));
  const han = hanLine(text.zh, template.zh, ask, text.source);
  if (!han.ok) return han;
  const wide = largest(
    [...Array(template.zh.rows).keys()].map((at) => rowsOfHan(han.value, at + 1, template.solid)),
    (line, { length }) => {
      const size = largestHan(line, width, ask);
      const tall = length * BODY + (length - 1) * ROW_GAP + UNDER_NAME;
      return size.ok ? success(Math.min(size.value, box.height / tall)) : size;
    },
    Infinity,
  );
  if (!wide.ok) return wide;
  const due = profile.scripts === 'both';
  if (due && text.mn === null) return failure(problem('words-missing', { script: 'Mong', sign: title }));
  const mn =
    due && text.mn !== null
      ? mongolianFlush(text.mn, template.mn, template.zh.weight, ask, text.source)
      : null;
  if (mn?.ok === false) return mn;
  const lying = profile.mongolianOnPlates === 'line' && mn !== null ? mn.value : null;
  const wideMn =
    lying === null
      ? null
      : largest(
          [...Array(template.mn.rows).keys()].map((at) => rowsOfMongolian(lying, at + 1)),
          (line) => largestMongolian(line, width, ask),
          LARGE_MONGOLIAN * wide.value.size,
        );
  if (wideMn?.ok === false) return wideMn;
  const name = wide.value.size;
  const nameMn = Math.min(wideMn?.value.size ?? 0, name / profile.sizeRatio);
  const face = { rows: wide.value.rows, rowsMn: wideMn?.value.rows ?? [], tile, width, name, nameMn };
  const least = betweenScripts(ask, face)[0] * name * (face.rowsMn.length > 0 ? 1 : 0);
  const share = Math.min(1, box.height / (heightOf(face) + least));
  const smallest = resolveMeasure(template.zh.smallest, ask);
  if (name * share >= smallest) return success({ ...face, name: name * share, nameMn: nameMn * share });
  const needed = Math.ceil(((heightOf(face) + least) / name) * smallest);
  return failure(
    problem('does-not-fit', {
      ...{ sign: title, text: text.zh, along: 'height' },
      ...{ needed, available: Math.floor(box.height) },
    }),
  );
}

/** The fewest rows whose letters are large `enough`, else a further one where it is worth it. */
function largest<Line>(
  choices: readonly (readonly Line[])[],
  sizeOf: (line: Line, rows: readonly Line[]) => Result<Mm, TypesetProblem>,
  enough: Mm,
): Result<{ readonly rows: readonly Line[]; readonly size: Mm }, TypesetProblem> {
  let best: { readonly rows: readonly Line[]; readonly size: Mm } | null = null;
  let misfit: Result<never, TypesetProblem> | null = null;
  for (const rows of choices) {
    let size = Infinity;
    for (const row of rows) {
      const own = sizeOf(row, rows);
      if (!own.ok) [misfit, size] = [misfit ?? own, 0];
      else size = Math.min(size, own.value);
    }
    if (size > 0 && (best === null || size > best.size * WORTH_A_ROW)) best = { rows, size };
    if (best !== null && best.size >= enough) break;
  }
  if (best !== null) return success(best);
  if (misfit === null) throw new Error('at least one number of rows is tried');
  return misfit;
}

/** The letters in so many rows of about one length, words whole; of several rows each has its true shape and pitch. */
function rowsOfHan(line: HanLine, count: number, solid: readonly string[]): readonly HanLine[] {
  if (count === 1) return [line];
  const cells = line.cells.filter(({ kind }) => kind !== 'space');
  const within = ({ start }: (typeof cells)[number]) =>
    solid.some((word) => {
      const at = line.text.lastIndexOf(word, start - 1);
      return start > 0 && at >= 0 && start < at + word.length;
    });
  const whole: (readonly (typeof cells)[number][])[] = [];
  for (const cell of cells) {
    const last = whole.at(-1);
    if (last !== undefined && within(cell)) whole[whole.length - 1] = [...last, cell];
    else whole.push([cell]);
  }
  const slot = { ...line.slot, condense: 1, gap: { ...line.slot.gap, comfortable: line.slot.gap.tight } };
  return inRows(whole, count, (run) => columnExtent(run.flat())).map((part) => ({
    ...line,
    slot,
    cells: part.flat(),
  }));
}

function rowsOfMongolian(flush: MongolianFlush, count: number): readonly MongolianFlush[] {
  const { line } = flush;
  const lengthOf = (words: typeof line.words) => words.reduce((sum, { advance }) => sum + advance, 0);
  return inRows(line.words, count, lengthOf).map((words) => ({ ...flush, line: { ...line, words } }));
}

/** Between the scripts, em of the Chinese: clearly more than between rows of one script. */
function betweenScripts(
  { template: { grid } }: SmallSignAsk,
  { rows, rowsMn }: Pick<Face, 'rows' | 'rowsMn'>,
): readonly [least: number, most: number] {
  return rows.length + rowsMn.length > 2 ? grid.betweenRows : grid.between;
}

/** Height of both scripts without the space between them. */
function heightOf({ rows, rowsMn, name, nameMn }: Pick<Face, 'rows' | 'rowsMn' | 'name' | 'nameMn'>): Mm {
  const [line] = rowsMn;
  const ink = line === undefined ? 0 : (line.line.high - line.line.low) * nameMn;
  const gaps = Math.max(0, rowsMn.length - 1) * ROW_GAP_MN * nameMn;
  return name * (rows.length * BODY + (rows.length - 1) * ROW_GAP) + rowsMn.length * ink + gaps;
}

function contentBox({ template, ...ask }: SmallSignAsk): Box {
  const ends = resolveMeasure(template.margins.ends, ask);
  const sides = resolveMeasure(template.margins.sides, ask);
  const band = resolveMeasure(template.grid.band, ask);
  return { x: ends, y: sides, width: ask.width - 2 * ends, height: ask.height - band - 2 * sides };
}

function faceItems(ask: SmallSignAsk): Result<Noted<readonly Item[]>, TypesetProblem> {
  const read = readFace(ask);
  if (!read.ok) return read;
  const face: Face = { ...read.value, ...ask.agreed };
  const words = ask.profile.mongolianOnPlates === 'line' ? flushWords(ask, face) : stackedWords(ask, face);
  if (!words.ok) return words;
  return success({ ...words.value, value: [...footBand(ask), ...words.value.value] });
}

function footBand(ask: SmallSignAsk): readonly Item[] {
  const bleed = ask.process === 'cut' ? 0 : resolveMeasure(ask.template.bleed, ask);
  const band = resolveMeasure(ask.template.grid.band, ask);
  const path = rectangle(0 - bleed, ask.height - band, ask.width + 2 * bleed, band + bleed);
  return [{ kind: 'shape', layer: 'artwork', path, fill: ask.colours.accent }];
}

/** Picture and words as a group in the middle: words flush beside a picture, else each line centred. */
function flushWords(ask: SmallSignAsk, face: Face): Result<Noted<readonly Item[]>, TypesetProblem> {
  const { template, colours, profile } = ask;
  const { rows, rowsMn, name, nameMn, tile, width } = face;
  const box = contentBox(ask);
  const lengths = rows.map((row) => lengthOfHan(row, width, name));
  const lengthsMn = rowsMn.map((row) => lengthOfMongolian(row, width, nameMn));
  const longest = Math.max(...lengths, ...lengthsMn);
  const before = tile === 0 ? 0 : tile + resolveMeasure(template.grid.gutter, ask);
  const left = box.x + (box.width - before - longest) / 2;
  const text = left + before;
  const [least, most] = betweenScripts(ask, face);
  const tall = heightOf(face);
  // As high as the picture where it can be.
  const between =
    rowsMn.length === 0
      ? 0
      : Math.max(least * name, Math.min(most * name, (tile === 0 ? Infinity : tile) - tall));
  const middle = box.y + box.height / 2;
  const at = (length: Mm) => (tile === 0 ? text + (longest - length) / 2 : text);
  const runs: GlyphRun[] = [];
  const [line] = rowsMn;
  const ink = line === undefined ? 0 : (line.line.high - line.line.low) * nameMn;
  const setChinese = (from: Mm): Mm => {
    let top = from;
    for (const [index, row] of rows.entries()) {
      const place = { left: at(lengths[index] ?? 0), top, width, size: name };
      runs.push(...setHan(row, place, colours.letters, ask));
      top += name * (BODY + ROW_GAP);
    }
    return top - name * ROW_GAP;
  };
  const setMongolian = (from: Mm): Mm => {
    let top = from;
    for (const [index, row] of rowsMn.entries()) {
      const place = { left: at(lengthsMn[index] ?? 0), top, width, size: nameMn, beside: name };
      runs.push(...setMongolianFlush(row, place, row.line.high, colours.letters, ask));
      top += ink + ROW_GAP_MN * nameMn;
    }
    return top - (rowsMn.length > 0 ? ROW_GAP_MN * nameMn : 0);
  };
  const top = middle - (tall + between) / 2;
  if (chineseFirst(profile)) setMongolian(setChinese(top) + between);
  else setChinese(setMongolian(top) + between);
  const notes = [...rows.slice(0, 1), ...rowsMn.slice(0, 1)].flatMap((each) => each.notes);
  return success({
    value: [...pictureItems(ask, { x: left, y: middle - tile / 2, side: tile }), ...runs],
    notes,
  });
}

function pictureItems(
  { picture, colours, template, ...ask }: SmallSignAsk,
  square: { readonly x: Mm; readonly y: Mm; readonly side: Mm },
): readonly Item[] {
  if (picture === null) return [];
  const corner = resolveMeasure(template.grid.tileCorner, ask);
  const look = { ground: colours.accent, ink: 'paper-white', corner, share: template.grid.picture };
  return pictogramField(picture, square, look);
}

/** Where Mongolian stands in word columns (the old form): beside the Chinese, as on plates. */
function stackedWords(ask: SmallSignAsk, face: Face): Result<Noted<readonly Item[]>, TypesetProblem> {
  const { template, profile, title, colours, text, faces, shaper } = ask;
  const { zh, mn } = template;
  const lines = bilingualLines(text, { zh, mn, ink: colours.letters, profile, title });
  if (!lines.ok) return lines;
  const box = contentBox(ask);
  const before = face.tile === 0 ? 0 : face.tile + resolveMeasure(template.grid.gutter, ask);
  const words = { ...box, x: box.x + before, width: box.width - before };
  const set = layoutSideBySide({
    ...{ sign: ask, box: words, lines: lines.value, gap: template.grid.between[0] * face.name },
    ...{ faces, shaper },
  });
  if (!set.ok) return set;
  const at = { x: box.x, y: box.y + (box.height - face.tile) / 2, side: face.tile };
  return success({ ...set.value, value: [...pictureItems(ask, at), ...set.value.value] });
}

import { type Drawing, type Item, type Matrix, type PathCommand } from '../../core/drawing/drawing.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { placeDrawings } from '../../core/drawing/placeDrawings.ts';
import { rectanglePath } from '../../core/drawing/shapes.ts';
import { type InkTable, pickInks } from '../../core/signs/inks.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { type Shaper } from '../text/shaper.ts';
import { SheetPen } from './pen.ts';
import { type SheetFaces } from '../text/faces.ts';

/** A sign at its place on a sheet, by the upper left corner of where it lies; `turned`: a quarter clockwise. */
export type GangedPiece = {
  readonly drawing: Drawing;
  readonly x: Mm;
  readonly y: Mm;
  readonly turned: boolean;
};

export type GangSheetAsk = {
  readonly width: Mm;
  readonly height: Mm;
  readonly margin: Mm;
  /** Between two trims. */
  readonly space: Mm;
  readonly pieces: readonly GangedPiece[];
  /** The back is mirrored about the long side, and is not cut again. */
  readonly side: 'front' | 'back';
  /** Register marks, by which both sides are laid on each other. */
  readonly twoSided: boolean;
  readonly title: string;
  /** What stands in the lower margin. */
  readonly line: string;
  readonly faces: SheetFaces;
  readonly inks: InkTable;
  readonly shaper: Shaper;
};

/** 0.25 pt, as cut lines and crop marks are. */
const LINE: Mm = (0.25 / 72) * 25.4;
/** The longest cut mark; it stays out of the bleed of either neighbour. */
const MARK: Mm = 5;
const LETTERS = { most: 4, ofMargin: 0.5 } as const;

/** Where a piece's own drawing comes to lie: on the front as it was packed, on the back mirrored about the long side. */
export function pieceMatrix(
  { drawing: { width, height }, x, y, turned }: GangedPiece,
  sheet: { readonly width: Mm; readonly side: 'front' | 'back' },
): Matrix {
  if (sheet.side === 'front') return turned ? [0, 1, -1, 0, x + height, y] : [1, 0, 0, 1, x, y];
  // Whoever turns the sheet over its long side finds the piece there, its head where the front's head is.
  const left = sheet.width - x - (turned ? height : width);
  return turned ? [0, -1, 1, 0, left, y + width] : [1, 0, 0, 1, left, y];
}

/** One side of a sheet as a Drawing whose trim is the material: signs, cut lines, cut marks and what the sheet is. */
export function gangSheet(ask: GangSheetAsk): { drawing: Drawing; problems: readonly TypesetProblem[] } {
  const { side, pieces, width, height } = ask;
  const placed = pieces.map((piece) => ({
    drawing: side === 'front' ? cutAround(piece.drawing, ask.inks) : printOnly(piece.drawing),
    matrix: pieceMatrix(piece, ask),
  }));
  const { inks, fonts, items } = placeDrawings(placed);
  const pen = new SheetPen(ask.shaper, ask.faces);
  const size = Math.min(LETTERS.most, ask.margin * LETTERS.ofMargin);
  if (size > 0) pen.text(ask.line, { size }, { x: ask.margin, y: height - ask.margin / 2 });
  const marks = [
    ...pieces.flatMap((piece) => cutMarks(piece, ask)),
    ...(ask.twoSided ? registerMarks(ask) : []),
  ];
  const told: Item[] = pen.items.map((item) => ('layer' in item ? { ...item, layer: 'marks' } : item));
  if (marks.length > 0)
    told.push({ kind: 'shape', layer: 'marks', path: marks, stroke: { ink: 'black', width: LINE } });
  return {
    problems: pen.problems,
    drawing: {
      ...{ width, height, bleed: 0, title: ask.title },
      inks: { ...inks, ...pickInks(ask.inks, ['black']) },
      fonts: { ...fonts, ...pen.fonts },
      items: [...items, ...told],
    },
  };
}

/** With a cut line: where the sign has none of its own, along its trim. */
function cutAround(drawing: Drawing, table: InkTable): Drawing {
  if (leaves(drawing.items).some(({ item }) => item.layer === 'cut')) return drawing;
  const { width, height } = drawing;
  const line: Item = {
    kind: 'shape',
    layer: 'cut',
    path: rectanglePath({ x: 0, y: 0, width, height }),
    stroke: { ink: 'cut', width: LINE },
  };
  const inks = { ...drawing.inks, ...pickInks(table, ['cut']) };
  return { ...drawing, inks, items: [...drawing.items, line] };
}

/** What is printed of it; it is cut and drilled from the front. */
function printOnly(drawing: Drawing): Drawing {
  const tools = ['cut', 'fold', 'holes'];
  const items = drawing.items.filter((item) => item.kind === 'group' || !tools.includes(item.layer));
  return { ...drawing, items };
}

/** Two marks at each corner in line with its edges, clear of every bleed. */
function cutMarks(piece: GangedPiece, ask: GangSheetAsk): readonly PathCommand[] {
  const { bleed } = piece.drawing;
  const [e] = pieceMatrix(piece, ask).slice(4);
  const [across, down] = piece.turned
    ? [piece.drawing.height, piece.drawing.width]
    : [piece.drawing.width, piece.drawing.height];
  const left = ask.side === 'front' ? piece.x : (e ?? 0);
  const [right, top, foot] = [left + across, piece.y, piece.y + down];
  const inside = Math.min(MARK, ask.space - 2 * bleed);
  const outside = Math.min(MARK, ask.margin - bleed);
  // What lies in the margin has no neighbour there.
  const reach = (atEdge: boolean) => Math.max(0, atEdge ? outside : inside);
  const near = (at: Mm, edge: Mm) => Math.abs(at - edge) < 1e-6;
  const marks: PathCommand[] = [];
  const mark = (x1: Mm, y1: Mm, x2: Mm, y2: Mm): void => {
    if (x1 !== x2 || y1 !== y2) marks.push(['M', x1, y1], ['L', x2, y2]);
  };
  const west = reach(near(left, ask.margin));
  const east = reach(near(right, ask.width - ask.margin));
  const north = reach(near(top, ask.margin));
  const south = reach(near(foot, ask.height - ask.margin));
  for (const y of [top, foot]) {
    mark(left - bleed - west, y, left - bleed, y);
    mark(right + bleed, y, right + bleed + east, y);
  }
  for (const x of [left, right]) {
    mark(x, top - bleed - north, x, top - bleed);
    mark(x, foot + bleed, x, foot + bleed + south);
  }
  return marks;
}

/** Crosses in the middle of the four margins. */
function registerMarks({ width, height, margin }: GangSheetAsk): readonly PathCommand[] {
  const arm = margin * 0.3;
  return [
    [width / 2, margin / 2],
    [width / 2, height - margin / 2],
    [margin / 2, height / 2],
    [width - margin / 2, height / 2],
  ].flatMap(([x = 0, y = 0]): readonly PathCommand[] => [
    ['M', x - arm, y],
    ['L', x + arm, y],
    ['M', x, y - arm],
    ['L', x, y + arm],
  ]);
}

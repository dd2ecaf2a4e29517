import { type Drawing } from '../../core/drawing/drawing.ts';
import { placeDrawings } from '../../core/drawing/placeDrawings.ts';
import { rectanglePath } from '../../core/drawing/shapes.ts';
import { composed } from '../../core/drawing/matrix.ts';
import { type InkTable, pickInks } from '../../core/signs/inks.ts';
import { type Mm } from '../../core/units/length.ts';
import { inkNames } from '../text/drawnWith.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { type Shaper } from '../text/shaper.ts';
import { type GangedPiece, pieceMatrix } from './gangSheet.ts';
import { LETTERS, LINES, PAPERS, type Rect } from './papers.ts';
import { SheetPen } from './pen.ts';
import { type SheetFaces } from '../text/faces.ts';

/** A row of the list: number on the picture, and what stands beside it. */
type MapRow = readonly string[];

export type GangMapAsk = {
  readonly title: string;
  /** Material, sizes, use: a line each. */
  readonly facts: readonly string[];
  /** Null: a page of rows alone. */
  readonly sheet: {
    readonly width: Mm;
    readonly height: Mm;
    /** `row`: its place in the list, which is its number. */
    readonly pieces: readonly (GangedPiece & { readonly row: number })[];
    readonly offcut: Rect | null;
    readonly offcutWords: string;
  } | null;
  readonly heads: MapRow;
  /** Where columns begin, mm from the left edge of the list, or from its right one where negative. */
  readonly columns: readonly Mm[];
  readonly rows: readonly MapRow[];
  readonly continued: string;
  readonly faces: SheetFaces;
  readonly inks: InkTable;
  readonly shaper: Shaper;
};

const PAPER = PAPERS.A4;
const EDGE: Mm = 12;
/** Title, then the picture and the list side by side. */
const HEAD: Mm = 14;
const STEP = { fact: 5.2, row: 5.4 } as const;
const PICTURE = { width: 125, height: PAPER.height - 2 * EDGE - HEAD } as const;
/** Between picture and list, and under the facts. */
const GAP: Mm = 10;
const BADGE = { radius: 2.7, ofSide: 0.36, letters: 1.05 } as const;

/** The map of a sheet: every piece where it lies, by the number of its row; as many pages as its rows need. */
export function gangMap(ask: GangMapAsk): {
  pages: readonly Drawing[];
  problems: readonly TypesetProblem[];
} {
  const problems: TypesetProblem[] = [];
  const pages: Drawing[] = [];
  const left = EDGE + (ask.sheet === null ? 0 : pictureScale(ask.sheet) * ask.sheet.width + GAP);
  const top = EDGE + HEAD;
  const listTop = top + ask.facts.length * STEP.fact + (ask.facts.length > 0 ? GAP / 2 : 0);
  const room = Math.max(1, Math.floor((PAPER.height - EDGE - listTop) / STEP.row) - 1);
  const parts = Math.max(1, Math.ceil(ask.rows.length / room));
  for (let part = 0; part < parts; part += 1) {
    const pen = new SheetPen(ask.shaper, ask.faces);
    const title = part === 0 ? ask.title : `${ask.title}${ask.continued}`;
    pen.text(title, { size: LETTERS.name, weight: 'bold' }, { x: EDGE, y: EDGE + LETTERS.name / 2 });
    const thumbs = ask.sheet === null ? null : drawSheet(pen, ask.sheet, { x: EDGE, y: top });
    ask.facts.forEach((fact, at) =>
      shortened(pen, fact, { x: left, y: top + (at + 0.5) * STEP.fact }, PAPER.width - EDGE - left),
    );
    drawRows(pen, ask, ask.rows.slice(part * room, (part + 1) * room), { x: left, y: listTop });
    problems.push(...pen.problems);
    pages.push({
      ...{ width: PAPER.width, height: PAPER.height, bleed: 0, title },
      inks: { ...thumbs?.inks, ...pickInks(ask.inks, [...inkNames(pen.items).filter(own(thumbs))]) },
      fonts: { ...thumbs?.fonts, ...pen.fonts },
      items: pen.items,
    });
  }
  return { pages, problems };
}

/** Inks that only what is placed knows. */
function own(thumbs: Pick<Drawing, 'inks'> | null): (ink: string) => boolean {
  return (ink) => thumbs?.inks[ink] === undefined;
}

function pictureScale({ width, height }: { readonly width: Mm; readonly height: Mm }): number {
  return Math.min(PICTURE.width / width, PICTURE.height / height);
}

function drawSheet(
  pen: SheetPen,
  sheet: NonNullable<GangMapAsk['sheet']>,
  at: { readonly x: Mm; readonly y: Mm },
): ReturnType<typeof placeDrawings> {
  const scale = pictureScale(sheet);
  const thumbs = placeDrawings(
    sheet.pieces.map((piece) => ({
      drawing: piece.drawing,
      matrix: composed(
        [scale, 0, 0, scale, at.x, at.y],
        pieceMatrix(piece, { width: sheet.width, side: 'front' }),
      ),
    })),
  );
  pen.items.push(...thumbs.items);
  const box = ({ x, y, width, height }: Rect): Rect => ({
    ...{ x: at.x + x * scale, y: at.y + y * scale },
    ...{ width: width * scale, height: height * scale },
  });
  pen.rect(box({ x: 0, y: 0, width: sheet.width, height: sheet.height }), LINES.thick);
  for (const { drawing, x, y, turned, row } of sheet.pieces) {
    const [across, down] = turned ? [drawing.height, drawing.width] : [drawing.width, drawing.height];
    const place = box({ x, y, width: across, height: down });
    pen.rect(place, LINES.middle);
    const radius = Math.min(BADGE.radius, BADGE.ofSide * Math.min(place.width, place.height));
    const middle = { x: place.x + radius * 1.25, y: place.y + radius * 1.25 };
    pen.circle(middle, radius, { fill: 'paper-white', stroke: { ink: 'black', width: LINES.fine } });
    const size = Math.min(LETTERS.figure, radius * BADGE.letters);
    pen.text(String(row), { size, weight: 'bold' }, { ...middle, align: 'centre' });
  }
  if (sheet.offcut !== null) {
    const place = box(sheet.offcut);
    pen.path(rectanglePath(place), { stroke: { ink: 'black', width: LINES.fine, dash: [2, 1.2] } });
    const upward = place.height > place.width;
    const size = Math.min(LETTERS.text, Math.min(place.width, place.height) * 0.6);
    const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
    pen.text(sheet.offcutWords, { size }, { ...middle, align: 'centre', upward });
  }
  return thumbs;
}

function drawRows(
  pen: SheetPen,
  { heads, columns, rows }: GangMapAsk,
  own: readonly MapRow[],
  at: { readonly x: Mm; readonly y: Mm },
): void {
  if (rows.length === 0) return;
  const right = PAPER.width - EDGE;
  const begins = columns.map((from) => (from < 0 ? right : at.x) + from);
  [heads, ...own].forEach((row, line) => {
    const y = at.y + (line + 0.5) * STEP.row;
    row.forEach((words, column) => {
      const x = begins[column] ?? at.x;
      const end = column + 1 < row.length ? (begins[column + 1] ?? right) - 2 : right;
      shortened(pen, words, { x, y }, end - x, line === 0 ? 'bold' : 'regular');
    });
    const under = y + STEP.row / 2;
    pen.stroke(
      [
        { x: at.x, y: under },
        { x: right, y: under },
      ],
      line === 0 ? LINES.middle : LINES.fine,
    );
  });
}

/** In its room, or as much of it as that holds. */
function shortened(
  pen: SheetPen,
  words: string,
  at: { readonly x: Mm; readonly y: Mm },
  room: Mm,
  weight: 'regular' | 'bold' = 'regular',
): void {
  const look = { size: LETTERS.text, weight };
  const letters = [...words];
  let line = pen.set(words, look);
  while (line.width > room && letters.length > 1) {
    letters.pop();
    line = pen.set(`${letters.join('')}…`, look);
  }
  pen.line(line, at);
}

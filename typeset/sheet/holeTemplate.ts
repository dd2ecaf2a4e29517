import { type Drawing, type PathCommand } from '../../core/drawing/drawing.ts';
import { pathBounds } from '../../core/drawing/bounds.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { LETTERS, LINES, type Paper, type Rect } from './papers.ts';
import { SheetPen } from './pen.ts';
import { sheetDrawing } from './sheetFrame.ts';
import { type TileAsk, tileCounts, tileSheet, tileWindow } from './tiles.ts';

type TemplateHole = { readonly x: Mm; readonly y: Mm; readonly diameter: Mm };

export type HoleTemplateAsk = TileAsk & {
  readonly title: string;
  readonly paper: Paper;
  /** Of the sign; its upper left corner is 0, 0. */
  readonly width: Mm;
  readonly height: Mm;
  readonly outline: readonly PathCommand[];
  /** Centres. */
  readonly holes: readonly TemplateHole[];
  readonly words: Readonly<
    Record<'key' | 'level' | 'plumb' | 'datum' | 'check' | 'left' | 'continued', string>
  >;
  /** What a part says beside its length, where the sign is a draft; empty = it is none. */
  readonly draft: string;
  /** What the list says of a hole, and its label on the template. */
  readonly hole: (hole: TemplateHole, number: number) => string;
};

/** White round the sign on the whole template. */
const ROUND: Mm = 12;
/** Arms of a hole's cross outside its circle. */
const ARM: Mm = 5;
const CHECK: Mm = 100;
/** Level and middle: long and short dashes. */
const AXIS = [8, 2, 1, 2] as const;
const EDGE: Mm = 12;

/**
 * A sign's holes 1:1 on sheets of an office printer, as it is seen from the front: first a key that shows which sheet lies
 * where and lists every hole, on as many pages as they need, then the sheets that have a line; what is empty is left out.
 */
export function holeTemplate(ask: HoleTemplateAsk): {
  /** The key, with the pages on which its list goes on. */
  readonly keys: readonly Drawing[];
  readonly tiles: readonly Drawing[];
  readonly problems: readonly TypesetProblem[];
} {
  const whole = new SheetPen(ask.shaper, ask.faces);
  const size = { width: ask.width + 2 * ROUND, height: ask.height + 2 * ROUND };
  const level = Math.min(...ask.holes.map(({ y }) => y)) + ROUND;
  const middle = ask.width / 2 + ROUND;
  drawWhole(whole, ask, level, middle);
  const drawing = sheetDrawing(whole, size, ask.title, ask);
  const sheet = {
    ...{ id: 'holes', title: ask.title, drawing, labels: [] },
    ...{ placing: null, ruler: null, unlabelled: [] },
  };
  const { columns, rows } = tileCounts(size, ask.paper);
  const problems = [...whole.problems];
  const windows = Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const window = tileWindow(ask.paper, row, column);
    return { row, column, window, shows: showsLine(window, ask, level, middle) };
  });
  // Parts are counted as they are printed: what is left out is no part.
  const count = windows.filter(({ shows }) => shows).length;
  const say: TileAsk['say'] = (word, data) => ask.say(word, word === 'tile' ? { ...data, count } : data);
  const tiles = tileSheet(sheet, ask.paper, { ...ask, say }).flatMap((tile, at) => {
    if (windows[at]?.shows !== true) return [];
    const pen = new SheetPen(ask.shaper, ask.faces);
    drawCheck(pen, ask.paper, [ask.words.check, ask.draft].filter((part) => part !== '').join('　'));
    problems.push(...pen.problems);
    const { fonts, items, inks } = tile.drawing;
    return [
      {
        ...tile.drawing,
        inks: { ...inks, ...sheetDrawing(pen, ask.paper, '', ask).inks },
        fonts: { ...fonts, ...pen.fonts },
        items: [...items, ...pen.items],
      },
    ];
  });
  const key = new SheetPen(ask.shaper, ask.faces);
  drawKey(key, ask, windows, size);
  const lists = furtherLists(ask);
  problems.push(...[key, ...lists].flatMap((pen) => pen.problems));
  return {
    keys: [key, ...lists].map((pen) => sheetDrawing(pen, ask.paper, ask.title, ask)),
    tiles,
    problems,
  };
}

function drawWhole(pen: SheetPen, ask: HoleTemplateAsk, level: Mm, middle: Mm): void {
  const outline = mapPath(ask.outline, [1, 0, 0, 1, ROUND, ROUND]);
  pen.path(outline, { stroke: { ink: 'black', width: LINES.middle } });
  const dashed = { dash: AXIS } as const;
  const [right, foot] = [ask.width + 2 * ROUND, ask.height + 2 * ROUND];
  pen.stroke(
    [
      { x: 0, y: level },
      { x: right, y: level },
    ],
    LINES.fine,
    dashed,
  );
  pen.stroke(
    [
      { x: middle, y: 0 },
      { x: middle, y: foot },
    ],
    LINES.fine,
    dashed,
  );
  const look = { size: LETTERS.text };
  // Said again where it comes on to another sheet.
  for (let x = middle + 4; x < right; x += 120) pen.text(ask.words.level, look, { x, y: level - 3 });
  for (let y = ROUND + 20; y < foot; y += 120) pen.text(ask.words.plumb, look, { x: middle + 2, y });
  const corner = { x: ROUND, y: ROUND + ask.height };
  pen.circle(corner, 2, { stroke: { ink: 'black', width: LINES.middle } });
  pen.text(ask.words.datum, look, { x: corner.x + 4, y: corner.y + 5 });
  ask.holes.forEach((hole, at) => {
    const [x, y] = [hole.x + ROUND, hole.y + ROUND];
    const radius = hole.diameter / 2;
    pen.circle({ x, y }, radius, { stroke: { ink: 'black', width: LINES.middle } });
    const arm = radius + ARM;
    pen.stroke(
      [
        { x: x - arm, y },
        { x: x + arm, y },
      ],
      LINES.fine,
    );
    pen.stroke(
      [
        { x, y: y - arm },
        { x, y: y + arm },
      ],
      LINES.fine,
    );
    // Towards the middle, so that the label lies on the sign.
    const rightSide = hole.x > ask.width / 2;
    const place = {
      x: rightSide ? x - radius - 2 : x + radius + 2,
      y: hole.y > ask.height / 2 ? y - radius - 4 : y + radius + 4,
    };
    pen.text(
      ask.hole(hole, at + 1),
      { size: LETTERS.figure },
      { ...place, align: rightSide ? 'right' : 'left' },
    );
  });
}

/** 100 mm in the lower edge of every sheet: a printer that shrinks is found out before anything is drilled. */
function drawCheck(pen: SheetPen, paper: Paper, words: string): void {
  const [x, y] = [EDGE, paper.height - 4.5];
  pen.stroke(
    [
      { x, y },
      { x: x + CHECK, y },
    ],
    LINES.middle,
  );
  for (const at of [0, CHECK / 2, CHECK])
    pen.stroke(
      [
        { x: x + at, y: y - 2 },
        { x: x + at, y },
      ],
      LINES.middle,
    );
  pen.text(words, { size: LETTERS.figure }, { x: x + CHECK + 3, y });
}

/** Whether anything of the template lies in the window: an edge of the sign, a hole, the level or the middle. */
function showsLine(window: Rect, ask: HoleTemplateAsk, level: Mm, middle: Mm): boolean {
  const [right, foot] = [window.x + window.width, window.y + window.height];
  const box = pathBounds(ask.outline);
  const inside =
    box !== null &&
    window.x > box.left + ROUND &&
    window.y > box.top + ROUND &&
    right < box.right + ROUND &&
    foot < box.bottom + ROUND;
  const plain = pathIsBox(ask.outline);
  if (!inside || !plain) return true;
  if (level >= window.y && level <= foot) return true;
  if (middle >= window.x && middle <= right) return true;
  return ask.holes.some(({ x, y, diameter }) => {
    const arm = diameter / 2 + ARM;
    const [cx, cy] = [x + ROUND, y + ROUND];
    return cx + arm >= window.x && cx - arm <= right && cy + arm >= window.y && cy - arm <= foot;
  });
}

/** A contour of another shape may run anywhere within its box. */
function pathIsBox(path: readonly PathCommand[]): boolean {
  return path.filter(([letter]) => letter === 'M').length === 1 && path.length <= 10;
}

type Tile = { readonly row: number; readonly column: number; readonly window: Rect; readonly shows: boolean };

function drawKey(
  pen: SheetPen,
  ask: HoleTemplateAsk,
  tiles: readonly Tile[],
  size: { readonly width: Mm; readonly height: Mm },
): void {
  const { paper } = ask;
  pen.text(ask.title, { size: LETTERS.name, weight: 'bold' }, { x: EDGE, y: EDGE + 3 });
  pen.text(ask.words.key, { size: LETTERS.text }, { x: EDGE, y: EDGE + 11 });
  if (tiles.some(({ shows }) => !shows))
    pen.text(ask.words.left, { size: LETTERS.text }, { x: EDGE, y: EDGE + 17 });
  const top = LIST.onKey;
  const room = { width: paper.width - 2 * EDGE - LIST.width - 10, height: paper.height - top - EDGE };
  const reach = {
    width: Math.max(size.width, ...tiles.map(({ window }) => window.x + window.width)),
    height: Math.max(size.height, ...tiles.map(({ window }) => window.y + window.height)),
  };
  const scale = Math.min(room.width / reach.width, room.height / reach.height);
  const at = (x: Mm, y: Mm) => ({ x: EDGE + x * scale, y: top + y * scale });
  for (const { row, column, window, shows } of tiles) {
    const corner = at(window.x, window.y);
    const box = { ...corner, width: window.width * scale, height: window.height * scale };
    if (shows) pen.rect(box, LINES.fine);
    else pen.rect(box, LINES.fine, 'hairline');
    const name = `${row + 1}-${column + 1}`;
    const middle = { x: corner.x + box.width / 2, y: corner.y + box.height / 2 };
    const letters = Math.min(LETTERS.title, box.height / 3);
    pen.text(name, { size: letters, ink: shows ? 'black' : 'grey' }, { ...middle, align: 'centre' });
  }
  const corner = at(ROUND, ROUND);
  pen.path(mapPath(ask.outline, [scale, 0, 0, scale, corner.x, corner.y]), {
    stroke: { ink: 'black', width: LINES.thick },
  });
  ask.holes.forEach((hole) => {
    const middle = at(hole.x + ROUND, hole.y + ROUND);
    pen.circle(middle, Math.max(0.8, (hole.diameter / 2) * scale), { fill: 'black' });
  });
  const x = paper.width - EDGE - LIST.width;
  const first = ask.holes.slice(0, rowsFrom(top, paper));
  first.forEach((hole, row) =>
    pen.text(ask.hole(hole, row + 1), { size: LETTERS.text }, { x, y: top + 2 + row * LIST.step }),
  );
  drawCheck(pen, paper, ask.words.check);
}

/** The list of holes: a column's width and its lines; where it begins on the key and on a page of its own. */
const LIST = { width: 95, step: 6, onKey: EDGE + 24, onPage: EDGE + 14 } as const;

/** Lines from `top` down to the length in the lower edge. */
function rowsFrom(top: Mm, paper: Paper): number {
  return Math.max(1, Math.floor((paper.height - EDGE - top - 2) / LIST.step));
}

/** Holes that the key has no room for, in columns on pages of their own. */
function furtherLists(ask: HoleTemplateAsk): readonly SheetPen[] {
  const { paper } = ask;
  const rows = rowsFrom(LIST.onPage, paper);
  const across = Math.floor((paper.width - 2 * EDGE) / (LIST.width - 5));
  const pens: SheetPen[] = [];
  for (let from = rowsFrom(LIST.onKey, paper); from < ask.holes.length; from += rows * across) {
    const pen = new SheetPen(ask.shaper, ask.faces);
    const title = `${ask.title}${ask.words.continued}`;
    pen.text(title, { size: LETTERS.name, weight: 'bold' }, { x: EDGE, y: EDGE + 3 });
    ask.holes.slice(from, from + rows * across).forEach((hole, at) => {
      const [column, row] = [Math.floor(at / rows), at % rows];
      const x = EDGE + (column * (paper.width - 2 * EDGE)) / across;
      pen.text(
        ask.hole(hole, from + at + 1),
        { size: LETTERS.text },
        { x, y: LIST.onPage + 2 + row * LIST.step },
      );
    });
    pens.push(pen);
  }
  return pens;
}

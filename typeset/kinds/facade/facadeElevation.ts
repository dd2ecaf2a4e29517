import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { problem } from '../../../core/problem.ts';
import { type Facade } from '../../../core/project/facade.ts';
import { type Result, failure, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type FacadeTemplate } from '../../../core/signs/kinds/facade/facade.ts';
import { type Mm, tenth } from '../../../core/units/length.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type Fixings, fixingsOf } from '../../sign/fixingsOf.ts';
import { shownAs } from '../../sign/shownAs.ts';
import { checkSize } from '../../sign/signAsk.ts';
import { circle, rectangle } from '../../sign/cutAndHoles.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { type Area, CHAIN } from '../../boards/boardStyle.ts';
import { dimensionChain, extension, paperFor } from '../../boards/dimensions.ts';
import { drawStrips } from '../../boards/drawTable.ts';
import { type Spot } from '../../sign/spot.ts';
import { type EmblemMark, type FacadePlaces, type HungMark, placeFacade } from './facadePlan.ts';
import { fitterDrawing, fitterFrame, holeMark } from '../../boards/fitterFrame.ts';
import { tableLook } from '../../boards/layoutTableBoard.ts';
import { openingsOnWall } from '../../boards/openingsOnWall.ts';
import { type Letters, shapeTable, type Table } from '../../boards/table.ts';
import { boardStrips, layoutTable } from '../../boards/tableLayout.ts';
import { textBlock } from '../../boards/textBlock.ts';

/** One of the outside marks with its own drawing; null = it cannot be drawn yet (an empty emblem slot). */
export type OutsideMark = {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly drawing: Drawing | null;
  /** What a shop is told of it. */
  readonly told?: FacadeAsk['told'];
  /** Its number in the project's list, where marks are known by that; absent: they are counted as they hang. */
  readonly number?: number;
};

export type FacadeAsk = BoardAsk<FacadeTemplate> & {
  readonly facade: Facade | null;
  /** In the order of the policy's listing. */
  readonly placards: readonly OutsideMark[];
  readonly emblems: readonly (OutsideMark & EmblemMark)[];
  /** Whether the project has a service institution's sign, which hangs inside. */
  readonly inside?: boolean;
};

/** 外立面布置图: the entrance to scale as seen from outside, with every mark in its place and every measure. */
export function facadeElevation(
  ask: FacadeAsk,
): Result<Noted<Drawing> & { readonly wall: Spot }, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const { facade: measured, template } = ask;
  if (measured === null) return failure(problem('facade-missing', { sign: ask.title }));
  const notes: TypesetNote[] = [];
  const facade = onWall(measured, ask, notes);
  const places = placeFacade(facade, ask.placards, ask.emblems, ask.title);
  if (!places.ok) return failure(named(places.problem, ask));
  const { words } = template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const empty = [...ask.placards, ...ask.emblems].some(({ drawing }) => drawing === null);
  const fixed = words.fixings.replace('{inset}', String(template.fixings.inset));
  const told = (width: Mm, order: string) =>
    textBlock(
      [`${fixed}${order}${empty ? words.empty : ''}${ask.inside === true ? words.inside : ''}`, words.custom],
      width,
      { size: NOTE, weight: 600, ink: template.inks.text },
      letters,
      notes,
    );
  const widest = told(ask.width, words.order);
  if (!widest.ok) return widest;
  // The notes may take a line more on a standing sheet.
  const noteHeight = widest.value.height + NOTE * 1.5;
  const tableHeight = (ask.placards.length + ask.emblems.length + 1) * TABLE_ROW;
  const below = tableHeight + APART + noteHeight;
  const left = facade.windows.length > 0 ? 2 * SIDE : SIDE;
  const blank = { title: '', remark: '', footLeft: '', footRight: '' };
  const { scale, ...paper } = paperFor(facade, ask, (size) => {
    const rough = fitterFrame({ ...ask, ...size }, blank, []);
    if (!rough.ok) return { width: 0, height: 0 };
    const { body } = rough.value;
    return { width: body.width - left - SIDE, height: body.height - below - APART - BELOW - ABOVE };
  });
  const sheetAsk = { ...ask, ...paper };
  const sheet = fitterFrame(
    sheetAsk,
    {
      title: ask.heading.zh,
      remark: `${words.fromOutside}　${words.arrangements[facade.arrangement]}　${words.scale} 1:${scale}`,
      footLeft: '',
      footRight: ask.unit.zh,
    },
    notes,
  );
  if (!sheet.ok) return sheet;
  const { body } = sheet.value;
  const above = {
    ...body,
    x: body.x + left,
    width: body.width - left - SIDE,
    height: body.height - below - APART,
  };
  const paperOf = onPaper(facade, scale, above);
  const drawn = drawElevation(sheetAsk, facade, places.value, paperOf, notes);
  if (!drawn.ok) return drawn;
  const area = { ...body, y: body.y + body.height - below, height: tableHeight };
  const table = drawList(sheetAsk, places.value, area, notes);
  if (!table.ok) return table;
  const arrows = orderArrows(facade, places.value.placards, paperOf, ask.template.inks.accent);
  const said = told(body.width, arrows.length === 0 ? '' : words.order);
  if (!said.ok) return said;
  const noted = said.value.at(body.x, area.y + tableHeight + APART);
  const content = [...drawn.value, ...table.value, ...noted];
  const wall = {
    ...{ key: 'facade', x: paperOf.x(0), y: paperOf.y(facade.height) },
    ...{ width: facade.width / scale, height: facade.height / scale },
  };
  return success({ value: fitterDrawing(sheetAsk, sheet.value, content, suppliedInks(ask)), notes, wall });
}

/** Inks of the marks' own artwork, which the program's table does not have. */
function suppliedInks({ placards, emblems, inks }: FacadeAsk): Drawing['inks'] {
  const used = [...placards, ...emblems].flatMap(({ drawing }) => Object.entries(drawing?.inks ?? {}));
  return Object.fromEntries(used.filter(([name]) => inks[name] === undefined));
}

/** Room round the elevation for chains, and height of a line of the list, mm on paper. */
const SIDE: Mm = 19;
const BELOW: Mm = 26;
const ABOVE: Mm = 18;
const APART: Mm = 4;
const TABLE_ROW: Mm = 7.9;
/** Words under standing chains, and of the notes under the table. */
const WORD: Mm = 3.5;
const NOTE: Mm = 3.2;
/** From a placard's lower edge to its number. */
const DISC_DOWN: Mm = 4;
/** Of the arrows from one placard's number to the next: clear of the discs, half a head, its line. */
const ORDER = { clear: 3, head: 0.9, line: 0.3 } as const;

type Paper = { readonly x: (place: number) => Mm; readonly y: (above: number) => Mm; readonly scale: number };

function onPaper(facade: Facade, scale: number, area: Area): Paper {
  const left = area.x + (area.width - facade.width / scale) / 2;
  const drawn = facade.height / scale + ABOVE + BELOW;
  const ground = area.y + (area.height - drawn) / 2 + ABOVE + facade.height / scale;
  return { x: (place) => left + place / scale, y: (above) => ground - above / scale, scale };
}

function drawElevation(
  ask: FacadeAsk,
  facade: Facade,
  places: FacadePlaces,
  paper: Paper,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const [left, ground] = [paper.x(0), paper.y(0)];
  const { inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const marks = [...places.placards, ...places.emblems];
  const items: Item[] = [...building(facade, paper, inks)];
  places.placards.forEach((mark, index) => {
    items.push(...drawMark(ask, mark, paper));
    items.push(
      ...rankDisc(
        numberOf(ask, mark, index + 1),
        paper.x(mark.x + mark.width / 2),
        paper.y(mark.lower) + DISC_DOWN,
        ask,
        letters,
        notes,
      ),
    );
  });
  items.push(...orderArrows(facade, places.placards, paper, inks.accent));
  places.emblems.forEach((mark, index) => {
    items.push(...drawMark(ask, mark, paper));
    const number = numberOf(ask, mark, places.placards.length + index + 1);
    const x = paper.x(mark.x + mark.width / 2);
    items.push(...rankDisc(number, x, paper.y(mark.lower + mark.height) - 3.4, ask, letters, notes));
  });
  for (const mark of marks)
    for (const point of fixedAt(ask, mark).points)
      items.push(holeMark(paper.x(point.x), paper.y(point.y), inks.accent, { arm: 0.8, line: 0.2 }));
  const { entrance, windows } = facade;
  const [right, top] = [paper.x(facade.width), paper.y(facade.height)];
  const acrossOf = (boxes: readonly { readonly x: number; readonly width: number }[]) =>
    boxes.flatMap(({ x, width }) => [x, x + width]);
  const upOf = (boxes: readonly { readonly lower: number; readonly height: number }[]) =>
    boxes.flatMap(({ lower, height }) => [lower, lower + height]);
  const lying = { along: 'x' as const, onPaper: paper.x, measures: [] };
  const standing = { along: 'y' as const, onPaper: paper.y };
  const overhead = [...acrossOf(windows), ...acrossOf(places.emblems)];
  const { words } = ask.template;
  const chains = [
    { ...lying, places: [...acrossOf(places.placards), ...acrossOf([entrance])], at: ground + 8 },
    { ...lying, places: [], at: ground + 22 },
    ...(overhead.length > 0 ? [{ ...lying, places: overhead, at: top - 6, away: -1 as const }] : []),
    { ...standing, places: upOf(places.placards), at: right + 6, measures: [words.placards] },
    {
      ...standing,
      ...{ places: [entrance.height, ...upOf(places.emblems)], at: left - 6, away: -1 as const },
      measures: [words.entrance, ...(places.emblems.length > 0 ? [words.emblems] : [])],
    },
    ...(windows.length > 0
      ? [
          {
            ...standing,
            ...{ places: upOf(windows.map(({ y, height }) => ({ lower: y, height }))), at: left - 6 - SIDE },
            ...{ away: -1 as const, measures: [words.windows] },
          },
        ]
      : []),
  ];
  let under: Mm = ground;
  for (const { places: inner, measures, ...chain } of chains) {
    const whole = chain.along === 'x' ? facade.width : facade.height;
    // The wall's whole width stands under the figures of its parts, however many rows they need.
    const at = chain.along === 'x' && inner.length === 0 ? Math.max(chain.at, under) : chain.at;
    const made = dimensionChain(
      { ...chain, at, places: [0, ...inner, whole], ink: inks.text },
      letters,
      notes,
    );
    if (!made.ok) return made;
    under = at + made.value.depth + CHAIN.clear + CHAIN.figure + CHAIN.over;
    items.push(...made.value.items);
    // What a standing chain measures, a line each, so that the words of two chains keep apart.
    const label = textBlock(measures, SIDE, { size: WORD, weight: 600, ink: inks.accent }, letters, notes);
    if (!label.ok) return label;
    items.push(...label.value.at(chain.at - label.value.width / 2, ground + 2));
  }
  for (const mark of places.placards)
    for (const x of acrossOf([mark]))
      items.push(extension(paper.x(x), paper.y(mark.lower), paper.x(x), ground + 7, inks.quiet));
  for (const each of [...windows.map(({ y, ...box }) => ({ ...box, lower: y })), ...places.emblems])
    for (const x of acrossOf([each]))
      items.push(extension(paper.x(x), paper.y(each.lower + each.height), paper.x(x), top - 5, inks.quiet));
  return success(items);
}

function numberOf(ask: FacadeAsk, { id }: HungMark, rank: number): number {
  return [...ask.placards, ...ask.emblems].find((mark) => mark.id === id)?.number ?? rank;
}

/** Where a mark is fixed, and the hole that it has; mm on the wall. */
function fixedAt(ask: FacadeAsk, mark: HungMark): Fixings {
  const source = [...ask.placards, ...ask.emblems].find((each) => each.id === mark.id);
  const { points, hole } = fixingsOf(source?.drawing ?? null, mark, ask.template.fixings.inset);
  return { points: points.map(({ x, y }) => ({ x: mark.x + x, y: mark.lower + mark.height - y })), hole };
}

/** From each placard's number to the next on the same side of the entrance. */
function orderArrows(
  { entrance }: Facade,
  placards: readonly HungMark[],
  paper: Paper,
  ink: string,
): readonly Item[] {
  const sides = [placards.filter(({ x }) => x < entrance.x), placards.filter(({ x }) => x >= entrance.x)];
  return sides.flatMap((marks) =>
    marks.slice(1).flatMap((mark, index): readonly Item[] => {
      const before = marks[index] ?? mark;
      const [from, to] = [before, mark].map((each) => paper.x(each.x + each.width / 2)) as [Mm, Mm];
      const way = Math.sign(to - from);
      const [start, end] = [from + way * ORDER.clear, to - way * ORDER.clear];
      if ((end - start) * way < 2 * ORDER.head) return [];
      const y = paper.y(mark.lower) + DISC_DOWN;
      return [
        {
          ...{ kind: 'shape', layer: 'artwork', stroke: { ink, width: ORDER.line } },
          path: [
            ['M', start, y],
            ['L', end, y],
            ['M', end - way * ORDER.head * 1.6, y - ORDER.head],
            ['L', end, y],
            ['L', end - way * ORDER.head * 1.6, y + ORDER.head],
          ],
        },
      ];
    }),
  );
}

function building(facade: Facade, paper: Paper, inks: FacadeTemplate['inks']): readonly Item[] {
  const box = (x: number, y: number, width: number, height: number) =>
    rectangle(paper.x(x), paper.y(y + height), width / paper.scale, height / paper.scale);
  const { entrance } = facade;
  const line = (path: readonly ['M' | 'L', Mm, Mm][], width: Mm, ink: string): Item => ({
    kind: 'shape',
    layer: 'artwork',
    path,
    stroke: { ink, width },
  });
  const middle = entrance.x + entrance.width / 2;
  return [
    {
      kind: 'shape',
      layer: 'artwork',
      path: box(0, 0, facade.width, facade.height),
      stroke: { ink: inks.text, width: 0.35 },
    },
    {
      kind: 'shape',
      layer: 'artwork',
      path: box(entrance.x, 0, entrance.width, entrance.height),
      stroke: { ink: inks.text, width: 0.35 },
    },
    line(
      [
        ['M', paper.x(middle), paper.y(entrance.height)],
        ['L', paper.x(middle), paper.y(0)],
      ],
      0.18,
      inks.quiet,
    ),
    ...facade.windows.flatMap((window): readonly Item[] => [
      {
        kind: 'shape',
        layer: 'artwork',
        path: box(window.x, window.y, window.width, window.height),
        stroke: { ink: inks.quiet, width: 0.25 },
      },
      line(
        [
          ['M', paper.x(window.x + window.width / 2), paper.y(window.y + window.height)],
          ['L', paper.x(window.x + window.width / 2), paper.y(window.y)],
        ],
        0.15,
        inks.quiet,
      ),
    ]),
    line(
      [
        ['M', paper.x(0) - 16, paper.y(0)],
        ['L', paper.x(facade.width) + 16, paper.y(0)],
      ],
      0.9,
      inks.text,
    ),
  ];
}

/** The mark as it will be made, scaled; an empty slot is a dashed frame. */
function drawMark(ask: FacadeAsk, mark: HungMark, paper: Paper): readonly Item[] {
  const source = [...ask.placards, ...ask.emblems].find((each) => each.id === mark.id);
  const [x, y] = [paper.x(mark.x), paper.y(mark.lower + mark.height)];
  const [width, height] = [mark.width / paper.scale, mark.height / paper.scale];
  const { inks } = ask.template;
  const artwork =
    source?.drawing?.items.filter((item) => item.kind === 'group' || item.layer === 'artwork') ?? [];
  const ground: Item = {
    kind: 'shape',
    layer: 'artwork',
    path: rectangle(x, y, width, height),
    fill: 'paper-white',
  };
  const outline: Item = {
    kind: 'shape',
    layer: 'artwork',
    path: rectangle(x, y, width, height),
    stroke: { ink: inks.text, width: 0.25, ...(artwork.length === 0 ? { dash: [1.6, 1] } : {}) },
  };
  if (artwork.length === 0) return [ground, outline];
  const small = 1 / paper.scale;
  return [
    ground,
    { kind: 'group', name: mark.id, matrix: [small, 0, 0, small, x, y], items: artwork },
    outline,
  ];
}

function rankDisc(
  rank: number,
  x: Mm,
  y: Mm,
  ask: FacadeAsk,
  letters: Letters,
  notes: TypesetNote[],
): readonly Item[] {
  const style = { size: 2.8, weight: 700, ink: 'paper-white', align: 'centre' as const };
  const figure = textBlock([String(rank)], 8, style, letters, notes);
  if (!figure.ok) throw new Error('figures are in every face');
  return [
    { kind: 'shape', layer: 'artwork', path: circle(x, y, 2.2), fill: ask.template.inks.accent },
    ...figure.value.at(x - 4, y - (0.88 - 0.36) * 2.8),
  ];
}

function drawList(
  ask: FacadeAsk,
  places: FacadePlaces,
  area: Area,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { words, inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const heading = (zh: string, kind: 'figure' | 'text', weight: number) => ({
    heading: zh,
    headingMn: null,
    kind,
    weight,
    ink: inks.text,
  });
  const names = new Map([...ask.placards, ...ask.emblems].map((mark) => [mark.id, mark.name]));
  const table: Table = {
    columns: [
      heading(words.number, 'figure', 700),
      heading(words.name, 'text', 600),
      heading(words.size, 'figure', 500),
      heading(words.left, 'figure', 500),
      heading(words.lowerEdge, 'figure', 500),
      heading(words.fixedAcross, 'figure', 500),
      heading(words.fixedUp, 'figure', 500),
      heading(words.ownHoles, 'figure', 500),
      heading(words.wallHoles, 'figure', 500),
    ],
    rows: [...places.placards, ...places.emblems].map((mark, index) => ({
      section: null,
      entries: [
        String(numberOf(ask, mark, index + 1)),
        names.get(mark.id) ?? mark.id,
        `${mark.width} × ${mark.height}`,
        String(mark.x),
        lowerOf(ask, mark),
        ...fixingWords(fixedAt(ask, mark), words),
      ].map((line) => ({ kind: 'text' as const, lines: [line] })),
    })),
  };
  const look = tableLook(ask.template);
  const shaped = shapeTable(table, look, letters, notes);
  if (!shaped.ok) return shaped;
  const layout = layoutTable({
    title: ask.title,
    table: shaped.value,
    width: area.width,
    height: area.height,
    largest: resolveMeasure(ask.template.letters.largest, ask),
    least: 0,
    smallest: resolveMeasure(ask.template.letters.smallest, ask),
    boards: 1,
  });
  if (!layout.ok) return layout;
  const at = { table: shaped.value, layout: layout.value, look, letters, area };
  return success(drawStrips(at, boardStrips(layout.value)[0] ?? []));
}

/** How high a mark hangs, and whether anybody confirmed it. */
function lowerOf({ placards, emblems, sayDrawn }: FacadeAsk, { id, lower }: HungMark): string {
  const told = [...placards, ...emblems].find((mark) => mark.id === id)?.told;
  return shownAs({ ...(told && { told }), ...(sayDrawn && { sayDrawn }) }, 'mountingHeight', lower);
}

/** Places across and up, the mark's own holes, and the line for what the wall's anchors need. */
function fixingWords({ points, hole }: Fixings, words: FacadeTemplate['words']): readonly string[] {
  const distinct = (all: readonly number[]) => [...new Set(all)].sort((a, b) => a - b);
  const [xs, ys] = [points.map(({ x }) => tenth(x)), points.map(({ y }) => tenth(y))];
  const crossed = distinct(xs).length * distinct(ys).length === points.length;
  return [
    (crossed ? distinct(xs) : xs).join('、'),
    (crossed ? distinct(ys) : ys).join('、'),
    hole === null ? words.noHoles : `${points.length}-Ø${tenth(hole)}`,
    words.asked,
  ];
}

/** The façade with its openings as far as they lie on it; an entrance that lies wholly beside it stays for its conflict. */
function onWall(facade: Facade, ask: FacadeAsk, notes: TypesetNote[]): Facade {
  const { width, height } = facade;
  const entrance = { ...facade.entrance, y: 0, isEntrance: true };
  const windows = facade.windows.map((window) => ({ ...window, isEntrance: false }));
  const wall = { name: ask.template.words.wall, width, height };
  const all = openingsOnWall([entrance, ...windows], wall, ask.title, notes);
  const own = all.find(({ isEntrance }) => isEntrance) ?? entrance;
  return {
    ...facade,
    entrance: { x: own.x, width: own.width, height: own.height },
    windows: all.filter(({ isEntrance }) => !isEntrance).map(({ isEntrance: _, ...window }) => window),
  };
}

/** Puts the mark's name in place of its id. */
function named(found: TypesetProblem, ask: FacadeAsk): TypesetProblem {
  const mark = [...ask.placards, ...ask.emblems].find(({ id }) => id === found.data['what']);
  return mark === undefined ? found : problem(found.code, { ...found.data, what: mark.name });
}

import { type Item, type PathCommand } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type Mm } from '../../../core/units/length.ts';
import { dimensionChain, scaleFor } from '../../boards/dimensions.ts';
import { type Letters } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import {
  CHAIN,
  corners,
  drawAreas,
  drawHead,
  floor,
  onPaper,
  outline,
  type WallOnPaper,
} from './honourElevation.ts';
import { type HonourBoardAsk } from './honourBoardAsk.ts';
import { type CutPanel, panelOutline, honourTitle } from './honourPanel.ts';
import { titleItems } from './honourTitle.ts';
import { cross, type OnWall } from './onWall.ts';
import { type Panel, type Piece } from './panelShape.ts';

/** Numbers of the pieces and their sizes, what is kept between a label and an edge, mm on paper. */
const [NUMBER, SIZE, EDGE] = [5, 3.5, 1.5];

/**
 * Edges of the pieces that are seen, left to right: one that lies under its neighbour is not.
 * @internal
 */
export function pieceEdges(pieces: readonly Piece[]): readonly number[] {
  const covered = (x: number) => pieces.some(({ on }) => on.left < x && x < on.right);
  const ends = pieces.map(({ on }) => on.right).filter((right) => !covered(right));
  return [...pieces.map(({ on }) => on.left), ...ends];
}

/**
 * The part of a piece in which its label stands clear of all openings, `height` mm of the wall high: the widest, then the
 * highest.
 * @internal
 */
export function labelRoom({ on }: Piece, { openings }: Panel, height: number): OnWall {
  const own = openings.filter((each) => cross(each, on));
  const tops = [on.top, ...own.map(({ foot }) => foot)].filter(
    (top) => top <= on.top && top - height >= on.foot,
  );
  const rooms = tops.flatMap((top) => {
    const row = { ...on, top, foot: top - height };
    return own
      .filter((each) => cross(each, row))
      .reduce<readonly OnWall[]>(
        (free, { left, right }) =>
          free
            .flatMap((each) => [
              { ...each, right: Math.min(each.right, left) },
              { ...each, left: Math.max(each.left, right) },
            ])
            .filter((each) => each.right > each.left),
        [row],
      );
  });
  return rooms.sort((a, b) => b.right - b.left - (a.right - a.left) || b.top - a.top)[0] ?? on;
}

/** Number and size of a piece, to be set on any scale's paper. */
function pieceLabel(
  ask: HonourBoardAsk,
  panel: Panel,
  piece: Piece,
  index: number,
  scale: number,
  notes: TypesetNote[],
): Result<(x: (place: number) => Mm, y: (above: number) => Mm) => readonly Item[], TypesetProblem> {
  const { inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const room = labelRoom(piece, panel, (NUMBER + SIZE + 2 + 2 * EDGE) * scale);
  const wide = (room.right - room.left) / scale - 2 * EDGE;
  const number = textBlock(
    [String(index + 1)],
    Math.max(wide, NUMBER),
    { size: NUMBER, weight: 800, ink: inks.accent, align: 'centre' },
    letters,
    notes,
  );
  if (!number.ok) return number;
  const measure = `${piece.on.right - piece.on.left} × ${piece.on.top - piece.on.foot}`;
  const said = textBlock(
    [measure],
    Math.max(wide, NUMBER),
    { size: Math.min(SIZE, wide / 6.2), weight: 500, ink: inks.text, align: 'centre' },
    letters,
    notes,
  );
  if (!said.ok) return said;
  return success((x, y) => {
    const at = { x: x(room.left) + EDGE, y: y(room.top) + EDGE };
    return [...number.value.at(at.x, at.y), ...said.value.at(at.x, at.y + NUMBER + 1.5)];
  });
}

/** With the coloured band along the head, and the title's, as something that no label may lie over. */
function clearOfTitle(panel: Panel, head: number, titled: boolean): Panel {
  const bands = [
    { ...panel, foot: panel.top - head },
    ...(titled && panel.title !== null ? [panel.title] : []),
  ];
  return { ...panel, openings: [...panel.openings, ...bands] };
}

/** Room about a piece for its chains, mm on paper. */
const ABOUT = { left: 24, right: 18, over: 16, under: 20 } as const;

/** What of its panel a piece is cut round, whole mm of the wall. */
function cutsOf(piece: Piece, panel: Panel): readonly OnWall[] {
  return panel.openings
    .filter((each) => cross(each, piece.on))
    .map((each) => ({
      left: Math.max(piece.on.left, each.left),
      right: Math.min(piece.on.right, each.right),
      foot: Math.max(piece.on.foot, each.foot),
      top: Math.min(piece.on.top, each.top),
    }));
}

/** A page of cutting sketches; `scale` is that of its drawings. */
export type CutSketches = { readonly scale: number; readonly pages: readonly (readonly Item[])[] };

/** 背景板裁切: every piece with cut-outs by itself, each cut measured from the piece's own left and lower edge. */
export function cutSketches(
  ask: HonourBoardAsk,
  { panel, pieces, title }: CutPanel,
  body: { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm },
  notes: TypesetNote[],
): Result<CutSketches | null, TypesetProblem> {
  const { inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const titleOf = ({ on }: Piece) => {
    if (title === null || panel.title === null) return [];
    const { left } = honourTitle(panel.title, title);
    return title.units
      .map((unit) => ({
        left: Math.round(left + unit.left),
        right: Math.round(left + unit.left + unit.width),
      }))
      .filter((unit) => on.left <= unit.left && unit.right <= on.right && on.top === panel.top);
  };
  const shown = pieces
    .map((piece, index) => ({ piece, index, cuts: cutsOf(piece, panel), title: titleOf(piece) }))
    .filter((each) => each.cuts.length > 0 || each.title.length > 0);
  if (shown.length === 0) return success(null);
  const widest = Math.max(...shown.map(({ piece: { on } }) => on.right - on.left));
  const highest = Math.max(...shown.map(({ piece: { on } }) => on.top - on.foot));
  const columns = Math.min(3, shown.length);
  const rows = shown.length > columns ? 2 : 1;
  const cell = { width: body.width / columns, height: body.height / rows };
  const scale = scaleFor(
    { width: widest, height: highest },
    { width: cell.width - ABOUT.left - ABOUT.right, height: cell.height - ABOUT.over - ABOUT.under },
  );
  const pages: Item[][] = [];
  for (const [place, { piece, index, cuts, title: units }] of shown.entries()) {
    const { on, region } = piece;
    const [width, height] = [on.right - on.left, on.top - on.foot];
    const own = place % (columns * rows);
    const page = own === 0 ? [] : (pages.at(-1) ?? []);
    if (own === 0) pages.push(page);
    const left =
      body.x +
      (own % columns) * cell.width +
      ABOUT.left +
      (cell.width - ABOUT.left - ABOUT.right - width / scale) / 2;
    const spare = cell.height - ABOUT.over - ABOUT.under - highest / scale;
    const top = body.y + Math.floor(own / columns) * cell.height + ABOUT.over + spare / 2;
    const x = (at: number) => left + (at - on.left) / scale;
    const y = (above: number) => top + (on.top - above) / scale;
    page.push({
      kind: 'shape',
      layer: 'artwork',
      path: [region.outer, ...region.holes].flatMap((ring): readonly PathCommand[] => [
        ...ring.map((point, at): PathCommand => [
          at === 0 ? 'M' : 'L',
          left + point.x / scale,
          top + point.y / scale,
        ]),
        ['Z'],
      ]),
      fill: ask.template.panel.ground,
      stroke: { ink: inks.text, width: 0.35 },
    });
    if (on.top === panel.top)
      page.push(...drawHead(ask, corners(x, y), { ...panel, left: on.left, right: on.right }));
    if (title !== null && panel.title !== null && units.length > 0) {
      const spot = honourTitle(panel.title, title);
      const small = 1 / scale;
      const items = title.units.flatMap((unit) => {
        const from = spot.left + unit.left;
        return from < on.left || from + unit.width > on.right ? [] : unit.items(unit.left, 0);
      });
      const matrix = [small, 0, 0, small, x(spot.left), y(spot.middle)] as const;
      page.push({ kind: 'group', name: 'title', matrix, items });
    }
    const label = pieceLabel(
      ask,
      clearOfTitle(panel, ask.template.panel.head, units.length > 0),
      piece,
      index,
      scale,
      notes,
    );
    if (!label.ok) return label;
    page.push(...label.value(x, y));
    const lying = (places: readonly number[]) => ({
      places: [0, ...places.map((at) => at - on.left)],
      onPaper: (at: number) => left + at / scale,
      ...{ along: 'x' as const, datum: 0 },
    });
    const middle =
      panel.title === null || title === null ? null : honourTitle(panel.title, title).middle + title.up;
    const chains = [
      { ...lying([...cuts.flatMap((cut) => [cut.left, cut.right]), on.right]), at: top + height / scale + 6 },
      ...(units.length === 0 ? [] : [{ ...lying(endsOf(units)), at: top - 5, away: -1 as const }]),
      {
        places: [
          0,
          ...cuts.flatMap((cut) => [cut.foot - on.foot, cut.top - on.foot]),
          ...(units.length === 0 || middle === null ? [] : [middle - on.foot]),
          height,
        ],
        onPaper: (at: number) => top + (height - at) / scale,
        ...{ along: 'y' as const, at: left - 5, away: -1 as const, datum: 0 },
      },
      // How high the letters are.
      ...(units.length === 0 || middle === null || title === null
        ? []
        : [
            {
              places: [middle - on.foot - title.size / 2, middle - on.foot + title.size / 2],
              onPaper: (at: number) => top + (height - at) / scale,
              ...{ along: 'y' as const, at: left + width / scale + 5, away: 1 as const },
            },
          ]),
    ];
    for (const chain of chains) {
      const drawn = dimensionChain({ ...chain, ink: inks.text }, letters, notes);
      if (!drawn.ok) return drawn;
      page.push(...drawn.value.items);
    }
  }
  return success({ scale, pages });
}

function endsOf(units: readonly { readonly left: number; readonly right: number }[]): readonly number[] {
  return [Math.min(...units.map(({ left }) => left)), Math.max(...units.map(({ right }) => right))];
}

/** The panel alone, for those who make and fit it: pieces with their sizes, seams, openings, place on the wall. */
export function drawPanelPlan(
  ask: HonourBoardAsk,
  on: WallOnPaper,
  { panel, tiles, pieces, title }: CutPanel,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { wall, scale } = on;
  const { inks } = ask.template;
  const paper = onPaper(on);
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const items: Item[] = [];
  const areas = drawAreas(ask, on, notes);
  if (!areas.ok) return areas;
  items.push(...areas.value);
  const path = panelOutline(panel, paper.ring);
  items.push({
    kind: 'shape',
    layer: 'artwork',
    path,
    fill: ask.template.panel.ground,
    stroke: { ink: inks.text, width: 0.35 },
  });
  items.push(...drawHead(ask, paper.ring, panel));
  if (title !== null && panel.title !== null) {
    const { left, middle } = honourTitle(panel.title, title);
    const matrix = [1 / scale, 0, 0, 1 / scale, paper.x(left), paper.y(middle)] as const;
    items.push({ kind: 'group', name: 'title', matrix, items: titleItems(title, 0, 0) });
  }
  // A seam is drawn where there is a panel, not over the openings.
  const parts = (x: number) =>
    panel.openings
      .filter(({ left, right }) => left < x && x < right)
      .reduce<readonly (readonly [number, number])[]>(
        (free, { foot, top }) =>
          free
            .flatMap(([low, high]): readonly (readonly [number, number])[] => [
              [low, Math.min(high, foot)],
              [Math.max(low, top), high],
            ])
            .filter(([low, high]) => high > low),
        [[panel.foot, panel.top]],
      );
  for (const [index, tile] of tiles.slice(1).entries()) {
    const before = tiles[index]?.to ?? tile.from;
    if (before < tile.from) continue;
    for (const [x, dash] of before === tile.from
      ? ([[before, false]] as const)
      : ([
          [tile.from, false],
          [before, true],
        ] as const)) {
      for (const [foot, top] of parts(x)) {
        items.push({
          kind: 'shape',
          layer: 'artwork',
          path: [
            ['M', paper.x(x), paper.y(top)],
            ['L', paper.x(x), paper.y(foot)],
          ],
          stroke: { ink: inks.accent, width: 0.25, ...(dash ? { dash: [1.4, 1] } : {}) },
        });
      }
    }
  }
  for (const [index, piece] of pieces.entries()) {
    const label = pieceLabel(
      ask,
      clearOfTitle(panel, ask.template.panel.head, title !== null),
      piece,
      index,
      scale,
      notes,
    );
    if (!label.ok) return label;
    items.push(...label.value(paper.x, paper.y));
  }
  items.push(outline(paper.box({ left: 0, right: wall.width, foot: 0, top: wall.height }), inks.text, 0.35));
  items.push(floor(paper, { from: 0, to: wall.width }, inks.text));
  const cuts = panel.openings.map((each) => ({
    left: Math.max(panel.left, each.left),
    right: Math.min(panel.right, each.right),
    foot: Math.max(panel.foot, each.foot),
    top: Math.min(panel.top, each.top),
  }));
  const chains = [
    { places: pieceEdges(pieces), along: 'x' as const },
    ...(cuts.length === 0
      ? []
      : [
          {
            places: [panel.left, ...cuts.flatMap(({ left, right }) => [left, right]), panel.right],
            along: 'x' as const,
          },
        ]),
  ];
  let y: Mm = paper.y(0) + CHAIN * 0.75;
  for (const { places, along } of chains) {
    const chain = { places: [0, ...places, wall.width], onPaper: paper.x, at: y, along, datum: 0 };
    const drawn = dimensionChain({ ...chain, ink: inks.text }, letters, notes);
    if (!drawn.ok) return drawn;
    items.push(...drawn.value.items);
    y += Math.max(CHAIN, drawn.value.depth + CHAIN * 0.55);
  }
  const heights = [
    { places: [panel.foot, panel.top], at: paper.x(wall.width) + 6, away: 1 as const },
    ...(cuts.length === 0
      ? []
      : [{ places: cuts.flatMap(({ foot, top }) => [foot, top]), at: paper.x(0) - 6, away: -1 as const }]),
  ];
  for (const { places, at, away } of heights) {
    const ask = { places: [0, ...places, wall.height], onPaper: paper.y, at, away, along: 'y' as const };
    const drawn = dimensionChain({ ...ask, ink: inks.text }, letters, notes);
    if (!drawn.ok) return drawn;
    items.push(...drawn.value.items);
  }
  return success(items);
}

import { type Item, type PathCommand } from '../../../core/drawing/drawing.ts';
import { differenceOf } from '../../../core/geometry/booleans.ts';
import { type Ring } from '../../../core/geometry/point.ts';
import { type DisplayWall } from '../../../core/project/honour.ts';
import { type Result, success } from '../../../core/result.ts';
import { pickInks } from '../../../core/signs/inks.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Letters } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { shownAs } from '../../sign/shownAs.ts';
import { type Sheet } from '../signLayout.ts';
import { CUT_LINE } from '../../sign/cutAndHoles.ts';
import { drawnFonts, inkNames } from '../../text/drawnWith.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type HonourBoardAsk } from './honourBoardAsk.ts';
import { type WallTitle } from './honourTitle.ts';
import { type OnWall } from './onWall.ts';
import {
  type Hindrance,
  type Panel,
  type PanelMaterial,
  partsOf,
  type Piece,
  piecesOf,
  type Tile,
  tilesOf,
} from './panelShape.ts';

/** The panel with its seams and pieces; `title` stands on it where it has no board of its own. */
export type CutPanel = {
  readonly panel: Panel;
  readonly tiles: readonly Tile[];
  readonly pieces: readonly Piece[];
  readonly title: WallTitle | null;
};

/** The title's middle in its band: a little nearer to the panel's head than to what hangs under it; lower in two lines. */
const [RAISED, RAISED_BOTH] = [0.53, 0.49];

/** Left edge and middle line of the title on the wall: over the middle of what hangs. */
export function honourTitle(
  band: OnWall,
  title: WallTitle,
): { readonly left: number; readonly middle: number } {
  const raised = title.up === 0 ? RAISED : RAISED_BOTH;
  return {
    left: (band.left + band.right - title.width) / 2,
    middle: Math.round((band.foot + raised * (band.top - band.foot)) / 10) * 10,
  };
}

/** A seam near the edge of an opening would leave a leg that breaks off. */
const LEG: Mm = 80;

/** Seams keep off the edges of frames by so much where they can. */
const NEAR: Mm = 25;

/** What a sheet or a roll gives, its bleed cut off. */
export function largestPiece({
  material,
  template,
}: HonourBoardAsk): Pick<PanelMaterial, 'width' | 'length' | 'overlap'> {
  const { bleed } = template.panel;
  return { ...material, width: material.width - 2 * bleed, length: material.length - 2 * bleed };
}

/** A hook or bracket so near to a seam would split the edge of a piece. */
export const DRILL: Mm = 30;

/** What stands before a panel; `drills`: places across the wall of hooks and brackets. */
export type BeforePanel = {
  readonly things: readonly OnWall[];
  readonly captions: readonly OnWall[];
  readonly drills: readonly number[];
};

/**
 * Finds the seams: clear of the title, of hooks and of brackets, through as few captions as can be. Null where the title
 * leaves no place for one.
 */
export function cutPanel(
  ask: HonourBoardAsk,
  panel: Panel,
  { things, captions, drills }: BeforePanel,
  title: WallTitle | null,
): CutPanel | null {
  const { piece, seam } = ask.template.panel;
  const never: Hindrance[] = [];
  if (title !== null && panel.title !== null) {
    const { left } = honourTitle(panel.title, title);
    const [from, to] = [Math.floor(left) - seam, Math.ceil(left + title.width) + seam];
    never.push({ from, to, cost: Infinity });
  }
  const legs = panel.openings.flatMap(({ left, right }): readonly Hindrance[] => [
    { from: left - LEG, to: left, cost: 0.5 },
    { from: right, to: right + LEG, cost: 0.5 },
  ]);
  // A frame hides a seam, its edge along one does not.
  const edges = things.flatMap(({ left, right }) => [left, right]);
  const frames = [
    ...edges.map((at): Hindrance => ({ from: at - NEAR, to: at + NEAR, cost: 0.05 })),
    ...things.map(({ left, right }): Hindrance => ({ from: left, to: right, cost: 0.02 })),
  ];
  const strips = captions.map(({ left, right }): Hindrance => ({ from: left - 1, to: right + 1, cost: 1 }));
  // A caption is fixed after the panel, a hook splits its edge: a seam near one only where there is no other place.
  const holes = drills.map((at): Hindrance => ({ from: at - DRILL, to: at + DRILL, cost: 20 }));
  const hindrances = [...never, ...legs, ...frames, ...strips, ...holes];
  const tiles: Tile[] = [];
  for (const part of partsOf(panel)) {
    const own = tilesOf(part, panel.top - panel.foot, largestPiece(ask), piece, hindrances);
    if (own === null) return null;
    tiles.push(...own);
  }
  return { panel, tiles, pieces: tiles.flatMap((tile) => piecesOf(tile, panel)), title };
}

/** How many hooks and brackets are near a seam after all. */
export function drillsOnSeams({ tiles }: CutPanel, drills: readonly number[]): number {
  return drills.filter((at) =>
    tiles.slice(1).some(({ from }, index) => from - DRILL < at && at < (tiles[index]?.to ?? from) + DRILL),
  ).length;
}

/** The captions over a seam after all. */
export function captionsOnSeams<Caption extends OnWall>(
  { tiles }: CutPanel,
  captions: readonly Caption[],
): readonly Caption[] {
  return captions.filter(({ left, right }) =>
    tiles.some(({ to }, index) => {
      const next = tiles[index + 1];
      return next !== undefined && next.from <= to && left < to && next.from < right;
    }),
  );
}

/** Each piece of the panel as the printer makes it, with nothing of its neighbours. */
export function panelSheets(
  ask: HonourBoardAsk,
  wall: DisplayWall,
  cut: CutPanel,
  notes: TypesetNote[],
): Result<readonly PanelSheet[], TypesetProblem> {
  const sheets: PanelSheet[] = [];
  for (const [index, piece] of cut.pieces.entries()) {
    const place = { index, count: cut.pieces.length };
    const said = pieceWords(ask, wall, piece, cut, place, notes);
    if (!said.ok) return said;
    const items = [...printed(ask, cut, piece), ...said.value, ...seamMarks(ask, cut, piece)];
    const drawing = {
      width: piece.on.right - piece.on.left,
      height: piece.on.top - piece.on.foot,
      bleed: ask.template.panel.bleed,
      title: ask.title,
      inks: pickInks(ask.inks, inkNames(items)),
      fonts: drawnFonts(items, ask.shaper),
      items,
    };
    const drawn = { mountingHeight: piece.on.foot, material: materialOf(ask.material) };
    sheets.push({ drawing, drawn, wall: wall.name });
  }
  return success(sheets);
}

type PanelSheet = Pick<Sheet, 'drawing' | 'drawn' | 'wall'>;

/** Ground, head band and title of a piece, and the line along which it is cut out. */
function printed(ask: HonourBoardAsk, { panel, title }: CutPanel, { on, region }: Piece): readonly Item[] {
  const { bleed, head } = ask.template.panel;
  const { ink } = ask.template.wallTitle;
  const onPiece = (box: OnWall, grow: number): Ring => [
    { x: box.left - on.left - grow, y: on.top - box.top - grow },
    { x: box.right - on.left + grow, y: on.top - box.top - grow },
    { x: box.right - on.left + grow, y: on.top - box.foot + grow },
    { x: box.left - on.left - grow, y: on.top - box.foot + grow },
  ];
  // The ground runs into the openings as far as over the edges.
  const openings = panel.openings
    .filter(({ left, right, foot, top }) => Math.min(right - left, top - foot) > 2 * bleed)
    .map((box) => onPiece(box, -bleed));
  const fill = (ring: Ring, name: string): readonly Item[] => {
    const path = pathOf(differenceOf([ring], openings));
    return path.length === 0 ? [] : [{ kind: 'shape', layer: 'artwork', path, fill: name }];
  };
  const band = { ...on, foot: on.top - head };
  const items: Item[] = [
    ...fill(onPiece(on, bleed), ask.template.panel.ground),
    ...(on.top === panel.top && head > 0
      ? fill(
          onPiece(band, 0).map(({ x, y }, at) => ({
            x: x + (at === 0 || at === 3 ? -bleed : bleed),
            y: at < 2 ? y - bleed : y,
          })),
          ink,
        )
      : []),
  ];
  if (title !== null && panel.title !== null) {
    const { left, middle } = honourTitle(panel.title, title);
    for (const unit of title.units) {
      const from = left + unit.left;
      if (from < on.left || from + unit.width > on.right || middle > on.top || middle < on.foot) continue;
      items.push(...unit.items(from - on.left, on.top - middle));
    }
  }
  const outline = pathOf([region.outer, ...region.holes]);
  return [...items, { kind: 'shape', layer: 'cut', path: outline, stroke: { ink: 'cut', width: CUT_LINE } }];
}

function pathOf(rings: readonly Ring[]): readonly PathCommand[] {
  return rings.flatMap((ring): readonly PathCommand[] => [
    ...ring.map(({ x, y }, index): PathCommand => [index === 0 ? 'M' : 'L', x, y]),
    ['Z'],
  ]);
}

/** What a panel is made of, without the measures of a sheet of it. */
export function materialOf({ name }: Pick<PanelMaterial, 'name'>): string {
  return name.replace(/（.*$/u, '');
}

/** Outside the trim: which piece it is and where it hangs. */
function pieceWords(
  ask: HonourBoardAsk,
  wall: DisplayWall,
  { on }: Piece,
  { tiles }: CutPanel,
  { index, count }: { readonly index: number; readonly count: number },
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { words } = ask.template.sheet;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { material } = ask;
  const lap = material.overlap;
  const overlap = (said: string) => said.replace('{overlap}', String(lap));
  const said = [
    words.thisWayUp,
    `${wall.name}　${words.panel} ${index + 1}/${count}`,
    `${words.fromLeft} ${on.left} mm`,
    shownAs(ask, 'mountingHeight', on.foot, `${words.aboveFloor} ${on.foot} mm`),
    `${words.size} ${on.right - on.left} × ${on.top - on.foot} mm`,
    shownAs(ask, 'material', materialOf(material), material.name),
    ...(lap > 0 && tiles.some(({ to }) => to === on.left + lap) ? [overlap(words.covers)] : []),
    ...(lap > 0 && tiles.some(({ from }) => from === on.right - lap) ? [overlap(words.covered)] : []),
    ...(lap === 0 && tiles.some(({ from, to }) => from === on.right || to === on.left) ? [words.butts] : []),
  ].join('　');
  const size: Mm = 14;
  const width = Math.max(400, on.right - on.left - 2 * size);
  const block = textBlock([said], width, { size, weight: 500, ink: 'black' }, letters, notes);
  if (!block.ok) return block;
  const top = -ask.template.panel.bleed - 18 - block.value.height;
  const marks = block.value
    .at(2 * size, top)
    .map((item): Item => (item.kind === 'group' ? item : { ...item, layer: 'marks' }));
  const arrow: Item = {
    kind: 'shape',
    layer: 'marks',
    path: [
      ['M', size / 2, top + size],
      ['L', size / 2, top],
      ['M', size / 6, top + size / 3],
      ['L', size / 2, top],
      ['L', (size * 5) / 6, top + size / 3],
    ],
    stroke: { ink: 'black', width: 1 },
  };
  return success([arrow, ...marks]);
}

/** Short lines outside the trim at the inner edge of each overlap: where the neighbour's edge has to lie. */
function seamMarks(ask: HonourBoardAsk, { tiles }: CutPanel, { on }: Piece): readonly Item[] {
  const { bleed } = ask.template.panel;
  const height = on.top - on.foot;
  const edges = tiles.flatMap(({ from, to }) => [from, to]).filter((x) => on.left < x && x < on.right);
  return edges.flatMap((x) =>
    [
      [-bleed - 12, -bleed - 2],
      [height + bleed + 2, height + bleed + 12],
    ].map(([from = 0, to = 0]): Item => ({
      kind: 'shape',
      layer: 'marks',
      path: [
        ['M', x - on.left, from],
        ['L', x - on.left, to],
      ],
      stroke: { ink: 'black', width: 0.25, dash: [2, 1] },
    })),
  );
}

/** The panel's outline with its openings, for elevations. */
export function panelOutline(panel: Panel, box: (on: OnWall) => Ring): readonly PathCommand[] {
  return pathOf(differenceOf([box(panel)], panel.openings.map(box)));
}

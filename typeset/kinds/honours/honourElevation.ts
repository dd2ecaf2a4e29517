import { type AssetKey, type Item, type Picture } from '../../../core/drawing/drawing.ts';
import { type DisplayWall, type Honour } from '../../../core/project/honour.ts';
import { type Result, success } from '../../../core/result.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { rectangle } from '../../sign/signFrame.ts';
import { type Area, type BoardAsk } from '../../boards/boardFrame.ts';
import { dimensionChain } from '../../boards/dimensions.ts';
import { type Hanging, type Hung } from './hangHonours.ts';
import { type Letters } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';

/** A point that the fitter drills: from the wall's left edge and above the floor, whole mm. */
export type Hook = { readonly x: number; readonly y: number };

/** Narrow things hang from one hook in their middle, wide ones from two. */
export function hooksOf(hung: Hung, rules: HonoursTemplate['hooks']): readonly Hook[] {
  const { honour, x, top } = hung;
  const y = top - rules.below;
  if (honour.width < rules.twoFrom) return [{ x: x + Math.floor(honour.width / 2), y }];
  return [
    { x: x + rules.inset, y },
    { x: x + honour.width - rules.inset, y },
  ];
}

/** Rows of a wall from above: things whose middles lie at one height, left to right. */
export function rowsOf(
  hung: readonly Hung[],
  wall: string,
): readonly { readonly middle: number; readonly row: readonly Hung[] }[] {
  const rows = new Map<number, Hung[]>();
  for (const each of hung) {
    if (each.wall !== wall) continue;
    const middle = each.top - Math.floor(each.honour.height / 2);
    const row = rows.get(middle);
    if (row === undefined) rows.set(middle, [each]);
    else row.push(each);
  }
  return [...rows.entries()]
    .sort((a, b) => b[0] - a[0])
    .map(([middle, row]) => ({ middle, row: [...row].sort((a, b) => a.x - b.x) }));
}

/**
 * The measured places of a row: ends of the wall and edges of its things. Their differences sum to the wall.
 * @internal
 */
export function rowPlaces(wall: DisplayWall, row: readonly Hung[]): readonly number[] {
  return [0, ...row.flatMap(({ honour, x }) => [x, x + honour.width]), wall.width];
}

/** Height of one chain on paper. */
export const CHAIN: Mm = 7.4;

/** What honour sheets are asked for beside a board: the project's own kind of each picture file. */
export type HonourBoardAsk = BoardAsk<HonoursTemplate> & {
  readonly mediaTypeOf: (asset: AssetKey) => Picture['mediaType'] | null;
};

/** The honour's picture, to be placed. */
export function pictureOf(
  honour: Honour,
  ask: HonourBoardAsk,
): Omit<Picture, 'x' | 'y' | 'width' | 'height'> | null {
  const mediaType = honour.picture === null ? null : ask.mediaTypeOf(honour.picture);
  if (honour.picture === null || mediaType === null) return null;
  return { kind: 'picture', layer: 'artwork', asset: honour.picture, mediaType };
}

export type ElevationAsk = {
  readonly wall: DisplayWall;
  readonly hanging: Hanging;
  /** Number of each thing on the fitter's list. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly scale: number;
  /** Upper left corner of the wall on paper. */
  readonly at: Area;
};

/** The wall to scale: things with number and hooks, what is kept free, places in reserve, a chain for every row. */
export function drawWall(
  ask: HonourBoardAsk,
  elevation: ElevationAsk,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { wall, hanging, scale, at } = elevation;
  const { inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const px = (place: number) => at.x + place / scale;
  const py = (above: number) => at.y + (wall.height - above) / scale;
  const box = (x: number, top: number, width: number, height: number) =>
    rectangle(px(x), py(top), width / scale, height / scale);
  const items: Item[] = [
    outline(rectangle(at.x, at.y, wall.width / scale, wall.height / scale), inks.text, 0.35),
  ];
  for (const area of wall.keepFree) {
    items.push(
      ...hatched(px(area.x), py(area.y + area.height), area.width / scale, area.height / scale, inks.quiet),
    );
  }
  for (const place of hanging.reserved) {
    if (place.wall !== wall.id) continue;
    items.push({
      kind: 'shape',
      layer: 'artwork',
      path: box(place.x, place.top, place.width, place.height),
      stroke: { ink: inks.quiet, width: 0.2, dash: [1.4, 1] },
    });
    const size = Math.min(2.4, place.height / scale / 2.2, place.width / scale / 3);
    const style = { size, weight: 500, ink: inks.quiet, align: 'centre' as const };
    const label = textBlock([ask.template.reserved], place.width / scale, style, letters, notes);
    if (!label.ok) return label;
    items.push(...label.value.at(px(place.x), py(place.top) + (place.height / scale - size) / 2));
  }
  const { captionGap, captionHeight, captionWidth } = ask.template.hanging;
  for (const hung of hanging.hung) {
    if (hung.wall !== wall.id) continue;
    const { honour, x, top } = hung;
    items.push({
      kind: 'shape',
      layer: 'artwork',
      path: box(x, top, honour.width, honour.height),
      fill: 'panel',
    });
    const picture = pictureOf(honour, ask);
    if (picture !== null) {
      const paper = { x: px(x), y: py(top), width: honour.width / scale, height: honour.height / scale };
      items.push({ ...picture, ...paper });
    }
    items.push(outline(box(x, top, honour.width, honour.height), inks.text, 0.22));
    const captionTop = top - honour.height - captionGap;
    items.push(
      outline(box(x, captionTop, Math.min(honour.width, captionWidth), captionHeight), inks.quiet, 0.12),
    );
    for (const hook of hooksOf(hung, ask.template.hooks))
      items.push(cross(px(hook.x), py(hook.y), inks.accent));
    const figure = String(elevation.numbers.get(honour.id) ?? '');
    const size = Math.min(4, honour.height / scale / 1.6, (honour.width / scale / figure.length) * 1.3);
    const style = { size, weight: 700, ink: inks.text, align: 'centre' as const };
    const label = textBlock([figure], honour.width / scale + 4, style, letters, notes);
    if (!label.ok) return label;
    items.push(...label.value.at(px(x) - 2, py(top) + honour.height / scale / 2 - size * 0.5));
  }
  const chains = drawChains(ask, elevation, { px, py }, notes);
  return chains.ok ? success([...items, ...chains.value]) : chains;
}

function drawChains(
  ask: BoardAsk<HonoursTemplate>,
  { wall, hanging, scale, at }: ElevationAsk,
  paper: { readonly px: (place: number) => Mm; readonly py: (above: number) => Mm },
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { inks } = ask.template;
  const items: Item[] = [];
  const rows = rowsOf(hanging.hung, wall.id);
  const foot = at.y + wall.height / scale;
  let lettered = -Infinity;
  for (const [index, { row, middle }] of rows.entries()) {
    const y = foot + CHAIN * (index + 1);
    const places = rowPlaces(wall, row);
    const chain = dimensionChain(
      { places, onPaper: paper.px, at: y, along: 'x', ink: inks.text },
      letters,
      notes,
    );
    if (!chain.ok) return chain;
    items.push(...chain.value);
    // Letters of rows that lie close together stand one under the other.
    lettered = Math.max(paper.py(middle) - 1.6, lettered + 3.6);
    for (const [x, top] of [
      [at.x - 6, y - 1.6],
      [at.x - 6, lettered],
    ] as const) {
      const name = textBlock(
        [String.fromCharCode(65 + (index % 26))],
        6,
        { size: 3.2, weight: 700, ink: inks.accent },
        letters,
        notes,
      );
      if (!name.ok) return name;
      items.push(...name.value.at(x, top));
    }
  }
  const heights = [0, ...rows.map(({ middle }) => middle), wall.height];
  const right = paper.px(wall.width) + 5;
  const chain = dimensionChain(
    { places: heights, onPaper: paper.py, at: right, along: 'y', ink: inks.text },
    letters,
    notes,
  );
  return chain.ok ? success([...items, ...chain.value]) : chain;
}

function outline(path: ReturnType<typeof rectangle>, ink: string, width: Mm): Item {
  return { kind: 'shape', layer: 'artwork', path, stroke: { ink, width } };
}

/** An area that is kept free: its outline and its two diagonals. */
function hatched(x: Mm, y: Mm, width: Mm, height: Mm, ink: string): readonly Item[] {
  return [
    outline(rectangle(x, y, width, height), ink, 0.2),
    {
      kind: 'shape',
      layer: 'artwork',
      path: [
        ['M', x, y],
        ['L', x + width, y + height],
        ['M', x + width, y],
        ['L', x, y + height],
      ],
      stroke: { ink, width: 0.12 },
    },
  ];
}

function cross(x: Mm, y: Mm, ink: string): Item {
  return {
    kind: 'shape',
    layer: 'artwork',
    path: [
      ['M', x - 0.9, y],
      ['L', x + 0.9, y],
      ['M', x, y - 0.9],
      ['L', x, y + 0.9],
    ],
    stroke: { ink, width: 0.22 },
  };
}

import { regionsOf } from '../../../core/geometry/booleans.ts';
import { type Box } from '../../../core/geometry/point.ts';
import { type Region } from '../../../core/geometry/ring.ts';
import { type DisplayWall, type WallArea } from '../../../core/project/honour.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { captionSpace } from './honourGrid.ts';
import { type Hanging } from './hangHonours.ts';

type PanelRules = HonoursTemplate['panel'];

/** A rectangle on the wall, whole mm from its left edge and above the floor: `top` is over `foot`. */
export type OnWall = {
  readonly left: number;
  readonly right: number;
  readonly foot: number;
  readonly top: number;
};

/** The background panel of a wall; `title` is the band of it over the things. */
export type Panel = OnWall & {
  readonly title: OnWall | null;
  /** Doors, windows and switches that it goes round, with the play that the saw needs. */
  readonly openings: readonly OnWall[];
};

/** What hangs and what is kept for things to come, each with its caption. */
export function thingsOn(hanging: Hanging, wall: string, template: HonoursTemplate): readonly OnWall[] {
  const under = captionSpace(template.hanging);
  const box = ({ x, top, width, height }: { x: number; top: number; width: number; height: number }) => ({
    left: x,
    right: x + width,
    foot: top - height - under,
    top,
  });
  return [
    ...hanging.hung
      .filter((each) => each.wall === wall)
      .map(({ honour, x, top }) => box({ ...honour, x, top })),
    ...hanging.reserved.filter((each) => each.wall === wall).map(box),
  ];
}

/**
 * The panel behind what hangs on a wall, with equal margins about it: it ends before a door or a window that it would only
 * graze, and has an opening for any other. Null where nothing hangs.
 */
export function panelOf(
  wall: DisplayWall,
  things: readonly OnWall[],
  template: HonoursTemplate,
  titled: boolean,
): Panel | null {
  if (things.length === 0) return null;
  const { panel, wallTitle } = template;
  const held = aboutAxis(wall, {
    left: Math.min(...things.map(({ left }) => left)),
    right: Math.max(...things.map(({ right }) => right)),
    foot: Math.min(...things.map(({ foot }) => foot)),
    top: Math.max(...things.map(({ top }) => top)),
  });
  const band = titled ? Math.min(wallTitle.band, Math.max(0, wall.height - held.top - panel.least)) : 0;
  const over = band > 0 ? held.top + band : held.top + panel.margin;
  let edges: OnWall = {
    left: Math.max(0, held.left - panel.margin),
    right: Math.min(wall.width, held.right + panel.margin),
    foot: Math.max(0, held.foot - panel.margin),
    top: Math.min(wall.height, over),
  };
  for (const area of wall.keepFree) edges = endedBefore(edges, held, grown(area, panel.clear), panel);
  const margin = Math.min(held.left - edges.left, edges.right - held.right);
  edges = { ...edges, left: held.left - margin, right: held.right + margin };
  const openings = wall.keepFree
    .map((area) => grown(area, panel.clear))
    .filter((area) => cross(area, edges))
    .map((area) => withoutStrips(area, edges, panel));
  const titleBox = band > 0 ? titleRoom({ ...edges, foot: held.top, top: edges.top }, openings) : null;
  return { ...edges, title: titleBox, openings };
}

/** Narrow things at one end leave a block a little off the wall's axis; its panel is not. */
const NEARLY = 100;

function aboutAxis(wall: DisplayWall, held: OnWall): OnWall {
  const axis = Math.floor(wall.width / 2);
  if (Math.abs((held.left + held.right) / 2 - axis) > NEARLY) return held;
  const reach = Math.min(axis, Math.max(axis - held.left, held.right - axis));
  return { ...held, left: Math.min(held.left, axis - reach), right: Math.max(held.right, axis + reach) };
}

function grown({ x, y, width, height }: WallArea, clear: number): OnWall {
  return { left: x - clear, right: x + width + clear, foot: y - clear, top: y + height + clear };
}

export function cross(one: OnWall, other: OnWall): boolean {
  return one.left < other.right && other.left < one.right && one.foot < other.top && other.foot < one.top;
}

/** The panel drawn back from an area that lies in its margin alone. */
function endedBefore(edges: OnWall, held: OnWall, area: OnWall, { least }: PanelRules): OnWall {
  if (!cross(area, edges)) return edges;
  const ways = [
    { ...edges, left: area.right, lost: area.right - edges.left, fits: area.right <= held.left - least },
    { ...edges, right: area.left, lost: edges.right - area.left, fits: area.left >= held.right + least },
    { ...edges, foot: area.top, lost: area.top - edges.foot, fits: area.top <= held.foot - least },
  ].filter(({ fits }) => fits);
  const [best] = ways.sort((a, b) => a.lost - b.lost);
  return best === undefined ? edges : { left: best.left, right: best.right, foot: best.foot, top: best.top };
}

/** An opening runs through to an edge from which it leaves a strip that would break. */
function withoutStrips(area: OnWall, edges: OnWall, { strip }: PanelRules): OnWall {
  return {
    left: area.left - edges.left < strip ? Math.min(area.left, edges.left) : area.left,
    right: edges.right - area.right < strip ? Math.max(area.right, edges.right) : area.right,
    foot: area.foot - edges.foot < strip ? Math.min(area.foot, edges.foot) : area.foot,
    top: edges.top - area.top < strip ? Math.max(area.top, edges.top) : area.top,
  };
}

/** The stretch of the band that no opening takes: about the panel's middle where that is free, else the widest. */
function titleRoom(band: OnWall, openings: readonly OnWall[]): OnWall {
  let free: readonly OnWall[] = [band];
  for (const opening of openings) {
    if (!cross(opening, band)) continue;
    free = free
      .flatMap((each) => [
        { ...each, right: Math.min(each.right, opening.left) },
        { ...each, left: Math.max(each.left, opening.right) },
      ])
      .filter(({ left, right }) => right > left);
  }
  const middle = (band.left + band.right) / 2;
  const central = free
    .filter(({ left, right }) => left < middle && middle < right)
    .map((each) => ({ each, half: Math.min(middle - each.left, each.right - middle) }));
  const wide = [...free].sort((a, b) => b.right - b.left - (a.right - a.left))[0] ?? band;
  const [about] = central;
  // About the middle the title is at home even in half of the room.
  if (about === undefined || 4 * about.half < wide.right - wide.left) return wide;
  return { ...band, left: middle - about.half, right: middle + about.half };
}

/** A strip of the panel as the printer makes it, on the wall, overlaps included; whole mm. */
export type Tile = { readonly from: number; readonly to: number };

/** A stretch of a seam's line that costs something: Infinity = never there. */
export type Hindrance = { readonly from: number; readonly to: number; readonly cost: number };

/** What a seam costs that is so many tiles' widths off equal tiles, and a tile more than there need be; a cut frame costs one. */
const [UNEVEN, ONE_MORE] = [0.4, 0.8];

/**
 * Cuts a stretch into few tiles that the printer takes, each lying over the next by the overlap. No overlap lies on what
 * must never be cut; a tile more is taken where that saves frames, then the most equal tiles. Null where no seams do.
 */
export function tilesOf(
  stretch: Tile,
  { printerWidth, overlap }: Pick<PanelRules, 'printerWidth' | 'overlap'>,
  hindrances: readonly Hindrance[],
): readonly Tile[] | null {
  const width = stretch.to - stretch.from;
  if (width <= printerWidth) return [stretch];
  const [before, after] = [Math.floor(overlap / 2), Math.ceil(overlap / 2)];
  const least = Math.ceil((width - overlap) / (printerWidth - overlap));
  let best: { readonly seams: readonly number[]; readonly cost: number } | null = null;
  for (let count = least; count <= 3 * least + 2; count += 1) {
    const more = ONE_MORE * (count - least);
    if (best !== null && best.cost <= more) break;
    const found = seamsOf(stretch, count, printerWidth, { before, after }, hindrances);
    if (found !== null && (best === null || found.cost + more < best.cost))
      best = { seams: found.seams, cost: found.cost + more };
  }
  const seams = best?.seams;
  if (seams === undefined) return null;
  return [...seams, null].map((seam, index) => {
    const last = seams[index - 1];
    return {
      from: last === undefined ? stretch.from : last - before,
      to: seam === null ? stretch.to : seam + after,
    };
  });
}

/** Steps in which seams are tried, and how far off the place of equal tiles, in tiles. */
const SEAM_STEP = 5;

/** What a seam costs at every millimetre of a stretch: all hindrances under its overlap. */
function costsOf(
  { from, to }: Tile,
  lap: { readonly before: number; readonly after: number },
  hindrances: readonly Hindrance[],
): Float64Array {
  const costs = new Float64Array(to - from + 1);
  for (const each of hindrances) {
    const last = Math.min(to, Math.ceil(each.to + lap.before) - 1);
    for (let at = Math.max(from, Math.floor(each.from - lap.after) + 1); at <= last; at += 1)
      costs[at - from] = (costs[at - from] ?? 0) + each.cost;
  }
  return costs;
}

function seamsOf(
  { from, to }: Tile,
  count: number,
  printer: number,
  lap: { readonly before: number; readonly after: number },
  hindrances: readonly Hindrance[],
): { readonly seams: readonly number[]; readonly cost: number } | null {
  const even = (to - from) / count;
  const costs = costsOf({ from, to }, lap, hindrances);
  type Way = { readonly at: number; readonly cost: number; readonly back: Way | null };
  let ways: readonly Way[] = [{ at: from, cost: 0, back: null }];
  for (let index = 1; index < count; index += 1) {
    const ideal = from + even * index;
    const next: Way[] = [];
    const reach = Math.floor(even / SEAM_STEP);
    for (let step = -reach; step <= reach; step += 1) {
      const at = Math.round(ideal) + step * SEAM_STEP;
      if (at <= from || at >= to) continue;
      const own = (costs[at - from] ?? Infinity) + UNEVEN * (Math.abs(at - ideal) / even) ** 2;
      if (own === Infinity) continue;
      let best: Way | null = null;
      for (const way of ways) {
        // Inner tiles carry half an overlap at either end.
        const width = at + lap.after - (index === 1 ? way.at : way.at - lap.before);
        if (width > printer || at - way.at < even / 4) continue;
        if (best === null || way.cost + own < best.cost) best = { at, cost: way.cost + own, back: way };
      }
      if (best !== null) next.push(best);
    }
    ways = next;
  }
  const [last] = ways.filter((way) => to - (way.at - lap.before) <= printer).sort((a, b) => a.cost - b.cost);
  if (last === undefined) return null;
  const seams: number[] = [];
  for (let way: Way = last; way.back !== null; way = way.back) seams.unshift(way.at);
  return { seams, cost: last.cost };
}

/** A tile as it is cut out: its outline round the openings, in mm from the tile's upper left corner, y down. */
export type Piece = {
  /** Its place on the wall. */
  readonly on: OnWall;
  readonly region: Region;
};

/** The pieces into which a tile falls: one, but for a tile that an opening parts. */
export function piecesOf(tile: Tile, panel: Panel): readonly Piece[] {
  const ring = ({ left, right, foot, top }: OnWall) => [
    { x: left, y: -top },
    { x: right, y: -top },
    { x: right, y: -foot },
    { x: left, y: -foot },
  ];
  const whole = ring({ ...panel, left: tile.from, right: tile.to });
  return regionsOf([whole], panel.openings.map(ring)).map((region) => {
    const box = boxOfRing(region.outer);
    const on = { left: box.left, right: box.right, top: -box.top, foot: -box.bottom };
    const own = (points: readonly { readonly x: number; readonly y: number }[]) =>
      points.map(({ x, y }) => ({ x: x - box.left, y: y - box.top }));
    return { on, region: { outer: own(region.outer), holes: region.holes.map(own) } };
  });
}

function boxOfRing(points: readonly { readonly x: number; readonly y: number }[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

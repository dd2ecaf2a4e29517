import { regionsOf } from '../../../core/geometry/booleans.ts';
import { type Box } from '../../../core/geometry/point.ts';
import { type Region } from '../../../core/geometry/ring.ts';
import { type DisplayWall, type WallArea } from '../../../core/project/honour.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { captionSpace } from './honourRows.ts';
import { cross, grown, type OnWall } from './onWall.ts';
import { type Hanging } from './hangHonours.ts';

type PanelRules = HonoursTemplate['panel'];

/** What the panel is made of. */
export type PanelMaterial = PanelRules['materials']['board'];

/** The background panel of a wall; `title` is the band of it over the things. */
export type Panel = OnWall & {
  readonly title: OnWall | null;
  /** Doors, windows and switches that it goes round, with the play that the saw needs. */
  readonly openings: readonly OnWall[];
};

/** What hangs and what is kept for things to come, each with its caption. */
export function thingsOn(hanging: Hanging, wall: string, template: HonoursTemplate): readonly OnWall[] {
  const under = captionSpace(template.hanging);
  const { over } = template.hanging.shelf;
  return [
    ...hanging.hung
      .filter((each) => each.wall === wall)
      .map(({ honour, x, top, foot }) => {
        const aside = honour.kind === 'trophy' ? over : 0;
        return { left: x - aside, right: x + honour.width + aside, foot: foot - under, top };
      }),
    ...hanging.reserved
      .filter((each) => each.wall === wall)
      .map(({ x, top, width, height }) => ({ left: x, right: x + width, foot: top - height - under, top })),
  ];
}

/**
 * The panel behind what hangs on a wall, with equal margins about it. It ends well before a door, a window or a switch that
 * is beside what hangs; one between two groups parts it from head to foot, but for a switch, which it goes round as it goes
 * round whatever something hangs over. Null where nothing hangs.
 */
export function panelOf(
  wall: DisplayWall,
  things: readonly OnWall[],
  template: HonoursTemplate,
  titled: boolean,
): Panel | null {
  if (things.length === 0) return null;
  const { panel, wallTitle } = template;
  const hung = {
    left: Math.min(...things.map(({ left }) => left)),
    right: Math.max(...things.map(({ right }) => right)),
    foot: Math.min(...things.map(({ foot }) => foot)),
    top: Math.max(...things.map(({ top }) => top)),
  };
  const band = titled ? Math.min(wallTitle.band, Math.max(0, wall.height - hung.top - panel.least)) : 0;
  const over = band > 0 ? hung.top + band : hung.top + panel.margin;
  const about = aboutAxis(wall, hung);
  // About the axis only where that leaves the panel room to end before whatever it ends before without.
  const reach = {
    ...{ left: about.left - panel.least, right: about.right + panel.least },
    ...{ foot: hung.foot - panel.margin, top: over },
  };
  const barred = wall.keepFree
    .map((area) => grown(area, panel.end))
    .some(
      (area) =>
        cross(area, about) ||
        (cross(area, reach) &&
          (area.right <= hung.left - panel.least || area.left >= hung.right + panel.least)),
    );
  const held = barred ? hung : about;
  // What hangs alone has a whole piece behind it.
  const aside = Math.max(panel.margin, Math.ceil((panel.piece - (held.right - held.left)) / 2));
  let edges: OnWall = {
    left: Math.max(0, held.left - aside),
    right: Math.min(wall.width, held.right + aside),
    foot: Math.max(0, held.foot - panel.margin),
    top: Math.min(wall.height, over),
  };
  for (const area of wall.keepFree) edges = endedBefore(edges, held, grown(area, panel.end), panel);
  const margin = Math.min(held.left - edges.left, edges.right - held.right);
  edges = { ...edges, left: held.left - margin, right: held.right + margin };
  const before = wall.keepFree.filter((area) => cross(grown(area, panel.clear), edges));
  const parting = partingOf(before, things, panel);
  const openings = before.map((area) =>
    parting.has(area)
      ? { ...grown(area, panel.end), foot: edges.foot, top: edges.top }
      : withoutStrips(grown(area, panel.clear), edges, panel),
  );
  const titleBox = band > 0 ? titleRoom({ ...edges, foot: held.top, top: edges.top }, openings) : null;
  return { ...edges, title: titleBox, openings };
}

/** A switch or a socket is no wider, mm. */
const SMALL = 300;

/** What parts a panel: wide areas between what hangs, and whatever stands beside one, where the panel would end in it. */
function partingOf(
  areas: readonly WallArea[],
  things: readonly OnWall[],
  { end }: PanelRules,
): ReadonlySet<WallArea> {
  const beside = (one: { left: number; right: number }, other: { left: number; right: number }) =>
    one.left < other.right && other.left < one.right;
  const free = areas.filter((area) => !things.some((thing) => beside(thing, grown(area, end))));
  const parting = new Set(free.filter(({ width }) => width > SMALL));
  // Of a set, what joins it is looked at in its turn.
  for (const part of parting)
    for (const area of free) if (beside(grown(area, end), grown(part, end))) parting.add(area);
  return parting;
}

/** The panel from left to right, without what parts it from head to foot. */
export function partsOf({ left, right, foot, top, openings }: Panel): readonly Tile[] {
  return openings
    .filter((each) => each.foot <= foot && top <= each.top)
    .reduce<readonly Tile[]>(
      (parts, opening) =>
        parts
          .flatMap((part) => [
            { from: part.from, to: Math.min(part.to, opening.left) },
            { from: Math.max(part.from, opening.right), to: part.to },
          ])
          .filter(({ from, to }) => to > from),
      [{ from: left, to: right }],
    );
}

/** Narrow things at one end leave a block a little off the wall's axis; its panel is not. */
const NEARLY = 100;

function aboutAxis(wall: DisplayWall, held: OnWall): OnWall {
  const axis = Math.floor(wall.width / 2);
  if (Math.abs((held.left + held.right) / 2 - axis) > NEARLY) return held;
  const reach = Math.min(axis, Math.max(axis - held.left, held.right - axis));
  return { ...held, left: Math.min(held.left, axis - reach), right: Math.max(held.right, axis + reach) };
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

/** What a seam costs that is so many tiles' widths off equal tiles, and a tile more than there need be; a cut caption costs one. */
const [UNEVEN, ONE_MORE] = [0.4, 0.8];

/** Seams are on whole so many mm from the panel's ends. */
const SEAM_STEP = 5;

/**
 * Cuts a stretch into few tiles of a material, either side the mirror of the other: boards butt, films lie over their neighbour
 * by the overlap. No tile is narrower than `piece` where the stretch is not, none wider than the material, which lies on its
 * side where the panel is so low. No seam lies on what must never be cut; a tile more is taken where that saves captions.
 * Null where no seams do.
 */
export function tilesOf(
  stretch: Tile,
  height: number,
  { width, length, overlap }: Pick<PanelMaterial, 'width' | 'length' | 'overlap'>,
  piece: number,
  hindrances: readonly Hindrance[],
): readonly Tile[] | null {
  const whole = stretch.to - stretch.from;
  const most = height <= width ? length : width;
  if (whole <= most) return [stretch];
  const lap = { before: Math.floor(overlap / 2), after: Math.ceil(overlap / 2) };
  const fewest = Math.ceil(whole / (most - overlap));
  const least = Math.min(piece, Math.floor(whole / fewest));
  const costs = costsOf(stretch, lap, hindrances);
  let best: { readonly seams: readonly number[]; readonly cost: number } | null = null;
  for (let count = fewest; count * least <= whole; count += 1) {
    const more = ONE_MORE * (count - fewest);
    if (best !== null && best.cost <= more) break;
    const found = mirroredSeams(whole, count, { least, most: most - overlap }, costs);
    if (found !== null && (best === null || found.cost + more < best.cost))
      best = { seams: found.seams, cost: found.cost + more };
  }
  if (best === null) return null;
  const seams = best.seams.map((seam) => stretch.from + seam);
  return [...seams, null].map((seam, index) => {
    const last = seams[index - 1];
    return {
      from: last === undefined ? stretch.from : last - lap.before,
      to: seam === null ? stretch.to : seam + lap.after,
    };
  });
}

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

/** Seams of so many tiles, from the stretch's left end: pairs from either end inwards, and one in the middle of an even count. */
function mirroredSeams(
  whole: number,
  count: number,
  { least, most }: { readonly least: number; readonly most: number },
  costs: Float64Array,
): { readonly seams: readonly number[]; readonly cost: number } | null {
  const even = whole / count;
  const middle = Math.floor(whole / 2);
  type Way = { readonly at: number; readonly cost: number; readonly back: Way | null };
  const steps = (from: number, to: number) =>
    Array.from(
      { length: Math.max(0, Math.floor(to / SEAM_STEP) - Math.ceil(from / SEAM_STEP) + 1) },
      (_, step) => (Math.ceil(from / SEAM_STEP) + step) * SEAM_STEP,
    );
  let ways: readonly Way[] = [{ at: 0, cost: 0, back: null }];
  const pairs = Math.floor((count - 1) / 2);
  for (let index = 1; index <= pairs; index += 1) {
    const [first, last] = [ways[0]?.at ?? 0, ways.at(-1)?.at ?? 0];
    const next: Way[] = [];
    const cheapest = cheapestWithin(ways, { least, most });
    for (const at of steps(first + least, Math.min(last + most, middle))) {
      const seam = (costs[at] ?? 0) + (costs[whole - at] ?? 0);
      const best = cheapest(at);
      if (seam === Infinity || best === null) continue;
      const off = (at - even * index) / even;
      next.push({ at, cost: best.cost + seam + 2 * UNEVEN * off ** 2, back: best });
    }
    if (next.length === 0) return null;
    ways = next;
  }
  const halved = count % 2 === 0;
  const ends = ways
    .map((way) => ({ way, inner: halved ? whole - middle - way.at : whole - 2 * way.at }))
    .filter(({ inner, way }) => inner <= most && (halved ? middle - way.at : inner) >= least);
  const [last] = ends.map(({ way }) => way).sort((a, b) => a.cost - b.cost);
  const own = halved ? (costs[middle] ?? 0) : 0;
  if (last === undefined || own === Infinity) return null;
  const left: number[] = [];
  for (let way: Way = last; way.back !== null; way = way.back) left.unshift(way.at);
  const right = left.map((at) => whole - at).reverse();
  return { seams: [...left, ...(halved ? [middle] : []), ...right], cost: last.cost + own };
}

/**
 * The first of the cheapest ways that end between `most` and `least` before a place, for places from left to right: ways
 * that a later one beats are let go, so that each is looked at once.
 */
function cheapestWithin<Way extends { readonly at: number; readonly cost: number }>(
  ways: readonly Way[],
  { least, most }: { readonly least: number; readonly most: number },
): (at: number) => Way | null {
  const kept: Way[] = [];
  let [first, come] = [0, 0];
  return (at) => {
    for (let way = ways[come]; way !== undefined && at - way.at >= least; way = ways[come]) {
      while (kept.length > first && (kept.at(-1)?.cost ?? 0) > way.cost) kept.pop();
      kept.push(way);
      come += 1;
    }
    for (let way = kept[first]; way !== undefined && at - way.at > most; way = kept[first]) first += 1;
    return kept[first] ?? null;
  };
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

import { type DisplayWall, type Honour, type HonoursWall } from '../../../core/project/honour.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { honourGroup, inHangingOrder } from './honourOrder.ts';

export type HangingRules = HonoursTemplate['hanging'];
export type Piece = { readonly width: number; readonly height: number };
export type Place = { readonly wall: string; readonly x: number; readonly top: number };

/** A thing with the shelf that it stands on, or a place kept for one to come (null); whole mm. */
type Item = Piece & { readonly honour: Honour | null };

/** An item where the rows put it. */
export type Seat = Item & Place;

/** Caption and its distance, under every piece. */
export function captionSpace(rules: HangingRules): number {
  return rules.captionGap + rules.captionHeight;
}

/** A thing as it takes the wall: a cup with its shelf, whose underside is on the line of its row. */
export function itemOf(honour: Honour, { shelf }: HangingRules): Item {
  const under = honour.kind === 'trophy' ? shelf.thickness : 0;
  return { width: honour.width, height: honour.height + under, honour };
}

type Gaps = HangingRules['densities'][number];
type Field = { readonly from: number; readonly to: number };

/** Where things may hang: a zone above the floor, in the fields that doors, windows and switches leave of the wall. */
type Space = { readonly foot: number; readonly top: number; readonly fields: readonly Field[] };

/** Things from so many times the usual height stand at the ends, over several rows. */
const TALL = 1.5;

/** What waits to be hung: tall things of the highest group at the left end, tall ones and 锦旗 at the right, rows between. */
type Waiting = {
  readonly left: readonly Item[];
  readonly rows: readonly Item[];
  readonly right: readonly Item[];
};

/** `ragged`: rows that end short of the common edge. */
type Laid = { readonly seats: readonly Seat[]; readonly honours: number; readonly ragged: number };

/**
 * Lays empty walls out in rows that end at one common edge on either side, with gaps as equal as can be, in hanging order
 * from the upper left: the highest honour first, banners at the end. The way that hangs the most is taken, then the one with
 * the fewest ragged rows and the most places in reserve, then the widest gaps.
 */
export function layInRows(display: HonoursWall, reserve: Piece, rules: HangingRules): readonly Seat[] {
  const items = inHangingOrder(display.honours, display.order).map((honour) => itemOf(honour, rules));
  const kept = Array.from({ length: display.reserve }, (): Item => ({ ...reserve, honour: null }));
  const ends = flanked(items, display.order);
  const inRows = { left: [], rows: bannersLast(items), right: [] };
  // Tall things stand at the ends unless less hangs then.
  const schemes = ends.left.length + ends.right.length === 0 ? [inRows] : [ends, inRows];
  let best: { readonly laid: Laid; readonly rank: readonly number[] } | null = null;
  for (const [density, gaps] of rules.densities.entries()) {
    for (const [at, scheme] of schemes.entries()) {
      const waiting = { ...scheme, rows: [...scheme.rows, ...kept] };
      const laid = fillWalls(display.walls, waiting, gaps, rules);
      const rank = [-laid.honours, at, laid.ragged, -laid.seats.length, density];
      if (best === null || less(rank, best.rank)) best = { laid, rank };
    }
    // Wider gaps win over what is left: tighter ones are tried only while something finds no place.
    if (
      best?.laid.seats.length === items.length + kept.length &&
      best.laid.ragged + (best.rank[1] ?? 0) === 0
    )
      break;
  }
  return best?.laid.seats ?? [];
}

function less(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    if (value !== against) return value < against;
  }
  return false;
}

const isBanner = ({ honour }: Item) => honour?.kind === 'pennant';

function bannersLast(items: readonly Item[]): readonly Item[] {
  return [...items.filter((item) => !isBanner(item)), ...items.filter(isBanner)];
}

function flanked(items: readonly Item[], order: HonoursWall['order']): Waiting {
  const heights = items.map(({ height }) => height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const groupOf = ({ honour }: Item) => (honour === null ? null : honourGroup(honour, order));
  const [first] = items;
  const isTall = (item: Item) => item.height > TALL * usual;
  const isLead = (item: Item) =>
    isTall(item) && !isBanner(item) && first !== undefined && groupOf(item) === groupOf(first);
  const ends = items.filter((item) => isTall(item) && !isLead(item));
  return {
    left: items.filter(isLead),
    rows: bannersLast(items.filter((item) => !isTall(item))),
    right: bannersLast(ends),
  };
}

function fillWalls(walls: readonly DisplayWall[], waiting: Waiting, gaps: Gaps, rules: HangingRules): Laid {
  let rest = waiting;
  const seats: Seat[] = [];
  let ragged = 0;
  for (const [index, wall] of walls.entries()) {
    const { placed: filled, ragged: own } = fillWall(wall, rest, gaps, rules, index === walls.length - 1);
    ragged += own;
    seats.push(...filled.map(({ item, x, top }) => ({ ...item, wall: wall.id, x, top })));
    const placed = new Set(filled.map(({ item }) => item));
    const still = (items: readonly Item[]) => items.filter((item) => !placed.has(item));
    rest = { left: still(rest.left), rows: still(rest.rows), right: still(rest.right) };
  }
  return { seats, honours: seats.filter(({ honour }) => honour !== null).length, ragged };
}

/** Narrower fields are left alone where there is a wider one: a piece of panel behind them would be a sliver. */
const FIELD = 700;

/** What is kept free parts the wall, or takes the zone's head or foot, by which loses less of it. */
function spaceOf(wall: DisplayWall, rules: HangingRules): Space {
  const highest = Math.min(rules.highest, wall.height - rules.titleRoom);
  let space: Space = {
    ...{ foot: rules.lowest, top: highest },
    fields: [{ from: rules.margin, to: wall.width - rules.margin }],
  };
  const size = ({ foot, top, fields }: Space) =>
    Math.max(0, top - foot) * fields.reduce((sum, { from, to }) => sum + to - from, 0);
  for (const area of wall.keepFree) {
    const [left, right] = [area.x - rules.clear, area.x + area.width + rules.clear];
    const [under, over] = [area.y - rules.clear, area.y + area.height + rules.clear];
    if (over <= space.foot || under >= space.top) continue;
    const parted = space.fields
      .flatMap((each) => [
        { from: each.from, to: Math.min(each.to, left) },
        { from: Math.max(each.from, right), to: each.to },
      ])
      .filter(({ from, to }) => to > from);
    const wide = parted.filter(({ from, to }) => to - from >= FIELD);
    const ways = [
      { ...space, fields: wide.length > 0 ? wide : parted },
      { ...space, top: under },
      { ...space, foot: over },
    ];
    space = ways.reduce((best, way) => (size(way) > size(best) ? way : best));
  }
  return space;
}

/** An item with the left edge and the upper edge of its thing. */
type Placed = { readonly item: Item; readonly x: number; readonly top: number };

/** Fields of a wall with what stands at their ends, over so many `flanked` rows. */
type Frame = {
  readonly space: Space;
  readonly left: readonly Item[];
  readonly right: readonly Item[];
  readonly flanked: number;
  readonly gaps: Gaps;
  readonly captions: number;
};

function fillWall(
  wall: DisplayWall,
  { left, rows, right }: Waiting,
  gaps: Gaps,
  rules: HangingRules,
  last: boolean,
): Block {
  const space = spaceOf(wall, rules);
  if (space.fields.length === 0 || space.top <= space.foot) return NOTHING;
  // Ends without anything between them are a row.
  const alone = rows.every(({ honour }) => honour === null);
  const waiting = alone ? { left: [], rows: [...left, ...right, ...rows], right: [] } : { left, rows, right };
  const byWidth = [...space.fields].sort((a, b) => b.to - b.from - (a.to - a.from));
  const honoursOf = (items: readonly Item[]) => items.filter(({ honour }) => honour !== null).length;
  const wanted = honoursOf([...left, ...rows, ...right]);
  let most = { block: NOTHING, honours: 0 };
  // One field where that suffices; else all of them.
  for (const fields of [byWidth.slice(0, 1), space.fields]) {
    for (let count = waiting.right.length; count >= 0; count -= last ? 1 : Math.max(1, count)) {
      const ends = { ...waiting, right: waiting.right.slice(0, count) };
      const frame = { space: { ...space, fields }, ...ends, gaps, captions: captionSpace(rules) };
      const block = bestRows(wall, frame);
      const honours = honoursOf(block.placed.map(({ item }) => item));
      if (honours > most.honours) most = { block, honours };
      if (honours === wanted) return block;
    }
  }
  return most.block;
}

/** Blocks of every number of rows and of rows between the ends, and of them that with the most and the most even rows. */
function bestRows(wall: DisplayWall, ask: Omit<Frame, 'flanked'> & Pick<Waiting, 'rows'>): Block {
  const { space, rows: items, captions, gaps } = ask;
  const height = space.top - space.foot;
  const least = Math.min(...items.map((item) => item.height)) + captions + gaps.rowGap;
  const mostRows = Math.min(MOST_ROWS, Math.floor((height + gaps.rowGap) / least));
  const bare = ask.left.length + ask.right.length === 0;
  const full = space.fields.map(({ from, to }) => to - from);
  const blocks: (Block | null)[] = [];
  for (let flanked = bare ? 0 : 1; flanked <= (bare ? 0 : mostRows); flanked += 1) {
    const frame: Frame = { ...ask, flanked };
    if (!holdsEnds(frame, full)) break;
    const crammed = flow(items, frame, full, { rows: mostRows, height });
    const chosen = crammed.flat(2);
    if (chosen.length === 0) continue;
    blocks.push(blockOf(wall, frame, full, crammed));
    for (let count = Math.max(1, flanked); count <= mostRows; count += 1) {
      const fits = (widths: readonly number[]) =>
        holdsEnds(frame, widths) &&
        flow(chosen, frame, widths, { rows: count, height: Infinity }).flat(2).length === chosen.length;
      const widths = narrowest(full, fits);
      if (widths === null) continue;
      for (let share = 0; share <= 1; share += WIDER) {
        const wide = full.map((most, at) => Math.round((widths[at] ?? 0) * (1 - share) + most * share));
        blocks.push(blockOf(wall, frame, wide, evened(chosen, frame, wide, count)));
      }
    }
  }
  const rank = ({ placed, ragged, cost }: Block) => [-placed.length, ragged, cost];
  return blocks.reduce<Block>(
    (best, block) => (block !== null && less(rank(block), rank(best)) ? block : best),
    NOTHING,
  );
}

/** Steps from the narrowest block to the widest, and the most rows of a wall. */
const [WIDER, MOST_ROWS] = [0.25, 12];

/** Fields in proportion, the narrowest in which everything fits. */
function narrowest(
  full: readonly number[],
  fits: (widths: readonly number[]) => boolean,
): readonly number[] | null {
  const [first = 1] = full;
  const scaled = (to: number) => full.map((width) => Math.floor((width * to) / first));
  if (!fits(full)) return null;
  let [low, high] = [0, first];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(scaled(middle))) high = middle;
    else low = middle;
  }
  return scaled(high);
}

const bandOf = (items: readonly Item[], gap: number) =>
  items.reduce((sum, { width }) => sum + width + gap, 0);

/** What a row has in every field: from where, counted from the field's left edge, and how wide. */
function segmentsOf(
  { left, right, flanked, gaps }: Frame,
  widths: readonly number[],
  row: number,
): readonly { readonly from: number; readonly width: number }[] {
  const [before, after] = row < flanked ? [bandOf(left, gaps.gap), bandOf(right, gaps.gap)] : [0, 0];
  return widths.map((width, field) => {
    const from = field === 0 ? before : 0;
    return { from, width: width - from - (field === widths.length - 1 ? after : 0) };
  });
}

/** Whether the fields are as wide as what stands at their ends. */
function holdsEnds({ left, right, gaps: { gap } }: Frame, widths: readonly number[]): boolean {
  const [before, after] = [bandOf(left, gap), bandOf(right, gap)];
  if (widths.length === 1) return before + after - gap <= (widths[0] ?? 0);
  return before - gap <= (widths[0] ?? 0) && after - gap <= (widths.at(-1) ?? 0);
}

/** Items by rows and fields. */
type Rows = readonly (readonly (readonly Item[])[])[];

/** Fills row after row, field after field; what finds no room is left out. */
function flow(
  items: readonly Item[],
  frame: Frame,
  widths: readonly number[],
  most: { readonly rows: number; readonly height: number },
): Rows {
  const { gaps, captions } = frame;
  const rows: Item[][][] = [];
  let heights: number[] = [];
  let [row, field, used] = [0, 0, 0];
  for (const item of items) {
    let [r, f, u] = [row, field, used];
    let segments = segmentsOf(frame, widths, r);
    while (r < most.rows && u + item.width > (segments[f]?.width ?? -1)) {
      [f, u] = [f + 1, 0];
      if (f < segments.length) continue;
      [r, f] = [r + 1, 0];
      segments = segmentsOf(frame, widths, r);
    }
    if (r >= most.rows) continue;
    const under = [...heights, ...Array.from({ length: r + 1 - heights.length }, () => 0)];
    under[r] = Math.max(under[r] ?? 0, item.height);
    if ((linesOf(under, frame).at(-1) ?? 0) + captions > most.height - LINE) continue;
    heights = under;
    while (rows.length <= r) rows.push(widths.map(() => []));
    rows[r]?.[f]?.push(item);
    [row, field, used] = [r, f, u + item.width + gaps.gap];
  }
  return rows;
}

/** How far the lines of rows of such heights lie under the block's upper edge: whole centimetres. */
function linesOf(
  heights: readonly number[],
  { captions, gaps }: Pick<Frame, 'captions' | 'gaps'>,
): readonly number[] {
  let above = -captions - gaps.rowGap;
  return heights.map((height) => {
    above = Math.ceil((above + captions + gaps.rowGap + height) / LINE) * LINE;
    return above;
  });
}

const heightOf = (row: readonly (readonly Item[])[]) =>
  Math.max(0, ...row.flat().map(({ height }) => height));

/** The same items in so many rows, broken so that the gaps of all are as equal as can be. */
function evened(items: readonly Item[], frame: Frame, widths: readonly number[], count: number): Rows {
  const segments = Array.from({ length: count }, (_, row) =>
    segmentsOf(frame, widths, row).map(({ width }) => width),
  ).flat();
  const { gap } = frame.gaps;
  const sums = [0];
  for (const { width } of items) sums.push((sums.at(-1) ?? 0) + width);
  const natural = sums.at(-1) ?? 0;
  const spare = segments.reduce((sum, width) => sum + width, 0) - natural;
  const usual = Math.max(gap, spare / Math.max(1, items.length - segments.length));
  // The cheapest way to have so many items in the segments up to here, and where the last of them begins.
  type Way = { readonly cost: number; readonly from: number };
  const ways: (readonly Way[])[] = [];
  let before: readonly number[] = items.map(() => Infinity);
  before = [0, ...before];
  for (const width of segments) {
    const own = sums.map((sum, to): Way => {
      let best: Way = { cost: Infinity, from: to };
      for (let from = to; from >= 0; from -= 1) {
        const used = sum - (sums[from] ?? 0) + Math.max(0, to - from - 1) * gap;
        if (used > width) break;
        const off = to - from > 1 ? gap + (width - used) / (to - from - 1) - usual : (width - used) / 2;
        const cost = (before[from] ?? Infinity) + (off / gap) ** 2;
        if (cost < best.cost) best = { cost, from };
      }
      return best;
    });
    ways.push(own);
    before = own.map(({ cost }) => cost);
  }
  const flat: (readonly Item[])[] = [];
  let to = items.length;
  for (const own of ways.reverse()) {
    const from = own[to]?.from ?? to;
    flat.unshift(items.slice(from, to));
    to = from;
  }
  return Array.from({ length: count }, (_, row) =>
    flat.slice(row * widths.length, (row + 1) * widths.length),
  );
}

type Block = { readonly placed: readonly Placed[]; readonly ragged: number; readonly cost: number };
const NOTHING: Block = { placed: [], ragged: 0, cost: Infinity };

/** Lines are whole centimetres, which is what a fitter snaps. */
const LINE = 10;
const onLine = (place: number) => Math.floor(place / LINE) * LINE;

/** Weight of a block's proportions, of gaps that are wider than they need be, and of ends that are not as high as their rows. */
const [PROPORTION, WIDE, UNEQUAL] = [0.25, 0.1, 2];
/** From where a row that is not full keeps its neighbours' gap, in gaps. */
const LOOSE = 1.8;

/** Puts rows on their wall: in the middle of its height, on its axis where that is free, else in the middle of their field. */
function blockOf(wall: DisplayWall, frame: Frame, widths: readonly number[], rows: Rows): Block | null {
  const { space, gaps, captions, left, right, flanked } = frame;
  const height = space.top - space.foot;
  const feet = linesOf(rows.map(heightOf), frame);
  const standsOn = feet[Math.min(flanked, feet.length) - 1] ?? 0;
  const ends = [...left, ...right].map((item) => item.height);
  const over = ends.length === 0 ? 0 : Math.max(...ends) - standsOn;
  const whole = (feet.at(-1) ?? 0) + captions + Math.max(0, over);
  const [lowest, last] = [space.foot + captions, feet.at(-1) ?? 0];
  // As near to the middle as leaves the zone's head and foot alone.
  const highest = onLine(space.top - last - Math.max(0, over));
  const line = Math.min(highest, Math.ceil((lowest + (height - whole) / 2) / LINE) * LINE);
  if (line < lowest) return null;
  const foot = (below: number) => line + last - below;
  const axis = onLine(wall.width / 2);
  const starts = space.fields.map((field, at) => {
    const width = widths[at] ?? 0;
    const central =
      space.fields.length === 1 && axis - width / 2 >= field.from && axis + width / 2 <= field.to;
    // Rounded towards the wall's axis, so that what stands on both sides of it mirrors.
    const off = (field.from + field.to) / 2 - axis;
    const middle = axis + (central ? 0 : Math.sign(off) * onLine(Math.abs(off)));
    return Math.min(field.to - width, Math.max(field.from, Math.floor(middle - width / 2)));
  });
  const segments = rows.flatMap((row, at) =>
    segmentsOf(frame, widths, at).map(({ from, width }, field) => ({
      ...{ items: row[field] ?? [], from: (starts[field] ?? 0) + from, width, foot: foot(feet[at] ?? 0) },
    })),
  );
  const spareOf = ({ items, width }: (typeof segments)[number]) =>
    width - items.reduce((sum, each) => sum + each.width, 0);
  const justified = segments
    .filter(({ items }) => items.length > 1)
    .map((each) => spareOf(each) / (each.items.length - 1));
  const tightest = Math.min(...justified);
  const sizes = new Set(rows.flat(2).map(({ width }) => width));
  const usual =
    justified.length === 0 ? gaps.gap : justified.reduce((sum, each) => sum + each, 0) / justified.length;
  const placed: Placed[] = [];
  let [cost, ragged] = [0, 0];
  for (const segment of segments) {
    const { items, from } = segment;
    const own = items.length > 1 ? spareOf(segment) / (items.length - 1) : usual;
    cost += ((own - usual) / usual) ** 2 / segments.length;
    if (items.length < 2) cost += spareOf(segment) / Math.max(1, segment.width) / segments.length;
    // Things of one width stand on common axes; a row that is not full keeps the gap of the others.
    if (sizes.size > 1 && (own > LOOSE * usual || (items.length === 1 && rows.length > 1))) ragged += 1;
    const apart = sizes.size === 1 ? Math.min(tightest, own) : own > LOOSE * usual ? usual : own;
    let x = from;
    for (const item of items) {
      placed.push({ item, x: Math.round(x), top: segment.foot + item.height });
      x += item.width + apart;
    }
  }
  const stand = (items: readonly Item[], from: number) => {
    let x = from;
    for (const item of items) {
      placed.push({ item, x, top: foot(standsOn) + item.height });
      x += item.width + gaps.gap;
    }
  };
  stand(left, starts[0] ?? 0);
  const end = (starts.at(-1) ?? 0) + (widths.at(-1) ?? 0);
  stand(right, end - bandOf(right, gaps.gap) + gaps.gap);
  const across = widths.reduce((sum, width) => sum + width, 0);
  const fields = space.fields.reduce((sum, { from, to }) => sum + to - from, 0);
  const shape = Math.abs(Math.log((across / whole) * (height / Math.max(1, fields))));
  cost += WIDE * (usual / gaps.gap - 1) ** 2 + PROPORTION * shape + (UNEQUAL * Math.abs(over)) / height;
  return { placed, ragged, cost };
}

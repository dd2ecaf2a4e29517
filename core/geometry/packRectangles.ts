import { type Mm } from '../units/length.ts';

/** A rectangle to be cut; `turns`: it may be laid a quarter turned. */
export type Piece = { readonly width: Mm; readonly height: Mm; readonly turns: boolean };

/** Material that stands: `margin` stays free along its edges, `space` between two pieces. */
export type Stock = { readonly width: Mm; readonly height: Mm; readonly margin: Mm; readonly space: Mm };

/** The upper left corner of a piece, by its place in the list. */
type PackedPiece = {
  readonly index: number;
  readonly x: Mm;
  readonly y: Mm;
  readonly turned: boolean;
};

/** A sheet with its pieces; what lies right of `width` or below `height` is left whole. */
export type PackedSheet = {
  readonly pieces: readonly PackedPiece[];
  readonly width: Mm;
  readonly height: Mm;
};

export type Packing = {
  readonly sheets: readonly PackedSheet[];
  /** Pieces that are larger than the material. */
  readonly left: readonly number[];
};

/** Lengths are told apart from here on. */
const SLACK = 1e-6;

/**
 * Lays pieces on as few sheets as it finds: each sheet holds as much area as any way of laying gives, and the last one ends
 * as soon as it can. The same pieces give the same packing; every piece that fits the material lies on one sheet.
 */
export function packRectangles(pieces: readonly Piece[], stock: Stock): Packing {
  const { margin, space } = stock;
  // A piece with its space on the right and below, in a room that is as much larger.
  const room = { width: stock.width - 2 * margin + space, height: stock.height - 2 * margin + space };
  const grown = pieces.map(({ width, height, turns }, index): Grown => {
    return { index, width: width + space, height: height + space, turns: turns && width !== height };
  });
  const fits = (piece: Grown) => within(piece, room, false) || (piece.turns && within(piece, room, true));
  let open = grown.filter(fits);
  const sheets: PackedSheet[] = [];
  while (open.length > 0) {
    const ways = waysOf(open);
    const tried = ways.map((way) => lay(open, room, way));
    const most = Math.max(...tried.map(({ area }) => area));
    const whole = tried.filter(({ laid }) => laid.length === open.length);
    const best =
      whole.length > 0 ? shortest(open, room, ways, whole) : tried.find(({ area }) => area === most);
    if (best === undefined || best.laid.length === 0) throw new Error('a piece that fits was not laid');
    const { width, height } = best;
    sheets.push({
      width: Math.min(stock.width, width - space + 2 * margin),
      height: Math.min(stock.height, height - space + 2 * margin),
      pieces: best.laid.map((each) => ({ ...each, x: each.x + margin, y: each.y + margin })),
    });
    const done = new Set(best.laid.map(({ index }) => index));
    open = open.filter(({ index }) => !done.has(index));
  }
  return { sheets, left: grown.filter((piece) => !fits(piece)).map(({ index }) => index) };
}

type Size = { readonly width: Mm; readonly height: Mm };
type Grown = Size & { readonly index: number; readonly turns: boolean };
type Free = Size & { readonly x: Mm; readonly y: Mm };
type Laid = Size & { readonly laid: readonly PackedPiece[]; readonly area: number };

function within({ width, height }: Size, room: Size, turned: boolean): boolean {
  const [across, down] = turned ? [height, width] : [width, height];
  return across <= room.width + SLACK && down <= room.height + SLACK;
}

/** A way of laying: in which order, which places are taken first, and how pieces that may turn lie. */
type Way = {
  readonly order: readonly Grown[];
  readonly first: (place: Free, across: Mm, down: Mm) => readonly [number, number];
  readonly lies: (piece: Grown, at: number) => readonly boolean[];
};

const FIRST: readonly Way['first'][] = [
  // The leftmost place, the uppermost, the tightest along a side, the smallest.
  ({ x, y }) => [x, y],
  ({ x, y }) => [y, x],
  ({ width, height }, across, down) => [
    Math.min(width - across, height - down),
    Math.max(width - across, height - down),
  ],
  ({ width, height }, across, down) => [width * height, Math.min(width - across, height - down)],
];

/**
 * Where the first pieces lie the one way and the rest the other, so many places to change are tried at most, and so many
 * lengths of the last sheet; fewer of many pieces, of which so many are laid in all.
 */
const [CHANGES, LENGTHS, LAID] = [48, 24, 2400] as const;
/** Of more pieces than these, two orders are tried instead of four. */
const MANY = 120;

function triesOf(open: readonly Grown[], most: number): number {
  return Math.max(4, Math.min(most, Math.floor(LAID / open.length)));
}

function waysOf(open: readonly Grown[]): readonly Way[] {
  const area = ({ width, height }: Size) => width * height;
  const long = ({ width, height }: Size) => Math.max(width, height);
  const sorted = [area, long, ({ height }: Size) => height, ({ width }: Size) => width];
  const orders = sorted.slice(0, open.length <= MANY ? 4 : 2).map((by) =>
    // Pieces of one size stand together; alike ones keep their order.
    [...open].sort((a, b) => by(b) - by(a) || b.width - a.width || b.height - a.height || a.index - b.index),
  );
  const flat = (piece: Grown) => piece.width >= piece.height;
  const lying = (turned: boolean, piece: Grown) => [piece.turns ? turned : false];
  const lies: Way['lies'][] = [
    ({ turns }) => (turns ? [false, true] : [false]),
    (piece) => lying(!flat(piece), piece),
    (piece) => lying(flat(piece), piece),
  ];
  const plain = orders.flatMap((order) =>
    FIRST.flatMap((first) => lies.map((each): Way => ({ order, first, lies: each }))),
  );
  const [byArea = []] = orders;
  const changes = byArea.some(({ turns }) => turns) ? Math.min(triesOf(open, CHANGES), byArea.length - 1) : 0;
  const mixed = Array.from({ length: changes }, (_, step) => {
    const change = Math.round(((step + 1) * byArea.length) / (changes + 1));
    return FIRST.slice(0, 2).flatMap((first) =>
      [false, true].map((standing): Way => {
        return {
          order: byArea,
          first,
          lies: (piece, at) => lying(at < change === (flat(piece) === standing), piece),
        };
      }),
    );
  });
  return [...plain, ...mixed.flat()];
}

/** Lays what finds room; the places that stay free are kept as the largest rectangles, overlapping ones too. */
function lay(open: readonly Grown[], room: Size, { order, first, lies }: Way): Laid {
  let free: readonly Free[] = [{ x: 0, y: 0, ...room }];
  const laid: PackedPiece[] = [];
  let [area, width, height] = [0, 0, 0];
  let refused: Grown | null = null;
  for (const [at, piece] of order.entries()) {
    const ways = lies(piece, at);
    // Where one of its size found no room, no other does.
    if (refused?.width === piece.width && refused.height === piece.height && ways.length > 1) continue;
    let best: { place: Free; turned: boolean; across: Mm; down: Mm; rank: readonly [number, number] } | null =
      null;
    for (const turned of ways) {
      const [across, down] = turned ? [piece.height, piece.width] : [piece.width, piece.height];
      for (const place of free) {
        if (across > place.width + SLACK || down > place.height + SLACK) continue;
        const rank = first(place, across, down);
        if (best === null || before(rank, best.rank)) best = { place, turned, across, down, rank };
      }
    }
    if (best === null) {
      refused = piece;
      continue;
    }
    const { place, turned, across, down } = best;
    const taken = { x: place.x, y: place.y, width: across, height: down };
    laid.push({ index: piece.index, x: taken.x, y: taken.y, turned });
    free = without(free, taken);
    area += across * down;
    width = Math.max(width, taken.x + across);
    height = Math.max(height, taken.y + down);
    if (laid.length === open.length) break;
  }
  return { laid, area, width, height };
}

function before([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  return a < c - SLACK || (a < c + SLACK && b < d - SLACK);
}

function without(free: readonly Free[], taken: Free): readonly Free[] {
  const [right, foot] = [taken.x + taken.width, taken.y + taken.height];
  const kept: Free[] = [];
  const cut: Free[] = [];
  for (const place of free) {
    const [end, bottom] = [place.x + place.width, place.y + place.height];
    const apart =
      taken.x >= end - SLACK ||
      right <= place.x + SLACK ||
      taken.y >= bottom - SLACK ||
      foot <= place.y + SLACK;
    if (apart) {
      kept.push(place);
      continue;
    }
    if (taken.x > place.x + SLACK) cut.push({ ...place, width: taken.x - place.x });
    if (right < end - SLACK) cut.push({ ...place, x: right, width: end - right });
    if (taken.y > place.y + SLACK) cut.push({ ...place, height: taken.y - place.y });
    if (foot < bottom - SLACK) cut.push({ ...place, y: foot, height: bottom - foot });
  }
  const fresh = cut.filter(
    (one, at) =>
      !kept.some((other) => holds(other, one)) &&
      !cut.some((other, place) => place !== at && holds(other, one) && (place < at || !holds(one, other))),
  );
  return [...kept, ...fresh];
}

function holds(outer: Free, inner: Free): boolean {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.width <= outer.x + outer.width + SLACK &&
    inner.y + inner.height <= outer.y + outer.height + SLACK
  );
}

/** All pieces on the least of the material: a strip over its whole width or its whole height is left. */
function shortest(
  open: readonly Grown[],
  room: Size,
  ways: readonly Way[],
  whole: readonly Laid[],
): Laid | undefined {
  const bought = ({ width, height }: Size) => Math.min(width * room.height, height * room.width);
  let [best] = [...whole].sort((a, b) => bought(a) - bought(b));
  const area = open.reduce((sum, { width, height }) => sum + width * height, 0);
  for (const side of ['height', 'width'] as const) {
    const across = side === 'height' ? room.width : room.height;
    for (const length of lengthsOf(open, area / across, room[side])) {
      if (best !== undefined && length * across >= bought(best) - SLACK) break;
      const shorter = { ...room, [side]: length };
      const found = ways
        .map((way) => lay(open, shorter, way))
        .find(({ laid }) => laid.length === open.length);
      if (found === undefined) continue;
      best = found;
      break;
    }
  }
  return best;
}

/** Sums of sides of pieces, from the least that could hold all to the most. */
function lengthsOf(open: readonly Grown[], least: Mm, most: Mm): readonly Mm[] {
  const sides = [
    ...new Set(open.flatMap(({ width, height, turns }) => (turns ? [width, height] : [width, height]))),
  ];
  const runs = sides.flatMap((side) =>
    Array.from(
      { length: Math.min(open.length, Math.floor((most + SLACK) / side)) },
      (_, n) => (n + 1) * side,
    ),
  );
  const sums = runs.length > 200 ? runs : runs.flatMap((run) => [run, ...sides.map((side) => run + side)]);
  const usable = [...new Set(sums)].filter((sum) => sum >= least - SLACK && sum < most).sort((a, b) => a - b);
  const tried = Math.min(triesOf(open, LENGTHS), usable.length);
  const step = usable.length / Math.max(1, tried);
  return Array.from({ length: tried }, (_, at) => usable[Math.floor(at * step)] ?? most);
}

/** Pairs of a DXF file: group code and value. */
export type Group = readonly [code: number, value: string | number];

export type DxfParts = {
  readonly header?: readonly Group[];
  /** Entries of the table of layers: name, flags (1 = frozen), colour (negative = off). */
  readonly layers?: readonly (readonly [name: string, flags?: number, colour?: number])[];
  readonly blocks?: readonly Group[];
  readonly entities?: readonly Group[];
  readonly objects?: readonly Group[];
};

export function pairs(groups: readonly Group[]): string {
  return groups.map(([code, value]) => `${code}\n${value}\n`).join('');
}

function section(name: string, groups: readonly Group[]): readonly Group[] {
  return [[0, 'SECTION'], [2, name], ...groups, [0, 'ENDSEC']];
}

/** A whole DXF file of the given parts. */
export function dxfText({
  header = [],
  layers = [],
  blocks = [],
  entities = [],
  objects = [],
}: DxfParts): string {
  const table: readonly Group[] = [
    [0, 'TABLE'],
    [2, 'LAYER'],
    [70, layers.length],
    ...layers.flatMap(([name, flags = 0, colour = 7]): Group[] => [
      [0, 'LAYER'],
      [2, name],
      [70, flags],
      [62, colour],
    ]),
    [0, 'ENDTAB'],
  ];
  return pairs([
    ...section('HEADER', header),
    ...section('TABLES', table),
    ...section('BLOCKS', blocks),
    ...section('ENTITIES', entities),
    ...section('OBJECTS', objects),
    [0, 'EOF'],
  ]);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function lineOf(layer: string, x1: number, y1: number, x2: number, y2: number): readonly Group[] {
  return [
    [0, 'LINE'],
    [8, layer],
    [10, x1],
    [20, y1],
    [11, x2],
    [21, y2],
  ];
}

export function textOf(layer: string, x: number, y: number, words: string): readonly Group[] {
  return [
    [0, 'TEXT'],
    [8, layer],
    [10, x],
    [20, y],
    [40, 300],
    [1, words],
  ];
}

export function polylineOf(
  layer: string,
  points: readonly (readonly [number, number])[],
  { closed = true, extra = [] }: { readonly closed?: boolean; readonly extra?: readonly Group[] } = {},
): readonly Group[] {
  return [
    [0, 'LWPOLYLINE'],
    [8, layer],
    [90, points.length],
    [70, closed ? 1 : 0],
    ...extra,
    ...points.flatMap(([x, y]): Group[] => [
      [10, x],
      [20, y],
    ]),
  ];
}

export function box(x1: number, y1: number, x2: number, y2: number): readonly (readonly [number, number])[] {
  return [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ];
}

/**
 * Two rooms, 6.00 × 4.20 m on the axes, walls of 240: building 6.24 × 4.44 = 27.7056 m², rooms 2.76 × 3.96 = 10.9296
 * and 2.76 × 3.96 m².
 */
export const TWO_ROOMS = { building: 27.7056, usable: 2 * 10.9296 } as const;

/** Its faces as closed contours. */
export function twoRooms(layer: string, scale = 1): readonly Group[] {
  return [box(-120, -120, 6120, 4320), box(120, 120, 2880, 4080), box(3120, 120, 5880, 4080)].flatMap(
    (ring) =>
      polylineOf(
        layer,
        ring.map(([x, y]) => [x * scale, y * scale] as const),
      ),
  );
}

/** An MLINE whose own figures say where its lines run. */
export function mlineOf(
  layer: string,
  path: readonly (readonly [number, number])[],
  {
    closed = false,
    offsets = [120, -120],
    bare = false,
    justification = 1,
    style = 'STANDARD',
  }: {
    readonly closed?: boolean;
    readonly offsets?: readonly number[];
    /** Without mitres and parameters: only the style says where the lines run. */
    readonly bare?: boolean;
    readonly justification?: number;
    readonly style?: string;
  } = {},
): readonly Group[] {
  const unit = (from: number, to: number): readonly [number, number] => {
    const [a, b] = [path[from] ?? [0, 0], path[to] ?? [0, 0]];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  };
  const count = path.length;
  return [
    [0, 'MLINE'],
    [8, layer],
    [2, style],
    [40, 240],
    [70, justification],
    [71, closed ? 3 : 1],
    [72, count],
    [73, offsets.length],
    ...path.flatMap(([x, y], at): Group[] => {
      if (bare)
        return [
          [11, x],
          [21, y],
        ];
      const after = at < count - 1 ? unit(at, at + 1) : closed ? unit(at, 0) : unit(at - 1, at);
      const before = at > 0 ? unit(at - 1, at) : closed ? unit(count - 1, 0) : after;
      const share = -after[1] * -(before[1] + after[1]) + after[0] * (before[0] + after[0]);
      const mitre = [-(before[1] + after[1]) / share, (before[0] + after[0]) / share] as const;
      const length = Math.hypot(...mitre);
      return [
        [11, x],
        [21, y],
        [12, after[0]],
        [22, after[1]],
        [13, mitre[0] / length],
        [23, mitre[1] / length],
        ...offsets.flatMap((offset): Group[] => [
          [74, 2],
          [41, offset * length],
          [41, 0],
          [75, 0],
        ]),
      ];
    }),
  ];
}

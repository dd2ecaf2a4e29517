import { type Item, type PathCommand } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type Letters } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';

export type Canopy = NonNullable<NoticeTemplate['canopy']>;
/** How a strut is made. */
export type Made = NonNullable<Canopy['strut']['made']>;

/** mm from the wall outwards and over the board's top. */
type Place = readonly [out: Mm, above: Mm];

/** One strut from the side: its plates, the tube between them, and what a saw is set to. */
export type Strut = {
  readonly foot: readonly Place[];
  readonly head: readonly Place[];
  readonly tube: readonly Place[];
  /** Where the plates' holes are drilled through, from one face to the other. */
  readonly bolts: readonly (readonly [Place, Place])[];
  /** Of the tube: along its axis, its longer and its shorter edge, mm; its cuts to its axis at foot and head, degrees. */
  readonly lengths: { readonly axis: Mm; readonly long: Mm; readonly short: Mm };
  readonly cuts: { readonly foot: number; readonly head: number };
};

/** How thick the roof is where it is cut upright, mm. */
export function roofDepth({ rise, projection, thick }: Canopy): Mm {
  return (thick * Math.hypot(rise, projection)) / projection;
}

/** The roof's lower face over the board's top, so far out from the wall, mm. */
export function roofUnder(canopy: Canopy, out: Mm): Mm {
  const { above, drip, rise, projection } = canopy;
  return above + drip + rise - (rise * out) / projection - roofDepth(canopy);
}

/** A strut between a plate on the wall and the same plate under the roof. */
export function strutOf(canopy: Canopy, { profile, plate }: Made): Strut {
  const { foot, out } = canopy.strut;
  const slope = Math.atan2(canopy.rise, canopy.projection);
  const [along, inward]: readonly [Place, Place] = [
    [Math.cos(slope), -Math.sin(slope)],
    [-Math.sin(slope), -Math.cos(slope)],
  ];
  const from = ([x, y]: Place, ...steps: readonly (readonly [Place, Mm])[]): Place =>
    steps.reduce<Place>(([a, b], [[u, v], by]) => [a + u * by, b + v * by], [x, y]);
  const under: Place = [out, roofUnder(canopy, out)];
  const half = plate.height / 2;
  const end = from(under, [inward, plate.thick]);
  const begin: Place = [plate.thick, foot];
  const axis = Math.hypot(end[0] - begin[0], end[1] - begin[1]);
  const way: Place = [(end[0] - begin[0]) / axis, (end[1] - begin[1]) / axis];
  const across: Place = [-way[1], way[0]];
  const dot = (a: Place, b: Place) => a[0] * b[0] + a[1] * b[1];
  const edges = [profile.side / 2, -profile.side / 2].map((by) => {
    const on = from(begin, [across, by]);
    const first = from(on, [way, (plate.thick - on[0]) / way[0]]);
    const last = from(on, [way, dot([end[0] - on[0], end[1] - on[1]], inward) / dot(way, inward)]);
    return { first, last, length: Math.hypot(last[0] - first[0], last[1] - first[1]) };
  });
  const [upper, lower] = edges;
  if (upper === undefined || lower === undefined) throw new Error('a tube has two edges');
  const degrees = (angle: number) => (angle * 180) / Math.PI;
  const through = (at: Place, into: Place): readonly [Place, Place] => [
    from(at, [into, -plate.thick * 4]),
    from(at, [into, plate.thick * 4]),
  ];
  return {
    foot: [
      [0, foot - half],
      [0, foot + half],
      [plate.thick, foot + half],
      [plate.thick, foot - half],
    ],
    head: [
      from(under, [along, -half]),
      from(under, [along, half]),
      from(under, [along, half], [inward, plate.thick]),
      from(under, [along, -half], [inward, plate.thick]),
    ],
    tube: [upper.first, upper.last, lower.last, lower.first],
    bolts: [through([0, foot], [1, 0]), through(under, inward)],
    lengths: {
      axis,
      long: Math.max(upper.length, lower.length),
      short: Math.min(upper.length, lower.length),
    },
    cuts: { foot: degrees(Math.acos(Math.abs(way[1]))), head: degrees(Math.acos(dot(way, along))) },
  };
}

/** How deep the board under the canopy is drawn, for its words. */
export function depthOf({ boardThick }: Canopy): { readonly thick: number } {
  return { thick: boardThick };
}

/** Words of the template with their figures. */
export function withFigures(words: string, figures: Readonly<Record<string, number | string>>): string {
  return Object.entries(figures).reduce(
    (said, [name, value]) => said.replaceAll(`{${name}}`, String(value)),
    words,
  );
}

/** A shape of a drawing for the fitter: its line, and its ground where it is cut. */
export function drawn(path: readonly PathCommand[], ink: string, line: Mm, fill?: string): Item {
  const stroke = { ink, width: line };
  return { kind: 'shape', layer: 'artwork', path, stroke, ...(fill === undefined ? {} : { fill }) };
}

export function polygon(points: readonly (readonly [Mm, Mm])[]): readonly PathCommand[] {
  return [...points.map(([x, y], index): PathCommand => [index === 0 ? 'M' : 'L', x, y]), ['Z']];
}

export function straight(x1: Mm, y1: Mm, x2: Mm, y2: Mm): readonly PathCommand[] {
  return [
    ['M', x1, y1],
    ['L', x2, y2],
  ];
}

/** Letters of what a drawing names, mm on paper. */
const LETTER: Mm = 3.5;

/** What a part is called: its words at (x, y), ending or beginning there, and a line from them to the part. */
export type Named = {
  readonly words: string;
  readonly x: Mm;
  readonly y: Mm;
  readonly ends: 'left' | 'right';
  readonly to: readonly [Mm, Mm];
};

export function namedParts(
  parts: readonly Named[],
  ink: string,
  letters: Letters,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const items: Item[] = [];
  for (const { words, x, y, ends, to } of parts) {
    const block = textBlock([words], 200, { size: LETTER, weight: 500, ink }, letters, notes);
    if (!block.ok) return block;
    const begin = ends === 'left' ? x : x - block.value.width;
    const from = to[0] < begin ? begin - 0.8 : begin + block.value.width + 0.8;
    items.push(...block.value.at(begin, y), drawn(straight(from, y + LETTER / 2, to[0], to[1]), ink, 0.18));
  }
  return success(items);
}

import { type Item, type PathCommand } from '../../core/drawing/drawing.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { pathBounds } from '../../core/drawing/bounds.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { type Edge, type Look } from '../../core/signs/look.ts';
import { type Measure, resolveMeasure } from '../../core/signs/measure.ts';
import { type Mm } from '../../core/units/length.ts';
import { rectangle } from './cutAndHoles.ts';

type Size = { readonly width: Mm; readonly height: Mm };

/** How a sign's face is framed by the project's look: the layout sets what `box` holds, as if it were the whole sign. */
export type SignFace = {
  readonly outer: Size;
  readonly box: Size & { readonly x: Mm; readonly y: Mm };
  readonly edge: Edge | null;
  readonly head: Look['board']['head'];
};

/** The face of a sign of that size. */
export function signFace(outer: Size, edge: Edge | null, head: SignFace['head']): SignFace {
  if (edge === null) return { outer, box: { x: 0, y: 0, ...outer }, edge, head };
  const taken = insets(edge, outer);
  const [x, y] = [taken.sides, taken.top];
  const box = { x, y, width: outer.width - 2 * x, height: outer.height - y - taken.foot };
  return { outer, box, edge, head };
}

/** From the trim to what the layout may take, by side. */
function insets(edge: Edge, outer: Size): Readonly<Record<'top' | 'foot' | 'sides', Mm>> {
  const at = (text: Measure) => resolveMeasure(text, outer);
  const inner = edge.second === null ? 0 : at(edge.second.gap) + at(edge.second.line);
  const taken = (first: Mm) => (first === 0 ? 0 : at(edge.from) + first + inner + at(edge.clear));
  return { top: taken(at(edge.top)), foot: taken(at(edge.foot)), sides: taken(at(edge.sides)) };
}

/** From the trim to the inner rim of the lines: holes keep clear of it. */
export function rimOf({ edge, outer }: SignFace): Mm {
  if (edge === null) return 0;
  const at = (text: Measure) => resolveMeasure(text, outer);
  const first = Math.max(at(edge.top), at(edge.foot), at(edge.sides));
  return at(edge.from) + first + (edge.second === null ? 0 : at(edge.second.gap) + at(edge.second.line));
}

/** The lines and bars of the edge as filled shapes; bars reach over the trim by the bleed. */
export function edgeItems({ edge, outer }: SignFace, ink: string, bleed: Mm): readonly Item[] {
  if (edge === null) return [];
  const at = (text: Measure) => resolveMeasure(text, outer);
  const from = at(edge.from);
  const first = { top: at(edge.top), foot: at(edge.foot), sides: at(edge.sides) };
  const over = from === 0 ? bleed : 0;
  const paths = [...bars(outer, from, first, over)];
  if (edge.second !== null) {
    const line = at(edge.second.line);
    const some = (on: Mm) => (on === 0 ? 0 : line);
    const depth = from + Math.max(first.top, first.foot, first.sides) + at(edge.second.gap);
    paths.push(
      ...bars(outer, depth, { top: some(first.top), foot: some(first.foot), sides: some(first.sides) }, 0),
    );
  }
  return paths.map((path) => ({ kind: 'shape', layer: 'artwork', path, fill: ink }));
}

type Thick = Readonly<Record<'top' | 'foot' | 'sides', Mm>>;

/** One ring where all four sides are drawn, so that a cutter gets two closed contours; else a bar a side. */
function bars(
  { width, height }: Size,
  from: Mm,
  thick: Thick,
  over: Mm,
): readonly (readonly PathCommand[])[] {
  const [left, right, top, foot] = [from - over, width - from + over, from - over, height - from + over];
  if (thick.top > 0 && thick.foot > 0 && thick.sides > 0) {
    const [x, y] = [from + thick.sides, from + thick.top];
    const hole = { x, y, width: width - 2 * x, height: height - y - from - thick.foot };
    return [[...rectangle(left, top, right - left, foot - top), ...backwards(hole)]];
  }
  // Lines that stand alone end where the lines of a frame would; bars run out at the trim.
  return [
    ...(thick.top === 0 ? [] : [rectangle(left, top, right - left, thick.top + over)]),
    ...(thick.foot === 0
      ? []
      : [rectangle(left, height - from - thick.foot, right - left, thick.foot + over)]),
    ...(thick.sides === 0
      ? []
      : [
          rectangle(left, top, thick.sides + over, foot - top),
          rectangle(width - from - thick.sides, top, thick.sides + over, foot - top),
        ]),
  ];
}

/** Against the clock, so that the non-zero rule leaves it open. */
function backwards(box: { x: Mm; y: Mm; width: Mm; height: Mm }): readonly PathCommand[] {
  const [right, foot] = [box.x + box.width, box.y + box.height];
  return [['M', box.x, box.y], ['L', box.x, foot], ['L', right, foot], ['L', right, box.y], ['Z']];
}

/** The ink of most letters, by their area; null where there are none. */
export function lettersInk(items: readonly Item[]): string | null {
  return most(
    leaves(items).flatMap(({ item }) =>
      item.kind === 'glyphs' && item.layer === 'artwork'
        ? [[item.ink, item.glyphs.length * item.size ** 2] as const]
        : [],
    ),
  );
}

/** The ink of the largest coloured ground; null where the face is bare. */
export function groundInk(items: readonly Item[]): string | null {
  return most(
    leaves(items).flatMap(({ item, matrix }) => {
      if (item.kind !== 'shape' || item.layer !== 'artwork' || item.fill === undefined) return [];
      if (item.fill === 'paper-white') return [];
      const box = pathBounds(mapPath(item.path, matrix));
      return box === null ? [] : [[item.fill, (box.right - box.left) * (box.bottom - box.top)] as const];
    }),
  );
}

function most(parts: readonly (readonly [ink: string, amount: number])[]): string | null {
  const sums = new Map<string, number>();
  for (const [ink, amount] of parts) sums.set(ink, (sums.get(ink) ?? 0) + amount);
  const [first] = [...sums].sort(([, p], [, q]) => q - p);
  return first?.[0] ?? null;
}

import { type Drawing, type Layer, type PathCommand } from '../../core/drawing/drawing.ts';
import { inkNamed } from '../../core/drawing/inkNamed.ts';
import { pathBounds } from '../../core/drawing/bounds.ts';
import { contoursOf } from '../../core/drawing/contours.ts';
import { asciiLayerName } from '../../core/drawing/layerNames.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { flattened, mapPath } from '../../core/drawing/path.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Result, success } from '../../core/result.ts';
import { type CutterAsk, inkedPaths, isBorder, joinedContours } from '../svg/cutterSvg.ts';
import { type SvgProblem } from '../svg/problem.ts';
import { Groups } from './groups.ts';

/** How far a polyline may depart from its curve, mm: finer than a cutter's step. */
const CUTTING_TOLERANCE: Mm = 0.02;

/**
 * The drawing for cutters and engravers as DXF R12 (AC1009), which every machine's program reads: united contours
 * of each ink, cut line and holes, all of them POLYLINEs in mm, y up, the origin at the lower left corner of the
 * trim. One layer for each ink and tool.
 */
export function writeCutterDxf(drawing: Drawing, ask: CutterAsk): Result<Uint8Array, SvgProblem> {
  const inked = inkedPaths(drawing, ask);
  if (!inked.ok) return inked;
  const layers = new Map<string, (readonly PathCommand[])[]>();
  const take = (layer: string, path: readonly PathCommand[]): void => {
    const before = layers.get(layer);
    if (before === undefined) layers.set(layer, [path]);
    else before.push(path);
  };
  for (const { ink, paths } of inked.value) take(asciiLayerName(ink), joinedContours(ink, paths, ask));
  for (const { item, matrix } of leaves(drawing.items)) {
    if (item.kind !== 'shape' || item.stroke === undefined) continue;
    if (!TOOL_LAYERS.has(item.layer) || isBorder(item)) continue;
    const ink = inkNamed(drawing, item.stroke.ink);
    take(asciiLayerName(ink.kind === 'spot' ? ink.name : item.layer), mapPath(item.path, matrix));
  }
  return success(new TextEncoder().encode(document(drawing, layers)));
}

/** Written as the lines that they are. */
const TOOL_LAYERS: ReadonlySet<Layer> = new Set(['draft', 'cut', 'fold', 'holes']);

function document(
  drawing: Drawing,
  layers: ReadonlyMap<string, readonly (readonly PathCommand[])[]>,
): string {
  const file = new Groups();
  const { width, height } = drawing;
  file.add(0, 'SECTION').add(2, 'HEADER').add(9, '$ACADVER').add(1, 'AC1009');
  file.add(9, '$EXTMIN').point(10, 0, 0).add(9, '$EXTMAX').point(10, width, height);
  file.add(9, '$LIMMIN').flat(10, 0, 0).add(9, '$LIMMAX').flat(10, width, height);
  file.add(0, 'ENDSEC').add(0, 'SECTION').add(2, 'TABLES');
  file.add(0, 'TABLE').add(2, 'LTYPE').add(70, 1).add(0, 'LTYPE').add(2, 'CONTINUOUS').add(70, 0);
  file.add(3, 'Solid line').add(72, 65).add(73, 0).real(40, 0).add(0, 'ENDTAB');
  file.add(0, 'TABLE').add(2, 'LAYER').add(70, layers.size);
  [...layers.keys()].forEach((name, number) => {
    file.add(0, 'LAYER').add(2, name).add(70, 0);
    file.add(62, COLOURS[number % COLOURS.length] ?? 7).add(6, 'CONTINUOUS');
  });
  file.add(0, 'ENDTAB').add(0, 'ENDSEC').add(0, 'SECTION').add(2, 'ENTITIES');
  for (const [layer, paths] of layers)
    for (const path of paths)
      for (const contour of contoursOf(path)) {
        const circle = circleOf(contour);
        if (circle !== null) {
          const { x, y, radius } = circle;
          file
            .add(0, 'CIRCLE')
            .add(8, layer)
            .point(10, x, height - y)
            .real(40, radius);
          continue;
        }
        const [line] = flattened(contour, CUTTING_TOLERANCE);
        if (line === undefined) continue;
        const { points, closed } = line;
        file
          .add(0, 'POLYLINE')
          .add(8, layer)
          .add(66, 1)
          .point(10, 0, 0)
          .add(70, closed ? 1 : 0);
        for (const [x, y] of withoutRepeats(points, closed))
          file
            .add(0, 'VERTEX')
            .add(8, layer)
            .point(10, x, height - y);
        file.add(0, 'SEQEND').add(8, layer);
      }
  file.add(0, 'ENDSEC').add(0, 'EOF');
  return file.text();
}

/** What four cubics depart from their circle, and the most that a contour may, of the radius. */
const [OF_CUBICS, ROUND] = [0.0004, 0.002];

/** The circle that a closed contour is, which drills and cutters take by centre and diameter; null where it is none. */
function circleOf(contour: readonly PathCommand[]): Circle | null {
  const box = pathBounds(contour);
  if (box === null) return null;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const radius = (box.right - box.left + box.bottom - box.top) / 4;
  const off = Math.min(Math.max(CUTTING_TOLERANCE, OF_CUBICS * radius), ROUND * radius);
  const [line, ...more] = flattened(contour, off / 4);
  if (line?.closed !== true || more.length > 0) return null;
  const points = withoutRepeats(line.points, true);
  let turned = 0;
  for (const [index, [ax, ay]] of points.entries()) {
    const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
    const [from, to] = [Math.atan2(ay - y, ax - x), Math.atan2(by - y, bx - x)];
    turned += Math.atan2(Math.sin(to - from), Math.cos(to - from));
    for (const [px, py] of [
      [ax, ay],
      [(ax + bx) / 2, (ay + by) / 2],
    ] as const)
      if (Math.abs(Math.hypot(px - x, py - y) - radius) > off) return null;
  }
  return Math.abs(Math.abs(turned) - 2 * Math.PI) < 1e-6 ? { x, y, radius } : null;
}

type Circle = { readonly x: Mm; readonly y: Mm; readonly radius: Mm };

/** Colour indexes that cutting programs tell apart: white, red, blue, green, cyan, magenta. */
const COLOURS = [7, 1, 5, 3, 4, 6];

/** A closed POLYLINE does not repeat its first vertex: some controllers stop there. */
function withoutRepeats(
  points: readonly (readonly [number, number])[],
  closed: boolean,
): readonly (readonly [number, number])[] {
  const [first, last] = [points[0], points[points.length - 1]];
  const repeats =
    closed &&
    points.length > 2 &&
    first !== undefined &&
    last !== undefined &&
    Math.hypot(last[0] - first[0], last[1] - first[1]) < 1e-6;
  return repeats ? points.slice(0, -1) : points;
}

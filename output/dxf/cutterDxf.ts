import { type Drawing, type Layer, type PathCommand } from '../../core/drawing/drawing.ts';
import { inkNamed } from '../../core/drawing/inkNamed.ts';
import { pathBounds } from '../../core/drawing/bounds.ts';
import { contoursOf } from '../../core/drawing/contours.ts';
import { asciiLayerName } from '../../core/drawing/layerNames.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { flattened, mapPath } from '../../core/drawing/path.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Result, success } from '../../core/result.ts';
import { isBorder } from '../svg/cutterSvg.ts';
import { type CutterAsk, inkContours } from '../svg/inkContours.ts';
import { type SvgProblem } from '../svg/problem.ts';
import { DxfDocument } from './dxfDocument.ts';
import { Groups } from './groups.ts';

/** How far a polyline may depart from its curve, mm: finer than a cutter's step. */
const CUTTING_TOLERANCE: Mm = 0.02;

export type CutterDxfAsk = CutterAsk & {
  /** R12, which every machine's program reads, or R2000, which tells its unit. */
  readonly version: DxfVersion;
  /** Id of the process (templates/processes.json), by which the layers of inks are named as well. */
  readonly process?: string | undefined;
  /** What the cut takes, as far as it is known: said in the file, never taken off the contours. */
  readonly kerf?: Mm | undefined;
};

export const DXF_VERSIONS = ['r12', 'r2000'] as const;
export type DxfVersion = (typeof DXF_VERSIONS)[number];

/** What a tool follows: a circle, or a line through points. */
type Contour = { readonly circle: Circle } | { readonly points: readonly Place[]; readonly closed: boolean };
type Place = readonly [x: Mm, y: Mm];

/**
 * The drawing for cutters and engravers as DXF: united contours of each ink, cut line and holes in mm, y up, the origin at
 * the lower left corner of the trim. One layer for each ink and its process, and for each tool.
 */
export function writeCutterDxf(drawing: Drawing, ask: CutterDxfAsk): Result<Uint8Array, SvgProblem> {
  const inked = inkContours(drawing, ask);
  if (!inked.ok) return inked;
  const layers = new Map<string, Contour[]>();
  const take = (name: string, path: readonly PathCommand[]): void => {
    const layer = asciiLayerName(name);
    const contours = layers.get(layer) ?? [];
    contours.push(...contoursOf(path).flatMap(followed));
    layers.set(layer, contours);
  };
  const { process } = ask;
  for (const { ink, contours } of inked.value)
    take(process === undefined ? ink : `${ink}-${process}`, contours);
  for (const { item, matrix } of leaves(drawing.items)) {
    if (item.kind !== 'shape' || item.stroke === undefined) continue;
    if (!TOOL_LAYERS.has(item.layer) || isBorder(item)) continue;
    const ink = inkNamed(drawing, item.stroke.ink);
    take(ink.kind === 'spot' ? ink.name : item.layer, mapPath(item.path, matrix));
  }
  const remarks = [
    'mm',
    'contours at the finished size, kerf not taken off',
    ...(ask.kerf === undefined ? [] : [`kerf ${String(ask.kerf)} mm`]),
    ...(process === undefined ? [] : [`process ${process}`]),
  ];
  return success(ask.version === 'r12' ? r12(drawing, layers, remarks) : r2000(drawing, layers, remarks));
}

/** Written as the lines that they are. */
const TOOL_LAYERS: ReadonlySet<Layer> = new Set(['draft', 'cut', 'fold', 'holes']);

type Layers = ReadonlyMap<string, readonly Contour[]>;

function r2000(
  { width, height }: Pick<Drawing, 'width' | 'height'>,
  layers: Layers,
  remarks: readonly string[],
): Uint8Array {
  const named = [...layers.keys()].map((name, number) => {
    return { name, colour: COLOURS[number % COLOURS.length] ?? 7, weight: 25 };
  });
  const document = new DxfDocument(named, 'AC1015');
  for (const [layer, contours] of layers)
    for (const contour of contours) {
      if ('circle' in contour) {
        const { x, y, radius } = contour.circle;
        document.model.circle(layer, { x, y: height - y }, radius);
      } else {
        const points = contour.points.map(([x, y]) => ({ x, y: height - y }));
        document.model.polyline(layer, points, contour.closed);
      }
    }
  return document.bytes({ min: { x: 0, y: 0 }, max: { x: width, y: height } }, remarks);
}

function r12(
  { width, height }: Pick<Drawing, 'width' | 'height'>,
  layers: Layers,
  remarks: readonly string[],
): Uint8Array {
  const file = new Groups();
  for (const remark of remarks) file.add(999, remark);
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
  for (const [layer, contours] of layers)
    for (const contour of contours) {
      if ('circle' in contour) {
        const { x, y, radius } = contour.circle;
        file.add(0, 'CIRCLE').add(8, layer);
        file.point(10, x, height - y).real(40, radius);
        continue;
      }
      file.add(0, 'POLYLINE').add(8, layer).add(66, 1);
      file.point(10, 0, 0).add(70, contour.closed ? 1 : 0);
      for (const [x, y] of contour.points) {
        file.add(0, 'VERTEX').add(8, layer);
        file.point(10, x, height - y);
      }
      file.add(0, 'SEQEND').add(8, layer);
    }
  file.add(0, 'ENDSEC').add(0, 'EOF');
  return new TextEncoder().encode(file.text());
}

function followed(contour: readonly PathCommand[]): readonly Contour[] {
  const circle = circleOf(contour);
  if (circle !== null) return [{ circle }];
  const [line] = flattened(contour, CUTTING_TOLERANCE);
  if (line === undefined) return [];
  return [{ points: withoutRepeats(line.points, line.closed), closed: line.closed }];
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
function withoutRepeats(points: readonly Place[], closed: boolean): readonly Place[] {
  const [first, last] = [points[0], points[points.length - 1]];
  const repeats =
    closed &&
    points.length > 2 &&
    first !== undefined &&
    last !== undefined &&
    Math.hypot(last[0] - first[0], last[1] - first[1]) < 1e-6;
  return repeats ? points.slice(0, -1) : points;
}

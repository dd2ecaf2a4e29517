import { indexBoxes } from '../geometry/boxIndex.ts';
import { type Point, boxOf, roundPoint, samePoint } from '../geometry/point.ts';
import { type Ring } from '../geometry/point.ts';
import { PLAN_LIMIT, type PlanPoint } from '../project/plan/point.ts';
import { type WallKind } from '../project/plan/wall.ts';
import { type Mm } from '../units/length.ts';
import { ARC_STEP } from './bulge.ts';
import { type CadDrawing, type CadLine } from './cadDrawing.ts';
import { type CadFinding, cadFinding } from './cadFinding.ts';
import { type CadPlane, cornersOnPlan, onPlan, planeFor } from './cadPlane.ts';
import {
  type FoundOpening,
  type OpeningBlock,
  bridgesOf,
  openingBlocks,
  placeOpenings,
} from './findOpenings.ts';
import { joinStrips } from './joinStrips.ts';
import { type CadMapping, type LayerRole } from './mapping.ts';
import { meetAxes } from './meetAxes.ts';
import { type FoundColumn, type FoundOutdoor, columnOf, outdoorOf } from './otherContours.ts';
import { ownRecognised } from './ownRecognised.ts';
import { type Strip, pairFaces } from './pairFaces.ts';
import { type NameText, nameIn } from './roomNames.ts';
import { facesOfLines } from './wallBodies.ts';
import { wallFaces } from './wallFaces.ts';
import { type Way, across, along, middleOf, turnBetween, wayLength, wayPoint } from './way.ts';

export type RecognisedWall = {
  readonly a: PlanPoint;
  readonly b: PlanPoint;
  readonly kind: WallKind;
  readonly thickness: Mm;
};

/** What a CAD file says as a plan, before anything is changed: the preview shows this. */
export type RecognisedPlan = {
  readonly walls: readonly RecognisedWall[];
  /** `wall` is a number in `walls`. */
  readonly openings: readonly FoundOpening[];
  readonly names: readonly NameText[];
  readonly columns: readonly FoundColumn[];
  readonly outdoors: readonly FoundOutdoor[];
  /** Lines along walls that a neighbour shares. */
  readonly shared: readonly Way[];
  /** Inner faces that the file draws as closed contours: what the rooms' areas have to come to. */
  readonly roomContours: readonly Ring[];
  readonly findings: readonly CadFinding[];
  /** How the file's coordinates came to the plan's. */
  readonly plane: CadPlane;
};

/** A building has a few hundred face lines; with more than this a wrong layer was chosen, and it would take long. */
const MOST_PIECES = 3000;
/** Before the shortest pieces are dropped: faces may be drawn in slips and small arcs. */
const MOST_LEGS = 12_000;

function nothing(plane: CadPlane, finding: CadFinding): RecognisedPlan {
  return {
    walls: [],
    openings: [],
    names: [],
    columns: [],
    outdoors: [],
    shared: [],
    roomContours: [],
    findings: [finding],
    plane,
  };
}

const THINNEST_WALL: Mm = 40;
const THICKEST_WALL: Mm = 1200;
/** Pieces of wall that are shorter say nothing, mm. */
const SHORTEST_WALL: Mm = 50;

/** Finds walls, openings and names of rooms by what was said about layers and blocks. Pure: nothing is changed. */
export function recognisePlan(drawing: CadDrawing, mapping: CadMapping): RecognisedPlan {
  const own = ownRecognised(drawing, mapping);
  if (own !== null && own !== 'edited') return own;
  const roleOf = (line: { readonly layer: number }): LayerRole =>
    mapping.layers[drawing.layers[line.layer]?.name ?? ''] ?? 'none';
  const plane = planeFor(drawing, mapping.unit, (line) => roleOf(line) !== 'none');
  const findings: CadFinding[] = own === 'edited' ? [cadFinding('own-edited', {})] : [];
  if (plane.shift.x !== 0 || plane.shift.y !== 0)
    findings.push(cadFinding('moved', { x: plane.shift.x, y: -plane.shift.y }));

  const blocks = openingBlocks(drawing, mapping, plane);
  const linesOf = (role: LayerRole): readonly CadLine[] =>
    drawing.lines.filter(
      (line) => roleOf(line) === role && !blocks.isPart(line.insert) && isForRole(line, role),
    );
  const faceLines = linesOf('faces');
  const drawn = (['faces', 'axes', 'dividers', 'open'] as const).map((role) => ({
    count: legCount(linesOf(role)),
    limit: role === 'faces' ? MOST_LEGS : MOST_PIECES,
  }));
  const tooMany = drawn.find(({ count, limit }) => count > limit);
  if (tooMany !== undefined) return nothing(plane, cadFinding('too-many-lines', tooMany));
  const shown = facesOfLines(plane, faceLines);
  const faces = wallFaces(shown.faces);
  if (faces.pieces.length > MOST_PIECES)
    return nothing(plane, cadFinding('too-many-lines', { count: faces.pieces.length, limit: MOST_PIECES }));
  const bridges = bridgesOf(blocks.blocks);
  const paired = pairFaces(faces.pieces, mapping);
  const fromFaces = joinStrips(paired.strips, {
    pieces: faces.pieces,
    bridges,
    thickest: mapping.thickest,
  });
  const single = (role: LayerRole, thickness: Mm): readonly Strip[] => {
    const strips = linesOf(role).flatMap((line) =>
      legsOf(
        cornersOnPlan(plane, line),
        line.closed,
        role === 'axes' && line.width !== undefined ? line.width * mapping.unit : thickness,
      ),
    );
    return joinStrips(strips, { pieces: [], bridges, thickest: 0 }).axes;
  };
  const fromLines: readonly { readonly kind: WallKind; readonly strips: readonly Strip[] }[] = [
    { kind: 'wall', strips: single('axes', mapping.thickness) },
    { kind: 'divider', strips: single('dividers', 0) },
    { kind: 'open', strips: single('open', 0) },
  ];
  const kinds: readonly WallKind[] = [
    ...fromFaces.axes.map((): WallKind => 'wall'),
    ...fromLines.flatMap(({ kind, strips }) => strips.map(() => kind)),
  ];
  const singles = fromLines.flatMap(({ strips }) => strips);
  const met = meetAxes([...fromFaces.axes, ...singles], fromFaces.axes.length);

  const walls: RecognisedWall[] = [];
  const strips: Strip[] = [];
  met.numbers.forEach((number, given) => {
    const strip = met.axes[number];
    const kind = kinds[given];
    if (strip === undefined || kind === undefined) return;
    const wall = wallOf(strip, kind);
    if (wall === null) return;
    walls.push(wall);
    strips.push(strip);
  });
  const wallOfGap = (axis: number): number => strips.indexOf(met.axes[met.numbers[axis] ?? -1] ?? NO_STRIP);
  const gaps = fromFaces.gaps.map((gap) => ({ ...gap, axis: wallOfGap(gap.axis) }));
  const placed = placeOpenings(blocks.blocks, strips, gaps);
  const passages = placed.empty.flatMap((gap): FoundOpening[] => {
    const strip = strips[gap.axis];
    return strip === undefined ? [] : [passageIn(gap.axis, along(strip, gap.from), along(strip, gap.to))];
  });
  walls.push(...met.steps.flatMap((step) => wallOf(step, 'wall', 1) ?? []));

  const names = drawing.texts.flatMap((text): NameText[] => {
    const name = roleOf(text) === 'rooms' ? nameIn(text.text) : null;
    return name === null ? [] : [{ at: onPlan(plane, text.x, text.y), text: name }];
  });
  const openings = [...placed.openings, ...passages];
  const bodies = indexBoxes(
    strips.map(({ a, b, thickness }) => {
      const { left, top, right, bottom } = boxOf([a, b]);
      return {
        left: left - thickness,
        top: top - thickness,
        right: right + thickness,
        bottom: bottom + thickness,
      };
    }),
  );
  const unpaired = paired.unpaired.filter((number) => {
    const piece = faces.pieces[number];
    if (piece === undefined || wayLength(piece) < NIB) return false;
    const near = bodies.near(boxOf([piece.a, piece.b])).flatMap((one) => strips[one] ?? []);
    return !near.some((strip) => closesEnd(strip, piece) || runsAlong(strip, piece));
  });
  const middles = (numbers: readonly number[]): readonly Point[] =>
    numbers.flatMap((number) => faces.pieces[number] ?? []).map(middleOf);
  const places = (found: readonly FoundOpening[]): readonly Point[] =>
    found.flatMap(({ wall, at }) => {
      const strip = strips[wall];
      return strip === undefined ? [] : [wayPoint(strip, at)];
    });
  const assumed = openings.filter(({ height }) => height === null);
  const far = walls.filter(outOfPlan);
  findings.push(
    ...told(kinds.length === 0, 'no-wall-lines', {}),
    ...counted('lines-unpaired', middles(unpaired), { of: faces.pieces.length }),
    ...counted('ends-loose', met.loose),
    ...counted('steps-joined', met.steps.map(middleOf)),
    ...byBlock(placed.homeless).flatMap(([block, at]) => counted('opening-homeless', at, { block })),
    ...counted('passages-from-gaps', places(passages)),
    ...counted('heights-assumed', places(assumed)),
    ...counted('fillings-unused', shown.unused),
    ...told(far.length > 0, 'out-of-plan', { count: far.length }),
  );
  return {
    walls: walls.filter((wall) => !outOfPlan(wall)),
    openings: openings.filter(({ wall }) => walls[wall] !== undefined && !outOfPlan(walls[wall])),
    names,
    columns: linesOf('columns').flatMap((line) => columnOf(plane, line) ?? []),
    outdoors: linesOf('outdoors').flatMap(
      (line) => outdoorOf(plane, line, drawing.layers[line.layer]?.name ?? '') ?? [],
    ),
    shared: linesOf('shared').flatMap((line) => legsOf(cornersOnPlan(plane, line), line.closed, 0)),
    roomContours: faces.contours.flatMap(({ ring, depth }) => (depth % 2 === 1 ? [ring] : [])),
    findings,
    plane,
  };
}

/** Fillings bound bodies and grounds; a multiline's lines are its faces, but no single walls. */
function isForRole(line: CadLine, role: LayerRole): boolean {
  if (role === 'faces') return true;
  if (line.part === true) return false;
  return line.fill === undefined || role === 'columns' || role === 'outdoors';
}

/** Legs of a drawing's lines, arcs counted as their corners; cheap, so that a wrong layer is refused at once. */
function legCount(lines: readonly CadLine[]): number {
  let count = 0;
  for (const { vertices, closed } of lines) {
    count += vertices.length / 3 - (closed ? 0 : 1);
    for (let i = 2; i < vertices.length; i += 3) {
      const bulge = Math.abs(vertices[i] ?? 0);
      if (bulge > 0) count += Math.ceil((4 * Math.atan(bulge)) / ARC_STEP);
    }
  }
  return count;
}

/** Whether a face piece is the crosswise end of a wall's body, at a jamb or at its free end. */
function closesEnd(strip: Strip, piece: Way): boolean {
  const [from, to] = [across(strip, piece.a), across(strip, piece.b)];
  return (
    Math.abs(turnBetween(strip, piece).sine) > 0.99 &&
    Math.abs(Math.abs(from - to) - strip.thickness) < 10 &&
    Math.abs(from + to) < 10
  );
}

/** Whether a face piece is a part of a wall's long side: at a corner little of it has the other face opposite. */
function runsAlong(strip: Strip, piece: Way): boolean {
  const middle = middleOf(piece);
  const place = along(strip, middle);
  return (
    Math.abs(turnBetween(strip, piece).sine) < 0.01 &&
    Math.abs(Math.abs(across(strip, middle)) - strip.thickness / 2) < 5 &&
    place > -strip.thickness &&
    place < wayLength(strip) + strip.thickness
  );
}

/** Shorter faces without a partner are the nibs of corners and pilasters, mm. */
const NIB: Mm = 130;

const NO_STRIP: Strip = { a: { x: 0, y: 0 }, b: { x: 0, y: 0 }, thickness: -1 };

function legsOf(corners: readonly Point[], closed: boolean, thickness: Mm): readonly Strip[] {
  const ring = closed && corners[0] !== undefined ? [...corners, corners[0]] : corners;
  return ring.slice(1).flatMap((b, i): Strip[] => {
    const a = ring[i] ?? b;
    return wayLength({ a, b }) < SHORTEST_WALL ? [] : [{ a, b, thickness }];
  });
}

function wallOf({ a, b, thickness }: Strip, kind: WallKind, shortest = SHORTEST_WALL): RecognisedWall | null {
  const [p, q] = [roundPoint(a), roundPoint(b)];
  if (samePoint(p, q) || wayLength({ a: p, b: q }) < shortest) return null;
  const whole = kind === 'wall' ? Math.round(thickness) : DIVIDER_THICKNESS;
  return { a: p, b: q, kind, thickness: Math.min(THICKEST_WALL, Math.max(THINNEST_WALL, whole)) };
}

/** What a divider becomes when somebody makes it a wall. */
const DIVIDER_THICKNESS: Mm = 120;

function passageIn(wall: number, from: Mm, to: Mm): FoundOpening {
  return {
    wall,
    at: Math.round((from + to) / 2),
    width: Math.round(Math.abs(to - from)),
    role: 'passage',
    opensTo: 'left',
    hinge: 'a',
    leaves: 1,
    mark: null,
    height: null,
    sill: null,
  };
}

function outOfPlan({ a, b }: RecognisedWall): boolean {
  return [a.x, a.y, b.x, b.y].some((value) => Math.abs(value) > PLAN_LIMIT);
}

function told(holds: boolean, code: CadFinding['code'], data: CadFinding['data']): readonly CadFinding[] {
  return holds ? [cadFinding(code, data)] : [];
}

/** A finding about so many places; none where there are none. */
function counted(
  code: CadFinding['code'],
  at: readonly Point[],
  data: CadFinding['data'] = {},
): readonly CadFinding[] {
  return at.length === 0 ? [] : [cadFinding(code, { ...data, count: at.length }, at)];
}

function byBlock(blocks: readonly OpeningBlock[]): readonly (readonly [string, readonly Point[]])[] {
  const places = new Map<string, Point[]>();
  for (const { insert, corners } of blocks) {
    const { left, right, top, bottom } = boxOf(corners);
    const at = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const known = places.get(insert.block);
    if (known === undefined) places.set(insert.block, [at]);
    else known.push(at);
  }
  return [...places];
}

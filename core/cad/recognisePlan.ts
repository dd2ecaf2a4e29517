import { indexBoxes } from '../geometry/boxIndex.ts';
import { type Point, boxOf, roundPoint, samePoint } from '../geometry/point.ts';
import { PLAN_LIMIT } from '../project/plan/point.ts';
import { type WallKind } from '../project/plan/wall.ts';
import { type Mm } from '../units/length.ts';
import { ARC_STEP, flattenBulges } from './bulge.ts';
import { type CadDrawing, type CadLine } from './cadDrawing.ts';
import { type CadFinding, cadFinding } from './cadFinding.ts';
import { type CadPlane, cornersOnPlan, onPlan, planeFor, verticesOnPlan } from './cadPlane.ts';
import { type FoundOpening, placeOpenings } from './findOpenings.ts';
import { joinStrips, throughBays } from './joinStrips.ts';
import { type CadMapping, proposedBlockRole, textRoleOf } from './mapping.ts';
import { type LayerRole } from './layerRole.ts';
import { type LooseLine, type OpeningHint, looseOpenings, looseWay, straightWays } from './looseOpenings.ts';
import { meetAxes } from './meetAxes.ts';
import { type OpeningFigure, openingBlocks } from './openingFigure.ts';
import { columnsOf, outdoorOf } from './otherContours.ts';
import { columnsAmong, innerLines, partDoors } from './otherLines.ts';
import { ownRecognised } from './ownRecognised.ts';
import { type Strip, pairFaces } from './pairFaces.ts';
import { type NameText, nameIn } from './roomNames.ts';
import { straighten } from './straighten.ts';
import { facesOfLines, partThin } from './wallBodies.ts';
import { wallFaces } from './wallFaces.ts';
import { type Way, across, along, middleOf, turnBetween, wayLength, wayPoint } from './way.ts';
import { type RecognisedPlan, type RecognisedWall } from './recognisedPlan.ts';

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
  // One pass: a file may have half a million lines.
  const byRole = new Map<LayerRole, CadLine[]>();
  for (const line of drawing.lines) {
    const role = roleOf(line);
    if (role === 'none' || blocks.isPart(line.insert) || !isForRole(line, role)) continue;
    const list = byRole.get(role);
    if (list === undefined) byRole.set(role, [line]);
    else list.push(line);
  }
  const linesOf = (role: LayerRole): readonly CadLine[] => byRole.get(role) ?? [];
  const drawn = (
    ['faces', 'axes', 'dividers', 'open', 'windows', 'doors', 'openings', 'columns'] as const
  ).map((role) => ({
    count: legCount(linesOf(role)),
    limit: role === 'faces' ? MOST_LEGS : MOST_PIECES,
  }));
  const tooMany = drawn.find(({ count, limit }) => count > limit);
  if (tooMany !== undefined) return nothing(plane, cadFinding('too-many-lines', tooMany));

  // A block that its name calls a door, and that somebody said is none, is none by its lines either.
  const isRefused = ({ insert }: CadLine): boolean => {
    const block = drawing.inserts[insert]?.block;
    return block !== undefined && proposedBlockRole(block) !== 'none';
  };
  const looseLinesOf = (hint: OpeningHint): readonly CadLine[] =>
    linesOf(hint).filter((line) => !isRefused(line));
  const looseOf = (hint: OpeningHint): readonly LooseLine[] =>
    looseLinesOf(hint).map((line) => ({ vertices: verticesOnPlan(plane, line), closed: line.closed, hint }));
  const [thin, wide] = partThin(plane, linesOf('faces'));
  const parted = partDoors(
    thin.map((line) => ({ vertices: verticesOnPlan(plane, line), closed: line.closed })),
  );
  const looseLines = [...(['windows', 'doors', 'openings'] as const).flatMap(looseOf), ...parted.doors];
  const loose = looseOpenings(looseLines);
  const shown = facesOfLines(
    plane,
    wide,
    parted.faces.map(({ vertices, closed }) => ({ corners: flattenBulges(vertices, closed), closed })),
  );
  const faces = wallFaces(shown.faces);
  if (faces.pieces.length > MOST_PIECES)
    return nothing(plane, cadFinding('too-many-lines', { count: faces.pieces.length, limit: MOST_PIECES }));
  const ownColumns = columnsOf(plane, linesOf('columns'));
  const among = columnsAmong(faces);
  const columns = [...ownColumns.columns, ...among.columns];
  const sections = [...ownColumns.sections, ...among.sections];
  const pieces = faces.pieces.filter(({ contour }) => !among.contours.has(contour));

  const figures = [...blocks.figures, ...loose];
  const bridges = figures.flatMap(({ spans }) => spans);
  const crosswise = looseLines.flatMap(straightWays);
  const paired = pairFaces(pieces, mapping, crosswise);
  const straight = straighten(paired.strips, paired.slack);
  const joined = joinStrips(straight.strips, {
    jambs: [...pieces, ...crosswise],
    bridges,
    columns: sections,
    thickest: mapping.thickest,
    slack: straight.moved.length > 0 ? paired.slack : 0,
  });
  const fromFaces = throughBays(joined, bridges, sections);
  const inner = innerLines(pieces, paired.unpaired, fromFaces.axes);
  figures.push(...looseOpenings(inner.openings.map((way) => looseWay(way))));
  const single = (role: LayerRole, thickness: Mm): readonly Strip[] => {
    const strips = linesOf(role).flatMap((line) =>
      legsOf(
        cornersOnPlan(plane, line),
        line.closed,
        role === 'axes' && line.width !== undefined ? line.width * mapping.unit : thickness,
      ),
    );
    return joinStrips(strips, { jambs: [], bridges, columns: [], thickest: 0 }).axes;
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
  const met = meetAxes([...fromFaces.axes, ...singles], fromFaces.axes.length, {
    columns: sections,
    bridges,
    stretch: mapping.thickest,
  });

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
  const wallOfAxis = (number: number): number => strips.indexOf(met.axes[number] ?? NO_STRIP);
  const gaps = [
    ...fromFaces.gaps.map((gap) => ({ ...gap, axis: wallOfAxis(met.numbers[gap.axis] ?? -1) })),
    ...met.through.map(({ a, b, axis }) => ({ from: a, to: b, axis: wallOfAxis(axis) })),
  ];
  const placed = placeOpenings(figures, strips, gaps);
  const passages = placed.empty.flatMap((gap): FoundOpening[] => {
    const strip = strips[gap.axis];
    return strip === undefined ? [] : [passageIn(gap.axis, along(strip, gap.from), along(strip, gap.to))];
  });
  walls.push(...met.steps.flatMap((step) => wallOf(step, 'wall', 1) ?? []));

  const names = drawing.texts.flatMap((text): NameText[] => {
    const isName = textRoleOf(mapping, drawing.layers[text.layer]?.name ?? '') === 'rooms';
    const name = isName ? nameIn(text.text) : null;
    return name === null ? [] : [{ at: onPlan(plane, text.x, text.y), text: name }];
  });
  const openings = [...placed.openings.map(({ found }) => found), ...passages];
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
  const third: Point[] = [];
  const unpaired = paired.unpaired.flatMap((number): Point[] => {
    const piece = pieces[number];
    if (piece === undefined || wayLength(piece) < NIB || inner.taken.has(number)) return [];
    const near = bodies.near(boxOf([piece.a, piece.b])).flatMap((one) => strips[one] ?? []);
    if (near.some((strip) => closesEnd(strip, piece) || runsAlong(strip, piece))) return [];
    if (!near.some((strip) => isBeside(strip, piece))) return [middleOf(piece)];
    third.push(middleOf(piece));
    return [];
  });
  const places = (found: readonly Pick<FoundOpening, 'wall' | 'at'>[]): readonly Point[] =>
    found.flatMap(({ wall, at }) => {
      const strip = strips[wall];
      return strip === undefined ? [] : [wayPoint(strip, at)];
    });
  const fromLoose = placed.openings.filter(({ figure }) => figure.block === null);
  const assumed = openings.filter(({ height }) => height === null);
  const far = walls.filter(outOfPlan);
  findings.push(
    ...told(kinds.length === 0, 'no-wall-lines', {}),
    ...counted('lines-unpaired', unpaired, { of: pieces.length }),
    ...counted('third-lines', third),
    ...counted('faces-unclear', paired.unclear),
    ...counted('faces-askew', [...paired.askew, ...straight.moved, ...fromFaces.uneven]),
    ...counted('ends-loose', met.loose),
    ...counted('ends-stretched', met.stretched),
    ...counted('columns-joined', [...fromFaces.inColumns, ...met.inColumns]),
    ...counted('columns-odd', ownColumns.odd),
    ...counted('steps-joined', met.steps.map(middleOf)),
    ...byBlock(placed.homeless).flatMap(([block, at]) =>
      block === null ? counted('lines-homeless', at) : counted('opening-homeless', at, { block }),
    ),
    ...counted('openings-from-lines', places(fromLoose.map(({ found }) => found))),
    ...counted(
      'openings-doubtful',
      places(fromLoose.flatMap(({ found, figure }) => (figure.doubtful ? [found] : []))),
    ),
    ...counted('passages-from-gaps', places(passages)),
    ...counted('heights-assumed', places(assumed)),
    ...counted('fillings-unused', shown.unused),
    ...told(far.length > 0, 'out-of-plan', { count: far.length }),
  );
  return {
    walls: walls.filter((wall) => !outOfPlan(wall)),
    openings: openings.filter(({ wall }) => walls[wall] !== undefined && !outOfPlan(walls[wall])),
    names,
    columns,
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

/** Whether a line runs along a wall, close before its face or inside its body: insulation, plaster, a cavity. */
function isBeside(strip: Strip, piece: Way): boolean {
  const places = [along(strip, piece.a), along(strip, piece.b)];
  const shared = Math.min(wayLength(strip), Math.max(...places)) - Math.max(0, Math.min(...places));
  return (
    Math.abs(turnBetween(strip, piece).sine) < 0.04 &&
    Math.abs(across(strip, middleOf(piece))) < strip.thickness / 2 + THIRD_LINE &&
    shared > 0
  );
}

/** Insulation stands this far before a wall at most, mm. */
const THIRD_LINE: Mm = 200;

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

function byBlock(
  figures: readonly OpeningFigure[],
): readonly (readonly [block: string | null, at: readonly Point[]])[] {
  const places = new Map<string | null, Point[]>();
  for (const { block, corners } of figures) {
    const { left, right, top, bottom } = boxOf(corners);
    const at = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const known = places.get(block);
    if (known === undefined) places.set(block, [at]);
    else known.push(at);
  }
  return [...places];
}

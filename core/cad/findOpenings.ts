import { type Point, boxOf, distance } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type BulgeVertex, arcOfBulge, flattenBulges } from './bulge.ts';
import { type CadDrawing, type CadInsert } from './cadDrawing.ts';
import { type CadPlane, onPlan, verticesOnPlan } from './cadPlane.ts';
import { type BlockRole, type CadMapping } from './mapping.ts';
import { type Gap } from './joinStrips.ts';
import { type Strip } from './pairFaces.ts';
import { across, along, wayLength, wayPoint } from './way.ts';

/** A block that stands for an opening, with its lines in the plan's plane. */
export type OpeningBlock = {
  readonly insert: CadInsert;
  readonly role: Exclude<BlockRole, 'none'>;
  readonly corners: readonly Point[];
  /** Swings of its leaves: centre at the hinge, and the middle of the arc. */
  readonly swings: readonly { readonly hinge: Point; readonly middle: Point; readonly radius: Mm }[];
};

/** An opening on a recognised wall; sides as core/project/plan/opening.ts has them. */
export type FoundOpening = {
  readonly wall: number;
  /** From the wall's `a` to the opening's middle. */
  readonly at: Mm;
  readonly width: Mm;
  readonly role: Exclude<BlockRole, 'none'>;
  readonly opensTo: 'left' | 'right';
  readonly hinge: 'a' | 'b';
  readonly leaves: 1 | 2;
  readonly mark: string | null;
  /** null = the file does not say. */
  readonly height: Mm | null;
  readonly sill: Mm | null;
};

/** Leaves swing through at least this, radians: smaller arcs are ornament. */
const LEAST_SWING = 0.5;
/** An opening's lines may stand this far out of the wall's faces, mm. */
const PROUD: Mm = 60;
const NARROWEST: Mm = 300;
const WIDEST: Mm = 12_000;

/** The inserts whose block, or a block around it, stands for an opening; the outermost such one counts. */
export function openingBlocks(
  drawing: CadDrawing,
  mapping: CadMapping,
  plane: CadPlane,
): { readonly blocks: readonly OpeningBlock[]; readonly isPart: (insert: number) => boolean } {
  const owner = drawing.inserts.map(() => -1);
  drawing.inserts.forEach(({ block, parent, hidden }, number) => {
    const outer = parent === -1 ? -1 : (owner[parent] ?? -1);
    const role = hidden === true ? 'none' : (mapping.blocks[block] ?? 'none');
    owner[number] = outer !== -1 ? outer : role === 'none' ? -1 : number;
  });
  const parts = new Map<number, BulgeVertex[][]>();
  for (const line of drawing.lines) {
    const number = line.insert === -1 ? -1 : (owner[line.insert] ?? -1);
    if (number === -1) continue;
    const vertices = [...verticesOnPlan(plane, line)];
    if (line.closed && vertices[0] !== undefined) vertices.push({ ...vertices[0], bulge: 0 });
    const list = parts.get(number);
    if (list === undefined) parts.set(number, [vertices]);
    else list.push(vertices);
  }
  const blocks = drawing.inserts.flatMap((insert, number): OpeningBlock[] => {
    const role = mapping.blocks[insert.block] ?? 'none';
    if (owner[number] !== number || role === 'none') return [];
    const lines = parts.get(number) ?? [];
    const corners = lines.flatMap((vertices) => flattenBulges(vertices, false));
    const own = onPlan(plane, insert.x, insert.y);
    return [
      { insert, role, corners: corners.length === 0 ? [own] : corners, swings: lines.flatMap(swingsOf) },
    ];
  });
  return { blocks, isPart: (insert) => insert !== -1 && (owner[insert] ?? -1) !== -1 };
}

/** Quarter circles, whether drawn as one arc or as two halves of it. */
function swingsOf(vertices: readonly BulgeVertex[]): OpeningBlock['swings'] {
  const found: { hinge: Point; middle: Point; radius: Mm; sweep: number }[] = [];
  vertices.forEach((a, i) => {
    const b = vertices[i + 1];
    const arc = b === undefined ? null : arcOfBulge(a, b, a.bulge);
    if (arc === null || b === undefined) return;
    const middle = (sweep: number): Point => ({
      x: arc.centre.x + arc.radius * Math.cos(arc.from + sweep / 2),
      y: arc.centre.y + arc.radius * Math.sin(arc.from + sweep / 2),
    });
    const last = found[found.length - 1];
    if (last !== undefined && distance(last.hinge, arc.centre) < 1) {
      found[found.length - 1] = {
        ...last,
        middle: { x: a.x, y: a.y },
        sweep: last.sweep + Math.abs(arc.sweep),
      };
    } else {
      found.push({
        hinge: arc.centre,
        middle: middle(arc.sweep),
        radius: arc.radius,
        sweep: Math.abs(arc.sweep),
      });
    }
  });
  return found.filter(({ sweep }) => sweep >= LEAST_SWING);
}

/** The way of an opening through the wall that it stands in: its width, before the walls are known. */
export function bridgesOf(
  blocks: readonly OpeningBlock[],
): readonly { readonly from: Point; readonly to: Point }[] {
  return blocks.flatMap(({ corners, insert, swings }) => {
    // Along the block's own x axis or across it: a door's leaf stands open at a right angle to the wall.
    const turn = (-insert.turn * Math.PI) / 180;
    return [0, Math.PI / 2].flatMap((more) => {
      const [cos, sin] = [Math.cos(turn + more), Math.sin(turn + more)];
      const box = boxOf(corners.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin })));
      const levels = [box.top, box.bottom, (box.top + box.bottom) / 2];
      const hinges = swings.map(({ hinge }) => hinge.y * cos - hinge.x * sin);
      return [...levels, ...hinges].map((y) => ({
        from: { x: box.left * cos - y * sin, y: box.left * sin + y * cos },
        to: { x: box.right * cos - y * sin, y: box.right * sin + y * cos },
      }));
    });
  });
}

export type PlacedOpenings = {
  readonly openings: readonly FoundOpening[];
  /** Blocks that stand in no wall. */
  readonly homeless: readonly OpeningBlock[];
  /** Gaps that no block stands in. */
  readonly empty: readonly Gap[];
};

export function placeOpenings(
  blocks: readonly OpeningBlock[],
  axes: readonly Strip[],
  gaps: readonly Gap[],
): PlacedOpenings {
  const openings: FoundOpening[] = [];
  const homeless: OpeningBlock[] = [];
  const filled = new Set<Gap>();
  for (const block of blocks) {
    const seat = seatOf(block, axes, gaps);
    if (seat === undefined) {
      homeless.push(block);
      continue;
    }
    if (seat.gap !== undefined) filled.add(seat.gap);
    const axis = axes[seat.wall];
    if (axis !== undefined) openings.push(describe(block, seat, axis));
  }
  const empty = gaps.filter((gap) => !filled.has(gap));
  return { openings, homeless, empty };
}

type Seat = { readonly wall: number; readonly from: Mm; readonly to: Mm; readonly gap: Gap | undefined };

/** The wall that an opening stands in: where its lines reach through the body over the greatest width. */
function seatOf(block: OpeningBlock, axes: readonly Strip[], gaps: readonly Gap[]): Seat | undefined {
  let best: (Seat & { readonly worth: number }) | undefined;
  const points = [...block.corners, ...block.swings.map(({ hinge }) => hinge)];
  axes.forEach((axis, wall) => {
    const inBody = points.filter((p) => Math.abs(across(axis, p)) <= axis.thickness / 2 + PROUD);
    if (inBody.length < 2) return;
    const places = inBody.map((p) => along(axis, p));
    const [from, to] = [Math.min(...places), Math.max(...places)];
    if (to - from < NARROWEST || from < -PROUD || to > wayLength(axis) + PROUD) return;
    const gap = gaps.find((one) => {
      if (one.axis !== wall) return false;
      const ends = [along(axis, one.from), along(axis, one.to)];
      const shared = Math.min(to, Math.max(...ends)) - Math.max(from, Math.min(...ends));
      return shared > (to - from) / 2;
    });
    const worth = (gap === undefined ? 0 : WIDEST) + to - from;
    if (best !== undefined && best.worth >= worth) return;
    if (gap === undefined) best = { wall, from, to, gap, worth };
    else {
      const ends = [along(axis, gap.from), along(axis, gap.to)];
      best = { wall, from: Math.min(...ends), to: Math.max(...ends), gap, worth };
    }
  });
  return best !== undefined && best.to - best.from <= WIDEST ? best : undefined;
}

function describe(block: OpeningBlock, seat: Seat, axis: Strip): FoundOpening {
  const { insert, swings, role } = block;
  const middle = (seat.from + seat.to) / 2;
  const [swing] = swings;
  const centre = wayPoint(axis, middle);
  const side = swing === undefined ? massSide(block, axis) : across(axis, swing.middle);
  const hinges = new Set(swings.map(({ hinge }) => (along(axis, hinge) < middle ? 'a' : 'b')));
  const hinge = swing === undefined ? 'a' : along(axis, swing.hinge) < middle ? 'a' : 'b';
  const facts = factsOf(insert);
  return {
    wall: seat.wall,
    at: Math.round(along(axis, centre)),
    width: Math.round(seat.to - seat.from),
    role,
    opensTo: side > 0 ? 'right' : 'left',
    hinge,
    leaves: role === 'double-door' || hinges.size === 2 || /双/.test(insert.block) ? 2 : 1,
    ...facts,
  };
}

/** On which side of the wall more of a block without a swing lies. */
function massSide({ corners }: OpeningBlock, axis: Strip): number {
  return corners.reduce((sum, corner) => sum + across(axis, corner), 0);
}

/** What attributes say, else what a name like M0921 does: width and height in decimetres. */
function factsOf({ block, attributes }: CadInsert): Pick<FoundOpening, 'mark' | 'height' | 'sill'> {
  const value = (...tags: readonly string[]): string | null => {
    const tag = tags.find((one) => (attributes[one] ?? '') !== '');
    return tag === undefined ? null : (attributes[tag] ?? null);
  };
  const figure = (text: string | null): Mm | null =>
    text === null || !Number.isFinite(Number(text)) ? null : Math.round(Number(text));
  const said = value('MARK', '编号', '门窗编号', 'NO', 'TAG', 'NUMBER');
  const named = /^[A-Za-z]{1,3}-?\d{4}[A-Za-z]?$/.test(block) ? block : null;
  const mark = (said ?? named)?.slice(0, 12) ?? null;
  const size = /^[A-Za-z]{1,3}-?\d{2}(\d{2})/.exec(mark ?? '')?.[1];
  return {
    mark,
    height: figure(value('HEIGHT', '高', '高度')) ?? (size === undefined ? null : Number(size) * 100),
    sill: figure(value('SILL', '窗台高', '窗台')),
  };
}

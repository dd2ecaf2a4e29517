import { type Point, boxOf, distance } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type BulgeVertex, arcOfBulge, flattenBulges } from './bulge.ts';
import { type CadDrawing, type CadInsert } from './cadDrawing.ts';
import { type CadPlane, onPlan, verticesOnPlan } from './cadPlane.ts';
import { type Bridge } from './joinStrips.ts';
import { type BlockRole, type CadMapping } from './mapping.ts';

/** The swing of a leaf: its centre at the hinge, the middle of the arc and its two ends. */
export type Swing = {
  readonly hinge: Point;
  readonly middle: Point;
  readonly ends: readonly [Point, Point];
  readonly radius: Mm;
};

/** What the file says of an opening beside its lines. */
export type OpeningFacts = {
  readonly mark: string | null;
  /** null = the file does not say. */
  readonly height: Mm | null;
  readonly sill: Mm | null;
};

/** Something that stands for an opening, with its lines in the plan's plane: a block, or lines that belong together. */
export type OpeningFigure = {
  /** Name of its block; null = loose lines. */
  readonly block: string | null;
  readonly role: Exclude<BlockRole, 'none'>;
  readonly corners: readonly Point[];
  readonly swings: readonly Swing[];
  /** Ways on which it may lead through a wall: its width, before the walls are known. */
  readonly spans: readonly Bridge[];
  readonly facts: OpeningFacts;
  /** Its kind was assumed. */
  readonly doubtful: boolean;
};

/** Leaves swing through at least this, radians: smaller arcs are ornament. */
const LEAST_SWING = 0.5;

/** The inserts whose block, or a block around it, stands for an opening; the outermost such one counts. */
export function openingBlocks(
  drawing: CadDrawing,
  mapping: CadMapping,
  plane: CadPlane,
): { readonly figures: readonly OpeningFigure[]; readonly isPart: (insert: number) => boolean } {
  const owner = drawing.inserts.map(() => -1);
  drawing.inserts.forEach(({ block, parent }, number) => {
    const outer = parent === -1 ? -1 : (owner[parent] ?? -1);
    const role = mapping.blocks[block] ?? 'none';
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
  const figures = drawing.inserts.flatMap((insert, number): OpeningFigure[] => {
    const role = mapping.blocks[insert.block] ?? 'none';
    if (owner[number] !== number || role === 'none') return [];
    const lines = parts.get(number) ?? [];
    const drawn = lines.flatMap((vertices) => flattenBulges(vertices, false));
    const corners = drawn.length === 0 ? [onPlan(plane, insert.x, insert.y)] : drawn;
    const swings = lines.flatMap(swingsOf);
    return [
      {
        block: insert.block,
        role,
        corners,
        swings,
        spans: spansOfBlock(corners, swings, insert.turn),
        facts: factsOf(insert),
        doubtful: false,
      },
    ];
  });
  return { figures, isPart: (insert) => insert !== -1 && (owner[insert] ?? -1) !== -1 };
}

/** Quarter circles, whether drawn as one arc or as two halves of it. */
export function swingsOf(vertices: readonly BulgeVertex[]): readonly Swing[] {
  const found: (Swing & { readonly sweep: number })[] = [];
  vertices.forEach((a, i) => {
    const b = vertices[i + 1];
    const arc = b === undefined ? null : arcOfBulge(a, b, a.bulge);
    if (arc === null || b === undefined) return;
    const end = { x: b.x, y: b.y };
    const last = found[found.length - 1];
    if (last !== undefined && distance(last.hinge, arc.centre) < 1) {
      found[found.length - 1] = {
        ...last,
        middle: { x: a.x, y: a.y },
        ends: [last.ends[0], end],
        sweep: last.sweep + Math.abs(arc.sweep),
      };
    } else {
      found.push({
        hinge: arc.centre,
        middle: {
          x: arc.centre.x + arc.radius * Math.cos(arc.from + arc.sweep / 2),
          y: arc.centre.y + arc.radius * Math.sin(arc.from + arc.sweep / 2),
        },
        ends: [{ x: a.x, y: a.y }, end],
        radius: arc.radius,
        sweep: Math.abs(arc.sweep),
      });
    }
  });
  return found.filter(({ sweep }) => sweep >= LEAST_SWING);
}

/** Along the block's own x axis or across it: a door's leaf stands open at a right angle to the wall. */
function spansOfBlock(
  corners: readonly Point[],
  swings: readonly Swing[],
  degrees: number,
): readonly Bridge[] {
  const turn = (-degrees * Math.PI) / 180;
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
}

/** What attributes say, else what a name like M0921 does: width and height in decimetres. */
function factsOf({ block, attributes }: CadInsert): OpeningFacts {
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

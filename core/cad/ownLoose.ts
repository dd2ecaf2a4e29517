import { turned } from '../plan/columns.ts';
import { type Point } from '../geometry/point.ts';
import { type Column, column as columnSchema } from '../project/plan/column.ts';
import { type OutdoorArea, outdoorArea } from '../project/plan/outdoor.ts';
import { type CadDrawing, type CadLine, type OwnLineRecord } from './cadDrawing.ts';
import { cornersOnPlan } from './cadPlane.ts';
import { type FoundColumn, type FoundOutdoor, columnsOf } from './otherContours.ts';
import { NEAR, isSameRing, whole } from './ownGeometry.ts';

/** Extended data of a column; `number` is its own among the columns of its file. */
export function columnWords(number: number, { shape, at, width, depth, turn }: Column): readonly string[] {
  return ['column', String(number), shape, ...[at.x, at.y, width, depth, turn].map(String)];
}

/** Extended data of a ground, whose outline is the line itself. */
export function outdoorWords(number: number, { use, name }: OutdoorArea): readonly string[] {
  return ['outdoor', String(number), use, name ?? ''];
}

export type OwnLoose = {
  readonly columns: readonly FoundColumn[];
  readonly outdoors: readonly FoundOutdoor[];
  /** Numbers of the lines that they are drawn with. */
  readonly lines: ReadonlySet<number>;
};

const PLANE = { unit: 1, shift: { x: 0, y: 0 } } as const;

/**
 * Columns and grounds by their data, each where its line still shows it. What was moved, reshaped or added in CAD is
 * left to be read from the drawing; a copy that lies on what it was copied from is the same thing.
 */
export function ownLoose(drawing: CadDrawing, records: readonly OwnLineRecord[]): OwnLoose {
  const columns = new Map<string, FoundColumn>();
  const outdoors = new Map<string, FoundOutdoor>();
  const lines = new Set<number>();
  for (const { line: number, words } of records) {
    const line = drawing.lines[number];
    if (line?.closed !== true) continue;
    const [tag, key = ''] = words;
    const column = tag === 'column' ? columnOf(line, words) : null;
    const outdoor = tag === 'outdoor' ? outdoorOfWords(line, words) : null;
    if (column === null && outdoor === null) continue;
    lines.add(number);
    if (column !== null) columns.set(key, column);
    if (outdoor !== null) outdoors.set(key, outdoor);
  }
  return { columns: [...columns.values()], outdoors: [...outdoors.values()], lines };
}

const COLUMN = columnSchema.pick({ shape: true, at: true, width: true, depth: true, turn: true });

function columnOf(line: CadLine, words: readonly string[]): FoundColumn | null {
  const [, , shape, x, y, width, depth, turn] = words;
  const parsed = COLUMN.safeParse({
    shape,
    at: { x: Number(x), y: Number(y) },
    width: Number(width),
    depth: Number(depth),
    turn: Number(turn),
  });
  return parsed.success && isDrawn(line, parsed.data) ? parsed.data : null;
}

function isDrawn(line: CadLine, found: FoundColumn): boolean {
  if (found.shape === 'rectangle') return isSameRing(cornersOnPlan(PLANE, line), cornersOf(found));
  const [drawn] = columnsOf(PLANE, [line]).columns;
  return (
    drawn?.shape === 'round' &&
    drawn.width === found.width &&
    Math.hypot(drawn.at.x - found.at.x, drawn.at.y - found.at.y) < NEAR
  );
}

function cornersOf({ at, width, depth, turn }: FoundColumn): readonly Point[] {
  return [-0.5, 0.5, 0.5, -0.5].map((x, i) =>
    turned({ x: x * width, y: (i < 2 ? -0.5 : 0.5) * depth }, turn, at),
  );
}

const GROUND = outdoorArea.pick({ outline: true, use: true, name: true });

function outdoorOfWords({ vertices }: CadLine, words: readonly string[]): FoundOutdoor | null {
  const [, , use, name] = words;
  const outline = vertices.flatMap((x, i) =>
    i % 3 === 0 ? [{ x: whole(x), y: whole(-(vertices[i + 1] ?? NaN)) }] : [],
  );
  const isStraight = vertices.every((value, i) => i % 3 !== 2 || value === 0);
  const parsed = GROUND.safeParse({ outline, use, name: name === undefined || name === '' ? null : name });
  return isStraight && parsed.success ? parsed.data : null;
}

import { type Box, type Point, boxOf } from '../../geometry/point.ts';
import { type FixtureSize, boxOfObject } from '../../plan/objectBox.ts';
import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type CommandResult, planCommand } from '../command.ts';
import { type Draft } from '../draft.ts';
import { LOOSE_TABLES, mapPoints } from '../objects.ts';

export type Edge = 'left' | 'right' | 'top' | 'bottom' | 'middle-x' | 'middle-y';

/** Lines objects up with the outermost of them, or with one named object that stays. */
export function alignObjects(
  project: Project,
  ask: {
    readonly ids: readonly string[];
    readonly edge: Edge;
    readonly to?: string;
    readonly sizes: FixtureSize;
  },
): CommandResult {
  return planCommand(project, (draft) => {
    const boxed = boxObjects(draft, ask.ids, ask.sizes);
    if (boxed.length < 2) return problem('nothing-to-do');
    const key =
      boxed.find(({ id }) => id === ask.to)?.box ?? boxOf(boxed.flatMap(({ box }) => cornersOf(box)));
    const goal = edgeOf(key, ask.edge);
    const alongX = ask.edge === 'left' || ask.edge === 'right' || ask.edge === 'middle-x';
    return shiftEach(draft, boxed, ({ box }) => {
      const by = Math.round(goal - edgeOf(box, ask.edge));
      return alongX ? { x: by, y: 0 } : { x: 0, y: by };
    });
  });
}

/** Makes the gaps between objects equal; the two outermost stay. */
export function distributeObjects(
  project: Project,
  ask: { readonly ids: readonly string[]; readonly axis: 'x' | 'y'; readonly sizes: FixtureSize },
): CommandResult {
  return planCommand(project, (draft) => {
    const alongX = ask.axis === 'x';
    const start = (box: Box): number => (alongX ? box.left : box.top);
    const size = (box: Box): number => (alongX ? box.right - box.left : box.bottom - box.top);
    const row = [...boxObjects(draft, ask.ids, ask.sizes)].sort(
      (p, q) => start(p.box) + size(p.box) / 2 - start(q.box) - size(q.box) / 2,
    );
    const [first, last] = [row[0], row[row.length - 1]];
    if (row.length < 3 || first === undefined || last === undefined) return problem('nothing-to-do');
    const whole = start(last.box) + size(last.box) - start(first.box);
    const gap = (whole - row.reduce((sum, { box }) => sum + size(box), 0)) / (row.length - 1);
    const goals = new Map<string, number>();
    let at = start(first.box);
    for (const { id, box } of row) {
      goals.set(id, at);
      at += size(box) + gap;
    }
    return shiftEach(draft, row, ({ id, box }) => {
      const by = id === last.id ? 0 : Math.round((goals.get(id) ?? start(box)) - start(box));
      return alongX ? { x: by, y: 0 } : { x: 0, y: by };
    });
  });
}

type Boxed = { readonly id: string; readonly box: Box; readonly locked: boolean };

function boxObjects(draft: Draft, ids: readonly string[], sizes: FixtureSize): readonly Boxed[] {
  const picked = new Set(ids);
  return LOOSE_TABLES.flatMap((table) =>
    draft
      .all(table)
      .filter(({ id }) => picked.has(id))
      .map((record): Boxed => ({ id: record.id, box: boxOfObject(record, sizes), locked: record.locked })),
  );
}

function shiftEach(
  draft: Draft,
  boxed: readonly Boxed[],
  by: (one: Boxed) => Point,
): ReturnType<typeof problem<'nothing-to-do'>> | undefined {
  const shifts = new Map(boxed.map((one) => [one.id, one.locked ? { x: 0, y: 0 } : by(one)]));
  let moved = false;
  for (const table of LOOSE_TABLES)
    draft.put(
      table,
      draft.all(table).flatMap((record) => {
        const shift = shifts.get(record.id);
        if (shift === undefined || (shift.x === 0 && shift.y === 0)) return [];
        moved = true;
        return [mapPoints(record, (p) => ({ x: p.x + shift.x, y: p.y + shift.y }))];
      }),
    );
  return moved ? undefined : problem('nothing-to-do');
}

function edgeOf(box: Box, edge: Edge): number {
  switch (edge) {
    case 'middle-x':
      return (box.left + box.right) / 2;
    case 'middle-y':
      return (box.top + box.bottom) / 2;
    case 'left':
    case 'right':
    case 'top':
    case 'bottom':
      return box[edge];
  }
}

function cornersOf({ left, top, right, bottom }: Box): readonly Point[] {
  return [
    { x: left, y: top },
    { x: right, y: bottom },
  ];
}

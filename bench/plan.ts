import { readFileSync } from 'node:fs';
import { applyChange } from '../core/editing/apply.ts';
import { invert } from '../core/editing/change.ts';
import { emptyPlan } from '../core/editing/commands/levels.ts';
import { pushWall } from '../core/editing/commands/pushWall.ts';
import { startPush } from '../core/editing/gestures/pushGesture.ts';
import { ALL_SNAPS } from '../core/editing/snap.ts';
import { compareWithMinimum } from '../core/plan/figures.ts';
import { planAreas } from '../core/plan/areas.ts';
import { type Plan } from '../core/project/plan/plan.ts';
import { type Project } from '../core/project/project.ts';
import { type Wall } from '../core/project/plan/wall.ts';

/** Rooms of 4 × 5 m on both sides of corridors, with a door and furniture: about 60 % furniture, as in real plans. */
function planOfObjects(count: number): Plan {
  const plan = emptyPlan('一层');
  const walls: Wall[] = [];
  const openings: Plan['openings'] = [];
  const spaces: Plan['spaces'] = [];
  const fixtures: Plan['fixtures'] = [];
  const add = (ax: number, ay: number, bx: number, by: number, thickness: number): string => {
    const id = `w${walls.length + 1}`;
    walls.push({
      id,
      level: 'l1',
      locked: false,
      group: null,
      a: { x: ax, y: ay },
      b: { x: bx, y: by },
      kind: 'wall',
      thickness,
      shared: false,
    });
    return id;
  };
  const rooms = Math.max(2, Math.round(count / 9));
  const perRow = Math.max(2, Math.round(Math.sqrt(rooms * 1.5)));
  for (let room = 0; room < rooms; room += 1) {
    const [column, row] = [room % perRow, Math.floor(room / perRow)];
    // Rows stand apart like buildings of a campus, so that no corridor gets thousands of walls.
    const [x, y] = [column * 4000, row * 9000];
    const north = add(x, y, x + 4000, y, 240);
    add(x, y + 5000, x + 4000, y + 5000, 240);
    if (column === 0) add(x, y, x, y + 5000, 240);
    add(x + 4000, y, x + 4000, y + 5000, column === perRow - 1 ? 240 : 120);
    openings.push({
      id: `o${room}`,
      wall: north,
      at: 2000,
      width: 900,
      height: 2100,
      mark: null,
      locked: false,
      kind: 'door',
      leaves: 1,
      action: 'swing',
      opensTo: 'right',
      hinge: 'a',
    });
    spaces.push({
      id: `s${room}`,
      level: 'l1',
      anchor: { x: x + 2000, y: y + 2500 },
      use: 'room',
      room: null,
    });
    for (let i = 0; i < 4; i += 1)
      fixtures.push({
        id: `f${room}-${i}`,
        level: 'l1',
        locked: false,
        group: null,
        item: 'desk',
        at: { x: x + 1000 + 600 * i, y: y + 3500 },
        turn: 0,
        mirrored: false,
      });
  }
  return { ...plan, walls, openings, spaces, fixtures };
}

type PlanFigures = {
  readonly objects: number;
  readonly walls: number;
  /** Milliseconds: one move of a push (snapshot → change), and from a committed push to the new verdict. */
  readonly move: { readonly median: number; readonly p95: number };
  readonly verdict: { readonly median: number; readonly p95: number };
};

/** Times an edit and its verdict in a plan of about so many objects. `now`: the clock, ms. */
function timePlan(project: Project, count: number, now: () => number, rounds = 60): PlanFigures {
  const plan = planOfObjects(count);
  const start: Project = { ...project, plan };
  const wall = plan.walls.find(({ thickness }) => thickness === 120) ?? plan.walls[0];
  if (wall === undefined) throw new Error('no wall');
  const objects = plan.walls.length + plan.openings.length + plan.spaces.length + plan.fixtures.length;
  const pointer = (x: number): Parameters<typeof startPush>[2] => ({
    at: { x, y: 2000 },
    straight: false,
    other: false,
    free: true,
  });
  let gesture = startPush(
    { project: start, level: 'l1', modes: ALL_SNAPS, sizes: () => undefined, reach: 80, grid: 100 },
    wall,
    pointer(4000),
  );
  const moves: number[] = [];
  const verdicts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = now();
    gesture = gesture.moved(pointer(4010 + ((round * 37) % 500)));
    moves.push(now() - before);
    if (gesture.shown.change === undefined) throw new Error('the push did nothing');
  }
  let state = start;
  for (let round = 0; round < rounds; round += 1) {
    const before = now();
    const result = pushWall(state, { wall: wall.id, by: round % 2 === 0 ? 130 : -130, extent: 'run' });
    if (!result.ok) throw new Error(result.problem.code);
    state = applyChange(state, result.value);
    if (state.plan === null) throw new Error('no plan');
    compareWithMinimum(planAreas(state.plan).total.building, 200);
    verdicts.push(now() - before);
    applyChange(state, invert(result.value));
  }
  return { objects, walls: plan.walls.length, move: summary(moves), verdict: summary(verdicts) };
}

function summary(values: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = [...values].sort((p, q) => p - q);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

const CENTRE = JSON.parse(readFileSync('templates/centres/sample-village.json', 'utf8'));
for (const count of [60, 600, 6000]) {
  const { objects, walls, move, verdict } = timePlan({ ...CENTRE, plan: null }, count, () =>
    performance.now(),
  );
  const show = ({ median, p95 }: PlanFigures['move']): string =>
    `median ${median.toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms`;
  console.log(
    `${objects} objects (${walls} walls): a move of a push ${show(move)}; from edit to verdict ${show(verdict)}`,
  );
}

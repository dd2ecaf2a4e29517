import { applyChange } from '../../core/editing/apply.ts';
import { type CommandResult } from '../../core/editing/command.ts';
import { emptyPlan } from '../../core/editing/commands/levels.ts';
import { DEFAULT_OPENINGS, placeOpening } from '../../core/editing/commands/openings.ts';
import { nameRoom, numberRooms } from '../../core/editing/commands/rooms.ts';
import { drawRoom, drawWalls } from '../../core/editing/commands/walls.ts';
import { alongOf, leftOf, lengthOf } from '../../core/plan/axis.ts';
import { type PlanPoint } from '../../core/project/plan/point.ts';
import { type Project } from '../../core/project/project.ts';
import { testCentre } from './centre.ts';

/** A stream of numbers in [0, 1) that a seed decides (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const NAMES = [
  '便民服务厅', '党员活动室', '村委会办公室', '党支部办公室', '会议室', '卫生室', '图书阅览室',
  '矛盾纠纷调解室', '新时代文明实践站', '退役军人服务站', '档案室', '卫生间', '警务室', '储物间',
  '妇女儿童之家', '多功能厅', '老年人日间照料室', '村史馆',
]; // prettier-ignore

/**
 * A service centre as villages build them: one storey, a corridor in the middle or along one side, rooms of
 * different widths, doors to the corridor, windows outside. The seed decides everything.
 */
export function randomCentre(seed: number): Project {
  const random = randomOf(seed);
  const pick = (from: number, to: number, step = 100): number =>
    from + Math.floor((random() * (to - from)) / step + 0.5) * step;
  let project: Project = testCentre({ plan: emptyPlan('一层') });
  const level = 'l1';
  const run = (result: CommandResult): void => {
    if (result.ok) project = applyChange(project, result.value);
  };
  const [x0, y0] = [pick(-5000, 5000), pick(-5000, 5000)];
  const outer = { kind: 'wall', thickness: random() < 0.5 ? 240 : 370 } as const;
  const inner = { kind: 'wall', thickness: random() < 0.6 ? 240 : 120 } as const;
  const width = pick(12_000, 28_000, 300);
  const corridor = pick(1500, 2400);
  const below = pick(3600, 6600);
  const above = random() < 0.7 ? pick(3600, 6000) : 0;
  const height = below + corridor + above;
  run(
    drawRoom(project, { level, from: { x: x0, y: y0 }, to: { x: x0 + width, y: y0 + height }, make: outer }),
  );
  const wall = (a: PlanPoint, b: PlanPoint): void =>
    run(drawWalls(project, { level, points: [a, b], make: inner }));
  const rows =
    above > 0
      ? [[y0, above] as const, [y0 + above + corridor, below] as const]
      : [[y0 + corridor, below] as const];
  const stops = rows.map(() => splitWidth(x0, width, pick));
  if (above > 0) wall({ x: x0, y: y0 + above }, { x: x0 + width, y: y0 + above });
  wall({ x: x0, y: y0 + above + corridor }, { x: x0 + width, y: y0 + above + corridor });
  rows.forEach(([y, depth], row) => {
    for (const x of stops[row]?.slice(1, -1) ?? []) wall({ x, y }, { x, y: y + depth });
  });

  const open = (at: PlanPoint, make: 'door' | 'double' | 'window', size: number): void => {
    const host = project.plan?.walls.find((one) => {
      const along = alongOf(one, at);
      return Math.abs(leftOf(one, at)) < 1 && along >= size / 2 && along <= lengthOf(one) - size / 2;
    });
    if (host === undefined) return;
    const place = { wall: host.id, at: Math.round(alongOf(host, at)), width: size };
    const side = { opensTo: random() < 0.5 ? 'left' : 'right', hinge: random() < 0.5 ? 'a' : 'b' } as const;
    run(
      placeOpening(project, {
        opening:
          make === 'window'
            ? { ...DEFAULT_OPENINGS.window, ...place }
            : { ...DEFAULT_OPENINGS.door, ...side, ...place, leaves: make === 'double' ? 2 : 1 },
      }),
    );
  };
  let name = Math.floor(random() * NAMES.length);
  rows.forEach(([y, depth], row) => {
    const corridorSide = row === rows.length - 1 ? y : y + depth;
    const outside = row === rows.length - 1 ? y + depth : y;
    stops[row]?.slice(0, -1).forEach((x, i) => {
      const next = stops[row]?.[i + 1] ?? x;
      const big = next - x > 6000;
      open(
        { x: Math.round(x + (next - x) * (0.3 + random() * 0.4)), y: corridorSide },
        big ? 'double' : 'door',
        big ? 1500 : 900,
      );
      for (let at = x + 1500; at < next - 1200; at += 3000)
        open({ x: at, y: outside }, 'window', pick(1200, 1800, 300));
    });
  });
  open({ x: x0, y: y0 + above + Math.round(corridor / 2) }, 'double', 1200);
  for (const space of project.plan?.spaces ?? []) {
    const isCorridor = space.anchor.y > y0 + above && space.anchor.y < y0 + above + corridor;
    name += 1;
    run(
      nameRoom(project, {
        space: space.id,
        name: { zh: isCorridor ? '走廊' : (NAMES[name % NAMES.length] ?? ''), mn: null },
      }),
    );
  }
  run(numberRooms(project, { level }));
  return project;
}

function splitWidth(
  x0: number,
  width: number,
  pick: (from: number, to: number, step?: number) => number,
): readonly number[] {
  const stops = [x0];
  for (let x = x0; ;) {
    x += pick(2400, 8400, 300);
    if (x > x0 + width - 2400) break;
    stops.push(x);
  }
  return [...stops, x0 + width];
}

import { type Box, type Point, roundPoint } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { type Guide, type Snap, type SnapAsk, type SnapReason, type SnapTargets } from './snap.ts';

/** One way in which a moved box can be held along an axis: `by` is what is to be added to its move. */
type Hold = { readonly by: number; readonly reason: SnapReason; readonly guide: Guide; readonly gap?: Mm };

/**
 * Where a box that is being moved is held: by edges and middles of other objects, by the gap that its neighbours
 * in a row have, else by the grid. `box` is the moved box; the snap's point is the correction of its move.
 */
export function snapBox(box: Box, targets: SnapTargets, ask: SnapAsk): Snap {
  const x = holdAlong('x', box, targets, ask);
  const y = holdAlong('y', box, targets, ask);
  const grid = (value: number): number =>
    ask.modes.grid ? Math.round(value / ask.grid) * ask.grid - value : 0;
  const holds = [x, y].filter((hold) => hold !== undefined);
  const gap = holds.find((hold) => hold.gap !== undefined)?.gap;
  return {
    point: roundPoint({ x: x?.by ?? grid(box.left), y: y?.by ?? grid(box.top) }),
    reasons: [
      ...holds.map(({ reason }) => reason),
      ...(holds.length < 2 && ask.modes.grid ? (['grid'] as const) : []),
    ],
    guides: holds.map(({ guide }) => guide),
    ...(gap === undefined ? {} : { gap }),
  };
}

function holdAlong(axis: 'x' | 'y', box: Box, targets: SnapTargets, ask: SnapAsk): Hold | undefined {
  const holds = [
    ...(ask.modes.alignment ? alignments(axis, box, targets) : []),
    ...(ask.modes.gaps ? equalGaps(axis, box, targets) : []),
  ].filter(({ by }) => Math.abs(by) <= ask.reach);
  return holds.sort((p, q) => Math.abs(p.by) - Math.abs(q.by))[0];
}

function spanOf(axis: 'x' | 'y', box: Box): readonly [start: number, end: number] {
  return axis === 'x' ? [box.left, box.right] : [box.top, box.bottom];
}

function alignments(axis: 'x' | 'y', box: Box, targets: SnapTargets): readonly Hold[] {
  const [start, end] = spanOf(axis, box);
  const own = [start, (start + end) / 2, end];
  const across = axis === 'x' ? (box.top + box.bottom) / 2 : (box.left + box.right) / 2;
  const lines = [
    ...targets.boxes.flatMap((other) => {
      const [from, to] = spanOf(axis, other);
      const [p, q] = spanOf(axis === 'x' ? 'y' : 'x', other);
      return [from, (from + to) / 2, to].map((at) => ({ at, across: (p + q) / 2 }));
    }),
    ...targets.points.map(({ at }) => ({ at: at[axis], across: at[axis === 'x' ? 'y' : 'x'] })),
  ];
  return lines.flatMap(({ at, across: beside }) =>
    own.map((mine): Hold => {
      const point = (along: number, off: number): Point =>
        axis === 'x' ? { x: along, y: off } : { x: off, y: along };
      return {
        by: at - mine,
        reason: 'alignment',
        guide: { from: point(at, beside), to: point(at, across), reason: 'alignment' },
      };
    }),
  );
}

/** The same gap as between two boxes of the row that the moved one stands in, on either side or in the middle. */
function equalGaps(axis: 'x' | 'y', box: Box, targets: SnapTargets): readonly Hold[] {
  const cross = axis === 'x' ? 'y' : 'x';
  const [low, high] = spanOf(cross, box);
  const row = targets.boxes
    .filter((other) => {
      const [from, to] = spanOf(cross, other);
      return from < high && to > low;
    })
    .sort((p, q) => spanOf(axis, p)[0] - spanOf(axis, q)[0]);
  const [start, end] = spanOf(axis, box);
  const off = (low + high) / 2;
  const guide = (from: number, to: number): Guide => ({
    from: axis === 'x' ? { x: from, y: off } : { x: off, y: from },
    to: axis === 'x' ? { x: to, y: off } : { x: off, y: to },
    reason: 'equal-gap',
  });
  return row.flatMap((one, i): readonly Hold[] => {
    const next = row[i + 1];
    if (next === undefined) return [];
    const [oneStart, oneEnd] = spanOf(axis, one);
    const [nextStart, nextEnd] = spanOf(axis, next);
    const gap = nextStart - oneEnd;
    if (gap <= 0) return [];
    const middle = (gap - (end - start)) / 2;
    return [
      { by: nextEnd + gap - start, reason: 'equal-gap', gap, guide: guide(nextEnd, nextEnd + gap) },
      { by: oneStart - gap - end, reason: 'equal-gap', gap, guide: guide(oneStart - gap, oneStart) },
      ...(middle > 0
        ? [
            {
              by: oneEnd + middle - start,
              reason: 'equal-gap' as const,
              gap: middle,
              guide: guide(oneEnd, oneEnd + middle),
            },
          ]
        : []),
    ];
  });
}

import { type UndoStep } from '../../kit/strings/undoSteps.ts';
import { placeRecord } from '../../../core/editing/commands/place.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import { nearestWall } from '../../../core/editing/gestures/openingGesture.ts';
import {
  shownOf,
  targetsOf,
  snapAsk,
  type GestureStart,
  type Shown,
  NOTHING_SHOWN,
} from '../../../core/editing/gestures/gesture.ts';
import { snapPoint } from '../../../core/editing/snap.ts';
import { alongOf, leftOf, pointOn } from '../../../core/plan/axis.ts';
import { inPlace } from '../scene/overlay.ts';
import { placeFixture } from './placing.ts';
import { clear, finish, gestureStart, show, type Bench, type Pressed, type Tool } from './tool.ts';

/** Carries one thing under the pointer and sets it down with a click; the tool stays in hand. */
function placing(
  bench: Bench,
  hint: Tool['hint'],
  label: UndoStep,
  make: (start: GestureStart, at: Pressed) => Shown,
  after: () => void = () => undefined,
): Tool {
  let last: Shown | null = null;
  const carry = (at: Pressed): void => {
    const start = gestureStart(bench);
    if (start === null) return;
    last = make(start, at);
    show(start.project, last);
  };
  return {
    hint,
    down: carry,
    move: carry,
    up: (at) => {
      carry(at);
      if (last !== null && finish(bench, label, last)) after();
    },
    cancel: () => {
      clear();
      return false;
    },
  };
}

export function fixtureTool(bench: Bench): Tool {
  let turned = 0;
  const chosen = () => bench.workbench.library.fixtures.get(bench.workbench.view.get().fixture ?? '');
  const tool = placing(bench, 'fixture', 'place-fixture', (start, at) => {
    const item = chosen();
    if (item === undefined) return NOTHING_SHOWN;
    const placed = placeFixture(start, item, at, turned);
    return shownOf(
      placeRecord(start.project, {
        table: 'fixtures',
        record: { level: start.level, item: item.id, ...placed, mirrored: false },
      }),
    );
  });
  return {
    ...tool,
    get hint() {
      return chosen() === undefined ? ('fixture-none' as const) : ('fixture' as const);
    },
    key: ({ key, shift }) => {
      if (key.toLowerCase() !== 'x') return false;
      turned += shift ? 3 : 1;
      return true;
    },
  };
}

export function columnTool(bench: Bench): Tool {
  return placing(bench, 'column', 'place-column', (start, at) => {
    const snap = snapPoint(at.at, targetsOf(start), snapAsk(start, at));
    const record = {
      level: start.level,
      shape: 'rectangle',
      at: { ...snap.point },
      width: 400,
      depth: 400,
      turn: 0,
    } as const;
    return shownOf(placeRecord(start.project, { table: 'columns', record }), { snap });
  });
}

export function noteTool(bench: Bench, words: () => string): Tool {
  const { workbench } = bench;
  const known = (): ReadonlySet<string> => new Set(workbench.project.plan?.notes.map(({ id }) => id));
  let before = known();
  return placing(
    bench,
    'note',
    'place-note',
    (start, at) => {
      before = known();
      const record = {
        level: start.level,
        at: { x: Math.round(at.at.x), y: Math.round(at.at.y) },
        text: words(),
        size: 3.5,
      } as const;
      return shownOf(placeRecord(start.project, { table: 'notes', record }));
    },
    () => {
      const made = workbench.project.plan?.notes.find(({ id }) => !before.has(id));
      workbench.view.change({ tool: 'select' });
      if (made !== undefined) {
        workbench.select([made.id]);
        inPlace.set({ what: 'note', id: made.id, at: made.at });
      }
    },
  );
}

export function facadeTool(bench: Bench): Tool {
  return placing(bench, 'facade', 'place-facade-spot', (start, at) => {
    const { plan } = start.project;
    const wall = plan === null ? undefined : nearestWall(plan, start.level, at.at, start.reach * 6);
    if (wall === undefined) return NOTHING_SHOWN;
    const along = Math.max(0, Math.round(alongOf(wall, at.at) / start.grid) * start.grid);
    const side = leftOf(wall, at.at) >= 0 ? ('left' as const) : ('right' as const);
    const result: CommandResult = placeRecord(start.project, {
      table: 'facadeSpots',
      record: { wall: wall.id, side, at: along, lowerEdge: null, sign: null },
    });
    const on = pointOn(wall, along);
    return shownOf(result, { readouts: [{ kind: 'length', from: wall.a, to: on, value: along }] });
  });
}

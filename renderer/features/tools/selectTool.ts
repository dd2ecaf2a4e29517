import { type UndoStep } from '../../kit/strings/undoSteps.ts';
import { startJoint } from '../../../core/editing/gestures/jointGesture.ts';
import { type Gesture } from '../../../core/editing/gestures/gesture.ts';
import { startMove } from '../../../core/editing/gestures/moveGesture.ts';
import { startOpeningMove } from '../../../core/editing/gestures/openingGesture.ts';
import { startPush } from '../../../core/editing/gestures/pushGesture.ts';
import { findObject, isLocked, withGroups } from '../../../core/editing/objects.ts';
import { objectsAt, objectsInBox, spaceAt } from '../../../core/editing/pick.ts';
import { boxOf, distance } from '../../../core/geometry/point.ts';
import { fixtureSizes } from '../scene/fixtures.ts';
import { inPlace, NO_OVERLAY, overlay } from '../scene/overlay.ts';
import {
  CLICK_PX,
  clear,
  finish,
  gestureStart,
  levelId,
  REACH_PX,
  show,
  type Bench,
  type Pressed,
  type Tool,
} from './tool.ts';

type State =
  | { readonly name: 'idle' }
  /** Button down: a click, or the start of a drag. */
  | {
      readonly name: 'pressed';
      readonly from: Pressed;
      readonly on: string | null;
      readonly picked: readonly string[];
    }
  | { readonly name: 'dragging'; readonly label: UndoStep; readonly gesture: Gesture }
  | { readonly name: 'marquee'; readonly from: Pressed; readonly kept: readonly string[] };

const IDLE: State = { name: 'idle' };

/** Select, push walls, drag corners, openings and objects, box-select. */
export function selectTool(bench: Bench): Tool {
  const { workbench } = bench;
  let state: State = IDLE;
  const selection = (): readonly string[] => workbench.session.get()?.selection ?? [];
  const reach = (): number => (REACH_PX / 2) * bench.mmPerPixel();

  const under = (at: Pressed): string | null => {
    const { plan } = workbench.project;
    const level = levelId(bench);
    if (plan === null || level === null) return null;
    return (
      objectsAt({ plan, level, sizes: fixtureSizes(workbench) }, at.at, reach())[0] ??
      spaceAt(plan, level, at.at) ??
      null
    );
  };

  const withOthers = (id: string, deep: boolean): readonly string[] =>
    deep ? [id] : [...withGroups(workbench, [id])];

  const startDrag = (from: Pressed, id: string): State => {
    const start = gestureStart(bench);
    const found = findObject(workbench, id);
    if (start === null || found === undefined || isLocked(found)) return IDLE;
    const alone = selection().length < 2 && !from.other;
    if (found.table === 'walls' && alone) {
      const joint = [found.record.a, found.record.b].find(
        (end) => distance(end, from.at) <= 2 * reach() + found.record.thickness / 2,
      );
      if (joint !== undefined && selection().includes(id))
        return { name: 'dragging', label: 'move-joint', gesture: startJoint(start, joint) };
      return { name: 'dragging', label: 'push-wall', gesture: startPush(start, found.record, from) };
    }
    if (found.table === 'openings' && alone)
      return {
        name: 'dragging',
        label: 'move-opening',
        gesture: startOpeningMove(start, found.record, from),
      };
    return {
      name: 'dragging',
      label: from.other ? 'copy-objects' : 'move-objects',
      gesture: startMove(start, selection(), from),
    };
  };

  const press = (at: Pressed): void => {
    const id = under(at);
    const before = selection();
    if (id !== null && !at.straight && !before.includes(id)) workbench.select(withOthers(id, at.deep));
    state = { name: 'pressed', from: at, on: id, picked: before };
  };

  const isSpace = (id: string): boolean =>
    workbench.project.plan?.spaces.some((space) => space.id === id) ?? false;

  const drag = (at: Pressed): void => {
    if (state.name === 'pressed') {
      if (at.pixels < CLICK_PX) return;
      const { from, on, picked } = state;
      state =
        on === null || isSpace(on)
          ? { name: 'marquee', from, kept: from.straight ? picked : [] }
          : startDrag(from, on);
      if (state.name === 'idle') return;
    }
    if (state.name === 'dragging') {
      state = { ...state, gesture: state.gesture.moved(at) };
      show(workbench.project, state.gesture.shown);
    } else if (state.name === 'marquee') {
      overlay.set({ ...NO_OVERLAY, marquee: boxOf([state.from.at, at.at]) });
    }
  };

  const release = (at: Pressed): void => {
    const before = state;
    state = IDLE;
    if (before.name === 'dragging') finish(bench, before.label, before.gesture.shown);
    if (before.name === 'marquee') {
      clear();
      workbench.select([...new Set([...before.kept, ...boxed(before.from, at)])]);
    }
    if (before.name === 'pressed') click(before.on, before.from, before.picked);
  };

  /** Left to right takes what lies wholly inside, right to left what it touches, as in CAD. */
  const boxed = (from: Pressed, to: Pressed): readonly string[] => {
    const { plan } = workbench.project;
    const level = levelId(bench);
    if (plan === null || level === null) return [];
    return objectsInBox(
      { plan, level, sizes: fixtureSizes(workbench) },
      boxOf([from.at, to.at]),
      to.at.x < from.at.x,
    );
  };

  const click = (on: string | null, at: Pressed, picked: readonly string[]): void => {
    if (on === null) {
      if (!at.straight) workbench.select([]);
      return;
    }
    const ids = withOthers(on, at.deep);
    if (!at.straight) workbench.select(ids);
    else if (picked.includes(on)) workbench.select(picked.filter((id) => !ids.includes(id)));
    else workbench.select([...picked, ...ids]);
  };

  return {
    hint: 'select',
    down: press,
    move: (at) => {
      if (state.name !== 'idle') drag(at);
    },
    up: release,
    doubleClick: (at) => {
      const { plan } = workbench.project;
      const id = under(at);
      if (plan === null || id === null) return;
      if (isSpace(id)) inPlace.set({ what: 'room', id, at: at.at });
      else if (plan.notes.some((note) => note.id === id)) inPlace.set({ what: 'note', id, at: at.at });
    },
    cancel: () => {
      const busy = state.name === 'dragging' || state.name === 'marquee';
      state = IDLE;
      if (busy) clear();
      return busy;
    },
  };
}

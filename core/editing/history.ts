import { type Project } from '../project/project.ts';
import { applyChange } from './apply.ts';
import { type Change, invert, isEmpty } from './change.ts';
import { changeBetween } from './draft.ts';

/** One step of the history (EDIT-3). */
export type Step = {
  /** Name of what was done, for “Undo …”; wording in renderer/kit/strings. */
  readonly label: string;
  /** Steps that follow each other under the same key are one step; null = always a step of its own. */
  readonly group: string | null;
  readonly change: Change;
  /** What was picked before and after, to be picked again. */
  readonly selection: { readonly before: readonly string[]; readonly after: readonly string[] };
};

export type History = {
  readonly project: Project;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
};

/** Older steps are let go. */
const MOST_STEPS = 1000;

export function startHistory(project: Project): History {
  return { project, done: [], undone: [] };
}

export function commit(history: History, step: Step): History {
  if (isEmpty(step.change)) return history;
  const project = applyChange(history.project, step.change);
  const last = history.done[history.done.length - 1];
  if (last === undefined || step.group === null || last.group !== step.group)
    return { project, done: [...history.done, step].slice(-MOST_STEPS), undone: [] };
  const joined: Step = {
    ...step,
    change: changeBetween(applyChange(history.project, invert(last.change)), project),
    selection: { before: last.selection.before, after: step.selection.after },
  };
  return { project, done: [...history.done.slice(0, -1), joined], undone: [] };
}

/** The state before the last step and what to pick in it; undefined when there is none. */
export function undo(
  history: History,
): { readonly history: History; readonly selection: readonly string[] } | undefined {
  const step = history.done[history.done.length - 1];
  if (step === undefined) return undefined;
  return {
    history: {
      project: applyChange(history.project, invert(step.change)),
      done: history.done.slice(0, -1),
      undone: [...history.undone, step],
    },
    selection: step.selection.before,
  };
}

export function redo(
  history: History,
): { readonly history: History; readonly selection: readonly string[] } | undefined {
  const step = history.undone[history.undone.length - 1];
  if (step === undefined) return undefined;
  return {
    history: {
      project: applyChange(history.project, step.change),
      done: [...history.done, { ...step, group: null }],
      undone: history.undone.slice(0, -1),
    },
    selection: step.selection.after,
  };
}

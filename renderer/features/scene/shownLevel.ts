import { type Level } from '../../../core/project/plan/level.ts';
import { type Project } from '../../../core/project/project.ts';
import { type View } from '../../kit/session/view.ts';
import { levelsOf as levelsIn } from '../../../core/sheets/schedules.ts';

/** Levels of the current variant, lowest first. */
export function levelsOf({ plan }: Pick<Project, 'plan'>): readonly Level[] {
  return plan === null ? [] : levelsIn(plan, plan.current);
}

/** The level on screen: the chosen one, or the ground floor. */
export function shownLevel(project: Project, view: Pick<View, 'level'>): Level | null {
  const levels = levelsOf(project);
  return (
    levels.find(({ id }) => id === view.level) ??
    levels.find(({ storey }) => storey === 1) ??
    levels[0] ??
    null
  );
}

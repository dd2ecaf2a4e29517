import { type Item } from '../../core/drawing/drawing.ts';
import { facesOfLevel } from '../../core/plan/levelFaces.ts';
import { type Level } from '../../core/project/plan/level.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Project } from '../../core/project/project.ts';
import { wallItems } from '../../typeset/plan/wallItems.ts';

/** The walls of the storey below, faint, so that an upper floor stands on something. */
export function ghostItems(plan: Plan, level: Level): readonly Item[] {
  const below = plan.levels
    .filter(({ variant, storey }) => variant === level.variant && storey < level.storey)
    .sort((p, q) => q.storey - p.storey)[0];
  return below === undefined ? NONE : wallItems(facesOfLevel(plan.walls, below.id), 'plan-ghost');
}

/** The same storey of the other variant under this one: what was there before shows where it has gone. */
export function comparedItems({ plan }: Project, level: Level): readonly Item[] {
  const other = plan?.levels.find(
    ({ variant, storey }) => variant !== level.variant && storey === level.storey,
  );
  if (plan === null || other === undefined) return NONE;
  return wallItems(facesOfLevel(plan.walls, other.id), 'plan-taken-down');
}

const NONE: readonly Item[] = [];

import { type Item } from '../../../core/drawing/drawing.ts';
import { facesOfLevel } from '../../../core/plan/levelFaces.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { type Plan } from '../../../core/project/plan/plan.ts';
import { type Project } from '../../../core/project/project.ts';
import { layoutWalls } from '../../../typeset/plan/planWalls.ts';
import { SCREEN_MAP } from '../scene/planScene.ts';

/** The walls of the storey below, faint, so that an upper floor stands on something. */
export function ghostItems(plan: Plan, level: Level): readonly Item[] {
  const below = plan.levels
    .filter(({ variant, storey }) => variant === level.variant && storey < level.storey)
    .sort((p, q) => q.storey - p.storey)[0];
  return below === undefined ? NONE : wallsOf(plan, below.id);
}

/** The same storey of the other variant under this one: what was there before shows where it has gone. */
export function comparedItems({ plan }: Project, level: Level): readonly Item[] {
  const other = plan?.levels.find(
    ({ variant, storey }) => variant !== level.variant && storey === level.storey,
  );
  if (plan === null || other === undefined) return NONE;
  return wallsOf(plan, other.id);
}

const remembered = new WeakMap<Plan['walls'], Map<string, readonly Item[]>>();

function wallsOf({ walls }: Plan, level: string): readonly Item[] {
  const levels = remembered.get(walls) ?? new Map<string, readonly Item[]>();
  remembered.set(walls, levels);
  const items = levels.get(level) ?? layoutWalls(facesOfLevel(walls, level), [], SCREEN_MAP);
  levels.set(level, items);
  return items;
}

const NONE: readonly Item[] = [];

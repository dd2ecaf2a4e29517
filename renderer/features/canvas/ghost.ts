import { type Item } from '../../../core/drawing/drawing.ts';
import { facesOfLevel } from '../../../core/plan/levelFaces.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { type Plan } from '../../../core/project/plan/plan.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Ink } from '../../../core/drawing/drawing.ts';
import { layoutWalls } from '../../../typeset/plan/planWalls.ts';
import { PLAN_INKS } from '../../../typeset/plan/planLook.ts';
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

/** Walls that are not of this plan: the same drawing in another ink. */
export function inkedAs(inks: Readonly<Record<string, Ink>>, screen: string): Readonly<Record<string, Ink>> {
  const wall = inks[PLAN_INKS.wall];
  return wall === undefined ? inks : { ...inks, [PLAN_INKS.wall]: { ...wall, screen } };
}

/** The dimension chains around the building in one quiet colour. */
export function chainInks(inks: Readonly<Record<string, Ink>>): Readonly<Record<string, Ink>> {
  return Object.fromEntries(
    Object.entries(inks).map(([name, ink]) =>
      name === PLAN_INKS.line || name === PLAN_INKS.dimension
        ? [name, { ...ink, screen: CHAINS }]
        : [name, ink],
    ),
  );
}

const CHAINS = '#5b7390';
export const GHOST = '#d5dae0';
export const TAKEN_DOWN = '#e0a070';

const remembered = new WeakMap<Plan['walls'], Map<string, readonly Item[]>>();

function wallsOf({ walls }: Plan, level: string): readonly Item[] {
  const levels = remembered.get(walls) ?? new Map<string, readonly Item[]>();
  remembered.set(walls, levels);
  const items = levels.get(level) ?? layoutWalls(facesOfLevel(walls, level), [], SCREEN_MAP);
  levels.set(level, items);
  return items;
}

const NONE: readonly Item[] = [];

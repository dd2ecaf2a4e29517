import { type Plan, plan as planSchema } from '../../project/plan/plan.ts';
import {
  DEFAULT_LEVEL_HEIGHT,
  type Level,
  type Variant,
  level as levelSchema,
} from '../../project/plan/level.ts';
import { type Project } from '../../project/project.ts';
import { problem } from '../../problem.ts';
import { type CommandResult, planCommand } from '../command.ts';
import { type Draft } from '../draft.ts';
import { copyRecords } from '../structure/copyRecords.ts';
import { refusedValue } from '../refusedValue.ts';

/** An empty plan: one variant, a ground floor. `name`: what the storey is called. */
export function emptyPlan(name: string): Plan {
  return {
    current: 'v1',
    north: null,
    variants: [{ id: 'v1', kind: 'existing', name: null }],
    levels: [{ id: 'l1', variant: 'v1', name, storey: 1, height: DEFAULT_LEVEL_HEIGHT }],
    walls: [],
    openings: [],
    spaces: [],
    columns: [],
    fixtures: [],
    outdoors: [],
    dimensions: [],
    notes: [],
    facadeSpots: [],
    underlays: [],
  };
}

/** A new storey above the highest (or below the lowest) of the variant, empty or with the walls of another one. */
export function addLevel(
  project: Project,
  ask: {
    readonly variant: string;
    readonly name: string;
    readonly where: 'above' | 'below';
    readonly wallsOf?: string;
  },
): CommandResult {
  return planCommand(project, (draft) => {
    const siblings = draft.all('levels').filter(({ variant }) => variant === ask.variant);
    if (siblings.length === 0) return problem('not-found', { id: ask.variant });
    const storeys = siblings.map(({ storey }) => storey);
    const next = ask.where === 'above' ? Math.max(...storeys) + 1 : Math.min(...storeys) - 1;
    // There is no storey 0.
    const storey = next === 0 ? (ask.where === 'above' ? 1 : -1) : next;
    const height = siblings.find(({ id }) => id === ask.wallsOf)?.height ?? DEFAULT_LEVEL_HEIGHT;
    const level: Level = {
      id: draft.freshId('levels'),
      variant: ask.variant,
      name: ask.name,
      storey,
      height,
    };
    draft.put('levels', [level]);
    if (ask.wallsOf !== undefined)
      copyRecords(draft, {
        levels: new Map([[ask.wallsOf, level.id]]),
        tables: ['walls', 'columns'],
        rooms: 'none',
      });
    return undefined;
  });
}

/** What people call a storey; nothing else hangs on its name. */
export function renameLevel(
  project: Project,
  ask: { readonly level: string; readonly name: string },
): CommandResult {
  return planCommand(project, (draft) => {
    const level = draft.find('levels', ask.level);
    if (level === undefined) return problem('not-found', { id: ask.level });
    const name = levelSchema.shape.name.safeParse(ask.name);
    if (!name.success) return refusedValue(name.error);
    if (name.data === level.name) return problem('nothing-to-do');
    draft.put('levels', [{ ...level, name: name.data }]);
    return undefined;
  });
}

/** Takes a storey away with everything on it; a variant keeps at least one. */
export function removeLevel(project: Project, ask: { readonly level: string }): CommandResult {
  return planCommand(project, (draft) => {
    const level = draft.find('levels', ask.level);
    if (level === undefined) return problem('not-found', { id: ask.level });
    if (draft.all('levels').filter(({ variant }) => variant === level.variant).length < 2)
      return problem('last-one');
    clearLevel(draft, level.id);
    return undefined;
  });
}

/** A new variant as a copy of one that is there (PLAN-9). */
export function addVariant(
  project: Project,
  ask: { readonly from: string; readonly kind: Variant['kind']; readonly name: string | null },
): CommandResult {
  return planCommand(project, (draft) => {
    if (draft.find('variants', ask.from) === undefined) return problem('not-found', { id: ask.from });
    const variant: Variant = { id: draft.freshId('variants'), kind: ask.kind, name: ask.name };
    draft.put('variants', [variant]);
    const levels = new Map<string, string>();
    for (const level of draft.all('levels').filter((one) => one.variant === ask.from)) {
      const copy: Level = { ...level, id: draft.freshId('levels'), variant: variant.id };
      draft.put('levels', [copy]);
      levels.set(level.id, copy.id);
    }
    copyRecords(draft, { levels, tables: 'all', rooms: 'same' });
    return undefined;
  });
}

/** The variant that areas, findings, plates and sheets follow from now on. */
export function chooseVariant(project: Project, ask: { readonly variant: string }): CommandResult {
  return planCommand(project, (draft, plan) => {
    if (draft.find('variants', ask.variant) === undefined) return problem('not-found', { id: ask.variant });
    if (plan.current === ask.variant) return problem('nothing-to-do');
    draft.setPart('plan.current', ask.variant);
    return undefined;
  });
}

/** Where north is: degrees clockwise from the top of the sheet, null = nobody said. */
export function setNorth(project: Project, ask: { readonly north: number | null }): CommandResult {
  return planCommand(project, (draft, plan) => {
    const parsed = planSchema.shape.north.safeParse(ask.north);
    if (!parsed.success) return refusedValue(parsed.error);
    if (plan.north === parsed.data) return problem('nothing-to-do');
    draft.setPart('plan.north', parsed.data);
    return undefined;
  });
}

function clearLevel(draft: Draft, level: string): void {
  const walls = new Set(draft.all('walls').flatMap((wall) => (wall.level === level ? [wall.id] : [])));
  for (const table of ['openings', 'facadeSpots'] as const)
    draft.remove(table, new Set(draft.all(table).flatMap(({ id, wall }) => (walls.has(wall) ? [id] : []))));
  for (const table of [
    'walls',
    'spaces',
    'columns',
    'fixtures',
    'outdoors',
    'dimensions',
    'notes',
    'underlays',
  ] as const)
    draft.remove(table, new Set(draft.all(table).flatMap((one) => (one.level === level ? [one.id] : []))));
  draft.remove('levels', new Set([level]));
}

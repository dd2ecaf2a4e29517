import { fitsOn } from '../../plan/axis.ts';
import { type Door, type Opening, opening as openingSchema } from '../../project/plan/opening.ts';
import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type CommandResult, type PlanProblem, planCommand } from '../command.ts';
import { type Draft } from '../draft.ts';
import { findCollision } from '../structure/settleWalls.ts';
import { refusedValue } from '../refusedValue.ts';

/** An opening without its id. */
export type NewOpening = Opening extends infer Kind
  ? Kind extends Opening
    ? Omit<Kind, 'id'>
    : never
  : never;

/** Common sizes, mm: a single door 900 × 2100, a window 1500 × 1500 on a sill of 900. */
export const DEFAULT_OPENINGS = {
  door: {
    kind: 'door',
    width: 900,
    height: 2100,
    mark: null,
    locked: false,
    leaves: 1,
    action: 'swing',
    opensTo: 'right',
    hinge: 'a',
  },
  window: { kind: 'window', width: 1500, height: 1500, mark: null, locked: false, sill: 900 },
  passage: { kind: 'passage', width: 1500, height: 2400, mark: null, locked: false },
} as const satisfies Record<Opening['kind'], Partial<Opening>>;

export function placeOpening(project: Project, { opening }: { readonly opening: NewOpening }): CommandResult {
  return planCommand(project, (draft) => {
    // The id completes the kind that was given.
    const placed = { ...opening, id: draft.freshId('openings') } as Opening;
    return putChecked(draft, placed);
  });
}

/** Changes an opening; a wall, place or size where it does not fit is refused. */
export function changeOpening(
  project: Project,
  {
    id,
    to,
  }: { readonly id: string; readonly to: Partial<Omit<Door, 'id' | 'kind'>> & { readonly sill?: number } },
): CommandResult {
  return planCommand(project, (draft) => {
    const opening = draft.find('openings', id);
    if (opening === undefined) return problem('not-found', { id });
    return putChecked(draft, { ...opening, ...to });
  });
}

/** The next of the four ways in which a leaf can hang: hinge side first, then the side it opens to. */
export function turnDoor(project: Project, { id }: { readonly id: string }): CommandResult {
  return planCommand(project, (draft) => {
    const door = draft.find('openings', id);
    if (door === undefined) return problem('not-found', { id });
    if (door.kind !== 'door') return problem('nothing-to-do');
    const hinge = door.hinge === 'a' ? 'b' : 'a';
    const opensTo = door.hinge === 'b' ? (door.opensTo === 'left' ? 'right' : 'left') : door.opensTo;
    draft.put('openings', [{ ...door, hinge, opensTo }]);
    return undefined;
  });
}

/** Numbers the openings that have no mark: M for doors, C for windows, D for passages, with width and height in dm. */
export function markOpenings(project: Project): CommandResult {
  return planCommand(project, (draft) => {
    const letters = { door: 'M', window: 'C', passage: 'D' } as const;
    const two = (mm: number): string => String(Math.round(mm / 100)).padStart(2, '0');
    const marked = draft
      .all('openings')
      .filter(({ mark }) => mark === null)
      .map((opening) => ({
        ...opening,
        mark: `${letters[opening.kind]}${two(opening.width)}${two(opening.height)}`,
      }));
    draft.put('openings', marked);
    return marked.length === 0 ? problem('nothing-to-do') : undefined;
  });
}

function putChecked(draft: Draft, opening: Opening): PlanProblem | undefined {
  const parsed = openingSchema.safeParse(opening);
  if (!parsed.success) return refusedValue(parsed.error);
  const wall = draft.find('walls', opening.wall);
  if (wall === undefined) return problem('not-found', { id: opening.wall });
  if (wall.kind === 'open' || !fitsOn(wall, opening))
    return problem('opening-does-not-fit', { opening: opening.id });
  draft.put('openings', [parsed.data]);
  const collision = findCollision(draft.all('openings').filter((one) => one.wall === wall.id));
  return collision === undefined ? undefined : problem('openings-collide', { opening: collision.id });
}

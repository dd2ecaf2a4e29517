import { type Point } from '../../geometry/point.ts';
import { type Quad } from '../../geometry/homography.ts';
import { calibrated, levelled, straightening } from '../../plan/underlay/underlayPlane.ts';
import { type Asset } from '../../project/asset.ts';
import { type Underlay, underlay as underlaySchema } from '../../project/plan/underlay.ts';
import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type CommandResult, type PlanProblem, planCommand } from '../command.ts';
import { type Draft } from '../draft.ts';
import { refusedValue } from '../refusedValue.ts';

/** Lays a picture under a level, with the asset it comes from; its scale is a guess until it is calibrated. */
export function placeUnderlay(
  project: Project,
  { underlay, asset }: { readonly underlay: Omit<Underlay, 'id'>; readonly asset?: Asset },
): CommandResult {
  return planCommand(project, (draft) => {
    if (draft.find('levels', underlay.level) === undefined)
      return problem('not-found', { id: underlay.level });
    if (asset !== undefined) draft.put('assets', [asset]);
    return putChecked(draft, { ...underlay, id: draft.freshId('underlays') });
  });
}

/** Changes how an underlay looks and lies: opacity, crop, place, turn, lock. */
export function changeUnderlay(
  project: Project,
  { id, to }: { readonly id: string; readonly to: Partial<Omit<Underlay, 'id' | 'level' | 'source'>> },
): CommandResult {
  return onUnderlay(project, id, (now) => {
    // A locked picture lies still; what does not move it may change.
    const moves = to.at !== undefined || to.turn !== undefined || to.mmPerPixel !== undefined;
    return now.locked && moves && to.locked !== false ? problem('locked', { id }) : { ...now, ...to };
  });
}

/** Takes an underlay away, and its asset when nothing else in the project names it. */
export function removeUnderlay(project: Project, { id }: { readonly id: string }): CommandResult {
  return planCommand(project, (draft) => {
    const underlay = draft.find('underlays', id);
    if (underlay === undefined) return problem('not-found', { id });
    draft.remove('underlays', new Set([id]));
    const { assets: _, ...rest } = draft.project;
    // A key is 64 digits that stand for nothing else.
    if (!JSON.stringify(rest).includes(underlay.source.asset))
      draft.remove('assets', new Set([underlay.source.asset]));
    return undefined;
  });
}

/** Two points of the level and their true distance, mm, give the scale; the first point stays where it is. */
export function calibrateUnderlay(
  project: Project,
  ask: { readonly id: string; readonly from: Point; readonly to: Point; readonly length: number },
): CommandResult {
  return onUnderlay(
    project,
    ask.id,
    (now) => calibrated(now, ask.from, ask.to, ask.length) ?? problem('too-short', { least: 1 }),
  );
}

/** Turns the picture so that two points of the level lie level or upright. */
export function levelUnderlay(
  project: Project,
  ask: { readonly id: string; readonly from: Point; readonly to: Point },
): CommandResult {
  return onUnderlay(project, ask.id, (now) => levelled(now, ask.from, ask.to));
}

/**
 * Straightens a photo by the four corners of a rectangle in it, pixels of the picture; `measured` is the
 * rectangle's size in any unit, null = as the perspective tells. Scale and crop start anew.
 */
export function straightenUnderlay(
  project: Project,
  ask: {
    readonly id: string;
    readonly corners: Quad | null;
    readonly measured: { readonly width: number; readonly height: number } | null;
  },
): CommandResult {
  return onUnderlay(project, ask.id, (now) => {
    if (ask.corners === null) return { ...now, straight: null, crop: null, calibrated: false };
    const straight = straightening(ask.corners, now, ask.measured);
    return straight === null
      ? problem('crosses-itself')
      : { ...now, straight, crop: null, calibrated: false };
  });
}

function onUnderlay(
  project: Project,
  id: string,
  change: (now: Underlay) => Underlay | PlanProblem,
): CommandResult {
  return planCommand(project, (draft) => {
    const now = draft.find('underlays', id);
    if (now === undefined) return problem('not-found', { id });
    const next = change(now);
    return 'code' in next ? next : putChecked(draft, next);
  });
}

function putChecked(draft: Draft, underlay: Underlay): PlanProblem | undefined {
  const parsed = underlaySchema.safeParse(underlay);
  if (!parsed.success) return refusedValue(parsed.error);
  draft.put('underlays', [parsed.data]);
  return undefined;
}

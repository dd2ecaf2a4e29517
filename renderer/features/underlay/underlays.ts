import { type Level } from '../../../core/project/plan/level.ts';
import { underlayCorners } from '../../../core/plan/underlay/underlayPlane.ts';
import { type Underlay } from '../../../core/project/plan/underlay.ts';
import { type Project } from '../../../core/project/project.ts';
import { shownLevel } from '../scene/shownLevel.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

export function underlaysOf({ plan }: Project, level: Pick<Level, 'id'>): readonly Underlay[] {
  return plan?.underlays.filter((underlay) => underlay.level === level.id) ?? [];
}

/** Corners of the underlays that are seen, mm on the level: told beside the camera for whoever reads the page. */
export function shownFrames(project: Project, level: Pick<Level, 'id'>): string {
  return underlaysOf(project, level)
    .filter(({ shown }) => shown)
    .map((underlay) =>
      underlayCorners(underlay)
        .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
        .join(' '),
    )
    .join(';');
}

/** What its file was called. */
export function underlayName({ assets }: Project, { source }: Pick<Underlay, 'source'>): string {
  return assets.find(({ sha256 }) => sha256 === source.asset)?.fileName ?? source.asset.slice(0, 8);
}

/** The underlay that commands and tools mean: the picked one, or the only one of the level. */
export function meantUnderlay(workbench: Workbench): Underlay | null {
  const session = workbench.session.get();
  if (session === null) return null;
  const level = shownLevel(workbench.project, workbench.view.get());
  if (level === null) return null;
  const all = underlaysOf(workbench.project, level);
  const picked = all.find(({ id }) => session.selection.includes(id));
  return picked ?? (all.length === 1 ? (all[0] ?? null) : null);
}

import { roundPoint, between } from '../../geometry/point.ts';
import { type Boards } from '../../project/boards.ts';
import { type Plan } from '../../project/plan/plan.ts';
import { changesOfCopy } from '../copiedWall.ts';
import { type PlanFinding } from '../planFinding.ts';

/** Walls of the honours and the façade that were copied from the plan, and that the plan has otherwise now (HANG-50). */
export function changedCopies(plan: Plan | null, { facade, honours }: Boards): readonly PlanFinding[] {
  const copies = [...(facade === null ? [] : [{ ...facade, id: 'facade' }]), ...honours.walls];
  return copies.flatMap(({ id, source }): readonly PlanFinding[] => {
    const [first] = changesOfCopy(plan, source);
    if (first === undefined || source === undefined) return [];
    const at = roundPoint(between(source.from, source.to, 0.5));
    const code = first.what === 'gone' ? 'wall-gone' : 'wall-changed';
    return [{ code, level: source.level, object: id, at }];
  });
}

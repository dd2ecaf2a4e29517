import { type PlanPoint } from '../../project/plan/point.ts';
import { type Wall } from '../../project/plan/wall.ts';
import { type PlanProblem } from '../command.ts';
import { type Draft } from '../draft.ts';
import { healJoints } from './heal.ts';
import { settleSpaces } from './settleSpaces.ts';
import { settleWalls } from './settleWalls.ts';

/**
 * What every command that touches walls ends with: the walls of the level are split and healed, their openings
 * hung again, the rooms found again. `left` are joints that walls have been taken away from.
 */
export function settle(
  draft: Draft,
  level: string,
  before: readonly Wall[],
  left: readonly PlanPoint[] = [],
): PlanProblem | undefined {
  if (draft.all('walls') === before) return undefined;
  const parents = new Map<string, string>();
  const refusal = settleWalls(draft, level, parents);
  if (refusal !== undefined) return refusal;
  healJoints(draft, level, left);
  settleSpaces(draft, level, before, parents);
  return undefined;
}

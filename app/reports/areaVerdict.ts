import { areaMinimum } from '../../core/policy/areaMinimum.ts';
import { type JudgedProject } from './reportAsk.ts';

/** Whether the area is enough; null where no least area is set. */
export function areaVerdict({
  rulebook,
  project,
  site,
}: JudgedProject): 'pass' | 'fail' | 'uncomputed' | 'unknown' | null {
  const rule = areaMinimum(rulebook, project);
  if (rule === null) return null;
  const area = site.areas[rule.basis];
  if (area === null) return site.uncomputed.length > 0 ? 'uncomputed' : 'unknown';
  return area >= rule.least ? 'pass' : 'fail';
}

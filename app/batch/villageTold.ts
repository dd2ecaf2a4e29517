import { isOpenMust } from '../../core/policy/finding.ts';
import { areaVerdict } from '../reports/areaVerdict.ts';
import { type JudgedProject } from '../reports/reportAsk.ts';
import { type VillageResult } from './village.ts';

/** What is told of a village wherever many of them are: whether its area is enough, and findings of must-rules that are open. */
export function villageTold(judged: JudgedProject): Pick<VillageResult, 'areaVerdict' | 'openMust'> {
  return { areaVerdict: areaVerdict(judged), openMust: judged.findings.filter(isOpenMust).length };
}

import { minimumArea, minimumAreaOptions } from '../../core/policy/kinds/minimumArea.ts';
import { basisFor, type AreaBasis } from '../../core/policy/areas.ts';
import { type JudgedProject } from './reportAsk.ts';

/** The least area that applies to this village by this rulebook, and which area counts; null = none is set. */
export function areaRule({
  rulebook,
  project,
}: JudgedProject): { readonly least: number; readonly basis: AreaBasis } | null {
  for (const rule of rulebook.rules) {
    if (rule.kind !== minimumArea.name) continue;
    const parsed = minimumAreaOptions.safeParse(rule.options);
    if (parsed.success && parsed.data.setting === project.setting)
      return { least: parsed.data.least, basis: basisFor(project, parsed.data.basis) };
  }
  return null;
}

/** Whether the area is enough; null where no least area is set. */
export function areaVerdict(judged: JudgedProject): 'pass' | 'fail' | 'uncomputed' | 'unknown' | null {
  const rule = areaRule(judged);
  if (rule === null) return null;
  const area = judged.site.areas[rule.basis];
  if (area === null) return judged.site.uncomputed.length > 0 ? 'uncomputed' : 'unknown';
  return area >= rule.least ? 'pass' : 'fail';
}

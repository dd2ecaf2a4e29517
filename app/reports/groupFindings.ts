import { type Finding } from '../../core/policy/finding.ts';

/** Findings of one rule and message that stand open alike, in order: twenty unproofed signs are one matter to a reader. */
export function groupFindings(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    // An answered finding stands by itself, with the name under its answer.
    const key = finding.answer.state === 'open' ? `${finding.rule}/${finding.message}` : finding.key;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

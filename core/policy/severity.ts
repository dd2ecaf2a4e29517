import { type Finding, type Severity } from './finding.ts';

/** Gravest first. */
export const SEVERITIES = ['must', 'warning', 'note'] as const satisfies readonly Severity[];

export function ofSeverity<Some extends Pick<Finding, 'severity'>>(
  findings: readonly Some[],
  severity: Severity,
): readonly Some[] {
  return findings.filter((finding) => finding.severity === severity);
}

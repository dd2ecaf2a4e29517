import { type Finding } from '../../../core/policy/finding.ts';

/** Findings of one rule that say the same of so many things are one line of work. */
const MANY = 3;

export type Pile = readonly [Finding, ...Finding[]];

/** In the order of their first. */
export function pilesOf(findings: readonly Finding[]): readonly Pile[] {
  const byRule = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const name = `${finding.rule}/${finding.message}`;
    const pile = byRule.get(name);
    if (pile === undefined) byRule.set(name, [finding]);
    else pile.push(finding);
  }
  return [...byRule.values()].flatMap((pile): Pile[] =>
    pile.length >= MANY ? [pile] : pile.map((one): Pile => [one]),
  );
}

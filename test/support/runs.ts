/**
 * How many random cases a property test runs: all of them by default and in CI; a share of them in `npm run check`
 * (scripts/check.mjs sets PAIJIANG_CASES=few), whose seeds are new each
 * time. A test that is random by a fixed seed runs the first of its cases.
 */
const FEW = process.env['PAIJIANG_CASES'] === 'few';
const SHARE = 0.2;
/** Fewer would tell nothing. */
const LEAST = 5;

export function runs(all: number): number {
  return FEW ? Math.min(all, Math.max(LEAST, Math.ceil(all * SHARE))) : all;
}

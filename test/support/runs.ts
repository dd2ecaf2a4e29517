/**
 * How many random cases a property test runs (PAIJIANG_CASES): all of them by default and in CI; `few`, a share of them,
 * in `npm run check` (scripts/check.mjs); `many`, ten times as many, where new ones are sought (`npm run seek`).
 * Which cases they are: test/support/seed.ts. A test that is random by a seed of its own runs the first of its cases.
 */
const SHARES: Readonly<Record<string, number>> = { few: 0.2, many: 10 };
const share = SHARES[process.env['PAIJIANG_CASES'] ?? ''] ?? 1;
/** Fewer would tell nothing. */
const LEAST = 5;

export function runs(all: number): number {
  return share < 1 ? Math.min(all, Math.max(LEAST, Math.ceil(all * share))) : all * share;
}

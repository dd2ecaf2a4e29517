/** An hour without a page that asks: nobody is there any more (a page asks at least every half minute). */
const QUIET_ROUNDS = 60;
const ROUND_MS = 60_000;

/**
 * Ends a host that nobody asks any more. Rounds are counted, not hours of the clock: a machine that slept comes back
 * with its page, which slept as well. Returns what stops the rounds.
 */
export function endWhenQuiet(quietFor: () => number, end: () => void): () => void {
  let quiet = 0;
  const rounds = setInterval(() => {
    quiet = quietFor() < ROUND_MS ? 0 : quiet + 1;
    if (quiet >= QUIET_ROUNDS) end();
  }, ROUND_MS);
  return () => clearInterval(rounds);
}

/** 200, 150.5: a least area without idle decimals. */
export function shownLeast(least: number): string {
  return String(Math.round(least * 100) / 100);
}

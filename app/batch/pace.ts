/** How far a run is, how fast, and how many minutes it still takes; null before the first village is made. */
export function paceOf(
  { made, left }: { readonly made: number; readonly left: number },
  ms: number,
): { readonly made: number; readonly total: number; readonly rate: string; readonly rest: number } | null {
  if (made === 0) return null;
  const minutes = Math.max(ms, 1) / 60_000;
  return {
    ...{ made, total: made + left },
    rate: (made / minutes).toFixed(1),
    rest: Math.ceil((left * minutes) / made),
  };
}

import { useEffect, useState } from 'react';

/**
 * How many parts of a large dialog are there by now: one more each frame, so that putting it on the screen never
 * takes the window for long.
 */
export function useParts(all: number): number {
  const [parts, setParts] = useState(1);
  useEffect(() => {
    if (parts >= all) return undefined;
    const frame = requestAnimationFrame(() => setParts(parts + 1));
    return () => cancelAnimationFrame(frame);
  }, [parts, all]);
  return parts;
}

import { useEffect, useState } from 'react';
import { makingNotes, measureMaking } from '../../../app/signs/making.ts';
import { type PreparedSign } from '../../../app/signs/prepareSigns.ts';
import { type Problem } from '../../../core/problem.ts';
import { type Typefaces } from '../canvas/typefaces.ts';
import { useWorkbench } from '../../kit/session/context.ts';

/** A frame has 16 ms; the rest of it is the window's. */
const SLICE_MS = 6;
/** A pause in typing. */
const REST_MS = 300;

const NONE: readonly Problem[] = [];

/**
 * What of the shown sign its process cannot make: measured letter by letter between frames, once nobody types. What was
 * found of the same sign stays until then, so that the picture keeps its place; that of another is forgotten.
 */
export function useThinNotes(prepared: PreparedSign | null, typefaces: Typefaces | null): readonly Problem[] {
  const { library } = useWorkbench();
  const [found, setFound] = useState<{ readonly of: PreparedSign; readonly notes: readonly Problem[] }>();
  useEffect(() => {
    if (prepared?.state !== 'ready' || typefaces === null) return;
    const ask = { library: library.signs, shaper: typefaces.shaper };
    const work = measureMaking(ask, prepared);
    const slice = (): void => {
      const until = performance.now() + SLICE_MS;
      do {
        const step = work.next();
        if (step.done === true) {
          setFound({ of: prepared, notes: makingNotes(ask, prepared, step.value) });
          return;
        }
      } while (performance.now() < until);
      timer = window.setTimeout(slice);
    };
    let timer = window.setTimeout(slice, REST_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [prepared, typefaces, library]);
  return found !== undefined && found.of.sign.id === prepared?.sign.id ? found.notes : NONE;
}

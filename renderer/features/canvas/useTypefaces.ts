import { useEffect, useState } from 'react';
import { useWorkbench } from '../../kit/session/context.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { Typefaces } from './typefaces.ts';

const made = new WeakMap<Workbench, Typefaces>();

function typefacesOf(workbench: Workbench): Typefaces {
  const known = made.get(workbench) ?? new Typefaces(workbench.sent);
  made.set(workbench, known);
  return known;
}

/** The typefaces once those wanted are there; null before. */
export function useTypefaces(
  wanted: (key: string, weight: number, scripts: readonly string[]) => boolean,
): Typefaces | null {
  const workbench = useWorkbench();
  const typefaces = typefacesOf(workbench);
  const keys = workbench.sent.fonts
    .filter(({ key, weight, scripts }) => wanted(key, weight, scripts))
    .map(({ key }) => key);
  const list = keys.join();
  const [ready, setReady] = useState(() => typefaces.has(keys));
  useEffect(() => {
    let gone = false;
    void typefaces.load(list.split(',')).then(() => {
      if (!gone) setReady(true);
    });
    return () => {
      gone = true;
    };
  }, [typefaces, list]);
  return ready ? typefaces : null;
}

import { useEffect, useState } from 'react';
import { type FontFace } from '../../../app/bridge/contract.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { Typefaces } from './typefaces.ts';

const made = new WeakMap<Workbench, Typefaces>();

function typefacesOf(workbench: Workbench): Typefaces {
  const known = made.get(workbench) ?? new Typefaces(workbench.sent);
  made.set(workbench, known);
  return known;
}

/** The typefaces once those wanted are there; null before, and again while others are on their way. */
export function useTypefaces(wanted: (face: FontFace) => boolean): Typefaces | null {
  const workbench = useWorkbench();
  const typefaces = typefacesOf(workbench);
  const keys = workbench.sent.fonts.filter(wanted).map(({ key }) => key);
  const list = keys.join();
  const [, setLoaded] = useState('');
  useEffect(() => {
    let gone = false;
    void typefaces.load(list.split(',')).then(() => {
      if (!gone) setLoaded(list);
    });
    return () => {
      gone = true;
    };
  }, [typefaces, list]);
  return typefaces.has(keys) ? typefaces : null;
}

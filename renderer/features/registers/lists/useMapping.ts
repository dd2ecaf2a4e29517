import { useEffect, useRef, useState } from 'react';
import { setPreferences } from '../../../kit/session/setPreferences.ts';
import { useWorkbench } from '../../../kit/session/context.ts';
import { type ColumnHeadings } from './ColumnMapping.tsx';

/** Lists whose columns are remembered. */
const MOST = 40;
/** Longer ones are no headings. */
const LONGEST = 20_000;

/**
 * Which heading means what, as somebody chose it. What was chosen for the same headings last time, on this machine, is
 * taken up when they are read (`recall`), and `recalled` says so until it is changed.
 */
export function useMapping<Key extends string>(list: string) {
  const workbench = useWorkbench();
  const [mapping, setMapping] = useState<ColumnHeadings<Key>>(new Map());
  const [recalled, setRecalled] = useState(false);
  const known = useRef<string | null>(null);
  const kept = () => workbench.view.get().preferences.mappings ?? [];
  return {
    mapping,
    recalled,
    /** Headings of another sheet are coming. */
    forget: (): void => {
      known.current = null;
      setMapping(new Map());
      setRecalled(false);
    },
    change: (to: ColumnHeadings<Key>): void => {
      setMapping(to);
      setRecalled(false);
      const headings = known.current;
      if (headings === null || headings.length > LONGEST) return;
      const others = kept().filter((each) => each.list !== list || each.headings !== headings);
      const own = { list, headings, columns: [...to].map(([column, heading]) => ({ column, heading })) };
      setPreferences(workbench, { mappings: [...(to.size === 0 ? [] : [own]), ...others].slice(0, MOST) });
    },
    recall: (headings: readonly string[], columns: readonly Key[]): void => {
      const read = headings.join('\t');
      if (known.current === read) return;
      known.current = read;
      const found = kept().find((each) => each.list === list && each.headings === read);
      const own = (found?.columns ?? []).flatMap(({ column, heading }) => {
        const key = columns.find((each) => each === column);
        return key === undefined || (heading !== '' && !headings.includes(heading))
          ? []
          : [[key, heading] as const];
      });
      if (own.length === 0) return;
      setMapping(new Map(own));
      setRecalled(true);
    },
  };
}

/** Takes up what is remembered as soon as the headings have been read. */
export function useRecall<Key extends string>(
  mapped: ReturnType<typeof useMapping<Key>>,
  headings: readonly string[] | undefined,
  columns: readonly Key[],
): void {
  const read = headings?.join('\t');
  useEffect(() => {
    if (headings !== undefined) mapped.recall(headings, columns);
    // Once for each heading row that was read.
  }, [read]);
}

import { type PlateWords } from './plateWords.ts';

const CLASSES = [
  'honours',
  'beyond',
  'outsideBodies',
  'outposts',
  'campaigns',
  'notices',
  'guidance',
] as const;
export type TermClass = (typeof CLASSES)[number] | 'topics';

export type FoundTerm = { readonly term: string; readonly start: number; readonly end: number };

/**
 * The terms that a plate's core holds, by class. A term inside a longer one does not count, whatever its class:
 * 爱心超市 is no 超市, 市场监督 no 监督.
 */
export function termsIn(core: string, words: PlateWords): ReadonlyMap<TermClass, readonly FoundTerm[]> {
  const all = [
    ...CLASSES.flatMap((of) => found(core, words[of]).map((term) => ({ ...term, of }))),
    ...words.topics
      .flatMap(({ terms }) => found(core, terms))
      .map((term) => ({ ...term, of: 'topics' as const })),
  ];
  const longest = all.filter(
    (inner) => !all.some((outer) => covers(outer, inner) && outer.term.length > inner.term.length),
  );
  const byClass = new Map<TermClass, FoundTerm[]>();
  for (const { of, ...term } of longest) byClass.set(of, [...(byClass.get(of) ?? []), term]);
  return byClass;
}

function covers(outer: FoundTerm, inner: FoundTerm): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function found(core: string, terms: readonly string[]): readonly FoundTerm[] {
  return terms.flatMap((term) => {
    const places: FoundTerm[] = [];
    for (let start = core.indexOf(term); start >= 0; start = core.indexOf(term, start + 1)) {
      places.push({ term, start, end: start + term.length });
    }
    return places;
  });
}

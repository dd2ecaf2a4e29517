import { problem } from '../../core/problem.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type ImportProblem } from './problems.ts';

/** A column that a list may have, and the headings by which it is known, Chinese and English. */
export type ColumnDefinition<Key extends string> = {
  readonly key: Key;
  readonly headings: readonly string[];
  readonly required: boolean;
  /** Days: a cell that is a date says what it shows of it. */
  readonly day?: boolean;
};

/** A heading as it stands in the list; one in two rows goes by several names, the surest first. */
export type Heading = { readonly text: string; readonly names: readonly string[] };

/** `heading` as it stands in the list; `at` counts from 0. */
type FoundColumn = { readonly at: number; readonly heading: string };

export type ColumnMap<Key extends string> = {
  readonly found: ReadonlyMap<Key, FoundColumn>;
  /** Headings that nobody knows; their cells are not taken. */
  readonly unknown: readonly string[];
};

/** Names that a heading goes by at most: two rows joined either way, and the lower alone. */
const MOST_NAMES = 3;

/**
 * Finds the columns in a row of headings: by `mapping` (key → heading, a user's word, which goes before), then by
 * the known headings, compared without width, case, spaces, marks, and finally without what stands in brackets.
 * A column mapped to the empty heading is not taken, whatever the list has.
 * Null = this row is not the headings: fewer than two are known (one, where the list has only one cell, or where a
 * user's word led to it).
 */
export function recogniseColumns<Key extends string>(
  headings: readonly Heading[],
  definitions: readonly ColumnDefinition<Key>[],
  mapping: ReadonlyMap<Key, string> = new Map(),
): Result<ColumnMap<Key> | null, ImportProblem> {
  const found = new Map<Key, FoundColumn>();
  const taken = new Set<number>();
  const wantedOf = definitions.map(({ key, headings: known }) => {
    const wanted = mapping.get(key);
    return { key, names: new Set((wanted === undefined ? known : [wanted]).map(plain)) };
  });
  for (let level = 0; level < MOST_NAMES; level += 1) {
    for (const strip of [plain, withoutBrackets]) {
      const stripped = headings.flatMap(({ names }, at) => {
        const own = strip(names[level] ?? '');
        return own === '' ? [] : [{ own, at }];
      });
      for (const { key, names } of wantedOf) {
        if (found.has(key)) continue;
        const places = stripped.flatMap(({ own, at }) => (!taken.has(at) && names.has(own) ? [at] : []));
        const [at] = places;
        if (at === undefined) continue;
        if (places.length > 1) {
          return failure(
            problem('import-column-twice', {
              columns: places.map((place) => headings[place]?.text ?? '').join('、'),
            }),
          );
        }
        found.set(key, { at, heading: headings[at]?.text ?? '' });
        taken.add(at);
      }
    }
  }
  const filled = headings.filter(({ text }) => text !== '').length;
  const told = [...found.keys()].some((key) => mapping.has(key));
  if (found.size < (told ? 1 : Math.min(2, filled)) || found.size === 0) return success(null);
  const missing = definitions.filter(({ key, required }) => required && !found.has(key));
  const [first] = missing;
  if (first !== undefined) {
    return failure(
      problem('import-column-missing', {
        column: missing.map(({ headings: [name] }) => name ?? '').join('、'),
        key: first.key,
        headings: headings
          .map(({ text }) => text)
          .filter((text) => text !== '')
          .join('、'),
      }),
    );
  }
  return success({
    found,
    unknown: headings.flatMap(({ text }, at) => (text !== '' && !taken.has(at) ? [text] : [])),
  });
}

function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*＊:：_/、-]/gu, '');
}

function withoutBrackets(heading: string): string {
  return plain(heading.normalize('NFKC').replace(/[([【〔].*?[)\]】〕]/gu, ''));
}

import { type Action } from '../../kit/actions/action.ts';
import { CLERK_WORDS } from '../../kit/strings/clerkWords.ts';
import { matches, pinyinOf } from '../../kit/strings/pinyin.ts';
import { ALL_ACTIONS } from './actionTable.ts';

/**
 * Commands that the words look for: by name, by a word of the office, by pinyin. What is called so stands first, then
 * what people call so, then what only has the letters somewhere.
 */
export function findActions(
  words: string,
  shown: (action: Action) => { readonly name: string; readonly group: string },
): readonly Action[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return ALL_ACTIONS;
  return ALL_ACTIONS.map((action) => ({ action, rank: rankOf(wanted, shown(action), clerkWords(action)) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .sort((p, q) => p.rank - q.rank)
    .map(({ action }) => action);
}

const NOT_FOUND = 9;

function clerkWords({ name }: Action): readonly string[] {
  return (CLERK_WORDS[name] ?? '').toLowerCase().split(' ').filter(Boolean);
}

function rankOf(
  wanted: string,
  { name, group }: { readonly name: string; readonly group: string },
  others: readonly string[],
): number {
  const plain = name.toLowerCase();
  if (plain === wanted) return 0;
  if (others.includes(wanted)) return 1;
  if (others.some((word) => pinyinOf(word) === wanted)) return 2;
  if (plain.includes(wanted)) return 3;
  if (others.some((word) => word.startsWith(wanted))) return 4;
  if (matches(name, wanted)) return 5;
  if (others.some((word) => matches(word, wanted))) return 6;
  return matches(`${name} ${group} ${others.join(' ')}`, wanted) ? 7 : NOT_FOUND;
}

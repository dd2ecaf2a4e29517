import { type ListedString } from './mongolianList.ts';
import { type ProjectText } from './projectTexts.ts';

/**
 * The pairs of a project that somebody signed for, as another project's list: known there by their Chinese alone, each once
 * (two signed differently are two).
 */
export function sharedStrings(texts: readonly ProjectText[]): readonly ListedString[] {
  const pairs = new Map<string, Omit<ListedString, 'number'>>();
  for (const { zh, mn } of texts) {
    const proof = mn?.proof ?? null;
    if (mn === null || proof === null || pairs.has(`${zh}\n${mn.text}`)) continue;
    const { by, on, document = '' } = proof;
    pairs.set(`${zh}\n${mn.text}`, { key: '', zh, mn: mn.text, by, on, document });
  }
  return [...pairs.values()].map((pair, at) => ({ ...pair, number: at + 1 }));
}

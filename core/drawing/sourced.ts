import { type Item } from './drawing.ts';

/** The items with their words said to be kept under `source`; as they are where that is not known. */
export function sourced<One extends Item>(items: readonly One[], source: string | undefined): readonly One[] {
  if (source === undefined) return items;
  return items.map((item) => (item.kind === 'glyphs' ? { ...item, source } : item));
}

import { type Item } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Lump } from './lump.ts';

export type Bookmark = { readonly title: string; readonly level: 1 | 2; readonly page: number };

export type Filled = {
  readonly pages: readonly (readonly Item[])[];
  readonly bookmarks: readonly Bookmark[];
  /** The pages, from 0, on which papers of their own begin; the first is always one. */
  readonly documents: readonly number[];
};

/** Lumps that must stay together go over together; a group taller than a page is broken where the page ends. */
export function fillPages(lumps: readonly Lump[], top: Mm, height: Mm): Filled {
  const pages: Item[][] = [[]];
  const bookmarks: Bookmark[] = [];
  const documents = [0];
  let used = 0;
  const turn = () => {
    pages.push([]);
    used = 0;
  };
  for (const [at, lump] of lumps.entries()) {
    if ((lump.newPage === true || lump.newDocument === true) && used > 0) turn();
    if (lump.newDocument === true) documents.push(pages.length - 1);
    const above = used === 0 ? 0 : (lump.above ?? 0);
    if (used > 0 && used + above + heightOfGroup(lumps, at, height) > height + 1e-6) turn();
    const items = pages.at(-1) ?? [];
    if (used === 0 && pages.length > 1 && lump.repeat !== undefined) {
      items.push(...lump.repeat.draw(top));
      used += lump.repeat.height;
    }
    used += used === 0 ? 0 : (lump.above ?? 0);
    if (lump.bookmark !== undefined) bookmarks.push({ ...lump.bookmark, page: pages.length - 1 });
    if (lump.atFoot === true) used = height - lump.height;
    items.push(...lump.draw(top + used));
    used += lump.height;
  }
  return { pages, bookmarks, documents: [...new Set(documents)] };
}

/** Height of the lump with those that must follow it on its page; of itself only where that is more than a page. */
function heightOfGroup(lumps: readonly Lump[], from: number, most: Mm): Mm {
  const own = lumps[from]?.height ?? 0;
  let sum = 0;
  for (let at = from; at < lumps.length; at += 1) {
    const lump = lumps[at];
    if (lump === undefined) break;
    sum += lump.height + (at === from ? 0 : (lump.above ?? 0));
    if (lump.withNext !== true) break;
  }
  return sum > most ? own : sum;
}

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

/** Lumps that must stay together go over together; a group taller than a page is broken between rows of its table. */
export function fillPages(lumps: readonly Lump[], top: Mm, height: Mm): Filled {
  const pages: Item[][] = [[]];
  const bookmarks: Bookmark[] = [];
  const documents = [0];
  let used = 0;
  let together = 0;
  const turn = () => {
    pages.push([]);
    used = 0;
  };
  for (const [at, lump] of lumps.entries()) {
    if ((lump.newPage === true || lump.newDocument === true) && used > 0) turn();
    if (lump.newDocument === true) documents.push(pages.length - 1);
    const above = used === 0 ? 0 : (lump.above ?? 0);
    const room = height - used - above;
    const group = at < together ? { height: lump.height, end: together } : groupFrom(lumps, at, room, height);
    together = group.end;
    if (used > 0 && group.height > room + 1e-6) turn();
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

type Group = { readonly height: Mm; readonly end: number };

/**
 * The lump with those that must follow it on its page. Where they are more than a page, as many as end between two rows and
 * fit the room that is left, or else a page: a title stands over its table. Where there are no rows, the lump alone.
 */
function groupFrom(lumps: readonly Lump[], from: number, room: Mm, most: Mm): Group {
  const alone: Group = { height: lumps[from]?.height ?? 0, end: from + 1 };
  let [inRoom, onPage] = [alone, alone];
  let height = 0;
  for (const [at, lump] of lumps.slice(from).entries()) {
    if (at > 0 && lump.repeat !== undefined && lumps[from + at - 1]?.repeat !== undefined) {
      if (height <= room) inRoom = { height, end: from + at };
      if (height <= most) onPage = { height, end: from + at };
    }
    height += lump.height + (at === 0 ? 0 : (lump.above ?? 0));
    if (lump.withNext !== true)
      return height > most ? (inRoom === alone ? onPage : inRoom) : { height, end: from + at + 1 };
  }
  return height > most ? alone : { height, end: lumps.length };
}

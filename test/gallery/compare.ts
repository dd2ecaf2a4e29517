import sharp from 'sharp';
import { type Listed } from './shown.ts';

export type Compared = {
  readonly key: string;
  readonly before: Listed | null;
  readonly now: Listed | null;
  /** Share of the pixels that differ, 0–1; 1 where only one of the two has a picture. */
  readonly amount: number;
  /** What differs, in black on white; null where there is nothing to show. */
  readonly difference: Uint8Array | null;
};

/** A channel may differ by so much of 255 without being seen: another processor rounds otherwise. */
const UNSEEN = 8;

/** Compares two pictures; the smaller is laid on the larger's white ground from the left upper corner. */
export async function compare(
  before: Uint8Array,
  now: Uint8Array,
): Promise<{ readonly amount: number; readonly difference: Uint8Array | null }> {
  if (Buffer.compare(before, now) === 0) return { amount: 0, difference: null };
  const sizes = await Promise.all([before, now].map((png) => sharp(png).metadata()));
  const width = Math.max(...sizes.map((size) => size.width));
  const height = Math.max(...sizes.map((size) => size.height));
  const grown = (png: Uint8Array) =>
    sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
      .composite([{ input: Buffer.from(png), left: 0, top: 0 }])
      .png()
      .toBuffer();
  const [one, other] = await Promise.all([grown(before), grown(now)]);
  const mask = await sharp(one)
    .composite([{ input: other, blend: 'difference' }])
    .removeAlpha()
    .raw()
    .toBuffer();
  const pixels = width * height;
  const shown = Buffer.alloc(pixels, 255);
  let differing = 0;
  for (let at = 0; at < pixels; at += 1) {
    const most = Math.max(mask[at * 3] ?? 0, mask[at * 3 + 1] ?? 0, mask[at * 3 + 2] ?? 0);
    if (most <= UNSEEN) continue;
    differing += 1;
    shown[at] = 0;
  }
  // Another size is another picture, even where all that was added is white.
  const resized = sizes.some((size) => size.width !== width || size.height !== height);
  const amount = Math.max(differing / pixels, resized ? 1 / pixels : 0);
  if (amount === 0) return { amount, difference: null };
  const difference = await sharp(shown, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
  return { amount, difference };
}

/** Pairs two lists by key, what differs most first; equal ones last, in the order of today's list. */
export async function compareLists(
  before: readonly Listed[],
  now: readonly Listed[],
  read: (from: 'before' | 'now', file: string) => Uint8Array,
): Promise<readonly Compared[]> {
  const old = new Map(before.map((each) => [each.key, each]));
  const keys = [...new Set([...now, ...before].map(({ key }) => key))];
  const current = new Map(now.map((each) => [each.key, each]));
  const rows: Compared[] = [];
  for (const key of keys) {
    const pair = { key, before: old.get(key) ?? null, now: current.get(key) ?? null };
    const [was, is] = [pair.before?.file ?? null, pair.now?.file ?? null];
    if (was !== null && is !== null)
      rows.push({ ...pair, ...(await compare(read('before', was), read('now', is))) });
    else {
      const same =
        was === is && pair.before !== null && pair.now !== null && pair.before.note === pair.now.note;
      rows.push({ ...pair, amount: same ? 0 : 1, difference: null });
    }
  }
  return rows
    .map((row, at) => ({ row, at }))
    .sort((p, q) => q.row.amount - p.row.amount || p.at - q.at)
    .map(({ row }) => row);
}

/** The pictures of signs of these kinds, all where null: what was left out of today's pictures is not gone. */
export function ofKinds(list: readonly Listed[], only: ReadonlySet<string> | null): readonly Listed[] {
  return only === null ? list : list.filter(({ kind }) => kind !== null && only.has(kind));
}

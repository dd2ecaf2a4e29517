import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type PngHead, pngHead, PngRows } from '../../../core/plan/underlay/pngRows.ts';
import { RowShrinker } from '../../../core/plan/underlay/rowShrinker.ts';
import { runs } from '../../support/runs.ts';

type Read = {
  readonly head: PngHead;
  readonly palette: Uint8Array;
  readonly alphas: Uint8Array;
  readonly raw: Buffer;
};

/** Chunks of a PNG that somebody else wrote. */
function chunksOf(png: Buffer): Read {
  const found = new Map<string, Buffer[]>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    found.set(type, [...(found.get(type) ?? []), png.subarray(at + 8, at + 8 + png.readUInt32BE(at))]);
  }
  const part = (type: string): Buffer => Buffer.concat(found.get(type) ?? []);
  const head = pngHead(part('IHDR'));
  if (head === null) throw new Error('no head');
  return { head, palette: part('PLTE'), alphas: part('tRNS'), raw: inflateSync(part('IDAT')) };
}

/** All pixels, taken up in pieces of an awkward size. */
function read({ head, palette, alphas, raw }: Read, piece = 37): { whole: boolean; rgb: number[] } {
  const rgb: number[] = [];
  const rows = new PngRows(head, { palette, alphas }, (row) => rgb.push(...row));
  for (let at = 0; at < raw.length; at += piece) if (!rows.push(raw.subarray(at, at + piece))) break;
  return { whole: rows.complete, rgb };
}

const pictures = fc.record({
  width: fc.integer({ min: 1, max: 23 }),
  height: fc.integer({ min: 1, max: 17 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  kind: fc.constantFrom('rgb', 'rgba', 'grey', 'grey-alpha', 'palette', 'sixteen'),
});

describe('rows of a PNG', () => {
  it('[TRACE-5] gives the pixels that another reader gives, over white paper', async () => {
    await fc.assert(
      fc.asyncProperty(pictures, async ({ width, height, seed, kind }) => {
        const channels = kind === 'rgba' ? 4 : 3;
        const pixels = Buffer.from(
          Array.from(
            { length: width * height * channels },
            (_, i) => ((seed * (i + 7) * 2654435761) >>> 9) & 255,
          ),
        );
        let image = sharp(pixels, { raw: { width, height, channels } });
        if (kind === 'grey') image = image.greyscale();
        if (kind === 'grey-alpha') image = image.greyscale().ensureAlpha(0.4);
        if (kind === 'sixteen') image = image.toColourspace('rgb16');
        const png = await image
          .png({ adaptiveFiltering: true, ...(kind === 'palette' ? { palette: true, colours: 8 } : {}) })
          .toBuffer();
        const known = await sharp(png)
          .flatten({ background: '#fff' })
          .toColourspace('srgb')
          .raw({ depth: 'uchar' })
          .toBuffer({ resolveWithObject: true });
        const { whole, rgb } = read(chunksOf(png));
        expect(whole).toBe(true);
        const grey = known.info.channels === 1;
        const off = rgb.map((value, i) =>
          Math.abs(value - (known.data[grey ? Math.floor(i / 3) : i] ?? NaN)),
        );
        // Half a step of rounding where alpha was laid on white.
        expect(Math.max(...off)).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs(60) },
    );
  });

  it('[TRACE-5] reads one, two and four bits a pixel', () => {
    for (const depth of [1, 2, 4] as const) {
      const head: PngHead = { width: 5, height: 1, depth, colour: 0 };
      const most = 2 ** depth - 1;
      const values = [0, most, 1, most, 0];
      const bits = values.map((value) => value.toString(2).padStart(depth, '0')).join('');
      const bytes = (bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? []).map((b) =>
        parseInt(b, 2),
      );
      const { rgb } = read({
        head,
        palette: new Uint8Array(),
        alphas: new Uint8Array(),
        raw: Buffer.from([0, ...bytes]),
      });
      expect(rgb.filter((_, i) => i % 3 === 0)).toEqual(
        values.map((value) => Math.floor((value * 255) / most)),
      );
    }
  });

  it('[TRACE-5] takes no interlaced picture, no unknown filter and no half row for whole', () => {
    const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
    expect(pngHead(head)).toEqual({ width: 2, height: 2, depth: 8, colour: 0 });
    for (const [at, value] of [
      [12, 1],
      [9, 5],
      [8, 3],
      [10, 1],
    ] as const) {
      const bad = Buffer.from(head);
      bad[at] = value;
      expect(pngHead(bad)).toBeNull();
    }
    expect(pngHead(head.subarray(1))).toBeNull();
    const small = {
      head: { width: 2, height: 2, depth: 8, colour: 0 } as const,
      palette: new Uint8Array(),
      alphas: new Uint8Array(),
    };
    expect(read({ ...small, raw: Buffer.from([9, 1, 2]) }).whole).toBe(false);
    expect(read({ ...small, raw: Buffer.from([0, 1, 2, 0, 1]) }).whole).toBe(false);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => void pngHead(bytes)));
  });

  it('[TRACE-5] makes smaller by the mean of whole squares, the last ones cut', () => {
    const made: number[][] = [];
    const shrinker = new RowShrinker({ width: 5, height: 3 }, 2, (row, index) => {
      made[index] = [...row].filter((_, i) => i % 4 === 0);
      expect([...row].filter((_, i) => i % 4 === 3)).toEqual([255, 255, 255]);
    });
    expect([shrinker.width, shrinker.height]).toEqual([3, 2]);
    for (const row of [
      [0, 100, 20, 20, 9],
      [100, 0, 20, 20, 11],
      [8, 10, 30, 50, 70],
    ])
      shrinker.push(Uint8Array.from(row.flatMap((value) => [value, 0, 255])));
    expect(made).toEqual([
      [50, 20, 10],
      [9, 40, 70],
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRectangles, type Piece, type Stock } from '../../../core/geometry/packRectangles.ts';
import { runs } from '../../support/runs.ts';

const piece = fc.record({
  width: fc.double({ min: 20, max: 900, noNaN: true }),
  height: fc.double({ min: 20, max: 500, noNaN: true }),
  turns: fc.boolean(),
});
/** Many of few sizes, as signs are. */
const pieces = fc
  .array(fc.tuple(piece, fc.integer({ min: 1, max: 8 })), { minLength: 1, maxLength: 6 })
  .map((sizes) => sizes.flatMap(([one, copies]) => Array.from({ length: copies }, () => one)));
const stock = fc.record({
  width: fc.integer({ min: 300, max: 1300 }),
  height: fc.integer({ min: 400, max: 2500 }),
  margin: fc.double({ min: 0, max: 30, noNaN: true }),
  space: fc.double({ min: 0, max: 20, noNaN: true }),
});

function laidOn(all: readonly Piece[], of: Stock) {
  const packing = packRectangles(all, of);
  const sheets = packing.sheets.map((sheet) => ({
    ...sheet,
    boxes: sheet.pieces.map(({ index, x, y, turned }) => {
      const { width = 0, height = 0 } = all[index] ?? {};
      return { index, x, y, turned, width: turned ? height : width, height: turned ? width : height };
    }),
  }));
  return { sheets, left: packing.left };
}

const NEAR = 1e-5;

describe('pieces on sheets', () => {
  it('[GANG-1] [GANG-2] lie apart by the space, clear of the margin, each once, or are larger than the sheet', () => {
    fc.assert(
      fc.property(pieces, stock, (all, of) => {
        const { sheets, left } = laidOn(all, of);
        const placed = sheets.flatMap(({ boxes }) => boxes.map(({ index }) => index));
        expect([...placed, ...left].sort((a, b) => a - b)).toEqual(all.map((_, index) => index));
        const [wide, high] = [of.width - 2 * of.margin, of.height - 2 * of.margin];
        for (const index of left) {
          const { width, height, turns } = all[index] ?? { width: 0, height: 0, turns: false };
          expect(width > wide || height > high).toBe(true);
          if (turns) expect(height > wide || width > high).toBe(true);
        }
        for (const { boxes, width, height } of sheets) {
          expect(boxes.length).toBeGreaterThan(0);
          boxes.forEach((one, at) => {
            if (one.turned) expect(all[one.index]?.turns).toBe(true);
            expect(one.x).toBeGreaterThan(of.margin - NEAR);
            expect(one.y).toBeGreaterThan(of.margin - NEAR);
            expect(one.x + one.width).toBeLessThan(width - of.margin + NEAR);
            expect(one.y + one.height).toBeLessThan(height - of.margin + NEAR);
            for (const other of boxes.slice(at + 1)) {
              const across = Math.max(other.x - one.x - one.width, one.x - other.x - other.width);
              const down = Math.max(other.y - one.y - one.height, one.y - other.y - other.height);
              expect(Math.max(across, down)).toBeGreaterThan(of.space - NEAR);
            }
          });
          expect(width).toBeLessThan(of.width + NEAR);
          expect(height).toBeLessThan(of.height + NEAR);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('[GANG-2] the same pieces give the same packing', () => {
    fc.assert(
      fc.property(pieces, stock, (all, of) => {
        expect(packRectangles(all, of)).toEqual(packRectangles(all, of));
      }),
      { numRuns: runs(10) },
    );
  });

  const doorPlates = (count: number, turns = true): readonly Piece[] =>
    Array.from({ length: count }, () => ({ width: 360, height: 150, turns }));

  it('[GANG-3] 40 door plates of 360 × 150 take one sheet of 1220 × 2440, of which 85 % and more of what is cut off is used', () => {
    for (const space of [3, 5, 6, 8, 10]) {
      const { sheets } = laidOn(doorPlates(40), { width: 1220, height: 2440, margin: 10, space });
      expect(sheets).toHaveLength(1);
      const [{ width, height } = { width: 1220, height: 2440 }] = sheets;
      const bought = Math.min(width * 2440, height * 1220);
      expect((40 * 360 * 150) / bought).toBeGreaterThan(0.85);
    }
  });

  it('[GANG-3] more of them fill a sheet better than rows of one way would; a sheet of 600 × 900 holds seven', () => {
    const { sheets } = laidOn(doorPlates(100), { width: 1220, height: 2440, margin: 10, space: 5 });
    // 45 lie all one way.
    for (const { boxes } of sheets.slice(0, -1)) expect(boxes.length).toBeGreaterThan(46);
    const small = laidOn(doorPlates(40), { width: 600, height: 900, margin: 10, space: 5 });
    expect(small.sheets.map(({ boxes }) => boxes.length)).toEqual([7, 7, 7, 7, 7, 5]);
  });

  it('[GANG-3] grain that forbids turning is kept', () => {
    const { sheets } = laidOn(doorPlates(60, false), { width: 1220, height: 2440, margin: 10, space: 5 });
    expect(sheets.flatMap(({ boxes }) => boxes).some(({ turned }) => turned)).toBe(false);
    expect(sheets.map(({ boxes }) => boxes.length)).toEqual([45, 15]);
  });
});

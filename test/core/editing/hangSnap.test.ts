import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsAround, holdOnWall, movedBy, type WallBox } from '../../../core/editing/hangSnap.ts';
import { runs } from '../../support/runs.ts';

const SIZE = { width: 6000, height: 3000 };
const thing = (id: string, left: number, top: number, width = 400, height = 300): WallBox => ({
  ...{ id, left, right: left + width, top, foot: top - height },
});

describe('holdOnWall', () => {
  const row = [thing('a', 500, 1800), thing('b', 1000, 1800)];
  const hold = (box: WallBox, others: readonly WallBox[] = row) =>
    holdOnWall(box, others, SIZE, { reach: 30 });

  it('[HANG-22] holds a thing on the hanging line of the others, whatever its height', () => {
    const held = hold(thing('m', 3017, 1812, 250, 500), [row[0] ?? thing('a', 500, 1800)]);
    expect(held.box.top).toBe(1800);
    expect(held.box.foot).toBe(1300);
    expect(held.reasons).toContain('alignment');
    expect(held.guides.map(({ from, to }) => [from.y, to.y])).toContainEqual([1800, 1800]);
  });

  it('[HANG-22] holds it by edges and middles of things and of the wall', () => {
    expect(hold(thing('m', 512, 1207)).box.left).toBe(500);
    expect(hold(thing('m', 2789, 700)).box.left).toBe(2800);
    expect(hold(thing('m', 612, 900, 200, 200)).box.left).toBe(600);
  });

  it('[HANG-22] holds it at the gap that its neighbours keep', () => {
    const held = hold(thing('m', 1489, 1800));
    expect(held.box.left).toBe(1500);
    expect(held.gap).toBe(100);
    expect(held.reasons).toContain('equal-gap');
  });

  it('[HANG-22] puts it on whole centimetres where nothing holds it, and anywhere on whole millimetres when free', () => {
    expect(hold(thing('m', 4123, 2404), []).box).toMatchObject({ left: 4120, top: 2400 });
    const free = holdOnWall(thing('m', 4123.4, 2404), row, SIZE, { reach: 30, free: true });
    expect(free.guides).toEqual([]);
    expect(free.box.top).toBe(2404);
  });

  it('[HANG-22] moves a thing by no more than its reach or half a centimetre', () => {
    const place = fc.record({
      left: fc.integer({ min: 0, max: 5000 }),
      top: fc.integer({ min: 400, max: 3000 }),
      width: fc.integer({ min: 40, max: 900 }),
      height: fc.integer({ min: 40, max: 400 }),
    });
    fc.assert(
      fc.property(place, fc.array(place, { maxLength: 20 }), (own, others) => {
        const box = thing('m', own.left, own.top, own.width, own.height);
        const beside = others.map((each, at) => thing(`${at}`, each.left, each.top, each.width, each.height));
        const held = hold(box, beside).box;
        expect(Math.abs(held.left - box.left)).toBeLessThanOrEqual(31);
        expect(Math.abs(held.top - box.top)).toBeLessThanOrEqual(31);
        expect(held.right - held.left).toBe(own.width);
        expect(held.top - held.foot).toBe(own.height);
        expect([held.left, held.top].every(Number.isInteger)).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('gapsAround', () => {
  it('[HANG-23] measures to the nearest thing on each side, else to the ends of the wall', () => {
    const others = [thing('a', 500, 1800), thing('b', 2000, 1850), thing('c', 1150, 1200)];
    const box = thing('m', 1000, 1800);
    expect(gapsAround(box, others, SIZE)).toEqual({ left: 100, right: 600, under: 300, over: 1200 });
    expect(gapsAround(box, [], SIZE)).toEqual({ left: 1000, right: 4600, under: 1500, over: 1200 });
    expect(gapsAround(movedBy(box, { x: 0, y: -1000 }), [], SIZE).under).toBe(500);
  });
});

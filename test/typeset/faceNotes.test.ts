import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing, type GlyphOutlines, type Item } from '../../core/drawing/drawing.ts';
import { ellipsePath, rectanglePath } from '../../core/drawing/shapes.ts';
import { type InkTable } from '../../core/signs/inks.ts';
import { faceNotes, SAFE } from '../../typeset/sign/faceNotes.ts';
import { runs } from '../support/runs.ts';

const process = (cmyk: readonly [number, number, number, number], overprint = false) => ({
  ...{ kind: 'process' as const, cmyk, overprint, screen: '#000000' },
});
const PALETTE: InkTable = {
  black: { ...process([0, 0, 0, 100], true), source: 'test' },
  brown: { ...process([60, 90, 90, 30]), source: 'test' },
  red: { ...process([0, 100, 100, 0]), source: 'test' },
  drill: { ...process([100, 0, 0, 0]), source: 'test' },
};
/** Every letter is a square of its em. */
const outlines: GlyphOutlines = () => [['M', 0, 0], ['L', 1000, 0], ['L', 1000, 1000], ['L', 0, 1000], ['Z']];
const WIDTH = 300;
const HEIGHT = 200;

/** A letter of `size`, its lower left corner at x, y from the upper left corner of the trim. */
const letter = (x: number, y: number, size: number, ink = 'black'): Item => ({
  ...{ kind: 'glyphs', layer: 'artwork', ink, font: 'f', size, turn: 0, stretchX: 1, stretchY: 1 },
  ...{ script: 'Hans', text: '厅', glyphs: [{ id: 1, x, y, start: 0, end: 1 }] },
});
const face = (items: readonly Item[], inks: Drawing['inks'] = PALETTE): Drawing => ({
  ...{ width: WIDTH, height: HEIGHT, bleed: 3, title: '牌', items, inks },
  fonts: {
    f: { family: 'F', style: 'R', weight: 400, unitsPerEm: 1000, sha256: '0', postScriptName: 'F' } as never,
  },
});
const notesOf = (drawing: Drawing) => faceNotes(drawing, { sign: '牌', inks: PALETTE, outlines });

describe('what is doubtful on a finished face', () => {
  it('[PRE-4] letters nearer to the edge than the safe margin, and none that keep it', () => {
    fc.assert(
      fc.property(
        fc.record({
          x: fc.integer({ min: -20, max: WIDTH }),
          y: fc.integer({ min: 0, max: HEIGHT + 20 }),
          size: fc.integer({ min: 5, max: 60 }),
        }),
        ({ x, y, size }) => {
          const off = Math.min(x, y - size, WIDTH - x - size, HEIGHT - y);
          const [note] = notesOf(face([letter(x, y, size)]));
          expect(note?.code).toBe(off < SAFE ? 'edge-close' : undefined);
          if (note !== undefined) expect(note.data['off']).toBeCloseTo(off, 6);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('[PRE-4] letters in or beside a hole are told by how far they keep off it', () => {
    const hole: Item = {
      ...{ kind: 'shape', layer: 'holes', path: ellipsePath(20, 20, 4) },
      stroke: { ink: 'drill', width: 0.1 },
    };
    expect(notesOf(face([hole, letter(26, 24, 10)])).map(({ code, data }) => [code, data['off']])).toEqual([
      ['hole-close', 2],
    ]);
    expect(notesOf(face([hole, letter(16, 24, 8)])).map(({ code }) => code)).toEqual(['hole-close']);
    expect(notesOf(face([hole, letter(27, 24, 10)]))).toEqual([]);
  });

  it('[PRE-5] black that overprints a dark ground is summed with it; what knocks out is not', () => {
    const ground = (fill: string): Item => ({
      ...{ kind: 'shape', layer: 'artwork', fill },
      path: rectanglePath({ x: 0, y: 0, width: WIDTH, height: HEIGHT }),
    });
    const over = (fill: string, ink: string) => notesOf(face([ground(fill), letter(50, 80, 20, ink)]));
    expect(over('brown', 'black').map(({ code, data }) => [code, data['sum']])).toEqual([['ink-over', 340]]);
    expect(over('red', 'black')).toEqual([]);
    expect(over('brown', 'red')).toEqual([]);
  });

  it('[PRE-6] inks that the palette lacks are told by their values; the same values by another name are not', () => {
    const inks = { ...PALETTE, own: process([12, 34, 56, 7]), alike: process([0, 100, 100, 0]) };
    const notes = notesOf(face([letter(50, 80, 20, 'own')], inks));
    expect(notes.map(({ code, data }) => [code, data['count'], data['inks']])).toEqual([
      ['inks-foreign', 1, 'C12 M34 Y56 K7'],
    ]);
  });
});

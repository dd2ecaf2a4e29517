import fc from 'fast-check';
import { PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { readArtwork } from '../../../app/artwork/readArtwork.ts';
import { pathBounds } from '../../../core/drawing/bounds.ts';
import { contourUnion } from '../../../node/writers/contours.ts';
import { writeCutterSvg } from '../../../output/svg/cutterSvg.ts';
import { drawingOf, PLAIN_PORTS, PORTS, vectorOf } from '../../support/artwork.ts';
import { pdfMark } from '../../support/pdfMark.ts';
import { INK_PDF_MARKS, REFUSED_PDF_MARKS, RGB_PDF_MARKS } from '../../support/pdfMarks.ts';
import { runs } from '../../support/runs.ts';

const KEY = 'a'.repeat(64);
const read = (mark: Parameters<typeof pdfMark>[0]) => readArtwork(pdfMark(mark), KEY, PORTS);

describe('PDF artwork', () => {
  it.each(Object.entries(RGB_PDF_MARKS))('[ART-20] is read: %s', async (_, mark) => {
    const { items } = vectorOf(await readArtwork(pdfMark(mark), KEY, PLAIN_PORTS));
    expect(items.length).toBeGreaterThan(0);
  });

  it.each(INK_PDF_MARKS)('[ART-21] comes to the inks that it tells: %s', async (_, mark, wanted) => {
    const { inks, notes } = vectorOf(await read(mark));
    expect(Object.values(inks).map((ink) => (ink.kind === 'process' ? ink.cmyk : null))).toEqual(wanted);
    expect(notes.filter(({ code }) => code === 'artwork-rgb')).toEqual([]);
  });

  it('[ART-22] names the spot colours that it paints by their substitutes, and only those', async () => {
    const [, mark] = INK_PDF_MARKS.find(([name]) => name === 'a spot colour by its substitute') ?? [];
    if (mark === undefined) throw new Error('no such mark');
    expect(vectorOf(await read(mark)).notes).toEqual([
      { code: 'artwork-spots', data: { names: 'PANTONE 186 C' } },
    ]);
    const unpainted = { ...mark, content: '/CS1 cs 0 g 0 0 9 9 re f' };
    expect(vectorOf(await read(unpainted)).notes).toEqual([]);
  });

  it('[ART-23] overprints CMYK where the file does in mode 1, and knocks out in mode 0', async () => {
    const inksFor = async (mode: number): Promise<readonly boolean[]> => {
      const state = `/ExtGState <</G <</OP true/op true/OPM ${mode}>>>>`;
      const { inks } = vectorOf(await read({ content: '/G gs 0 0 0 1 k 0 0 9 9 re f', resources: state }));
      return Object.values(inks).map(({ overprint }) => overprint);
    };
    expect(await inksFor(1)).toEqual([true]);
    expect(await inksFor(0)).toEqual([false]);
  });

  it('[ART-24] takes the trim box for the artwork, and leaves out what lies beyond it', async () => {
    const { width, height, items } = vectorOf(
      await read({
        content: '0 1 1 0 k 30 30 40 20 re f 0 g 0 0 10 1 re f',
        page: '/MediaBox [0 0 100 100] /TrimBox [20 20 80 60]',
      }),
    );
    expect(width).toBeCloseTo(1000, 6);
    expect(height).toBeCloseTo(2000 / 3, 6);
    expect(items).toHaveLength(1);
  });

  it.each(REFUSED_PDF_MARKS.map((row) => ({ name: row[0], row })))(
    '[ART-25] refuses $name',
    async ({ row: [, mark, code, data] }) => {
      expect(await read(mark)).toMatchObject({
        ok: false,
        problem: data === undefined ? { code } : { code, data },
      });
    },
  );

  it.each([
    ['by its size', '/Size 90000000'],
    ['by its index', '/Size 3 /Index [0 1 7 80000000]'],
    ['under names that are written otherwise', '/#53ize 70000000'],
  ])(
    '[ART-26] a table that lists more objects than any file has is not gone through: %s',
    async (_, listed) => {
      const table = `%PDF-1.5\n1 0 obj\n<</Type /XRef ${listed} /W [1 1 1] /Length 0>>\nstream\n\nendstream\nendobj\n`;
      const made = vi.spyOn(PDFRef, 'of');
      const bytes = new TextEncoder().encode(`${table}startxref\n9\n%%EOF\n`);
      expect(await readArtwork(bytes, KEY, PORTS)).toMatchObject({
        ok: false,
        problem: { code: 'artwork-damaged' },
      });
      expect(made.mock.calls.length).toBeLessThan(1000);
      made.mockRestore();
    },
  );

  it('[ART-26] is bounded: forms within forms, streams that swell, operators without end', async () => {
    const code = async (mark: Parameters<typeof pdfMark>[0]): Promise<unknown> => {
      const found = await read(mark);
      return found.ok ? 'read' : [found.problem.code, found.problem.data.what];
    };
    const form = (next: string): readonly [string, string] => [
      `/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ${next} 0 R>>>>`,
      '/F Do /F Do',
    ];
    const start = { content: '/F Do', resources: '/XObject <</F 10 0 R>>' };
    expect(await code({ ...start, objects: [form('10')] })).toEqual(['artwork-too-large', 'depth']);
    const doubling = Array.from({ length: 40 }, (_, at) => form(String(11 + at)));
    const last: readonly [string, string] = ['/Subtype/Form/BBox[0 0 9 9]', 'q Q'];
    expect(await code({ ...start, objects: [...doubling, last] })).toEqual([
      'artwork-too-large',
      'operators',
    ]);
    expect(await code({ content: ' '.repeat(65 << 20), packed: true })).toEqual([
      'artwork-too-large',
      'unpacked',
    ]);
    expect(await code({ content: 'n '.repeat(500_001), packed: true })).toEqual([
      'artwork-too-large',
      'operators',
    ]);
  });

  it('[ART-27] any bytes give artwork or a named refusal, never a fault', async () => {
    const whole = pdfMark({ content: 'q 0 1 1 0 k 10 10 80 80 re f Q 0 0 m 9 9 l S' });
    const cut = fc.nat(whole.length - 1).map((length) => whole.subarray(0, length));
    const changed = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map((changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, changed), async (bytes) => {
        const found = await readArtwork(bytes, KEY, PORTS);
        if (!found.ok) expect(found.problem.code).toMatch(/^artwork-/);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('contours that paint nothing', () => {
  const square = '10 10 m 90 10 l 90 90 l 10 90 l h';
  it.each([
    ['a move at the end, as Cairo writes it', `${square} 10 10 m f`],
    ['moves before and between', `1 1 m 2 2 m ${square} 3 3 m 4 4 m f*`],
    ['a point that is closed', `5 5 m h ${square} 7 7 m 7 7 l h f*`],
    ['a clip with a move at its end', `${square} 10 10 m W n 0 0 100 100 re f`],
  ])('[ART-17] are left out: %s', async (_, content) => {
    const artwork = vectorOf(await read({ content: `0 1 1 0 k 0 1 1 0 K ${content}` }));
    const united = writeCutterSvg(drawingOf(artwork), { outlines: () => [], contours: await contourUnion() });
    expect(united.ok).toBe(true);
    const bounds = artwork.items.flatMap((item) => (item.kind === 'shape' ? [pathBounds(item.path)] : []));
    expect(artwork.items.length).toBeGreaterThan(0);
    for (const box of bounds) expect(box).toMatchObject({ left: 100, top: 100 });
  });

  it('[ART-17] leave nothing to place where there is nothing else', async () => {
    expect(await read({ content: '5 5 m f 5 5 m h f' })).toMatchObject({
      problem: { code: 'artwork-empty' },
    });
  });

  it('[ART-17] keep the dot of a round pen', async () => {
    const { items } = vectorOf(await read({ content: '1 J 9 w 50 50 m h S' }));
    expect(items).toHaveLength(1);
  });

  it('[ART-17] maps within maps that leave every sheet are refused', async () => {
    const far = '1000000 0 0 1000000 0 0 cm '.repeat(60);
    expect(await read({ content: `${far} 0 0 9 9 re f` })).toMatchObject({
      problem: { code: 'artwork-geometry' },
    });
  });
});

import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Drawing, type GlyphRun, type Item } from '../../../core/drawing/drawing.ts';
import { readingPdf } from '../../../output/pdf/readingPdf.ts';
import { shippedFontBytes } from '../../../node/library/fonts.ts';
import { shippedShaper } from '../../support/fonts.ts';

const FONT = 'noto-serif-sc-400';

function run(places: readonly (readonly [x: number, y: number])[]): GlyphRun {
  return {
    kind: 'glyphs',
    layer: 'artwork',
    ink: 'black',
    font: FONT,
    size: 10,
    turn: 0,
    stretchX: 1,
    stretchY: 1,
    script: 'Hans',
    text: '村委会',
    glyphs: places.map(([x, y], at) => ({ id: 2000 + at, x, y, start: at, end: at + 1 })),
  };
}

async function pdfOf(items: readonly Item[]): Promise<Uint8Array> {
  const { unitsPerEm = 1000 } = shippedShaper().fonts.get(FONT) ?? {};
  const page: Drawing = {
    width: 100,
    height: 100,
    bleed: 0,
    title: 'x',
    inks: { black: { kind: 'process', cmyk: [0, 0, 0, 100], overprint: true, screen: '#000000' } },
    fonts: { [FONT]: { family: 'x', style: 'x', sha256: '0'.repeat(64), unitsPerEm } },
    items,
  };
  return readingPdf(
    { title: 'x', author: '', pages: [page], bookmarks: [], day: '2026-11-23' },
    { fontBytes: shippedFontBytes, outlines: shippedShaper().outline, picture: () => PIXEL },
  );
}

/** The operators of all streams of a page that holds the items. */
async function operatorsOf(items: readonly Item[]): Promise<string> {
  const text = Buffer.from(await pdfOf(items)).toString('latin1');
  return [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC',
  'base64',
);

describe('a PDF to be read', () => {
  it('[EXP-10] keeps a level line as text', async () => {
    const operators = await operatorsOf([
      run([
        [10, 50],
        [20, 50],
        [30, 50],
      ]),
    ]);
    expect(operators).toContain(' TJ');
  });

  it('[EXP-10] a column of upright letters goes in as outlines: as text it stood on one spot', async () => {
    const operators = await operatorsOf([
      run([
        [50, 10],
        [50, 20],
        [50, 30],
      ]),
    ]);
    expect(operators).not.toContain(' TJ');
    expect(operators).toMatch(/ f\n|\nf\n/);
  });

  it('[SPEED-1] holds an outline once, however often it is shown', async () => {
    const column = (at: number) =>
      run([
        [at, 10],
        [at, 20],
        [at, 30],
      ]);
    const operators = await operatorsOf([column(20), column(40), column(60)]);
    expect(operators.match(/ Do\n/g)).toHaveLength(9);
    // Each of the three letters is filled once.
    expect(operators.match(/(?<=\n)f\n/g)).toHaveLength(3);
  });

  it('[SPEED-1] gives the same bytes whatever the process has written before', async () => {
    const line = run([
      [10, 50],
      [20, 50],
      [30, 50],
    ]);
    const first = await pdfOf([line]);
    const [glyph] = line.glyphs;
    if (glyph === undefined) throw new Error('a line has letters');
    await pdfOf([{ ...line, glyphs: [{ ...glyph, id: 3000 }] }]);
    expect(Buffer.from(await pdfOf([line])).equals(Buffer.from(first))).toBe(true);
  });

  it('[EXP-10] a picture within a scaled group is scaled with it', async () => {
    const picture: Item = {
      kind: 'picture',
      layer: 'artwork',
      asset: 'a',
      mediaType: 'image/png',
      x: 0,
      y: 0,
      width: 200,
      height: 200,
    };
    const group: Item = { kind: 'group', name: 'g', matrix: [0.1, 0, 0, 0.1, 5, 5], items: [picture] };
    // 0.1 × 72 / 25.4 points for each millimetre of the group.
    expect(await operatorsOf([group])).toContain('0.2835 0 0 0.2835 14.1732 14.1732 cm');
  });
});

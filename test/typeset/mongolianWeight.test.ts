import { describe, expect, it } from 'vitest';
import { type GlyphRun, type Item } from '../../core/drawing/drawing.ts';
import { flattened } from '../../core/drawing/path.ts';
import { readFaceKey, strengthenedKey } from '../../typeset/text/strengthenedFace.ts';
import { strokeWidth } from '../../typeset/text/strokeWidths.ts';
import { layoutPlate } from '../../typeset/kinds/plate/layoutPlate.ts';
import { layoutStrip } from '../../typeset/kinds/strip/layoutStrip.ts';
import { crossings } from '../support/area.ts';
import { freshShaper, MONGOLIAN, shippedShaper } from '../support/fonts.ts';
import { MN_COMMITTEE, MN_PARTY, MN_ROOM, signAsk, templateOf } from '../support/signs.ts';

const shaper = shippedShaper();
const NAME = '台阁牧村村民委员会';
const PARTY_NAME = '中国共产党阿鲁科尔沁旗巴彦花镇查干哈达嘎查支部委员会';

/** Glyphs of the letters of Mongolian (U+1820–1842), alone and in every place, and of the sample names. */
function mongolianGlyphs(): readonly number[] {
  const letters = Array.from({ length: 0x1843 - 0x1820 }, (_, at) => String.fromCharCode(0x1820 + at));
  const texts = letters.flatMap((each) => [
    each,
    `${each}ᠠ`,
    `ᠠ${each}ᠠ`,
    `ᠠ${each}`,
    `ᠣ${each}ᠤ`,
    `ᠢ${each}ᠦ`,
  ]);
  const glyphs = [...texts, MN_COMMITTEE, MN_PARTY].flatMap((text) =>
    shaper.shape({ font: MONGOLIAN, text, script: 'Mong', vertical: false }).map(({ id }) => id),
  );
  return [...new Set(glyphs)];
}

const count = (font: string, glyph: number): number =>
  shaper.outline(font, glyph).filter(([letter]) => letter === 'M').length;

describe('the shipped Mongolian, heavier', () => {
  const glyphs = mongolianGlyphs();
  const hairs = strengthenedKey(MONGOLIAN, { lying: 1, upright: 0 });

  it.each([
    [16, 5],
    [32, 10],
    [48, 14],
    [72, 22],
  ])(
    '[MONG-2] every letter, %i along and %i across: closed, uncrossed, in as many parts',
    (lying, upright) => {
      const font = strengthenedKey(MONGOLIAN, { lying, upright });
      expect(glyphs.length).toBeGreaterThan(150);
      for (const glyph of glyphs) {
        const outline = shaper.outline(font, glyph);
        expect(crossings(outline, 0.05), String(glyph)).toEqual([]);
        expect(count(font, glyph), String(glyph)).toBe(count(hairs, glyph));
        expect(outline.filter(([letter]) => letter === 'Z')).toHaveLength(count(font, glyph));
      }
    },
  );

  it('[MONG-5] its spine is what it was and what it gained, whatever the file says', () => {
    expect(strokeWidth(MONGOLIAN, 'Mong', shaper)).toBeCloseTo(0.08, 3);
    const font = strengthenedKey(MONGOLIAN, { lying: 32, upright: 10 });
    expect(strokeWidth(font, 'Mong', shaper)).toBeCloseTo(0.112, 3);
  });

  it('[MONG-5] stems of Song are those of an own scan, at every weight', () => {
    const widths = [200, 300, 400, 500, 600, 700, 800, 900].map(
      (weight) => strokeWidth(`noto-serif-sc-${weight}`, 'Hans', shaper) ?? 0,
    );
    expect([...widths].sort((one, other) => one - other)).toEqual(widths);
    expect(widths[5]).toBeCloseTo(0.128, 2);
    expect(strokeWidth(MONGOLIAN, 'Hans', shaper)).toBeNull();
    expect(strokeWidth('noto-serif-sc-600', 'Mong', shaper)).toBeNull();
  });

  it('[MONG-7] any shaper that has the file paints the same letters', () => {
    const font = strengthenedKey(MONGOLIAN, { lying: 32, upright: 10 });
    const other = freshShaper();
    expect(other.outline(font, glyphs[3] ?? 0)).toEqual(shaper.outline(font, glyphs[3] ?? 0));
    expect(other.fonts.get(font)).toMatchObject({
      key: font,
      family: 'Noto Sans Mongolian',
      unitsPerEm: 1000,
    });
    expect([...other.fonts.keys()]).not.toContain(font);
    expect(readFaceKey(font)).toEqual({ face: MONGOLIAN, gain: { lying: 32, upright: 10 } });
    expect(readFaceKey(MONGOLIAN)).toEqual({ face: MONGOLIAN, gain: null });
    expect(strengthenedKey(MONGOLIAN, { lying: 0.3, upright: 0 })).toBe(MONGOLIAN);
  });

  it('[MONG-1] is shaped as its file is, and its ink box is that of the heavier letter', () => {
    const font = strengthenedKey(MONGOLIAN, { lying: 32, upright: 10 });
    const ask = { text: MN_COMMITTEE, script: 'Mong' as const, vertical: false };
    const plain = shaper.shape({ ...ask, font: MONGOLIAN });
    expect(shaper.shape({ ...ask, font })).toEqual(plain);
    const [{ id } = { id: 0 }] = plain;
    const [before, after] = [shaper.inkBox(MONGOLIAN, id), shaper.inkBox(font, id)];
    expect((after?.top ?? 0) - (before?.top ?? 0)).toBeGreaterThan(15.5);
    expect((after?.bottom ?? 0) - (before?.bottom ?? 0)).toBeLessThan(-15.5);
  });
});

/** Spine and stem in mm as they stand on the drawing, the spine by an own scan of its straight stretch. */
function spineAndStem(items: readonly Item[]): { spine: number; stem: number; run: GlyphRun } {
  const runs = items.filter((item) => item.kind === 'glyphs');
  const mn = runs.find(({ script }) => script === 'Mong');
  const zh = runs.filter(({ script }) => script === 'Hans').sort((one, other) => other.size - one.size)[0];
  if (mn === undefined || zh === undefined) throw new Error('both scripts');
  const [nirugu] = shaper.shape({ font: mn.font, text: '\u180a', script: 'Mong', vertical: false });
  const points = flattened(shaper.outline(mn.font, nirugu?.id ?? 0), 0.1).flatMap((line) => line.points);
  const heights = points.map(([, y]) => y);
  const spine = ((Math.max(...heights) - Math.min(...heights)) / 1000) * mn.size;
  return { spine, stem: (strokeWidth(zh.font, 'Hans', shaper) ?? 0) * zh.size * zh.stretchX, run: mn };
}

function expectShare(items: readonly Item[], share: number): void {
  const { spine, stem, run } = spineAndStem(items);
  const wanted = Math.min(Math.max(0.08 * run.size, share * stem), 0.15 * run.size);
  expect(Math.abs(spine - wanted)).toBeLessThan(0.005 * run.size);
}

describe('spine against stem', () => {
  it.each([
    [600, 400, 0.5],
    [800, 600, 0.8],
    [900, 600, 1],
  ])('[MONG-6] on a plate %i × %i the spine has %f of the stem', (width, height, share) => {
    const template = templateOf('plate', 'service-institution');
    const laid = layoutPlate({
      ...signAsk({ ...template, mn: { ...template.mn, spine: share } }, { width, height }),
      text: { zh: '查干哈达嘎查综合服务站', breaks: [6], mn: MN_ROOM },
      party: false,
    });
    if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
    expectShare(laid.value.value.items, share);
  });

  it.each([
    [350, 2400, 0.6],
    [350, 2400, 0.8],
    [500, 3000, 0.7],
    [300, 1800, 1],
  ])('[MONG-6] on a strip %i × %i the spine has %f of the stem', (width, height, share) => {
    const template = templateOf('strip');
    for (const [zh, mn] of [
      [NAME, MN_COMMITTEE],
      [PARTY_NAME, MN_PARTY],
    ] as const) {
      const laid = layoutStrip({
        ...signAsk({ ...template, mn: { ...template.mn, spine: share } }, { width, height }),
        text: { zh, breaks: [5], mn },
        party: false,
      });
      if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
      expectShare(laid.value.value.items, share);
    }
  });
});

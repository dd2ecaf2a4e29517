import { describe, expect, it } from 'vitest';
import { type Drawing, type GlyphRun } from '../../core/drawing/drawing.ts';
import { layoutStrip, type StripAsk } from '../../typeset/kinds/strip/layoutStrip.ts';
import { inkExtent } from '../support/ink.ts';
import { shippedShaper } from '../support/fonts.ts';
import { MN_COMMITTEE, MN_PARTY, PROFILE_1996, PROFILE_2026, signAsk, templateOf } from '../support/signs.ts';

const LONGEST = '中国共产党达尔罕茂明安联合旗查干哈达苏木查干哈达嘎查支部委员会';

function ask(zh: string, mn: string | null, change: Partial<StripAsk> = {}): StripAsk {
  return {
    ...signAsk(templateOf('strip'), { width: 350, height: 2400 }),
    text: { zh, breaks: [5], mn },
    party: zh.startsWith('中国共产党'),
    ...change,
  };
}

function set(strip: StripAsk): {
  drawing: Drawing;
  han: GlyphRun[];
  mongolian: GlyphRun[];
  notes: readonly unknown[];
} {
  const laid = layoutStrip(strip);
  if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
  const runs = laid.value.value.items.filter((item) => item.kind === 'glyphs');
  return {
    drawing: laid.value.value,
    han: runs.filter((run) => run.script === 'Hans'),
    mongolian: runs.filter((run) => run.script === 'Mong'),
    notes: laid.value.notes,
  };
}

describe('layoutStrip', () => {
  it.each([
    ['short', '台阁牧村村民委员会', MN_COMMITTEE],
    ['usual', '中国共产党阿鲁科尔沁旗巴彦花镇查干哈达嘎查支部委员会', MN_PARTY],
    ['longest', LONGEST, MN_PARTY],
  ])('[FIT-4] [FIT-5] keeps the ink of a %s name inside the margins and centred', (_, zh, mn) => {
    const strip = ask(zh, mn);
    const { drawing } = set(strip);
    const ink = inkExtent(drawing, shippedShaper());
    expect(ink.left).toBeGreaterThanOrEqual(0.09 * 350 - 0.02 * 350);
    expect(ink.right).toBeLessThanOrEqual(350 - 0.07 * 350);
    expect(ink.top).toBeGreaterThanOrEqual(0.06 * 2400 - 12);
    expect(ink.foot).toBeLessThanOrEqual(2400 - 0.06 * 2400 + 12);
    expect(Math.abs(ink.left + ink.right - 350)).toBeLessThan(14);
    expect(Math.abs(ink.top + ink.foot - 2400)).toBeLessThan(24);
  });

  it('[FIT-3] lets both scripts begin and end together', () => {
    const { han, mongolian, drawing, notes } = set(ask(LONGEST, MN_PARTY));
    const zh = inkExtent({ ...drawing, items: han }, shippedShaper());
    const mn = inkExtent({ ...drawing, items: mongolian }, shippedShaper());
    expect(notes).toEqual([]);
    expect(Math.abs(zh.top - mn.top)).toBeLessThan(0.012 * 2112);
    expect(Math.abs(zh.foot - mn.foot)).toBeLessThan(0.012 * 2112);
  });

  it('[FIT-3] notes a Mongolian text that is too short to reach both ends', () => {
    expect(set(ask('台阁牧村村民委员会', 'ᠭᠠᠴᠠᠭ᠎ᠠ')).notes).toMatchObject([{ code: 'ends-apart' }]);
  });

  it('[LANG-1] puts Chinese on the side that the profile says', () => {
    const side = (profile: typeof PROFILE_2026): number => {
      const { han } = set(ask(LONGEST, MN_PARTY, { profile }));
      return han[0]?.glyphs[0]?.x ?? 0;
    };
    expect(side({ ...PROFILE_2026, stripOrder: 'zh-left' })).toBeLessThan(175);
    expect(side({ ...PROFILE_2026, stripOrder: 'zh-right' })).toBeGreaterThan(175);
  });

  it('[LANG-2] keeps Chinese at least as much larger as `least` says, and equal where `exact` says so', () => {
    const least = set(ask(LONGEST, MN_PARTY));
    expect(least.han[0]?.size ?? 0).toBeGreaterThanOrEqual((least.mongolian[0]?.size ?? 1) * 1.2 - 1e-9);
    const exact = set(
      ask('中国共产党阿鲁科尔沁旗巴彦花镇查干哈达嘎查支部委员会', MN_PARTY, { profile: PROFILE_1996 }),
    );
    expect((exact.han[0]?.size ?? 0) / (exact.mongolian[0]?.size ?? 1)).toBeCloseTo(1, 1);
    expect(exact.notes).toEqual([]);
  });

  it('[LANG-4] is blocked without its Mongolian, unless the profile is for Chinese only', () => {
    expect(layoutStrip(ask(LONGEST, null))).toMatchObject({ ok: false, problem: { code: 'words-missing' } });
    const chinese = set(ask(LONGEST, null, { profile: { ...PROFILE_2026, scripts: 'zh-only' } }));
    expect(chinese.mongolian).toEqual([]);
  });

  it('[FIT-2] says the needed and the available length when even two columns are too long', () => {
    const zh = LONGEST.repeat(4);
    expect(layoutStrip(ask(zh, MN_PARTY))).toMatchObject({
      ok: false,
      problem: { code: 'does-not-fit', data: { text: zh, along: 'height', available: 2112 } },
    });
  });

  it('[FIT-1] [SET-5] takes a second column, cut where a part of the name ends, and sets it to the left', () => {
    const zh = `${LONGEST}${LONGEST.slice(5)}`;
    const { han } = set(ask(zh, MN_PARTY, { text: { zh, breaks: [5, 31], mn: MN_PARTY } }));
    const [first, second] = han;
    expect(first?.glyphs.at(-1)?.end).toBe(31);
    expect(second?.glyphs[0]?.start).toBe(31);
    expect(second?.glyphs[0]?.x ?? 0).toBeLessThan(first?.glyphs[0]?.x ?? 0);
  });

  it('[FACE-2] names a character that no face has', () => {
    expect(layoutStrip(ask('𪚥村村民委员会', MN_COMMITTEE))).toMatchObject({
      ok: false,
      problem: { code: 'missing-glyph', data: { character: '𪚥', code: 'U+2A6A5' } },
    });
  });

  it('[FIT-6] refuses a size outside the range of the template, with the range', () => {
    expect(layoutStrip(ask(LONGEST, MN_PARTY, { width: 100, height: 6000 }))).toMatchObject({
      ok: false,
      problem: { code: 'size-outside-template', data: { leastWidth: 150, mostHeight: 5080 } },
    });
  });

  it('[SIGN-2] [SIGN-5] is red for the Party, black for the others, on unprinted white, with a cut line', () => {
    const red = set(ask(LONGEST, MN_PARTY)).drawing;
    expect(new Set(red.items.filter((item) => item.kind === 'glyphs').map((run) => run.ink))).toEqual(
      new Set(['party-red']),
    );
    expect(red.inks['party-red']).toMatchObject({ kind: 'process', cmyk: [0, 100, 100, 0] });
    const black = set(ask('台阁牧村村民委员会', MN_COMMITTEE)).drawing;
    expect(black.inks['black']).toMatchObject({ cmyk: [0, 0, 0, 100], overprint: true });
    expect(black.bleed).toBe(0);
    expect(black.items.filter((item) => item.kind === 'shape')).toMatchObject([
      { layer: 'cut', stroke: { ink: 'cut' } },
    ]);
  });
});

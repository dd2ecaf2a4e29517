import { describe, expect, it } from 'vitest';
import { type Drawing, type GlyphRun } from '../../core/drawing/drawing.ts';
import { layoutEmblem } from '../../typeset/kinds/emblem/layoutEmblem.ts';
import fc from 'fast-check';
import { breaksBetween } from '../../core/signs/names.ts';
import { inkOf } from '../../typeset/text/glyphInk.ts';
import { mongolianLike } from '../support/hungSet.ts';
import { runs } from '../support/runs.ts';
import { TOWNSHIPS } from '../support/townships.ts';
import { agreePlates, layoutPlate } from '../../typeset/kinds/plate/layoutPlate.ts';
import { shippedShaper } from '../support/fonts.ts';
import { inkExtent } from '../support/ink.ts';
import { MN_ROOM, PROFILE_1996, PROFILE_2026, TEMPLATES, signAsk, templateOf } from '../support/signs.ts';

const runsOf = (drawing: Drawing): GlyphRun[] => drawing.items.filter((item) => item.kind === 'glyphs');

describe('layoutPlate', () => {
  const plate = (zh: string, profile = PROFILE_2026) =>
    layoutPlate({
      ...signAsk(templateOf('plate', 'service-institution'), { width: 600, height: 400 }),
      profile,
      text: { zh, breaks: [6], mn: MN_ROOM },
      party: false,
    });

  it.each([PROFILE_2026, PROFILE_1996])('[FIT-5] centres the words ($id)', (profile) => {
    const laid = plate('查干哈达嘎查综合服务站', profile);
    if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
    const ink = inkExtent(laid.value.value, shippedShaper());
    expect(Math.abs(ink.left + ink.right - 600)).toBeLessThan(12);
    expect(Math.abs(ink.top + ink.foot - 400)).toBeLessThan(16);
  });

  it('[FIT-1] breaks a long name where its parts end', () => {
    const laid = plate('查干哈达嘎查综合服务站');
    if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
    const rows = new Set(
      runsOf(laid.value.value)
        .filter((run) => run.script === 'Hans')
        .flatMap((run) => run.glyphs.map((glyph) => glyph.y)),
    );
    expect(rows.size).toBe(2);
  });
});

describe('a plate with a name', () => {
  const place = fc.record({
    township: fc.constantFrom(...TOWNSHIPS),
    own: fc.stringMatching(/^[\u4e00-\u9fa5]{1,6}(村|嘎查)$/u),
    seed: fc.nat(500),
  });
  const SIZES = [
    ['service-institution', 800, 600],
    ['service-institution', 600, 400],
    ['plate', 800, 600],
  ] as const;

  /** Rows of a script: from above down, the first one's first. */
  function rowsOf(drawing: Drawing, script: 'Hans' | 'Mong'): readonly GlyphRun['glyphs'][] {
    const rows = new Map<number, GlyphRun['glyphs'][number][]>();
    for (const run of runsOf(drawing).filter((each) => each.script === script))
      for (const glyph of run.glyphs) {
        const y = script === 'Hans' ? Math.round(glyph.y) : 0;
        rows.set(y, [...(rows.get(y) ?? []), glyph]);
      }
    return [...rows].sort(([p], [q]) => p - q).map(([, glyphs]) => glyphs);
  }

  it('[ROWS-1] [ROWS-2] [ROWS-3] is tight in its lines, open between them, broken at sense, Chinese first: random names', () => {
    let set = 0;
    fc.assert(
      fc.property(place, fc.constantFrom(...SIZES), ({ township, own, seed }, [id, width, height]) => {
        const parts = [township.township, own, '综合服务站'];
        const zh = parts.join('');
        const breaks = breaksBetween(parts);
        const laid = layoutPlate({
          ...signAsk(templateOf('plate', id), { width, height }),
          text: { zh, breaks, mn: mongolianLike(zh, seed) },
          party: false,
        });
        if (!laid.ok) {
          expect(['does-not-fit', 'missing-glyph'], zh).toContain(laid.problem.code);
          return;
        }
        set += 1;
        const drawing = laid.value.value;
        const han = rowsOf(drawing, 'Hans');
        const all = runsOf(drawing);
        const size = all.find(({ script }) => script === 'Hans')?.size ?? 0;
        const mongolian = all.find(({ script }) => script === 'Mong')?.size ?? 0;
        const starts = han.slice(1).map(([first]) => first?.start);
        // The longest part in a line by itself, as small and narrow as the template lets it be.
        const least = Math.max(...parts.map(({ length }) => length)) * 0.08 * height * 0.85;
        if (least < 0.8 * width) for (const start of starts) expect(breaks, zh).toContain(start);
        const pitch = (han[0]?.[1]?.x ?? 0) - (han[0]?.[0]?.x ?? 0);
        expect(pitch, zh).toBeLessThan(1.2 * size);
        const [first, second] = han.map(([glyph]) => glyph?.y ?? 0);
        if (first !== undefined && second !== undefined)
          expect(second - first, zh).toBeGreaterThan(1.3 * size);
        expect(size / mongolian, zh).toBeGreaterThanOrEqual(1.7 - 1e-9);
        const of = (script: 'Hans' | 'Mong') => all.filter((run) => run.script === script);
        const shaper = shippedShaper();
        expect(inkOf(of('Hans'), shaper), zh).toBeGreaterThanOrEqual(inkOf(of('Mong'), shaper));
        const chinese = inkExtent({ ...drawing, items: of('Hans') }, shaper);
        const written = inkExtent({ ...drawing, items: of('Mong') }, shaper);
        expect(written.top - chinese.foot, zh).toBeGreaterThan(0.1 * size);
        const box = 0.82 * width;
        // Lines are as long as their letters' cells: 卩 and 一 fill little of theirs.
        const cells = han.map((line) => line.length * ((line[1]?.x ?? 0) - (line[0]?.x ?? 0)));
        const longest = Math.max(...cells, 0.74 * box);
        expect(written.right - written.left, zh).toBeLessThanOrEqual(longest + 0.1 * size);
        const margin = 0.05 * width;
        expect(chinese.left).toBeGreaterThan(margin);
        expect(written.foot).toBeLessThan(height - 0.05 * height);
      }),
      { numRuns: runs(150) },
    );
    expect(set).toBeGreaterThan(0.7 * runs(150));
  });

  it('[ROWS-30] Mongolian that would be small in two lines takes a third, the Chinese keeping its size: names of townships', () => {
    const template = templateOf('plate', 'plate');
    const twoLines = { ...template, mn: { ...template.mn, rows: 2 } };
    const named = fc.record({
      township: fc.constantFrom(...TOWNSHIPS),
      own: fc.constantFrom('丰收村', '查干哈达嘎查', '巴彦温都尔嘎查', '呼和陶勒盖巴音宝力格嘎查'),
      seed: fc.nat(500),
    });
    fc.assert(
      fc.property(named, ({ township, own, seed }) => {
        const parts = [township.township, own, '村务监督委员会'];
        const zh = parts.join('');
        const text = { zh, breaks: breaksBetween(parts), mn: mongolianLike(zh, seed) };
        const sizes = (of: typeof template) => {
          const laid = layoutPlate({ ...signAsk(of, { width: 600, height: 400 }), text, party: false });
          if (!laid.ok) return null;
          const all = runsOf(laid.value.value);
          const size = (script: 'Hans' | 'Mong') => all.find((run) => run.script === script)?.size ?? 0;
          return { chinese: size('Hans'), mongolian: size('Mong') };
        };
        const [two, more] = [sizes(twoLines), sizes(template)];
        if (two === null || more === null) return;
        const small = two.mongolian < template.second.small * two.chinese;
        // Never both smaller, and nothing is touched that is large enough.
        if (!small) expect(more, zh).toEqual(two);
        expect(more.mongolian, zh).toBeGreaterThanOrEqual(two.mongolian);
        expect(more.chinese, zh).toBeGreaterThanOrEqual(0.86 * two.chinese - 1e-9);
      }),
      { numRuns: runs(40) },
    );
  });

  it('[ROWS-30] sets the name of which two lines of Mongolian find no room', () => {
    const parts = ['额尔登布拉格苏木', '呼和陶勒盖巴音宝力格嘎查', '村务监督委员会'];
    const zh = parts.join('');
    const lay = (rows: number) => {
      const template = templateOf('plate', 'plate');
      return layoutPlate({
        ...signAsk({ ...template, mn: { ...template.mn, rows } }, { width: 600, height: 400 }),
        text: { zh, breaks: breaksBetween(parts), mn: mongolianLike(zh, 3) },
        party: false,
      });
    };
    const laid = lay(3);
    expect(laid.ok).toBe(true);
    if (!laid.ok) return;
    const size = (script: 'Hans' | 'Mong') =>
      runsOf(laid.value.value).find((run) => run.script === script)?.size ?? 0;
    expect(size('Mong')).toBeGreaterThan(0.35 * size('Hans'));
  });

  it('[ROWS-2] is cut inside a part only where it fits no other way', () => {
    const zh = `${'长'.repeat(30)}站`;
    const laid = layoutPlate({
      ...signAsk(templateOf('plate', 'service-institution'), { width: 600, height: 400 }),
      text: { zh, breaks: [30], mn: MN_ROOM },
      party: false,
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    expect(rowsOf(laid.value.value, 'Hans').length).toBeGreaterThan(2);
  });

  it('[ROWS-2] ends a line after the word for a hill or a spring where that makes the letters larger', () => {
    const zh = '呼和陶勒盖巴音宝力格嘎查综合服务站';
    const starts = (breaks: readonly number[], name: string) => {
      const laid = layoutPlate({
        ...signAsk(templateOf('plate', 'service-institution'), { width: 800, height: 600 }),
        text: { zh: name, breaks, mn: MN_ROOM },
        party: false,
      });
      if (!laid.ok) throw new Error(laid.problem.code);
      return rowsOf(laid.value.value, 'Hans').map(([first]) => first?.start);
    };
    expect(starts([12], zh)).toEqual([0, 5, 12]);
    expect(starts([12], '呼和陶勤盖巴音宝力克嘎查综合服务站')).toEqual([0, 12]);
    expect(starts([6], '陶勒盖图嘎查综合服务站')).toEqual([0, 6]);
  });

  it.each([
    [800, 600],
    [600, 400],
    [1200, 800],
  ])(
    '[ROWS-1] [ALIKE-5] plates of %d × %d mm that hang together have letters of one size, tight in their line',
    (width, height) => {
      const template = templateOf('plate', 'plate');
      const names = ['党群服务', '社会事务和劳动保障', '请 排 队', '综合治理'];
      const asks = names.map((zh, at) => ({
        ...signAsk(template, { width, height }),
        text: { zh, breaks: [], mn: mongolianLike(zh, at) },
        party: at === 0,
      }));
      const agreed = agreePlates(asks);
      const sizes = asks.map((ask) => {
        const laid = layoutPlate({ ...ask, agreed });
        if (!laid.ok) throw new Error(`${ask.text.zh} ${laid.problem.code}`);
        const han = runsOf(laid.value.value).filter(({ script }) => script === 'Hans');
        return han[0]?.size ?? 0;
      });
      for (const size of sizes) expect(size).toBeCloseTo(sizes[0] ?? 0, 9);
    },
  );
});

describe('layoutEmblem', () => {
  const slot = signAsk(templateOf('emblem'), { width: 600, height: 400 });

  it('[SIGN-4] blocks an empty slot', () => {
    expect(layoutEmblem({ ...slot, artwork: null, contour: 'square' })).toMatchObject({
      ok: false,
      problem: { code: 'emblem-missing' },
    });
  });

  it.each([
    [0.5, { width: 184, height: 368 }],
    [1, { width: 368, height: 368 }],
    [3, { width: 568, height: 568 / 3 }],
  ])('[SIGN-4] places artwork of proportion %d whole, undistorted and centred', (aspect, size) => {
    const laid = layoutEmblem({
      ...slot,
      contour: 'square',
      artwork: {
        kind: 'raster',
        asset: 'a'.repeat(64),
        mediaType: 'image/png',
        width: 6000 * aspect,
        height: 6000,
      },
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    const [picture] = laid.value.value.items;
    if (picture?.kind !== 'picture') throw new Error('no picture');
    expect(picture.width).toBeCloseTo(size.width, 6);
    expect(picture.height).toBeCloseTo(size.height, 6);
    expect(picture.x + picture.width / 2).toBeCloseTo(300, 6);
    expect(picture.y + picture.height / 2).toBeCloseTo(200, 6);
  });
});

describe('templates/signs', () => {
  it('[SIGN-1] there is one for each kind of sign, each with several sizes', () => {
    const ids = TEMPLATES.map((template) => template.id);
    expect(ids).toEqual(
      expect.arrayContaining(['door-plate', 'emblem-slot', 'plate', 'service-institution', 'strip-placard']),
    );
    for (const template of TEMPLATES) expect(template.sizes.length, template.id).toBeGreaterThan(0);
  });
});

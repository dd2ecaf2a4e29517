import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreeStrips, layoutStrip } from '../../typeset/kinds/strip/layoutStrip.ts';
import { inkOf } from '../../typeset/text/glyphInk.ts';
import { shippedShaper } from '../support/fonts.ts';
import { hungSet, type Place } from '../support/hungSet.ts';
import { inkArea } from '../support/inkArea.ts';
import { measuredSet, type MeasuredSet } from '../support/measuredSet.ts';
import { runs } from '../support/runs.ts';
import { PROFILE_1996, templateOf } from '../support/signs.ts';
import { TOWNSHIPS } from '../support/townships.ts';

const { zh, mn, between, set, margins } = templateOf('strip');
const share = (measure: string): number => Number(measure.split(' ')[0]) / 100;

const SHORT: Place = { league: '乌兰察布市', banner: '商都县', township: '七台镇', village: '南村' };
const USUAL: Place = { league: '赤峰市', banner: '宁城县', township: '天义镇', village: '新民村' };
const LONG: Place = {
  ...{ league: '通辽市', banner: '科尔沁左翼中旗', township: '敖包苏木', village: '巴彦敖包嘎查' },
};
const LONGEST: Place = {
  ...{ league: '呼伦贝尔市', banner: '莫力达瓦达斡尔族自治旗' },
  ...{ township: '杜拉尔鄂温克民族乡', village: '尼西空海拉松村' },
};

/** What holds of every set, whatever its names. */
function expectSet({ strips }: MeasuredSet, width: number): void {
  const [first] = strips;
  for (const strip of strips) {
    const { letters, flat, columns, mongolian, inkRatio, ink, body, chinese, written, ends } = strip;
    expect(letters, strip.zh).toBeCloseTo(first?.letters ?? 0, 9);
    expect(flat, strip.zh).toBeGreaterThanOrEqual(zh.condense - 1e-9);
    expect(columns).toBeLessThanOrEqual(2);
    // Hung from one line, inside the margins.
    expect(body[0], strip.zh).toBeCloseTo(ends[0], 6);
    expect(body[1], strip.zh).toBeLessThan(ends[1] + 1e-6);
    expect(written.foot, strip.zh).toBeLessThan(ends[1] + 0.5 * mongolian);
    expect(ink.left, strip.zh).toBeGreaterThan(share(margins.sides) * width - 0.06 * letters);
    expect(ink.right, strip.zh).toBeLessThan(width - share(margins.sides) * width + 0.06 * letters);
    // Chinese goes first: larger letters, more ink, no less width.
    expect(mongolian, strip.zh).toBeLessThanOrEqual(letters / 1.2 + 1e-9);
    expect(inkRatio, strip.zh).toBeGreaterThanOrEqual(1);
    const wide = strip.columnsMn === 1 ? 1 : set.wider;
    expect(written.right - written.left, strip.zh).toBeLessThanOrEqual(
      wide * (chinese.right - chinese.left + 0.1 * letters),
    );
    expect(written.left - chinese.right, strip.zh).toBeGreaterThan((between.least - 0.08) * letters);
  }
}

/** Heights of the letters, a list for each column, in the order in which they are read. */
function chineseColumns(drawing: MeasuredSet['strips'][number]['drawing']): readonly (readonly number[])[] {
  const columns = new Map<number, number[]>();
  for (const item of drawing.items) {
    if (item.kind !== 'glyphs' || item.script !== 'Hans') continue;
    for (const { x, y } of item.glyphs) {
      const key = Math.round(x / 10);
      columns.set(key, [...(columns.get(key) ?? []), y]);
    }
  }
  return [...columns.values()];
}

describe('the strips of a façade', () => {
  it('[ALIKE-5] [ALIKE-6] have letters of one width whatever their names: random villages of every township', () => {
    const village = fc.stringMatching(/^[\u4e00-\u9fa5]{1,8}(村|嘎查)$/u);
    let set = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...TOWNSHIPS), village, fc.nat(1000), (township, name, seed) => {
        const measured = measuredSet(hungSet({ ...township, village: name }, seed));
        set += measured.strips.length;
        refused += measured.refused.length;
        for (const why of measured.refused) expect(why).toMatch(/^(does-not-fit|missing-glyph)/);
        expectSet(measured, 350);
      }),
      { numRuns: runs(250) },
    );
    expect(refused).toBeLessThan(0.2 * (set + refused));
  });

  it.each([
    ['short', SHORT, [119, 1]],
    ['usual', USUAL, [119, 1]],
    ['long', LONG, [90, 1]],
    ['longest', LONGEST, [72, 2]],
  ] as const)('[ALIKE-6] flattens first, then takes a second column: %s', (_, place, [least, columns]) => {
    const { strips, refused } = measuredSet(hungSet(place, 3));
    expect(refused).toEqual([]);
    const [party] = strips;
    expect(party?.letters).toBeGreaterThan(least - 0.01);
    expect(party?.columns).toBe(columns);
    const committee = strips[1];
    expect(committee?.flat).toBe(1);
  });

  it('[ALIKE-6] flattens no further than the wanted width asks, and only one column', () => {
    for (const place of [SHORT, USUAL, LONG, LONGEST]) {
      for (const { letters, flat, columns } of measuredSet(hungSet(place, 1)).strips) {
        if (letters > share(set.wanted) * 350 + 1e-6) expect(flat).toBe(1);
        if (columns === 2) expect(letters).toBeLessThanOrEqual(share(set.floor) * 350 + 1e-6);
      }
    }
  });

  it('[ALIKE-7] hang from one line; a name that the greatest tracking does not fill ends above the others', () => {
    const { strips } = measuredSet(hungSet(USUAL, 2));
    for (const { body, ends } of strips) {
      expect(body[0]).toBeCloseTo(ends[0], 6);
      expect(body[1]).toBeCloseTo(ends[1], 6);
    }
    const short = measuredSet(
      hungSet(SHORT, 2).map((ask) => ({
        ...ask,
        text: { ...ask.text, zh: ask.party ? ask.text.zh : '南村合作社' },
      })),
    );
    for (const { zh: name, body, ends, letters } of short.strips.slice(1)) {
      expect(body[0]).toBeCloseTo(ends[0], 6);
      const gaps = name.length - 1;
      expect(body[1] - body[0]).toBeLessThan(letters * (name.length + gaps * zh.gap.widest));
    }
    // Alone it has its words in the middle.
    const [, alone] = hungSet(SHORT, 2);
    if (alone === undefined) throw new Error('no strip');
    const laid = layoutStrip({ ...alone, text: { ...alone.text, zh: '南村合作社' } });
    const runsOf = laid.ok ? measuredSet([{ ...alone, text: { ...alone.text, zh: '南村合作社' } }]) : null;
    expect(runsOf?.strips).toHaveLength(1);
    if (!laid.ok) throw new Error(laid.problem.code);
    const ys = laid.value.value.items.flatMap((item) =>
      item.kind === 'glyphs' ? item.glyphs.map(({ y }) => y) : [],
    );
    expect((Math.min(...ys) + Math.max(...ys)) / 2).toBeGreaterThan(1000);
  });

  it('[ALIKE-7] has both scripts on one axis on all strips with one column', () => {
    const { strips } = measuredSet(hungSet(LONG, 5));
    const axes = strips.map(({ drawing }) => {
      const [run] = drawing.items.filter((item) => item.kind === 'glyphs');
      return run?.glyphs[0]?.x ?? 0;
    });
    for (const axis of axes) expect(axis).toBeCloseTo(axes[0] ?? 0, 6);
  });

  it('[ALIKE-31] two columns of Chinese have one pitch, the first from the head, the last to the foot and lower', () => {
    const village = fc.stringMatching(/^[\u4e00-\u9fa5]{6,10}嘎查$/u);
    const two: string[] = [];
    fc.assert(
      fc.property(fc.constantFrom(LONG, LONGEST), village, fc.nat(50), (place, name, seed) => {
        for (const { zh: text, columns, drawing, body, ends } of measuredSet(
          hungSet({ ...place, village: name }, seed),
        ).strips) {
          if (columns !== 2) continue;
          two.push(text);
          const [first = [], last = []] = chineseColumns(drawing);
          const [head = NaN, next = NaN] = first;
          const pitch = next - head;
          for (const y of [...first, ...last]) {
            const place = (y - head) / pitch;
            expect(place - Math.round(place), text).toBeCloseTo(0, 6);
          }
          expect(last[0] ?? NaN, text).toBeGreaterThan(head + pitch - 1e-6);
          expect(last.at(-1) ?? NaN, text).toBeGreaterThan((first.at(-1) ?? NaN) - 1e-6);
          expect(body[0], text).toBeCloseTo(ends[0], 6);
          expect(body[1], text).toBeCloseTo(ends[1], 6);
        }
      }),
      { numRuns: runs(60) },
    );
    expect(two.length).toBeGreaterThan(20);
  });

  it('[ALIKE-32] both scripts begin where they meet, or both at the edges', () => {
    const committee = (stripOrder: 'zh-left' | 'zh-right') => {
      const asks = hungSet(LONGEST, 3).map((ask) => ({
        ...ask,
        profile: { ...ask.profile, stripOrder },
        text: { ...ask.text, mn: `${ask.text.mn ?? ''} ${ask.text.mn ?? ''}` },
      }));
      const found = measuredSet(asks).strips.find(({ columns }) => columns === 2);
      if (found === undefined) throw new Error('no strip in two columns');
      const xs = found.drawing.items.flatMap((item) =>
        item.kind === 'glyphs' && item.script === 'Hans' ? item.glyphs.map(({ x }) => x) : [],
      );
      return { first: xs[0] ?? 0, last: xs.at(-1) ?? 0, mongolian: found.written.left };
    };
    const left = committee('zh-left');
    expect(left.last).toBeLessThan(left.first);
    expect(left.first).toBeLessThan(left.mongolian);
    const right = committee('zh-right');
    expect(right.mongolian).toBeLessThan(right.last);
    expect(right.last).toBeLessThan(right.first);
  });

  it('[ALIKE-33] a long Mongolian text stands in two columns that both end at the foot, rather than become small', () => {
    const asks = hungSet(USUAL, 3).map((ask, at) =>
      at === 2 ? { ...ask, text: { ...ask.text, mn: Array(4).fill(ask.text.mn).join(' ') } } : ask,
    );
    const long = measuredSet(asks).strips[2];
    if (long === undefined) throw new Error('no strip');
    expect(long.columnsMn).toBe(2);
    const ys = long.drawing.items.flatMap((item) =>
      item.kind === 'glyphs' && item.script === 'Mong' ? [item.glyphs.map(({ x, y }) => ({ x, y }))] : [],
    );
    const middle = (long.written.left + long.written.right) / 2;
    for (const of of [(x: number) => x < middle, (x: number) => x >= middle]) {
      const column = ys.flat().filter(({ x }) => of(x));
      expect(Math.max(...column.map(({ y }) => y))).toBeGreaterThan(long.ends[1] - 3 * long.mongolian);
    }
  });

  it('[ALIKE-7] few words of Mongolian reach the foot as well, by the spaces between them', () => {
    const [party, committee, ...others] = hungSet(SHORT, 2);
    if (party === undefined || committee === undefined) throw new Error('no strips');
    for (const count of [5, 6, 8]) {
      const mn = (committee.text.mn ?? '').split(' ').slice(0, count).join(' ');
      const { strips } = measuredSet([
        party,
        { ...committee, text: { ...committee.text, mn: `${mn} ${mn}`.split(' ').slice(0, count).join(' ') } },
        ...others,
      ]);
      for (const { written, body, mongolian } of strips)
        expect(Math.abs(written.foot - body[1])).toBeLessThan(0.3 * mongolian);
    }
  });

  it('[ALIKE-8] Chinese covers at least as much with ink as Mongolian, measured on the real contours', async () => {
    const places = [SHORT, LONGEST];
    for (const [seed, place] of places.entries()) {
      for (const { zh: name, drawing, inkRatio } of measuredSet(hungSet(place, seed)).strips) {
        const ratio = (await inkArea(drawing, 'Hans')) / (await inkArea(drawing, 'Mong'));
        expect(ratio, name).toBeGreaterThanOrEqual(1);
        // What the layout reckons with is what is seen.
        expect(inkRatio / ratio, name).toBeGreaterThan(0.9);
        expect(inkRatio / ratio, name).toBeLessThan(1.1);
      }
    }
  });

  it('[ALIKE-8] keeps a short name in front of a Mongolian text that is long', () => {
    const [party, ...others] = hungSet(SHORT, 4);
    const long = others[0]?.text.mn ?? '';
    const asks = others.map((ask) => ({
      ...ask,
      text: { zh: '南村合作社', breaks: [], mn: `${long} ${long}` },
    }));
    const { strips } = measuredSet(party === undefined ? asks : [party, ...asks]);
    expect(strips.length).toBeGreaterThan(3);
    for (const { inkRatio } of strips) expect(inkRatio).toBeGreaterThanOrEqual(1);
  });

  it('[ALIKE-5] comes down for all where equal sizes of both scripts are the rule', () => {
    const asks = hungSet(LONG, 6).map((ask) => ({ ...ask, profile: PROFILE_1996 }));
    const { strips, refused } = measuredSet(asks);
    expect(refused).toEqual([]);
    for (const { letters, mongolian } of strips) {
      expect(letters).toBeCloseTo(strips[0]?.letters ?? 0, 9);
      expect(letters / mongolian).toBeLessThan(1.03);
      expect(letters).toBeGreaterThanOrEqual(share(zh.smallest) * 350);
      expect(mongolian).toBeGreaterThanOrEqual(share(mn.smallest) * 350);
    }
  });

  it('[ALIKE-3] agrees on the same whatever the order', () => {
    const asks = hungSet(LONGEST, 9);
    expect(agreeStrips(asks.toReversed())).toEqual(agreeStrips(asks));
  });

  it('[ALIKE-8] reckons the ink of a run by its outlines: a square em of a known letter', () => {
    const [ask] = hungSet(USUAL, 1);
    if (ask === undefined) throw new Error('no strip');
    const [strip] = measuredSet([ask]).strips;
    const run = strip?.drawing.items.find((item) => item.kind === 'glyphs');
    if (run?.kind !== 'glyphs') throw new Error('no run');
    const once = inkOf([run], shippedShaper());
    expect(inkOf([{ ...run, size: run.size * 2 }], shippedShaper())).toBeCloseTo(4 * once, 6);
  });

  it('[ALIKE-11] fills the box that it is given', () => {
    const content = { x: 60, y: 300, width: 250, height: 1800 };
    const { strips, refused } = measuredSet(hungSet(USUAL, 1).map((ask) => ({ ...ask, content })));
    expect(refused).toEqual([]);
    for (const { body, ink, letters } of strips) {
      expect(body[0]).toBeCloseTo(300, 6);
      expect(body[1]).toBeLessThan(2100 + 1e-6);
      expect(ink.left).toBeGreaterThan(60 - 0.06 * letters);
      expect(ink.right).toBeLessThan(310 + 0.06 * letters);
    }
  });
});

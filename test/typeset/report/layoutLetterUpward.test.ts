import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTER_LABELS } from '../../../app/words/situation.ts';
import { type Drawing, type GlyphRun, type Shape } from '../../../core/drawing/drawing.ts';
import { type LetterUpward } from '../../../core/report/letterUpward.ts';
import { layoutLetterUpward } from '../../../typeset/report/layoutLetterUpward.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { runs as cases } from '../../support/runs.ts';

const shaper = shippedShaper();
const ink = { kind: 'process', cmyk: [0, 0, 0, 100], overprint: false, screen: '#000000' } as const;
const ask = {
  shaper,
  faces: { regular: 'noto-serif-sc-400', bold: 'noto-serif-sc-700', mongolian: 'noto-sans-mongolian-400' },
  inks: { black: ink, grey: ink, hairline: ink, tint: ink, 'party-red': ink },
};
const labels = LETTER_LABELS;

function made(changes: Partial<LetterUpward> = {}): readonly Drawing[] {
  const document: LetterUpward = {
    title: ['某旗人民政府', '关于规范', '工作机制牌子', '情况的报告'],
    issuer: '某旗人民政府',
    number: '某政发〔2026〕12号',
    signer: '王某某',
    to: '自治区民政厅',
    blocks: [
      { kind: 'heading', level: 1, text: '一、基本情况' },
      { kind: 'paragraph', text: '字'.repeat(1200) },
      { kind: 'paragraph', text: '特此报告。' },
    ],
    attachments: ['汇总表', '台账'],
    date: '2026年11月23日',
    imprint: { copies: '', printer: '', printed: '' },
    ...changes,
  };
  return layoutLetterUpward(document, labels, ask).pages;
}

const runs = (page: Drawing | undefined): readonly GlyphRun[] =>
  (page?.items ?? []).filter((item) => item.kind === 'glyphs');
const shapes = (page: Drawing | undefined): readonly Shape[] =>
  (page?.items ?? []).filter((item) => item.kind === 'shape');
const run = (page: Drawing | undefined, text: string): GlyphRun => {
  const found = runs(page).find((each) => each.text === text);
  if (found === undefined)
    throw new Error(
      `no ${text} among ${runs(page)
        .map((each) => each.text)
        .join(' ')}`,
    );
  return found;
};
const left = (each: GlyphRun) => each.glyphs[0]?.x ?? Number.NaN;
const baseline = (each: GlyphRun) => each.glyphs[0]?.y ?? Number.NaN;
/** The last character is a full one here. */
const right = (each: GlyphRun) => (each.glyphs.at(-1)?.x ?? Number.NaN) + each.size;
const CHARACTER = 156 / 28;

describe('an official document', () => {
  it('[PAPER-11] has 22 lines of 28 characters in the type area, and everything else within it', () => {
    const pages = made();
    const full = runs(pages[1]).filter((each) => /^字+$/u.test(each.text));
    expect(full).toHaveLength(22);
    for (const each of full) {
      expect(each.text).toHaveLength(28);
      expect(left(each)).toBeCloseTo(28, 3);
      expect(right(each)).toBeCloseTo(28 + 156, 3);
    }
    const [first, last] = [full[0], full.at(-1)];
    // A character reaches from 0.88 em over its baseline to 0.12 em under it.
    expect(first === undefined ? 0 : baseline(first) - 0.88 * CHARACTER).toBeCloseTo(37, 1);
    expect(last === undefined ? 0 : baseline(last) + 0.12 * CHARACTER).toBeCloseTo(37 + 225, 1);
  });

  it('[PAPER-11] the mark is red, 35 mm below the head; number left, signer right, the red rule 4 mm below them', () => {
    const [page] = made();
    const mark = run(page, '某旗人民政府文件');
    expect(mark.ink).toBe('party-red');
    expect(baseline(mark) - 0.88 * mark.size).toBeCloseTo(37 + 35, 1);
    expect((left(mark) + right(mark)) / 2).toBeCloseTo(28 + 78, 1);
    const number = run(page, '某政发〔2026〕12号');
    expect(left(number)).toBeCloseTo(28 + CHARACTER, 3);
    expect(right(run(page, '王某某'))).toBeCloseTo(28 + 156 - CHARACTER, 3);
    const [rule] = shapes(page).filter(({ stroke }) => stroke?.ink === 'party-red');
    const [start] = rule?.path ?? [];
    expect(start?.[0] === 'M' ? start[2] - (baseline(number) + 0.12 * CHARACTER) : 0).toBeCloseTo(4, 1);
  });

  it('[PAPER-11] the title’s lines end between words and are centred', () => {
    const [page] = made();
    const title = runs(page).filter((each) => Math.abs(each.size - 22 * (25.4 / 72)) < 0.01);
    const words = ['某旗人民政府', '关于规范', '工作机制牌子', '情况的报告'];
    expect(title.map((each) => each.text).join('')).toBe(words.join(''));
    for (const each of title) {
      expect(words.some((word) => each.text.endsWith(word))).toBe(true);
      expect((left(each) + right(each)) / 2).toBeCloseTo(28 + 78, 1);
    }
  });

  it('[PAPER-11] page numbers stand 7 mm below the type area, odd ones right, even ones left', () => {
    const pages = made();
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, at) => {
      const number = run(page, `— ${at + 1} —`);
      if (at % 2 === 0) expect(left(number)).toBeGreaterThan(28 + 78);
      else expect(left(number)).toBeCloseTo(28 + number.size, 3);
      expect(baseline(number)).toBeGreaterThan(37 + 225 + 5);
      expect(baseline(number)).toBeLessThan(37 + 225 + 10);
    });
  });

  it('[PAPER-11] the day ends four characters from the right, the issuer is centred on it, and neither stands alone', () => {
    for (let length = 500; length < 1200; length += 41) {
      const pages = made({
        blocks: [
          { kind: 'paragraph', text: '字'.repeat(length) },
          { kind: 'paragraph', text: '特此报告。' },
        ],
      });
      // The imprint may go over by itself.
      const last = pages.findLast((page) => runs(page).some((each) => each.text === '2026年11月23日'));
      const date = run(last, '2026年11月23日');
      const issuer = run(last, '某旗人民政府');
      expect(right(date)).toBeCloseTo(28 + 156 - 4 * CHARACTER, 1);
      expect((left(issuer) + right(issuer)) / 2).toBeCloseTo((left(date) + right(date)) / 2, 1);
      expect(run(last, '特此报告。')).toBeDefined();
    }
  });

  it('[PAPER-31] every line but a paragraph’s last ends at the type area’s edge, wherever figures, units and marks fall', () => {
    const bits = [
      '嘎查村',
      '清理前牌子',
      '12块',
      '（120.00平方米）',
      '、',
      '，',
      '。',
      '《实施意见》',
      '第（十二）项',
    ];
    const more = ['2026年10月31日', '第二百四十四条', '150平方米', '的', '牧区不低于', '；'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits, ...more), { minLength: 20, maxLength: 60 }), (parts) => {
        // Marks stand behind a word, as they do in writing.
        const text = `字${parts.join('字')}`;
        const pages = made({ issuer: '', blocks: [{ kind: 'paragraph', text }], attachments: [] });
        const lines = pages.flatMap(runs).filter((each) => each.ink === 'black' && text.includes(each.text));
        const inner = lines.slice(0, -1);
        for (const each of inner) {
          const last = each.text.at(-1) ?? '';
          const width = /\d/u.test(last) ? 0.4 : 0.9;
          expect((each.glyphs.at(-1)?.x ?? 0) + width * each.size).toBeGreaterThan(
            28 + 156 - 0.5 * each.size,
          );
        }
        // A figure is never cut.
        for (const [at, each] of inner.entries())
          expect(`${each.text.at(-1)}${lines[at + 1]?.text.charAt(0)}`).not.toMatch(/[\d.][\d.]/u);
      }),
      { numRuns: cases(200) },
    );
  });

  it('[PAPER-32] the imprint stands at the foot of the last page: thick, thin and thick rule, the last on the type area’s edge', () => {
    const imprint = {
      copies: '某旗民政局，某旗农牧局',
      printer: '某旗人民政府办公室',
      printed: '2026年11月24日',
    };
    for (let length = 300; length < 1200; length += 61) {
      const pages = made({ blocks: [{ kind: 'paragraph', text: '字'.repeat(length) }], imprint });
      const last = pages.at(-1);
      const rules = shapes(last).filter(({ stroke }) => stroke?.ink === 'black');
      expect(rules.map(({ stroke }) => stroke?.width)).toEqual([0.35, 0.25, 0.35]);
      const heights = rules.map(({ path: [start] }) => (start?.[0] === 'M' ? start[2] : 0));
      expect(heights.at(-1)).toBeCloseTo(37 + 225, 3);
      expect(left(run(last, '抄送：'))).toBeCloseTo(28 + CHARACTER, 3);
      expect(run(last, '某旗民政局，某旗农牧局。')).toBeDefined();
      const printer = run(last, imprint.printer);
      expect(printer.size).toBeCloseTo(14 * (25.4 / 72), 3);
      expect(left(printer)).toBeCloseTo(28 + CHARACTER, 3);
      expect(right(run(last, '2026年11月24日印发'))).toBeCloseTo(28 + 156 - CHARACTER, 1);
      // Nothing else reaches into it.
      const [top = 0] = heights;
      const over = runs(last).filter((each) => each.size > 5 && baseline(each) + 0.12 * each.size > top);
      expect(over).toEqual([]);
    }
  });

  it('[PAPER-32] without entries nobody has copies, and printer and day are lines for a hand', () => {
    const last = made().at(-1);
    expect(runs(last).some((each) => each.text.startsWith('抄送'))).toBe(false);
    expect(run(last, '　　　　年　　月　　日印发')).toBeDefined();
    expect(shapes(last).filter(({ stroke }) => stroke?.ink === 'black')).toHaveLength(3);
  });

  it('[PAPER-14] without an addressee there is a line for a hand before the colon', () => {
    const [page] = made({ to: '', issuer: '' });
    expect(left(run(page, '：'))).toBeCloseTo(28 + 100, 3);
    expect(shapes(page)).toHaveLength(1);
  });

  it('[PAPER-11] without an issuer there is no mark, and a line for a hand stands for its name', () => {
    const pages = made({ issuer: '' });
    expect(runs(pages[0]).every((each) => each.ink === 'black')).toBe(true);
    expect(shapes(pages[0])).toHaveLength(0);
    // Its own, and three of the imprint.
    expect(shapes(pages.at(-1))).toHaveLength(1 + 3);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { layoutNotice } from '../../../typeset/kinds/notice/layoutNotice.ts';
import { type NoticeAsk } from '../../../typeset/kinds/notice/noticeAsk.ts';
import { boardAsk, overlaps, runBoxes } from '../../support/boards.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { runs } from '../../support/runs.ts';
import { MN_COMMITTEE, MN_PARTY, MN_ROOM, PROFILE_2026, templateOf } from '../../support/signs.ts';

const notice = templateOf('notice');
const open = { posted: null, next: null };

function askOf(width: number, height: number, more: Partial<NoticeAsk> = {}): NoticeAsk {
  return {
    ...boardAsk(notice, { width, height }),
    ...{ holes: true, dates: { general: open, finances: open }, foot: '', pockets: 'drilled' },
    ...more,
  };
}

function sheetsOf(ask: NoticeAsk) {
  const made = layoutNotice(ask);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value.value;
}

function faceOf(ask: NoticeAsk): Drawing {
  const [face] = sheetsOf(ask);
  if (face === undefined) throw new Error('a board');
  return face.drawing;
}

type Case = {
  readonly width: number;
  readonly height: number;
  readonly mongolianOnPlates: 'line' | 'columns';
  readonly horizontalOrder: 'zh-top' | 'zh-bottom';
  readonly zh: string;
  readonly mn: string | null;
  /** Mongolian of every head. */
  readonly word: string | null;
};
const cases: fc.Arbitrary<Case> = fc.record({
  width: fc.integer({ min: 2100, max: 5080 }),
  height: fc.integer({ min: 1000, max: 3000 }),
  mongolianOnPlates: fc.constantFrom('line', 'columns'),
  horizontalOrder: fc.constantFrom('zh-top', 'zh-bottom'),
  zh: fc.constantFrom(notice.title, '额尔登布拉格苏木呼和陶勒盖嘎查村务公开栏'),
  mn: fc.constantFrom(null, MN_ROOM, MN_COMMITTEE, MN_PARTY),
  word: fc.constantFrom(null, MN_ROOM, MN_COMMITTEE),
});

function askFor({ width, height, mongolianOnPlates, horizontalOrder, zh, mn, word }: Case): NoticeAsk {
  return askOf(width, height, {
    profile: { ...PROFILE_2026, mongolianOnPlates, horizontalOrder },
    heading: { zh, breaks: [], mn },
    unit: { zh: '查干哈达嘎查党群服务中心', breaks: [], mn: MN_PARTY },
    mongolianOf: () => word,
  });
}

/** Letters of heads, notes and dates. */
function sizesOn(face: Drawing) {
  const of = (wanted: (text: string) => boolean) =>
    face.items.flatMap((item) => (item.kind === 'glyphs' && wanted(item.text) ? [item.size] : []));
  const { sections, dates } = notice;
  return {
    heads: of((text) => sections.some(({ heading }) => heading === text)),
    notes: of((text) => text.length > 2 && sections.some(({ about }) => about.includes(text))),
    dates: of((text) => text === dates.posted || text === dates.next),
  };
}

describe('notice board', () => {
  it.each(['line', 'columns'] as const)(
    '[NOTICE-23] keeps the size of heads, notes and dates under a title in two scripts (%s)',
    (mongolianOnPlates) => {
      const profile = { ...PROFILE_2026, mongolianOnPlates };
      const of = (mn: string | null) =>
        sizesOn(faceOf(askOf(2400, 1200, { profile, heading: { zh: notice.title, breaks: [], mn } })));
      expect(of(MN_ROOM)).toEqual(of(null));
      expect(of(MN_PARTY)).toEqual(of(null));
    },
  );

  it.each([
    ['zh-top', 'line'],
    ['zh-bottom', 'line'],
    ['zh-top', 'columns'],
    ['zh-bottom', 'columns'],
  ] as const)('[NOTICE-23] sets title and heads in the order of the profile (%s, %s)', (order, form) => {
    const profile = { ...PROFILE_2026, horizontalOrder: order, mongolianOnPlates: form };
    const heading = { zh: notice.title, breaks: [], mn: MN_ROOM };
    const face = faceOf(askOf(2400, 1200, { profile, heading, mongolianOf: () => MN_ROOM }));
    const boxes = runBoxes(face, shippedShaper());
    const [title] = boxes.filter(({ run }) => run.text === notice.title);
    const mongolian = boxes.filter(({ run }) => run.script === 'Mong');
    const beside = mongolian.filter(({ top, foot }) => foot <= (title?.foot ?? 0) + 10 && top > 0);
    expect(beside.length).toBeGreaterThan(0);
    for (const { left, right } of beside) {
      if (order === 'zh-top') expect(left).toBeGreaterThan(title?.right ?? Infinity);
      else expect(right).toBeLessThan(title?.left ?? 0);
    }
    const [head] = boxes.filter(({ run }) => run.text === notice.sections[0]?.heading);
    const own = mongolian.filter(({ left, top }) => left < 800 && top > (title?.foot ?? 0) + 10);
    for (const { left } of own) expect(left > (head?.left ?? 0)).toBe(order === 'zh-top');
  });

  it('[NOTICE-23] sets nothing over anything else, and nothing off the board', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const ask = askFor(of);
        const made = layoutNotice(ask);
        if (!made.ok) return;
        const [face] = made.value.value;
        if (face === undefined) throw new Error('a board');
        const boxes = runBoxes(face.drawing, shippedShaper());
        expect(overlaps(boxes)).toEqual([]);
        for (const box of boxes) {
          expect(box.left).toBeGreaterThan(0);
          expect(box.right).toBeLessThan(ask.width);
          expect(box.foot).toBeLessThan(ask.height);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('[NOTICE-24] keeps least letters on every board that it makes, and names a size that suits of any other', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const ask = askFor(of);
        const made = layoutNotice(ask);
        if (made.ok) {
          const [face] = made.value.value;
          if (face === undefined) throw new Error('a board');
          const { heads, notes, dates } = sizesOn(face.drawing);
          expect([heads.length, dates.length]).toEqual([3, 6]);
          expect(notes.length).toBeGreaterThanOrEqual(3);
          expect(Math.min(...heads)).toBeGreaterThanOrEqual(30 - 1e-9);
          expect(Math.min(...notes)).toBeGreaterThanOrEqual(12 - 1e-9);
          expect(Math.min(...dates)).toBeGreaterThanOrEqual(15 - 1e-9);
          return;
        }
        if (made.problem.code === 'does-not-fit') return;
        expect(made.problem.code).toBe('plate-too-small');
        const { width, height } = made.problem.data;
        expect(layoutNotice({ ...ask, width: Number(width), height: Number(height) }).ok).toBe(true);
      }),
      { numRuns: runs(60) },
    );
  });

  it('[NOTICE-24] makes the usual board in every profile', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const ask = askFor(of);
        const made = layoutNotice({ ...ask, width: 2400, height: 1200 });
        expect(made.ok ? null : made.problem).toBeNull();
      }),
      { numRuns: runs(30) },
    );
  });
});

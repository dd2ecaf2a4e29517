import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { flattened } from '../../../core/drawing/path.ts';
import { dimensionChain } from '../../../typeset/boards/dimensions.ts';
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

  it('[NOTICE-25] drills head and foot of every pocket, clear of the joints of its rim and of what is inside', () => {
    const { rim, diameter } = notice.pockets.hole;
    fc.assert(
      fc.property(cases, (of) => {
        const made = layoutNotice(askFor(of));
        if (!made.ok) return;
        const [face] = made.value.value;
        if (face === undefined) throw new Error('a board');
        const boxes = (wanted: (item: Item) => boolean) =>
          face.drawing.items.flatMap((item) => {
            if (item.kind !== 'shape' || !wanted(item)) return [];
            const points = flattened(item.path, 0.01).flatMap(({ points: each }) => each);
            const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
            return [
              { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) },
            ];
          });
        const places = boxes((item) => item.kind === 'shape' && item.fill === 'paper-white');
        const holes = boxes((item) => item.kind === 'shape' && item.layer === 'holes').filter(
          ({ left, right }) => right - left < diameter + 1,
        );
        expect(holes.length).toBe(4 * places.length);
        for (const hole of holes) {
          // It is in the head or the foot of one rim, further from a joint than it is wide.
          const own = places.filter(
            ({ left, right, top, foot }) =>
              hole.left >= left + diameter &&
              hole.right <= right - diameter &&
              ((hole.top >= top - rim && hole.foot <= top) || (hole.top >= foot && hole.foot <= foot + rim)),
          );
          expect(own.length).toBe(1);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('[NOTICE-26] measures the holes to the last one, and the board by a chain of its own', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const made = layoutNotice({ ...askFor(of), width: of.width + 1000, height: of.height + 1000 });
        if (!made.ok) return;
        const plan = made.value.value.find(({ part }) => part === notice.plan.words.title);
        if (plan === undefined) throw new Error('a plan');
        const figures = plan.drawing.items.flatMap((item) =>
          item.kind === 'glyphs' && /^\d+$/.test(item.text) && item.size === 3.5 ? [Number(item.text)] : [],
        );
        for (const side of [of.width + 1000, of.height + 1000]) {
          expect(figures.filter((figure) => figure === side).length).toBe(1);
        }
        expect(overlaps(runBoxes(plan.drawing, shippedShaper()))).toEqual([]);
      }),
      { numRuns: runs(20) },
    );
  });

  it('[NOTICE-26] leads figures of a standing running chain to their ticks in order, none over another', () => {
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(places, fc.constantFrom(1 as const, -1 as const), (at, away) => {
        const chain = dimensionChain(
          {
            ...{ places: [0, ...at], onPaper: (place) => 20 + place / 10, at: 100, along: 'y', away },
            ...{ datum: 0, fan: true, ink: 'black' },
          },
          askOf(2400, 1200),
          [],
        );
        if (!chain.ok) throw new Error(chain.problem.code);
        const drawing = { ...faceOf(askOf(2400, 1200)), items: chain.value.items };
        const boxes = runBoxes(drawing, shippedShaper());
        expect(boxes.map(({ run }) => Number(run.text)).sort((a, b) => a - b)).toEqual(
          [...at].sort((a, b) => a - b),
        );
        expect(overlaps(boxes)).toEqual([]);
        // Beside one another they are in the order of their places.
        const column = boxes.filter(({ left, right }) => (away > 0 ? left < 105 + 3 : right > 95 - 3));
        const down = [...column].sort((a, b) => a.top - b.top).map(({ run }) => Number(run.text));
        expect(down).toEqual([...down].sort((a, b) => a - b));
      }),
      { numRuns: runs(100) },
    );
  });
});

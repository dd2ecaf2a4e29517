import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { flattened } from '../../../core/drawing/path.ts';
import { dimensionChain } from '../../../typeset/boards/dimensions.ts';
import { layoutNotice } from '../../../typeset/kinds/notice/layoutNotice.ts';
import { type NoticeAsk } from '../../../typeset/kinds/notice/noticeAsk.ts';
import { roofUnder, strutOf } from '../../../typeset/kinds/notice/steelwork.ts';
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

function textOf(drawing: Drawing | undefined): string {
  const runs = drawing?.items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : [])) ?? [];
  return runs.join('').replaceAll(/\s/g, '');
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

  it.each([
    [2400, 1200],
    [2400, 1500],
    [3000, 1800],
    [4000, 2000],
  ])('[NOTICE-23] tells once what is wrong with the Mongolian of its title, %d × %d', (width, height) => {
    // An ordinary space before a suffix.
    const mn = `${MN_ROOM} \u1836\u1822\u1828`;
    const made = layoutNotice(askOf(width, height, { heading: { zh: notice.title, breaks: [], mn } }));
    if (!made.ok) throw new Error(made.problem.code);
    expect(made.value.notes.filter(({ code }) => code === 'suffix-space').length).toBe(1);
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

  it('[HANG-58] rules room to write before 年, 月 and 日 and under none of them, in words that are read', () => {
    const face = faceOf(askOf(2400, 1200));
    const boxes = runBoxes(face, shippedShaper());
    const boxesOf = (wanted: string) => boxes.filter(({ run }) => run.text === wanted);
    const rules = face.items.flatMap((item) => {
      if (item.kind !== 'shape' || item.fill !== notice.inks.quiet) return [];
      const points = item.path.flatMap((command) => (command.length === 3 ? [command] : []));
      const [xs, ys] = [points.map(([, x]) => x), points.map(([, , y]) => y)];
      return [{ left: Math.min(...xs), right: Math.max(...xs), y: Math.min(...ys) }];
    });
    const years = boxesOf('年');
    expect(years.length).toBeGreaterThan(0);
    expect(rules.length).toBe(3 * years.length);
    for (const [word, least] of [
      ['年', 3],
      ['月', 2],
      ['日', 2],
    ] as const)
      for (const { left, right, top, foot, run } of boxesOf(word)) {
        const near = rules.filter(({ y }) => top < y && y < foot + run.size);
        expect(near.some((rule) => rule.left < right && left < rule.right)).toBe(false);
        expect(
          near.some(
            (rule) =>
              rule.right - rule.left >= least * run.size && Math.abs(left - rule.right) < 0.5 * run.size,
          ),
        ).toBe(true);
      }
    const quiet = face.items.flatMap((item) =>
      item.kind === 'glyphs' && item.ink === notice.inks.quiet ? [item] : [],
    );
    expect(notice.inks.quiet).toBe('label');
    for (const { text, font } of quiet)
      if (!text.includes('党群')) expect([text, font.includes('600')]).toEqual([text, true]);
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

  it('[NOTICE-27] draws the strut as it is made: between the wall and the roof, its holes clear of its tube', () => {
    const { canopy } = notice;
    const made = canopy?.strut.made;
    if (canopy === null || made === null || made === undefined) throw new Error('a strut');
    fc.assert(
      fc.property(
        fc.record({
          projection: fc.integer({ min: 400, max: 900 }),
          rise: fc.integer({ min: 40, max: 300 }),
          above: fc.integer({ min: 90, max: 400 }),
        }),
        (figures) => {
          const strut = strutOf({ ...canopy, ...figures }, made);
          const own = { ...canopy, ...figures };
          for (const [out, above] of [...strut.foot, ...strut.head, ...strut.tube]) {
            expect(out).toBeGreaterThan(-1e-9);
            expect(above).toBeLessThan(roofUnder(own, out) + 1e-6);
            expect(above).toBeGreaterThan(0);
          }
          // The tube ends on both plates.
          const onWall = strut.tube.filter(([out]) => Math.abs(out - made.plate.thick) < 1e-6);
          expect(onWall.length).toBe(2);
          const apart = strut.tube.map(
            ([out, above]) =>
              ((roofUnder(own, out) - above) * figures.projection) /
              Math.hypot(figures.rise, figures.projection),
          );
          expect(apart.filter((gap) => Math.abs(gap - made.plate.thick) < 1e-6).length).toBe(2);
          const { axis, long, short } = strut.lengths;
          expect((long + short) / 2).toBeCloseTo(axis, 6);
        },
      ),
      { numRuns: runs(200) },
    );
    const { plate, profile, weld } = made;
    expect((plate.holes.apart - profile.side - plate.holes.diameter) / 2).toBeGreaterThan(weld + 5);
    expect((plate.width - plate.holes.apart) / 2).toBeGreaterThanOrEqual(1.5 * plate.holes.diameter);
    // The weld round the slanting cut is on the plate.
    const { cuts } = strutOf(canopy, made);
    expect(profile.side / Math.sin((cuts.head * Math.PI) / 180) + 2 * weld).toBeLessThan(plate.height);
  });

  it('[NOTICE-27] says profile, plates, holes, anchors, welds, lengths and cuts, and where they come from', () => {
    const sheets = sheetsOf(askOf(2400, 1200));
    expect(sheets.map(({ part }) => part)).toEqual([null, '插页框孔位', '雨棚', '雨棚斜撑']);
    const said = textOf(sheets.at(-1)?.drawing);
    for (const words of [
      '□30×30×2.5',
      '斜撑5件',
      '轴线长331',
      '钢板10块',
      '孔距80',
      '焊脚3',
      'M10',
      '未作受力计算',
    ])
      expect(said).toContain(words);
    expect(textOf(sheets[2]?.drawing)).toContain('共10孔');
  });

  it('[NOTICE-29] says how the roof’s plate is cut and drilled along its slope, as its own section has it', () => {
    const said = textOf(sheetsOf(askOf(2400, 1200))[2]?.drawing);
    // 500 out and 160 up: 525 along the slope; the strut's plate is 320 out.
    expect(said).toContain('棚板2700×525mm（沿坡量），与水平成17.7°');
    expect(said).toContain('沿坡距墙边336、距前边189mm');
    const { canopy } = notice;
    if (canopy === null) throw new Error('a canopy');
    const template = { ...notice, canopy: { ...canopy, strut: { ...canopy.strut, made: null } } };
    const unmade = textOf(sheetsOf({ ...askOf(2400, 1200), template })[2]?.drawing);
    expect(unmade).toContain('沿坡量');
    expect(unmade).not.toContain('沿坡距墙边');
  });

  it('[NOTICE-28] asks for what nobody has said: the wall, its anchors, the roof, the loads; and for a strut unknown', () => {
    const sheets = sheetsOf(askOf(2400, 1200));
    const said = textOf(sheets.at(-1)?.drawing);
    for (const words of ['制作前填写', '墙体：□', '埋深', '棚板材料：_', '荷载核算：□'])
      expect(said).toContain(words);
    const { canopy } = notice;
    if (canopy === null) throw new Error('a canopy');
    const template = { ...notice, canopy: { ...canopy, strut: { ...canopy.strut, made: null } } };
    const unmade = sheetsOf({ ...askOf(2400, 1200), template });
    expect(unmade.map(({ part }) => part)).toEqual([null, '插页框孔位', '雨棚']);
    const asked = textOf(unmade[2]?.drawing);
    expect(asked).toContain('型材、钢板、锚栓、接头待定_');
    expect(asked).not.toMatch(/[{}]/);
  });

  it('[NOTICE-27] keeps what its drawings say apart, on any board', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const made = layoutNotice(askFor(of));
        if (!made.ok) return;
        for (const { part, drawing } of made.value.value) {
          const boxes = runBoxes(drawing, shippedShaper());
          if (part === null) continue;
          expect(overlaps(boxes)).toEqual([]);
          for (const { left, right, top, foot, run } of boxes) {
            expect([run.text, left > 0, right < drawing.width, top > 0, foot < drawing.height]).toEqual([
              ...[run.text, true, true, true, true],
            ]);
          }
        }
      }),
      { numRuns: runs(20) },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { FACADE_ARRANGEMENTS, type Facade } from '../../../core/project/facade.ts';
import {
  facadeConflicts,
  type FacadeMark,
  facadePlaces,
  nearestArrangement,
  placeFacade,
  roomyFacade,
} from '../../../typeset/kinds/facade/facadePlan.ts';
import { facadeElevation } from '../../../typeset/kinds/facade/facadeElevation.ts';
import { fixingsOf } from '../../../typeset/sign/fixingsOf.ts';
import { circle, frameItems } from '../../../typeset/sign/cutAndHoles.ts';
import { runs } from '../../support/runs.ts';
import { boardAsk, runBoxes } from '../../support/boards.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { templateOf } from '../../support/signs.ts';

const FACADE: Facade = {
  width: 12_000,
  height: 4200,
  entrance: { x: 5100, width: 1800, height: 2700 },
  windows: [],
  arrangement: 'two-and-two',
  firstSide: 'right',
  lowerEdge: 600,
  spacing: 150,
  fromEntrance: 250,
  emblemLowerEdge: 3200,
};
const PLACARDS: readonly FacadeMark[] = ['party', 'committee', 'collective', 'supervision'].map((id) => ({
  id,
  width: 350,
  height: 2400,
}));
const EMBLEMS: readonly FacadeMark[] = ['centre', 'practice'].map((id) => ({ id, width: 600, height: 600 }));
const SLOTS = (['centre', 'practice'] as const).map((slot) => ({ id: slot, slot, width: 600, height: 600 }));

function placed(change: Partial<Facade>) {
  const places = placeFacade({ ...FACADE, ...change }, PLACARDS, EMBLEMS, '外立面');
  if (!places.ok) throw new Error(JSON.stringify(places.problem));
  return places.value;
}
const fromLeft = (change: Partial<Facade>) =>
  [...placed(change).placards].sort((a, b) => a.x - b.x).map((mark) => mark.id);

describe('placeFacade', () => {
  it.each([
    ['two-and-two', 'right', ['supervision', 'committee', 'party', 'collective']],
    ['two-and-two', 'left', ['collective', 'party', 'committee', 'supervision']],
    ['all-left', 'right', ['supervision', 'collective', 'committee', 'party']],
    ['all-right', 'right', ['party', 'committee', 'collective', 'supervision']],
    ['left-to-right', 'right', ['party', 'committee', 'collective', 'supervision']],
    ['right-to-left', 'right', ['supervision', 'collective', 'committee', 'party']],
  ] as const)('[FACADE-1] %s (first on the %s), as seen from outside', (arrangement, firstSide, order) => {
    expect(fromLeft({ arrangement, firstSide })).toEqual(order);
  });

  it.each(FACADE_ARRANGEMENTS)('[FACADE-2] keeps spacing and heights exactly in %s', (arrangement) => {
    const { placards, emblems } = placed({ arrangement });
    const { entrance, spacing, fromEntrance } = FACADE;
    for (const mark of placards) expect(mark.lower).toBe(600);
    for (const mark of emblems) expect(mark.lower).toBe(3200);
    const left = placards.filter((mark) => mark.x < entrance.x).sort((a, b) => b.x - a.x);
    const right = placards.filter((mark) => mark.x > entrance.x).sort((a, b) => a.x - b.x);
    left.forEach((mark, index) => {
      const edge = index === 0 ? entrance.x - fromEntrance : (left[index - 1]?.x ?? 0) - spacing;
      expect(mark.x + mark.width).toBe(edge);
    });
    right.forEach((mark, index) => {
      const before = right[index - 1];
      expect(mark.x).toBe(
        before === undefined ? entrance.x + entrance.width + fromEntrance : before.x + before.width + spacing,
      );
    });
    expect(left.length + right.length).toBe(4);
  });

  it.each([
    ['the wall is too narrow', { width: 7400 }],
    ['a window is in the way', { windows: [{ x: 7600, y: 900, width: 1200, height: 1500 }] }],
    ['the marks would be over the wall', { height: 2900 }],
    ['an emblem would lie over the entrance', { emblemLowerEdge: 2600 }],
  ])('[FACADE-3] refuses when %s, with the measures', (_, change) => {
    const places = placeFacade({ ...FACADE, ...change }, PLACARDS, EMBLEMS, '外立面');
    expect(places).toMatchObject({ ok: false, problem: { code: 'facade-crowded' } });
  });

  it.each([
    // The third place at the left is there only where all of them hang.
    ['collective', 3520, { arrangement: 'all-left', firstSide: 'right' }],
    ['party', 4500, { arrangement: 'two-and-two', firstSide: 'left' }],
    ['supervision', 8650, { arrangement: 'all-right', firstSide: 'right' }],
    ['party', 7150, { arrangement: 'two-and-two', firstSide: 'right' }],
  ] as const)('[HANG-32] %s dragged to %i is the arrangement that hangs it nearest', (id, x, arranged) => {
    expect(nearestArrangement(FACADE, PLACARDS, { id, x })).toEqual(arranged);
  });

  it('[HANG-32] leaves an arrangement in which the placard is dropped on its own place', () => {
    for (const arrangement of FACADE_ARRANGEMENTS) {
      const facade = { ...FACADE, arrangement };
      for (const { id, x } of facadePlaces(facade, PLACARDS, []).placards)
        expect(nearestArrangement(facade, PLACARDS, { id, x })).toEqual({ arrangement, firstSide: 'right' });
    }
  });

  it('[STUDIO-43] a façade that was measured is proposed so that nothing lies over anything, where there is such a way', () => {
    const faults = (facade: Facade) =>
      facadeConflicts(facade, facadePlaces(facade, PLACARDS, EMBLEMS)).length;
    // A metre between door and window: two placards with narrower gaps.
    const tight = { ...FACADE, windows: [{ x: 7900, y: 900, width: 1800, height: 1500 }] };
    expect(faults(tight)).toBeGreaterThan(0);
    const told = roomyFacade(tight, PLACARDS, EMBLEMS);
    expect(told).toEqual({ ...tight, fromEntrance: 150, spacing: 100 });
    expect(faults(told)).toBe(0);
    expect(roomyFacade(FACADE, PLACARDS, EMBLEMS)).toEqual(FACADE);
    // Half a metre on one side, 1.7 m on the other: all there, close together.
    const windows = [
      { x: 3000, y: 900, width: 1550, height: 1500 },
      { x: 8600, y: 900, width: 1800, height: 1500 },
    ];
    expect(roomyFacade({ ...FACADE, windows }, PLACARDS, EMBLEMS)).toEqual({
      ...{ ...FACADE, windows, arrangement: 'all-right', fromEntrance: 60, spacing: 60 },
    });
    const opening = fc.record({
      ...{ x: fc.integer({ min: 0, max: 10_000 }), y: fc.constant(900) },
      ...{ width: fc.integer({ min: 600, max: 2400 }), height: fc.constant(1500) },
    });
    fc.assert(
      fc.property(
        fc.record({
          x: fc.integer({ min: 0, max: 10_000 }),
          windows: fc.array(opening, { maxLength: 4 }),
          count: fc.integer({ min: 0, max: 4 }),
        }),
        ({ x, windows, count }) => {
          const facade: Facade = { ...FACADE, windows, entrance: { ...FACADE.entrance, x } };
          const placards = PLACARDS.slice(0, count);
          const left = (one: Facade) => facadeConflicts(one, facadePlaces(one, placards, EMBLEMS)).length;
          const proposed = roomyFacade(facade, placards, EMBLEMS);
          for (const arrangement of FACADE_ARRANGEMENTS)
            for (const firstSide of ['left', 'right'] as const)
              expect(left(proposed)).toBeLessThanOrEqual(left({ ...facade, arrangement, firstSide }));
          // What was measured stays as it was.
          const { arrangement, firstSide, fromEntrance, spacing } = facade;
          expect({ ...proposed, arrangement, firstSide, fromEntrance, spacing }).toEqual(facade);
        },
      ),
    );
  });

  it('[HANG-33] hangs an emblem where somebody put it, and the other where it was', () => {
    const facade = { ...FACADE, emblems: { practice: { x: 1000, lower: 3100 } } };
    const { emblems: hung } = facadePlaces(facade, PLACARDS, SLOTS);
    const [own] = placed({}).emblems;
    expect(hung).toMatchObject([
      { id: 'centre', x: own?.x, lower: 3200 },
      { id: 'practice', x: 1000, lower: 3100 },
    ]);
  });

  it('[HANG-34] names every mark that lies over an opening, another mark or the wall’s end', () => {
    const facade: Facade = {
      ...{ ...FACADE, arrangement: 'all-right', windows: [{ x: 7200, y: 900, width: 500, height: 1500 }] },
      emblems: { centre: { x: 5500, lower: 2500 }, practice: { x: 11_700, lower: 3200 } },
    };
    const found = facadeConflicts(facade, facadePlaces(facade, PLACARDS, SLOTS));
    expect(new Set(found.map(({ what }) => what))).toEqual(
      new Set(['party', 'committee', 'centre', 'practice']),
    );
    expect(placeFacade(facade, PLACARDS, SLOTS, '外立面').ok).toBe(false);
  });

  it('[FACADE-4] says on the sheet that it is seen from outside, and every measure of it', () => {
    const template = templateOf('facade');
    const mark = (each: FacadeMark) => ({ ...each, name: each.id, drawing: null });
    const laid = facadeElevation({
      ...boardAsk(template, { width: 420, height: 297 }),
      facade: FACADE,
      placards: PLACARDS.map(mark),
      emblems: EMBLEMS.map(mark),
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    const texts = laid.value.value.items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : []));
    expect(texts.some((text) => text.startsWith('从外面看'))).toBe(true);
    for (const figure of ['12000', '1800', '350', '150', '250', '600', '2400', '350 × 2400'])
      expect(texts).toContain(figure);
    for (const { x } of placed({}).placards) expect(texts).toContain(String(x));
  });

  it('[FACADE-4] shows official artwork in its own inks, beside those of the table', () => {
    const ink = { kind: 'process', cmyk: [0, 100, 80, 15], overprint: false, screen: '#c8102e' } as const;
    const drawing: Drawing = {
      width: 600,
      height: 600,
      bleed: 0,
      title: '标识',
      inks: { 'artwork-0-100-80-15': ink },
      fonts: {},
      items: [
        {
          kind: 'shape',
          layer: 'artwork',
          path: [['M', 0, 0], ['L', 600, 0], ['L', 600, 600], ['Z']],
          fill: 'artwork-0-100-80-15',
        },
      ],
    };
    const laid = facadeElevation({
      ...boardAsk(templateOf('facade'), { width: 420, height: 297 }),
      facade: FACADE,
      placards: PLACARDS.map((each) => ({ ...each, name: each.id, drawing: null })),
      emblems: EMBLEMS.map((each) => ({ ...each, name: each.id, drawing })),
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    expect(laid.value.value.inks['artwork-0-100-80-15']).toEqual(ink);
  });

  const sheetOf = (change: Partial<Facade>, drawing: Drawing | null = null) => {
    const mark = (each: FacadeMark) => ({ ...each, name: `${each.id} 的名称`, drawing });
    const laid = facadeElevation({
      ...boardAsk(templateOf('facade'), { width: 420, height: 297 }),
      facade: { ...FACADE, ...change },
      placards: PLACARDS.map(mark),
      emblems: EMBLEMS.map(mark),
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    return laid.value.value;
  };
  const textsOf = (drawing: Drawing) =>
    drawing.items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : []));

  it.each(FACADE_ARRANGEMENTS)(
    '[FACADE-4] says the whole width under all of its parts: %s',
    (arrangement) => {
      // So wide that the figures about the entrance need several rows, and the middle of the wall lies over them.
      const entrance = { x: 10_385, width: 1800, height: 2700 };
      const wide = sheetOf({ arrangement, width: 19_870, entrance, windows: [] });
      const baselines = (text: RegExp) =>
        wide.items.flatMap((item) =>
          item.kind === 'glyphs' && text.test(item.text) ? [item.glyphs[0]?.y ?? 0] : [],
        );
      const [whole = 0] = baselines(/^19870$/u);
      expect(whole - 3.5).toBeGreaterThanOrEqual(Math.max(...baselines(/^(350|150|250)$/u)));
    },
  );

  it.each(FACADE_ARRANGEMENTS)(
    '[FACADE-50] lists the fixings of every mark from the wall’s end and the ground: %s',
    (arrangement) => {
      const texts = textsOf(sheetOf({ arrangement }));
      const { placards, emblems } = placed({ arrangement });
      for (const { x, lower, width, height } of [...placards, ...emblems]) {
        expect(texts).toContain(`${x + 40}、${x + width - 40}`);
        const middle = height - 80 > 1200 ? [lower + height / 2] : [];
        expect(texts).toContain([lower + 40, ...middle, lower + height - 40].join('、'));
      }
      // What the anchors in the wall need is asked, not guessed.
      expect(texts.filter((text) => text === 'Ø____')).toHaveLength(6);
      expect(texts.filter((text) => text === '无')).toHaveLength(6);
    },
  );

  it('[FACADE-50] takes a mark’s own holes with their diameter, and keeps a round one’s fixings inside it', () => {
    const blank = { width: 350, height: 2400, bleed: 0, title: '', inks: {}, fonts: {} };
    const holes = frameItems({
      width: 350,
      height: 2400,
      corner: 0,
      cut: false,
      holes: { diameter: 8, inset: 22 },
    });
    const drilled = textsOf(sheetOf({}, { ...blank, items: holes }));
    expect(drilled.filter((text) => text === '4-Ø8')).toHaveLength(6);
    const round: Drawing = {
      ...{ ...blank, width: 600, height: 600 },
      items: [
        { kind: 'shape', layer: 'cut', path: circle(300, 300, 300), stroke: { ink: 'cut', width: 0.1 } },
      ],
    };
    const { points } = fixingsOf(round, round, 40);
    for (const { x, y } of points) expect(Math.hypot(x - 300, y - 300)).toBeLessThan(261);
    for (const { x, y } of points) expect(Math.hypot(x - 300, y - 300)).toBeGreaterThan(255);
  });

  it('[HANG-59] two fixings that follow one another along an edge are no more than 1.2 m apart, at any size', () => {
    const side = fc.integer({ min: 100, max: 4000 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 10, max: 80 }), (width, height, inset) => {
        const { points } = fixingsOf(null, { width, height }, inset);
        expect(points.length).toBeGreaterThanOrEqual(4);
        expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(points.length);
        for (const [along, across] of [
          ['x', 'y'],
          ['y', 'x'],
        ] as const) {
          const least = Math.min(...points.map((point) => point[across]));
          const edge = points.filter((point) => point[across] === least).map((point) => point[along]);
          const sorted = edge.sort((a, b) => a - b);
          for (const [at, place] of sorted.slice(1).entries())
            expect(place - (sorted[at] ?? 0)).toBeLessThanOrEqual(1201);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it.each([
    [12_000, true],
    [60_000, false],
  ])('[PAPER-61] speaks of arrows where one is drawn alone: a wall of %d mm', (width, drawn) => {
    const drawing = sheetOf({ width });
    const arrows = drawing.items.filter(
      (item) => item.kind === 'shape' && item.stroke?.width === 0.3 && item.path.length === 5,
    );
    expect(arrows.length > 0).toBe(drawn);
    expect(textsOf(drawing).join('').includes('箭头')).toBe(drawn);
  });

  it.each([
    ['two-and-two', [1, -1]],
    ['all-left', [-1, -1, -1]],
    ['all-right', [1, 1, 1]],
    ['left-to-right', [1, 1]],
    ['right-to-left', [-1, -1]],
  ] as const)('[FACADE-51] an arrow leads from number to number on either side: %s', (arrangement, ways) => {
    const drawing = sheetOf({ arrangement });
    const arrows = drawing.items.flatMap((item) =>
      item.kind === 'shape' && item.stroke?.width === 0.3 && item.path.length === 5 ? [item.path] : [],
    );
    const led = arrows.map(([from, to]) =>
      from?.[0] === 'M' && to?.[0] === 'L' ? Math.sign(to[1] - from[1]) : 0,
    );
    expect(led.sort()).toEqual([...ways].sort());
  });

  it('[FACADE-52] says of an empty frame what it is, and nothing of it where all is there', () => {
    const full: Drawing = {
      ...{ width: 350, height: 2400, bleed: 0, title: '', inks: {}, fonts: {} },
      items: [{ kind: 'shape', layer: 'artwork', path: circle(100, 100, 50), fill: 'black' }],
    };
    expect(textsOf(sheetOf({})).join('')).toContain('虚线框');
    expect(textsOf(sheetOf({}, full)).join('')).not.toContain('虚线框');
  });

  it('[FACADE-53] nothing on the sheet is under 2.4 mm but its foot, figures of chains and their words 3.5 mm', () => {
    const runs = sheetOf({}).items.flatMap((item) => (item.kind === 'glyphs' ? [item] : []));
    for (const figure of ['12000', '大门', '标识', '条牌'])
      expect(runs.find(({ text }) => text === figure)?.size).toBe(3.5);
    // Numbers of the table and in the discs.
    for (const { size, text } of runs) expect([text, size >= 2.4]).toEqual([text, true]);
  });

  it.each([297, 420, 594])('[FACADE-73] words of two chains keep apart, on a sheet %d wide', (width) => {
    const windows = [{ x: 800, y: 900, width: 1800, height: 1800 }];
    const laid = facadeElevation({
      ...boardAsk(templateOf('facade'), { width, height: Math.round(width / Math.SQRT2) }),
      facade: { ...FACADE, windows },
      placards: PLACARDS.map((each) => ({ ...each, name: each.id, drawing: null })),
      emblems: EMBLEMS.map((each) => ({ ...each, name: each.id, drawing: null })),
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    const { words } = templateOf('facade');
    const boxes = runBoxes(laid.value.value, shippedShaper()).filter(({ run }) =>
      [words.windows, words.entrance, words.emblems].includes(run.text),
    );
    expect(boxes.length).toBe(3);
    const own = boxes.find(({ run }) => run.text === words.windows);
    for (const { run, left } of boxes)
      if (run.text !== words.windows) expect(left - (own?.right ?? Infinity)).toBeGreaterThan(7);
  });

  it.each([true, false])(
    '[FACADE-74] says that the service institution’s sign hangs inside: %s',
    (inside) => {
      const laid = facadeElevation({
        ...boardAsk(templateOf('facade'), { width: 420, height: 297 }),
        ...{ facade: FACADE, inside, emblems: [] },
        placards: PLACARDS.map((each) => ({ ...each, name: each.id, drawing: null })),
      });
      if (!laid.ok) throw new Error(laid.problem.code);
      const said = laid.value.value.items
        .flatMap((item) => (item.kind === 'glyphs' ? [item.text] : []))
        .join('');
      expect(said.includes(templateOf('facade').words.inside)).toBe(inside);
    },
  );

  it('[FACADE-5] is refused without a measured façade', () => {
    const laid = facadeElevation({
      ...boardAsk(templateOf('facade'), { width: 420, height: 297 }),
      facade: null,
      placards: [],
      emblems: [],
    });
    expect(laid).toMatchObject({ ok: false, problem: { code: 'facade-missing' } });
  });
});

import { sayDrawn } from '../../../app/words/specification.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArtwork } from '../../../app/artwork/readArtwork.ts';
import {
  type Drawing,
  type GlyphRun,
  type Item,
  type Layer,
  type PathCommand,
} from '../../../core/drawing/drawing.ts';
import { inkExtents } from '../../../core/drawing/extents.ts';
import { flattened } from '../../../core/drawing/path.ts';
import { differenceOf } from '../../../core/geometry/booleans.ts';
import { doubleArea } from '../../../core/geometry/ring.ts';
import { type Facade } from '../../../core/project/facade.ts';
import {
  type DisplayWall,
  HONOUR_LEVELS,
  type HonoursWall,
  type WallArea,
} from '../../../core/project/honour.ts';
import { unknownChoice } from '../../../core/signs/templateChoices.ts';
import { paperFor } from '../../../typeset/boards/dimensions.ts';
import { fixingsOf } from '../../../typeset/sign/fixingsOf.ts';
import { type Contour, layoutEmblem } from '../../../typeset/kinds/emblem/layoutEmblem.ts';
import { facadeElevation, type OutsideMark } from '../../../typeset/kinds/facade/facadeElevation.ts';
import { axisOf, type Hung, hangHonours } from '../../../typeset/kinds/honours/hangHonours.ts';
import { titleItems, wallTitle } from '../../../typeset/kinds/honours/honourTitle.ts';
import { captionWidths } from '../../../typeset/kinds/honours/honourCaptions.ts';
import { hooksOf, rowsOf } from '../../../typeset/kinds/honours/honourElevation.ts';
import { shelvesOf } from '../../../typeset/kinds/honours/honourShelves.ts';
import { cutPanel, DRILL } from '../../../typeset/kinds/honours/honourPanel.ts';
import { layoutHonours } from '../../../typeset/kinds/honours/layoutHonours.ts';
import { nestStrips } from '../../../typeset/kinds/honours/nestStrips.ts';
import { labelRoom, pieceEdges } from '../../../typeset/kinds/honours/panelPlan.ts';
import { cross } from '../../../typeset/kinds/honours/onWall.ts';
import { panelOf, partsOf, piecesOf, thingsOn, tilesOf } from '../../../typeset/kinds/honours/panelShape.ts';
import { layoutNotice } from '../../../typeset/kinds/notice/layoutNotice.ts';
import { PORTS, vectorOf } from '../../support/artwork.ts';
import { boardAsk } from '../../support/boards.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { MIXED, sampleDisplay, sampleHonours } from '../../support/honours.ts';
import { glyphExtent } from '../../support/ink.ts';
import { svgMark } from '../../support/marks.ts';
import { runs } from '../../support/runs.ts';
import { MN_ROOM, signAsk, templateOf } from '../../support/signs.ts';

const template = templateOf('honours');
const rules = template.hanging;

const wall = (width: number, height: number, keepFree: readonly WallArea[] = []): DisplayWall => ({
  ...{ id: 'wall', name: '示例墙', width, height },
  keepFree: [...keepFree],
});
const LOW = wall(12_000, 2800);
const HIGH = wall(2600, 4500);
const DOORED = wall(9000, 3200, [
  { what: 'door', x: 3900, y: 0, width: 1200, height: 2200 },
  { what: 'switch', x: 700, y: 1300, width: 86, height: 86 },
]);

const area = (what: WallArea['what'], width: number, height: number) =>
  fc.tuple(fc.integer({ min: 0, max: 8000 }), fc.integer({ min: 0, max: 2400 })).map(([x, y]): WallArea => ({
    ...{ what, x, width, height },
    y: what === 'door' ? 0 : y,
  }));
const areas = fc.array(
  fc.oneof(
    area('door', 1000, 2100),
    area('window', 1500, 1500),
    area('window', 2400, 400),
    area('switch', 86, 86),
    area('socket', 120, 86),
    area('column', 400, 3000),
  ),
  { maxLength: 5 },
);
const displays = fc
  .tuple(
    fc.integer({ min: 3, max: 40 }),
    fc.integer({ min: 2500, max: 9000 }),
    fc.integer({ min: 2500, max: 4000 }),
    areas,
  )
  .map(([count, width, height, keepFree]) =>
    sampleDisplay({
      honours: [...sampleHonours(count, MIXED)],
      walls: [wall(width, height, keepFree)],
      reserve: 1,
    }),
  );

const onLayer = ({ items }: Drawing, layer: Layer) =>
  items.filter((item) => item.kind !== 'group' && item.layer === layer).length;
const textsOf = ({ items }: Drawing) => items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : []));

function tried(
  display: HonoursWall,
  title: string,
  titleOn: 'panel' | 'board' = 'panel',
  made: 'board' | 'film' = 'board',
) {
  const ask = boardAsk(template, { width: 420, height: 297 });
  const heading = { zh: title, breaks: [], mn: MN_ROOM };
  return layoutHonours({ ...ask, heading, display, mediaTypeOf: () => null, titleOn, made });
}
function laid(display: HonoursWall, title: string = template.title, titleOn: 'panel' | 'board' = 'panel') {
  const made = tried(display, title, titleOn);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value.value;
}
const sheetsOf = (display: HonoursWall, part: string, title?: string) =>
  laid(display, title)
    .filter((sheet) => sheet.part === part)
    .map(({ drawing }) => drawing);

describe('honours in rows', () => {
  const shapes = [
    ['low and long', LOW],
    ['high', HIGH],
    ['with a door in the middle', DOORED],
  ] as const;
  it.each(shapes.flatMap(([name, on]) => [3, 12, 47, 300].map((count) => [count, name, on] as const)))(
    '[WALL-1] %i on a wall that is %s: rows stand on whole centimetres and end at common edges',
    (count, _, on) => {
      const display = sampleDisplay({ honours: [...sampleHonours(count, MIXED)], walls: [on] });
      const { hung, unplaced } = hangHonours(display, rules);
      expect(hung.length + unplaced.length).toBe(count);
      expect(hung.length).toBeGreaterThan(0);
      const rows = rowsOf(hung, on.id);
      for (const { foot } of rows) expect(foot % 10).toBe(0);
      const lefts = rows.map(({ row }) => row[0]?.x ?? 0);
      expect(new Set(lefts).size).toBe(1);
    },
  );

  const apart = (row: readonly Hung[]) =>
    row.slice(1).map(({ x }, at) => x - (row[at]?.x ?? 0) - (row[at]?.honour.width ?? 0));

  it('[WALL-40] rows of many sizes end at one edge on either side, their gaps alike within a row', () => {
    const sizes = [
      [600, 400],
      [420, 297],
      [297, 420],
      [297, 210],
    ] as const;
    for (const count of [8, 13, 18, 22])
      for (const width of [4000, 5600, 7200]) {
        const display = sampleDisplay({
          honours: [...sampleHonours(count, sizes)],
          walls: [wall(width, 3000)],
        });
        const rows = rowsOf(hangHonours(display, rules).hung, 'wall').map(({ row }) => row);
        const ends = rows.map((row) => Math.max(...row.map(({ x, honour }) => x + honour.width)));
        expect(new Set(rows.map((row) => row[0]?.x)).size).toBe(1);
        expect(Math.max(...ends) - Math.min(...ends)).toBeLessThanOrEqual(1);
        for (const row of rows) {
          const gaps = apart(row);
          expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
          expect(Math.min(...gaps)).toBeGreaterThanOrEqual(
            Math.min(...rules.densities.map(({ gap }) => gap)),
          );
        }
      }
  });

  it('[WALL-41] the highest honour is at the upper left, banners are at the end, whatever came first', () => {
    const kinds = ['pennant', 'plaque', 'certificate'] as const;
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 20 }), fc.integer({ min: 5000, max: 9000 }), (count, width) => {
        const honours = sampleHonours(count, [
          [600, 900],
          [600, 400],
          [420, 297],
        ]).map((honour, at) => ({
          ...honour,
          kind: kinds[at % 3] ?? 'plaque',
        }));
        const { hung } = hangHonours(sampleDisplay({ honours, walls: [wall(width, 3000)] }), rules);
        const others = hung.filter(({ honour }) => honour.kind !== 'pennant');
        const [first] = [...others].sort((a, b) => b.foot - a.foot || a.x - b.x);
        const ranks = honours
          .filter(({ kind }) => kind !== 'pennant')
          .map(({ level }) => HONOUR_LEVELS.indexOf(level));
        expect(HONOUR_LEVELS.indexOf(first?.honour.level ?? 'township')).toBe(Math.min(...ranks));
        for (const banner of hung.filter(({ honour }) => honour.kind === 'pennant'))
          for (const other of others) {
            const beside = other.foot < banner.top && banner.foot < other.top;
            if (beside) expect(banner.x).toBeGreaterThan(other.x);
          }
      }),
      { numRuns: runs(60) },
    );
  });

  it('[WALL-42] what hangs ends before doors, windows and switches with clearance', () => {
    fc.assert(
      fc.property(displays, (display) => {
        const [on] = display.walls;
        if (on === undefined) throw new Error('one wall');
        for (const thing of thingsOn(hangHonours(display, rules), on.id, template))
          for (const { x, y, width, height } of on.keepFree) {
            const kept = { left: x, right: x + width, foot: y, top: y + height };
            const clear = rules.clear - rules.shelf.over;
            const about = {
              left: kept.left - clear,
              right: kept.right + clear,
              foot: kept.foot - clear,
              top: kept.top + clear,
            };
            expect(cross(thing, about)).toBe(false);
          }
      }),
      { numRuns: runs(120) },
    );
  });

  it('[WALL-43] a cup stands on a shelf with brackets, and neighbours share theirs', () => {
    const honours = sampleHonours(9, [[250, 400]]).map((honour, at) => ({
      ...honour,
      level: 'banner' as const,
      kind: at < 4 ? ('trophy' as const) : ('plaque' as const),
      date: at < 4 ? '2025' : '2001',
    }));
    const display = sampleDisplay({ honours, walls: [wall(4000, 3000)], reserve: 1 });
    const shelves = display.walls.flatMap((on) => shelvesOf(hangHonours(display, rules), on, rules));
    expect(shelves.flatMap(({ cups }) => cups).length).toBe(4);
    expect(shelves.length).toBeLessThan(4);
    for (const { cups, left, right, foot, top, brackets } of shelves) {
      expect(top - foot).toBe(rules.shelf.thickness);
      for (const cup of cups) {
        expect(cup.top - cup.honour.height).toBe(top);
        expect(cup.foot).toBe(foot);
        expect(hooksOf(cup, template.hooks)).toEqual([]);
      }
      expect(brackets.length).toBeGreaterThanOrEqual(2);
      for (const [at, { x, y }] of brackets.entries()) {
        expect(left < x && x < right && foot < y && y < top).toBe(true);
        expect(x - (brackets[at - 1]?.x ?? x)).toBeLessThanOrEqual(rules.shelf.apart);
      }
    }
    const list = sheetsOf(display, '挂点尺寸').flatMap(textsOf).join(' ');
    expect(list).toMatch(/层板/);
    expect(list).toMatch(/只隐形托架/);
    expect(list).toMatch(/预留 1/);
    // Every point of the list is a cross of the elevation, those of places in reserve among them.
    expect(sheetsOf(display, '立面布置').flatMap(textsOf)).toContain('预留 1');
  });

  it('[WALL-43] a shelf passes over nothing but its cups, wherever the program or somebody put them', () => {
    const places = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 500, max: 3000 })),
      {
        maxLength: 12,
      },
    );
    const kinds = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(displays, kinds, places, (display, cups, hung) => {
        const [on] = display.walls;
        if (on === undefined) throw new Error('one wall');
        const honours = display.honours.map((honour, at) => ({
          ...honour,
          ...(cups[at] === true ? { kind: 'trophy' as const, width: 90 + 10 * at } : {}),
        }));
        const hanging = hangHonours(
          {
            ...display,
            honours,
            hung: hung.map(([x, top], at) => ({ honour: `h${at + 1}`, wall: on.id, x, top })),
          },
          rules,
        );
        const shelves = shelvesOf(hanging, on, rules);
        const under = rules.captionGap + rules.captionHeight;
        const things = [
          ...hanging.hung.map(({ honour, ...place }) => ({ ...place, honour, width: honour.width })),
          ...hanging.reserved.map((place) => ({ ...place, honour: null, foot: place.top - place.height })),
        ];
        for (const [at, shelf] of shelves.entries()) {
          expect(shelf.left >= 0 && shelf.right <= on.width && shelf.top <= on.height).toBe(true);
          for (const { x, y, width, height } of on.keepFree)
            expect(cross(shelf, { left: x, right: x + width, foot: y, top: y + height })).toBe(false);
          for (const { honour, x, width, foot, top } of things) {
            if (shelf.cups.some((cup) => cup.honour === honour)) continue;
            expect(cross(shelf, { left: x, right: x + width, foot: foot - under, top })).toBe(false);
          }
          for (const other of shelves.slice(at + 1)) expect(cross(shelf, other)).toBe(false);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('[WALL-43] cups on either side of a switch or of another thing have a shelf each', () => {
    const cup = (id: string, kind: 'trophy' | 'plaque') => ({
      ...{ name: { zh: id, mn: null }, grantor: '示例', date: '2025', level: 'banner' as const },
      ...{ id, kind, picture: null, width: 200, height: 300 },
    });
    const at = (honour: string, x: number, top: number) => ({ honour, wall: 'wall', x, top });
    const shelvesFor = (display: Partial<HonoursWall>) => {
      const whole = sampleDisplay({ walls: [wall(4000, 3000)], ...display });
      const hanging = hangHonours(whole, rules);
      expect(hanging.lost).toEqual([]);
      return whole.walls.flatMap((on) => shelvesOf(hanging, on, rules)).length;
    };
    const cups = [cup('a', 'trophy'), cup('b', 'trophy')];
    const places = [at('a', 1000, 1800), at('b', 1500, 1800)];
    expect(shelvesFor({ honours: cups, hung: places })).toBe(1);
    const light = { what: 'switch', x: 1300, y: 1400, width: 86, height: 86 } as const;
    expect(shelvesFor({ honours: cups, hung: places, walls: [wall(4000, 3000, [light])] })).toBe(2);
    const between = { ...cup('c', 'plaque'), width: 100 };
    expect(shelvesFor({ honours: [...cups, between], hung: [...places, at('c', 1300, 1750)] })).toBe(2);
    // The end of a shelf has no room over the wall's end, nor over what hangs there.
    const lostOf = (hung: HonoursWall['hung']) =>
      hangHonours(
        sampleDisplay({ honours: [...cups, between], walls: [wall(4000, 3000)], hung }),
        rules,
      ).lost.map(({ honour }) => honour.id);
    expect(lostOf([at('a', rules.shelf.over - 1, 1800)])).toEqual(['a']);
    expect(lostOf([at('c', 1300, 1750), at('b', 1400 + rules.shelf.over - 1, 1800)])).toEqual(['b']);
    expect(lostOf([at('a', 1000, 1800), at('b', 1200, 1800)])).toEqual([]);
  });

  it('[WALL-43] the list of hooks names the cups of a shelf, and no other thing that is read between them', () => {
    const thing = (id: string, kind: 'trophy' | 'plaque', width: number, height: number) => ({
      ...{ name: { zh: id, mn: null }, grantor: '示例', date: '2025', level: 'banner' as const },
      ...{ id, kind, picture: null, width, height },
    });
    const at = (honour: string, x: number, top: number) => ({ honour, wall: 'wall', x, top });
    const cells = (display: Partial<HonoursWall>) => {
      const whole = sampleDisplay({ walls: [wall(4000, 3000)], ...display });
      const words = sheetsOf(whole, '挂点尺寸').flatMap(textsOf);
      return words.filter((text) => /^\d+(?:[–、]\d+)+$/.test(text));
    };
    // The tall cup is read with the upper row, the low one after it.
    const honours = [
      ...[thing('a', 'trophy', 200, 300), thing('b', 'trophy', 200, 900)],
      ...[thing('c', 'plaque', 300, 200), thing('d', 'plaque', 300, 200)],
    ];
    const { thickness } = rules.shelf;
    const hung = [
      ...[at('a', 1000, 900 + thickness + 300), at('b', 1250, 900 + thickness + 900)],
      ...[at('c', 2000, 1900), at('d', 2400, 1900)],
    ];
    expect(cells({ honours, hung })).toEqual(['1、4']);
    const row = [1, 2, 3].map((id) => thing(String(id), 'trophy', 200, 300));
    expect(cells({ honours: row, hung: row.map(({ id }, each) => at(id, 1000 + 250 * each, 1500)) })).toEqual(
      ['1–3'],
    );
  });

  it('[WALL-1] keeps the widest gaps as long as everything hangs', () => {
    const sizes = [[600, 400]] as const;
    const hang = (count: number) =>
      hangHonours(
        sampleDisplay({ honours: [...sampleHonours(count, sizes)], walls: [wall(5600, 3200)] }),
        rules,
      );
    const pitchOf = (count: number) => {
      const axes = [...new Set(hang(count).hung.map(axisOf))].sort((a, b) => a - b);
      return (axes[1] ?? 0) - (axes[0] ?? 0);
    };
    expect(pitchOf(12)).toBe(680);
    expect(hang(24).unplaced).toEqual([]);
    expect(pitchOf(24)).toBeLessThan(680);
  });

  it('[WALL-2] stands on the axis of the wall, or of what a door leaves of it', () => {
    const middle = (display: HonoursWall) => {
      const [left, right] = [Infinity, -Infinity];
      const { hung } = hangHonours(display, rules);
      const from = Math.min(left, ...hung.map(({ x }) => x));
      const to = Math.max(right, ...hung.map(({ x, honour }) => x + honour.width));
      return (from + to) / 2;
    };
    const honours = [...sampleHonours(12, [[600, 400]])];
    expect(middle(sampleDisplay({ honours, walls: [wall(9000, 3000)] }))).toBe(4500);
    const door = { what: 'door', x: 4500, y: 0, width: 1000, height: 2100 } as const;
    const beside = middle(sampleDisplay({ honours, walls: [wall(6000, 3000, [door])] }));
    expect(Math.abs(beside - (rules.margin + 4500 - rules.clear) / 2)).toBeLessThanOrEqual(10);
  });

  it('[WALL-2] has as many columns on either side of a door in the middle', () => {
    const door = { what: 'door', x: 3900, y: 0, width: 1200, height: 2200 } as const;
    const display = sampleDisplay({
      honours: [...sampleHonours(24, [[600, 400]])],
      walls: [wall(9000, 3200, [door])],
    });
    const axes = [...new Set(hangHonours(display, rules).hung.map(axisOf))];
    expect(axes.filter((axis) => axis < 4500).length).toBe(axes.filter((axis) => axis > 4500).length);
    expect(axes.map((axis) => 9000 - axis).sort()).toEqual(axes.sort());
  });

  it('[WALL-20] sets captions in one size from one left edge, whatever their names', () => {
    const [name, long] = ['年度先进基层党组织', '年度全区民族团结进步模范集体'];
    const honours = sampleHonours(12, MIXED).map((honour, at) => ({
      ...honour,
      name: { ...honour.name, zh: `${2000 + at}${at % 3 === 0 ? long : name}` },
    }));
    const sheets = sheetsOf(sampleDisplay({ honours, walls: [LOW], reserve: 0 }), '说明牌');
    const runsOf = sheets
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'glyphs' && item.script === 'Hans' ? [item] : []));
    const names = runsOf.filter(({ text }) => text.includes('年度'));
    expect(names.length).toBe(12);
    expect(new Set(names.map(({ size }) => size.toFixed(3))).size).toBe(1);
    const onStrips = runsOf.filter(({ layer }) => layer === 'artwork');
    expect(new Set(onStrips.map(({ size }) => size.toFixed(3))).size).toBe(3);
  });

  it('[WALL-21] [WALL-22] parts a long wall into bays at a readable scale, each thing in one', () => {
    const deep = (items: readonly Item[]): readonly string[] =>
      items.flatMap((item) =>
        item.kind === 'glyphs' ? [item.text] : item.kind === 'group' ? deep(item.items) : [],
      );
    for (const [count, on] of [
      [120, wall(14_000, 3000, [{ what: 'switch', x: 12_500, y: 1200, width: 120, height: 120 }])],
      [300, wall(31_000, 3200)],
    ] as const) {
      const honours = sampleHonours(count, MIXED);
      const display = sampleDisplay({ honours: [...honours], walls: [on], reserve: 0 });
      const [overview, ...bays] = sheetsOf(display, '立面布置');
      if (overview === undefined) throw new Error('an overview');
      expect(bays.length).toBeGreaterThan(1);
      expect(deep(overview.items).join(' ')).toContain('总图');
      const scales = bays.map(({ items }) => Number(/1:(\d+)/.exec(deep(items).join(''))?.[1]));
      for (const scale of scales) expect(scale).toBeLessThanOrEqual(template.sheet.readable);
      const numbered = bays.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.kind === 'group' && item.name === 'bay'
            ? deep(item.items).filter((text) => /^\d+$/.test(text))
            : [],
        ),
      );
      expect(new Set(numbered).size).toBe(numbered.length);
      expect(numbered.length).toBe(hangHonours(display, rules).hung.length);
      for (const drawing of [overview, ...bays]) {
        expect([drawing.width, drawing.height]).toEqual([420, 297]);
        expectUnstruck(drawing);
      }
      if (on.keepFree.length > 0)
        expect(bays.flatMap(({ items }) => deep(items)).join('')).toMatch(/左边距左端\s*12500/);
    }
  });

  it('[WALL-3] captions lie over nothing', () => {
    fc.assert(
      fc.property(displays, (display) => {
        const [on] = display.walls;
        if (on === undefined) throw new Error('one wall');
        const { hung } = hangHonours(display, rules);
        const widths = captionWidths(hung, on, rules);
        const strips = hung.map((each) => {
          const width = widths.get(each.honour.id) ?? 0;
          const top = each.top - each.honour.height - rules.captionGap;
          return {
            left: axisOf(each) - width / 2,
            right: axisOf(each) + width / 2,
            top,
            foot: top - rules.captionHeight,
          };
        });
        const things = hung.map(({ honour, x, top }) => ({
          left: x,
          right: x + honour.width,
          top,
          foot: top - honour.height,
        }));
        const free = on.keepFree.map(({ x, y, width, height }) => ({
          left: x,
          right: x + width,
          foot: y,
          top: y + height,
        }));
        type Box = (typeof strips)[number];
        const over = (one: Box, other: Box) =>
          one.left < other.right && other.left < one.right && one.foot < other.top && other.foot < one.top;
        strips.forEach((strip, index) => {
          for (const other of [...strips.slice(index + 1), ...things, ...free])
            expect(over(strip, other)).toBe(false);
          expect(strip.left).toBeGreaterThanOrEqual(0);
          expect(strip.right).toBeLessThanOrEqual(on.width);
        });
      }),
      { numRuns: runs(120) },
    );
  });
});

describe('the panel', () => {
  const boxOf = (x: number, y: number, width: number, height: number) => [
    { x, y: -(y + height) },
    { x: x + width, y: -(y + height) },
    { x: x + width, y: -y },
    { x, y: -y },
  ];
  const areaOf = (rings: readonly (readonly { x: number; y: number }[])[]) =>
    rings.reduce((sum, ring) => sum + doubleArea(ring) / 2, 0);

  it('[WALL-4] [WALL-5] lies over no opening and behind all that hangs', () => {
    fc.assert(
      fc.property(displays, fc.boolean(), (display, titled) => {
        const [on] = display.walls;
        if (on === undefined) throw new Error('one wall');
        const things = thingsOn(hangHonours(display, rules), on.id, template);
        const panel = panelOf(on, things, template, titled);
        expect(panel === null).toBe(things.length === 0);
        if (panel === null) return;
        const tiles = partsOf(panel).flatMap(
          (part) => tilesOf(part, panel.top - panel.foot, template.panel.materials.board, 800, []) ?? [],
        );
        const pieces = tiles.flatMap((tile) => piecesOf(tile, panel));
        const rings = pieces.flatMap(({ on: at, region }) =>
          [region.outer, ...region.holes].map((ring) =>
            ring.map(({ x, y }) => ({ x: x + at.left, y: y - at.top })),
          ),
        );
        for (const each of on.keepFree) {
          const { clear } = template.panel;
          const box = [
            boxOf(each.x - clear, each.y - clear, each.width + 2 * clear, each.height + 2 * clear),
          ];
          expect(areaOf(differenceOf(box, rings))).toBeCloseTo(areaOf(box), 0);
        }
        for (const thing of things) {
          const box = [boxOf(thing.left, thing.foot, thing.right - thing.left, thing.top - thing.foot)];
          const free = differenceOf(
            box,
            on.keepFree.map(({ x, y, width, height }) => boxOf(x - 20, y - 20, width + 40, height + 40)),
          );
          expect(areaOf(differenceOf(free, rings))).toBeCloseTo(0, 0);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  const WINDOWED = wall(7200, 3000, [
    { what: 'door', x: 5900, y: 0, width: 1000, height: 2100 },
    { what: 'switch', x: 2000, y: 1200, width: 86, height: 86 },
  ]);
  const windowed = sampleDisplay({ honours: [...sampleHonours(18, MIXED)], walls: [WINDOWED] });

  it('[WALL-5] each file holds its own part alone', () => {
    const shaper = shippedShaper();
    for (const drawing of sheetsOf(windowed, '背景板')) {
      expect(drawing.items.some((item) => item.kind === 'group')).toBe(false);
      const ink = inkExtents(drawing, ['artwork'], shaper.outline);
      if (ink === null) throw new Error('a ground');
      expect(ink.left).toBeGreaterThanOrEqual(-drawing.bleed);
      expect(ink.right).toBeLessThanOrEqual(drawing.width + drawing.bleed);
      expect(ink.bottom).toBeLessThanOrEqual(drawing.height + drawing.bleed);
      expect(onLayer(drawing, 'cut')).toBe(1);
    }
  });

  it('[WALL-6] [WALL-7] no seam cuts a letter, whatever the title and the wall, and every letter is there once', () => {
    const shaper = shippedShaper();
    const letters = '党建引领乡村振兴荣誉墙示范';
    fc.assert(
      fc.property(displays, fc.integer({ min: 1, max: 13 }), (display, length) => {
        const title = letters.slice(0, length);
        if (hangHonours(display, rules).hung.length === 0) return;
        // A band that an opening leaves too narrow is refused, and no letter is lost.
        const made = tried(display, title);
        if (!made.ok) return expect(made.problem.code).toBe('does-not-fit');
        const pieces = made.value.value
          .filter(({ part }) => part === '背景板' || part === '墙题')
          .map(({ drawing }) => drawing);
        const set: string[] = [];
        for (const { items, width } of pieces)
          for (const item of items) {
            if (item.kind !== 'glyphs' || item.layer !== 'artwork') continue;
            if (item.script === 'Hans') set.push(item.text);
            for (const glyph of item.glyphs) {
              const ink = glyphExtent(item, glyph, shaper);
              if (ink === null) continue;
              expect(ink.left).toBeGreaterThan(0);
              expect(ink.right).toBeLessThan(width);
            }
          }
        expect(set.join('')).toBe(title);
      }),
      { numRuns: runs(8) },
    );
  });

  it('[WALL-23] keeps every letter where a window leaves the title a part of its band', () => {
    const display = sampleDisplay({
      honours: [...sampleHonours(3, MIXED)],
      walls: [wall(2500, 2500, [{ what: 'window', x: 0, y: 1517, width: 1500, height: 1500 }])],
      reserve: 1,
    });
    const set = (title: string) =>
      sheetsOf(display, '背景板', title)
        .flatMap(({ items }) => items)
        .flatMap((item) =>
          item.kind === 'glyphs' && item.layer === 'artwork' && item.script === 'Hans' ? [item.text] : [],
        )
        .join('');
    expect(set('党建引领乡')).toBe('党建引领乡');
    const narrow = tried(
      sampleDisplay({
        honours: [...sampleHonours(3, MIXED)],
        walls: [wall(2600, 2800, [{ what: 'window', x: 0, y: 1000, width: 2000, height: 1800 }])],
        reserve: 0,
      }),
      '党建引领乡村振兴荣誉墙示范党建引领乡村振兴荣誉墙示范党建引领乡村振兴',
    );
    if (!narrow.ok) expect(narrow.problem.code).toBe('does-not-fit');
  });

  it('[WALL-24] says which edge lies over its neighbour, and how many hooks a thing has', () => {
    const film = tried(windowed, '荣誉墙', 'panel', 'film');
    if (!film.ok) throw new Error(film.problem.code);
    const made = film.value.value.filter(({ part }) => part === '背景画面').map(({ drawing }) => drawing);
    const pieces = made.map(({ items }) =>
      items.flatMap((item) => (item.kind === 'glyphs' && item.layer === 'marks' ? [item.text] : [])).join(''),
    );
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces[0]).not.toContain('压在左邻块上');
    expect(pieces.at(-1)).not.toContain('被右邻块压住');
    for (const said of pieces.slice(0, -1)) expect(said).toMatch(/压/);
    const [hooks] = sheetsOf(windowed, '挂点尺寸');
    if (hooks === undefined) throw new Error('a list');
    expect(textsOf(hooks).join(' ')).toMatch(/距两边各/);
  });

  it('[WALL-6] takes a tile more where that saves captions, and either half mirrors the other', () => {
    const strips = [0, 680, 1360, 2040].map((left) => ({ from: left + 140, to: left + 460, cost: 1 }));
    const ask = { width: 1500, length: 3000, overlap: 20 };
    const tiles = tilesOf({ from: -120, to: 2760 }, 2000, ask, 800, strips) ?? [];
    const seams = tiles.slice(1).map(({ from }) => from + 10);
    for (const seam of seams) for (const { from, to } of strips) expect(seam > from && seam < to).toBe(false);
    const widths = tiles.map(({ from, to }) => to - from);
    expect([...widths].reverse()).toEqual(widths);
  });

  it('[WALL-49] seams stand clear of hooks and brackets where the pieces allow it', () => {
    const panel = { left: 0, right: 3000, foot: 600, top: 2400, title: null, openings: [] };
    const ask = {
      ...boardAsk(template, { width: 420, height: 297 }),
      ...{ material: template.panel.materials.board, mediaTypeOf: () => null },
    };
    const seams = (drills: readonly number[]) =>
      cutPanel(ask, panel, { things: [], captions: [], drills }, null)
        ?.tiles.slice(1)
        .map(({ from }) => from);
    expect(seams([])).toEqual([1000, 2000]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 2 }), (drills) => {
        const found = seams(drills);
        expect(found?.length).toBeGreaterThan(0);
        for (const seam of found ?? [])
          for (const drill of drills) expect(Math.abs(seam - drill)).toBeGreaterThanOrEqual(DRILL);
      }),
      { numRuns: runs(200) },
    );
  });

  it('[WALL-49] hooks and brackets keep from the seams of every wall, or it is told', () => {
    let clear = 0;
    fc.assert(
      fc.property(displays, (display) => {
        const hanging = hangHonours(display, rules);
        const laidOut = tried(display, '荣誉墙', 'panel', 'board');
        if (!laidOut.ok || hanging.hung.length === 0) return;
        const [wall] = display.walls;
        if (wall === undefined) throw new Error('one wall');
        const { value: sheets, notes } = laidOut.value;
        const shape = panelOf(wall, thingsOn(hanging, wall.id, template), template, true);
        if (shape === null || shape.openings.length > 0) return;
        // Joints by what is made: pieces from the panel's left end.
        let at = shape.left;
        const joints = sheets
          .filter(({ part }) => part === '背景板')
          .map(({ drawing }) => (at += drawing.width))
          .slice(0, -1);
        const near = hanging.hung
          .flatMap((each) => hooksOf(each, template.hooks))
          .filter(({ x }) => joints.some((joint) => Math.abs(joint - x) < DRILL));
        if (near.length > 0) expect(notes.map(({ code }) => code)).toContain('hooks-on-seams');
        else clear += 1;
      }),
      { numRuns: runs(25) },
    );
    expect(clear).toBeGreaterThan(5);
  });

  it('[WALL-44] no piece is a sliver, outer pairs are equal, and the title keeps off every seam', () => {
    fc.assert(
      fc.property(
        displays,
        fc.constantFrom('荣誉墙', '党建荣誉', '集体荣誉展示墙'),
        fc.constantFrom('board', 'film'),
        (display, title, made) => {
          if (hangHonours(display, rules).hung.length === 0) return;
          const laidOut = tried(display, title, 'panel', made);
          if (!laidOut.ok) return expect(laidOut.problem.code).toBe('does-not-fit');
          const [on] = display.walls;
          if (on === undefined) throw new Error('one wall');
          const { value: sheets, notes } = laidOut.value;
          const told = notes.some(({ code }) => code === 'title-apart');
          const { panel } = template;
          expect(sheets.some(({ part }) => part === '墙题')).toBe(told);
          const shaper = shippedShaper();
          const shape = panelOf(on, thingsOn(hangHonours(display, rules), on.id, template), template, true);
          if (shape === null) throw new Error('a panel');
          const wide = Math.min(...partsOf(shape).map(({ from, to }) => to - from));
          const pieces = sheets
            .filter(({ part }) => /^背景(板|画面)$/.test(part))
            .map(({ drawing }) => drawing);
          for (const { items, width } of pieces) {
            if (shape.openings.length === 0)
              expect(width).toBeGreaterThanOrEqual(Math.min(panel.piece, Math.floor(wide / 2)));
            expect(width).toBeLessThanOrEqual(panel.materials[made].length);
            const letters = items.filter(
              (item): item is GlyphRun => item.kind === 'glyphs' && item.layer === 'artwork',
            );
            for (const item of letters)
              for (const glyph of item.glyphs) {
                const ink = glyphExtent(item, glyph, shaper);
                if (ink === null || pieces.length === 1 || shape.openings.length > 0) continue;
                expect(ink.left).toBeGreaterThanOrEqual(panel.seam);
                expect(width - ink.right).toBeGreaterThanOrEqual(panel.seam);
              }
          }
          if (shape.openings.length === 0) {
            const widths = pieces.map(({ width }) => width);
            for (const [at, width] of widths.entries())
              expect(Math.abs(width - (widths.at(-1 - at) ?? 0))).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: runs(12) },
    );
  });

  it('[WALL-45] boards butt and films lap, in the drawing and in words', () => {
    const words = (made: 'board' | 'film') => {
      const sheets = tried(windowed, '荣誉墙', 'panel', made);
      if (!sheets.ok) throw new Error(sheets.problem.code);
      return sheets.value.value.flatMap(({ drawing }) => textsOf(drawing)).join(' ');
    };
    expect(words('board')).toMatch(/平口对接/);
    expect(words('board')).not.toMatch(/压住|搭接 \d/);
    expect(words('film')).toMatch(/搭接 20 mm/);
    expect(words('film')).not.toMatch(/平口|背景板/);
  });

  // Its axis is so near to the wall's that the panel would be about that, and end in the switch.
  const besideAxis = sampleDisplay({
    honours: [...sampleHonours(3, MIXED)],
    walls: [
      wall(3982, 2500, [
        { what: 'door', x: 0, y: 0, width: 1000, height: 2100 },
        { what: 'switch', x: 2940, y: 1002, width: 86, height: 86 },
      ]),
    ],
    reserve: 1,
  });

  // Switches in a row beside a door that parts the panel: it would end in the first, or in the second.
  const besideDoor = sampleDisplay({
    honours: [...sampleHonours(4, [[600, 400]])],
    walls: [
      wall(6000, 3000, [
        { what: 'door', x: 2500, y: 0, width: 900, height: 2100 },
        { what: 'switch', x: 3410, y: 1300, width: 86, height: 86 },
        { what: 'switch', x: 3506, y: 1300, width: 86, height: 86 },
      ]),
    ],
    hung: [1, 2, 3, 4].map((at) => ({
      ...{ honour: `h${at}`, wall: 'wall' },
      ...{ x: at > 2 ? 4000 : 1000, top: at % 2 === 0 ? 1200 : 1900 },
    })),
  });

  it('[WALL-46] ends well before a switch and a door, and is parted by a door between what hangs', () => {
    fc.assert(
      fc.property(displays, (display) => {
        const [on] = display.walls;
        if (on === undefined) throw new Error('one wall');
        const things = thingsOn(hangHonours(display, rules), on.id, template);
        const shape = panelOf(on, things, template, true);
        if (shape === null) return;
        for (const { x, y, width, height } of on.keepFree) {
          // Beside what hangs; a window over it takes a part of the title's band.
          if (y >= shape.top || y + height <= shape.foot) continue;
          // Nearer to what hangs than that, there is no room to end in: the panel goes round it.
          const near = template.panel.end + template.panel.least;
          if (things.some(({ left, right }) => left - near < x + width && x < right + near)) continue;
          for (const { from, to } of partsOf(shape))
            for (const edge of [from, to])
              expect(edge > x - template.panel.clear && edge < x + width + template.panel.clear).toBe(false);
        }
      }),
      { numRuns: runs(120), examples: [[besideAxis], [besideDoor]] },
    );
  });

  it('[WALL-47] a cutting sketch has the height of the letters', () => {
    const [, sketch] = sheetsOf(windowed, '背景板拼装');
    if (sketch === undefined) throw new Error('a sketch');
    const [letter] = sheetsOf(windowed, '背景板')
      .flatMap(({ items }) => items)
      .filter((item): item is GlyphRun => item.kind === 'glyphs' && item.text === '荣');
    expect(letter?.size).toBeGreaterThan(100);
    expect(textsOf(sketch)).toContain(String(letter?.size));
  });

  it('[WALL-48] a caption says a year once, and its number stands outside the trim alone', () => {
    const honours = sampleHonours(6, MIXED).map((honour, at) => ({
      ...honour,
      name: { zh: `${2020 + at}年度先进集体`, mn: null },
      date: String(2020 + at),
    }));
    const sheets = sheetsOf(sampleDisplay({ honours, walls: [LOW], reserve: 0 }), '说明牌');
    const said = sheets.flatMap(textsOf);
    for (const { date } of honours) expect(said.filter((text) => text.includes(date)).length).toBe(1);
    const numbers = sheets.flatMap(({ width, items }) =>
      items.flatMap((item) => {
        if (item.kind !== 'glyphs') return [];
        if (item.layer === 'artwork') {
          expect(item.text).not.toMatch(/^\d+$/);
          return [];
        }
        expect(Math.min(...item.glyphs.map(({ x }) => x))).toBeGreaterThan(width);
        return item.text.match(/\d+/g) ?? [];
      }),
    );
    expect(numbers.map(Number).sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('[HANG-56] Mongolian of a caption lies under the name, about half as large, in one size', () => {
    const mn = { text: 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ', proof: null };
    const honours = sampleHonours(9, MIXED).map((honour) => ({
      ...honour,
      name: { zh: honour.name.zh, mn },
    }));
    const runs = sheetsOf(sampleDisplay({ honours, walls: [LOW], reserve: 0 }), '说明牌')
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'glyphs' && item.layer === 'artwork' ? [item] : []));
    const mongolian = runs.filter(({ script }) => script === 'Mong');
    const name = Math.max(...runs.filter(({ script }) => script === 'Hans').map(({ size }) => size));
    expect(mongolian.length).toBeGreaterThanOrEqual(honours.length);
    expect(new Set(mongolian.map(({ size, turn }) => `${size.toFixed(3)} ${turn}`)).size).toBe(1);
    for (const { size, turn } of mongolian) {
      expect(turn).toBe(0);
      expect(size / name).toBeGreaterThanOrEqual(0.45);
      expect(size / name).toBeLessThanOrEqual(0.5);
      expect(size).toBeGreaterThanOrEqual(8);
    }
  });

  it('[HANG-57] Mongolian of the title lies centred under it, under half as large, or over it', () => {
    const mn = 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ';
    const heading = { zh: '荣誉墙', breaks: [], mn };
    const base = boardAsk(template, { width: 420, height: 297 });
    for (const first of [true, false]) {
      const profile = first ? base.profile : { ...base.profile, horizontalOrder: 'zh-bottom' as const };
      const title = wallTitle({ ...base, heading, profile }, { width: 3000, height: 420 }, []);
      if (!title.ok) throw new Error(title.problem.code);
      const runs = titleItems(title.value, 0, 0).flatMap((item) => (item.kind === 'glyphs' ? [item] : []));
      const of = (script: string) => runs.filter((run) => run.script === script);
      const chinese = of('Hans').flatMap(({ glyphs }) => glyphs.map(({ y }) => y));
      const under = of('Mong').flatMap(({ glyphs }) => glyphs.map(({ y }) => y));
      expect(under.length).toBeGreaterThan(0);
      for (const y of under) expect(first ? y > Math.max(...chinese) : y < Math.min(...chinese)).toBe(true);
      for (const { size, turn } of of('Mong')) {
        expect(turn).toBe(0);
        expect(size / title.value.size).toBeCloseTo(0.45, 2);
      }
      for (const { left, width } of title.value.units.filter(({ width }) => width !== title.value.size))
        expect(left + width / 2).toBeCloseTo(title.value.width / 2, 6);
    }
  });

  it('[WALL-7] makes the title once: on the panel or as a board', () => {
    const letters = (on: 'panel' | 'board', part: string) =>
      laid(windowed, '荣誉墙', on)
        .filter((sheet) => sheet.part === part)
        .flatMap(({ drawing }) => drawing.items)
        .filter((item) => item.kind === 'glyphs' && item.layer === 'artwork' && item.script === 'Hans')
        .length;
    expect([letters('panel', '背景板'), letters('panel', '墙题')]).toEqual([3, 0]);
    expect([letters('board', '背景板'), letters('board', '墙题')]).toEqual([0, 3]);
    const [elevation] = sheetsOf(windowed, '立面布置');
    expect(elevation?.items.some((item) => item.kind === 'group' && item.name === 'title')).toBe(true);
  });

  it('[WALL-8] says outside each piece where it hangs, and its plan has every piece and seam', () => {
    const pieces = sheetsOf(windowed, '背景板');
    const said = pieces.map(({ items }) =>
      items.flatMap((item) => (item.kind === 'glyphs' && item.layer === 'marks' ? [item.text] : [])).join(''),
    );
    pieces.forEach(({ width, height }, index) => {
      expect(said[index]).toContain(`背景板 ${index + 1}/${pieces.length}`);
      expect(said[index]).toContain(`${width} × ${height} mm`);
      expect(said[index]).toMatch(/下沿距地 \d+ mm/);
    });
    const [plan] = sheetsOf(windowed, '背景板拼装');
    if (plan === undefined) throw new Error('a plan');
    for (const { width, height } of pieces) expect(textsOf(plan)).toContain(`${width} × ${height}`);
  });

  it('[WALL-8] labels stand clear of openings, and the chain has no edge under a neighbour', () => {
    const panel = {
      ...{ left: 0, right: 2980, foot: 0, top: 1600, title: null },
      openings: [{ left: 1000, right: 1800, foot: 0, top: 1300 }],
    };
    const pieces = [
      { from: 0, to: 1500 },
      { from: 1480, to: 2980 },
    ].flatMap((tile) => piecesOf(tile, panel));
    expect([...pieceEdges(pieces)]).toEqual([0, 1480, 2980]);
    for (const piece of pieces)
      for (const opening of panel.openings) expect(cross(labelRoom(piece, panel, 500), opening)).toBe(false);
  });
});

type Segment = readonly [number, number, number, number];

/** Lines that are drawn, without grounds. */
function linesOf(items: readonly Item[]): readonly Segment[] {
  const of = (path: readonly PathCommand[]): readonly Segment[] =>
    flattened(path, 0.1).flatMap(({ points, closed }) => {
      const all = closed && points[0] !== undefined ? [...points, points[0]] : points;
      return all.slice(1).map(([x, y], at): Segment => [...(all[at] ?? [0, 0]), x, y]);
    });
  return items.flatMap((item) => (item.kind === 'shape' && item.stroke !== undefined ? of(item.path) : []));
}

/** Whether an upright or lying line runs through a box. */
function strikes(
  [x1, y1, x2, y2]: Segment,
  box: { left: number; right: number; top: number; foot: number },
): boolean {
  if (x1 !== x2 && y1 !== y2) return false;
  return (
    Math.min(x1, x2) < box.right &&
    Math.max(x1, x2) > box.left &&
    Math.min(y1, y2) < box.foot &&
    Math.max(y1, y2) > box.top
  );
}

function expectUnstruck(drawing: Drawing): void {
  const shaper = shippedShaper();
  const figures = drawing.items.filter(
    (item): item is GlyphRun => item.kind === 'glyphs' && /^\d+$/.test(item.text) && item.size === 3.5,
  );
  expect(figures.length).toBeGreaterThan(0);
  const lines = linesOf(drawing.items);
  for (const run of figures)
    for (const glyph of run.glyphs) {
      const box = glyphExtent(run, glyph, shaper);
      if (box !== null) expect(lines.filter((line) => strikes(line, box)).map(() => run.text)).toEqual([]);
    }
}

const MARK = (id: string, width: number, height: number): OutsideMark => ({
  id,
  name: id,
  width,
  height,
  drawing: null,
});
const FACADE: Facade = {
  ...{
    width: 12_000,
    height: 4200,
    entrance: { x: 5100, width: 1800, height: 2700 },
    arrangement: 'two-and-two',
  },
  windows: [
    { x: 1000, y: 900, width: 1800, height: 1800 },
    { x: 9200, y: 900, width: 1800, height: 1500 },
  ],
  ...{ firstSide: 'right', lowerEdge: 600, spacing: 150, fromEntrance: 250, emblemLowerEdge: 3200 },
};
function facadeOf(facade: Facade, placards: readonly OutsideMark[] = PLACARDS) {
  const ask = boardAsk(templateOf('facade'), { width: 420, height: 297 });
  return facadeElevation({
    ...ask,
    facade,
    placards,
    emblems: [MARK('centre', 600, 600), MARK('practice', 600, 600)],
  });
}
const PLACARDS = ['a', 'b', 'c', 'd'].map((id) => MARK(id, 350, 2400));

describe('chains', () => {
  it('[WALL-9] no line runs through a figure of a façade', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 8000, max: 20_000 }),
          spacing: fc.integer({ min: 40, max: 400 }),
          fromEntrance: fc.integer({ min: 40, max: 600 }),
          lowerEdge: fc.integer({ min: 300, max: 900 }),
          sill: fc.integer({ min: 300, max: 1200 }),
        }),
        ({ width, sill, ...change }) => {
          const entrance = { ...FACADE.entrance, x: Math.floor(width / 2) - 900 };
          const windows = [
            { x: 300, y: sill, width: 900, height: 1500 },
            { x: width - 1250, y: sill, width: 900, height: 1500 },
          ];
          const made = facadeOf({ ...FACADE, ...change, width, entrance, windows });
          if (!made.ok) expect(made.problem.code).toBe('facade-crowded');
          else expectUnstruck(made.value.value);
        },
      ),
      { numRuns: runs(30) },
    );
  });

  it('[WALL-56] an opening beyond its wall is drawn to the edge and told', () => {
    const over: WallArea = { what: 'window', x: 217, width: 2400, height: 400, y: 0 };
    const display = sampleDisplay({
      honours: [...sampleHonours(3, MIXED)],
      walls: [wall(2500, 2500, [over])],
    });
    const made = tried(display, template.title);
    if (!made.ok) throw new Error(made.problem.code);
    const told = made.value.notes.find(({ code }) => code === 'opening-beyond-wall');
    expect(told?.data).toMatchObject({ wall: '示例墙', count: 1, x: 217, width: 2400, wallWidth: 2500 });
    for (const { drawing } of made.value.value.filter(({ part }) => part === '立面布置'))
      expectUnstruck(drawing);

    const windows = [{ x: 11_500, y: 900, width: 1800, height: 1800 }];
    const facade = facadeOf({ ...FACADE, windows });
    if (!facade.ok) throw new Error(facade.problem.code);
    expect(facade.value.notes.map(({ code }) => code)).toContain('opening-beyond-wall');
    expectUnstruck(facade.value.value);
    const sound = facadeOf(FACADE);
    expect(sound.ok && sound.value.notes).toEqual([]);
  });

  it('[WALL-9] nor of an elevation', () => {
    fc.assert(
      fc.property(displays, (display) => {
        if (hangHonours(display, rules).hung.length === 0) return;
        for (const drawing of [...sheetsOf(display, '立面布置'), ...sheetsOf(display, '背景板拼装')])
          expectUnstruck(drawing);
      }),
      { numRuns: runs(5) },
    );
  });

  it('[WALL-11] lies on the paper on which it stands largest', () => {
    const own = { width: 420, height: 297 };
    const room = (paper: { width: number; height: number }) => ({
      width: paper.width - 60,
      height: paper.height - 60,
    });
    expect(paperFor({ width: 12_000, height: 3000 }, own, room)).toEqual({
      width: 420,
      height: 297,
      scale: 40,
    });
    expect(paperFor({ width: 2600, height: 4500 }, own, room)).toEqual({
      width: 297,
      height: 420,
      scale: 15,
    });
    expect(paperFor({ width: 2300, height: 1200 }, own, room)).toEqual({
      width: 297,
      height: 210,
      scale: 10,
    });
  });

  it('[WALL-15] dimensions windows and emblems, and shows where each mark is fixed', () => {
    const made = facadeOf(FACADE);
    if (!made.ok) throw new Error(made.problem.code);
    const set = textsOf(made.value.value);
    // Sill, height and widths of the windows, the emblems' heights and the distance to the first.
    for (const figure of ['900', '1500', '1800', '600', '400', '2525', '1000']) expect(set).toContain(figure);
    const crosses = (drawing: Drawing) =>
      drawing.items.filter((item) => item.kind === 'shape' && item.stroke?.width === 0.2).length;
    // Strips of 2.4 m have a middle pair.
    expect(crosses(made.value.value)).toBe(6 * 4 + 4 * 2);
    const hole: Item = {
      ...{ kind: 'shape', layer: 'holes', stroke: { ink: 'drill', width: 0.1 } },
      path: [['M', 170, 20], ['L', 180, 20], ['L', 180, 30], ['Z']],
    };
    const [first] = PLACARDS;
    if (first === undefined) throw new Error('four placards');
    const drawing: Drawing = {
      ...{ width: 350, height: 2400, bleed: 0, title: 'a', inks: {}, fonts: {} },
      items: [hole],
    };
    const drilled = facadeOf(FACADE, [{ ...first, drawing }, ...PLACARDS.slice(1)]);
    if (!drilled.ok) throw new Error(drilled.problem.code);
    expect(crosses(drilled.value.value)).toBe(1 + 6 * 3 + 4 * 2);
  });
});

describe('captions', () => {
  it.each([12, 18, 30, 47, 118, 300])('[WALL-10] %i strips of one size use 85 % of what is cut', (count) => {
    const strips = Array.from({ length: count }, () => ({ width: 320, height: 60 }));
    const sheets = nestStrips(strips, template.captions);
    const bought = sheets.reduce((sum, { width, height }) => sum + width * height, 0);
    expect((count * 320 * 60) / bought).toBeGreaterThanOrEqual(0.85);
    expect(sheets.flatMap((sheet) => sheet.strips.map(({ index }) => index)).sort((a, b) => a - b)).toEqual(
      strips.map((_, index) => index),
    );
  });

  it('[WALL-10] nests any strips inside their sheets, apart, with each cut once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 8, max: 32 }), { minLength: 1, maxLength: 60 }), (tens) => {
        const strips = tens.map((each) => ({ width: each * 10, height: 60 }));
        const seen = new Set<number>();
        for (const sheet of nestStrips(strips, template.captions)) {
          const boxes = sheet.strips.map(({ index, x, y }) => {
            seen.add(index);
            return { left: x, right: x + (strips[index]?.width ?? 0), top: y, foot: y + 60 };
          });
          boxes.forEach((one, at) => {
            expect(one.right).toBeLessThanOrEqual(sheet.width);
            expect(one.foot).toBeLessThanOrEqual(sheet.height);
            for (const other of boxes.slice(at + 1))
              expect(
                one.left < other.right &&
                  other.left < one.right &&
                  one.top < other.foot &&
                  other.top < one.foot,
              ).toBe(false);
          });
          const lines = linesOf([
            { kind: 'shape', layer: 'cut', path: sheet.cuts, stroke: { ink: 'cut', width: 0.1 } },
          ]);
          lines.forEach(([x1, y1, x2, y2], at) => {
            for (const [a1, b1, a2, b2] of lines.slice(at + 1)) {
              const along = x1 === x2 && a1 === a2 && x1 === a1 ? Math.min(y2, b2) - Math.max(y1, b1) : -1;
              const across = y1 === y2 && b1 === b2 && y1 === b1 ? Math.min(x2, a2) - Math.max(x1, a1) : -1;
              expect(Math.max(along, across)).toBeLessThanOrEqual(0);
            }
          });
        }
        expect(seen.size).toBe(strips.length);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('notice board', () => {
  const notice = templateOf('notice');
  const open = { posted: null, next: null };
  function boardOf(width: number, height: number, pockets: 'drilled' | 'printed') {
    const ask = boardAsk(notice, { width, height });
    const made = layoutNotice({
      ...{ ...ask, mongolianOf: () => MN_ROOM, dates: { general: open, finances: open }, foot: '', pockets },
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    return made.value.value;
  }
  const boxesOf = (drawing: Drawing, fill: string) =>
    drawing.items.flatMap((item) => {
      if (item.kind !== 'shape' || item.fill !== fill) return [];
      const points = flattened(item.path, 0.1).flatMap(({ points: each }) => each);
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      return [{ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) }];
    });

  it.each([
    [2400, 1200, 14],
    [3600, 1500, 22],
  ])('[WALL-12] spreads its places over %i × %i mm', (width, height, count) => {
    const [face] = boardOf(width, height, 'drilled');
    if (face === undefined) throw new Error('a board');
    const places = boxesOf(face.drawing, 'paper-white');
    expect(places.length).toBe(count);
    for (const box of places)
      for (const side of Object.values(box)) expect(Number.isInteger(side)).toBe(true);
    const grounds = boxesOf(face.drawing, 'tint');
    expect(new Set(grounds.map(({ top, foot }) => `${top} ${foot}`)).size).toBe(1);
    expect(Math.min(...grounds.map(({ left }) => left)) / width).toBeLessThan(0.06);
    expect(height - Math.max(...grounds.map(({ foot }) => foot))).toBeLessThan(0.14 * height);
    // Every section has the same lines of dates, and its Mongolian in the one size.
    expect(textsOf(face.drawing).filter((text) => text === '本期公布').length).toBe(3);
    expect(textsOf(face.drawing).filter((text) => text === '下期公布').length).toBe(3);
    const sizes = face.drawing.items.flatMap((item) =>
      item.kind === 'glyphs' && item.script === 'Mong' ? [item.size.toFixed(3)] : [],
    );
    expect(new Set(sizes).size).toBe(1);
  });

  it('[WALL-13] drills for pockets and prints nothing of them, or prints frames', () => {
    const [face, plan] = boardOf(2400, 1200, 'drilled');
    if (face === undefined || plan === undefined) throw new Error('two sheets');
    expect(onLayer(face.drawing, 'holes')).toBe(4 * 14);
    expect(textsOf(face.drawing).some((text) => text.includes('210'))).toBe(false);
    expect(
      face.drawing.items.some((item) => item.kind === 'shape' && item.layer === 'artwork' && item.stroke),
    ).toBe(false);
    expect(plan.part).toBe('插页框孔位');
    expect(textsOf(plan.drawing)).toContain('2400');
    const printed = boardOf(2400, 1200, 'printed');
    expect(printed.map(({ part }) => part)).toEqual([null, '雨棚', '雨棚斜撑']);
    const lines = printed[0]?.drawing.items.flatMap((item) =>
      item.kind === 'shape' && item.layer === 'artwork' && item.stroke ? [item.stroke] : [],
    );
    expect(lines?.length).toBe(14);
    for (const line of lines ?? []) expect(line.width).toBeGreaterThanOrEqual(1);
  });

  it('[WALL-19] [WALL-25] drills the board itself, and measures every hole on from its left and lower edge', () => {
    for (const [width, height] of [
      [2400, 1200],
      [3600, 1500],
    ] as const) {
      const ask = boardAsk(notice, { width, height });
      const made = layoutNotice({
        ...{ ...ask, holes: true, mongolianOf: () => MN_ROOM, dates: { general: open, finances: open } },
        ...{ foot: '', pockets: 'drilled' },
      });
      if (!made.ok) throw new Error(made.problem.code);
      const [face, plan, canopy] = made.value.value;
      if (face === undefined || plan === undefined || canopy === undefined) throw new Error('three sheets');
      const holes = face.drawing.items.flatMap((item) => {
        if (item.kind !== 'shape' || item.layer !== 'holes') return [];
        const points = flattened(item.path, 0.01).flatMap(({ points: each }) => each);
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        const middle = (of: number[]) => Math.round((Math.min(...of) + Math.max(...of)) / 2);
        return [{ x: middle(xs), y: middle(ys), wide: Math.max(...xs) - Math.min(...xs) }];
      });
      const own = holes.filter(({ wide }) => wide > 6);
      const head = own.filter(({ y }) => y < height / 2).map(({ x }) => x);
      expect(Math.min(...head)).toBe(30);
      expect(Math.max(...head)).toBe(width - 30);
      const sorted = head.sort((a, b) => a - b);
      for (const [at, x] of sorted.slice(1).entries())
        expect(x - (sorted[at] ?? 0)).toBeLessThanOrEqual(notice.holesEvery);
      const said = textsOf(plan.drawing);
      for (const { x, y } of holes) {
        expect(said).toContain(String(x));
        expect(said).toContain(String(height - y));
      }
      const side = own.filter(({ x }) => x === 30).map(({ y }) => y);
      expect(side.length).toBeGreaterThan(2);
      const down = side.sort((a, b) => a - b);
      for (const [at, y] of down.slice(1).entries())
        expect(y - (down[at] ?? 0)).toBeLessThanOrEqual(notice.holesEvery);
      for (const { drawing } of [plan, canopy]) {
        expect([drawing.width, drawing.height]).toEqual([420, 297]);
        expectUnstruck(drawing);
      }
    }
  });

  it('[WALL-14] gives the canopy a sheet of its own, with its fixings', () => {
    const canopy = boardOf(2400, 1200, 'drilled').find(({ part }) => part === '雨棚');
    if (canopy === undefined) throw new Error('a canopy');
    const set = textsOf(canopy.drawing);
    for (const figure of ['500', '2400', '1200', '900', '160', '60']) expect(set).toContain(figure);
    expectUnstruck(canopy.drawing);
  });
});

describe('emblem slots', () => {
  const emblem = templateOf('emblem');
  const slot = signAsk(emblem, { width: 600, height: 400 });
  const mark = '<path d="M5 5h30v20z" fill="#c33"/><circle cx="30" cy="28" r="8" fill="#333"/>';
  async function cut(contour: Contour, holes = false) {
    const artwork = vectorOf(await readArtwork(svgMark(mark, 'viewBox="0 0 40 40"'), 'a'.repeat(64), PORTS));
    const made = layoutEmblem({ ...slot, holes, artwork, contour });
    if (!made.ok) throw new Error(made.problem.code);
    return made.value;
  }
  const pointsOn = (drawing: Drawing, layer: 'artwork' | 'cut') =>
    drawing.items.flatMap((item) =>
      item.kind === 'shape' && item.layer === layer
        ? flattened(item.path, 0.05).flatMap(({ points }) => points)
        : [],
    );

  it('[PAPER-49] its sheet says material and thickness as they were answered; the usual thickness only where nobody did', async () => {
    const artwork = vectorOf(await readArtwork(svgMark(mark, 'viewBox="0 0 40 40"'), 'a'.repeat(64), PORTS));
    const lineOf = (told: Parameters<typeof layoutEmblem>[0]['told']) => {
      const made = layoutEmblem({
        ...slot,
        artwork,
        contour: 'square',
        sayDrawn,
        ...(told === undefined ? {} : { told }),
      });
      if (!made.ok) throw new Error(made.problem.code);
      return saidOf(made.value.value).find((text) => text.startsWith('材料'));
    };
    expect(lineOf(undefined)).toBe('材料：________（请订货人填写）　厚 10 mm（建议值，待确认）');
    expect(
      lineOf({ material: { value: '铝塑板', by: 'project' }, thickness: { value: 4, by: 'combination' } }),
    ).toBe('材料：铝塑板　厚 4 mm');
    expect(lineOf({ material: { value: '亚克力 8 mm', by: 'sign' } })).toBe('材料：亚克力 8 mm');
  });

  it('[WALL-16] cuts a circle that holds the artwork with its margin', async () => {
    const { value: drawing } = await cut('circle', true);
    expect([drawing.width, drawing.height]).toEqual([400, 400]);
    const reach = Math.max(...pointsOn(drawing, 'artwork').map(([x, y]) => Math.hypot(x - 200, y - 200)));
    expect(reach).toBeCloseTo(200 - 16, 1);
    for (const [x, y] of pointsOn(drawing, 'cut')) expect(Math.hypot(x - 200, y - 200)).toBeCloseTo(200, 0);
    expect(onLayer(drawing, 'holes')).toBe(4);
  });

  it('[WALL-16] cuts about the artwork, nowhere nearer than the margin', async () => {
    const { value: drawing } = await cut('own');
    const ink = pointsOn(drawing, 'artwork');
    for (const [x, y] of pointsOn(drawing, 'cut')) {
      const near = Math.min(...ink.map(([a, b]) => Math.hypot(a - x, b - y)));
      expect(near).toBeGreaterThan(16 - 0.1);
      expect(x >= -0.1 && x <= 600.1 && y >= -0.1 && y <= 400.1).toBe(true);
    }
    const picture = {
      kind: 'raster',
      asset: 'a'.repeat(64),
      mediaType: 'image/png',
      width: 3000,
      height: 3000,
    } as const;
    expect(layoutEmblem({ ...slot, artwork: picture, contour: 'own' })).toMatchObject({
      ok: false,
      problem: { code: 'contour-of-picture' },
    });
  });

  const saidOf = ({ items }: Drawing) =>
    items.flatMap((item) => (item.kind === 'glyphs' && item.layer === 'marks' ? [item.text] : []));

  it('[WALL-17] says both diameters, cut line, material, thickness and fixing outside the trim, and asks for the paint', async () => {
    const { value: drawing, notes } = await cut('circle');
    const said = saidOf(drawing).join('');
    for (const told of [
      '圆形，外径 Ø400 mm，图样外接圆 Ø368 mm，裁切线 CutContour',
      '材料：________（请订货人填写）　厚 10 mm',
      '背面固定，不打通孔；固定点 4 处',
    ])
      expect(said).toContain(told);
    // A field and a line for each ink of the artwork.
    const inks = Object.entries(drawing.inks).filter(([name]) => name.startsWith('artwork-'));
    expect(saidOf(drawing).filter((text) => text.startsWith('油漆号'))).toHaveLength(inks.length);
    const fields = drawing.items.flatMap((item) =>
      item.kind === 'shape' && item.layer === 'marks' && item.fill !== undefined ? [item.fill] : [],
    );
    expect(fields.sort()).toEqual(inks.map(([name]) => name).sort());
    expect(notes.map(({ code }) => code)).toContain('emblem-paint');
    expect(emblem.makerNote).toContain('标准色号');
    // Outside the trim, whatever it is.
    for (const item of drawing.items) {
      if (item.kind === 'group' || item.layer !== 'marks') continue;
      const box = inkExtents({ ...drawing, items: [item] }, ['marks'], shippedShaper().outline);
      const clear = (over: number) => over < -8;
      expect(
        box === null ||
          [box.bottom, box.right, drawing.width - box.left, drawing.height - box.top].some(clear),
      ).toBe(true);
    }
  });

  it.each([
    ['square', false],
    ['circle', false],
    ['circle', true],
    ['own', false],
  ] as const)(
    '[WALL-65] draws a cross where a %s emblem is fixed, and measures it (drilled: %s)',
    async (contour, drilled) => {
      const { value: drawing } = await cut(contour, drilled);
      const { points } = fixingsOf(drawing, drawing, emblem.fixings.inset);
      const said = saidOf(drawing);
      expect(said).toContain(emblem.words.plan.replace('{count}', '4'));
      const edge = pointsOn(drawing, 'cut');
      const [xs, ys] = [edge.map(([x]) => x), edge.map(([, y]) => y)];
      const marks = drawing.items.filter((item) => item.kind === 'shape' && item.layer === 'marks');
      const crosses = marks.flatMap((item) => {
        if (item.kind !== 'shape' || item.path.length !== 4) return [];
        const [from, to, over, under] = item.path;
        if (from?.[0] !== 'M' || to?.[0] !== 'L' || over?.[0] !== 'M' || under?.[0] !== 'L') return [];
        return from[2] === to[2] && over[1] === under[1] && over[1] === (from[1] + to[1]) / 2
          ? [{ x: over[1], y: from[2] }]
          : [];
      });
      expect(crosses).toHaveLength(4);
      // To one scale with the contour, which is drawn with them.
      const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
      const [first, second] = [points[0], points[1]];
      if (first === undefined || second === undefined) throw new Error('no fixings');
      const scale = ((crosses[1]?.x ?? 0) - (crosses[0]?.x ?? 0)) / (second.x - first.x);
      expect(scale * Math.max(wide, high)).toBeLessThan(0.25 * Math.max(drawing.width, drawing.height));
      for (const [at, { x, y }] of points.entries()) {
        expect((crosses[at]?.x ?? 0) - (crosses[0]?.x ?? 0)).toBeCloseTo(scale * (x - first.x), 6);
        expect((crosses[at]?.y ?? 0) - (crosses[0]?.y ?? 0)).toBeCloseTo(scale * (y - first.y), 6);
      }
      const tenth = (length: number) => String(Math.round(length * 10) / 10);
      for (const axis of ['x', 'y'] as const) {
        const ends = axis === 'x' ? xs : ys;
        const places = [
          ...new Set([Math.min(...ends), ...points.map((each) => each[axis]), Math.max(...ends)].map(tenth)),
        ]
          .map(Number)
          .sort((p, q) => p - q);
        for (const [at, place] of places.slice(1).entries())
          expect(said).toContain(tenth(place - (places[at] ?? 0)));
      }
    },
  );

  it('[HANG-60] tells shares of inks in whole numbers, and each fixing by its way from the left and from below', async () => {
    const { value: drawing } = await cut('square');
    const said = saidOf(drawing).join('\n');
    const shares = said.match(/C[\d.]+ M[\d.]+ Y[\d.]+ K[\d.]+/g) ?? [];
    expect(shares.length).toBeGreaterThan(0);
    for (const each of shares) expect(each).toMatch(/^C\d+ M\d+ Y\d+ K\d+$/);
    expect(said).toMatch(/：左 \d+ 下 \d+；左 \d+ 下 \d+/);
    expect(said).not.toMatch(/\d, \d/);
  });

  it('[WALL-66] ends 20 mm from its words, at corners, with room for the slug under the trim', async () => {
    const { value: drawing } = await cut('square');
    const outlines = shippedShaper().outline;
    const boxes = drawing.items.flatMap((item) => {
      const box =
        item.kind === 'group' || item.layer !== 'marks'
          ? null
          : inkExtents({ ...drawing, items: [item] }, ['marks'], outlines);
      return box === null ? [] : [box];
    });
    const [left, top, right, bottom] = [
      Math.min(...boxes.map((box) => box.left)),
      Math.min(...boxes.map((box) => box.top)),
      Math.max(...boxes.map((box) => box.right)),
      Math.max(...boxes.map((box) => box.bottom)),
    ];
    const inner = boxes.filter(
      (box) => box.left > left + 1 && box.top > top + 1 && box.right < right - 1 && box.bottom < bottom - 1,
    );
    expect(boxes.length - inner.length).toBe(4);
    for (const box of inner) {
      expect(box.left).toBeGreaterThan(left + 18);
      expect(box.top).toBeGreaterThan(top + 18);
      expect(box.right).toBeLessThan(right - 18);
    }
    expect(bottom).toBeGreaterThan(drawing.height + 50);
  });

  it.each(['square', 'circle', 'own'] as const)(
    '[WALL-170] fixes a %s emblem inside what is cut, at the places that it names',
    async (contour) => {
      const { value: drawing } = await cut(contour);
      const { points, hole } = fixingsOf(drawing, drawing, emblem.fixings.inset);
      expect([points.length, hole]).toEqual([4, null]);
      const said = saidOf(drawing).join('');
      const edge = pointsOn(drawing, 'cut');
      for (const { x, y } of points) {
        expect(said).toContain(`左 ${x} 下 ${drawing.height - y}`);
        expect([Number.isInteger(x), Number.isInteger(y)]).toEqual([true, true]);
        const near = Math.min(...edge.map(([a, b]) => Math.hypot(a - x, b - y)));
        if (contour !== 'square') expect(near).toBeGreaterThan(emblem.fixings.inset - 1);
      }
    },
  );

  it('[WALL-170] names the holes of a drilled one, and the circle that they stand on', async () => {
    const { value: drawing } = await cut('circle', true);
    const said = saidOf(drawing).join('');
    expect(said).toContain('通孔 4-Ø6 mm');
    expect(said).toContain('均布在 Ø364 mm 圆上');
    for (const { x, y } of fixingsOf(drawing, drawing, 40).points)
      expect(said).toContain(`左 ${Math.round(x * 10) / 10} 下 ${Math.round((400 - y) * 10) / 10}`);
  });

  it('[WALL-18] names a choice that the template does not offer', () => {
    const sign = (options: Record<string, string>) => ({
      ...{
        id: 's',
        template: 'emblem-slot',
        subject: { of: 'centre' as const },
        size: { width: 600, height: 400 },
      },
      ...{ copies: 1, options },
    });
    const choices = { contour: emblem.contour };
    expect(unknownChoice(sign({}), choices)).toBeNull();
    expect(unknownChoice(sign({ contour: 'circle' }), choices)).toBeNull();
    expect(unknownChoice(sign({ contour: 'star' }), choices)).toMatchObject({
      code: 'choice-missing',
      data: { choice: 'star' },
    });
  });
});

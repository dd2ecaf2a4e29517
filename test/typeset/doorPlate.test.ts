import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { type Drawing, type GlyphRun, type Item } from '../../core/drawing/drawing.ts';
import { flattened } from '../../core/drawing/path.ts';
import { cornerRadius } from '../../core/signs/corners.ts';
import { doorPlate } from '../../core/signs/standardSizes.ts';
import { agreeDoors, type DoorPlateAsk } from '../../typeset/kinds/doorPlate/doorMeasures.ts';
import { inRows } from '../../typeset/sign/inRows.ts';
import { strokeWidth } from '../../typeset/text/strokeWidths.ts';
import { layoutDoorPlate, slotOf } from '../../typeset/kinds/doorPlate/layoutDoorPlate.ts';
import { layoutStrip } from '../../typeset/kinds/doorPlate/strip.ts';
import { shippedShaper } from '../support/fonts.ts';
import { glyphExtent, inkExtent } from '../support/ink.ts';
import { runs } from '../support/runs.ts';
import {
  MN_COMMITTEE,
  MN_ROOM,
  PICTOGRAMS,
  PROFILE_1996,
  PROFILE_2026,
  signAsk,
  templateOf,
} from '../support/signs.ts';
import { soundVillage } from '../support/village.ts';

const template = templateOf('door-plate');
const text = (zh: string, mn: string | null = MN_ROOM) => ({ zh, breaks: [], mn });
const found = PICTOGRAMS.byId.get('service');
if (found === undefined) throw new Error('no picture');
const picture = { ...found, grid: PICTOGRAMS.grid, stroke: PICTOGRAMS.stroke };

function coloursOf(scheme: string) {
  const colours = template.schemes[scheme];
  if (colours === undefined) throw new Error(scheme);
  return colours;
}

function door(change: Partial<DoorPlateAsk> = {}): DoorPlateAsk {
  return {
    ...signAsk(template, { width: 300, height: 120 }),
    colours: coloursOf('blue'),
    unit: text('查干哈达嘎查党群服务中心', MN_COMMITTEE),
    room: text('便民服务站'),
    functions: [],
    number: '101',
    picture,
    person: null,
    phone: null,
    strip: false,
    ...change,
  };
}

function drawn(laid: ReturnType<typeof layoutDoorPlate>): Drawing {
  if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
  return laid.value.value;
}

/** The plates of a set, each set with what all agree on. */
const together = (asks: readonly DoorPlateAsk[]): readonly Drawing[] => {
  const agreed = { ...agreeDoors(asks) };
  return asks.map((ask) => drawn(layoutDoorPlate({ ...ask, agreed })));
};

const runsOf = (drawing: Drawing): GlyphRun[] => drawing.items.filter((item) => item.kind === 'glyphs');
const wordsOf = (drawing: Drawing): Set<string> => new Set(runsOf(drawing).map((run) => run.text));
function runOf(drawing: Drawing, words: string): GlyphRun {
  const run = runsOf(drawing).find((each) => each.text === words);
  if (run === undefined) throw new Error(`no ${words}`);
  return run;
}
/** Size, baseline, and the left edge of the first body: a Song letter's stands 4 % inside its em. */
const placeOf = (drawing: Drawing, words: string) => {
  const { size, glyphs, stretchX, script } = runOf(drawing, words);
  const inset = script === 'Hans' ? 0.04 * size * stretchX : 0;
  return { size, x: (glyphs[0]?.x ?? 0) + inset, y: glyphs[0]?.y ?? 0 };
};

const six = [
  '便民服务站',
  '退役军人服务站',
  '社会工作服务室',
  '人民调解室',
  '文明实践活动',
  '图书阅览室',
].map((zh) => text(zh));

describe('layoutDoorPlate', () => {
  it('[SIGN-3] carries unit, number, name and all functions', () => {
    const functions = [text('社会工作服务室'), text('人民调解室')];
    const words = wordsOf(drawn(layoutDoorPlate(door({ functions }))));
    expect(words).toEqual(
      new Set([
        '查干哈达嘎查党群服务中心',
        MN_COMMITTEE,
        '101',
        '便民服务站',
        MN_ROOM,
        '社会工作服务室 · 人民调解室',
        `${MN_ROOM}᠂ ${MN_ROOM}`,
      ]),
    );
  });

  it('[SIGN-5] lets coloured grounds run into the bleed when printed, and ends them on the trim when cut', () => {
    const printed = drawn(layoutDoorPlate(door()));
    expect(printed.bleed).toBe(3);
    expect(printed.items[0]).toMatchObject({
      kind: 'shape',
      fill: 'plate-blue',
      path: [['M', -3, 24], ['L', 303, 24], ['L', 303, 123], ['L', -3, 123], ['Z']],
    });
    const cut = drawn(layoutDoorPlate(door({ process: 'cut' })));
    expect(cut.bleed).toBe(0);
    expect(cut.items[0]).toMatchObject({
      path: [['M', 0, 24], ['L', 300, 24], ['L', 300, 120], ['L', 0, 120], ['Z']],
    });
  });

  it.each([PROFILE_2026, PROFILE_1996])(
    '[LANG-1] [LANG-3] sets both customary forms of Mongolian ($id)',
    (profile) => {
      const drawing = drawn(layoutDoorPlate(door({ profile })));
      const name = runsOf(drawing).find((run) => run.text === MN_ROOM);
      expect(name?.turn).toBe(profile.mongolianOnPlates === 'columns' ? 90 : 0);
      const unit = runsOf(drawing).filter((run) => run.ink === 'black');
      const zh = unit.find((run) => run.script === 'Hans')?.glyphs[0]?.y ?? 0;
      const mn = unit.find((run) => run.script === 'Mong')?.glyphs[0]?.y ?? 0;
      expect(zh < mn).toBe(profile.horizontalOrder === 'zh-top');
    },
  );

  it.each(Object.keys(template.schemes))(
    '[FIT-4] keeps the ink of scheme %s inside the margins',
    (scheme) => {
      for (const functions of [[], six.slice(0, 3), six.slice(0, 5)]) {
        const ink = inkExtent(
          drawn(layoutDoorPlate(door({ colours: coloursOf(scheme), functions }))),
          shippedShaper(),
        );
        expect(ink.left).toBeGreaterThan(11);
        expect(ink.right).toBeLessThan(289);
        expect(ink.top).toBeGreaterThan(3.5);
        expect(ink.foot).toBeLessThan(109);
      }
    },
  );

  it('[LANG-4] is blocked when a function lacks its Mongolian', () => {
    expect(layoutDoorPlate(door({ functions: [text('人民调解室', null)] }))).toMatchObject({
      ok: false,
      problem: { code: 'words-missing', data: { script: 'Mong' } },
    });
  });

  it('[FIT-2] says that a name is too long for the plate', () => {
    expect(layoutDoorPlate(door({ room: text('党'.repeat(60)) }))).toMatchObject({
      ok: false,
      problem: { code: 'does-not-fit', data: { along: 'width' } },
    });
  });
});

describe('a door plate', () => {
  it('[DOOR-1] has the unit on its upper fifth, and words flush left beside picture and number', () => {
    const drawing = drawn(layoutDoorPlate(door({ functions: six.slice(0, 1) })));
    for (const run of runsOf(drawing).filter(({ ink }) => ink === 'black')) {
      for (const glyph of run.glyphs) {
        const box = glyphExtent(run, glyph, shippedShaper());
        if (box !== null) expect(box.foot).toBeLessThan(24);
      }
    }
    expect(placeOf(drawing, '便民服务站').x).toBeCloseTo(placeOf(drawing, MN_ROOM).x, 6);
    const field = drawing.items.find(
      (item): item is Item & { kind: 'shape' } => item.kind === 'shape' && item.fill === 'paper-white',
    );
    expect(field).toBeDefined();
    const bare = drawn(layoutDoorPlate(door({ number: null, picture: null })));
    expect(placeOf(bare, '便民服务站').x).toBeCloseTo(12, 6);
  });

  const names = ['会议室', '村务监督委员会办公室', '便民服务大厅', '党员活动室'];
  const corridor = names.map((zh, at) =>
    door({ room: text(zh), number: String(101 + at), functions: six.slice(0, at) }),
  );

  it('[DOOR-2] hangs with its like: one size, one baseline, one left edge', () => {
    const plates = together(corridor);
    const places = plates.map((drawing, at) => placeOf(drawing, names[at] ?? ''));
    for (const [at, place] of places.entries()) {
      const first = places[0]?.size ?? 0;
      if ((names[at] ?? '').length < 9) expect(place.size).toBeCloseTo(first, 9);
      else expect(place.size).toBeLessThanOrEqual(first);
      expect(place.y).toBeCloseTo(places[0]?.y ?? 0, 9);
      expect(place.x).toBeCloseTo(places[0]?.x ?? 0, 9);
    }
    // The first has nothing under it and the second is long; the others have one size and one baseline.
    const mongolian = plates.slice(2).map((drawing) => placeOf(drawing, MN_ROOM));
    expect(new Set(mongolian.map(({ size, y }) => `${size.toFixed(6)} ${y.toFixed(6)}`)).size).toBe(1);
    expect(
      new Set(plates.map((drawing, at) => placeOf(drawing, String(101 + at)).size.toFixed(6))).size,
    ).toBe(1);
    expect({ ...agreeDoors(corridor) }).toEqual({ ...agreeDoors(corridor.toReversed()) });
  });

  it('[DOOR-3] tracks letters by at most 20 % and flattens them to no less than 94 %', () => {
    const plates = together(corridor);
    const stretches = plates.map((drawing, at) => {
      const { glyphs, size, stretchX } = runOf(drawing, names[at] ?? '');
      for (const [index, glyph] of glyphs.slice(1).entries()) {
        const step = glyph.x - (glyphs[index]?.x ?? 0);
        expect(step / size).toBeLessThanOrEqual(1.2);
      }
      return stretchX;
    });
    expect(Math.min(...stretches)).toBeGreaterThanOrEqual(0.94 - 1e-9);
    expect(stretches[0]).toBe(1);
  });

  it('[DOOR-4] takes from the functions before it takes from the name', () => {
    const size = (functions: DoorPlateAsk['functions']) => {
      const drawing = drawn(layoutDoorPlate(door({ functions })));
      const second = runsOf(drawing).find(({ text: words }) => words.startsWith('便民服务站 ·'));
      return { name: placeOf(drawing, '便民服务站').size, function: second?.size ?? 0 };
    };
    const [two, five] = [size(six.slice(0, 2)), size(six.slice(0, 5))];
    // The functions' Mongolian stays readable; the name gives way for it, but keeps the better part of its size.
    expect(five.function).toBeLessThan(two.function);
    expect(five.name / two.name).toBeGreaterThan(0.62);
    expect(five.name).toBeGreaterThan(1.8 * five.function);
  });

  it('[DOOR-5] fits six functions on 360×150, in rows of whole ones', () => {
    const drawing = drawn(layoutDoorPlate(door({ ...{ width: 360, height: 150 }, functions: six })));
    const rows = [...wordsOf(drawing)].filter((words) => words.includes('·'));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.flatMap((row) => row.split(' · ')).sort()).toEqual(six.map(({ zh }) => zh).sort());
    for (const run of runsOf(drawing).filter(({ script }) => script === 'Hans')) {
      expect(run.size, run.text).toBeGreaterThanOrEqual(8);
    }
  });

  it('[DOOR-6] draws no stroke of reversed Chinese thinner than 0.4 mm', () => {
    const plates = [
      door({ functions: six.slice(0, 2) }),
      door({ functions: six, width: 360, height: 150 }),
      door({ width: 200, height: 90, functions: six.slice(0, 1) }),
    ];
    for (const plate of plates.map((ask) => drawn(layoutDoorPlate(ask)))) {
      for (const run of runsOf(plate)) {
        if (run.ink !== 'paper-white' || run.script !== 'Hans') continue;
        expect(thinnest(run), run.text).toBeGreaterThanOrEqual(0.4 - 0.003);
      }
    }
  });

  it('[DOOR-7] has larger Chinese than Mongolian, by ink, in every pair', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        (letters, mongolian, count) => {
          const words = MN_ROOM.split(' ').slice(0, mongolian).join(' ');
          const functions = six.slice(0, count).map((each) => ({ ...each, mn: words }));
          const room = text('便民服务大厅退役军人'.slice(0, letters), words);
          const laid = layoutDoorPlate(door({ room, functions, width: 360, height: 150 }));
          if (!laid.ok) {
            expect(laid.problem.code).toMatch(/^(does-not-fit|plate-too-small)$/);
            return;
          }
          const all = runsOf(laid.value.value);
          for (const [at, run] of all.entries()) {
            const next = all[at + 1];
            if (run.script !== 'Hans' || next?.script !== 'Mong') continue;
            expect(inkHeight(run)).toBeGreaterThan(inkHeight(next) * 1.05);
          }
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('[DOOR-15] never sets letters under the least of their slot: it refuses, and names the size that suits', () => {
    const least = (share: string, height: number) => (Number.parseFloat(share) / 100) * height - 1e-6;
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 420 }),
        fc.integer({ min: 90, max: 170 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        fc.boolean(),
        (width, height, count, words, person, strip) => {
          const mn = MN_ROOM.split(' ').slice(0, words).join(' ');
          const ask = door({
            ...{
              width,
              height,
              strip,
              room: text('会议室'),
              functions: six.slice(0, count).map((each) => ({ ...each, mn })),
            },
            ...(person ? { person: text('负责人：乌云其木格', null), phone: '0475-8812345' } : {}),
          });
          const laid = layoutDoorPlate(ask);
          if (!laid.ok) {
            expect(laid.problem.code).toMatch(/^(does-not-fit|plate-too-small)$/);
            if (laid.problem.code === 'plate-too-small')
              expect(layoutDoorPlate({ ...ask, ...(laid.problem.data as object) }).ok).toBe(true);
            return;
          }
          const all = runsOf(laid.value.value);
          for (const [at, run] of all.entries()) {
            if (run.text === ask.room.zh) {
              expect(run.size).toBeGreaterThanOrEqual(least(template.room.zh.smallest, height));
              expect(all[at + 1]?.size).toBeGreaterThanOrEqual(least(template.room.mn.smallest, height));
            }
            if (run.text.includes(' · '))
              expect(run.size).toBeGreaterThanOrEqual(least(template.functions.zh.smallest, height));
          }
        },
      ),
      { numRuns: runs(150) },
    );
    const small = door({ ...{ width: 200, height: 90, strip: true }, functions: six });
    expect(layoutDoorPlate(small)).toMatchObject({ ok: false });
    expect(
      layoutDoorPlate({ ...small, functions: [...six, ...six, ...six], width: 300, height: 120 }),
    ).toMatchObject({
      ok: false,
    });
    // One that is refused leaves the others as they are.
    expect(agreeDoors([door(), small])).toEqual(agreeDoors([door()]));
  });

  it.each([
    [300, 120],
    [360, 150],
    [400, 160],
  ])(
    '[DOOR-37] squeezes no functions into a row where two let them keep their shape: %d × %d',
    (width, height) => {
      const names = ['便民服务站', '退役军人服务站', '社会工作服务室', '综治调解室'];
      for (const count of [2, 3, 4]) {
        const functions = names.slice(0, count).map((zh) => text(zh, 'ᠠᠵᠢᠯ'));
        const drawing = drawn(layoutDoorPlate(door({ width, height, functions })));
        const own = runsOf(drawing).filter((run) => names.some((zh) => run.text.includes(zh)));
        expect(own.length).toBeGreaterThan(0);
        for (const { stretchX, text: row } of own) expect(stretchX, row).toBeGreaterThanOrEqual(0.94);
      }
    },
  );

  it('[DOOR-16] says where the Mongolian of functions is small, and on which size it is not', () => {
    const crowded = (ask: DoorPlateAsk) => {
      const laid = layoutDoorPlate(ask);
      if (!laid.ok) throw new Error(laid.problem.code);
      return laid.value.notes.filter(({ code }) => code === 'plate-crowded' || code === 'plate-full');
    };
    const many = door({ functions: six.map((each) => ({ ...each, mn: MN_ROOM })) });
    const [note] = crowded(many);
    if (note === undefined) throw new Error('no note');
    const wanted = Number(note.data['least']);
    expect(Number(note.data['size'])).toBeLessThan(wanted);
    if (note.code === 'plate-crowded') {
      const on = layoutDoorPlate({
        ...many,
        width: Number(note.data['width']),
        height: Number(note.data['height']),
      });
      if (!on.ok) throw new Error(on.problem.code);
      const sizes = runsOf(on.value.value)
        .filter((run) => run.script === 'Mong')
        .map(({ size }) => size);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(wanted - 0.06);
    }
    expect(crowded(door())).toEqual([]);
    expect(crowded(door({ functions: six.slice(0, 1) }))).toEqual([]);
  });

  it('[DOOR-17] parts a list by one rule', () => {
    const lengthOf = (run: readonly number[]) => run.reduce((sum, each) => sum + each, 0);
    expect(inRows([1, 1, 1, 1], 2, lengthOf)).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(inRows([1, 1, 1], 2, lengthOf)).toEqual([[1], [1, 1]]);
    expect(inRows([4, 1, 1, 1], 3, lengthOf)).toEqual([[4], [1], [1, 1]]);
    expect(inRows([3], 2, lengthOf)).toEqual([[3]]);
    expect(inRows([], 0, lengthOf)).toEqual([]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 9 }),
        fc.integer({ min: 1, max: 3 }),
        (list, count) => {
          const rows = inRows(list, count, lengthOf);
          expect(rows.flat()).toEqual(list);
          expect(rows).toHaveLength(list.length < count ? 1 : count);
          const longest = Math.max(...rows.map(lengthOf));
          // Moving a boundary by one never makes the longest shorter.
          for (let at = 1; at < rows.length; at += 1) {
            const [one = [], other = []] = [rows[at - 1], rows[at]];
            for (const [a, b] of [
              [one.slice(0, -1), [...one.slice(-1), ...other]],
              [[...one, ...other.slice(0, 1)], other.slice(1)],
            ] as const) {
              if (a.length === 0 || b.length === 0) continue;
              const moved = rows.map((row, index) => (index === at - 1 ? a : index === at ? b : row));
              expect(Math.max(...moved.map(lengthOf))).toBeGreaterThanOrEqual(longest);
            }
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('[HANG-61] parts functions by a dot with about half a letter on either side', () => {
    const ask = door({ functions: [text('会议室'), text('调解室')] });
    const run = runsOf(drawn(layoutDoorPlate(ask))).find((each) => each.text === '会议室 · 调解室');
    const other = runsOf(drawn(layoutDoorPlate(door({ functions: [text('会议室')] })))).find(
      (each) => each.text === '会议室',
    );
    if (run === undefined || other === undefined) throw new Error('set');
    const dot = run.text.indexOf('·');
    const at = (start: number) => run.glyphs.find((glyph) => glyph.start === start)?.x ?? NaN;
    // From the last letter's end (its place and an em) to the next letter's place.
    const between = (at(dot + 2) - at(dot - 2)) / run.size - 1;
    expect(between).toBeGreaterThan(0.6);
    expect(between).toBeLessThan(1.4);
  });

  it('[DOOR-13] has the picture at one height with and without number, and a bare number on the name’s baseline', () => {
    const field = (ask: DoorPlateAsk) =>
      drawn(layoutDoorPlate(ask)).items.find((item) => item.kind === 'shape' && item.fill === 'paper-white');
    expect(field(door({ number: null }))).toEqual(field(door()));
    const bare = drawn(layoutDoorPlate(door({ picture: null })));
    expect(placeOf(bare, '101').y).toBeCloseTo(placeOf(bare, '便民服务站').y, 6);
  });

  it('[DOOR-14] keeps the Mongolian of functions at 5.5 % of the height, and enlarges a name’s with nothing under it', () => {
    for (const count of [1, 2, 3]) {
      const words = (zh: string) => text(zh, MN_ROOM.split(' ').slice(0, 3).join(' '));
      const functions = six.slice(0, count).map(({ zh }) => words(zh));
      const drawing = drawn(layoutDoorPlate(door({ functions, room: text('会议室') })));
      const own = runsOf(drawing).filter(({ script, ink }) => script === 'Mong' && ink === 'paper-white');
      for (const { size } of own) expect(size).toBeGreaterThanOrEqual(0.055 * 120 - 1e-6);
    }
    const short = text('会议室', MN_ROOM.split(' ').slice(0, 2).join(' '));
    const [with_, bare] = together([
      door({ room: short, functions: six.slice(0, 1) }),
      door({ room: short, number: '102' }),
    ]).map((drawing) => [placeOf(drawing, '会议室'), placeOf(drawing, short.mn ?? '')] as const);
    expect(bare?.[0]).toEqual(with_?.[0]);
    expect((bare?.[1].size ?? 0) / (with_?.[1].size ?? 1)).toBeGreaterThan(1.1);
  });

  it('[DOOR-9] has person and telephone under its functions', () => {
    const ask = door({ functions: six.slice(0, 1), person: text('负责人 高娃', null), phone: '13800000000' });
    const drawing = drawn(layoutDoorPlate(ask));
    const person = placeOf(drawing, '负责人 高娃　13800000000');
    expect(person.y).toBeGreaterThan(placeOf(drawing, '便民服务站').y);
    expect(inkExtent(drawing, shippedShaper()).foot).toBeLessThan(109);
    const both = drawn(layoutDoorPlate(door({ person: text('负责人 高娃') })));
    expect(runsOf(both).filter((run) => run.text === MN_ROOM).length).toBeGreaterThan(1);
  });

  it('[DOOR-10] keeps a dimensioned slot for its strip, which is 1 mm smaller and says who is in charge', () => {
    const ask = door({ strip: true, person: text('负责人 高娃', null), phone: '13800000000' });
    const drawing = drawn(layoutDoorPlate(ask));
    const slot = slotOf(ask);
    if (!slot.ok) throw new Error(slot.problem.code);
    const { width, height } = slot.value;
    expect([...wordsOf(drawing)].some((words) => words.includes('高娃'))).toBe(false);
    const figures = runsOf(drawing).filter((run) => run.layer === 'marks');
    expect(figures.map((run) => Number(run.text))).toEqual(
      expect.arrayContaining([Number(width.toFixed(1)), Number(height.toFixed(1))]),
    );
    for (const run of figures)
      for (const { x, y } of run.glyphs) expect(y < 0 || x > 300, run.text).toBe(true);
    const strip = drawn(layoutStrip(ask, slot.value));
    expect([strip.width, strip.height]).toEqual([width - 1, height - 1]);
    expect(strip.items.some((item) => item.kind === 'shape' && item.layer === 'cut')).toBe(true);
    expect(wordsOf(strip)).toEqual(new Set(['负责人 高娃　13800000000']));
  });
});

it('[DOOR-12] has round corners on a cut line where it chose them, and its bleed still', () => {
  const cutsOf = (drawing: Drawing) =>
    drawing.items.flatMap((item) => (item.kind === 'shape' && item.layer === 'cut' ? [item.path] : []));
  const round = drawn(layoutDoorPlate(door({ corner: 4 })));
  expect(round.bleed).toBe(3);
  expect(cutsOf(round).map((path) => path.filter(([letter]) => letter === 'C').length)).toEqual([4]);
  expect(cutsOf(drawn(layoutDoorPlate(door())))).toEqual([]);
  expect(cornerRadius(template.corners, signWith({}))).toBe(0);
  expect(cornerRadius(template.corners, signWith({ corners: 'round' }))).toBe(4);
});

function signWith(options: Record<string, string>) {
  const [first] = soundVillage().rooms;
  if (first === undefined) throw new Error('no room');
  return { ...doorPlate(first), options };
}

/** Height of a run's ink, of the letters as they mostly are: its median glyph. */
function inkHeight(run: GlyphRun): number {
  const heights = run.glyphs
    .flatMap((glyph) => {
      const box = glyphExtent(run, glyph, shippedShaper());
      return box === null || run.text[glyph.start] === '·' ? [] : [box.foot - box.top];
    })
    .sort((a, b) => a - b);
  return run.script === 'Hans' ? (heights[Math.floor(heights.length / 2)] ?? 0) : Math.max(...heights);
}

/**
 * The thinnest of a run's lying strokes, mm: an own reckoning on the real contours. Upright chords of the ink, ten font
 * units apart, that go on for 120 units as parts of one stroke; the thickness is their median.
 */
function thinnest({ font, glyphs, size }: GlyphRun): number {
  let least = Infinity;
  for (const { id } of glyphs) {
    const lines = flattened(shippedShaper().outline(font, id), 1);
    let open: { low: number; high: number; chords: number[] }[] = [];
    for (let x = 5; x < 1000; x += 10) {
      const chords = chordsAt(lines, x);
      const next = chords.map(([low, high]) => {
        const before = open.find(
          (one) => one.low < high && low < one.high && Math.abs(one.high - one.low - high + low) < 8,
        );
        return { low, high, chords: [...(before?.chords ?? []), high - low] };
      });
      for (const { chords: all } of next) {
        const middle = all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
        if (all.length >= 12) least = Math.min(least, (middle / 1000) * size);
      }
      open = next;
    }
  }
  return least;
}

/** Where an upright line at x runs through ink, by the non-zero rule. */
function chordsAt(lines: ReturnType<typeof flattened>, x: number): readonly (readonly [number, number])[] {
  const hits = lines
    .flatMap(({ points }) =>
      points.map(([fromX, fromY], at) => {
        const [toX, toY] = points[(at + 1) % points.length] ?? [fromX, fromY];
        if (fromX > x === toX > x) return null;
        return { y: fromY + ((x - fromX) / (toX - fromX)) * (toY - fromY), turn: toX > fromX ? 1 : -1 };
      }),
    )
    .filter((hit) => hit !== null)
    .sort((a, b) => a.y - b.y);
  const chords: (readonly [number, number])[] = [];
  let [turns, from] = [0, 0];
  for (const { y, turn } of hits) {
    if (turns === 0) from = y;
    turns += turn;
    if (turns === 0) chords.push([from, y]);
  }
  return chords;
}

it('[MONG-6] the spine of the room’s Mongolian has the share of the stem beside it that the template names', () => {
  const plate = drawn(layoutDoorPlate(door()));
  const [mn, zh] = [runOf(plate, MN_ROOM), runOf(plate, '便民服务站')];
  const own = strokeWidth(mn.font, 'Mong', shippedShaper()) ?? 0;
  const stem = (strokeWidth(zh.font, 'Hans', shippedShaper()) ?? 0) * zh.size * zh.stretchX;
  const wanted = Math.min(template.room.mn.spine * stem, 0.15 * mn.size);
  expect(Math.abs(own * mn.size - wanted)).toBeLessThan(0.005 * mn.size);
});

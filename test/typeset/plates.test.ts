import { describe, expect, it } from 'vitest';
import { type Drawing, type GlyphRun } from '../../core/drawing/drawing.ts';
import { layoutDoorPlate, type DoorPlateAsk } from '../../typeset/kinds/doorPlate/layoutDoorPlate.ts';
import { layoutEmblem } from '../../typeset/kinds/emblem/layoutEmblem.ts';
import { layoutPlate } from '../../typeset/kinds/plate/layoutPlate.ts';
import { shippedShaper } from '../support/fonts.ts';
import { inkExtent } from '../support/ink.ts';
import {
  MN_COMMITTEE,
  MN_ROOM,
  PROFILE_1996,
  PROFILE_2026,
  TEMPLATES,
  signAsk,
  templateOf,
} from '../support/signs.ts';

const text = (zh: string, mn: string | null = MN_ROOM) => ({ zh, breaks: [], mn });

function door(change: Partial<DoorPlateAsk> = {}): DoorPlateAsk {
  return {
    ...signAsk(templateOf('door-plate'), { width: 300, height: 120 }),
    scheme: 'blue',
    unit: text('查干哈达嘎查党群服务中心', MN_COMMITTEE),
    room: text('便民服务站'),
    functions: [],
    number: '101',
    ...change,
  };
}

function drawn(laid: ReturnType<typeof layoutDoorPlate>): Drawing {
  if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
  return laid.value.value;
}

const runsOf = (drawing: Drawing): GlyphRun[] => drawing.items.filter((item) => item.kind === 'glyphs');
const wordsOf = (drawing: Drawing): Set<string> => new Set(runsOf(drawing).map((run) => run.text));

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
      path: [['M', -3, 37.2], ['L', 303, 37.2], ['L', 303, 123], ['L', -3, 123], ['Z']],
    });
    const cut = drawn(layoutDoorPlate(door({ process: 'cut' })));
    expect(cut.bleed).toBe(0);
    expect(cut.items[0]).toMatchObject({
      path: [['M', 0, 37.2], ['L', 300, 37.2], ['L', 300, 120], ['L', 0, 120], ['Z']],
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

  it.each(['blue', 'party', 'plain'])(
    '[FIT-4] keeps the ink of scheme %s inside the plate with a margin',
    (scheme) => {
      const functions = [text('社会工作服务室'), text('人民调解室'), text('退役军人服务站')];
      const ink = inkExtent(drawn(layoutDoorPlate(door({ scheme, functions }))), shippedShaper());
      expect(ink.left).toBeGreaterThan(12);
      expect(ink.right).toBeLessThan(288);
      expect(ink.top).toBeGreaterThan(6);
      expect(ink.foot).toBeLessThan(114);
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

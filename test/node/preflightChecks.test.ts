import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../app/signs/checks.ts';
import { preflight, type PreflightAsk, type PreflightItem } from '../../app/signs/preflight.ts';
import { CHECK_ADVICE, CHECK_HEADINGS } from '../../app/words/preflightChecks.ts';
import { applyChange } from '../../core/editing/apply.ts';
import { invert } from '../../core/editing/change.ts';
import { waiveFindings, withdrawWaivers } from '../../core/editing/commands/waivers.ts';
import { project as projectSchema, type Project } from '../../core/project/project.ts';
import { type Facade } from '../../core/project/facade.ts';
import { success } from '../../core/result.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { refusedForPrint } from '../../node/writers/printRefusals.ts';
import { signWording } from '../../node/writers/signWording.ts';
import { shippedShaper } from '../support/fonts.ts';
import { cmykJpeg } from '../support/pictures.ts';
import { COMBINATIONS } from '../support/signs.ts';
import { soundVillage } from '../support/village.ts';

const shaper = shippedShaper();
const proof = { by: '校对人', on: '2026-07-02' };
const NO_ARTWORK: PreflightAsk['emblems'] = { centre: null, practice: null };
const [COMBINATION] = COMBINATIONS.filter(({ id }) => id === 'pvc-uv');

function room({ rooms: [first] }: Project): Project['rooms'][number] {
  if (first === undefined) throw new Error('the village has a room');
  return first;
}

function plate({ signs: [first] }: Project): Project['signs'][number] {
  if (first === undefined) throw new Error('the village has signs');
  return first;
}

/** One door plate that nothing is to be said of. */
function clean(change: (village: Project) => void = () => {}): Project {
  return soundVillage((village) => {
    room(village).name = { zh: '便民服务大厅', mn: { text: 'ᠲᠠᠩᠬᠢᠮ', proof } };
    village.signs = village.signs.filter(({ id }) => id === 'door-hall');
    for (const sign of village.signs) sign.size = { width: 600, height: 240 };
    village.specification = {
      ...{ combination: COMBINATION?.id, colours: '按文件', place: 'indoor', mounting: 'tape' },
      ...{ mountingHeight: 1600, deadline: '2026-12-20', delivery: '村部', approver: '张三' },
      telephone: '0476-7238001',
    };
    change(village);
  });
}

async function look(
  project: Project,
  emblems: PreflightAsk['emblems'] = NO_ARTWORK,
): Promise<readonly PreflightItem[]> {
  const items: PreflightItem[] = [];
  const refused = refusedForPrint(new Map(), shaper.outline);
  const ask = { project, library: shippedLibrary().signs, shaper, emblems, refused };
  for await (const found of preflight(ask, () => true)) items.push(...found);
  return items;
}

const sign = (
  template: string,
  subject: Project['signs'][number]['subject'],
  size: readonly [number, number] = [600, 800],
) => ({
  ...{ id: 's', template, subject, copies: 1, options: {} },
  size: { width: size[0], height: size[1] },
});
const FACADE: Facade = {
  ...{ width: 12_000, height: 4_000, entrance: { x: 5_000, width: 1_800, height: 2_400 }, windows: [] },
  ...{ arrangement: 'two-and-two', firstSide: 'left', lowerEdge: 1_000, spacing: 100, fromEntrance: 300 },
  emblemLowerEdge: 2_700,
};
const strips = (village: Project): void => {
  village.signs = [
    ...village.signs,
    { ...sign('strip-placard', { of: 'organisation', organisation: 'party' }, [350, 2400]), id: 'party' },
    sign('facade', { of: 'facade' }, [420, 297]),
  ];
};

type Row = readonly [
  code: string,
  check: string,
  grade: string,
  change: (village: Project) => void,
  emblems?: PreflightAsk['emblems'],
];
const raster = (width: number): PreflightAsk['emblems'] => ({
  ...NO_ARTWORK,
  centre: success({
    kind: 'raster',
    asset: 'a'.repeat(64),
    mediaType: 'image/png',
    width,
    height: width,
  }),
});
const vector = (cmyk: readonly [number, number, number, number]): PreflightAsk['emblems'] => ({
  ...NO_ARTWORK,
  centre: success({
    kind: 'vector',
    ...{ width: 100, height: 100, notes: [] },
    inks: { own: { kind: 'process', cmyk, overprint: false, screen: '#112233' } },
    items: [
      {
        kind: 'shape',
        layer: 'artwork',
        path: [['M', 0, 0], ['L', 100, 0], ['L', 100, 100], ['L', 0, 100], ['Z']],
        fill: 'own',
      },
    ],
    contour: [],
  } as never),
});
const centre = (village: Project): void => {
  village.signs = [sign('emblem-slot', { of: 'centre' })];
};

/** What is taken away, and what is found of it. */
const ROWS: readonly Row[] = [
  ['missing-glyph', 'glyphs', 'stop', (v) => (room(v).name.zh = '便民\u{323AF}厅')],
  ['private-use', 'codes', 'stop', (v) => (room(v).name.mn = { text: '\ue234\ue289', proof })],
  ['mongolian-lacking', 'language', 'draft', (v) => (room(v).name.mn = null)],
  ['unproofed', 'proof', 'draft', (v) => (room(v).name.mn = { text: 'ᠲᠠᠩᠬᠢᠮ', proof: null })],
  ['unconfirmed', 'profile', 'draft', (v) => (v.language.confirmed = null)],
  ['unfilled', 'unfilled', 'draft', (v) => (room(v).name.zh = '待填')],
  ['village-differs', 'names', 'doubt', (v) => (v.papers.unit = '巴彦温都尔苏木查干合达嘎查')],
  ['emblem-missing', 'pictures', 'stop', centre],
  ['artwork-too-coarse', 'pictures', 'stop', centre, raster(400)],
  ['artwork-coarse', 'pictures', 'doubt', centre, raster(2200)],
  ['inks-foreign', 'palette', 'doubt', centre, vector([13, 77, 41, 9])],
  ['ink-sum', 'ink', 'stop', centre, vector([90, 90, 90, 90])],
  [
    'ink-heavy',
    'ink',
    'doubt',
    (v) => (v.ownInks = [{ replaces: 'plate-blue', name: '深蓝', cmyk: [100, 95, 70, 50] }]),
  ],
  [
    'thin-strokes',
    'strokes',
    'doubt',
    (v) => (v.signs = [sign('service-institution', { of: 'serviceInstitution' }, [300, 120])]),
  ],
  [
    'plate-crowded',
    'legible',
    'doubt',
    (v) => {
      room(v).functions = ['便民服务站', '退役军人服务站', '综治中心', '人民调解室', '农家书屋'].map(
        (zh) => ({
          ...{ zh, mn: { text: 'ᠲᠠᠩᠬᠢᠮ', proof } },
        }),
      );
      plate(v).size = { width: 240, height: 120 };
    },
  ],
  ['does-not-fit', 'fit', 'stop', (v) => (room(v).name.zh = '便民服务大厅'.repeat(9))],
  ['specification-open', 'specification', 'doubt', (v) => delete v.specification?.deadline],
  ['specification-open', 'specification', 'doubt', (v) => delete v.specification?.combination],
  [
    'making-otherwise',
    'specification',
    'doubt',
    (v) => (v.specification = { ...v.specification, combination: 'acrylic-film' }),
  ],
  [
    'facade-crowded',
    'walls',
    'stop',
    (v) => {
      strips(v);
      v.boards.facade = { ...FACADE, windows: [{ x: 4_000, y: 900, width: 600, height: 1_500 }] };
    },
  ],
];

describe('the checks of the preflight', () => {
  it('[PRE-3] nothing is said of a sign that is in order', async () => {
    expect((await look(clean())).map(({ found }) => found)).toEqual([]);
  });

  for (const [code, check, grade, change, emblems] of ROWS)
    it(`[PRE-3] ${code} is found (${check}, ${grade})`, async () => {
      const items = await look(clean(change), emblems);
      const own = items.filter(({ found }) => found.code === code);
      expect(own.map((item) => [item.check, item.grade])[0]).toEqual([check, grade]);
      for (const { found } of own)
        for (const language of ['zh', 'en'] as const)
          expect(signWording(found, language)).not.toMatch(/[{}]/);
    });

  it('[PRE-3] a façade whose openings no placard lies over is let pass; artwork that is fine enough as well', async () => {
    const facade = await look(
      clean((v) => {
        strips(v);
        v.boards.facade = FACADE;
      }),
    );
    expect(facade.map(({ found }) => found.code)).not.toContain('facade-crowded');
    const fine = await look(clean(centre), vector([0, 100, 100, 0]));
    expect(fine.map(({ found }) => found.code).filter((code) => /^ink|coarse/.test(code))).toEqual([]);
  });

  it('[PRE-3] every check has a heading and says how it is mended, in both languages', () => {
    for (const language of ['zh', 'en'] as const)
      for (const words of [CHECK_HEADINGS, CHECK_ADVICE])
        expect(Object.keys(words[language])).toEqual([...CHECKS]);
  });

  it('[PRE-7] a picture that is too coarse, or lays on too much ink, is refused before anything is painted', async () => {
    const made = async (pixels: number, background: string, space: 'srgb' | 'cmyk') =>
      sharp({ create: { width: pixels, height: pixels, channels: 3, background } })
        .toColourspace(space)
        .jpeg()
        .toBuffer();
    const asset = 'c'.repeat(64);
    const refusals = async (bytes: Uint8Array, across = 300, down = across) =>
      (
        await refusedForPrint(
          new Map([[asset, bytes]]),
          shaper.outline,
        )({
          ...{ width: 300, height: 300, bleed: 0, title: '照片', inks: {}, fonts: {} },
          items: [
            {
              ...{ kind: 'picture', layer: 'artwork', asset, mediaType: 'image/jpeg' },
              ...{ x: 0, y: 0, width: across, height: down },
            },
          ],
        })
      ).map(({ code }) => code);
    expect(await refusals(await made(400, '#c0a080', 'srgb'))).toEqual(['picture-too-coarse']);
    expect(await refusals(await made(1200, '#c0a080', 'srgb'))).toEqual([]);
    expect(await refusals(await made(1200, '#000000', 'srgb'))).toEqual([]);
    expect(await refusals(new Uint8Array([1, 2, 3]))).toEqual(['picture-unreadable']);
    const heavy = await cmykJpeg(Array.from({ length: 20 }, () => [255, 255, 255, 153]));
    expect(await refusals(heavy, 20, 2)).toEqual(['ink-sum']);
  });
});

describe('what somebody lets stand', () => {
  const fine = (village: Project): void => {
    village.signs = [sign('service-institution', { of: 'serviceInstitution' }, [300, 120])];
  };
  const words = { by: '王五', on: '2026-11-30', reason: '喷绘，不雕刻' };

  it('[PRE-8] a doubt is waived by name, as one step, and is told with who did; of another finding it says nothing', async () => {
    const village = clean(fine);
    const [found] = (await look(village)).filter((item) => item.unwaivable === null);
    if (found === undefined) throw new Error('nothing to waive');
    const done = waiveFindings(village, { found: [found], words });
    if (!done.ok) throw new Error(done.problem.code);
    const waived = applyChange(village, done.value);
    expect(applyChange(waived, invert(done.value))).toEqual(village);
    expect(projectSchema.parse(JSON.parse(JSON.stringify(waived)))).toEqual(waived);
    const again = (await look(waived)).find((item) => item.found.code === found.found.code);
    expect(again?.waived).toMatchObject(words);
    const larger = clean((v) => {
      fine(v);
      plate(v).size = { width: 320, height: 128 };
      v.waivers = waived.waivers;
    });
    for (const item of await look(larger)) expect(item.waived).toBeNull();
    const back = withdrawWaivers(waived, [found]);
    if (!back.ok) throw new Error(back.problem.code);
    expect(applyChange(waived, back.value)).toEqual({ ...village, waivers: undefined });
    expect(withdrawWaivers(village, [found]).ok).toBe(false);
    expect(waiveFindings(village, { found: [], words }).ok).toBe(false);
    expect(waiveFindings(village, { found: [found], words: { ...words, by: ' ' } }).ok).toBe(false);
  });

  it('[PRE-9] nobody waives what cannot be made, a draft, what the shop asks or what contradicts itself', async () => {
    const village = clean((v) => {
      fine(v);
      v.language.confirmed = null;
      v.specification = { combination: 'acrylic-film' };
      v.signs.push({ ...sign('emblem-slot', { of: 'centre' }), id: 'centre' });
    });
    const before = await look(village);
    expect(new Set(before.map((item) => item.unwaivable))).toEqual(
      new Set(['stop', 'draft', 'asked', 'contrary', null]),
    );
    const done = waiveFindings(village, { found: before, words });
    if (!done.ok) throw new Error(done.problem.code);
    // A file may hold anything: what cannot be waived stays open.
    for (const item of await look(applyChange(village, done.value)))
      expect(item.waived === null, item.found.code).toBe(item.unwaivable !== null);
  });
});

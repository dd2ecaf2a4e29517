import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withCropMarks } from '../../../core/drawing/printMarks.ts';
import { type Drawing, type Item, type Picture } from '../../../core/drawing/drawing.ts';
import { type PrintPicture } from '../../../output/pdf/picture.ts';
import { writePrintPdf } from '../../../output/pdf/printPdf.ts';
import { objectWith, pageOperators, paintedPaths, pdfObjects, streamOf } from '../../support/pdfContent.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { samplePlacard } from '../../support/placard.ts';
import { printAsk, PROFILE_FILE, written } from '../../support/printFile.ts';
import { runs } from '../../support/runs.ts';

const placard = samplePlacard(shippedShaper());
const bare: Drawing = { ...placard, items: [] };
const only = (...items: readonly Item[]): Drawing => ({ ...placard, items });
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function box(bytes: Uint8Array, name: string): readonly number[] {
  const found = new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(objectWith(bytes, '/Type /Page '))?.[1] ?? '';
  return found.split(' ').map((side) => (Number(side) / 72) * 25.4);
}

it('[PDF-1] the trim box is the ordered size within 0.01 mm, inside the bleed box, inside the media box', () => {
  const bytes = written(withCropMarks(placard));
  const [left = 0, bottom = 0, right = 0, top = 0] = box(bytes, 'TrimBox');
  expect(right - left).toBeCloseTo(350, 3);
  expect(top - bottom).toBeCloseTo(2400, 3);
  const bleed = box(bytes, 'BleedBox');
  const media = box(bytes, 'MediaBox');
  expect(
    [left - 3, bottom - 3, right + 3, top + 3].map(
      (side, index) => Math.abs(side - (bleed[index] ?? 0)) < 0.01,
    ),
  ).toEqual(Array(4).fill(true));
  expect(media[0]).toBe(0);
  expect((bleed[0] ?? 0) - 8).toBeGreaterThan(0);
  expect((media[3] ?? 0) - (bleed[3] ?? 0)).toBeGreaterThan(8);
});

it('[PDF-1] every size keeps its trim box within 0.01 mm', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 4000 }), fc.integer({ min: 20, max: 4000 }), (width, height) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = box(written({ ...bare, width, height }), 'TrimBox');
      expect(Math.abs(right - left - width)).toBeLessThan(0.01);
      expect(Math.abs(top - bottom - height)).toBeLessThan(0.01);
    }),
    { numRuns: runs(40) },
  );
});

it('[PDF-1] without marks the media box is the bleed box', () => {
  const bytes = written(bare);
  expect(box(bytes, 'MediaBox')).toEqual(box(bytes, 'BleedBox'));
});

it('[PDF-2] refuses a sheet over 5,080 mm and names the reduction', () => {
  const long = { ...bare, height: 6000 };
  const refused = writePrintPdf(long, printAsk());
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: 'sheet-too-large', data: { limit: 5080, times: 10 } },
  });
  expect(writePrintPdf({ ...bare, height: 0.5 }, printAsk())).toMatchObject({
    problem: { code: 'sheet-too-small' },
  });
});

it('[PDF-4] contains no font, no UserUnit, no transparency and only the operators of paths and colours', () => {
  const bytes = written(placard);
  const dictionaries = [...pdfObjects(bytes).values()]
    .map((object) => object.split('\nstream\n')[0])
    .join('\n');
  expect(dictionaries).not.toMatch(/\/Font|UserUnit|\/SMask|\/Group|\/ca |\/CA |DeviceRGB/);
  const names = new Set(pageOperators(bytes).map(({ name }) => name));
  expect([...names].filter((name) => ['v', 'y', 'f*', 'B*', 'rg', 'RG', 'BT'].includes(name))).toEqual([]);
});

it('[PDF-5] fills non-zero with the ink’s own CMYK, black overprinting and red knocking out', () => {
  const painted = paintedPaths(pageOperators(written(placard)));
  const red = painted.filter(({ fill, operator }) => fill === '0 1 1 0 k' && operator === 'f');
  expect(red.length).toBeGreaterThan(20);
  expect(new Set(red.map(({ state }) => state))).toEqual(new Set(['/GSkk']));
  const black = painted.filter(({ fill, operator }) => fill === '0 0 0 1 k' && operator === 'f');
  expect(black.length).toBeGreaterThan(20);
  expect(new Set(black.map(({ state }) => state))).toEqual(new Set(['/GSoo']));
  expect(objectWith(written(placard), '/Type /Page ')).toMatch(
    /\/GSoo <<\/Type \/ExtGState \/OP true \/op true \/OPM 1>>/,
  );
});

it('[PDF-5] a shape whose fill knocks out and whose stroke overprints does each', () => {
  const shape: Item = {
    kind: 'shape',
    layer: 'artwork',
    path: [['M', 0, 0], ['L', 9, 0], ['L', 9, 9], ['Z']],
    fill: 'party-red',
    stroke: { ink: 'black', width: 1 },
  };
  const [painted] = paintedPaths(pageOperators(written(only(shape))));
  expect(painted).toMatchObject({ operator: 'B', state: '/GSok', fill: '0 1 1 0 k', stroke: '0 0 0 1 K' });
});

it('[PDF-6] the cut line is a stroke alone, 0.25 pt, overprinting, in its spot colour on its own layer', () => {
  const painted = paintedPaths(pageOperators(written(placard)));
  const cut = painted.filter(({ layer }) => layer === '/Lcut');
  expect(cut).toHaveLength(1);
  expect(cut[0]).toMatchObject({ operator: 'S', state: '/GSoo' });
  expect(cut[0]?.lineWidth).toBeCloseTo(0.25, 3);
  const page = objectWith(written(placard), '/Type /Page ');
  const space = /^\/(CS\d)/.exec(cut[0]?.stroke ?? '')?.[1];
  expect(page).toContain(`/${space} [/Separation /CutContour /DeviceCMYK <<`);
  expect(painted.filter(({ layer }) => layer === '/Lholes')[0]).toMatchObject({
    operator: 'S',
    state: '/GSoo',
  });
});

it('[PDF-6] one separation stands once, however many inks have its name', () => {
  const twice = { ...placard, inks: { ...placard.inks, drill: { ...placard.inks['cut'] } } } as Drawing;
  expect(objectWith(written(twice), '/Type /Page ').match(/\/Separation/g)).toHaveLength(1);
});

it('[PDF-8] X-4 lists every layer, named and on; X-1a has none; the guide layer is in neither', () => {
  const x4 = written(placard);
  const catalogue = objectWith(x4, '/Type /Catalog');
  const groups = /\/OCGs \[([^\]]+)\]/.exec(catalogue)?.[1];
  expect(groups?.match(/ 0 R/g)).toHaveLength(4);
  expect(catalogue).toContain(`/Order [${groups}]`);
  expect(catalogue).toMatch(/\/D <<\/Name \(Print\) \/BaseState \/ON/);
  expect(catalogue).not.toContain('/AS');
  const names = [...pdfObjects(x4).values()].flatMap(
    (object) => /\/Type \/OCG \/Name \((\w+)\)/.exec(object)?.[1] ?? [],
  );
  expect(names).toEqual(['Artwork', 'Drill', 'CutContour', 'Marks']);
  const x1a = written(placard, { standard: 'X-1a' });
  expect(text(x1a)).not.toMatch(/\/OCG|\/OCProperties/);
  for (const bytes of [x4, x1a]) {
    expect(paintedPaths(pageOperators(bytes)).some(({ stroke }) => stroke === '0.6 0 0 0 K')).toBe(false);
  }
  expect(paintedPaths(pageOperators(x1a))).toHaveLength(paintedPaths(pageOperators(x4)).length);
});

it('[PDF-9] carries the whole FOGRA39 profile as its one output intent', () => {
  const intent = objectWith(written(placard), '/Type /OutputIntent');
  expect(intent).toMatch(/\/S \/GTS_PDFX \/OutputConditionIdentifier \(FOGRA39\)/);
  const profile = /\/DestOutputProfile (\d+) 0 R/.exec(intent)?.[1];
  const stream = pdfObjects(written(placard)).get(Number(profile)) ?? '';
  expect(stream).toContain('/N 4');
  expect(
    inflateSync(Buffer.from(stream.split('\nstream\n')[1] ?? '', 'latin1')).equals(
      readFileSync(PROFILE_FILE),
    ),
  ).toBe(true);
});

it('[PDF-10] identifies itself: X-4 by XMP, X-1a by Info; header, trapped, two equal ids', () => {
  const x4 = text(written(placard));
  expect(x4).toMatch(/^%PDF-1\.6\n/);
  expect(x4).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
  const x1a = text(written(placard, { standard: 'X-1a' }));
  expect(x1a).toMatch(/^%PDF-1\.4\n/);
  expect(x1a).toContain('/GTS_PDFXVersion (PDF/X-1a:2003)');
  expect(x1a).toContain('/Trapped /False');
  expect(x1a).not.toContain('/Metadata');
  expect(x4).toMatch(/\/ID \[<([0-9a-f]{32})> <\1>\]/);
});

it('[PDF-11] the XMP holds any title, escaped, in UTF-8, uncompressed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (title) => {
      const xmp = streamOf(objectWith(written({ ...bare, title }), '/Type /Metadata')).toString('utf8');
      const inner = /<rdf:li xml:lang="x-default">([^<]*)<\/rdf:li>/.exec(xmp)?.[1] ?? '';
      const read = inner.replace(
        /&(lt|gt|quot|amp);/g,
        (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '',
      );
      const allowed = [...title].filter((each) =>
        /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(each),
      );
      expect(read).toBe(allowed.join(''));
      expect(inner).not.toMatch(/&(?!(lt|gt|quot|amp);)/);
    }),
  );
  const xmp = streamOf(objectWith(written(placard), '/Type /Metadata')).toString('utf8');
  expect(xmp).toContain('乌兰哈达嘎查党支部牌 &lt;1&gt; &amp; &quot;样张&quot;');
  expect(xmp).toMatch(/^<\?xpacket begin="\uFEFF"[^]*<\?xpacket end="r"\?>$/);
});

it('[PDF-12] the same drawing and facts give the same bytes; any difference gives another id', () => {
  expect(Buffer.compare(written(placard), written(samplePlacard(shippedShaper())))).toBe(0);
  const idOf = (bytes: Uint8Array): string => /\/ID \[<([0-9a-f]+)>/.exec(text(bytes))?.[1] ?? '';
  const ids = [
    written(placard),
    written({ ...placard, title: 'x' }),
    written({ ...placard, items: placard.items.slice(1) }),
    written(placard, { created: '2026-11-24T00:00:00Z' }),
  ].map(idOf);
  expect(new Set(ids).size).toBe(4);
});

it('[PDF-13] refuses an ink over 300 % and a spot name that RIPs would not take', () => {
  const inks = (change: Drawing['inks']): ReturnType<typeof writePrintPdf> =>
    writePrintPdf({ ...bare, inks: change }, printAsk());
  const cut = placard.inks['cut'];
  if (cut?.kind !== 'spot') throw new Error('the placard’s cut ink is a spot');
  expect(
    inks({ rich: { kind: 'process', cmyk: [90, 80, 70, 100], overprint: false, screen: '#000000' } }),
  ).toMatchObject({
    problem: { code: 'ink-sum', data: { ink: 'rich', sum: 340, limit: 300 } },
  });
  expect(
    inks({ rich: { kind: 'process', cmyk: [60, 60, 80, 100], overprint: false, screen: '#000000' } }).ok,
  ).toBe(true);
  for (const name of ['刀线', '', 'All', 'None', 'black', 'a/b', 'a(b']) {
    expect(inks({ cut: { ...cut, name } })).toMatchObject({ problem: { code: 'spot-name', data: { name } } });
  }
  expect(inks({ cut: { ...cut, name: 'Spot 1' } }).ok).toBe(true);
  expect(inks({ cut, drill: { ...cut, alternate: [1, 2, 3, 4] } })).toMatchObject({
    problem: { code: 'spot-conflict' },
  });
});

it('[PDF-13] writes a spot name with a space as a name', () => {
  const cut = {
    kind: 'spot',
    name: 'Spot 1',
    alternate: [0, 100, 0, 0],
    overprint: true,
    screen: '#e6007e',
  } as const;
  expect(objectWith(written({ ...placard, inks: { ...placard.inks, cut } }), '/Type /Page ')).toContain(
    '/Separation /Spot#201 ',
  );
});

const placed: Picture = {
  kind: 'picture',
  layer: 'artwork',
  asset: 'f'.repeat(64),
  mediaType: 'image/png',
  x: 10,
  y: 20,
  width: 20,
  height: 10,
};
const samples = {
  space: 'CMYK',
  width: 80,
  height: 40,
  samples: new Uint8Array(80 * 40 * 4).fill(10),
} as const;

it('[PDF-14] places a picture upright in its box, as CMYK samples, once however often it is placed', () => {
  const bytes = written(only(placed, { ...placed, y: 60 }), { pictures: () => samples });
  const images = [...pdfObjects(bytes).values()].filter((object) => object.includes('/Subtype /Image'));
  expect(images).toHaveLength(1);
  expect(images[0]).toContain('/ColorSpace /DeviceCMYK /BitsPerComponent 8');
  const matrices = pageOperators(bytes)
    .filter(({ name }) => name === 'cm')
    .map(({ operands }) => operands.map(Number));
  expect(matrices[1]).toEqual([20, 0, 0, -10, 10, 30]);
});

it('[PDF-14] names a picture that is missing, broken, too coarse or too heavy', () => {
  const code = (picture: PrintPicture | null): unknown =>
    writePrintPdf(only(placed), printAsk({ pictures: () => picture }));
  expect(code(null)).toMatchObject({ problem: { code: 'picture-missing', data: { asset: placed.asset } } });
  expect(code({ ...samples, width: 81 })).toMatchObject({ problem: { code: 'picture-broken' } });
  expect(code({ ...samples, width: 20, height: 10, samples: samples.samples.slice(0, 800) })).toMatchObject({
    problem: { code: 'picture-too-coarse', data: { dpi: 25, least: 72 } },
  });
  expect(code({ ...samples, samples: samples.samples.slice().fill(250) })).toMatchObject({
    problem: { code: 'ink-sum' },
  });
});

it('[PDF-15] clips a group and lets go of the clip after it', () => {
  const operators = pageOperators(written(placard)).map(({ name }) => name);
  expect(operators.filter((name) => name === 'W')).toHaveLength(1);
  expect(() => paintedPaths(pageOperators(written(placard)))).not.toThrow();
});

it('[LAYER-4] has the names of its layers in Chinese where that is chosen, and nothing else is changed by it', () => {
  const named = (bytes: Uint8Array) =>
    [...pdfObjects(bytes).values()].flatMap(
      (object) => /\/Type \/OCG \/Name (\S+)>>/.exec(object)?.[1] ?? [],
    );
  const utf16 = (words: string): string =>
    `<FEFF${[...words].map((each) => each.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`.toUpperCase();
  const chinese = written(placard, { layers: 'zh' });
  expect(named(chinese).map((name) => name.toUpperCase())).toEqual(
    ['图稿', '钻孔', '轮廓切割', '裁切标记'].map(utf16),
  );
  expect(pageOperators(chinese)).toEqual(pageOperators(written(placard)));
  expect(text(chinese)).toContain('/Separation /CutContour');
  expect(written(placard, { layers: 'en' })).toEqual(written(placard));
});

import { expect, it } from 'vitest';
import { withCropMarks } from '../../../core/drawing/printMarks.ts';
import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { contourUnion } from '../../../node/writers/contours.ts';
import { writeCutterDxf } from '../../../output/dxf/cutterDxf.ts';
import { writeCutterSvg } from '../../../output/svg/cutterSvg.ts';
import { type PreviewAsk, writePreviewSvg } from '../../../output/svg/previewSvg.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { samplePlacard } from '../../support/placard.ts';

const { outline } = shippedShaper();
const contours = await contourUnion();
const placard = samplePlacard(shippedShaper(), { chinese: '嘎查', mongolian: 'ᠭᠠᠴᠠᠭ᠎ᠠ' });
const unclipped: Drawing = { ...placard, items: placard.items.filter(({ kind }) => kind !== 'group') };
const picture: Item = {
  kind: 'picture',
  layer: 'artwork',
  asset: 'a',
  mediaType: 'image/png',
  x: 1,
  y: 2,
  width: 3,
  height: 4,
};

function preview(drawing: Drawing, change: Partial<PreviewAsk> = {}): string {
  const made = writePreviewSvg(drawing, { outlines: outline, pictures: () => null, area: 'trim', ...change });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

function cutter(drawing: Drawing): string {
  const made = writeCutterSvg(drawing, { outlines: outline, contours });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

const layersOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/inkscape:label="(\w+)"/g)].map(([, name = '']) => name);

it('[SVG-1] is in millimetres, one user unit a millimetre, exactly the trim', () => {
  for (const svg of [preview(placard), cutter(unclipped)]) {
    expect(svg).toContain('width="350mm" height="2400mm" viewBox="0 0 350 2400"');
  }
});

it('[SVG-2] has one Inkscape layer a layer, cut line on top, no marks in the trim and never a guide', () => {
  expect(layersOf(preview(placard))).toEqual(['Artwork', 'Drill', 'CutContour']);
  expect(layersOf(preview(withCropMarks(placard), { area: 'sheet' }))).toEqual([
    'Artwork',
    'Marks',
    'Drill',
    'CutContour',
  ]);
  expect(layersOf(cutter(withCropMarks(unclipped)))).toEqual(['Artwork', 'Drill', 'CutContour']);
});

it('[SVG-3] shows the sheet larger than the trim when asked, marks and all', () => {
  const [, left = '', top = '', width = ''] =
    /viewBox="(\S+) (\S+) (\S+) /.exec(preview(withCropMarks(placard), { area: 'sheet' })) ?? [];
  expect(Number(left)).toBeLessThan(-10);
  expect(Number(top)).toBeLessThan(-10);
  expect(Number(width)).toBeGreaterThan(370);
});

it('[SVG-4] keeps the words of a run, in screen colours', () => {
  const svg = preview(placard);
  expect(svg).toMatch(/aria-label="嘎查" fill="#d7141a"/);
  expect(svg).toMatch(/aria-label="ᠭᠠᠴᠠᠭ᠎ᠠ" fill="#1a1a1a" (?!stroke)/);
  expect(svg).toContain('<title>乌兰哈达嘎查党支部牌 &lt;1&gt; &amp; &quot;样张&quot;</title>');
});

it('[SVG-5] for a cutter: one path an ink, all contours closed, lines stay lines', () => {
  const svg = cutter(unclipped);
  const artwork = /<g id="artwork"[^]*?<\/g>/.exec(svg)?.[0] ?? '';
  const paths = [...artwork.matchAll(/<path id="ink-([\w-]+)"[^>]* d="([^"]+)"/g)];
  expect(paths.map(([, ink]) => ink)).toEqual(['party-red', 'black']);
  for (const [, , d = ''] of paths) expect(d.match(/M/g)?.length).toBe(d.match(/Z/g)?.length);
  expect(artwork).not.toContain('stroke');
  expect(/<g id="cut"[^]*?<\/g>/.exec(svg)?.[0]).toMatch(/fill="none" stroke="#e6007e" stroke-width="0.088"/);
});

it('[SVG-5] for a cutter: strokes of the artwork become areas', () => {
  const line: Item = {
    kind: 'shape',
    layer: 'artwork',
    path: [
      ['M', 10, 10],
      ['L', 110, 10],
    ],
    stroke: { ink: 'black', width: 2 },
  };
  const d = /id="ink-black"[^>]* d="([^"]+)"/.exec(cutter({ ...placard, items: [line] }))?.[1] ?? '';
  const ys = new Set([...d.matchAll(/[ML](\S+) ([\d.]+)/g)].map(([, , y]) => y));
  expect(ys).toEqual(new Set(['9', '11']));
});

const box = (ink: string, left: number, top: number, side: number): Item => ({
  kind: 'shape',
  layer: 'artwork',
  path: [
    ['M', left, top],
    ['L', left + side, top],
    ['L', left + side, top + side],
    ['L', left, top + side],
    ['Z'],
  ],
  fill: ink,
});
const areas = (svg: string): readonly (readonly [id: string, moves: number])[] =>
  [...svg.matchAll(/<path id="ink-([\w-]+)"[^>]* d="([^"]+)"/g)].map(([, id = '', d = '']) => [
    id,
    d.match(/M/g)?.length ?? 0,
  ]);

it('[SVG-9] for a cutter: what lies on another ink does not melt into its own ink below that', () => {
  const nested = [box('party-red', 10, 10, 90), box('black', 20, 20, 60), box('party-red', 40, 40, 20)];
  expect(areas(cutter({ ...placard, items: nested }))).toEqual([
    ['party-red', 1],
    ['black', 1],
    ['party-red-2', 1],
  ]);
  const apart = [box('party-red', 10, 10, 30), box('black', 60, 10, 30), box('party-red', 110, 10, 30)];
  expect(areas(cutter({ ...placard, items: apart }))).toEqual([
    ['party-red', 2],
    ['black', 1],
  ]);
});

it('[SVG-9] for a cutter: clips are cut off', () => {
  const [clipped] = [box('black', 5, 0, 20)];
  const group: Item = {
    kind: 'group',
    name: 'clip',
    matrix: [1, 0, 0, 1, 100, 100],
    clip: [['M', 0, 0], ['L', 10, 0], ['L', 10, 10], ['L', 0, 10], ['Z']],
    items: [clipped ?? box('black', 0, 0, 0), box('black', 50, 50, 9)],
  };
  const d = /id="ink-black"[^>]* d="([^"]+)"/.exec(cutter({ ...placard, items: [group] }))?.[1] ?? '';
  const corners = [...d.matchAll(/[ML](\S+) ([\d.]+)/g)].map(([, x, y]) => `${x} ${y}`);
  expect(new Set(corners)).toEqual(new Set(['105 100', '110 100', '110 110', '105 110']));
});

it('[SVG-6] says what a cutter cannot do: pictures, dashes', () => {
  const refusal = (...items: readonly Item[]): unknown =>
    writeCutterSvg({ ...placard, items }, { outlines: outline, contours });
  expect(refusal(picture)).toMatchObject({
    problem: { code: 'picture-cannot-be-cut', data: { asset: 'a' } },
  });
  expect(
    refusal({
      kind: 'shape',
      layer: 'artwork',
      path: [
        ['M', 0, 0],
        ['L', 9, 9],
      ],
      stroke: { ink: 'black', width: 1, dash: [2, 1] },
    }),
  ).toMatchObject({ problem: { code: 'dash-cannot-be-cut' } });
});

it('[SVG-7] holds pictures as data and says which it cannot find', () => {
  const withPicture: Drawing = { ...placard, items: [picture] };
  expect(preview(withPicture, { pictures: () => Uint8Array.of(1, 2, 3) })).toContain(
    'xlink:href="data:image/png;base64,AQID"',
  );
  const refusal = (item: Item): unknown =>
    writePreviewSvg({ ...placard, items: [item] }, { outlines: outline, pictures: () => null, area: 'trim' });
  expect(refusal(picture)).toMatchObject({ problem: { code: 'picture-missing' } });
});

it('[SVG-8] clips as the drawing does', () => {
  const svg = preview(placard);
  const id = /<clipPath id="(\w+)">/.exec(svg)?.[1];
  expect(svg).toContain(`<g clip-path="url(#${id})">`);
});

it('[LAYER-4] has the names of its layers in Chinese where that is chosen, with the same ids', () => {
  const chinese = preview(placard, { layers: 'zh' });
  const labels = (svg: string) => [...svg.matchAll(/inkscape:label="([^"]+)"/g)].map(([, name]) => name);
  expect(labels(chinese)).toEqual(['图稿', '钻孔', '轮廓切割']);
  const ids = (svg: string) => [...svg.matchAll(/<g id="(\w+)"/g)].map(([, id]) => id);
  expect(ids(chinese)).toEqual(ids(preview(placard)));
  expect(preview(placard, { layers: 'en' })).toBe(preview(placard));
  const cut = writeCutterSvg(unclipped, { outlines: outline, contours, layers: 'zh' });
  expect(cut.ok && labels(cut.value)).toEqual(['图稿', '钻孔', '轮廓切割']);
});

it('[SPEED-3] contours of a sign are united once for both formats, and anew where another mending is asked', () => {
  let united = 0;
  const counted = {
    ...contours,
    union: (paths: Parameters<typeof contours.union>[0]) => {
      united += 1;
      return contours.union(paths);
    },
  };
  const shape: Item = {
    kind: 'shape',
    layer: 'artwork',
    path: [['M', 10, 10], ['L', 40, 10], ['L', 40, 40], ['Z']],
    fill: Object.keys(placard.inks)[0] ?? '',
  };
  const drawing: Drawing = { ...placard, items: [shape] };
  const ask = { outlines: outline, contours: counted };
  const alone = writeCutterDxf({ ...drawing, items: [shape] }, { ...ask, contours, version: 'r12' });
  expect(writeCutterSvg(drawing, ask).ok).toBe(true);
  expect(united).toBe(1);
  expect(writeCutterDxf(drawing, { ...ask, version: 'r12' })).toEqual(alone);
  expect(united).toBe(1);
  const weld = { fills: [], welds: [{ x: 20, y: 20 }], weld: 2 };
  const mended = writeCutterSvg(drawing, { ...ask, mending: () => weld });
  expect(united).toBe(2);
  expect(mended).not.toEqual(writeCutterSvg(drawing, ask));
});

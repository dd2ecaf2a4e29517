import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportSigns, type SignWriter } from '../../../app/signs/exportSigns.ts';
import { GANG_USUAL, gangSigns, type GangOptions } from '../../../app/signs/gangSigns.ts';
import { pathBounds } from '../../../core/drawing/bounds.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { mapPath } from '../../../core/drawing/path.ts';
import { sign as signSchema, type Sign } from '../../../core/project/sign.ts';
import { type Project } from '../../../core/project/project.ts';
import { success } from '../../../core/result.ts';
import { type SignFormat } from '../../../core/signs/fileFormats.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { runs } from '../../support/runs.ts';
import { soundVillage } from '../../support/village.ts';

const shaper = shippedShaper();
const library = shippedLibrary().signs;
const proof = { by: '校对人', on: '2026-07-02' };

/** A counter sign that is final: its words are signed for. */
function counter(id: string, changes: Partial<Sign> = {}): Sign {
  return signSchema.parse({
    ...{ id, template: 'small-sign', size: { width: 300, height: 120 }, copies: 1, options: {} },
    subject: { of: 'label', text: { zh: `${id}号窗口`, mn: { text: 'ᠲᠤᠰᠤᠮ', proof } }, party: false },
    ...changes,
  });
}

async function ganged(
  signs: readonly Sign[],
  options: Partial<GangOptions> = {},
  formats: readonly SignFormat[] = ['pdf'],
  change: (project: Project) => Project = (same) => same,
) {
  const project = change({ ...soundVillage(), signs: [...signs] });
  const written: { stem: string; format: SignFormat; drawing: Drawing; about: unknown }[] = [];
  const writer =
    (format: SignFormat): SignWriter =>
    (drawing, about) => {
      written.push({ stem: about.stem, format, drawing, about });
      return Promise.resolve(success(new Uint8Array()));
    };
  const pages: Drawing[] = [];
  const ask = {
    ...{ project, library, shaper, formats, production: false, day: '2026-11-30', chosen: () => true },
    emblems: { centre: null, practice: null },
    writers: {
      ...{ pdf: writer('pdf'), svg: writer('svg'), png: writer('png') },
      ...{ dxf: writer('dxf'), json: writer('json') },
    },
  };
  const made = await gangSigns({
    ...{ ...ask, exported: exportSigns({ ...ask, formats: [] }) },
    options: { ...GANG_USUAL, ...options },
    paper: (_, all) => {
      pages.push(...all);
      return Promise.resolve(new Uint8Array());
    },
  });
  return { ...made, written, pages };
}

const boxesOn = (drawing: Drawing, layer: string) =>
  leaves(drawing.items).flatMap(({ item, matrix }) =>
    item.kind === 'shape' && item.layer === layer ? [pathBounds(mapPath(item.path, matrix))] : [],
  );
const wordsOn = (drawing: Drawing) =>
  leaves(drawing.items).flatMap(({ item }) => (item.kind === 'glyphs' ? [item.text] : []));

it('[GANG-2] [GANG-5] every copy lies once where the sheet says, with a cut line of its own, and nothing overlaps', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          width: fc.integer({ min: 200, max: 500 }),
          height: fc.integer({ min: 100, max: 200 }),
          copies: fc.integer({ min: 2, max: 5 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: 0, max: 4, noNaN: true }),
      async (sizes, gap, kerf) => {
        const signs = sizes.map(({ copies, ...size }, at) => counter(`c${at}`, { size, copies }));
        const made = await ganged(signs, { gap, kerf, sheets: [{ width: 600, height: 900 }] });
        expect(made.blocked).toEqual([]);
        const laid = made.sheets.flatMap(({ pieces }) => pieces.map(({ sign }) => sign));
        for (const { id, copies } of signs) expect(laid.filter((each) => each === id)).toHaveLength(copies);
        made.sheets.forEach((sheet, at) => {
          const cuts = boxesOn(made.written[at]?.drawing ?? ({} as Drawing), 'cut');
          expect(cuts).toHaveLength(sheet.pieces.length);
          cuts.forEach((one, first) => {
            for (const other of cuts.slice(first + 1)) {
              if (one === null || other === null) throw new Error('a cut line is empty');
              const across = Math.max(other.left - one.right, one.left - other.right);
              const down = Math.max(other.top - one.bottom, one.top - other.bottom);
              expect(Math.max(across, down)).toBeGreaterThan(gap + 2 * kerf - 1e-5);
              // Bleeds are 3 mm and stay apart.
              expect(Math.max(across, down)).toBeGreaterThan(8 - 1e-5);
            }
          });
        });
      },
    ),
    { numRuns: runs(8) },
  );
});

it('[GANG-1] no mark lies in a bleed, and printed ground keeps to its own', async () => {
  const { written, sheets } = await ganged([counter('a', { copies: 7 }), counter('b', { copies: 5 })]);
  const [{ drawing } = { drawing: undefined }] = written;
  const [sheet] = sheets;
  if (drawing === undefined || sheet === undefined) throw new Error('no sheet');
  const bleeds = sheet.pieces.map(({ x, y, width, height, turned }) => {
    const [across, down] = turned ? [height, width] : [width, height];
    return { left: x - 3, top: y - 3, right: x + across + 3, bottom: y + down + 3 };
  });
  const marks = leaves(drawing.items).flatMap(({ item }) =>
    item.kind === 'shape' && item.layer === 'marks' ? item.path : [],
  );
  expect(marks.length).toBeGreaterThan(8 * sheet.pieces.length);
  const inside = marks.filter(
    ([, x = 0, y = 0]) =>
      bleeds.some(
        ({ left, top, right, bottom }) =>
          x > left + 1e-6 && x < right - 1e-6 && y > top + 1e-6 && y < bottom - 1e-6,
      ) || !(x >= 0 && y >= 0 && x <= drawing.width && y <= drawing.height),
  );
  expect(inside).toEqual([]);
});

it('[GANG-2] what is not laid is told: too long, larger than the material', async () => {
  const { left, sheets } = await ganged(
    [
      counter('long', { size: { width: 1200, height: 300 }, copies: 2 }),
      counter('wide', { size: { width: 620, height: 590 }, copies: 3 }),
      counter('fits', { copies: 2 }),
    ],
    { sheets: [{ width: 600, height: 900 }] },
  );
  expect(left.map(({ sign, copies, reason }) => [sign, copies, reason])).toEqual([
    ['long', 2, 'longer-than-ganged'],
    ['wide', 3, 'larger-than-sheet'],
  ]);
  expect(sheets.flatMap(({ pieces }) => pieces.map(({ sign }) => sign))).toEqual(['fits', 'fits']);
});

it('[GANG-12] a sign that would lie on its sheet alone is made singly, and the map says why', async () => {
  const lonely = [counter('a'), counter('b', { process: 'cut', copies: 2 })];
  const { left, sheets, pages } = await ganged(lonely);
  expect(left.map(({ sign, copies, reason }) => [sign, copies, reason])).toEqual([['a', 1, 'alone']]);
  expect(sheets.map(({ pieces }) => pieces.map(({ sign }) => sign))).toEqual([['b', 'b']]);
  expect(wordsOn(pages.at(-1) ?? ({} as Drawing)).join('')).toContain('同料同工艺的只有这一块');
  // Nor does what is left of several, when the others are larger than the material.
  const wide = counter('wide', { size: { width: 620, height: 590 } });
  const rest = await ganged([wide, counter('a')], { sheets: [{ width: 600, height: 900 }] });
  expect(rest.sheets).toEqual([]);
  expect(rest.left.map(({ sign, reason }) => [sign, reason])).toEqual([
    ['wide', 'larger-than-sheet'],
    ['a', 'alone'],
  ]);
});

it('[GANG-3] nothing is turned on brushed metal; the material of which least is used is taken', async () => {
  const signs = [counter('a', { copies: 9, size: { width: 360, height: 150 } })];
  const brushed = await ganged(
    signs.map((each) => ({ ...each, specification: { combination: 'steel-etched' } })),
  );
  expect(brushed.sheets.flatMap(({ pieces }) => pieces).some(({ turned }) => turned)).toBe(false);
  expect(brushed.sheets[0]?.material).toBe('304 不锈钢 1.2 mm 拉丝');
  const one = await ganged([counter('a', { copies: 2 })]);
  expect(one.sheets[0]).toMatchObject({ width: 600, height: 900 });
  // A sheet that was told lying stands.
  const lying = await ganged([counter('a', { copies: 2 })], { sheets: [{ width: 2440, height: 1220 }] });
  expect(lying.sheets[0]).toMatchObject({ width: 1220, height: 2440 });
  expect(lying.sheets[0]?.offcut?.height).toBeGreaterThan(2000);
});

it('[GANG-4] material, thickness, process and sides keep signs apart, and drafts from what is final', async () => {
  const draft = counter('draft', {
    subject: { of: 'label', text: { zh: '四号窗口', mn: { text: 'ᠲᠤᠰᠤᠮ', proof: null } }, party: false },
  });
  const { sheets, written } = await ganged([
    counter('a', { material: '亚克力', specification: { thickness: 5 } }),
    counter('b', { material: '亚克力', specification: { thickness: 8 }, copies: 2 }),
    counter('c', { material: '亚克力', specification: { thickness: 5 } }),
    counter('d', { material: '亚克力', specification: { thickness: 5 }, process: 'cut', copies: 2 }),
    counter('e', { material: '亚克力', specification: { thickness: 5, sides: 2 }, copies: 2 }),
    { ...draft, material: '亚克力', specification: { thickness: 5 }, copies: 2 },
  ]);
  expect(sheets.map(({ pieces }) => pieces.map(({ sign }) => sign).sort())).toEqual([
    ['a', 'c'],
    ['b', 'b'],
    ['d', 'd'],
    ['e', 'e'],
    ['draft', 'draft'],
  ]);
  const last = written.at(-1);
  expect(last?.stem).toMatch(/_未校对$/);
  expect(leaves(last?.drawing.items ?? []).some(({ item }) => item.layer === 'draft')).toBe(true);
  expect(wordsOn(last?.drawing ?? ({} as Drawing)).join('')).toContain('草稿（未校对），不得制作');
  for (const { drawing } of written.slice(0, -1))
    expect(leaves(drawing.items).some(({ item }) => item.layer === 'draft')).toBe(false);
});

it('[GANG-5] a DXF of printed signs is lines for tools alone; one of cut signs has their letters', async () => {
  const layers = async (process: 'print' | 'cut') => {
    const { written } = await ganged([counter('a', { process, copies: 2 })], {}, ['dxf']);
    return new Set(leaves(written[0]?.drawing.items ?? []).map(({ item }) => item.layer));
  };
  expect([...(await layers('print'))].sort()).toEqual(['cut', 'marks']);
  expect((await layers('cut')).has('artwork')).toBe(true);
});

it('[GANG-6] the back lies behind the front when the sheet is turned over its long side, head at head', async () => {
  const folded = counter('f', { options: { fold: 'two-sided' }, copies: 9 });
  const said = counter('s', { specification: { sides: 2 }, copies: 3 });
  const { sheets, written, left } = await ganged([folded, said], {}, ['pdf', 'dxf']);
  expect(left).toEqual([]);
  expect(sheets).toHaveLength(1);
  expect(sheets[0]?.pieces).toHaveLength(12);
  expect(written.map(({ format, stem }) => `${format} ${stem.split('_').at(-1) ?? ''}`)).toEqual([
    'pdf 正面',
    'dxf 正面',
    'pdf 背面',
  ]);
  const [front, , back] = written.map(({ drawing }) => drawing);
  if (front === undefined || back === undefined) throw new Error('no back');
  expect(boxesOn(back, 'cut')).toEqual([]);
  const groups = (drawing: Drawing) =>
    drawing.items.flatMap((item) => (item.kind === 'group' ? [item.matrix] : []));
  const at = ([a, b, c, d, e, f]: readonly number[], x: number, y: number) =>
    [(a ?? 0) * x + (c ?? 0) * y + (e ?? 0), (b ?? 0) * x + (d ?? 0) * y + (f ?? 0)] as const;
  const [ones, others] = [groups(front), groups(back)];
  expect(ones.length).toBe(12);
  expect(ones.some(([, b]) => b === 1)).toBe(true);
  ones.forEach((one, index) => {
    const other = others[index] ?? one;
    // A place on the front shows through where the back has the place that is mirrored left to right.
    for (const [x, y] of [
      [0, 0],
      [300, 0],
      [70, 110],
    ] as const) {
      const [fx, fy] = at(one, x, y);
      const [bx, by] = at(other, 300 - x, y);
      expect(bx).toBeCloseTo(front.width - fx, 6);
      expect(by).toBeCloseTo(fy, 6);
    }
    expect((other[0] ?? 0) * (other[3] ?? 0) - (other[1] ?? 0) * (other[2] ?? 0)).toBe(1);
  });
});

it('[GANG-7] what was agreed to be mended is mended at each of its places', async () => {
  const subject = { of: 'label', text: { zh: '党群服务', mn: null }, party: false } as const;
  const thin = counter('m', { process: 'cut', copies: 3, options: { mend: true }, subject });
  const { written, sheets } = await ganged([{ ...thin, size: { width: 200, height: 80 } }], {}, ['dxf']);
  const about = written[0]?.about as { mending: { fills: { at: { x: number; y: number } }[] } };
  const { fills } = about.mending;
  expect(fills.length).toBeGreaterThan(0);
  const pieces = sheets[0]?.pieces ?? [];
  expect(fills.length % pieces.length).toBe(0);
  for (const { x, y, width, height, turned } of pieces) {
    const [across, down] = turned ? [height, width] : [width, height];
    const own = fills.filter(({ at }) => at.x > x && at.x < x + across && at.y > y && at.y < y + down);
    expect(own).toHaveLength(fills.length / pieces.length);
  }
});

it('[GANG-8] the map has every sheet with its list, and what is made singly', async () => {
  const { pages, files } = await ganged([
    counter('a', { copies: 4 }),
    counter('b', { copies: 2, process: 'cut' }),
    counter('long', { size: { width: 1200, height: 300 } }),
  ]);
  expect(files.map(({ name }) => name).at(-1)).toBe('拼版图.pdf');
  expect(pages).toHaveLength(3);
  const [first, , last] = pages.map((page) => wordsOn(page).join('\n'));
  for (const words of ['300 × 120', 'a号窗口窗口标牌', '利用率', '材料、厚度待确认', '牌间 8 mm'])
    expect(first).toContain(words);
  expect(last).toContain('长边超过 900 mm');
});

it('[PACK-112] the map says 单面 where every sign has one side, else whose sides are still to be confirmed', async () => {
  const open = await ganged([counter('a', { specification: { sides: 1 } }), counter('b')]);
  expect(open.pages.map((page) => wordsOn(page).join('')).join()).toContain('按单面排（002 单双面待确认）');
  const told = await ganged([
    counter('a', { specification: { sides: 1 } }),
    counter('b', { specification: { sides: 1 } }),
  ]);
  const words = told.pages.map((page) => wordsOn(page).join('')).join();
  expect(words).toContain('单面');
  expect(words).not.toContain('单双面待确认');
});

it('[GANG-24] what is folded lies on no sheet with others, and the map says why', async () => {
  const folded = { template: 'desk-sign', size: { width: 200, height: 100 }, copies: 3 };
  const made = await ganged([counter('1'), counter('2'), counter('3', folded)]);
  expect(made.blocked).toEqual([]);
  expect(made.sheets.flatMap(({ pieces }) => pieces.map(({ sign }) => sign)).sort()).toEqual(['1', '2']);
  expect(made.left.map(({ sign, reason, copies }) => [sign, reason, copies])).toEqual([['3', 'folded', 3]]);
  expect(made.pages.flatMap(wordsOn).join()).toContain('折成的牌子');
});

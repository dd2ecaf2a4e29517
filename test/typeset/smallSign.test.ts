import { describe, expect, it } from 'vitest';
import { contourUnion } from '../../node/writers/contours.ts';
import { type Drawing, type GlyphRun } from '../../core/drawing/drawing.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { smallSign, smallSignFold } from '../../core/signs/kinds/smallSign/smallSign.ts';
import { makerFacts } from '../../core/signs/slugFacts.ts';
import { writtenSign } from '../../core/signs/moreSigns.ts';
import { writeCutterSvg } from '../../output/svg/cutterSvg.ts';
import { readPathData } from '../../app/artwork/svg/pathData.ts';
import {
  agreeSmallSigns,
  layoutSmallSign,
  type SmallSignAsk,
} from '../../typeset/kinds/smallSign/layoutSmallSign.ts';
import { smallSignLayout } from '../../typeset/kinds/smallSign/smallSignLayout.ts';
import { signWords } from '../../core/signs/signWords.ts';
import { crossings } from '../support/area.ts';
import { runBoxes } from '../support/boards.ts';
import { shippedShaper } from '../support/fonts.ts';
import { inkExtent } from '../support/ink.ts';
import { INKS, MN_ROOM, PICTOGRAMS, PROFILE_1996, signAsk, templateOf } from '../support/signs.ts';
import { soundVillage } from '../support/village.ts';

const counter = templateOf('small-sign', 'small-sign');
const desk = templateOf('small-sign', 'desk-sign');
const found = PICTOGRAMS.byId.get('service');
if (found === undefined) throw new Error('no picture');
const picture = { ...found, grid: PICTOGRAMS.grid, stroke: PICTOGRAMS.stroke };

function small(zh: string, change: Partial<SmallSignAsk> = {}): SmallSignAsk {
  const ask = signAsk(counter, { width: 500, height: 250 });
  const text = { zh, breaks: [], mn: MN_ROOM };
  return { ...ask, text, colours: counter.colours.others, picture, fold: 'none', ...change };
}

function drawn(ask: SmallSignAsk): Drawing {
  const laid = layoutSmallSign(ask);
  if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
  return laid.value.value;
}

const runsOf = (drawing: Drawing): GlyphRun[] =>
  drawing.items.filter((item) => item.kind === 'glyphs' && item.layer === 'artwork') as GlyphRun[];
const chinese = (drawing: Drawing) => runsOf(drawing).filter(({ script }) => script === 'Hans');

describe('a counter sign', () => {
  it('[COUNTER-1] has picture and words in the middle, its letters at their real pitch', () => {
    const drawing = drawn(small('便民服务站'));
    const [run] = chinese(drawing);
    if (run === undefined) throw new Error('no name');
    for (const [at, glyph] of run.glyphs.slice(1).entries())
      expect((glyph.x - (run.glyphs[at]?.x ?? 0)) / run.size).toBeLessThanOrEqual(1.05 + 1e-9);
    const ink = inkExtent(drawing, shippedShaper());
    const field = drawing.items.find((item) => item.kind === 'shape' && item.path.length > 6);
    const left = field?.kind === 'shape' && field.path[3]?.[0] === 'L' ? 35 : 0;
    expect(left + ink.right).toBeGreaterThan(450);
    expect(Math.abs((ink.top + ink.foot) / 2 - (250 * 0.93) / 2)).toBeLessThan(6);
    const bare = inkExtent(drawn(small('党支部书记', { picture: null })), shippedShaper());
    expect(Math.abs(bare.left + bare.right - 500)).toBeLessThan(12);
  });

  it('[COUNTER-1] breaks a name only where that makes its letters much larger', () => {
    const rows = (zh: string) =>
      new Set(chinese(drawn(small(zh))).flatMap((run) => run.glyphs.map(({ y }) => y.toFixed(3)))).size;
    expect([rows('便民服务站'), rows('退役军人服务站'), rows('社会保险和民政救助综合受理窗口')]).toEqual([
      1, 1, 2,
    ]);
  });

  it('[COUNTER-6] has letters of true shape, rows of one size and pitch that part no word', () => {
    const long = chinese(drawn(small('退役军人服务和社会工作综合服务大厅')));
    expect(long.map(({ text }) => text).length).toBeGreaterThan(0);
    const glyphs = long.flatMap((run) => run.glyphs.map(({ start, y }) => ({ start, y })));
    const first = glyphs.filter(({ y }) => y === glyphs[0]?.y).length;
    expect(first).toBe('退役军人服务和'.length);
    expect(new Set(long.map(({ size, stretchX }) => `${size} ${stretchX}`)).size).toBe(1);
    for (const zh of ['便民服务站', '退役军人服务站', '咨询', '社会保险和民政救助综合受理窗口'])
      for (const run of chinese(drawn(small(zh)))) {
        expect(run.stretchX).toBeGreaterThanOrEqual(0.95 - 1e-9);
        expect(run.size).toBeLessThanOrEqual(0.3 * 250 + 1e-9);
      }
  });

  it.each([
    ['退役军人服务和社会工作综合服务大厅', MN_ROOM],
    ['退役军人服务和社会工作综合服务大厅', `${MN_ROOM} ${MN_ROOM}`],
    ['便民服务站', `${MN_ROOM} ${MN_ROOM} ${MN_ROOM}`],
  ])('[COUNTER-7] parts the scripts more than rows of one script: %s', (zh, mn) => {
    const drawing = drawn(small(zh, { text: { zh, breaks: [], mn } }));
    const boxes = runBoxes(drawing, shippedShaper());
    const of = (script: string) => boxes.filter(({ run }) => run.script === script);
    const foot = Math.max(...of('Hans').map((box) => box.foot));
    const top = Math.min(...of('Mong').map((box) => box.top));
    const size = chinese(drawing)[0]?.size ?? 0;
    const rows = [...new Set(of('Mong').map(({ run }) => run.glyphs[0]?.y ?? 0))].sort((a, b) => a - b);
    const feet = of('Mong')
      .filter(({ run }) => run.glyphs[0]?.y === rows[0])
      .map((box) => box.foot);
    const next = of('Mong')
      .filter(({ run }) => run.glyphs[0]?.y === rows[1])
      .map((box) => box.top);
    if (rows.length > 1) expect(top - foot).toBeGreaterThan(Math.min(...next) - Math.max(...feet));
    if (rows.length > 1 || zh.length > 9) expect(top - foot).toBeGreaterThan(0.4 * size);
  });

  it('[COUNTER-1] says that words are too long for it', () => {
    expect(layoutSmallSign(small('窗'.repeat(90)))).toMatchObject({
      ok: false,
      problem: { code: 'does-not-fit' },
    });
  });

  it('[COUNTER-1] sets the old form of Mongolian as well', () => {
    const drawing = drawn(small('便民服务站', { profile: PROFILE_1996 }));
    expect(runsOf(drawing).some(({ turn }) => turn === 90)).toBe(true);
  });

  it('[COUNTER-5] shares its sizes with its set', () => {
    const asks = ['便民服务站', '退役军人服务站', '咨询'].map((zh) => small(zh));
    const agreed = { ...agreeSmallSigns(asks) };
    const plates = asks.map((ask) => drawn({ ...ask, agreed }));
    for (const script of ['Hans', 'Mong'] as const) {
      const sizes = plates.flatMap((plate) =>
        runsOf(plate)
          .filter((run) => run.script === script)
          .map(({ size }) => size.toFixed(6)),
      );
      expect(new Set(sizes).size).toBe(1);
    }
  });
});

describe('a desk sign', () => {
  const folded = drawn({
    ...small('便民服务站'),
    ...signAsk(desk, { width: 200, height: 100 }),
    fold: 'tent',
  });

  it('[COUNTER-2] has two faces over a crease, the upper one upside down', () => {
    expect([folded.width, folded.height]).toEqual([200, 200]);
    const [back, front, crease] = folded.items;
    if (back?.kind !== 'group' || front?.kind !== 'group' || crease?.kind !== 'shape')
      throw new Error('faces');
    expect(back.items).toEqual(front.items);
    expect(back.matrix).toEqual([-1, 0, 0, -1, 200, 100]);
    expect(front.matrix).toEqual([1, 0, 0, 1, 0, 100]);
    expect(crease).toMatchObject({ layer: 'fold', path: [['M', -3, 100], ['L', 0, 100], ['M', 200, 100], ['L', 203, 100]] }); // prettier-ignore
    const cut = drawn({
      ...small('便民服务站'),
      ...signAsk(desk, { width: 200, height: 100 }),
      fold: 'tent',
      process: 'cut',
    });
    expect(cut.items.filter((item) => item.kind === 'shape' && item.layer === 'fold')).toMatchObject([
      {
        path: [
          ['M', 0, 100],
          ['L', 200, 100],
        ],
      },
    ]);
    expect(folded.inks['crease']).toMatchObject({ kind: 'spot', name: 'Crease' });
  });

  it('[COUNTER-2] bleeds outward alone', () => {
    const ys = leaves(folded.items).flatMap(({ item, matrix }) =>
      item.kind === 'shape' && item.fill !== undefined && item.path.length === 5
        ? item.path.flatMap((command) => (command[0] === 'Z' ? [] : [matrix[3] * command[2] + matrix[5]]))
        : [],
    );
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([-3, 203]);
    expect(ys.filter((y) => y > 20 && y < 180)).toEqual([]);
  });

  it('[COUNTER-4] has contours for cutters that do not cross, and its crease on a layer of its own', async () => {
    const contours = await contourUnion();
    const outlines = (font: string, glyph: number) => shippedShaper().outline(font, glyph);
    const signs: readonly Drawing[] = [folded, drawn(small('退役军人服务站'))];
    for (const drawing of signs) {
      const svg = writeCutterSvg(drawing, { outlines, contours });
      if (!svg.ok) throw new Error(svg.problem.code);
      const paths = [...svg.value.matchAll(/fill-rule="evenodd" d="([^"]+)"/g)].map(([, d]) => d ?? '');
      expect(paths.length).toBeGreaterThan(1);
      for (const d of paths) expect(crossings(readPathData(d), 0.01)).toEqual([]);
      expect(svg.value.includes('Crease')).toBe(drawing === folded);
    }
  }, 300_000);

  it('[COUNTER-3] gives two sheets where it has two sides', () => {
    const village = soundVillage();
    const sign = { ...writtenSign(village, desk, '便民服务站'), size: { width: 200, height: 100 } };
    const partsOf = (fold: string | undefined) => {
      const options = fold === undefined ? {} : { fold };
      const words = signWords(village, { ...sign, options });
      if (words === null) throw new Error('no words');
      const texts = words.texts.map((text) => ({ ...text, mn: { text: MN_ROOM, proof: null } }));
      const laid = smallSignLayout.lay({
        ...signAsk(desk, sign.size),
        ...{ project: village, sign: { ...sign, options }, words: { ...words, texts } },
        ...{ agreed: null, artwork: null, sayRefused: () => '' },
        markOf: () => ({ id: '', name: '', width: 1, height: 1, drawing: null }),
      });
      if (!laid.ok) throw new Error(laid.problem.code);
      return laid.value.value.map(({ part, drawing }) => [part, drawing.height]);
    };
    expect(partsOf(undefined)).toEqual([[null, 262]]);
    expect(partsOf('tent')).toEqual([[null, 200]]);
    expect(partsOf('two-sided')).toEqual([
      ['正面', 100],
      ['背面', 100],
    ]);
    expect(partsOf('none')).toEqual([[null, 100]]);
    expect(smallSign.is(desk) && smallSignFold(desk, sign)).toBe('stand');
  });

  const stands = (width: number, height: number, change: Partial<SmallSignAsk> = {}) =>
    drawn({ ...small('便民服务站'), ...signAsk(desk, { width, height }), fold: 'stand', ...change });
  const creases = (drawing: Drawing) =>
    drawing.items.flatMap((item) => (item.kind === 'shape' && item.layer === 'fold' ? [item.path] : []));

  it.each([
    [200, 100],
    [240, 120],
    [120, 60],
  ])('[COUNTER-27] stands by itself with a base and a flap: %d × %d', (width, height) => {
    const sheet = stands(width, height);
    expect([sheet.width, sheet.height]).toEqual([width, 2.5 * height + 12]);
    expect(creases(sheet).map(([first]) => first?.[0] !== 'Z' && first?.[2])).toEqual([
      height,
      2 * height,
      2.5 * height,
    ]);
    const inked = inkExtent(
      { ...sheet, items: sheet.items.filter(({ kind }) => kind === 'group') },
      shippedShaper(),
    );
    expect(inked.foot).toBeLessThan(2 * height);
    // The cutter's tool follows a line from edge to edge.
    const [crease] = creases(stands(width, height, { process: 'cut' }));
    expect(crease).toEqual([
      ['M', 0, height],
      ['L', width, height],
    ]);
  });

  it.each(['tent', 'stand'] as const)('[COUNTER-28] says beside the sheet how it is folded: %s', (fold) => {
    for (const height of [50, 100, 180]) {
      const sheet = stands(2 * height, height, { fold });
      const marks = sheet.items.filter((item) => item.kind !== 'group' && item.layer === 'marks');
      const said = marks.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : []));
      const { back, front, base, flap, fold: crease, shown } = desk.net.words;
      for (const words of [back, front, shown, String(2 * height)]) expect(said).toContain(words);
      for (const words of [base, flap]) expect(said.includes(words)).toBe(fold === 'stand');
      expect(said.filter((text) => text === crease)).toHaveLength(fold === 'stand' ? 3 : 1);
      // All of it is clear of what is cut, and no words lie on others.
      const boxes = runBoxes({ ...sheet, items: marks }, shippedShaper());
      for (const { left, right, top, foot } of boxes)
        expect(right < -3 || left > sheet.width + 3 || top > sheet.height + 3 || foot < -3).toBe(true);
      for (const [at, one] of boxes.entries())
        for (const other of boxes.slice(at + 1))
          expect(
            one.right <= other.left ||
              other.right <= one.left ||
              one.foot <= other.top ||
              other.foot <= one.top ||
              one.run.text === other.run.text,
            `${height} ${one.run.text} ${other.run.text}`,
          ).toBe(true);
    }
  });

  it('[COUNTER-28] keeps in its slug what a shop telephones about', () => {
    const made = makerFacts(stands(200, 100), INKS, 'UV 打印');
    expect(made?.making).toBe('UV 打印');
    expect(made?.colours.length).toBeGreaterThan(0);
  });
});

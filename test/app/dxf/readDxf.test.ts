import { describe, expect, it } from 'vitest';
import { decodeEscapes, plainMText, plainText } from '../../../app/dxf/escapes.ts';
import { readDxf } from '../../../app/dxf/readDxf.ts';
import { gb18030 } from '../../support/gb18030.ts';

type Group = readonly [code: number, value: string | number];

function document(
  entities: readonly Group[],
  header: readonly Group[] = [],
  blocks: readonly Group[] = [],
): string {
  const all: readonly Group[] = [
    [0, 'SECTION'],
    [2, 'HEADER'],
    ...header,
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'BLOCKS'],
    ...blocks,
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'ENTITIES'],
    ...entities,
    [0, 'ENDSEC'],
    [0, 'EOF'],
  ];
  return all.map(([code, value]) => `${code}\n${value}\n`).join('');
}

const line = (x: number, layer = 'WALL'): readonly Group[] => [
  [0, 'LINE'],
  [8, layer],
  [10, x],
  [20, 0],
  [11, x],
  [21, 100],
];
const text = (words: string): readonly Group[] => [
  [0, 'TEXT'],
  [8, 'ROOM'],
  [10, 0],
  [20, 0],
  [40, 3],
  [1, words],
];
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

async function drawingOf(bytes: Uint8Array, ask: Parameters<typeof readDxf>[1] = {}) {
  const read = await readDxf(bytes, ask);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.drawing;
}

describe('reading DXF', () => {
  it.each([
    ['dxf-is-dwg', 'AC1027\u0000\u0000\u0000'],
    ['dxf-binary', 'AutoCAD Binary DXF\r\n\u001a\u0000'],
    ['dxf-empty', ''],
    ['dxf-none', 'Dear Sir,\nplease find\n'],
  ])('[DXF-3] refuses %s', async (code, content) => {
    expect(await readDxf(utf8(content))).toMatchObject({ ok: false, problem: { code } });
  });

  it('[DXF-3] refuses a line without an end at once, and formatted text of a million lines does no harm', async () => {
    const endless = new Uint8Array(40_000_000).fill(65);
    expect(await readDxf(endless)).toMatchObject({ problem: { code: 'dxf-none' } });
    const long = '\\P'.repeat(1_000_000);
    const mtext: readonly Group[] = [
      [0, 'MTEXT'],
      [8, 'ROOM'],
      [10, 0],
      [20, 0],
      [40, 3],
      [1, `甲${long}乙`],
    ];
    expect((await drawingOf(utf8(document(mtext)))).texts).toHaveLength(1);
  });

  it('[DXF-3] names the line where the groups fall out of step', async () => {
    const broken = document(line(0)).replace('8\nWALL\n', 'WALL\n');
    expect(await readDxf(utf8(broken))).toMatchObject({ ok: false, problem: { code: 'dxf-broken' } });
  });

  it('[DXF-3] refuses more bytes or entities than the limits allow, blocks included', async () => {
    const bytes = utf8(document([...line(0), ...line(1), ...line(2)]));
    expect(await readDxf(bytes, { limits: { bytes: 10, entities: 10 } })).toMatchObject({
      problem: { code: 'dxf-too-large' },
    });
    expect(await readDxf(bytes, { limits: { bytes: 1e9, entities: 2 } })).toMatchObject({
      problem: { code: 'dxf-too-many' },
    });
    const block: readonly Group[] = [[0, 'BLOCK'], [2, 'B'], ...line(0), ...line(1), [0, 'ENDBLK']];
    const rows: readonly Group[] = [
      [0, 'INSERT'],
      [8, '0'],
      [2, 'B'],
      [70, 50],
      [71, 50],
      [44, 10],
      [45, 10],
    ];
    expect(
      await readDxf(utf8(document(rows, [], block)), { limits: { bytes: 1e9, entities: 1000 } }),
    ).toMatchObject({ problem: { code: 'dxf-too-many' } });
  });

  it('[DXF-2] tells a file without its end, and takes what there is', async () => {
    const cut = document([...line(0), ...line(1)]).replace(/0\nENDSEC\n0\nEOF\n$/, '');
    const { lines, leftOut } = await drawingOf(utf8(cut));
    expect(lines).toHaveLength(2);
    expect(leftOut).toEqual([{ reason: 'truncated', kind: 'EOF', count: 1 }]);
  });

  it('[DXF-4] reads GBK by the header, UTF-8 from AC1021 on, and says when it guesses', async () => {
    const old: readonly Group[] = [
      [9, '$ACADVER'],
      [1, 'AC1015'],
      [9, '$DWGCODEPAGE'],
      [3, 'ANSI_936'],
    ];
    const gbk = gb18030(document(text('会议室'), old));
    expect((await drawingOf(gbk)).texts[0]?.text).toBe('会议室');
    const modern: readonly Group[] = [
      [9, '$ACADVER'],
      [1, 'AC1027'],
      [9, '$DWGCODEPAGE'],
      [3, 'ANSI_1252'],
    ];
    expect((await drawingOf(utf8(document(text('会议室'), modern)))).texts[0]?.text).toBe('会议室');
    const silent = await readDxf(gb18030(document(text('会议室'))));
    expect(silent).toMatchObject({ ok: true, value: { coding: { name: 'gb18030', from: 'guess' } } });
    const unknown: readonly Group[] = [
      [9, '$DWGCODEPAGE'],
      [3, 'KLINGON'],
    ];
    expect(await readDxf(utf8(document(text('室'), unknown)))).toMatchObject({
      ok: true,
      value: { coding: { name: 'utf-8', from: 'guess', codePage: 'KLINGON' } },
    });
    expect(await readDxf(gbk, { coding: 'no-such' })).toMatchObject({
      problem: { code: 'dxf-coding-unknown' },
    });
  });

  it('[DXF-5] decodes escapes and drops formatting', () => {
    expect(decodeEscapes('\\U+4F1A\\U+8BAE室')).toBe('会议室');
    expect(decodeEscapes('\\M+5BBE1')).toBe('会');
    expect(decodeEscapes('\\U+D840\\U+DC0B')).toBe('𠀋');
    expect(plainText('%%p0.000 45%%d %%u下划线%%u')).toBe('±0.000 45° 下划线');
    expect(plainMText('{\\fSimSun|b0;党群\\P服务}\\H2.5x;中心')).toBe('党群\n服务中心');
    expect(plainMText('1\\S1/2; \\{a\\\\b\\}')).toBe('11/2 {a\\b}');
  });

  it('[DXF-6] expands blocks: turned, mirrored, scaled, in rows; layer 0 takes the layer of the insert', async () => {
    const block: readonly Group[] = [
      [0, 'BLOCK'],
      [2, 'B'],
      [10, 5],
      [20, 0],
      ...line(5, '0'),
      [0, 'ARC'],
      [8, 'OWN'],
      [10, 5],
      [20, 0],
      [40, 10],
      [50, 0],
      [51, 90],
      [0, 'ENDBLK'],
    ];
    const insert: readonly Group[] = [
      [0, 'INSERT'],
      [8, 'DOORS'],
      [2, 'b'],
      [10, 100],
      [20, 0],
      [41, -2],
      [42, 2],
      [50, 90],
    ];
    const { lines, layers, inserts } = await drawingOf(utf8(document(insert, [], block)));
    const [straight, bent] = lines;
    // Up in the block is left once turned; twice as long.
    expect(straight?.vertices.map((value) => Math.round(value) + 0)).toEqual([100, 0, 0, -100, 0, 0]);
    expect(layers[straight?.layer ?? -1]?.name).toBe('DOORS');
    expect(layers[bent?.layer ?? -1]?.name).toBe('OWN');
    // Mirrored: the arc bends to the other side.
    expect(bent?.vertices[2]).toBeLessThan(0);
    expect(inserts).toMatchObject([{ block: 'b', x: 100, parent: -1 }]);
  });

  it('[DXF-7] flattens splines and ellipses closely', async () => {
    const ellipse: readonly Group[] = [
      [0, 'ELLIPSE'], [8, 'A'], [10, 0], [20, 0], [11, 100], [21, 0], [40, 0.5], [41, 0], [42, 2 * Math.PI],
    ]; // prettier-ignore
    const spline: readonly Group[] = [
      [0, 'SPLINE'], [8, 'A'], [71, 3],
      ...[0, 0, 0, 0, 1, 1, 1, 1].map((knot): Group => [40, knot]),
      ...[[0, 0], [0, 100], [100, 100], [100, 0]].flatMap(([x, y]): Group[] => [[10, x ?? 0], [20, y ?? 0]]),
    ]; // prettier-ignore
    const { lines } = await drawingOf(utf8(document([...ellipse, ...spline])));
    const [round, curve] = lines;
    expect(round?.closed).toBe(true);
    const places = (flat: readonly number[]): number[][] =>
      Array.from({ length: flat.length / 3 }, (_, i) => [flat[i * 3] ?? 0, flat[i * 3 + 1] ?? 0]);
    for (const [x = 0, y = 0] of places(round?.vertices ?? []))
      expect(x ** 2 / 100 ** 2 + y ** 2 / 50 ** 2).toBeCloseTo(1, 9);
    // The middle of this cubic is at 50, 75.
    const nearest = Math.min(
      ...places(curve?.vertices ?? []).map(([x = 0, y = 0]) => Math.hypot(x - 50, y - 75)),
    );
    expect(nearest).toBeLessThan(0.001);
  });

  it('[DXF-1] gives the thread back, tells progress, and stops when asked', async () => {
    const many = utf8(document(Array.from({ length: 30_000 }, (_, i) => line(i)).flat()));
    let beats = 0;
    const beat = setInterval(() => void (beats += 1), 1);
    const shares: number[] = [];
    const { lines } = await drawingOf(many, { progress: ({ share }) => void shares.push(share) });
    clearInterval(beat);
    expect(lines).toHaveLength(30_000);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true);
    expect(beats).toBeGreaterThan(0);
    const abort = new AbortController();
    const stopped = await readDxf(many, {
      signal: abort.signal,
      progress: ({ entities }) => void (entities > 5000 && abort.abort()),
    });
    expect(stopped).toMatchObject({ ok: false, problem: { code: 'dxf-cancelled' } });
  });
});

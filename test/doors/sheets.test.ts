import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectJson } from '../../core/file/file.ts';
import { SCALES } from '../../typeset/sheet/papers.ts';
import { outsideTool } from '../support/outside.ts';
import { strokesOf } from '../support/pdfStrokes.ts';
import { runProgram } from '../support/program.ts';
import { randomCentre } from '../support/randomCentre.ts';
import { STARTERS, starterCentre } from '../support/sheets.ts';

/** The built program, and qpdf and poppler as witnesses of what it made. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-sheets-'));
  for (const starter of STARTERS)
    writeFileSync(join(folder, `${starter.id}.json`), projectJson(starterCentre(starter)));
  writeFileSync(join(folder, 'random.json'), projectJson(randomCentre(7)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Made = {
  readonly files: readonly { readonly name: string; readonly format: string }[];
  readonly sheets: readonly {
    readonly placing: { readonly x: number; readonly y: number; readonly scale: number } | null;
    readonly ruler: { readonly x: number; readonly y: number } | null;
    readonly width: number;
    readonly height: number;
  }[];
};

function plan(file: string, out: string, ...more: readonly string[]): Made {
  const ended = runProgram(['plan', file, '--out', out, '--json', '--day', '2026-11-23', ...more], {
    cwd: folder,
  });
  if (ended.status !== 0 && ended.status !== 1) throw new Error(ended.stderr);
  // Our own program's answer, whose shape the test then reads.
  return JSON.parse(ended.stdout) as Made;
}

describe('paijiang plan', () => {
  it('[SHEET-1] [SHEET-5] ruler and walls measure right in the PDF, at every scale', (test) => {
    outsideTool('qpdf').orSkip(test);
    const { plan: drawn } = randomCentre(7);
    for (const scale of SCALES) {
      const { files, sheets } = plan('random.json', `s${scale}`, '--scale', String(scale), '--paper', 'A1');
      const [sheet] = sheets;
      const strokes = strokesOf(join(folder, `s${scale}`, files[0]?.name ?? ''), {
        height: sheet?.height ?? 0,
      });
      const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) <= 0.05;
      const ruler = strokes.find(
        ([x1, y1, x2, y2]) =>
          near(x1, sheet?.ruler?.x ?? 0) && near(y1, sheet?.ruler?.y ?? 0) && near(y2, y1) && x2 - x1 > 50,
      );
      expect(Math.abs((ruler?.[2] ?? 0) - (ruler?.[0] ?? 0) - 100)).toBeLessThan(0.05);
      // The four outer faces: a stroke of a wall body runs along each, where the plan puts it.
      const outer = (drawn?.walls ?? []).filter(({ thickness }) => thickness === drawn?.walls[0]?.thickness);
      const { x = 0, y = 0 } = sheet?.placing ?? {};
      const xs = outer.flatMap(({ a, b }) => [a.x, b.x]);
      const ys = outer.flatMap(({ a, b }) => [a.y, b.y]);
      const half = (drawn?.walls[0]?.thickness ?? 0) / 2;
      const edges = {
        left: x + (Math.min(...xs) - half) / scale,
        right: x + (Math.max(...xs) + half) / scale,
        top: y + (Math.min(...ys) - half) / scale,
        bottom: y + (Math.max(...ys) + half) / scale,
      };
      for (const edge of [edges.left, edges.right])
        expect(
          strokes.some(([x1, y1, x2, y2]) => near(x1, edge) && near(x2, edge) && Math.abs(y2 - y1) > 1),
        ).toBe(true);
      for (const edge of [edges.top, edges.bottom])
        expect(
          strokes.some(([x1, y1, x2, y2]) => near(y1, edge) && near(y2, edge) && Math.abs(x2 - x1) > 1),
        ).toBe(true);
    }
  });

  it('[SHEET-18] text is live: fonts embedded as subsets, Chinese found by searching', (test) => {
    const fonts = outsideTool('pdffonts').orSkip(test);
    const { files } = plan('farming-200.json', 'live', '--scale', '150');
    const pdf = join(folder, 'live', files[0]?.name ?? '');
    const rows = fonts([pdf]).stdout.split('\n').slice(2).filter(Boolean);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
    const text = outsideTool('pdftotext').run([pdf, '-']).stdout.replace(/\s+/g, '');
    for (const words of ['党群活动室', '便民服务大厅', '房间表', '面积表', '一层平面图', '1:150'])
      expect(text).toContain(words);
    expect(outsideTool('qpdf').run(['--check', pdf]).status).toBe(0);
  });

  it('[SHEET-30] makes every format of every starter plan, or refuses and writes nothing', () => {
    for (const { id } of STARTERS) {
      const { files } = plan(
        `${id}.json`,
        `all-${id}`,
        '--paper',
        'A1',
        '--formats',
        'pdf,dxf,svg,png',
        '--dpi',
        '40',
      );
      expect(new Set(files.map(({ format }) => format))).toEqual(new Set(['pdf', 'dxf', 'svg', 'png']));
      expect(readdirSync(join(folder, `all-${id}`)).sort()).toEqual(files.map(({ name }) => name).sort());
    }
    const refused = runProgram(
      ['plan', 'courtyard-420.json', '--out', 'none', '--scale', '50', '--paper', 'A4'],
      { cwd: folder },
    );
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('放不下');
    expect(refused.stderr).toContain('--tiles');
    expect(readdirSync(folder)).not.toContain('none');
    for (const [args, words] of [
      [['--scale', '120'], '50、75、100、150、200'],
      [['--paper', 'A0'], 'A4、A3、A2、A1'],
      [['--formats', 'pdf,dwg'], 'dwg'],
      [['--level', '九层'], '九层'],
    ] as const) {
      const wrong = runProgram(['plan', 'farming-200.json', '--out', 'none', ...args], { cwd: folder });
      expect(wrong.status).toBe(2);
      expect(wrong.stderr).toMatch(new RegExp(words === '九层' ? '没有这样的楼层' : words));
    }
  });
});

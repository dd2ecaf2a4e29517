import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { saveProjectFile } from '../../core/file/file.ts';
import { sign } from '../../core/project/sign.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { outsideTool } from '../support/outside.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';
import { soundVillage } from '../support/village.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-gang-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const proof = { by: '校对人', on: '2026-07-02' };
const counter = (id: string, copies: number, more: object = {}) =>
  sign.parse({
    ...{ id, template: 'small-sign', size: { width: 300, height: 120 }, copies, options: {}, ...more },
    subject: { of: 'label', text: { zh: `${id}号窗口`, mn: { text: 'ᠲᠤᠰᠤᠮ', proof } }, party: false },
  });
const project = {
  ...soundVillage(),
  emblems: { centre: null, practice: null },
  signs: [counter('a', 8), counter('b', 5, { process: 'cut' })],
};
writeFileSync(join(folder, 'village.paijiang'), saveProjectFile(project, new Map(), { sha256 }));

async function gang(...args: string[]) {
  const host = fakeHost({ folder });
  const code = await runCommandLine(['gang', 'village.paijiang', ...args], host);
  return { code, ...host.said };
}

it('[GANG-9] writes sheets, map and what it made; a later run takes away those of the earlier one alone', async () => {
  const first = await gang('--out', 'out', '--formats', 'pdf,svg,dxf', '--json');
  expect([first.code, first.err]).toEqual([0, expect.stringContaining('已拼 2 张板，7 个文件')]);
  const told = JSON.parse(first.out) as { files: string[]; sheets: { pieces: unknown[]; use: number }[] };
  expect(told.sheets.map(({ pieces }) => pieces.length)).toEqual([8, 5]);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual([...told.files, '拼版.json'].sort());
  expect(JSON.parse(readFileSync(join(folder, 'out/拼版.json'), 'utf8'))).toEqual(told);
  for (const name of told.files.filter((each) => each.endsWith('.dxf'))) {
    const text = readFileSync(join(folder, 'out', name), 'utf8');
    expect(text).toContain('CUTCONTOUR');
  }
  writeFileSync(join(folder, 'out/拼版草图.txt'), 'somebody’s own');
  const again = await gang('--out', 'out', '--only', 'small-sign', '--sheet', '1220x2440');
  expect(again.code).toBe(0);
  const now = readdirSync(join(folder, 'out'));
  expect(now).toContain('拼版草图.txt');
  expect(now.filter((name) => name.includes('600x900') || name.endsWith('.dxf'))).toEqual([]);
  expect(now).toHaveLength(5);
});

it('[GANG-9] a record that names other places takes nothing away', async () => {
  await gang('--out', 'kept');
  writeFileSync(join(folder, 'kept/拼版.json'), JSON.stringify({ files: ['拼版/../../village.paijiang'] }));
  const before = readdirSync(join(folder, 'kept'));
  expect((await gang('--out', 'kept')).code).toBe(0);
  expect(existsSync(join(folder, 'village.paijiang'))).toBe(true);
  expect(readdirSync(join(folder, 'kept')).sort()).toEqual(before.sort());
});

it('[GANG-9] wrong options are said, and nothing is written', async () => {
  for (const [wrong, said] of [
    [['--sheet', '1220'], '板材要写成'],
    [['--sheet', '50x60'], '板材要写成'],
    [['--gap', '0'], '--gap'],
    [['--kerf', 'wide'], '--kerf'],
    [['--formats', 'dwg'], '--formats'],
  ] as const) {
    const { code, err } = await gang('--out', 'never', ...wrong);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  }
  expect(existsSync(join(folder, 'never'))).toBe(false);
});

it('[GANG-5] qpdf finds no fault in a sheet’s print file', async (test) => {
  const qpdf = outsideTool('qpdf').orSkip(test);
  expect((await gang('--out', 'printed')).code).toBe(0);
  for (const name of readdirSync(join(folder, 'printed')).filter((each) => each.endsWith('.pdf')))
    expect(qpdf(['--check', join(folder, 'printed', name)])).toMatchObject({ status: 0, stderr: '' });
});

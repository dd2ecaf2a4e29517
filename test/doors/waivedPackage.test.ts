import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Manifest } from '../../app/signs/manifest.ts';
import { project as schema, type Project } from '../../core/project/project.ts';
import { type Waiver } from '../../core/project/waiver.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { ROOT } from '../support/fonts.ts';
import { fakeHost } from '../support/host.ts';
import { outsideTool } from '../support/outside.ts';

const work = mkdtempSync(join(tmpdir(), 'paijiang-waived-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const pdftotext = outsideTool('pdftotext');

const SAMPLE = schema.parse(
  JSON.parse(readFileSync(join(ROOT, 'templates/centres/sample-gacha.json'), 'utf8')),
);
const PROJECT: Project = { ...SAMPLE, signs: SAMPLE.signs.filter(({ id }) => id === 'service-institution') };
const WORDS = { by: '王五', on: '2026-11-30', reason: '喷绘，不雕刻' };

async function run(...args: string[]) {
  const host = fakeHost({ folder: work, now: () => new Date(2026, 10, 30) });
  return { code: await runCommandLine(args, host), ...host.said };
}

type Item = Pick<Waiver, 'code' | 'data'> & {
  readonly sign: string;
  readonly sentence: string;
  readonly unwaivable: string | null;
  readonly waived: Pick<Waiver, 'by' | 'on' | 'reason'> | null;
};
type Told = { readonly doubt: number; readonly waived: number; readonly items: readonly Item[] };

async function told(file: string): Promise<Told> {
  return JSON.parse((await run('preflight', file, '--json')).out) as Told;
}

function written(name: string, project: Project): string {
  writeFileSync(join(work, name), JSON.stringify(project));
  return name;
}

describe('a package of which something was waived', () => {
  it('[PACK-60] [PACK-61] [PRE-10] says by whom, when and why: manifest, readme and order sheet, as the preflight does', async (test) => {
    const before = await told(written('before.json', PROJECT));
    const waivable = before.items.filter((item) => item.unwaivable === null);
    const [first] = waivable;
    if (first === undefined) throw new Error('nothing that can be waived');
    expect(waivable.length).toBeGreaterThan(1);
    const { sign, code, data } = first;
    const waivers = [{ sign, code, data, ...WORDS }];
    const file = written('after.json', { ...PROJECT, waivers });
    const after = await told(file);
    expect([after.doubt, after.waived]).toEqual([before.doubt - 1, 1]);
    expect(after.items.filter(({ waived }) => waived !== null).map(({ waived }) => waived)).toEqual([WORDS]);
    const folds = ['cut', 'preview', 'drawings', 'fonts', 'schedule', 'places'];
    const others = ['jobs', 'proofs', 'gang', 'holes'];
    await run('package', file, '--out', 'out', '--without', [...folds, ...others].join(','));
    const manifest = JSON.parse(readFileSync(join(work, 'out/manifest.json'), 'utf8')) as Manifest;
    expect(
      manifest.notes
        .filter(({ waived }) => waived !== undefined)
        .map(({ note, waived }) => [note.code, waived]),
    ).toEqual([[code, WORDS]]);
    const readme = readFileSync(join(work, 'out/说明.txt'), 'utf8');
    expect(readme).toContain(`${first.sentence}（王五，2026-11-30，决定不改：喷绘，不雕刻）`);
    expect(readme).toContain('王五, 2026-11-30');
    const order = pdftotext
      .orSkip(test)([join(work, 'out/00_订单.pdf'), '-'])
      .stdout.replace(/\s/gu, '');
    expect(order).toContain('王五，2026-11-30，决定不改：喷绘，不雕刻');
    await run('package', 'before.json', '--out', 'none', '--without', [...folds, ...others].join(','));
    const plain = readFileSync(join(work, 'none/说明.txt'), 'utf8');
    expect(plain).toContain('没有跳过的');
    expect(plain).not.toContain('王五');
  });

  it('[PRE-2] people read what was skipped, and by whom', async () => {
    const { out } = await run('preflight', 'after.json');
    expect(out).toMatch(/\[已跳过\] .*（王五，2026-11-30：喷绘，不雕刻）/u);
    expect(out).toContain('已跳过 1 处');
  });
});

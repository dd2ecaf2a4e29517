import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PREFLIGHT_GRADES } from '../../app/signs/preflight.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { ROOT } from '../support/fonts.ts';
import { fakeHost } from '../support/host.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-preflight-'));
const GACHA = join(ROOT, 'templates/centres/sample-gacha.json');

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const host = fakeHost({ folder });
  const code = await runCommandLine(args, host);
  return { code, ...host.said };
}

type Item = { grade: string; sign: string; number: number; label: string; code: string; sentence: string };
type Told = { signs: number; stop: number; draft: number; doubt: number; items: Item[] };

/** A copy of the sample, changed. */
function changed(name: string, change: (project: { [key: string]: unknown }) => void): string {
  const project = JSON.parse(readFileSync(GACHA, 'utf8')) as { [key: string]: unknown };
  change(project);
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(project));
  return path;
}

describe('paijiang preflight', () => {
  it('[PRE-1] [PRE-2] tells what the package tells, sign by sign, the gravest first', async () => {
    const only = ['--only', 'strip,plate,emblem'];
    const { code, out } = await run('preflight', GACHA, '--json', ...only);
    const told = JSON.parse(out) as Told;
    const exported = await run('export', GACHA, '--out', 'x', '--no-list', '--json', ...only);
    const manifest = JSON.parse(exported.out) as {
      blocked: { sign: string; problems: { code: string; sentence: string }[] }[];
      notes: { sign: string; note: { code: string; sentence: string } }[];
      files: { sign: string; drafts: string[] }[];
    };
    const of = (grade: string) => [
      ...new Set(
        told.items.filter((item) => item.grade === grade).map(({ sign, sentence }) => `${sign} ${sentence}`),
      ),
    ];
    const blocked = manifest.blocked.flatMap(({ sign, problems }) =>
      problems.map(({ sentence }) => `${sign} ${sentence}`),
    );
    expect(of('stop').sort()).toEqual([...new Set(blocked)].sort());
    const notes = manifest.notes
      .filter(({ note }) => note.code !== 'mongolian-missing')
      .map(({ sign, note }) => `${sign} ${note.sentence}`);
    // What nobody answered, the papers ask for in its own place.
    const asked = told.items.filter(({ code }) => code === 'specification-open');
    expect(asked.map(({ grade }) => grade)).toEqual(Array.from({ length: 5 }, () => 'doubt'));
    const doubts = of('doubt').filter((said) => !asked.some(({ sentence }) => said.endsWith(sentence)));
    expect(doubts.sort()).toEqual([...new Set(notes)].sort());
    const drafts = [
      ...new Set(manifest.files.filter((file) => file.drafts.length > 0).map(({ sign }) => sign)),
    ];
    const draftItems = [
      ...new Set(told.items.filter(({ grade }) => grade === 'draft').map(({ sign }) => sign)),
    ];
    expect(draftItems.sort()).toEqual(drafts.sort());
    expect(drafts.length).toBeGreaterThan(0);
    expect(code).toBe(1);
    for (const sign of new Set(told.items.map((item) => item.sign))) {
      const grades = told.items.filter((item) => item.sign === sign).map(({ grade }) => grade);
      const order = grades.map((grade) => PREFLIGHT_GRADES.findIndex((each) => each === grade));
      expect(order).toEqual([...order].sort());
    }
    for (const grade of PREFLIGHT_GRADES)
      expect(told[grade]).toBe(told.items.filter((item) => item.grade === grade).length);
  });

  it('[PRE-1] a sign that cannot be made stops it, and the others are gone through', async () => {
    const path = changed('odd.json', (project) => {
      const signs = (project['signs'] as { template: string }[]).slice(0, 3);
      project['signs'] = signs;
      const [first] = signs;
      if (first !== undefined) first.template = 'no-such';
    });
    const told = JSON.parse((await run('preflight', path, '--json')).out) as Told;
    expect(told.items.filter(({ grade }) => grade === 'stop').map(({ code }) => code)).toContain(
      'template-missing',
    );
    expect(new Set(told.items.map(({ number }) => number)).size).toBeGreaterThan(1);
  });

  it('[PRE-2] is read by people: number, name, what it comes to, and a sum', async () => {
    const { out } = await run('preflight', GACHA, '--only', 'strip');
    expect(out).toMatch(/^ {2}\d{3} {2}\S+　\[(不能制作|只能做草稿|请核对)\] /m);
    expect(out).toMatch(/\d+ 块牌子，不能制作 \d+ 处，只能做草稿 \d+ 处，请核对 \d+ 处，已跳过 \d+ 处\n$/);
    expect(out.match(/无人确认/g)).toHaveLength(1);
    const none = await run('preflight', GACHA, '--only', 'nothing');
    expect(none.code).toBe(2);
    expect(none.err).toContain('nothing');
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { programLibrary, sheetData } from '../../app/library/library.ts';
import { saveProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { libraryPort } from '../../node/desk/library.ts';
import { reportMaker } from '../../node/desk/reportMaker.ts';
import { templateSource } from '../../node/library/library.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';
import { ROOT, shippedShaper } from '../support/fonts.ts';
import { addSecondRulebook, copiedTemplates } from '../support/templates.ts';
import { soundVillage } from '../support/village.ts';

const copy = copiedTemplates();
addSecondRulebook(copy.path);
const library = programLibrary(templateSource(copy.url));
const folder = mkdtempSync(join(tmpdir(), 'paijiang-law-'));
const MINE = 'mine.paijiang';
const THEIRS = 'theirs.paijiang';

const mine = soundVillage((each) => {
  each.emblems = { centre: null, practice: null };
});
const theirs: Project = {
  ...mine,
  policy: { ...mine.policy, judgedBy: { rulebook: 'gansu-2023', edition: '1', on: '2026-11-23' } },
};
beforeAll(() => {
  writeFileSync(join(folder, MINE), saveProjectFile(mine, new Map(), { sha256 }));
  writeFileSync(join(folder, THEIRS), saveProjectFile(theirs, new Map(), { sha256 }));
  return () => rmSync(folder, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const host = fakeHost({ folder, library: () => Promise.resolve(library) });
  const code = await runCommandLine(args, host);
  return { code, ...host.said };
}

async function judge(file: string): Promise<string> {
  const { out } = await run('check', file, '--json', '--today', '2026-11-23');
  return (JSON.parse(out) as { rulebook: { id: string } }).rulebook.id;
}

describe('a second primary rulebook in the folder', () => {
  it('[LAW-1] judges by `check` those alone who have it on record', async () => {
    expect([...library.rulebooks.keys()][0]).toBe('gansu-2023');
    expect(await judge(MINE)).toBe('inner-mongolia-2023');
    expect(await judge(THEIRS)).toBe('gansu-2023');
  });

  it('[LAW-1] tells its least area on the sheets of those alone', () => {
    expect(sheetData(library, mine).minimum).toMatchObject({ least: 150 });
    expect(sheetData(library, theirs).minimum).toMatchObject({ least: 99_999 });
  });

  it('[LAW-1] judges the reports of the application in the same way, and is not summed with the other', async () => {
    const clock = { now: () => '2026-11-23T08:00:00Z', today: () => '2026-11-23' };
    const shaping = () => ({ ok: true as const, value: shippedShaper() });
    const maker = reportMaker(folder, clock, shaping, library);
    const watch = { signal: new AbortController().signal, progress: () => undefined };
    const options = { level: 'township', issuer: '某苏木', number: '', signer: '', to: '' } as never;
    const villages = [mine, theirs].map((project) => ({ project, source: 'a', assets: new Map() as never }));
    expect(await maker.makeLevel({ villages, options, language: 'zh', ...watch })).toMatchObject({
      ok: false,
      problem: { code: 'rulebooks-differ', data: { list: 'inner-mongolia-2023、gansu-2023' } },
    });
  });
});

describe('program code', () => {
  it('[LAW-2] names no rulebook: what a region goes by lies in templates/region.json alone', () => {
    const code = ['core', 'typeset', 'output', 'app', 'node', 'electron', 'renderer'].flatMap((part) =>
      readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(ROOT, part, name)),
    );
    expect(code.length).toBeGreaterThan(500);
    expect(code.filter((file) => readFileSync(file, 'utf8').includes('inner-mongolia'))).toEqual([]);
  });
});

/** File, what is done to it, the command that needs it, and what is said in Chinese and in English. */
const BROKEN = [
  ['fixtures/office.json', '{', ['plan', MINE, '--out', 'x']],
  ['fixtures/office.json', '{"format":"paijiang-fixtures","fixtures":[]}', ['plan', MINE, '--out', 'x']],
  ['regions/shandong/rulebook.json', '{"format":"paijiang-rulebook"}', ['check', MINE]],
  ['signs/door-plate.json', '[]', ['export', MINE, '--out', 'x']],
  ['inks.json', 'null', ['export', MINE, '--out', 'x']],
  ['region.json', '{}', ['check', MINE]],
  ['regions/inner-mongolia/plates.json', '7', ['check', MINE]],
  ['regions/inner-mongolia/duties.json', '7', ['catalogue']],
  ['regions/inner-mongolia/plate-words.json', '', ['check', MINE]],
  ['sheets/title-block.json', '{}', ['plan', MINE, '--out', 'x']],
  ['language-profiles/1996.json', '{}', ['export', MINE, '--out', 'x']],
  ['centres/starters/courtyard-420.json', '{}', null],
  ['centres/sample-village.json', '{}', null],
  ['places/townships.csv', 'code,league\n1,2', null],
] as const;

describe('a broken file of the library', () => {
  it.each(BROKEN)('[LAW-3] %s stops the program by its name (%s)', async (file, contents, command) => {
    const broken = copiedTemplates();
    writeFileSync(broken.path(file), contents);
    const port = libraryPort(broken.url);
    expect(await port.data()).toMatchObject({ ok: false, problem: { area: 'application', data: { file } } });
    if (command === null) return;
    for (const [language, says] of [
      ['zh', '程序自带的文件'],
      ['en', 'The shipped file'],
    ] as const) {
      const library = () => Promise.resolve(programLibrary(templateSource(broken.url)));
      const host = fakeHost({ folder, library });
      expect(await runCommandLine(['--lang', language, ...command], host)).toBe(3);
      expect(host.said.err).toContain(says);
      expect(host.said.err).toContain(`templates/${file}`);
      expect(host.said.err).not.toContain('    at ');
    }
  });

  it('[LAW-3] and one that is gone, or that gives the id of another', async () => {
    const gone = copiedTemplates();
    rmSync(gone.path('fixtures'), { recursive: true });
    expect(await libraryPort(gone.url).data()).toMatchObject({
      ok: false,
      problem: { code: 'template-missing', data: { file: 'fixtures/' } },
    });
    const twice = copiedTemplates();
    writeFileSync(twice.path('signs/zz.json'), readFileSync(twice.path('signs/door-plate.json')));
    expect(await libraryPort(twice.url).data()).toMatchObject({
      ok: false,
      problem: { code: 'template-refused', data: { file: 'signs/zz.json', where: 'door-plate' } },
    });
  });
});

import { COMMANDS } from '../../node/cli/commandTable.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** CONTRIBUTING.md says how things are added; here is what fails until all of it is done and no other test sees it. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const sources = (folder: string): readonly (readonly [name: string, text: string])[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, read(`${folder}/${name}`)]);

const recipes = read('CONTRIBUTING.md')
  .split(/^### /m)
  .slice(1)
  .map((text) => [text.split('\n')[0] ?? '', text] as const);

describe('recipes', () => {
  it('[SHOP-4] there is one for each thing that is added often', () => {
    const titles = recipes.map(([title]) => title.replace(/^An? /, ''));
    const wanted = [
      'sign template',
      'sign kind',
      'pictogram',
      'rule',
      'rule of a new kind',
      'region',
      'field of an old plate',
      'command',
      'option of a command',
      'action with a key',
      'reader',
    ];
    expect(titles).toEqual([
      ...wanted,
      'report paper',
      'column of a ledger or list',
      'document or a rulebook by another name',
      'word list, or the word of a value',
      'file format that is written',
      'kind of entity of a DXF',
      'ask across the bridge',
      'colour of the window',
    ]);
  });

  it.each(recipes)('[SHOP-4] %s: names its files, and the test that fails until it is done', (_, text) => {
    expect(text).toMatch(/^- [a-z]+\/[\w./-]+/m);
    const [, fails = ''] = /^Fails until done: ([^]*?)\n\n/m.exec(`${text}\n\n`) ?? [];
    expect(fails).toMatch(/test\/[\w/]+\.test\.ts/);
  });
});

describe('a command', () => {
  it.each(COMMANDS.map(({ name }) => name))('[SHOP-5] %s stands in both READMEs', (name) => {
    for (const readme of ['README.md', 'README.zh-CN.md']) {
      const [, block = ''] = /## (?:Command line|命令)\n([^]*?)\n## /.exec(read(readme)) ?? [];
      expect(block, readme).toMatch(new RegExp(`(^|[ \`，,])${name}(?![\\w-])`, 'm'));
    }
  });

  it('[SHOP-5] every file of commands that runs has its row in the table of contents', () => {
    const table = read('node/cli/commandTable.ts');
    const idle = sources('node/cli/commands')
      .filter(([, text]) => /export (?:async )?function run\w*\(/.test(text))
      .filter(([name]) => !table.includes(`./commands/${name}'`));
    expect(idle.map(([name]) => name)).toEqual([]);
  });
});

describe('an option of a command', () => {
  const named = sources('node/cli/commands').flatMap(([name, text]) => {
    const command = name
      .replace(/(?:Options)?\.ts$/, '')
      .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const found = [...text.matchAll(/\b(?:texts|lists|flags)\(([^)]*)\)/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'([a-z][\w-]*)'/g)].map(([, option = '']) => option),
    );
    return found.map((option) => ({ command, option }));
  });

  it.each(['zh', 'en'] as const)('[SHOP-5] stands in the help of its command (%s)', (language) => {
    const lacking = named.filter(({ command, option }) => {
      const own = COMMANDS.filter(({ name }) => name === command);
      // What several commands share is in the help of one of them at least.
      return !(own.length > 0 ? own : COMMANDS).some(({ words }) =>
        new RegExp(`--${option}(?![\\w-])`).test(words[language].help),
      );
    });
    expect(lacking).toEqual([]);
    expect(named.length).toBeGreaterThan(60);
  });
});

describe('a report paper', () => {
  const made = sources('app/reports').flatMap(([name, text]) =>
    [
      ...text.matchAll(
        /^export function (\w+)\((?:(?!^(?:export )?function )[^])*?\): (?:Report|Table|LetterUpward)(?: \| null)? \{$/gm,
      ),
    ].map(([, maker = '']) => ({ name, maker })),
  );
  const host = sources('node')
    .map(([, text]) => text)
    .join('\n');

  it.each(made)('[SHOP-5] $maker of $name is made by the host', ({ maker }) => {
    expect(host).toMatch(new RegExp(`\\b${maker}\\b`));
  });

  it('[SHOP-5] the search finds the papers', () => {
    expect(made.map(({ maker }) => maker)).toEqual(
      expect.arrayContaining(['complianceReport', 'placardLedger', 'retirementNotices', 'situationReport']),
    );
  });
});

import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { ESLint } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/fonts.ts';

const FOLDERS = ['core', 'typeset', 'output', 'app', 'node', 'electron', 'renderer'];

it('[ROOM-1] imports go one way between rooms, and nothing goes round in a circle', async () => {
  const options = await extractOptions(join(ROOT, 'rooms.config.mjs'));
  const { output } = await cruise(FOLDERS, { ...options, baseDir: ROOT });
  if (typeof output === 'string') throw new Error(output);
  const { modules, summary }: ICruiseResult = output;
  const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  expect(broken).toEqual([]);
  // A glance that saw nothing would find nothing.
  expect(modules.length).toBeGreaterThan(1000);
  const renderer = modules.find(({ source }) => source === 'renderer/main.tsx');
  expect(renderer?.dependencies.length).toBeGreaterThan(1);
});

it('[ROOM-1] the picture of the rooms in docs/ARCHITECTURE.md has every room there is', () => {
  const [, rooms = ''] = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8').split('\n## Rooms\n');
  const [, picture = ''] = rooms.split('```');
  // A line that begins with spaces goes on with the folder before it.
  const drawn = new Map<string, Set<string>>();
  let folder = '';
  for (const line of picture.split('\n').filter((each) => each !== '')) {
    const [, outer, inner, names = ''] = /^(\w*) +(?:(\w+):)? *(.*)$/.exec(line) ?? [];
    if (outer !== '' || inner !== undefined)
      folder = inner === undefined ? (outer ?? '') : `renderer/${inner}`;
    for (const name of names.split(/[\s←]+/)) drawn.set(folder, (drawn.get(folder) ?? new Set()).add(name));
  }
  expect([...drawn.keys()]).toEqual([
    'core',
    'typeset',
    'app',
    'node',
    'renderer',
    'renderer/kit',
    'renderer/features',
  ]);
  for (const [where, names] of drawn) {
    const entries = readdirSync(join(ROOT, where), { withFileTypes: true });
    const there = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    // What is served as it stands is no code.
    expect([...names].sort(), where).toEqual(there.filter((name) => name !== 'public').sort());
  }
});

it('[ROOM-2] the face is refused the rooms that know a host', async () => {
  const eslint = new ESLint({ cwd: ROOT });
  const told = async (room: string): Promise<string> => {
    const code = `import { x } from '../app/${room}/x.ts';\nx();\n`;
    const [result] = await eslint.lintText(code, { filePath: 'renderer/kit/x.ts' });
    return (result?.messages ?? []).map(({ message }) => message).join();
  };
  for (const room of ['host', 'newProject', 'reports', 'lists', 'artwork'])
    expect(await told(room)).toContain('ask the host');
  for (const room of ['bridge', 'signs', 'words']) expect(await told(room)).not.toContain('ask the host');
});

import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { ESLint } from 'eslint';
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

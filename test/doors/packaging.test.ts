import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Manifest } from '../../app/signs/manifest.ts';
import { desktopPackage } from '../support/desktopPackage.ts';
import { type Recorded } from '../support/fakeElectron.ts';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));

type Configured = Record<string, unknown>;
// app-builder-lib has no exports map and no types for its inner modules; pinned exactly in package.json.
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  getConfig: (folder: string, file: string, request: null) => Promise<Configured>;
  validateConfiguration: (config: Configured, log: unknown) => Promise<void>;
};
const { DebugLogger } = require('builder-util') as { DebugLogger: new (on: boolean) => unknown };

describe('electron-builder.yml', () => {
  const read = () => getConfig(root, 'electron-builder.yml', null);

  it('[DESK-9] is valid by the packager’s schema', async () => {
    await expect(validateConfiguration(await read(), new DebugLogger(false))).resolves.not.toThrow();
  });
  it('[DESK-9] a slip in it would be noticed', async () => {
    const config = await read();
    await expect(
      validateConfiguration({ ...config, nsis: { oneClik: true } }, new DebugLogger(false)),
    ).rejects.toThrow(/configuration.nsis/);
  });
  it('[DESK-10] turns off what a document program does not need', async () => {
    const { electronFuses, electronVersion } = await read();
    expect(electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      onlyLoadAppFromAsar: true,
    });
    const installed = require('electron/package.json') as { version: string };
    expect(electronVersion).toBe(installed.version);
  });
});

describe('a package', () => {
  const work = mkdtempSync(join(tmpdir(), 'paijiang-package-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  let packed = '';
  beforeAll(async () => {
    packed = await desktopPackage(work);
  });
  const home = join(work, 'home');
  const run = (...args: string[]) => {
    const ended = spawnSync(process.execPath, args, {
      cwd: work,
      encoding: 'utf8',
      env: { ...process.env, PAIJIANG_HOME: home, PAIJIANG_DOCUMENTS: join(home, 'documents') },
    });
    return { said: ended.stdout, failed: ended.status === 0 ? '' : ended.stderr };
  };
  const paijiang = (...args: string[]) => run(join(packed, 'dist/paijiang.mjs'), ...args);

  it('[DESK-13] the window starts from it', () => {
    const { said, failed } = run(
      join(root, 'test/support/bootElectron.mjs'),
      join(packed, 'dist/electron/main.cjs'),
      join(work, '村.paijiang'),
    );
    expect(failed).toBe('');
    const { page, channels } = JSON.parse(said) as Recorded; // written by bootElectron.mjs
    expect(page.status).toBe(200);
    expect(channels.length).toBeGreaterThan(0);
  });
  it('[DESK-13] it holds the rulebooks, the typefaces, the output profile and what changes pictures', () => {
    const sample = join(packed, 'templates/centres/sample-gacha.json');
    const artwork = join(work, 'mark.svg');
    const red =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7h-7z" fill="#c81e1e"/></svg>';
    writeFileSync(artwork, red);
    const project = join(work, 'gacha.paijiang');
    const given = ['--slot', 'centre', '--artwork', artwork, '--by', '其其格'];
    expect(paijiang('emblem', sample, ...given, '--out', project).failed).toBe('');
    const out = join(work, 'signs');
    const wanted = ['--only', 'door-plate,emblem', '--formats', 'pdf,png', '--out', out];
    paijiang('export', project, ...wanted);
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
    expect(manifest.files.filter(({ format }) => format === 'pdf').length).toBeGreaterThan(8);
    expect(manifest.files.filter(({ format }) => format === 'png').length).toBeGreaterThan(8);
    // The second slot is empty in the sample.
    expect(manifest.blocked.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'emblem-missing',
    ]);
    expect(paijiang('catalogue').failed).toBe('');
  });
});

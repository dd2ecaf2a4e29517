import { execFileSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNewer } from '../../../app/bridge/update.ts';
import { createApplication } from '../../../app/host/application.ts';
import { updateFolder } from '../../../node/desk/updateFolder.ts';
import { memoryPorts, memoryWorld } from '../../support/application.ts';
import { runs } from '../../support/runs.ts';

const TOOL = fileURLToPath(new URL('../../../scripts/updateManifest.mjs', import.meta.url));
const tool = (...args: string[]) =>
  execFileSync(process.execPath, [TOOL, ...args], { encoding: 'utf8', stdio: 'pipe' });

const keys = mkdtempSync(join(tmpdir(), 'paijiang-keys-'));
tool('keys', '--out', keys);
const KEY = readFileSync(join(keys, 'public.txt'), 'utf8').trim();
const INSTALLER = 'paijiang-0.2.0-win-x64.exe';

/** A folder as `sign` makes it, with an installer for Windows and one for Linux. */
function offered(version = '0.2.0') {
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-updates-'));
  writeFileSync(join(folder, `paijiang-${version}-win-x64.exe`), 'an installer');
  writeFileSync(join(folder, `paijiang-${version}-linux-x64.deb`), 'another');
  tool('sign', '--folder', folder, '--key', join(keys, 'private.pem'), '--zh', '改了名称', '--en', 'Names');
  return folder;
}

const at = (folder: string, { key = KEY, version = '0.1.0', platform = 'win-x64' } = {}) =>
  updateFolder(version, { PAIJIANG_UPDATES: folder, PAIJIANG_UPDATE_KEY: key }, platform);

/** Signs these words anew with the right key. */
function resign(folder: string, text: string): void {
  writeFileSync(join(folder, 'update.json'), text);
  const key = createPrivateKey(readFileSync(join(keys, 'private.pem')));
  writeFileSync(join(folder, 'update.json.sig'), sign(null, Buffer.from(text), key).toString('base64'));
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'update.json'), 'utf8')) as { files: { name: string }[] };

describe('the update folder', () => {
  it('[DESK-35] is looked for nowhere unless folder and key are both named', async () => {
    const folder = offered();
    for (const environment of [
      {},
      { PAIJIANG_UPDATES: folder },
      { PAIJIANG_UPDATE_KEY: KEY },
      { PAIJIANG_UPDATES: ' ', PAIJIANG_UPDATE_KEY: KEY },
    ])
      expect(await updateFolder('0.1.0', environment, 'win-x64').verify()).toEqual({ state: 'off' });
  });

  it('[DESK-36] tells a newer version with the files of this system; an older or equal one, or another system, is none', async () => {
    const folder = offered();
    const newer = {
      ...{ state: 'newer', folder, version: '0.2.0', notes: { zh: '改了名称', en: 'Names' } },
      files: [INSTALLER],
    };
    expect(await at(folder).look()).toEqual(newer);
    expect(await at(folder).verify()).toEqual(newer);
    for (const other of [{ version: '0.2.0' }, { version: '1.0.0' }, { platform: 'linux-loong64' }])
      expect(await at(folder, other).verify()).toEqual({ state: 'current', folder });
  });

  it('[DESK-36] versions are numbers, not words', () => {
    expect([isNewer('0.10.0', '0.9.9'), isNewer('1.0.0', '0.99.99'), isNewer('0.1.0', '0.1.0')]).toEqual([
      true,
      true,
      false,
    ]);
    const version = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)).map((three) => three.join('.'));
    fc.assert(
      fc.property(version, version, (one, other) => {
        expect(isNewer(one, other) && isNewer(other, one)).toBe(false);
        expect(isNewer(one, other) || isNewer(other, one)).toBe(one !== other);
      }),
      { numRuns: runs(200) },
    );
  });

  it.each<[string, (folder: string) => void, string]>([
    ['the folder is not there', (folder) => rmSync(folder, { recursive: true }), 'unreachable'],
    ['no signature', (folder) => rmSync(join(folder, 'update.json.sig')), 'unreachable'],
    [
      'the manifest is a link',
      (folder) => {
        renameSync(join(folder, 'update.json'), join(folder, 'real.json'));
        symlinkSync('real.json', join(folder, 'update.json'));
      },
      'unreachable',
    ],
    ['a letter more', (folder) => appendFileSync(join(folder, 'update.json'), ' '), 'unsigned'],
    ['a huge manifest', (folder) => appendFileSync(join(folder, 'update.json'), ' '.repeat(1e6)), 'unsigned'],
    [
      'noise for a signature',
      (folder) => writeFileSync(join(folder, 'update.json.sig'), '\0\xff'),
      'unsigned',
    ],
    ['signed, but no JSON', (folder) => resign(folder, '{'), 'refused'],
    [
      'signed, but its file lies elsewhere',
      (folder) =>
        resign(
          folder,
          JSON.stringify({
            ...manifestOf(folder),
            files: manifestOf(folder).files.map((file) => ({ ...file, name: `../${file.name}` })),
          }),
        ),
      'refused',
    ],
    ['the installer is gone', (folder) => rmSync(join(folder, INSTALLER)), 'file-missing'],
    ['the installer is torn', (folder) => writeFileSync(join(folder, INSTALLER), 'an inst'), 'file-wrong'],
    [
      'the installer is a folder',
      (folder) => {
        rmSync(join(folder, INSTALLER));
        mkdirSync(join(folder, INSTALLER));
      },
      'file-wrong',
    ],
  ])('[DESK-37] %s: nothing is offered', async (_, spoil, fault) => {
    const folder = offered();
    spoil(folder);
    expect(await at(folder).look()).toEqual({ state: 'fault', folder, fault });
    expect(await at(folder).verify()).toEqual({ state: 'fault', folder, fault });
  });

  it('[DESK-37] an installer of the right length and other contents is found when it would be shown', async () => {
    const folder = offered();
    writeFileSync(join(folder, INSTALLER), 'an installeR');
    expect((await at(folder).look()).state).toBe('newer');
    expect(await at(folder).verify()).toEqual({ state: 'fault', folder, fault: 'file-wrong' });
  });

  it('[DESK-37] no other key signs for the banner, and no noise is a key', async () => {
    const folder = offered();
    const others = mkdtempSync(join(tmpdir(), 'paijiang-keys-'));
    tool('keys', '--out', others);
    for (const key of [readFileSync(join(others, 'public.txt'), 'utf8'), 'AAAA', '密钥', KEY.slice(0, -8)])
      expect(await at(folder, { key }).verify()).toEqual({ state: 'fault', folder, fault: 'unsigned' });
  });

  it('[DESK-37] the folder opens only after the sums held; nothing is ever installed', async () => {
    const folder = offered();
    const revealed: string[] = [];
    const ports = memoryPorts(memoryWorld());
    const host = createApplication({
      ...ports,
      pickers: { ...ports.pickers, reveal: (path) => Promise.resolve(revealed.push(path) > 0) },
      updates: at(folder),
    });
    expect(await host.showUpdate({})).toMatchObject({ ok: true, value: { shown: true } });
    writeFileSync(join(folder, INSTALLER), 'an installeR');
    expect(await host.showUpdate({})).toMatchObject({ ok: true, value: { shown: false } });
    expect(revealed).toEqual([folder]);
  });

  it('[DESK-38] knows packages by the names that the packager gives them, and refuses one that it does not know', async () => {
    // electron-builder calls the processor amd64 in a deb and x86_64 in an AppImage.
    const names = ['linux-amd64.deb', 'linux-x86_64.AppImage', 'linux-arm64.deb', 'win-x64.exe'];
    const folder = mkdtempSync(join(tmpdir(), 'paijiang-updates-'));
    for (const name of names) writeFileSync(join(folder, `paijiang-0.2.0-${name}`), name);
    const sign = () => tool('sign', '--folder', folder, '--key', join(keys, 'private.pem'));
    sign();
    const filesFor = async (platform: string) => {
      const told = await at(folder, { platform }).verify();
      return told.state === 'newer' ? told.files.map((file) => file.slice('paijiang-0.2.0-'.length)) : told;
    };
    expect(await filesFor('linux-x64')).toEqual(['linux-amd64.deb', 'linux-x86_64.AppImage']);
    expect(await filesFor('linux-arm64')).toEqual(['linux-arm64.deb']);
    expect(await filesFor('win-x64')).toEqual(['win-x64.exe']);
    writeFileSync(join(folder, 'paijiang-0.2.0-linux-loong64.deb'), 'x');
    expect(sign).toThrow(/loong64/);
  });

  it('[DESK-38] the tool signs one version at a time, and never writes over a key', () => {
    const folder = offered();
    writeFileSync(join(folder, 'paijiang-0.3.0-win-x64.exe'), 'x');
    expect(() => tool('sign', '--folder', folder, '--key', join(keys, 'private.pem'))).toThrow(
      /0\.2\.0 0\.3\.0/,
    );
    expect(() => tool('keys', '--out', keys)).toThrow();
    expect(readFileSync(join(keys, 'public.txt'), 'utf8').trim()).toBe(KEY);
  });
});

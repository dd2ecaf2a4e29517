import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { nativePackages, TARGETS, type Target } from '../../scripts/nativePackages.mjs';
import { readFontCatalogue } from '../../node/library/fonts.ts';
import { BootedDesk } from '../support/bootedDesk.ts';
import { codeClosure, missingOf } from '../support/codeClosure.ts';
import { type DesktopPackage, desktopPackage } from '../support/desktopPackage.ts';
import { wholeJob } from '../support/wholeJob.ts';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));

type Configured = Record<string, unknown>;
// app-builder-lib has no exports map and no types for its inner modules; pinned exactly in package.json.
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  getConfig: (folder: string, file: string, request: null) => Promise<Configured>;
  validateConfiguration: (config: Configured, log: unknown) => Promise<void>;
};
const { DebugLogger } = require('builder-util') as { DebugLogger: new (on: boolean) => unknown };
const packager = createRequire(require.resolve('app-builder-lib/package.json'));
const { getCurrentFuseWire, FuseV1Options } = packager('@electron/fuses') as {
  getCurrentFuseWire: (program: string) => Promise<Record<string, unknown>>;
  FuseV1Options: Record<string, string | number>;
};

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
  it('[DESK-10] names the installed Electron', async () => {
    const { electronVersion } = await read();
    const installed = require('electron/package.json') as { version: string };
    expect(electronVersion).toBe(installed.version);
  });
});

const work = mkdtempSync(join(tmpdir(), 'paijiang-package-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const nameOf = ({ os, arch }: Target): string => `${os}-${arch}`;
const OURS = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

const packages = new Map<string, Promise<DesktopPackage>>();

/** Packed once; where the native packages of a target cannot be had, its tests say so (and fail where CI=true). */
function packedFor(target: Target): (test: TestContext) => Promise<DesktopPackage> {
  return (test) => {
    const missing = nativePackages(target);
    if (missing !== null && process.env.CI === 'true') throw new Error(missing);
    if (missing !== null) return test.skip(`no native packages for ${nameOf(target)}: ${missing}`);
    const packed = packages.get(nameOf(target)) ?? desktopPackage(join(work, nameOf(target)), target);
    packages.set(nameOf(target), packed);
    return packed;
  };
}

/** Another system's program is run with this machine's binaries in the place of its own. */
function withOwnBinaries({ code }: DesktopPackage, target: Target): void {
  if (nameOf(target) === OURS) return;
  const own = TARGETS.find((one) => nameOf(one) === OURS);
  if (own === undefined || nativePackages(own) !== null) throw new Error(`no native packages for ${OURS}`);
  cpSync(join(root, 'out/native', OURS, 'node_modules/@img'), join(code, 'node_modules/@img'), {
    recursive: true,
  });
}

let homes = 0;
async function job({ code }: DesktopPackage): Promise<void> {
  homes += 1;
  const home = join(work, `home-${homes}`);
  mkdirSync(home);
  const desk = await BootedDesk.boot(join(code, 'dist/electron/main.cjs'), home);
  try {
    await wholeJob(desk, join(code, 'dist/renderer'));
  } finally {
    await desk.end();
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** Processor that a native file is for, by its header. */
function processor(file: string): string {
  const bytes = readFileSync(file);
  const elf = bytes.toString('latin1', 1, 4) === 'ELF';
  const machine = elf ? bytes.readUInt16LE(18) : bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4);
  return { 0x3e: 'linux-x64', 0xb7: 'linux-arm64', 0x8664: 'win-x64' }[machine] ?? `machine ${machine}`;
}

const NATIVE_FILE = /\.(node|dll)$|\.so(\.|$)/;

describe.each(TARGETS)('a package for $os $arch', (target) => {
  const packed = packedFor(target);

  it('[DESK-14] holds the built program, what it reads, and native code of its own target beside the archive', async (test) => {
    const { archived, installed, resources } = await packed(test);
    const code = archived.filter(({ path }) => !path.startsWith('node_modules/')).map(({ path }) => path);
    const built = filesIn(join(root, 'dist'))
      .filter((file) => !file.endsWith('.map') && file !== 'licences.html')
      .map((file) => `dist/${file}`);
    expect(code.sort()).toEqual([...built, 'package.json'].sort());
    const packages = archived.flatMap(
      ({ path }) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path)?.[1] ?? [],
    );
    const system = target.os === 'win' ? `win32-${target.arch}` : nameOf(target);
    const binaries = [
      `@img/sharp-${system}`,
      ...(target.os === 'win' ? [] : [`@img/sharp-libvips-${system}`]),
    ];
    expect(packages.sort()).toEqual(['@img/colour', ...binaries, 'detect-libc', 'sharp'].sort());
    const native = archived.filter(({ path }) => NATIVE_FILE.test(path));
    expect(native.length).toBeGreaterThan(1);
    for (const { path, unpacked } of native) {
      expect(unpacked, path).toBe(true);
      const file = join(installed, 'resources/app.asar.unpacked', path);
      expect(processor(file), path).toBe(nameOf(target));
    }
    for (const folder of ['templates', 'fonts', 'output/pdf/profiles'])
      expect(filesIn(join(resources, folder)).toSorted()).toEqual(filesIn(join(root, folder)).toSorted());
    for (const face of readFontCatalogue(root).faces)
      expect(statSync(join(resources, 'node_modules', face.package, face.file)).size).toBe(face.bytes);
    expect(readdirSync(join(installed, 'locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  it('[DESK-10] turns off what a document program does not need', async (test) => {
    const { program } = await packed(test);
    const wire = await getCurrentFuseWire(program);
    const fuse = (name: string) => wire[String(FuseV1Options[name])];
    for (const name of ['OnlyLoadAppFromAsar', 'EnableEmbeddedAsarIntegrityValidation'])
      expect(fuse(name), name).toBe(ON);
    for (const name of [
      'RunAsNode',
      'EnableNodeOptionsEnvironmentVariable',
      'EnableNodeCliInspectArguments',
      'GrantFileProtocolExtraPrivileges',
      'EnableCookieEncryption',
    ])
      expect(fuse(name), name).toBe(OFF);
    if (target.os === 'win') expect(readFileSync(program, 'latin1')).toContain('"alg":"SHA256"');
  });

  it('[DESK-13] a whole job is done from it, with nothing of the sources beside it', async (test) => {
    const there = await packed(test);
    expect(missingOf(there.code, codeClosure(there.code))).toEqual([]);
    withOwnBinaries(there, target);
    await job(there);
  });

  it('[DESK-15] takes no more room than docs/spec/desktop.md says', async (test) => {
    const { installed, resources } = await packed(test);
    const bytes = [installed, resources]
      .flatMap((folder) => filesIn(folder).map((file) => statSync(join(folder, file)).size))
      .reduce((sum, size) => sum + size, 0);
    const text = readFileSync(join(root, 'docs/spec/desktop.md'), 'utf8');
    const most = Number(/at most (\d+) MB besides Electron/.exec(text)?.[1]);
    expect(Math.ceil(bytes / 1e6)).toBeLessThanOrEqual(most);
    // A figure that is far too large says nothing.
    expect(Math.ceil(bytes / 1e6)).toBeGreaterThan(most * 0.85);
  });

  it('[DESK-16] tells the licence of every package and typeface that is shipped, with its text', async (test) => {
    const { archived, installed } = await packed(test);
    const page = readFileSync(join(installed, 'licences.html'), 'utf8');
    const rows = [...page.matchAll(/<tr><td>([^<]+)<\/td><td>[^<]*<\/td><td>[^<]*<\/td><td>(.*?)<\/td>/g)];
    const told = new Set(rows.map(([, name = '']) => name));
    for (const [, name, texts] of rows) expect(texts, name).toMatch(/href="#t\d+"/);
    const shipped = archived.flatMap(
      ({ path }) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path)?.[1] ?? [],
    );
    const faces = readFontCatalogue(root).faces.map((face) => face.package);
    const imported = ['core', 'typeset', 'output', 'app', 'node', 'renderer'].flatMap((folder) =>
      filesIn(join(root, folder))
        .filter((file) => /\.tsx?$/.test(file))
        .flatMap((file) => importedBy(readFileSync(join(root, folder, file), 'utf8'))),
    );
    const wanted = [...shipped, ...faces, ...imported, 'electron', '@fontsource-variable/noto-sans-sc'];
    expect([...new Set(wanted)].filter((name) => !told.has(name))).toEqual([]);
    for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
      expect(existsSync(join(installed, name)), name).toBe(true);
  });
});

/** Packages that a module takes more than types from. */
function importedBy(text: string): readonly string[] {
  const statements = text.matchAll(
    /\bimport\s+(?!type\b)([^'"();]*?)\s*from\s+'([^'.][^']*)'|import\('([^'.][^']*)'\)/g,
  );
  return [...statements].flatMap(([, names = 'all', from, late]) => {
    const types = /^\{(\s*type [^,}]+,?)+\s*\}$/.test(names.trim());
    const name = /^((?:@[^/]+\/)?[^/]+)/.exec(from ?? late ?? '')?.[1];
    if (types || name === undefined || /^(node:|virtual:)/.test(name)) return [];
    return NOT_SHIPPED.has(name) ? [] : [name];
  });
}
/** Used while the window is built: renderer/vite.config.ts, and themes rendered beforehand. */
const NOT_SHIPPED = new Set(['vite', '@vitejs/plugin-react', 'esbuild', 'marked', 'node:fs']);

describe('a package of which something is missing', () => {
  const target = TARGETS.find((one) => nameOf(one) === OURS) ?? { os: 'linux', arch: 'x64' };
  const packed = packedFor({ ...target });

  it('[DESK-13] lacks a module of its code', async (test) => {
    const { code } = await packed(test);
    const closure = codeClosure(code);
    expect(closure.files.length).toBeGreaterThan(20);
    expect(closure.packages).toEqual(['sharp']);
    for (const file of [...closure.files, 'node_modules/sharp']) {
      const away = without(join(code, file));
      expect(missingOf(code, closure)).toEqual([file.replace('node_modules/', '')]);
      away.back();
    }
  });

  it('[DESK-26] says that it does not start', async (test) => {
    const { code } = await packed(test);
    const away = without(join(code, 'dist/desk.mjs'));
    const home = join(work, 'no-home');
    mkdirSync(home);
    await expect(BootedDesk.boot(join(code, 'dist/electron/main.cjs'), home)).rejects.toThrow(
      '牌匠没有启动起来',
    );
    away.back();
  });

  it('[DESK-13] does not do the job', async (test) => {
    const there = await packed(test);
    const { code, resources } = there;
    const inside = (folder: string, ...levels: string[]) =>
      levels.flatMap((level) => readdirSync(join(folder, level)).map((name) => join(folder, level, name)));
    const parts = [
      ...inside(resources, 'templates', 'fonts', 'output/pdf/profiles', 'node_modules/@expo-google-fonts'),
      ...inside(code, 'node_modules/@img'),
      ...['detect-libc', 'sharp/node_modules/semver'].map((name) => join(code, 'node_modules', name)),
      ...[
        'harfbuzz.wasm',
        'pathkit.wasm',
        'tableWorker.mjs',
        'makerThread.mjs',
        'desk.mjs',
        'renderer',
        'electron/preload.cjs',
      ].map((name) => join(code, 'dist', name)),
    ].filter((part) => !READ_BY_PEOPLE.test(basename(part)));
    const ends: string[] = [];
    for (const part of parts) {
      const away = without(part);
      const end = await job(there).then(
        () => 'nothing was noticed',
        (fault: Error) => fault.message.split('\n')[0] ?? '',
      );
      ends.push(`${part.slice(work.length)}: ${end}`);
      away.back();
    }
    expect(parts.length).toBeGreaterThan(20);
    expect(ends.filter((end) => end.endsWith('nothing was noticed'))).toEqual([]);
  });
});

/** Notices and notes, which no program opens. */
const READ_BY_PEOPLE = /\.(md|txt)$/;

/** Puts a file or folder aside. */
function without(path: string): { readonly back: () => void } {
  const aside = join(work, 'aside');
  renameSync(path, aside);
  return { back: () => renameSync(aside, path) };
}

/**
 * Native code of a target: sharp and what it asks for, as package-lock.json has them, with the binaries of that system
 * and processor, in out/native/<os>-<arch>/node_modules, where electron-builder.yml takes them from (docs/decisions/0267).
 * What this machine has itself is copied; the rest comes by npm, which checks it against the lock file and keeps it in its
 * cache, so that packing needs the registry once.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Packages with native code that the bundles leave outside (scripts/build.mjs). */
export const NATIVE = ['sharp'];

/** os and arch as electron-builder says them. */
export const TARGETS = [
  { os: 'linux', arch: 'x64' },
  { os: 'linux', arch: 'arm64' },
  { os: 'win', arch: 'x64' },
];

/**
 * @returns null when they are there, else what npm said of it.
 */
export function nativePackages({ os, arch }, into = join(root, 'out/native')) {
  const target = join(into, `${os}-${arch}`);
  const locked = lockedPackages();
  const stamp = JSON.stringify(locked);
  if (existsSync(join(target, 'stamp')) && readFileSync(join(target, 'stamp'), 'utf8') === stamp) return null;
  const work = `${target}.part`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const platform = os === 'win' ? 'win32' : os;
  const failed =
    platform === process.platform && arch === process.arch
      ? copyOwn(work, platform)
      : fetchOther(locked, work, { platform, arch });
  const there = existsSync(join(work, `node_modules/@img/sharp-${platform}-${arch}`));
  const said = failed ?? (there ? null : `@img/sharp-${platform}-${arch} is not there`);
  if (said !== null) {
    rmSync(work, { recursive: true });
    return said;
  }
  writeFileSync(join(work, 'stamp'), stamp);
  rmSync(target, { recursive: true, force: true });
  renameSync(work, target);
  return null;
}

/** The native packages and all that they ask for, by their place in the lock file, as far as they are wanted. */
export function lockedPackages(wanted = () => true) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const taken = {};
  const take = (place) => {
    if (place === null || place in taken || !wanted(place, packages[place])) return;
    taken[place] = packages[place];
    const { dependencies, optionalDependencies } = packages[place];
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) take(placeOf(place, name));
  };
  /** As Node looks for it: in the package's own folder, then in each above. */
  const placeOf = (from, name) => {
    for (
      let folder = from === '' ? '' : `${from}/`;
      ;
      folder = folder.replace(/node_modules\/(@[^/]+\/)?[^/]+\/$/, '')
    ) {
      if (`${folder}node_modules/${name}` in packages) return `${folder}node_modules/${name}`;
      if (folder === '') return null;
    }
  };
  for (const name of NATIVE) take(placeOf('', name));
  return taken;
}

function copyOwn(work, platform) {
  const ours = (list, name) => list === undefined || list.includes(name);
  const installed = lockedPackages(
    (place, { os, cpu, libc }) =>
      ours(os, platform) && ours(cpu, process.arch) && ours(libc, 'glibc') && existsSync(join(root, place)),
  );
  for (const place of Object.keys(installed))
    cpSync(join(root, place), join(work, place), {
      recursive: true,
      // A package's own node_modules have places of their own in the lock file.
      filter: (file) => !file.slice(join(root, place).length).includes('node_modules'),
    });
  return null;
}

function fetchOther(locked, work, { platform, arch }) {
  const dependencies = Object.fromEntries(
    NATIVE.map((name) => [name, locked[`node_modules/${name}`].version]),
  );
  const own = { name: 'paijiang-native', version: '0.0.0', private: true, dependencies };
  const lock = { ...own, lockfileVersion: 3, requires: true, packages: { '': own, ...locked } };
  writeFileSync(join(work, 'package.json'), JSON.stringify(own));
  writeFileSync(join(work, 'package-lock.json'), JSON.stringify(lock));
  const asked = [`--os=${platform}`, `--cpu=${arch}`, '--libc=glibc', '--ignore-scripts', '--prefer-offline'];
  const run = spawnSync(
    'npm',
    ['ci', ...asked, '--no-audit', '--no-fund', '--fetch-retries=1', '--loglevel=error'],
    {
      cwd: work,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  return run.status === 0 ? null : (run.error?.message ?? run.stderr.trim());
}

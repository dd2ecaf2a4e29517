/**
 * Looks for Electron's binary without importing `electron`, whose index starts a download when it is missing
 * (docs/decisions/0053). Gives `{path}` or `{path: null, why}`.
 */
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Folder of the package electron; null where it is not installed. */
export const ELECTRON_HOME = electronHome();

function electronHome() {
  try {
    return dirname(require.resolve('electron/package.json'));
  } catch {
    return null;
  }
}

export function findElectronBinary({ environment = process.env, platform = process.platform } = {}) {
  const home = ELECTRON_HOME;
  if (home === null) return { path: null, why: 'not-installed' };
  const wanted = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;
  const folder = environment.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist');
  const program =
    { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[platform] ?? 'electron';
  const path = join(folder, program);
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return { path: null, why: 'no-binary' };
  }
  const there = readVersion(join(folder, 'version'));
  if (there !== wanted) return { path: null, why: 'other-version' };
  if (
    platform === 'linux' &&
    environment.DISPLAY === undefined &&
    environment.WAYLAND_DISPLAY === undefined
  ) {
    return { path: null, why: 'no-display' };
  }
  return { path, why: null };
}

function readVersion(file) {
  try {
    return readFileSync(file, 'utf8').trim().replace(/^v/, '');
  } catch {
    return null;
  }
}

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));

// Neither has types that can be had without all of the packager's.
const { build, Platform } = require('electron-builder') as {
  build: (ask: object) => Promise<unknown>;
  Platform: { LINUX: { createTarget: (type: string) => unknown } };
};
const packager = createRequire(require.resolve('app-builder-lib/package.json'));
const { extractAll } = packager('@electron/asar') as { extractAll: (archive: string, to: string) => void };

/** As @electron/fuses looks for them in Electron's program: their mark, their version, how many, each off. */
const FUSES = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000800000000');

/**
 * Packs the built program by electron-builder.yml, around a stand-in for Electron's binaries, and lays its archive out as a
 * folder, which plain Node runs. What lies beside the archive for native code lies there alone.
 *
 * @param work an empty folder, of which everything is made
 * @returns the archive as a folder, `…/app.asar`
 */
export async function desktopPackage(work: string): Promise<string> {
  const electronDist = join(work, 'electron');
  mkdirSync(join(electronDist, 'resources'), { recursive: true });
  mkdirSync(join(electronDist, 'locales'));
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'locales/zh-CN.pak'])
    writeFileSync(join(electronDist, name), '');
  writeFileSync(join(electronDist, 'electron'), FUSES, { mode: 0o755 });
  const { version } = require('electron/package.json') as { version: string };
  writeFileSync(join(electronDist, 'version'), version);
  await build({
    targets: Platform.LINUX.createTarget('dir'),
    projectDir: root,
    publish: 'never',
    config: { electronDist, directories: { output: join(work, 'packed') } },
  });
  const resources = join(work, 'packed/linux-unpacked/resources');
  const archive = join(resources, 'archive');
  const folder = join(resources, 'app.asar');
  renameSync(folder, archive);
  renameSync(`${folder}.unpacked`, `${archive}.unpacked`);
  extractAll(archive, folder);
  renameSync(`${archive}.unpacked`, `${folder}.unpacked`);
  rmSync(archive);
  rmSync(join(folder, 'output'), { recursive: true });
  return folder;
}

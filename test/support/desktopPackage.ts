import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Target } from '../../scripts/nativePackages.mjs';
import { stubElectron } from './stubElectron.ts';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));

// Neither has types that can be had without all of the packager's.
const { build, Platform, Arch } = require('electron-builder') as {
  build: (ask: object) => Promise<unknown>;
  Platform: Record<'LINUX' | 'WINDOWS', { createTarget: (type: string, arch: number) => unknown }>;
  Arch: Record<'x64' | 'arm64', number>;
};
const packager = createRequire(require.resolve('app-builder-lib/package.json'));
const { extractAll, getRawHeader } = packager('@electron/asar') as {
  extractAll: (archive: string, to: string) => void;
  getRawHeader: (archive: string) => { header: AsarFolder };
};
type AsarFolder = { readonly files: Readonly<Record<string, AsarFolder | { readonly unpacked?: boolean }>> };

export type DesktopPackage = {
  /** What a machine gets: the program and its files. */
  readonly installed: string;
  readonly program: string;
  /** The archive as a folder, `…/resources/app.asar`, with what lies beside it for native code. */
  readonly code: string;
  /** What lies beside the archive and is no code. */
  readonly resources: string;
  /** Paths in the archive, and which of them lie beside it as files. */
  readonly archived: readonly { readonly path: string; readonly unpacked: boolean }[];
};

/**
 * Packs the built program by electron-builder.yml around a stand-in for Electron, and lays its archive out as a folder,
 * as Electron shows it to the program, with nothing of the sources above it.
 *
 * @param work an empty folder, of which everything is made
 */
export async function desktopPackage(work: string, { os, arch }: Target): Promise<DesktopPackage> {
  const electronDist = join(work, 'electron');
  stubElectron(electronDist, os);
  await build({
    targets: (os === 'win' ? Platform.WINDOWS : Platform.LINUX).createTarget('dir', Arch[arch]),
    projectDir: root,
    publish: 'never',
    config: { electronDist, directories: { output: join(work, 'packed') } },
  });
  const installed = join(work, 'packed', `${os}${arch === 'x64' ? '' : `-${arch}`}-unpacked`);
  const archive = join(installed, 'resources/app.asar');
  const code = join(work, 'program/resources/app.asar');
  mkdirSync(join(work, 'program/resources'), { recursive: true });
  const archived = paths(getRawHeader(archive).header);
  extractAll(archive, code);
  const resources = join(work, 'program/resources/program');
  renameSync(join(installed, 'resources/program'), resources);
  rmSync(electronDist, { recursive: true });
  return {
    installed,
    program: join(installed, os === 'win' ? '牌匠.exe' : 'paijiang'),
    code,
    resources,
    archived,
  };
}

function paths(folder: AsarFolder, above = ''): DesktopPackage['archived'] {
  return Object.entries(folder.files).flatMap(([name, entry]) => {
    const path = `${above}${name}`;
    return 'files' in entry ? paths(entry, `${path}/`) : [{ path, unpacked: entry.unpacked === true }];
  });
}

import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An outside program that makes DXF of DWG. */
export type DwgConverter = {
  /** As its makers call it. */
  readonly name: 'ODAFileConverter' | 'dwg2dxf';
  readonly path: string;
  /** Words of its command line; the drawing is `file` in the folder `from`, the DXF has to come into `to`. */
  readonly words: (place: {
    readonly from: string;
    readonly file: string;
    readonly to: string;
  }) => readonly string[];
  /** What makes it say its version; null = it cannot be asked (it would open a window). */
  readonly versionWords: readonly string[] | null;
};

/**
 * The converters of this machine, the one that misses least first: the ODA File Converter, then LibreDWG's dwg2dxf.
 * They are looked for on PATH, and on Windows where the ODA's installer puts its own.
 */
export function findConverters(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): readonly DwgConverter[] {
  const oda = programIn(
    [...foldersOf(environment), ...(platform === 'win32' ? odaFolders(environment) : [])],
    'ODAFileConverter',
    platform,
  );
  const libre = programIn(foldersOf(environment), 'dwg2dxf', platform);
  return [
    ...(oda === null
      ? []
      : [
          {
            name: 'ODAFileConverter',
            path: oda,
            // Into DXF of AutoCAD 2007, whose texts are UTF-8; no folders below; with its audit.
            words: ({ from, to }) => [from, to, 'ACAD2007', 'DXF', '0', '1'],
            versionWords: null,
          } satisfies DwgConverter,
        ]),
    ...(libre === null
      ? []
      : [
          {
            name: 'dwg2dxf',
            path: libre,
            words: ({ from, file, to }) => ['-y', '-o', join(to, 'drawing.dxf'), join(from, file)],
            versionWords: ['--version'],
          } satisfies DwgConverter,
        ]),
  ];
}

/** Only whole paths: a program beside whatever was opened is not taken. */
function foldersOf(environment: NodeJS.ProcessEnv): readonly string[] {
  return (environment['PATH'] ?? environment['Path'] ?? '')
    .split(delimiter)
    .filter((folder) => /^([/\\]|[A-Za-z]:)/.test(folder));
}

/** `C:\Program Files\ODA\ODAFileConverter 25.4.0` and its like, the newest first. */
function odaFolders(environment: NodeJS.ProcessEnv): readonly string[] {
  return [environment['ProgramFiles'], environment['ProgramFiles(x86)']].flatMap((folder) => {
    if (folder === undefined) return [];
    const home = join(folder, 'ODA');
    try {
      return readdirSync(home)
        .filter((name) => name.startsWith('ODAFileConverter'))
        .sort((p, q) => q.localeCompare(p, 'en', { numeric: true }))
        .map((name) => join(home, name));
    } catch {
      return [];
    }
  });
}

function programIn(folders: readonly string[], name: string, platform: NodeJS.Platform): string | null {
  const file = platform === 'win32' ? `${name}.exe` : name;
  const found = folders.map((folder) => join(folder, file)).find(isProgram);
  return found ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A version in the name of the folder or file where a program really lies, as the ODA's installers write it. */
export function versionInPath(path: string): string | null {
  let real = path;
  try {
    real = realpathSync(path);
  } catch {
    // It has gone since: its name stays what it was.
  }
  return /ODAFileConverter[_ ]?v?(\d+(?:\.\d+)+)/.exec(real)?.[1] ?? null;
}

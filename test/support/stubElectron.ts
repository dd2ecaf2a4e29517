import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
// What the packager itself edits and checks programs with; its types would bring all of the packager's along.
const packager = createRequire(require.resolve('app-builder-lib/package.json'));
type Entry = { type: number; id: number; lang: number; codepage: number; bin: ArrayBuffer };
type Windows = { readonly generate: () => ArrayBuffer };
const { NtExecutable, NtExecutableResource, Resource } = packager('resedit') as {
  NtExecutable: { createEmpty: (bits32: boolean) => Windows };
  NtExecutableResource: {
    from: (program: Windows) => { entries: Entry[]; outputResource: (into: Windows) => void };
  };
  Resource: {
    VersionInfo: {
      createEmpty: () => {
        setStringValues: (language: object, values: object) => void;
        outputToResourceEntries: (entries: Entry[]) => void;
      };
    };
  };
};

/** As @electron/fuses looks for them in Electron's program: their mark, their version, how many, each off. */
const FUSES = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000800000000');
const RCDATA = 10;

/** A folder as Electron's own zip has it, as far as the packager looks: programs that cannot run. */
export function stubElectron(folder: string, os: 'linux' | 'win'): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const files = [
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/zh-CN.pak',
    'locales/en-US.pak',
    'locales/fr.pak',
  ];
  for (const name of files) writeFileSync(join(folder, name), name);
  const { version } = require('electron/package.json') as { version: string };
  writeFileSync(join(folder, 'version'), version);
  if (os === 'win') writeFileSync(join(folder, 'electron.exe'), windowsProgram());
  else {
    writeFileSync(join(folder, 'chrome-sandbox'), '');
    writeFileSync(join(folder, 'electron'), FUSES, { mode: 0o755 });
  }
}

function windowsProgram(): Uint8Array {
  const program = NtExecutable.createEmpty(false);
  const resources = NtExecutableResource.from(program);
  const language = { lang: 0x409, codepage: 1200 };
  const about = Resource.VersionInfo.createEmpty();
  about.setStringValues(language, { ProductName: 'Electron' });
  about.outputToResourceEntries(resources.entries);
  const bin = new Uint8Array(FUSES).buffer;
  resources.entries.push({ type: RCDATA, id: 1, ...language, bin });
  resources.outputResource(program);
  return new Uint8Array(program.generate());
}

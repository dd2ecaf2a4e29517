import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toBase64 } from '../../app/bridge/base64.ts';
import { dispatch } from '../../app/host/dispatch.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { findConverters } from '../../node/dwg/converters.ts';
import { type DwgLimits, dwgConversion } from '../../node/dwg/convertDwg.ts';
import { memoryApplication, memoryWorld } from '../support/application.ts';
import { dxfOf } from '../support/dxfRoundTrip.ts';
import { fakeHost } from '../support/host.ts';
import { randomCentre } from '../support/randomCentre.ts';

/** Begins as a DWG of AutoCAD 2013 does. */
const DWG = Uint8Array.from([...Buffer.from('AC1027'), 0, 0, 0, 0, 0, 3, 1, 2, 3]);

const house = randomCentre(3);
const dxf = dxfOf(house, house.plan?.levels[0]?.id ?? '');

// Stand-ins for the outside programs are scripts of /bin/sh.
describe.skipIf(process.platform === 'win32')('a DWG', () => {
  let home = '';
  let temporary = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'dwg-test-'));
    temporary = join(home, 'tmp');
    for (const folder of ['tmp', 'programs', 'work']) mkdirSync(join(home, folder));
    writeFileSync(join(home, 'made.dxf'), dxf);
    writeFileSync(join(home, 'work', '总图.dwg'), DWG);
    vi.stubEnv('TMPDIR', temporary);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });

  /** Puts a program on the way where converters are looked for. */
  const program = (name: string, script: string, folder = join(home, 'programs')): string => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), script);
    chmodSync(join(folder, name), 0o755);
    return join(folder, name);
  };
  /** LibreDWG's program: `-y -o OUT IN`, and its version when it is asked. */
  const dwg2dxf = (script: string): string =>
    program(
      'dwg2dxf',
      `#!/bin/sh\nif [ "$1" = --version ]; then echo "dwg2dxf 0.13.3"; exit 0; fi\n${script}\n`,
    );
  const copies = (to: string): string => `cat '${join(home, 'made.dxf')}' > ${to}`;

  const importing = async (limits: Partial<DwgLimits> = {}, ...more: readonly string[]) => {
    const host = fakeHost({
      folder: join(home, 'work'),
      convertDwg: dwgConversion({
        converters: () => findConverters({ PATH: join(home, 'programs') }, 'linux'),
        ...limits,
      }),
    });
    const code = await runCommandLine(['import-dxf', '总图.dwg', '--out', 'a.paijiang', ...more], host);
    return { code, ...host.said, written: existsSync(join(home, 'work', 'a.paijiang')) };
  };

  it('[DXF-66] is made a DXF by dwg2dxf, imported as that DXF would be, and the program is told', async () => {
    // Looks at what it is given, and never sees the name of the file.
    dwg2dxf(`[ "$1 $2" = "-y -o" ] && cmp -s "$4" '${join(home, 'work', '总图.dwg')}' && ${copies('"$3"')}`);
    const { code, err, out, written } = await importing({}, '--json');
    expect(err).toContain('DWG 由 dwg2dxf 0.13.3 转换为 DXF。');
    expect(JSON.parse(out)).toMatchObject({
      converter: 'dwg2dxf 0.13.3',
      made: { walls: house.plan?.walls.length },
    });
    expect(written).toBe(true);
    expect(code).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('[DXF-66] is listed by what its DXF holds', async () => {
    dwg2dxf(copies('"$3"'));
    const { code, out } = await importing({}, '--list', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ converter: 'dwg2dxf 0.13.3', unit: 'mm', whole: true });
  });

  it('[DXF-66] goes to the ODA File Converter first, whose version is that of its folder', async () => {
    dwg2dxf('exit 9');
    const real = program(
      'ODAFileConverter',
      `#!/bin/sh\n[ "$3 $4 $5 $6" = "ACAD2007 DXF 0 1" ] && [ -s "$1/drawing.dwg" ] && ${copies('"$2/drawing.dxf"')}\n`,
      join(home, 'ODAFileConverter_25.4.0.0'),
    );
    symlinkSync(real, join(home, 'programs', 'ODAFileConverter'));
    const { code, err } = await importing();
    expect(err).toContain('ODAFileConverter 25.4.0.0');
    expect(code).toBe(0);
  });

  it('[DXF-66] goes to the next one where the first cannot (it has no screen to open its window on)', async () => {
    program('ODAFileConverter', '#!/bin/sh\necho "could not connect to display" >&2\nexit 134\n');
    dwg2dxf(copies('"$3"'));
    const { code, err } = await importing();
    expect(err).toContain('dwg2dxf 0.13.3');
    expect(code).toBe(0);
  });

  it('[DXF-67] without a converter is refused with what to do, and nothing is written', async () => {
    const { code, err, written } = await importing();
    expect({ code, written }).toEqual({ code: 2, written: false });
    expect(err).toMatch(/没有能转换它的程序.*dwg2dxf.*另存为.*AutoCAD 2007 DXF/);
  });

  it('[DXF-67] a program of that name in the folder that is worked in is not run', () => {
    expect(findConverters({ PATH: `.:programs:` }, 'linux')).toEqual([]);
  });

  /** Whatever the program does: a sentence, nothing written, nothing left behind. */
  it.each<readonly [string, string, string, Partial<DwgLimits>]>([
    ['hangs', 'while :; do sleep 1; done', '没有完成', { mostTime: 1500 }],
    [
      'does not let itself be ended',
      `trap '' TERM INT HUP\nwhile :; do sleep 1; done`,
      '没有完成',
      { mostTime: 1500 },
    ],
    ['leaves a child that holds its mouth open', 'sleep 600 & exit 3', 'exit 3', {}],
    ['fails and says why', 'echo "ERROR 0x100: bad CRC" >&2; exit 1', 'ERROR 0x100: bad CRC', {}],
    ['falls over', 'kill -SEGV $$', '没能转换', {}],
    [
      'says no end of words',
      'yes "ERROR: invalid handle" | head -n 150000; exit 1',
      'ERROR: invalid handle',
      {},
    ],
    ['writes nothing', 'exit 0', '没有转换出文件', {}],
    ['writes an empty file', ': > "$3"', '没有转换出文件', {}],
    ['writes a link to another file', 'ln -s /etc/passwd "$3"', '没有转换出文件', {}],
    ['writes into another place', `${'cp "$4" "$4.dxf"'}`, '没有转换出文件', {}],
    ['writes a DWG again', 'cp "$4" "$3"', '不是 DXF', {}],
    ['writes noise', 'head -c 4000 /dev/urandom > "$3"', 'DXF', {}],
    ['writes too much and ends', 'head -c 3000000 /dev/zero > "$3"', '超过 1 MB', { mostBytes: 1_000_000 }],
    [
      'writes without end',
      'cat /dev/zero | head -c 2000000000 > "$3"; sleep 600',
      '超过 1 MB',
      { mostBytes: 1_000_000 },
    ],
    [
      'writes its own folder full',
      'head -c 3000000 /dev/zero > scratch; sleep 600',
      '超过 1 MB',
      { mostBytes: 1_000_000 },
    ],
    ['removes its folder', 'rm -rf "$(dirname "$3")"', '没有转换出文件', {}],
  ])(
    '[DXF-68] the converter %s: told, nothing written, its folder removed',
    async (_, script, said, limits) => {
      dwg2dxf(`echo $$ > '${join(home, 'pid')}'\n${script}`);
      const { code, err, written } = await importing(limits);
      expect({ code, written }).toEqual({ code: 2, written: false });
      expect(err).toContain(said);
      expect(err.length).toBeLessThan(1000);
      expect(readdirSync(temporary)).toEqual([]);
      await vi.waitUntil(() => isGone(join(home, 'pid')), { timeout: 60_000 });
    },
  );

  it('[DXF-68] a program that cannot be started is told', async () => {
    program('dwg2dxf', '#!/nowhere/at/all\n');
    const { code, err } = await importing();
    expect(code).toBe(2);
    expect(err).toContain('dwg2dxf 没能转换这个 DWG');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('[DXF-68] without room for a folder nothing is claimed of the drawing', async () => {
    dwg2dxf(copies('"$3"'));
    vi.stubEnv('TMPDIR', join(home, 'not-there'));
    const { code, err } = await importing();
    expect(code).toBe(2);
    expect(err).toMatch(/ENOENT/);
  });

  it('[DXF-69] the host of the window takes the bytes, gives those of the DXF and the program, or says why not', async () => {
    const world = memoryWorld();
    world.convertDwg = dwgConversion({
      converters: () => findConverters({ PATH: join(home, 'programs') }, 'linux'),
    });
    const ask = () => dispatch(memoryApplication(world), 'convertDwg', { bytes: toBase64(DWG) });
    const without = await ask();
    expect(without).toMatchObject({ ok: false, problem: { area: 'cad', code: 'dwg-no-converter' } });
    dwg2dxf(copies('"$3"'));
    expect(await ask()).toEqual({ ok: true, value: { bytes: toBase64(dxf), program: 'dwg2dxf 0.13.3' } });
  });

  it('[DXF-68] one that does not say its version is named without', async () => {
    program('dwg2dxf', `#!/bin/sh\n[ "$1" = --version ] && exit 1\n${copies('"$3"')}\n`);
    expect((await importing()).err).toContain('DWG 由 dwg2dxf 转换为 DXF。');
  });
});

/** Whether the process whose number a file holds has ended. */
function isGone(file: string): boolean {
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

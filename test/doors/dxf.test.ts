import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Plan } from '../../core/project/plan/plan.ts';
import { openProjectFile, projectJson } from '../../core/file/file.ts';
import { planAreas } from '../../core/plan/areas.ts';
import { bigDxf } from '../support/bigDxf.ts';
import { outsideTool } from '../support/outside.ts';
import { runProgram } from '../support/program.ts';
import { sha256 } from '../support/sha256.ts';
import { STARTERS, starterCentre } from '../support/sheets.ts';

const DATA = new URL('../data/dxf/', import.meta.url).pathname;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-dxf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** ezdxf as a witness: what it reads, and what it would have to mend. */
const AUDIT = `
import json, sys, collections, ezdxf
from ezdxf import bbox
doc = ezdxf.readfile(sys.argv[1])
audit = doc.audit()
model = doc.modelspace()
box = bbox.extents([e for e in model if e.dxf.layer == '墙体'])
print(json.dumps({
  'version': doc.dxfversion, 'units': doc.units,
  'errors': len(audit.errors), 'fixes': len(audit.fixes),
  'layers': collections.Counter(e.dxf.layer for e in model),
  'kinds': collections.Counter(e.dxftype() for e in model),
  'texts': sorted(e.dxf.text for e in model.query('TEXT')),
  'own': collections.Counter(
    [value for code, value in e.get_xdata('PAIJIANG') if code == 1000][0] for e in model if e.has_xdata('PAIJIANG')),
  'extent': [box.extmin.x, box.extmin.y, box.extmax.x, box.extmax.y],
}))
`;

type Audit = {
  readonly version: string;
  readonly units: number;
  readonly errors: number;
  readonly fixes: number;
  readonly layers: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly texts: readonly string[];
  /** Extended data of ours, by what it is about. */
  readonly own: Readonly<Record<string, number>>;
  readonly extent: readonly [number, number, number, number];
};

function exported(id: string): string {
  const starter = STARTERS.find((one) => one.id === id);
  if (starter === undefined) throw new Error(id);
  writeFileSync(join(folder, `${id}.json`), projectJson(starterCentre(starter)));
  const ended = runProgram(
    ['plan', `${id}.json`, '--out', id, '--paper', 'A1', '--formats', 'dxf', '--json'],
    { cwd: folder },
  );
  if (ended.status !== 0) throw new Error(ended.stderr);
  // Our own answer.
  const { files } = JSON.parse(ended.stdout) as { readonly files: readonly { readonly name: string }[] };
  return join(folder, id, files[0]?.name ?? '');
}

/** The ground floor of the variant that is exported. */
function groundFloor(plan: Plan): string {
  return plan.levels.find(({ storey, variant }) => storey === 1 && variant === plan.current)?.id ?? '';
}

describe('a plan as DXF', () => {
  it('[DXF-21] ezdxf reads it without an error: counts, layers, extents, Chinese', (test) => {
    // Debian's own Python has the packaged ezdxf, whatever other Python stands first in the path.
    const env = outsideTool('env').orSkip(test);
    const python = (args: readonly string[]) => env(['PATH=/usr/bin:/bin', 'python3', ...args]);
    if (python(['-c', 'import ezdxf']).status !== 0 && process.env.CI !== 'true')
      test.skip('ezdxf is not installed');
    for (const { id, plan, rooms } of STARTERS) {
      const ended = python(['-c', AUDIT, exported(id)]);
      if (ended.status !== 0) throw new Error(ended.stderr);
      const audit = JSON.parse(ended.stdout) as Audit; // printed by the script above
      expect(audit).toMatchObject({ version: 'AC1021', units: 4, errors: 0, fixes: 0 });
      const level = groundFloor(plan);
      const walls = new Set(plan.walls.filter((wall) => wall.level === level).map(({ id: wall }) => wall));
      const openings = plan.openings.filter(({ wall }) => walls.has(wall)).length;
      const fixtures = plan.fixtures.filter((one) => one.level === level).length;
      expect(audit.layers['门窗']).toBe(openings);
      expect(audit.layers['家具设备'] ?? 0).toBe(fixtures);
      expect(audit.kinds['INSERT']).toBe(openings + fixtures);
      const isHere = (one: { readonly level: string }) => one.level === level;
      expect({ column: 0, outdoor: 0, opening: 0, ...audit.own }).toEqual({
        wall: walls.size,
        opening: openings,
        space: plan.spaces.filter(isHere).length,
        column: plan.columns.filter(isHere).length,
        outdoor: plan.outdoors.filter(isHere).length,
      });
      const here = plan.spaces.filter((space) => space.level === level && space.room !== null);
      for (const { room } of here)
        expect(audit.texts).toContain(rooms.find((one) => one.id === room)?.name.zh);
      const bodies = plan.walls.filter((wall) => wall.level === level && wall.kind === 'wall');
      const xs = bodies.flatMap(({ a, b }) => [a.x, b.x]);
      expect(audit.extent[0]).toBeLessThan(Math.min(...xs));
      expect(audit.extent[2]).toBeGreaterThan(Math.max(...xs));
    }
  });

  it('[DXF-21] LibreCAD draws it', (test) => {
    const xvfb = outsideTool('xvfb-run').orSkip(test);
    outsideTool('librecad').orSkip(test);
    // Without a locale Qt cannot open a file with a Chinese name.
    copyFileSync(exported('pastoral-150'), join(folder, 'librecad.dxf'));
    const pdf = join(folder, 'librecad.pdf');
    xvfb(['-a', 'librecad', 'dxf2pdf', '-a', '-k', '-o', 'librecad.pdf', 'librecad.dxf'], { cwd: folder });
    const ink = outsideTool('pdftoppm').run(['-r', '30', '-gray', pdf, join(folder, 'librecad')]);
    expect(ink).toMatchObject({ status: 0 });
    const picture = readFileSync(join(folder, 'librecad-1.pgm'));
    const dark = picture.subarray(20).filter((value) => value < 160).length;
    expect(dark).toBeGreaterThan(300);
  });

  it('[DXF-20] [DXF-14] every starter plan comes back with its areas, rooms and openings', () => {
    for (const { id, plan } of STARTERS) {
      const file = exported(id);
      const out = join(folder, `${id}-back.json`);
      const ended = runProgram(['import-dxf', file, '--units', 'mm', '--out', out, '--json'], {
        cwd: folder,
      });
      if (ended.status === 2) throw new Error(ended.stderr);
      const opened = openProjectFile(readFileSync(out), { sha256 });
      if (!opened.ok || opened.value.project.plan === null) throw new Error('no plan came back');
      const level = groundFloor(plan);
      const before = planAreas(plan).levels.find((one) => one.level.id === level);
      const after = planAreas(opened.value.project.plan).levels[0];
      for (const basis of ['building', 'axis', 'usable', 'outdoor'] as const)
        expect([id, basis, after?.[basis].toFixed(2)]).toEqual([id, basis, before?.[basis].toFixed(2)]);
      const walls = new Set(plan.walls.filter((wall) => wall.level === level).map((wall) => wall.id));
      const kinds = (
        openings: readonly { readonly kind: string; readonly width: number; readonly height: number }[],
      ) => openings.map(({ kind, width, height }) => `${kind} ${width} ${height}`).sort();
      expect(kinds(opened.value.project.plan.openings)).toEqual(
        kinds(plan.openings.filter(({ wall }) => walls.has(wall))),
      );
      const uses = (spaces: readonly { readonly use: string; readonly room: string | null }[]) =>
        spaces.map(({ use, room }) => `${use} ${room === null ? '' : 'named'}`).sort();
      expect(uses(opened.value.project.plan.spaces)).toEqual(
        uses(plan.spaces.filter((space) => space.level === level)),
      );
    }
  });
});

describe('paijiang import-dxf', () => {
  const run = (...args: readonly string[]) => runProgram(['import-dxf', ...args], { cwd: folder });

  it('[DXF-30] imports, reports, and leaves the names open', () => {
    const ended = run(
      join(DATA, 'contours-r12-gbk-mm.dxf'),
      '--units',
      'mm',
      '--walls',
      '外墙面,内墙面',
      '--out',
      'a.paijiang',
      '--json',
    );
    expect(ended.status).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      made: { rooms: 2, doors: 1, windows: 1 },
      areas: { building: 63.8976 },
      findings: [{ code: 'names-open' }],
    });
    const again = run(join(DATA, 'contours-r12-gbk-mm.dxf'), '--units', 'mm', '--out', 'a.paijiang');
    expect(again).toMatchObject({ status: 2 });
    expect(again.stderr).toContain('--force');
  });

  it('[DXF-30] asks for the unit with a measuring check, and names the layers', () => {
    const silent = run(join(DATA, 'junk-r2004-gbk.dxf'), '--walls', 'WALL', '--out', 'b.paijiang');
    expect(silent.status).toBe(2);
    expect(silent.stderr).toContain('宽 10.24 m，深 6.24 m');
    const wrong = run(
      join(DATA, 'junk-r2004-gbk.dxf'),
      '--units',
      'mm',
      '--walls',
      'WALLS',
      '--out',
      'b.paijiang',
    );
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('WALL');
    const list = run(join(DATA, 'pairs-r2007-utf8-m.dxf'), '--list', '--json');
    expect(JSON.parse(list.stdout)).toMatchObject({ unit: 'm', coding: 'utf-8' });
  });

  it('[DXF-30] refuses what is no DXF', () => {
    writeFileSync(join(folder, 'x.dxf'), 'AC1032\u0000\u0000\u0000\u0000');
    const ended = run('x.dxf', '--units', 'mm', '--out', 'c.paijiang');
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain('DWG');
  });

  it('[DXF-30] into a project that has walls: on a new storey, the walls that are there untouched', () => {
    const file = join(DATA, 'pairs-r2007-utf8-m.dxf');
    expect(run(file, '--out', 'first.paijiang').status).toBe(1);
    expect(run(file, '--into', 'first.paijiang', '--out', 'second.paijiang').status).toBe(1);
    const planOf = (name: string): Plan => {
      const opened = openProjectFile(readFileSync(join(folder, name)), { sha256 });
      if (!opened.ok || opened.value.project.plan === null) throw new Error(name);
      return opened.value.project.plan;
    };
    const [before, after] = [planOf('first.paijiang'), planOf('second.paijiang')];
    expect(after.levels.map(({ storey, name }) => [storey, name])).toEqual([
      [1, '一层'],
      [2, '二层'],
    ]);
    expect(after.walls.slice(0, before.walls.length)).toEqual(before.walls);
    expect(after.walls).toHaveLength(before.walls.length * 2);
  });

  it('[DXF-45] hostile files: exit 2, a sentence, and nothing written', () => {
    const gbk = readFileSync(join(DATA, 'contours-r12-gbk-mm.dxf')).toString('latin1');
    const files: readonly (readonly [name: string, content: Uint8Array, says: RegExp])[] = [
      ['leer', new Uint8Array(), /文件是空的/],
      ['dwg', new TextEncoder().encode('AC1032\0\0\0\0'), /DWG 文件/],
      ['binary', new TextEncoder().encode('AutoCAD Binary DXF\r\n\x1a\0'), /二进制 DXF/],
      ['noise', new Uint8Array(200_000).map((_, i) => (i * 7919) & 255), /不是 DXF 文件/],
      ['line', new Uint8Array(12_000_000).fill(65), /不是 DXF 文件/],
      ['step', Buffer.from(gbk.replace(/LINE\r?\n/, ''), 'latin1'), /第 \d+ 行有错/],
    ];
    for (const [name, content, says] of files) {
      writeFileSync(join(folder, `${name}.dxf`), content);
      const ended = run(`${name}.dxf`, '--units', 'mm', '--out', `${name}.paijiang`);
      expect(ended.status, name).toBe(2);
      expect(ended.stderr, name).toMatch(says);
      expect(ended.stderr, name).not.toMatch(/ {4}at /);
      expect(existsSync(join(folder, `${name}.paijiang`)), name).toBe(false);
    }
    // Half a copy, and junk: what is sound comes in, the rest is told.
    writeFileSync(
      join(folder, 'half.dxf'),
      Buffer.from(gbk.slice(0, gbk.lastIndexOf('ENDSEC') - 20), 'latin1'),
    );
    const half = run('half.dxf', '--units', 'mm', '--out', 'half.paijiang');
    expect(half.status).toBe(1);
    expect(half.stderr).toContain('文件没有结尾，可能不完整');
    const junk = run(join(DATA, 'junk-r2004-gbk.dxf'), '--units', 'mm', '--out', 'junk.paijiang', '--json');
    expect(JSON.parse(junk.stdout)).toMatchObject({ made: { rooms: 1 }, areas: { usable: 56.2176 } });
    expect(junk.stdout).toContain('图块自己套自己');
    expect(junk.stdout).toContain('坐标无效或远得不合理');
  });

  it('[DXF-44] half a million entities in bounded memory', () => {
    writeFileSync(join(folder, 'big.dxf'), [...bigDxf(500_000)].join(''));
    const ended = runProgram(['import-dxf', 'big.dxf', '--out', 'big.paijiang', '--json'], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=700' },
    });
    expect(ended.stderr).toBe('');
    expect(JSON.parse(ended.stdout)).toMatchObject({
      made: { rooms: 1, named: 1 },
      areas: { building: 63.8976, usable: 56.2176 },
    });
  });
});

import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ganged } from '../../app/signs/gangSigns.ts';
import { type Drawing, type PathCommand } from '../../core/drawing/drawing.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { glyphMatrix } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { project as schema, type Project } from '../../core/project/project.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { crossings, scanArea } from '../support/area.ts';
import { ROOT, shippedShaper } from '../support/fonts.ts';
import { fakeHost } from '../support/host.ts';
import { outsideTool } from '../support/outside.ts';
import { besideProject } from '../support/shared.ts';

// What a shop cuts and prints of a sample, single and ganged, as other programs read it.

const work = mkdtempSync(join(tmpdir(), 'paijiang-cutting-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const SAMPLE = schema.parse(
  JSON.parse(readFileSync(join(ROOT, 'templates/centres/sample-gacha.json'), 'utf8')),
);
/** An engraved placard with holes, an engraved plate twice, and each of the eight door plates five times. */
const PROJECT: Project = {
  ...SAMPLE,
  signs: SAMPLE.signs.flatMap((sign) => {
    if (sign.id === 'placard-party') return [{ ...sign, options: { ...sign.options, holes: true } }];
    if (sign.id === 'service-institution') return [{ ...sign, copies: 2 }];
    return sign.template === 'door-plate' ? [{ ...sign, copies: 5 }] : [];
  }),
};
const VERSIONS = ['r12', 'r2000'] as const;
type Version = (typeof VERSIONS)[number];

async function run(...args: string[]) {
  const host = fakeHost({ folder: work, now: () => new Date(2026, 10, 23) });
  const code = await runCommandLine(args, host);
  expect(code, host.said.err).toBe(0);
  return host.said.out;
}

const files = (folder: string, ending: string) =>
  readdirSync(join(work, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(work, folder, name));
/** The plate, twice on one sheet and once by itself. */
const plate = (folder: string, ending: string) =>
  files(folder, ending).find((name) => /综合服务机构标牌|雕刻/u.test(name)) ?? '';

/** ezdxf as a witness: what it would have to mend, and every contour as it reads it. */
const AUDIT = `
import json, sys, ezdxf
def read(file):
    doc = ezdxf.readfile(file)
    audit = doc.audit()
    lines, circles = [], []
    for e in doc.modelspace():
        kind = e.dxftype()
        if kind == 'CIRCLE': circles.append([e.dxf.layer, e.dxf.center.x, e.dxf.center.y, e.dxf.radius])
        elif kind == 'LWPOLYLINE': lines.append([e.dxf.layer, bool(e.closed), [list(p)[:2] for p in e.get_points('xy')]])
        elif kind == 'POLYLINE': lines.append([e.dxf.layer, bool(e.is_closed), [list(v.dxf.location)[:2] for v in e.vertices]])
        else: lines.append([e.dxf.layer, False, [[0, 0]]])
    return {'version': doc.dxfversion, 'units': doc.units, 'errors': len(audit.errors), 'fixes': len(audit.fixes), 'lines': lines, 'circles': circles}
print(json.dumps([read(file) for file in sys.argv[1:]]))
`;
type Read = {
  readonly version: string;
  readonly units: number;
  readonly errors: number;
  readonly fixes: number;
  readonly lines: readonly (readonly [layer: string, closed: boolean, points: readonly [number, number][]])[];
  readonly circles: readonly (readonly [layer: string, x: number, y: number, radius: number])[];
};
function readByEzdxf(test: { skip: (reason: string) => unknown }, paths: readonly string[]): readonly Read[] {
  // Debian's own Python has the packaged ezdxf, whatever other Python stands first in the path.
  const env = outsideTool('env').orSkip(test);
  const python = (args: readonly string[]) => env(['PATH=/usr/bin:/bin', 'python3', ...args]);
  if (python(['-c', 'import ezdxf']).status !== 0 && process.env.CI !== 'true')
    test.skip('ezdxf is not installed');
  const ended = python(['-X', 'utf8', '-c', AUDIT, ...paths]);
  if (ended.status !== 0) throw new Error(ended.stderr);
  return JSON.parse(ended.stdout) as Read[]; // printed by the script above
}

const TOOLS = /^(CUTCONTOUR|DRILL|DRAFT|CREASE)/;
const lettersOf = ({ lines }: Read): readonly PathCommand[] =>
  lines.flatMap(([layer, , points]): readonly PathCommand[] =>
    TOOLS.test(layer) ? [] : [...points.map(([x, y], at) => [at === 0 ? 'M' : 'L', x, y] as const), ['Z']],
  );
const boxOf = (points: readonly (readonly [number, number])[]) => ({
  left: Math.min(...points.map(([x]) => x)),
  right: Math.max(...points.map(([x]) => x)),
  bottom: Math.min(...points.map(([, y]) => y)),
  top: Math.max(...points.map(([, y]) => y)),
});

describe('what a shop cuts and prints of a sample', () => {
  let ganged: Ganged;
  beforeAll(async () => {
    writeFileSync(join(work, 'village.json'), JSON.stringify(PROJECT));
    await run('export', 'village.json', '--out', 'single-r12', '--formats', 'pdf,svg,dxf,json', '--no-list');
    await run(
      'export',
      'village.json',
      '--out',
      'single-r2000',
      '--formats',
      'dxf',
      '--dxf',
      'r2000',
      '--no-list',
    );
    const told = await run(
      'gang',
      'village.json',
      '--out',
      'ganged-r12',
      '--formats',
      'pdf,svg,dxf',
      '--json',
    );
    ganged = JSON.parse(told) as Ganged; // what the program printed is read back as what it promises
    await run('gang', 'village.json', '--out', 'ganged-r2000', '--formats', 'dxf', '--dxf', 'r2000');
  });

  it.for(VERSIONS)(
    '[DXF-222] ezdxf finds nothing to mend in %s files, single or ganged, and no open contour',
    (version, test) => {
      const paths = [...files(`single-${version}`, '.dxf'), ...files(`ganged-${version}`, '.dxf')];
      expect(paths.length).toBe(10 + 2);
      for (const [at, read] of readByEzdxf(test, paths).entries()) {
        const name = paths[at];
        expect(read, name).toMatchObject({
          errors: 0,
          fixes: 0,
          version: version === 'r12' ? 'AC1009' : 'AC1015',
        });
        if (version === 'r2000') expect(read.units, name).toBe(4);
        expect(read.lines.length, name).toBeGreaterThan(0);
        expect(
          read.lines.filter(([, closed]) => !closed),
          name,
        ).toEqual([]);
        const [width = 0, height = 0] =
          /_(\d+)x(\d+)mm/
            .exec(name ?? '')
            ?.slice(1)
            .map(Number) ?? [];
        const within = (lines: Read['lines'], most: number): boolean => {
          const { left, right, top, bottom } = boxOf(lines.flatMap(([, , points]) => points));
          return Math.min(left, bottom) > -most && right < width + most && top < height + most;
        };
        // A printed ground reaches into its bleed; what is cut does not.
        expect(within(read.lines, 3.01), name).toBe(true);
        const tools = read.lines.filter(([layer]) => TOOLS.test(layer));
        if (tools.length > 0) expect(within(tools, 0.01), name).toBe(true);
      }
    },
  );

  /** Of all letters of the plate as they were set, mm². */
  function areaAsSet(): number {
    const drawing = JSON.parse(readFileSync(plate('single-r12', '.json'), 'utf8')) as Drawing; // written by `export`
    const { outline, fonts } = shippedShaper();
    const letters = leaves(drawing.items).flatMap(({ item }) =>
      item.kind === 'glyphs' && item.layer === 'artwork'
        ? item.glyphs.map((glyph) =>
            mapPath(
              outline(item.font, glyph.id),
              glyphMatrix(item, glyph, fonts.get(item.font)?.unitsPerEm ?? 0),
            ),
          )
        : [],
    );
    expect(letters.length).toBeGreaterThan(20);
    return scanArea(letters, 'nonzero', { top: 0, bottom: drawing.height, lines: 6000, tolerance: 0.002 });
  }

  it.for(VERSIONS)(
    '[DXF-223] letters of a plate keep their area within a thousandth in %s, single and ganged, and cross nothing',
    (version, test) => {
      const [single, both] = readByEzdxf(test, [
        plate(`single-${version}`, '.dxf'),
        plate(`ganged-${version}`, '.dxf'),
      ]);
      if (single === undefined || both === undefined) throw new Error('two files');
      const area = areaAsSet();
      const own = lettersOf(single);
      const scan = { top: 0, tolerance: 0.002 };
      expect(scanArea([own], 'evenodd', { ...scan, bottom: 600, lines: 6000 }) / area).toBeCloseTo(1, 3);
      expect(crossings(own, 0.001)).toEqual([]);
      const twice = lettersOf(both);
      expect(scanArea([twice], 'evenodd', { ...scan, bottom: 2440, lines: 12000 }) / (2 * area)).toBeCloseTo(
        1,
        3,
      );
      expect(crossings(twice, 0.001)).toEqual([]);
    },
  );

  it('[DXF-224] LibreCAD draws a single sign and a ganged sheet', (test) => {
    const xvfb = outsideTool('xvfb-run').orSkip(test);
    outsideTool('librecad').orSkip(test);
    const drawn: [string, Version][] = [
      [plate('single-r2000', '.dxf'), 'r2000'],
      [plate('ganged-r12', '.dxf'), 'r12'],
    ];
    for (const [file, version] of drawn) {
      // Without a locale Qt cannot open a file with a Chinese name.
      copyFileSync(file, join(work, `${version}.dxf`));
      xvfb(['-a', 'librecad', 'dxf2pdf', '-a', '-k', '-o', `${version}.pdf`, `${version}.dxf`], {
        cwd: work,
      });
      const ink = outsideTool('pdftoppm').run([
        '-r',
        '60',
        '-gray',
        join(work, `${version}.pdf`),
        join(work, version),
      ]);
      expect(ink).toMatchObject({ status: 0 });
      const dark = readFileSync(join(work, `${version}-1.pgm`))
        .subarray(20)
        .filter((value) => value < 160);
      expect(dark.length, version).toBeGreaterThan(300);
    }
  });

  it('[DXF-225] the SVG beside a DXF has its size in mm, and its letters stand where those of the DXF do, as librsvg paints them', async (test) => {
    const svg = readFileSync(plate('single-r12', '.svg'), 'utf8');
    expect(svg).toMatch(/<svg[^>]* width="800mm" height="600mm" viewBox="0 0 800 600"/);
    const perMm = 4;
    const { data, info } = await sharp(Buffer.from(svg), { unlimited: true })
      .resize({ width: 800 * perMm, height: 600 * perMm, fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const dark: [number, number][] = [];
    for (let y = 0; y < info.height; y += 1)
      for (let x = 0; x < info.width; x += 1) {
        const at = (y * info.width + x) * info.channels;
        if ([0, 1, 2].every((part) => (data[at + part] ?? 255) < 90)) dark.push([x / perMm, 600 - y / perMm]);
      }
    const [read] = readByEzdxf(test, [plate('single-r12', '.dxf')]);
    if (read === undefined) throw new Error('one file');
    const cut = boxOf(read.lines.flatMap(([layer, , points]) => (TOOLS.test(layer) ? [] : points)));
    const xs = { left: Math.min(...column(dark, 0)), right: Math.max(...column(dark, 0)) };
    const ys = { bottom: Math.min(...column(dark, 1)), top: Math.max(...column(dark, 1)) };
    for (const [seen, meant] of [
      [xs.left, cut.left],
      [xs.right, cut.right],
      [ys.bottom, cut.bottom],
      [ys.top, cut.top],
    ] as const)
      expect(Math.abs(seen - meant)).toBeLessThan(0.6);
  });

  it('[GANG-13] forty door plates lie on one sheet of which 85 % and more of what is cut off is used, none over another', (test) => {
    const doors = ganged.sheets.filter(({ pieces }) =>
      pieces.some(({ label }) => label.includes('功能区门牌')),
    );
    expect(doors.map(({ pieces }) => pieces.length)).toEqual([40]);
    expect(doors[0]?.use).toBeGreaterThanOrEqual(0.85);
    const file = files('ganged-r12', '.dxf').find((name) => name.includes('UV')) ?? '';
    const [read] = readByEzdxf(test, [file]);
    const cuts = (read?.lines ?? []).flatMap(([layer, , points]) =>
      layer.startsWith('CUTCONTOUR') ? [boxOf(points)] : [],
    );
    expect(cuts).toHaveLength(40);
    for (const [at, one] of cuts.entries())
      for (const other of cuts.slice(at + 1)) {
        const across = Math.max(other.left - one.right, one.left - other.right);
        const down = Math.max(other.bottom - one.top, one.bottom - other.top);
        expect(Math.max(across, down)).toBeGreaterThan(5);
      }
  });

  it('[GANG-13] print files, single and ganged, pass qpdf, and the house’s checker where it is there', (test) => {
    const qpdf = outsideTool('qpdf').orSkip(test);
    const checker = besideProject('tools/check_pdfx.py');
    const prints = [
      ...files('single-r12', '.pdf'),
      ...files('ganged-r12', '.pdf').filter((name) => !name.endsWith('拼版图.pdf')),
    ];
    expect(prints).toHaveLength(10 + 2);
    for (const file of prints) {
      expect(qpdf(['--check', file]), file).toMatchObject({ status: 0, stderr: '' });
      if (checker.missing !== null) continue;
      const size = /_(\d+x\d+)mm/.exec(file)?.[1] ?? '';
      const { status, stdout } = outsideTool('python3').run([
        ...[checker.file, file, '--trim', size, '--no-fonts', '--max-tac', '300', '--tol', '0.01', '--quiet'],
      ]);
      expect(`${status} ${stdout}`, file).toMatch(/^0 OK: /);
    }
  });
});

function column(points: readonly (readonly [number, number])[], at: 0 | 1): readonly number[] {
  // As many points as pixels are too many for the arguments of one call.
  return [...new Set(points.map((point) => point[at]))];
}

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { withCropMarks } from '../../core/drawing/printMarks.ts';
import { readPrintPicture } from '../../output/pdf/readPicture.ts';
import { shippedShaper } from '../support/fonts.ts';
import { outsideTool } from '../support/outside.ts';
import { samplePlacard } from '../support/placard.ts';
import { PROFILE_FILE, written } from '../support/printFile.ts';
import { besideProject } from '../support/shared.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-print-'));
const emblem = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#c01010' } })
  .png()
  .toBuffer();
const read = await readPrintPicture(emblem, {
  mediaType: 'image/png',
  width: 100,
  height: 100,
  profile: PROFILE_FILE,
});
if (!read.ok) throw new Error(read.problem.code);
const placard = samplePlacard(shippedShaper());
const drawing = withCropMarks({
  ...placard,
  items: [
    ...placard.items,
    {
      ...{ kind: 'picture', layer: 'artwork', asset: 'e'.repeat(64), mediaType: 'image/png' },
      ...{ x: 120, y: 2280, width: 100, height: 100 },
    },
  ],
});

const qpdf = outsideTool('qpdf');
const python = outsideTool('python3');
const checker = besideProject('tools/check_pdfx.py');

type QpdfJson = {
  qpdf: [
    unknown,
    Record<string, { value?: Record<string, unknown>; stream?: { dict: Record<string, unknown> } }>,
  ];
};

for (const standard of ['X-4', 'X-1a'] as const) {
  const file = join(folder, `${standard}.pdf`);
  writeFileSync(file, written(drawing, { standard, pictures: () => read.value }));

  it(`[PDF-16] qpdf finds no fault in a PDF/${standard} file`, (test) => {
    const { status, stdout, stderr } = qpdf.orSkip(test)(['--check', file]);
    expect(`${status} ${stderr}`).toBe('0 ');
    expect(stdout).toContain('No syntax or stream encoding errors found');
  });

  it(`[PDF-16] read by qpdf, a PDF/${standard} file has its boxes, one output intent, no font, its inks`, (test) => {
    // The shape of `qpdf --json=2`, whose entries are read below.
    const json = JSON.parse(qpdf.orSkip(test)(['--json=2', file]).stdout) as QpdfJson;
    const objects = Object.values(json.qpdf[1]).map((object) => object.value ?? object.stream?.dict ?? {});
    const page = objects.find((object) => object['/Type'] === '/Page');
    const [left = 0, bottom = 0, right = 0, top = 0] = (page?.['/TrimBox'] as number[]) ?? [];
    expect(Math.abs(((right - left) / 72) * 25.4 - 350)).toBeLessThan(0.01);
    expect(Math.abs(((top - bottom) / 72) * 25.4 - 2400)).toBeLessThan(0.01);
    expect(objects.filter((object) => object['/S'] === '/GTS_PDFX')).toHaveLength(1);
    expect(objects.filter((object) => object['/Type'] === '/Font')).toEqual([]);
    const resources = JSON.stringify(page?.['/Resources']);
    for (const spot of ['/CutContour', '/Drill']) expect(resources).toContain(`"/Separation","${spot}"`);
    expect(resources).toContain('"/OPM":1');
    const catalogue = objects.find((object) => object['/Type'] === '/Catalog');
    expect('/OCProperties' in (catalogue ?? {})).toBe(standard === 'X-4');
  });

  it(`[PDF-16] the house’s checker passes a PDF/${standard} file`, (test) => {
    if (checker.missing !== null) test.skip(checker.missing);
    const { status, stdout } = python.orSkip(test)([
      ...[checker.file, file, '--trim', '350x2400', '--bleed', '3', '--spots', 'CutContour,Drill'],
      ...['--no-fonts', '--max-tac', '300', '--tol', '0.01', '--quiet'],
    ]);
    expect(stdout).toMatch(/^OK: /);
    expect(status).toBe(0);
  });
}

it('[PDF-11] the XMP packet is XML to another parser', (test) => {
  const bytes = readFileSync(join(folder, 'X-4.pdf'));
  const packet = bytes.subarray(
    bytes.indexOf('<?xpacket begin'),
    bytes.indexOf('<?xpacket end="r"?>') + '<?xpacket end="r"?>'.length,
  );
  const parse = [
    'import sys, xml.etree.ElementTree as E',
    'root = E.fromstring(sys.stdin.buffer.read().decode("utf-8"))',
    'print([each.text for each in root.iter() if each.tag.endswith("}li")][0])',
  ].join('\n');
  const { stdout } = python.orSkip(test)(['-X', 'utf8', '-c', parse], { input: packet });
  expect(stdout.trim()).toBe(drawing.title);
});

/** Share of pixels between two distances from the trim's left edge, mm, that look as wanted. */
type Share = (fromX: number, toX: number, wanted: (r: number, g: number, b: number) => boolean) => number;
const DPI = 20;
const isRed = (r: number, g: number, b: number): boolean => r > 150 && g < 90 && b < 90;
const isBlack = (r: number, g: number, b: number): boolean => r < 90 && g < 90 && b < 90;

async function shares(png: string): Promise<Share> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  // bleed, distance and length of the crop marks, margin
  const outside = 3 + 2 + 5 + 3;
  const pixel = (mm: number): number => Math.round(((outside + mm) * DPI) / 25.4);
  return (fromX, toX, wanted) => {
    let hits = 0;
    let all = 0;
    for (let y = pixel(200); y < pixel(2200); y += 1) {
      for (let x = pixel(fromX); x < pixel(toX); x += 1) {
        const at = (y * info.width + x) * info.channels;
        all += 1;
        if (wanted(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) hits += 1;
      }
    }
    return hits / all;
  };
}

for (const [name, args] of [
  [
    'pdftoppm',
    (file: string, png: string) => ['-r', `${DPI}`, '-png', '-singlefile', file, png.slice(0, -4)],
  ],
  ['mutool', (file: string, png: string) => ['draw', '-q', '-r', `${DPI}`, '-o', png, file]],
] as const) {
  it(`[PDF-17] ${name} paints red letters on the left and black ones on the right`, async (test) => {
    const png = join(folder, `${name}.png`);
    expect(outsideTool(name).orSkip(test)(args(join(folder, 'X-4.pdf'), png)).status).toBe(0);
    const share = await shares(png);
    expect(share(50, 126, isRed)).toBeGreaterThan(0.08);
    expect(share(50, 126, isBlack)).toBeLessThan(0.01);
    expect(share(240, 345, isBlack)).toBeGreaterThan(0.08);
    expect(share(240, 345, isRed)).toBeLessThan(0.01);
  });
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArtwork } from '../../app/artwork/readArtwork.ts';
import { type Manifest } from '../../app/signs/manifest.ts';
import { difference, drawingOf, paintedDrawing, PLAIN_PORTS, PORTS, vectorOf } from '../support/artwork.ts';
import { ROOT } from '../support/fonts.ts';
import { SVG_MARKS } from '../support/marks.ts';
import { outsideTool } from '../support/outside.ts';
import { pdfMark } from '../support/pdfMark.ts';
import { INK_PDF_MARKS, RGB_PDF_MARKS } from '../support/pdfMarks.ts';
import { runProgram } from '../support/program.ts';

const KEY = 'a'.repeat(64);
const CHECKER = join(ROOT, '../shared/tools/check_pdfx.py');
const qpdf = outsideTool('qpdf');
const pdftoppm = outsideTool('pdftoppm');
const python = outsideTool('python3');
const ghostscript = outsideTool('gs');

let work: string;
beforeAll(() => void (work = mkdtempSync(join(tmpdir(), 'paijiang-artwork-'))));
afterAll(() => rmSync(work, { recursive: true }));

describe('PDF artwork beside other programs', () => {
  it.each(Object.entries(RGB_PDF_MARKS))(
    '[ART-20] is painted as poppler paints the file: %s',
    async (name, mark) => {
      const source = join(work, 'mark.pdf');
      writeFileSync(source, pdfMark(mark));
      pdftoppm.run(['-png', '-singlefile', '-cropbox', '-scale-to', '400', source, join(work, 'mark')]);
      const { data, info } = await sharp(join(work, 'mark.png'))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const artwork = vectorOf(await readArtwork(pdfMark(mark), KEY, PLAIN_PORTS));
      const ours = await paintedDrawing(drawingOf(artwork), 400);
      expect(difference(ours, { width: info.width, height: info.height, samples: data }), name).toBeLessThan(
        0.004,
      );
    },
  );

  it.each(INK_PDF_MARKS)('[ART-21] lays on the inks that Ghostscript lays on: %s', async (_, mark) => {
    const source = join(work, 'inks.pdf');
    const plates = join(work, 'inks.pam');
    writeFileSync(source, pdfMark(mark));
    const run = ghostscript.run([
      '-q',
      '-dNOSAFER',
      '-sDEVICE=pamcmyk32',
      '-r72',
      `-sOutputFile=${plates}`,
      '-dBATCH',
      '-dNOPAUSE',
      source,
    ]);
    expect(run.status, run.stdout).toBe(0);
    const pam = readFileSync(plates);
    const samples = pam.subarray(pam.indexOf('ENDHDR\n') + 7);
    const laid = new Set<string>();
    for (let at = 0; at < samples.length; at += 4) laid.add([...samples.subarray(at, at + 4)].join(' '));
    const { inks } = vectorOf(await readArtwork(pdfMark(mark), KEY, PORTS));
    for (const ink of Object.values(inks)) {
      if (ink.kind !== 'process') throw new Error('artwork has process inks alone');
      const near = [...laid].some((found) =>
        found
          .split(' ')
          .every((sample, plate) => Math.abs(Number(sample) / 2.55 - (ink.cmyk[plate] ?? NaN)) < 1),
      );
      expect(near, `${ink.cmyk.join(' ')} among ${[...laid].join(', ')}`).toBe(true);
    }
  });
});

describe('paijiang emblem and export', () => {
  const SAMPLE = join(ROOT, 'templates/centres/sample-gacha.json');
  const square = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(work, name), bytes);
    return join(work, name);
  };
  const emblem = (...args: string[]) => runProgram(['emblem', ...args]);
  const prints: { path: string; standard: string; trim: string }[] = [];
  const exported = (file: string, out: string, ...more: string[]) => {
    const ran = runProgram([
      'export',
      file,
      '--out',
      join(work, out),
      '--only',
      'emblem',
      '--day',
      '2026-11-23',
      '--json',
      ...more,
    ]);
    // What the program printed is read back as what it promises.
    return { ran, manifest: JSON.parse(ran.stdout) as Manifest };
  };

  it('[ART-50] [ART-51] both slots filled print as PDF/X-4 and X-1a; one taken out again is blocked again', async (test) => {
    const project = join(work, 'whole.paijiang');
    const svg = square('centre.svg', SVG_MARKS['strokes over fills'] ?? new Uint8Array());
    const picture = await sharp({ create: { width: 3600, height: 3600, channels: 3, background: '#000000' } })
      .png()
      .toBuffer();
    const png = square('practice.png', picture);
    const given = ['--by', '测试员', '--on', '2026-11-20'];
    const first = emblem(SAMPLE, '--slot', 'centre', '--artwork', svg, ...given, '--out', project);
    expect([first.status, first.stderr]).toEqual([0, expect.stringContaining('已放入党群服务中心标识')]);
    expect(first.stderr).toContain('已按 FOGRA39 换算');
    const second = emblem(
      project,
      '--slot',
      'practice',
      '--artwork',
      png,
      ...given,
      '--document',
      '文明办〔2026〕3号',
    );
    expect(second.status, second.stderr).toBe(0);

    const check = qpdf.orSkip(test);
    for (const standard of ['x4', 'x1a']) {
      const { ran, manifest } = exported(project, standard, '--pdfx', standard);
      expect(ran.status, ran.stderr).toBe(0);
      expect(manifest.files).toHaveLength(2);
      for (const file of manifest.files) {
        const path = join(work, standard, file.name);
        expect(check(['--check', path]).status, file.name).toBe(0);
        prints.push({ path, standard, trim: `${file.width}x${file.height}` });
      }
    }
    const { manifest } = exported(project, 'others', '--formats', 'svg,png,json');
    expect(manifest.files.filter(({ kind }) => kind === 'emblem')).toHaveLength(5);
    expect(manifest.blocked.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'picture-cannot-be-cut',
    ]);

    expect(emblem(project, '--slot', 'practice', '--remove').status).toBe(0);
    const after = exported(project, 'after');
    expect(after.ran.status).toBe(1);
    expect(after.manifest.blocked.map(({ problems }) => problems[0]?.code)).toEqual(['emblem-missing']);
  });

  it('[ART-51] the shared PDF/X checker finds no fault in them', (test) => {
    const run = python.orSkip(test);
    if (!existsSync(CHECKER)) test.skip('../shared/tools/check_pdfx.py is not beside this clone');
    expect(prints).toHaveLength(4);
    for (const { path, standard, trim } of prints) {
      const args = ['--no-fonts', '--max-tac', '300', '--quiet', '--profile', standard, '--trim', trim];
      const checked = run([CHECKER, path, ...args]);
      expect([path, checked.status, checked.stdout]).toEqual([path, 0, checked.stdout]);
    }
  });

  it('[ART-52] artwork that came into a project by another way and cannot be used blocks its sign by name', async () => {
    const { saveProjectFile } = await import('../../core/file/file.ts');
    const { project: schema } = await import('../../core/project/project.ts');
    const { supplyEmblem } = await import('../../core/project/emblems.ts');
    const { sha256 } = await import('../support/sha256.ts');
    const bytes = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>标识</text></svg>',
    );
    const asset = {
      sha256: sha256(bytes),
      fileName: 'a.svg',
      mediaType: 'image/svg+xml' as const,
      bytes: bytes.length,
    };
    const sample = schema.parse(JSON.parse(readFileSync(SAMPLE, 'utf8')));
    const signature = { by: '测试员', on: '2026-11-20' };
    const made = supplyEmblem({ project: sample, assets: new Map() }, 'centre', { asset, bytes, signature });
    const file = square('text.paijiang', saveProjectFile(made.project, made.assets, { sha256 }));
    const { ran, manifest } = exported(file, 'text');
    expect(ran.status).toBe(1);
    expect(manifest.blocked.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['artwork-text'],
      ['emblem-missing'],
    ]);
    expect(ran.stderr).toContain('没转曲的文字“标识”');
  });
});

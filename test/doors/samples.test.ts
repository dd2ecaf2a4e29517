import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Manifest } from '../../app/signs/manifest.ts';
import { DRAFT_MARKS } from '../../app/words/slugLines.ts';
import { ROOT } from '../support/fonts.ts';
import { outsideTool } from '../support/outside.ts';
import { runProgram } from '../support/program.ts';
import { sha256 } from '../support/sha256.ts';

const work = mkdtempSync(join(tmpdir(), 'paijiang-samples-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const qpdf = outsideTool('qpdf');
const pdfinfo = outsideTool('pdfinfo');
const pdftoppm = outsideTool('pdftoppm');
const mutool = outsideTool('mutool');
const python = outsideTool('python3');
/** The shared PDF/X checker lies beside the project in CI; a clone alone does not have it. */
const CHECKER = join(ROOT, '../shared/tools/check_pdfx.py');

describe.each(['sample-gacha', 'sample-village'])('paijiang export %s', (name) => {
  const out = join(work, name);
  const project = join(ROOT, `templates/centres/${name}.json`);
  const ran = runProgram([
    'export',
    project,
    '--out',
    out,
    '--formats',
    'pdf,json',
    '--day',
    '2026-11-23',
    '--json',
  ]);
  // What the program printed is read back as what it promises.
  const manifest = JSON.parse(ran.stdout) as Manifest;
  const prints = manifest.files.filter((file) => file.format === 'pdf');

  it('[EXP-1] [EXP-7] [EXP-9] writes every sign but the two emblem slots, which it names', () => {
    expect(ran.status, ran.stderr).toBe(1);
    expect(
      manifest.blocked.map((blocked) => [blocked.kind, blocked.problems.map((each) => each.code)]),
    ).toEqual([
      ['emblem', ['emblem-missing']],
      ['emblem', ['emblem-missing']],
    ]);
    expect(ran.stderr).toContain('还没有官方图样');
    expect(prints.length).toBeGreaterThanOrEqual(13);
  });

  it('[EXP-4] lists each file with the checksum and length that it has', () => {
    const all = [...manifest.files, ...(manifest.list === null ? [] : [manifest.list])];
    expect(all.map(({ name }) => name)).toContain('00_订单.pdf');
    expect([...all.map(({ name }) => name), 'manifest.json'].sort()).toEqual(readdirSync(out).sort());
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toEqual(manifest);
    for (const file of all) {
      const bytes = readFileSync(join(out, file.name));
      expect([bytes.length, sha256(bytes)], file.name).toEqual([file.bytes, file.sha256]);
    }
  });

  it('[EXP-2] marks drafts in every file name', () => {
    for (const file of manifest.files) {
      // Nobody confirmed the samples' language profile, and nobody proof-read their Mongolian.
      expect(file.drafts, file.name).toContain('unconfirmed');
      if (['strip', 'plate', 'door-plate'].includes(file.kind)) expect(file.drafts).toContain('unproofed');
      const ending = file.drafts.map((reason) => `_${DRAFT_MARKS[reason]}`).join('');
      expect(file.name).toMatch(new RegExp(`_\\d+x\\d+mm_1份${ending}\\.(pdf|json)$`));
    }
  });

  it('[EXP-5] gives the same bytes again', () => {
    const again = join(work, `${name}-again`);
    runProgram(['export', project, '--out', again, '--formats', 'pdf,json', '--day', '2026-11-23']);
    for (const file of manifest.files) {
      expect(sha256(readFileSync(join(again, file.name))), file.name).toBe(file.sha256);
    }
  });

  it('[EXP-3] refuses drafts for production, by name, and writes nothing of them', () => {
    const production = join(work, `${name}-production`);
    const refused = runProgram(['export', project, '--out', production, '--production', '--only', 'strip']);
    expect(refused.status).toBe(1);
    expect(refused.stderr.match(/未做成：/g)).toHaveLength(4);
    expect(refused.stderr).toContain('蒙古文未经校对');
    expect(readdirSync(production).sort()).toEqual(['00_订单.pdf', 'manifest.json']);
  });

  it('[PDF-1] every print file is sound for qpdf and has the ordered trim to 0.01 mm', (test) => {
    const check = qpdf.orSkip(test);
    const boxes = pdfinfo.orSkip(test);
    for (const file of prints) {
      const path = join(out, file.name);
      expect(check(['--check', path]).status, file.name).toBe(0);
      const trim = /TrimBox:\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)/.exec(boxes(['-box', path]).stdout);
      const [left = 0, foot = 0, right = 0, top = 0] =
        trim?.slice(1).map((side) => (Number(side) / 72) * 25.4) ?? [];
      expect(Math.abs(right - left - file.width), file.name).toBeLessThan(0.01);
      expect(Math.abs(top - foot - file.height), file.name).toBeLessThan(0.01);
    }
  });

  it('[PDF-1] opens in poppler and mupdf, with ink on the page', (test) => {
    const poppler = pdftoppm.orSkip(test);
    const mupdf = mutool.orSkip(test);
    for (const [index, file] of prints.entries()) {
      const path = join(out, file.name);
      const picture = join(work, `${name}-${index}`);
      expect(poppler(['-r', '10', '-gray', '-singlefile', path, picture]).status, file.name).toBe(0);
      expect(darkest(readFileSync(`${picture}.pgm`)), file.name).toBeLessThan(128);
      const drawn = mupdf(['draw', '-q', '-r', '10', '-o', `${picture}-mupdf.pgm`, path]);
      // Debian builds mupdf without colour management, and says so every time.
      const said = drawn.stderr.replace('warning: ICC support is not available\n', '');
      expect([drawn.status, said], file.name).toEqual([0, '']);
      expect(darkest(readFileSync(`${picture}-mupdf.pgm`)), file.name).toBeLessThan(128);
    }
  });

  it('[PDF-1] passes the shared PDF/X checker', (test) => {
    const run = python.orSkip(test);
    qpdf.orSkip(test);
    if (!existsSync(CHECKER)) test.skip('../shared/tools/check_pdfx.py is not beside this clone');
    for (const file of prints) {
      const args = [CHECKER, join(out, file.name), '--no-fonts', '--max-tac', '300', '--quiet'];
      const checked = run([...args, '--trim', `${file.width}x${file.height}`, '--bleed', String(file.bleed)]);
      expect([file.name, checked.status, checked.stdout]).toEqual([file.name, 0, checked.stdout]);
    }
  });
});

/** Darkest sample of a binary PGM. */
function darkest(pgm: Buffer): number {
  const header = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(pgm.subarray(0, 64).toString('latin1'));
  return pgm.subarray(header?.[0].length ?? 0).reduce((least, sample) => Math.min(least, sample), 255);
}

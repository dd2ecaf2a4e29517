import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { saveProjectFile } from '../../core/file/file.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { completed } from '../support/completed.ts';
import { ROOT } from '../support/fonts.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-drafts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SAMPLE = join(ROOT, 'templates/centres/sample-village.json');
const CHOSEN = ['--only', 'directory', '--formats', 'pdf,svg,dxf,png,json', '--dpi', '30'];

/** The files of one kind of sign, by ending. */
async function files(project: string, out: string, ...more: string[]): Promise<Map<string, Buffer>> {
  const host = fakeHost({ folder, now: () => new Date(2026, 10, 29) });
  const code = await runCommandLine(['export', project, '--out', out, ...CHOSEN, ...more], host);
  expect([code, host.said.err]).toEqual([0, expect.any(String)]);
  return new Map(
    readdirSync(join(folder, out))
      .filter((name) => /^\d{3}_/.test(name))
      .map((name) => [name.slice(name.lastIndexOf('.') + 1), readFileSync(join(folder, out, name))]),
  );
}

describe('a draft and the final files of the same sign', () => {
  const { project, assets } = completed(JSON.parse(readFileSync(SAMPLE, 'utf8')));
  writeFileSync(join(folder, 'whole.paijiang'), saveProjectFile(project, assets, { sha256 }));
  const unconfirmed = { ...project, language: { ...project.language, confirmed: null } };
  writeFileSync(join(folder, 'open.paijiang'), saveProjectFile(unconfirmed, assets, { sha256 }));
  const both = Promise.all([
    files('open.paijiang', 'draft'),
    files('whole.paijiang', 'final', '--production'),
  ]);

  const text = (of: Map<string, Buffer>, ending: string): string => of.get(ending)?.toString('latin1') ?? '';

  it('[EXP-23] the draft is marked on a layer of its own in PDF, SVG, DXF and JSON, the final file is not', async () => {
    const [draft, final] = await both;
    const signs: readonly (readonly [string, RegExp])[] = [
      ['pdf', /\/OCG[^>]*\/Name \(Draft\)|\/Name \(Draft\)[^>]*\/OCG/],
      ['svg', /inkscape:label="Draft"/],
      ['dxf', /\n8\n\s*DRAFT\n|\r\n8\r\n\s*DRAFT\r\n/],
      ['json', /"layer":\s*"draft"/],
    ];
    for (const [ending, sign] of signs) {
      expect(text(draft, ending), ending).toMatch(sign);
      expect(text(final, ending), ending).not.toBe('');
      expect(text(final, ending), ending).not.toMatch(sign);
      expect(text(final, ending), ending).not.toMatch(/draft/i);
    }
  });

  it('[EXP-23] the picture shows it', async () => {
    const [draft, final] = await both;
    expect(draft.get('png')?.equals(final.get('png') ?? Buffer.alloc(0))).toBe(false);
  });
});

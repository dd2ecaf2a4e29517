import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FONT_PROBLEMS } from '../../../app/shaping/fontProblem.ts';
import { FONT_WORDS } from '../../../app/words/fonts.ts';
import {
  checkShippedFaces,
  readAddedFont,
  readFontCatalogue,
  shippedFaces,
} from '../../../node/library/fonts.ts';
import { MONGOLIAN, ROOT } from '../../support/fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-fonts-'));
const shippedBytes = (): Buffer => {
  const face = readFontCatalogue(ROOT).faces.find(({ key }) => key === MONGOLIAN);
  return readFileSync(join(ROOT, 'node_modules', face?.package ?? '', face?.file ?? ''));
};

/** The shipped Mongolian font with other embedding bits: table directory entry of OS/2, then fsType at 8. */
function withEmbeddingBits(bits: number): string {
  const bytes = shippedBytes();
  const entry = bytes.indexOf('OS/2', 0, 'latin1');
  bytes.writeUInt16BE(bits, bytes.readUInt32BE(entry + 8) + 8);
  const path = join(folder, `bits-${bits}.ttf`);
  writeFileSync(path, bytes);
  return path;
}

it('[HB-10] ships every face of the list with the length and checksum that it names', () => {
  expect(checkShippedFaces(ROOT)).toEqual([]);
  const faces = shippedFaces(ROOT);
  expect(faces.ok && faces.value.map(({ key }) => key)).toEqual(
    readFontCatalogue(ROOT).faces.map(({ key }) => key),
  );
});

it('[HB-11] names a shipped face whose package is missing', () => {
  const bare = mkdtempSync(join(tmpdir(), 'paijiang-bare-'));
  writeFileSync(join(bare, 'package.json'), '{}');
  mkdirSync(join(bare, 'fonts'));
  copyFileSync(join(ROOT, 'fonts', 'fonts.json'), join(bare, 'fonts', 'fonts.json'));
  expect(shippedFaces(bare)).toMatchObject({ ok: false, problem: { code: 'font-not-installed' } });
  expect(checkShippedFaces(bare)).toHaveLength(readFontCatalogue(ROOT).faces.length);
});

it('[HB-12] takes a font of the user by its contents: key, checksum, names, scripts', () => {
  const path = join(folder, 'own.ttf');
  writeFileSync(path, shippedBytes());
  const added = readAddedFont(path);
  expect(added).toMatchObject({
    ok: true,
    value: [
      {
        key: 'font-7c0edce49dfc',
        family: 'Noto Sans Mongolian',
        scripts: ['Mong', 'Latn'],
        embedding: 'installable',
      },
    ],
  });
});

it.each([
  [0x0002, 'font-restricted'],
  [0x0102, 'font-restricted'],
  [0x0200, 'font-bitmap-only'],
])('[HB-13] refuses a font with embedding bits %i: %s', (bits, code) => {
  expect(readAddedFont(withEmbeddingBits(bits))).toMatchObject({
    ok: false,
    problem: { code, data: { family: 'Noto Sans Mongolian' } },
  });
});

it.each([
  [0x0004, 'previewAndPrint'],
  [0x0008, 'editable'],
  [0x0006, 'previewAndPrint'],
])('[HB-13] allows a font with embedding bits %i: %s', (bits, embedding) => {
  expect(readAddedFont(withEmbeddingBits(bits))).toMatchObject({ ok: true, value: [{ embedding }] });
});

it('[HB-14] says so when a font file is missing or is not a font', () => {
  expect(readAddedFont(join(folder, 'nowhere.ttf'))).toMatchObject({
    problem: { code: 'font-file-missing' },
  });
  const text = join(folder, 'text.ttf');
  writeFileSync(text, '宋体 but not a font');
  expect(readAddedFont(text)).toMatchObject({ problem: { code: 'font-not-readable' } });
});

it('[HB-15] has a sentence in both languages for every font problem', () => {
  for (const code of FONT_PROBLEMS) {
    expect(FONT_WORDS.zh[code]).toMatch(/[一-鿿]/);
    expect(FONT_WORDS.en[code]).toMatch(/[a-z]/);
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT, shippedShaper } from '../support/fonts.ts';

/** What hb-shape said (scripts/make-shaping-table.mjs). */
const table = z
  .strictObject({
    about: z.string(),
    'hb-shape': z.string(),
    fonts: z.record(z.string(), z.string()),
    rows: z.array(
      z.strictObject({
        font: z.string(),
        script: z.enum(['Mong', 'Hans']),
        vertical: z.boolean(),
        text: z.string(),
        glyphs: z.array(z.array(z.number()).length(6)),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'test/golden/shaping.json'), 'utf8')));
type Row = (typeof table.rows)[number];

const shaper = shippedShaper();
const rowsOf = (script: Row['script'], vertical: boolean): readonly Row[] =>
  table.rows.filter((row) => row.script === script && row.vertical === vertical);

/** hb-shape counts clusters in code points, harfbuzzjs in UTF-16 units. */
function utf16Index(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join('').length;
}

it('[HB-16] the table was made with the fonts that are shipped', () => {
  for (const [key, sha256] of Object.entries(table.fonts)) expect(shaper.fonts.get(key)?.sha256).toBe(sha256);
  expect(Object.keys(table.fonts)).toHaveLength(2);
});

it('[HB-16] holds 300 Mongolian words and phrases with suffixes, MVS, NNBSP and every FVS, and 200 Chinese names', () => {
  const mongolian = rowsOf('Mong', false).map(({ text }) => text);
  expect(new Set(mongolian).size).toBeGreaterThanOrEqual(300);
  expect(new Set(rowsOf('Hans', false).map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
  for (const format of ['\u180b', '\u180c', '\u180d', '\u180f', '\u180e', '\u202f']) {
    expect(mongolian.filter((text) => text.includes(format)).length).toBeGreaterThan(5);
  }
  for (const rare of '㙦垚𠙶坽䓖塝磡㘰埗𡐓')
    expect(rowsOf('Hans', false).some(({ text }) => text.includes(rare))).toBe(true);
});

it.each([
  ['Mongolian', 'Mong'],
  ['Chinese', 'Hans'],
] as const)('[HB-16] shapes every %s row as hb-shape does: ids, clusters, advances, offsets', (_, script) => {
  for (const { font, text, glyphs } of rowsOf(script, false)) {
    const found = shaper.shape({ font, text, script, vertical: false });
    const wanted = glyphs.map(([id, cluster = 0, xAdvance, yAdvance, xOffset, yOffset]) => ({
      ...{ id, cluster: utf16Index(text, cluster), xAdvance, yAdvance, xOffset, yOffset },
    }));
    expect({ text, glyphs: found }).toEqual({ text, glyphs: wanted });
  }
});

// hb-shape sets vertical text top to bottom with the font's vertical metrics, which harfbuzzjs is built without:
// only which glyphs stand in the column can be compared, and that is what typesetting takes.
it('[HB-16] chooses the glyphs of vertical Chinese as hb-shape does', () => {
  for (const { font, text, glyphs } of rowsOf('Hans', true)) {
    const found = shaper.shape({ font, text, script: 'Hans', vertical: true });
    expect({ text, ids: found.map(({ id }) => id) }).toEqual({ text, ids: glyphs.map(([id]) => id) });
  }
});

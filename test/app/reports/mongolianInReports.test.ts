import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMissingGlyphsNamed } from '../../../app/reports/missingGlyphs.ts';
import { type Block, type Report, textsOf } from '../../../core/report/report.ts';
import { layoutReport } from '../../../typeset/report/layoutReport.ts';
import { paperAsk } from '../../support/paperAsk.ts';
import { runs } from '../../support/runs.ts';

const { faces, shaper } = paperAsk;
const WORD = 'ᠭᠠᠴᠠ ᠶᠢᠨ ᠲᠠᠰᠤᠭ';
const report = (...blocks: readonly Block[]): Report => ({
  title: '清单',
  running: '清单',
  paper: 'portrait',
  blocks,
});
const noted = (text: string): Report =>
  report({
    kind: 'specimen',
    specimen: { drawing: null, heading: '001  门牌', facts: [['说明', text]] },
  });

/** The glyphs of each face on the pages, in their order. */
function glyphsOf(of: Report, face: string): readonly number[] {
  const named = withMissingGlyphsNamed(of, shaper, faces, 'zh').report;
  return layoutReport(named, paperAsk).pages.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === 'glyphs' && item.font === face ? item.glyphs.map(({ id }) => id) : [],
    ),
  );
}

describe('[PAPER-46] Mongolian among the Chinese of a report', () => {
  it('[PAPER-46] is set in its own face, whole words joined as they are written, and nothing is a box', () => {
    const glyphs = glyphsOf(noted(`“${WORD}”里后缀前的空格要用窄空格。`), faces.mongolian);
    const joined = WORD.split(' ').flatMap((text) =>
      shaper.shape({ font: faces.mongolian, text, script: 'Mong', vertical: false }).map(({ id }) => id),
    );
    expect(glyphs).toEqual(joined);
    expect(glyphs).not.toContain(0);
    expect(glyphsOf(noted(WORD), faces.regular)).not.toContain(0);
  });

  it('[PAPER-46] leaves no box on the page, whatever words are mixed', () => {
    const words = fc.constantFrom(
      '办公室',
      'ᠭᠠᠴᠠ',
      'ᠲᠠᠰᠤᠭ',
      ' ',
      '\u202fᠶᠢᠨ',
      'A3',
      '，',
      '\u180e\u1820',
      '２',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.join('');
        for (const face of [faces.regular, faces.bold, faces.mongolian])
          expect(glyphsOf(noted(text), face)).not.toContain(0);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('[PAPER-47] what no face has', () => {
  const odd = 'a\u{10ffff}';
  const blocks: readonly Block[] = [
    { kind: 'specimen', specimen: { drawing: null, heading: odd, facts: [[odd, odd]] } },
    { kind: 'signatures', labels: [odd] },
    { kind: 'item', item: { number: odd, tag: odd, weight: 'strong', headline: odd, lines: [[odd, odd]] } },
    { kind: 'heading', level: 1, text: odd },
    { kind: 'facts', facts: [[odd, odd]] },
  ];

  it.each(blocks.map((block) => [block.kind, block] as const))(
    '[PAPER-47] is 〓 in every text of a report, and named at its end: %s',
    (_, block) => {
      const { report: named, missing } = withMissingGlyphsNamed(report(block), shaper, faces, 'zh');
      expect(missing).toEqual(['U+10FFFF']);
      const texts = textsOf(named);
      expect(texts.some((text) => text.includes('\u{10ffff}'))).toBe(false);
      expect(texts).toContain('a〓');
      expect(texts.at(-1)).toContain('U+10FFFF');
    },
  );
});

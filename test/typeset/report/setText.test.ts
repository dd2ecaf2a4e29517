import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setParagraph, textSetter } from '../../../typeset/report/setText.ts';
import { type TextStyle } from '../../../typeset/report/style.ts';
import { type Shaper } from '../../../typeset/text/shaper.ts';

/** A face in which every character is one em wide. */
const FACE = { key: 'even', family: '', style: '', sha256: '', unitsPerEm: 1000, weight: 400, scripts: [] };
const shaper: Shaper = {
  fonts: new Map([['even', FACE]]),
  covers: () => true,
  shape: ({ text }) => {
    let cluster = 0;
    return [...text].map((character) => {
      const glyph = { id: character.codePointAt(0) ?? 0, cluster, xAdvance: 1000, yAdvance: 0 };
      cluster += character.length;
      return { ...glyph, xOffset: 0, yOffset: 0 };
    });
  },
  outline: () => [],
  inkBox: () => null,
};
const setText = textSetter(shaper, { regular: 'even', bold: 'even', mongolian: 'even' });
const STYLE: TextStyle = { face: 'regular', size: 1, leading: 1, ink: 'black' };

const paragraph = (text: string, room: number, options: Parameters<typeof setParagraph>[4] = {}) =>
  setParagraph(setText, text, STYLE, room, options).lines;
const lines = (text: string, room: number, options: Parameters<typeof setParagraph>[4] = {}) =>
  paragraph(text, room, options).map(({ words }) => words.text);

describe('lines of a report', () => {
  it.each([
    ['甲乙丙丁。', 4, ['甲乙丙', '丁。']],
    ['甲乙（丙）', 3, ['甲乙', '（丙）']],
    ['面积200平方米', 6, ['面积', '200平方米']],
    ['甲 乙 丙', 3, ['甲 乙', '丙']],
    ['甲\n乙', 9, ['甲', '乙']],
    ['甲\n\n乙', 9, ['甲', '', '乙']],
    ['　　甲', 9, ['　　甲']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['甲abcdefghij', 4, ['甲', 'abcd', 'efgh', 'ij']],
    ['内党办发〔2023〕5号', 6, ['内党办发', '〔2023〕', '5号']],
    ['', 4, ['']],
  ])('[LINE-1] %s in lines of %d', (text, room, expected) => {
    expect(lines(text, room)).toEqual(expected);
  });

  it('[LINE-1] the first line may be shorter', () => {
    expect(lines('甲乙丙丁戊己', 4, { indent: 2 })).toEqual(['甲乙', '丙丁戊己']);
  });

  it('[LINE-1] lines end between phrases where those fit, and fill up by parting a figure from its unit', () => {
    expect(lines('甲乙丙，丁戊己庚，辛', 6, { ends: 'phrases' })).toEqual(['甲乙丙，', '丁戊己庚，辛']);
    expect(lines('甲乙丙丁戊己200平方米辛壬癸', 10)).toEqual(['甲乙丙丁戊己', '200平方米辛壬癸']);
    expect(lines('甲乙丙丁戊己200平方米辛壬癸', 10, { filled: true })).toEqual([
      '甲乙丙丁戊己200平',
      '方米辛壬癸',
    ]);
  });

  it('[LINE-2] loses and doubles nothing but spaces, and is never wider than the room', () => {
    const text = fc
      .array(fc.constantFrom(...'甲乙丙，。（）《》“”—…〔〕号12a. \n'.split('')), { maxLength: 80 })
      .map((all) => all.join(''));
    const options = fc.record({
      indent: fc.constantFrom(0, 0.5),
      ends: fc.constantFrom('words' as const, 'phrases' as const),
      filled: fc.boolean(),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), options, (given, room, how) => {
        const set = paragraph(given, room, how);
        expect(set.map(({ words }) => words.text.replace(/\s/gu, '')).join('')).toBe(
          given.replace(/\s/gu, ''),
        );
        for (const { width } of set) expect(width).toBeLessThanOrEqual(room + 1e-6);
        const cells = set.flatMap(({ line }) => line.cells.map(({ cell }) => cell.sign));
        expect(cells.join('').replace(/\s/gu, '')).toBe(given.replace(/\s/gu, ''));
      }),
    );
  });
});

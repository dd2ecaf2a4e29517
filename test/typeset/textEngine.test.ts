import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facedCells } from '../../typeset/text/hanCells.ts';
import { CELL, fitWordColumns, mongolianBlock } from '../../typeset/text/mongolianColumns.ts';
import { mongolianLine } from '../../typeset/text/mongolianLine.ts';
import { breakLines } from '../../typeset/text/paragraph/breakLines.ts';
import { BOARD, facedParagraph, type Manner, PAPER } from '../../typeset/text/paragraph/hanParagraph.ts';
import { setLine } from '../../typeset/text/paragraph/setLines.ts';
import { MONGOLIAN, SONG, shippedShaper } from '../support/fonts.ts';
import { runs } from '../support/runs.ts';

const shaper = shippedShaper();
const MANNERS = [
  ['boards', BOARD],
  ['papers', PAPER],
] as const;
const paragraph = (text: string, manner: Manner) =>
  facedParagraph(text, [{ font: SONG, start: 0, end: text.length }], manner, shaper);
const lines = (text: string, measure: number, manner: Manner) =>
  breakLines(paragraph(text, manner), measure).map(({ cells }) =>
    cells.map(({ cell }) => cell.sign).join(''),
  );

/** Marks by GB/T 15834-2011, written down here by themselves. */
const ENDING = [...'。，、；：？！．）》〉」』】〕〗］｝”’'];
const BEGINNING = [...'（《〈「『【〔〖［｛“‘'];

describe.each(MANNERS)('marks on %s', (_, manner) => {
  it.each(ENDING)('[TEXT-9] %s begins no line and takes half a character at the end of one', (mark) => {
    for (let before = 5; before < 9; before += 1) {
      for (const line of lines(`${'村'.repeat(before)}${mark}${'民'.repeat(9)}`, 6, manner)) {
        expect(line.startsWith(mark)).toBe(false);
      }
    }
    const [line] = breakLines(paragraph(`村民${mark}`, manner), 9);
    expect(line?.width).toBeCloseTo(2.5, 6);
  });

  it.each(BEGINNING)('[TEXT-9] %s ends no line', (mark) => {
    for (let before = 4; before < 8; before += 1) {
      for (const line of lines(`${'村'.repeat(before)}${mark}${'民'.repeat(9)}`, 6, manner).slice(0, -1)) {
        expect(line.endsWith(mark)).toBe(false);
      }
    }
  });

  it('[TEXT-9] two marks in a row close up by half a character, whichever they are', () => {
    const pairs = fc.oneof(
      fc.tuple(fc.constantFrom(...ENDING), fc.constantFrom(...ENDING, ...BEGINNING)),
      fc.tuple(fc.constantFrom(...BEGINNING), fc.constantFrom(...BEGINNING)),
    );
    fc.assert(
      fc.property(pairs, ([one, two]) => {
        expect(paragraph(`村${one}${two}民`, manner).extent).toBeCloseTo(3.5, 6);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('the two manners', () => {
  it('[TEXT-10] papers keep an opening mark inside the line, boards let its blank half hang out', () => {
    expect(breakLines(paragraph('《献血法》', PAPER), 9)[0]).toMatchObject({ hang: 0 });
    expect(breakLines(paragraph('《献血法》', BOARD), 9)[0]).toMatchObject({ hang: 0.5 });
  });

  it('[TEXT-10] papers set figures as the face has them, and keep the width of spaces', () => {
    const extent = (text: string) => paragraph(text, PAPER).extent;
    expect(extent('共8户')).toBeCloseTo(extent('共户') + extent('8'), 6);
    expect(extent('　　甲')).toBeCloseTo(3, 6);
    expect(extent('甲 乙')).toBeCloseTo(2 + extent(' '), 6);
  });
});

describe('lines that are set', () => {
  it('[TEXT-11] joins two dashes as the face does, and names both characters', () => {
    const cells = facedCells('便民——代办', [{ font: SONG, start: 0, end: 6 }], 'half', shaper);
    expect(cells.map(({ extent }) => extent)).toEqual([1, 1, 2, 1, 1]);
    expect(cells[2]?.glyphs).toMatchObject([{ start: 2, end: 4 }]);
  });

  it('[TEXT-11] names a character beyond the first plane whole', () => {
    const [cell] = facedCells('𠙶', [{ font: SONG, start: 0, end: 2 }], 'own', shaper);
    expect(cell?.glyphs).toMatchObject([{ start: 0, end: 2 }]);
  });

  it('[TEXT-11] holds an accented word together', () => {
    expect(paragraph('café', BOARD).pieces.flatMap(({ cells }) => cells).length).toBe(1);
  });

  it('[TEXT-11] sets the sign of a size as a sign, and parts no size', () => {
    const size = paragraph('宽360×2200的', BOARD);
    expect(size.pieces.map(({ cells }) => cells.map(({ sign }) => sign))).toEqual([
      ['宽'],
      ['360', '×', '2200'],
      ['的'],
    ]);
    expect(size.pieces[1]?.cells.map(({ role }) => role)).toEqual(['latin', 'other', 'latin']);
  });

  it.each(MANNERS)('[TEXT-10] centres words in brackets by their ink on %s', (_, manner) => {
    const text = '（后）';
    const [line] = breakLines(paragraph(text, manner), 9);
    if (line === undefined) throw new Error('no line');
    const [run] = setLine(
      { text, from: 0 },
      line,
      { size: 1, measure: 9, align: 'centre' },
      { x: 0, y: 0 },
      { layer: 'artwork', ink: 'black', weight: 600 },
      shaper,
    );
    // Three cells of one em, the character in the middle of the measure.
    expect(run?.glyphs.map(({ x }) => x)).toEqual([3, 4, 5]);
  });

  it('[TEXT-12] spaces a line out between characters and words, never inside a word', () => {
    const text = '扫描QRcode即可办理';
    const set = paragraph(text, PAPER);
    const [line] = breakLines(set, 9);
    if (line === undefined) throw new Error('no line');
    const at = (measure: number) =>
      setLine(
        { text, from: 0 },
        { ...line, ends: 'line' },
        { size: 1, measure, align: 'justified' },
        { x: 0, y: 0 },
        { layer: 'artwork', ink: 'black', weight: 600 },
        shaper,
        Infinity,
      ).flatMap(({ glyphs }) => glyphs);
    const steps = (measure: number) => {
      const glyphs = at(measure);
      return glyphs.slice(1).map((glyph, index) => glyph.x - (glyphs[index]?.x ?? 0));
    };
    const wider = steps(line.width + line.cells.length - 1);
    const natural = steps(line.width);
    const grown = wider.map((step, index) => Math.round((step - (natural[index] ?? 0)) * 1e6) / 1e6);
    // QRcode is six letters: five steps inside it stay.
    expect(grown.filter((step) => step === 0).length).toBe(5);
    expect(grown.filter((step) => step === 1).length).toBe(line.cells.length - 1);
  });
});

describe('columns of Mongolian', () => {
  const WORDS = ['ᠠᠷᠠᠳ', 'ᠤᠨ', 'ᠲᠥᠪ', 'ᠭᠠᠴᠠᠭ᠎ᠠ', 'ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡᠨ', 'ᠨᠠᠮ'];
  const text = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
    .map((all) => all.join(' '));
  const shaped = (words: string) => {
    const line = mongolianLine(words, [MONGOLIAN], shaper);
    if (!line.ok) throw new Error(line.problem.code);
    return line.value;
  };

  it('[TEXT-13] plates, boards and cells pack the same words in their order, inside the room that they are given', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 12, max: 90, noNaN: true }), (words, width) => {
        const line = shaped(words);
        const height = 400;
        const plate = fitWordColumns({ line, width, height, largest: 20, smallest: 0 });
        const blocks = [mongolianBlock(line, 5, width), mongolianBlock(line, 5, width, { pitch: CELL })];
        for (const set of 'columns' in plate ? [plate, ...blocks] : blocks) {
          expect(set?.columns.flat()).toEqual(line.words);
          expect(set?.width).toBeLessThanOrEqual(width + 1e-6);
        }
        expect('height' in plate && plate.height <= height + 1e-6).toBe(true);
      }),
      { numRuns: runs(150) },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillLines } from '../../typeset/text/chineseLines.ts';

/** Every character as wide as one. */
const lines = (text: string, room: number, first = room) =>
  fillLines(text, (start, end) => [...text.slice(start, end)].length, first, room).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('lines of a report', () => {
  it.each([
    ['甲乙丙丁。', 4, ['甲乙丙', '丁。']],
    ['甲乙（丙）', 3, ['甲乙', '（丙）']],
    ['面积200平方米', 6, ['面积', '200平方米']],
    ['甲 乙 丙', 3, ['甲 乙', '丙']],
    ['甲\n乙', 9, ['甲', '乙']],
    ['甲\n\n乙', 9, ['甲', '', '乙']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['甲abcdefghij', 4, ['甲', 'abcd', 'efgh', 'ij']],
    ['', 4, ['']],
  ])('[LINE-1] %s in lines of %d', (text, room, expected) => {
    expect(lines(text, room)).toEqual(expected);
  });

  it('[LINE-1] the first line may be shorter', () => {
    expect(lines('甲乙丙丁戊己', 4, 2)).toEqual(['甲乙', '丙丁戊己']);
  });

  it('[LINE-2] loses and doubles nothing but spaces, and is never wider than the room', () => {
    const text = fc
      .array(fc.constantFrom(...'甲乙丙，。（）《》“”—…12a. \n'.split('')), { maxLength: 80 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (given, room) => {
        const set = lines(given, room);
        expect(set.join('').replace(/\s/gu, '')).toBe(given.replace(/\s/gu, ''));
        for (const line of set) expect([...line].length).toBeLessThanOrEqual(room);
      }),
    );
  });
});

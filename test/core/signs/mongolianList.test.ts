import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { supplyStrings } from '../../../core/editing/commands/mongolian.ts';
import { type ListedString, placeMongolianList } from '../../../core/signs/mongolianList.ts';
import { projectTexts, type ProjectText } from '../../../core/signs/projectTexts.ts';
import { soundVillage } from '../../support/village.ts';

const TODAY = '2026-11-30';
const WORDS = 'ᠮᠣᠩᠭᠣᠯ';
const village = soundVillage((project) => {
  project.rooms[0]?.functions.push({ zh: '调解', mn: null });
  project.organisations.party.mn = null;
});
const texts = projectTexts(village, new Map());

const row = (number: number, more: Partial<ListedString>): ListedString => ({
  ...{ number, key: '', zh: '', mn: '', by: '', on: '', document: '' },
  ...more,
});
/** As the table goes out. */
const out = (all: readonly ProjectText[]): readonly ListedString[] =>
  all.map(({ key, zh, mn }, at) =>
    row(at + 4, {
      ...{ key, zh, mn: mn?.text ?? '', by: mn?.proof?.by ?? '' },
      ...{ on: mn?.proof?.on ?? '', document: mn?.proof?.document ?? '' },
    }),
  );
const signed = { mn: WORDS, by: '斯琴', on: '2026-11-02', document: '译证〔2026〕7号' };

describe('a table of Mongolian that comes back', () => {
  it('[REG-24] changes nothing as it went out', () => {
    expect(placeMongolianList(texts, out(texts), TODAY)).toMatchObject({ strings: [], refused: [] });
  });

  it('[REG-24] filled in, it signs the whole project; without keys it does so by the Chinese', () => {
    for (const key of [true, false]) {
      const filled = out(texts).map((one) => ({ ...one, ...signed, ...(key ? {} : { key: '' }) }));
      const { strings, refused } = placeMongolianList(texts, filled, TODAY);
      expect(refused).toEqual([]);
      const change = supplyStrings(village, strings);
      if (!change.ok) throw new Error(change.problem.code);
      const after = projectTexts(applyChange(village, change.value), new Map());
      expect(after).toHaveLength(texts.length);
      for (const { mn } of after)
        expect(mn).toEqual({
          text: WORDS,
          proof: { by: '斯琴', on: '2026-11-02', document: '译证〔2026〕7号' },
        });
    }
  });

  it('[REG-24] what does not fit is told by its row, and the others are taken', () => {
    const [first] = texts;
    if (first === undefined) throw new Error('no text');
    const { strings, blank, refused } = placeMongolianList(
      texts,
      [
        row(4, { ...signed, key: first.key, zh: '从前叫别的' }),
        row(5, { ...signed, zh: '没有这一条' }),
        row(6, { ...signed, zh: '调解', on: '去年' }),
        row(7, { ...signed, zh: '调 解', mn: `${WORDS}ᠠ` }),
        row(8, { zh: '调解' }),
        row(9, { mn: '\ue234', zh: texts[1]?.zh ?? '' }),
      ],
      TODAY,
    );
    expect(refused).toMatchObject([
      { row: 4, column: 'zh', why: 'changed' },
      { row: 5, column: 'zh', why: 'unknown' },
      { row: 6, column: 'on', text: '去年', why: 'day' },
      { row: 7, column: 'zh', why: 'twice' },
      { row: 9, column: 'mn', why: 'private-use' },
    ]);
    expect(blank).toBe(1);
    expect(strings).toEqual([
      { owner: { of: 'function', room: 'hall', zh: '调解' }, mn: { text: WORDS, proof: null } },
    ]);
  });

  it('[REG-24] a signature without Mongolian is told; empty cells leave what is there', () => {
    const there = texts.find(({ mn }) => mn !== null);
    const { strings, refused } = placeMongolianList(
      texts,
      [row(4, { zh: '调解', by: '斯琴' }), row(5, { key: there?.key ?? '', by: '高娃', on: '2026-01-02' })],
      TODAY,
    );
    expect(refused).toMatchObject([{ row: 4, column: 'by', why: 'no-words' }]);
    expect(strings).toMatchObject([
      { owner: there?.owner, mn: { text: there?.mn?.text, proof: { by: '高娃', on: '2026-01-02' } } },
    ]);
  });
});

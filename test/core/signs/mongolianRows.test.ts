import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { supplyStrings } from '../../../core/editing/commands/mongolian.ts';
import { type Project } from '../../../core/project/project.ts';
import { type MongolianCell, placeMongolian } from '../../../core/signs/mongolianRows.ts';
import { hasDoubtfulSpace } from '../../../core/signs/mongolianSuffix.ts';
import { projectTexts } from '../../../core/signs/projectTexts.ts';
import { runs } from '../../support/runs.ts';
import { TEMPLATES } from '../../support/signs.ts';
import { soundVillage } from '../../support/village.ts';

const templates = new Map(TEMPLATES.map((template) => [template.id, template]));
const TODAY = '2026-11-30';
const WORD = 'ᠪᠠᠶᠠᠨ';

function placed(project: Project, cells: readonly MongolianCell[]) {
  const { strings, refused } = placeMongolian(projectTexts(project, templates), cells, TODAY);
  const change = supplyStrings(project, strings);
  return { project: change.ok ? applyChange(project, change.value) : project, refused };
}

const village = soundVillage(() => undefined);

describe('the table of Mongolian strings', () => {
  it('[STUDIO-15] has every string once, with the signs that show it, and the names of the register', () => {
    const texts = projectTexts(village, templates);
    expect(new Set(texts.map(({ key }) => key)).size).toBe(texts.length);
    expect(texts.filter(({ part }) => part === 'place')).toHaveLength(3);
    expect(texts.some(({ signs }) => signs.length > 1)).toBe(true);
  });

  it('[STUDIO-83] that spaces are meant stays with their words, whoever signs, and goes with others', () => {
    const [first] = projectTexts(village, templates);
    if (first === undefined) throw new Error('no text');
    const mn = { text: 'ᠮᠣᠩᠭᠣᠯ ᠤᠨ', proof: null, spacesMeant: true as const };
    const said = supplyStrings(village, [{ owner: first.owner, mn }]);
    if (!said.ok) throw new Error(said.problem.code);
    const project = applyChange(village, said.value);
    const mnAfter = (cells: readonly Pick<MongolianCell, 'column' | 'text'>[]) =>
      projectTexts(
        placed(
          project,
          cells.map((cell) => ({ ...cell, key: first.key })),
        ).project,
        templates,
      ).find(({ key }) => key === first.key)?.mn;
    expect(hasDoubtfulSpace(mn)).toBe(false);
    expect(mnAfter([{ column: 'by', text: '斯琴' }])).toMatchObject({
      spacesMeant: true,
      proof: { by: '斯琴' },
    });
    expect(mnAfter([{ column: 'mn', text: mn.text }])).toEqual(mn);
    expect(mnAfter([{ column: 'mn', text: `${mn.text} ᠤᠨ` }])).toEqual({
      text: `${mn.text} ᠤᠨ`,
      proof: null,
    });
  });

  it('[STUDIO-15] takes a pasted column: each string reads back, everywhere it is shown', () => {
    const keys = projectTexts(village, templates).map(({ key }) => key);
    fc.assert(
      fc.property(fc.subarray(keys, { minLength: 1 }), (some) => {
        const cells = some.map((key, i): MongolianCell => ({
          key,
          column: 'mn',
          text: `${WORD} ${WORD}${i % 3}`,
        }));
        const { project, refused } = placed(village, cells);
        expect(refused).toEqual([]);
        const after = new Map(projectTexts(project, templates).map(({ key, mn }) => [key, mn]));
        // Parts of one line (a room and its functions by the same Chinese) share their Mongolian.
        for (const { key, text } of cells.slice(-1)) expect(after.get(key)?.text).toBe(text);
        for (const { key } of cells) expect(after.get(key)?.proof).toBeNull();
      }),
      { numRuns: runs(100) },
    );
  });

  it('[STUDIO-16] a changed word loses its signature, unless the same block signs it; a signature needs words, a day and a name', () => {
    const key = 'party';
    const of = (project: Project) => projectTexts(project, templates).find((text) => text.key === key)?.mn;
    const cell = (column: MongolianCell['column'], text: string): MongolianCell => ({ key, column, text });
    const signed = placed(village, [
      cell('mn', WORD),
      cell('by', '其其格'),
      cell('on', '2026-11-02'),
    ]).project;
    expect(of(signed)).toEqual({ text: WORD, proof: { by: '其其格', on: '2026-11-02' } });
    expect(of(placed(signed, [cell('mn', WORD)]).project)?.proof?.by).toBe('其其格');
    expect(of(placed(signed, [cell('mn', `${WORD} ${WORD}`)]).project)?.proof).toBeNull();
    expect(of(placed(signed, [cell('by', '')]).project)?.proof).toBeNull();
    // Without a day it is today's.
    const unsigned = placed(signed, [cell('by', '')]).project;
    expect(of(placed(unsigned, [cell('by', '巴特尔')]).project)?.proof).toEqual({ by: '巴特尔', on: TODAY });
    expect(placed(unsigned, [cell('on', '2026-11-02')]).refused.map(({ why }) => why)).toEqual(['no-signer']);
    expect(placed(signed, [cell('on', '去年')]).refused.map(({ why }) => why)).toEqual(['day']);
    expect(of(placed(signed, [cell('on', '去年')]).project)).toEqual(of(signed));
    const bare = placed(signed, [cell('mn', '')]).project;
    expect(of(bare)).toBeNull();
    expect(placed(bare, [cell('by', '其其格')]).refused.map(({ why }) => why)).toEqual(['no-words']);
  });

  it('[STUDIO-16] letters of private encodings are refused where they stand and change nothing', () => {
    const { project, refused } = placed(village, [{ key: 'party', column: 'mn', text: '\ue264\ue265' }]);
    expect(refused).toMatchObject([{ key: 'party', column: 'mn', why: 'private-use' }]);
    expect(project).toBe(village);
  });
});

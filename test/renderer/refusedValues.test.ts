import { afterEach, describe, expect, it } from 'vitest';
import { type CommandResult, type PlanProblemData } from '../../core/editing/command.ts';
import {
  changeFacade,
  changeNotice,
  orderHonours,
  putDisplayWall,
} from '../../core/editing/commands/boards.ts';
import { sentencesFor } from '../../app/words/words.ts';
import { bearGaps, borne, sayInWindow } from '../../renderer/kit/strings/language.ts';
import { PLAN_PROBLEMS } from '../../renderer/kit/strings/planProblems.ts';
import { testCentre } from '../support/centre.ts';

const FACADE = {
  ...{ width: 9000, height: 4000, entrance: { x: 4000, width: 1500, height: 2400 }, windows: [] },
  ...{ arrangement: 'two-and-two' as const, firstSide: 'left' as const, lowerEdge: 600, spacing: 150 },
  ...{ fromEntrance: 250, emblemLowerEdge: 2900 },
};

/** The sentence as the window shows it, where a gap throws. */
function said(result: CommandResult): string {
  return result.ok ? 'done' : sayInWindow(PLAN_PROBLEMS, 'zh', result.problem.code, result.problem.data);
}

describe('values that are refused', () => {
  const project = testCentre({});

  it.each([
    ['wall height', changeFacade(project, { ...FACADE, height: 100 }), '最小 1500'],
    ['from the entrance', changeFacade(project, { ...FACADE, fromEntrance: 5 }), '最小 20'],
    ['between placards', changeFacade(project, { ...FACADE, spacing: 60_000 }), '最大 5000'],
    [
      'a window',
      changeFacade(project, { ...FACADE, windows: [{ x: 0, y: 0, width: 5, height: 900 }] }),
      '100',
    ],
    ['places in reserve', orderHonours(project, { reserve: 10_000 }), '最大'],
    [
      'a wall',
      putDisplayWall(project, { id: 'q1', name: '墙', width: 10, height: 3000, keepFree: [] }),
      '300',
    ],
    [
      'a name',
      putDisplayWall(project, { id: 'q1', name: '墙'.repeat(99), width: 900, height: 3000, keepFree: [] }),
      '40 个字',
    ],
    ['no sections', changeNotice(project, []), '没有改动'],
  ])('[EDIT-30] %s: the sentence says what can be typed', (_, result, words) => {
    expect(said(result)).toContain(words);
  });

  it('[EDIT-30] a sentence that names what its refusal does not carry does not compile', () => {
    const sentences = sentencesFor<Pick<PlanProblemData, 'too-small'>>();
    const right = { 'too-small': '最小 {least}' } as const;
    expect(sentences({ zh: right, en: right }).zh['too-small']).toContain('least');
    const wrong = { 'too-small': '最小 {field}' } as const;
    // @ts-expect-error: `field` does not come with it.
    expect(sentences({ zh: wrong, en: right }).zh['too-small']).toContain('field');
  });
});

describe('a sentence that cannot be said', () => {
  afterEach(() => bearGaps(null));

  it('[STUDIO-72] throws until the window bears it; then it is shown with its gap, and noted', () => {
    const say = () => sayInWindow(PLAN_PROBLEMS, 'zh', 'too-small', {});
    expect(say).toThrow('lacks {least}');
    const noted: unknown[] = [];
    bearGaps((thrown) => noted.push(thrown));
    expect(say()).toBe('填得太小了，最小 …。');
    expect(sayInWindow(PLAN_PROBLEMS, 'en', 'too-small', { least: 3 })).toBe('Too small: at least 3.');
    expect(
      borne(
        () => raise(),
        () => '提示',
      ),
    ).toBe('提示');
    expect(noted).toHaveLength(2);
  });
});

function raise(): string {
  throw new Error('no sentence for x');
}

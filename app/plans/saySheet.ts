import { type Problem } from '../../core/problem.ts';
import { saySignProblem } from '../signs/saySign.ts';
import { OUTPUT_WORDS } from '../words/outputProblems.ts';
import { PLAN_LAYOUT } from '../words/plan.ts';
import { SHEET_PROBLEMS } from '../words/sheetProblems.ts';
import { say, type UiLanguage, type Words } from '../words/words.ts';

/** The sentence for a problem of plan sheets, their words or their writers. Null for a code of another area. */
export function saySheetProblem(found: Problem, language: UiLanguage): string | null {
  return (
    from(SHEET_PROBLEMS, found, language) ??
    from(PLAN_LAYOUT, found, language) ??
    saySignProblem(found, language) ??
    from(OUTPUT_WORDS, found, language)
  );
}

function from<Key extends string>(words: Words<Key>, found: Problem, language: UiLanguage): string | null {
  return hasKey(words, found.code) ? say(words, language, found.code, found.data) : null;
}

function hasKey<Key extends string>(words: Words<Key>, code: string): code is Key {
  return Object.hasOwn(words.zh, code);
}

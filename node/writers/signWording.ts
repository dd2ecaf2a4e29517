import { type Problem } from '../../core/problem.ts';
import { saySignProblem } from '../../app/signs/saySign.ts';
import { OUTPUT_WORDS } from '../../app/words/outputProblems.ts';
import { say, type UiLanguage } from '../../app/words/words.ts';

/** The sentence of any problem that an export can meet; one without words is our own mistake, and throws. */
export function signWording(found: Problem, language: UiLanguage): string {
  if (isOutputCode(found.code)) return say(OUTPUT_WORDS, language, found.code, found.data);
  const sentence = saySignProblem(found, language);
  if (sentence === null) throw new Error(`no sentence for ${found.code}`);
  return sentence;
}

function isOutputCode(code: string): code is keyof typeof OUTPUT_WORDS.zh {
  return Object.hasOwn(OUTPUT_WORDS.zh, code);
}

import { type Problem } from '../core/problem.ts';
import { saySignProblem } from '../app/saySign.ts';
import { PRINT_WORDS } from '../app/words/print.ts';
import { say, type UiLanguage } from '../app/words/words.ts';

/** The sentence of any problem that an export can meet; one without words is our own mistake, and throws. */
export function signWording(found: Problem, language: UiLanguage): string {
  if (isPrintCode(found.code)) return say(PRINT_WORDS, language, found.code, found.data);
  const sentence = saySignProblem(found, language);
  if (sentence === null) throw new Error(`no sentence for ${found.code}`);
  return sentence;
}

function isPrintCode(code: string): code is keyof typeof PRINT_WORDS.zh {
  return Object.hasOwn(PRINT_WORDS.zh, code);
}

import { type Problem } from '../core/problem.ts';
import { saySignProblem } from '../app/saySign.ts';
import { type UiLanguage } from '../app/words/words.ts';

/** The sentence of any problem that an export can meet; one without words is our own mistake, and throws. */
export function signWording(found: Problem, language: UiLanguage): string {
  const sentence = saySignProblem(found, language);
  if (sentence === null) throw new Error(`no sentence for ${found.code}`);
  return sentence;
}

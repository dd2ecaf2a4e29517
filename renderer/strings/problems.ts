import { useContext } from 'react';
import { type SentProblem } from '../../app/contract.ts';
import { APPLICATION_WORDS } from '../../app/words/application.ts';
import { PROJECT_FILE } from '../../app/words/projectFile.ts';
import { say, type UiLanguage, type Words } from '../../app/words/words.ts';
import { type Problem } from '../../core/problem.ts';
import { LanguageContext } from './language.ts';
import { PLAN_PROBLEMS } from './planProblems.ts';

type Told = { readonly from: 'host'; readonly problem: SentProblem } | { readonly from: 'command'; readonly problem: Problem };

/** The sentence for a problem, from the word list of its area. */
export function useSayProblem(): (told: Told) => string {
  const language = useContext(LanguageContext);
  return (told) =>
    told.from === 'command'
      ? sayFrom(PLAN_PROBLEMS, language, told.problem)
      : sayFrom(told.problem.area === 'projectFile' ? PROJECT_FILE : APPLICATION_WORDS, language, told.problem);
}

function sayFrom<Key extends string>(words: Words<Key>, language: UiLanguage, problem: Problem): string {
  if (!hasKey(words, problem.code)) throw new Error(`no sentence for ${problem.code}`);
  return say(words, language, problem.code, problem.data);
}

function hasKey<Key extends string>(words: Words<Key>, code: string): code is Key {
  return Object.hasOwn(words.zh, code);
}

import { useContext } from 'react';
import { type SentProblem } from '../../../app/bridge/contract.ts';
import { programFault } from '../../../app/faults/programFault.ts';
import { saySheetProblem } from '../../../app/plans/saySheet.ts';
import { saySignProblem } from '../../../app/signs/saySign.ts';
import { APPLICATION_WORDS } from '../../../app/words/application.ts';
import { DXF_PROBLEMS } from '../../../app/words/cad.ts';
import { IMPORT_WORDS } from '../../../app/words/imports.ts';
import { OUTPUT_WORDS } from '../../../app/words/outputProblems.ts';
import { FIELD_FAULT, PROJECT_FILE } from '../../../app/words/projectFile.ts';
import { say, type UiLanguage, type Words } from '../../../app/words/words.ts';
import { type PlanProblem } from '../../../core/editing/command.ts';
import { type Problem } from '../../../core/problem.ts';
import { type Refusal } from './underlayRefusal.ts';
import { INVENTORY_PROBLEMS } from './plateImport.ts';
import { FRAME } from './frame.ts';
import { borne, LanguageContext, sayInWindow } from './language.ts';
import { PLAN_PROBLEMS } from './planProblems.ts';
import { UNDERLAY_PROBLEMS } from './underlayProblems.ts';

export type Told =
  | { readonly from: 'host'; readonly problem: SentProblem }
  | { readonly from: 'command'; readonly problem: PlanProblem }
  | { readonly from: 'underlay'; readonly problem: Refusal };

/** The sentence for a problem, from the word list of its area. */
export function useSayProblem(): (told: Told) => string {
  const language = useContext(LanguageContext);
  return (told) =>
    borne(
      () => sayTold(told, language),
      (thrown) => say(FRAME, language, 'done-fault', { fault: programFault(thrown, 'window').number }),
    );
}

function sayTold(told: Told, language: UiLanguage): string {
  switch (told.from) {
    case 'command':
      return sayFrom(PLAN_PROBLEMS, language, told.problem);
    case 'underlay':
      return sayFrom(UNDERLAY_PROBLEMS, language, told.problem);
    case 'host':
      return saySent(told.problem, language);
  }
}

export function saySent(sent: SentProblem, language: UiLanguage): string {
  switch (sent.area) {
    case 'application':
      return sayFrom(APPLICATION_WORDS, language, sent);
    case 'projectFile': {
      const [first] = sent.faults ?? [];
      const sentence = sayFrom(PROJECT_FILE, language, sent);
      return first === undefined ? sentence : `${sentence} ${sayFrom(FIELD_FAULT, language, first)}`;
    }
    case 'sheet': {
      const sentence = saySheetProblem(sent, language);
      if (sentence === null) throw new Error(`no sentence for ${sent.code}`);
      return sentence;
    }
    case 'sign':
      return (
        saySignProblem(sent, language) ??
        (hasKey(OUTPUT_WORDS, sent.code)
          ? sayFrom(OUTPUT_WORDS, language, sent)
          : // A sign waits for its artwork where the host is gone.
            sayFrom(APPLICATION_WORDS, language, sent))
      );
    case 'cad':
      return sayFrom(DXF_PROBLEMS, language, sent);
    case 'import':
      return hasKey(INVENTORY_PROBLEMS, sent.code)
        ? sayFrom(INVENTORY_PROBLEMS, language, sent)
        : sayFrom(IMPORT_WORDS, language, sent);
  }
}

function sayFrom<Key extends string>(words: Words<Key>, language: UiLanguage, problem: Problem): string {
  if (!hasKey(words, problem.code)) throw new Error(`no sentence for ${problem.code}`);
  return sayInWindow(words, language, problem.code, problem.data);
}

function hasKey<Key extends string>(words: Words<Key>, code: string): code is Key {
  return Object.hasOwn(words.zh, code);
}

import { type SentProblem } from '../bridge/contract.ts';
import { type APPLICATION_WORDS } from '../words/application.ts';

/** The closed list of what can go wrong between the face and its host; the word list is the list. */
export type ApplicationProblem = keyof (typeof APPLICATION_WORDS)['zh'];

export function applicationProblem(code: ApplicationProblem, data: SentProblem['data'] = {}): SentProblem {
  return { area: 'application', code, data };
}

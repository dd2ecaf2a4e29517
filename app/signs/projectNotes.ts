import { type Problem } from '../../core/problem.ts';
import { nameDisagreements } from '../../core/signs/mentions/nameDisagreements.ts';
import { type PrepareAsk } from './prepareSigns.ts';
import { nameProblem } from './sayTyped.ts';

/** What somebody should look at before anything is made, and that is of no one sign: names that disagree between places. */
export function projectNotes({
  project,
  library: { templates },
}: Pick<PrepareAsk, 'project' | 'library'>): readonly Problem[] {
  return nameDisagreements(project).map((one) => nameProblem({ project, templates }, one));
}

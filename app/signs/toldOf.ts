import { type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { kindOf } from '../../core/signs/kinds/kinds.ts';
import { type Answers, answersFor } from '../../core/signs/specification.ts';
import { type SignLibrary } from '../library/signLibrary.ts';

/** What the shop is told of a sign; of a drawing for the fitter, which nobody makes, what it says itself. */
export function toldOf(
  project: Pick<Project, 'specification'>,
  sign: Sign,
  { templates, combinations }: Pick<SignLibrary, 'templates' | 'combinations'>,
): Answers {
  const template = templates.get(sign.template);
  const isLayout = template !== undefined && kindOf(template).forFitter === 'all';
  return answersFor(isLayout ? {} : project, sign, combinations);
}

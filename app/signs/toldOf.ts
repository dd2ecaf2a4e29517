import { type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type Drawn, drawnOnFacade, withDrawn } from '../../core/signs/drawnAnswers.ts';
import { kindOf } from '../../core/signs/kinds/kinds.ts';
import { type Answers, answersFor } from '../../core/signs/specification.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { type SignLibrary } from '../library/signLibrary.ts';

/** What the shop is told of a sign; of a drawing for the fitter, which nobody makes, what it says itself. */
export function toldOf(
  project: Pick<Project, 'specification'>,
  sign: Sign,
  { templates, combinations }: Pick<SignLibrary, 'templates' | 'combinations'>,
): Answers {
  const template = templates.get(sign.template);
  const isLayout = template !== undefined && kindOf(template).forFitter === 'all';
  const answers = answersFor(isLayout ? {} : project, sign, combinations);
  const sides = template === undefined ? null : sidesOf(template, sign);
  return answers.sides !== undefined || sides === null
    ? answers
    : { ...answers, sides: { value: sides, by: 'kind' } };
}

/** Where the template or the sign's own options decide it; null = somebody has to say. */
function sidesOf(template: SignTemplate, sign: Sign): 1 | 2 | null {
  if (template.oneSided === true) return 1;
  return kindOf(template).sides(template, sign) === null ? null : 2;
}

/** The same with what the sign's own drawings and the façade's sheet show of it, which nobody need have said. */
export function toldWithDrawn(
  project: Project,
  sign: Sign,
  library: SignLibrary,
  drawn: Drawn = {},
): Answers {
  return withDrawn(toldOf(project, sign, library), { ...drawnOnFacade(project, sign), ...drawn });
}

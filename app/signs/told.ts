import { type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { kindOf } from '../../core/signs/kinds/kinds.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { namesOf } from '../../core/signs/processes.ts';
import { type Answers, answersFor, otherwiseMade } from '../../core/signs/specification.ts';
import { type SignLibrary } from '../library/signLibrary.ts';
import { type Making } from './making.ts';

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

/** What is told of a sign against itself: made as a combination, by another process than that one's. */
export function toldNotes(
  told: Answers,
  label: string,
  making: Making | null,
  { combinations }: Pick<SignLibrary, 'combinations'>,
): readonly Problem[] {
  const other = making === null ? null : otherwiseMade(told, making.process, combinations);
  if (making === null || other === null) return [];
  const { zh, en } = other.name;
  return [
    problem('making-otherwise', {
      ...{ sign: label, combinationZh: zh, combinationEn: en },
      ...namesOf(making.process),
    }),
  ];
}

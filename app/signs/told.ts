import { problem, type Problem } from '../../core/problem.ts';
import { namesOf } from '../../core/signs/processes.ts';
import { type Answers, otherwiseMade } from '../../core/signs/specification.ts';
import { type SignLibrary } from '../library/signLibrary.ts';
import { type Making } from './making.ts';

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

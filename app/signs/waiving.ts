import { type Problem } from '../../core/problem.ts';
import { type Project } from '../../core/project/project.ts';
import { isOf, type Waiver } from '../../core/project/waiver.ts';

/**
 * Why nobody can let a finding stand: the sign cannot be made; a draft is made final by what it lacks alone; the shop has to
 * ask; two answers contradict one another; it is a record already.
 */
export const UNWAIVABLE = ['stop', 'draft', 'asked', 'contrary', 'record'] as const;
export type Unwaivable = (typeof UNWAIVABLE)[number];

const OF_CODE: Readonly<Record<string, Unwaivable>> = {
  'specification-open': 'asked',
  'making-otherwise': 'contrary',
  'making-unknown': 'contrary',
  // Somebody agreed to these already, or it was done.
  'chinese-only': 'record',
  mended: 'record',
  normalised: 'record',
};

/** Null where a named person may let it stand. */
export function unwaivable(grade: 'stop' | 'draft' | 'doubt', code: string): Unwaivable | null {
  return grade === 'doubt' ? (OF_CODE[code] ?? null) : grade;
}

/** Who let a doubt stand; what cannot be waived is not, whatever a file holds. */
export function waiverOf(
  { waivers = [] }: Pick<Project, 'waivers'>,
  sign: string | null,
  found: Problem,
): Waiver | null {
  if (unwaivable('doubt', found.code) !== null) return null;
  return waivers.findLast((each) => isOf(each, { sign, found })) ?? null;
}

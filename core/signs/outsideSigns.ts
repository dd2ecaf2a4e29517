import { type Project } from '../project/project.ts';

const OUTSIDE: readonly string[] = ['organisation', 'centre', 'practice'];

/** 4+2: signs of the outside that the project has, and how many there are to be; a place without a collective has one less. */
export function outsideSigns({ signs, organisations }: Pick<Project, 'signs' | 'organisations'>): {
  readonly have: number;
  readonly wanted: number;
} {
  return {
    have: signs.filter(({ subject }) => OUTSIDE.includes(subject.of)).length,
    wanted: organisations.collective.status === 'none' ? 5 : 6,
  };
}

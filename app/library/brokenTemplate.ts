import { problem, type Problem } from '../../core/problem.ts';

/** The problem of a broken library: always with the file, and where in it. */
export type TemplateProblem = Problem<'template-missing' | 'template-not-json' | 'template-refused'>;

/** A shipped file is not as it must be: nothing goes on without it, and it is told by its name. */
export class BrokenTemplate extends Error {
  readonly problem: TemplateProblem;

  constructor(code: TemplateProblem['code'], file: string, where = '') {
    super(`${code}: templates/${file} ${where}`);
    this.problem = problem(code, { file, where });
  }
}

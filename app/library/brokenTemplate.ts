type TemplateFault = 'template-missing' | 'template-not-json' | 'template-refused';

/** The problem of a broken library: always with the file (of a shared one its whole path), and where in it. */
export type TemplateProblem = {
  readonly code: TemplateFault | 'shared-not-json' | 'shared-refused';
  readonly data: { readonly file: string; readonly where: string };
};

/** A file of the library is not as it must be: nothing goes on without it, and it is told by its name. */
export class BrokenTemplate extends Error {
  readonly problem: TemplateProblem & { readonly code: TemplateFault };

  constructor(code: TemplateFault, file: string, where = '') {
    super(`${code}: templates/${file} ${where}`);
    this.problem = { code, data: { file, where } };
  }
}

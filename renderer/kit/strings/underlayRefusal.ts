/** Why a file cannot lie under a plan; sentences in renderer/kit/strings/underlayProblems.ts. */
export type UnderlayRefusal =
  | 'not-a-picture'
  | 'not-a-photo'
  | 'file-too-large'
  | 'picture-too-large'
  | 'picture-too-heavy'
  | 'picture-damaged'
  | 'pdf-encrypted'
  | 'pdf-too-many-pages'
  | 'pdf-damaged'
  | 'worker-failed';
export type Refusal = {
  readonly code: UnderlayRefusal;
  readonly data: Readonly<Record<string, string | number>>;
};

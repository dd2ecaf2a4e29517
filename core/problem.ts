/**
 * An expected failure: a code from the area's closed list, and the figures and names that its sentence needs.
 * Wording, in both languages, lives in app/words.
 */
export type Problem<Code extends string = string> = {
  readonly code: Code;
  readonly data: Readonly<Record<string, string | number>>;
};

/** Its data keep their names in the type, so that an area can ask for those that its sentences name. */
export function problem<Code extends string>(
  code: Code,
): { readonly code: Code; readonly data: Readonly<Record<never, never>> };
export function problem<Code extends string, Data extends Problem['data']>(
  code: Code,
  data: Data,
): { readonly code: Code; readonly data: Data };
export function problem(code: string, data: Problem['data'] = {}): Problem {
  return { code, data };
}

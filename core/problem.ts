/**
 * An expected failure: a code from the area's closed list, and the figures and names that its sentence needs.
 * Wording, in both languages, lives in app/words.
 */
export type Problem<Code extends string = string> = {
  readonly code: Code;
  readonly data: Readonly<Record<string, string | number>>;
};

export function problem<Code extends string>(
  code: Code,
  data: Readonly<Record<string, string | number>> = {},
): Problem<Code> {
  return { code, data };
}

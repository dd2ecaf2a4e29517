/** A JSON object as it came from the file, before any schema has looked at it. */
export type RawProject = Readonly<Record<string, unknown>>;

export function isRawObject(value: unknown): value is RawProject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Opaque names for paths. The face holds a handle and can neither read the path from it nor make one up; the
 * same path keeps its handle for as long as the host runs.
 */
export class Handles {
  readonly #paths = new Map<string, string>();
  readonly #handles = new Map<string, string>();
  readonly #newId: () => string;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  of(path: string): string {
    const known = this.#handles.get(path);
    if (known !== undefined) return known;
    const handle = this.#newId();
    this.#handles.set(path, handle);
    this.#paths.set(handle, path);
    return handle;
  }

  path(handle: string): string | null {
    return this.#paths.get(handle) ?? null;
  }
}

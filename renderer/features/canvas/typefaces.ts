import { type FontFace, type Library } from '../../../app/bridge/contract.ts';
import { createShaper } from '../../../app/shaping/harfbuzz.ts';
import { type Shaper } from '../../../typeset/text/shaper.ts';

/**
 * The shaper of the face: HarfBuzz over the very font files that the host exports with. Files are fetched when
 * they are first wanted, whole (no subset can disagree with the print).
 */
export class Typefaces {
  readonly shaper: Shaper;
  readonly #faces: ReadonlyMap<string, FontFace>;
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #coming = new Map<string, Promise<void>>();
  readonly #fetch: typeof fetch;

  constructor({ fonts }: Library, fetchFile: typeof fetch = (...ask) => fetch(...ask)) {
    this.#fetch = fetchFile;
    this.#faces = new Map(fonts.map((face) => [face.key, face]));
    this.shaper = createShaper(
      fonts.map(({ key, family, style, weight, scripts, sha256, unitsPerEm }) => ({
        key,
        family,
        style,
        weight,
        scripts,
        sha256,
        unitsPerEm,
        bytes: () => this.#ready(key),
      })),
    );
  }

  has(keys: readonly string[]): boolean {
    return keys.every((key) => this.#bytes.has(key));
  }

  /** Resolves when all of them can be shaped with. */
  async load(keys: readonly string[]): Promise<void> {
    await Promise.all(keys.map((key) => this.#loadOne(key)));
  }

  #loadOne(key: string): Promise<void> {
    const known = this.#coming.get(key);
    if (known !== undefined) return known;
    const face = this.#faces.get(key);
    if (face === undefined) throw new Error(`no face ${key}`);
    const coming = this.#fetch(face.url).then(async (response) => {
      if (!response.ok) throw new Error(`font ${key}: ${response.status}`);
      this.#bytes.set(key, new Uint8Array(await response.arrayBuffer()));
    });
    this.#coming.set(key, coming);
    coming.catch(() => this.#coming.delete(key));
    return coming;
  }

  #ready(key: string): Uint8Array {
    const bytes = this.#bytes.get(key);
    if (bytes === undefined) throw new Error(`face ${key} was used before it was loaded`);
    return bytes;
  }
}

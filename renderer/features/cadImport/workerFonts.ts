import { INTERFACE_FACES, INTERFACE_FAMILY } from 'virtual:interface-faces';
import { SYSTEM_CHINESE } from '../../kit/theme/interfaceFont.ts';

/** The font set of a worker; TypeScript's DOM library describes the window only. */
type FontScope = { readonly fonts: FontFaceSet };

/**
 * A worker paints with the typefaces of the system and with those that it was told of itself: what the page's style
 * sheet says is not its own. Where the system has a Chinese face, that stands for every piece and nothing is fetched.
 */
export function tellFaces(): void {
  const { fonts } = self as unknown as FontScope;
  const systems = SYSTEM_CHINESE.map((family) => `local(${JSON.stringify(family)})`);
  for (const { url, characters } of INTERFACE_FACES)
    fonts.add(
      new FontFace(INTERFACE_FAMILY, [...systems, `url(${JSON.stringify(url)})`].join(', '), {
        weight: '100 900',
        unicodeRange: characters,
      }),
    );
}

/** Waits until everything that these words need can be painted: a canvas does not wait by itself. */
export async function haveFacesFor(words: Iterable<string>): Promise<void> {
  const { fonts } = self as unknown as FontScope;
  const letters = new Set<string>();
  for (const word of words) for (const letter of word) letters.add(letter);
  // A piece that does not come (the host has gone) leaves boxes in a preview and is no reason to refuse the file.
  await fonts.load(`16px '${INTERFACE_FAMILY}'`, [...letters].join('')).catch(() => undefined);
}

import { expect, it } from 'vitest';
import { prepareSigns } from '../../app/signs/prepareSigns.ts';
import { readArtwork } from '../../app/artwork/readArtwork.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { weightsOf } from '../../renderer/features/canvas/prepared.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { samples, withEveryTemplate } from '../gallery/signs.ts';
import { PORTS } from '../support/artwork.ts';
import { MARK } from '../support/completed.ts';
import { shippedShaper } from '../support/fonts.ts';

const library = shippedLibrary().signs;
const mark = await readArtwork(MARK, 'mark', PORTS);

/** The window's shaper: all faces are listed, and one that was not loaded throws. */
function loadedAlone(weights: ReadonlySet<number>): Shaper {
  const shaper = shippedShaper();
  const isLoaded = (key: string) => {
    const face = shaper.fonts.get(key);
    if (face?.scripts.includes('Hans') === true && !weights.has(face.weight))
      throw new Error(`${key} was used before it was loaded`);
  };
  return {
    fonts: shaper.fonts,
    covers: (font, ...asked) => (isLoaded(font), shaper.covers(font, ...asked)),
    shape: (ask) => (isLoaded(ask.font), shaper.shape(ask)),
    outline: (font, glyph) => (isLoaded(font), shaper.outline(font, glyph)),
    inkBox: (font, glyph) => (isLoaded(font), shaper.inkBox(font, glyph)),
  };
}

it.each(samples().map((sample) => [sample.id, withEveryTemplate(sample, library).project] as const))(
  '[APP-31] every kind of sign of %s is set in the window with the typefaces that its stage loads',
  (_, project) => {
    const shown = new Set<string>();
    for (const { id, template } of project.signs) {
      const shaper = loadedAlone(weightsOf(library.templates.get(template)));
      const ask = { project, library, shaper, emblems: { centre: mark, practice: mark }, production: false };
      for (const prepared of prepareSigns(ask, (sign) => sign.id === id)) {
        const faults = prepared.state === 'blocked' ? prepared.problems : [];
        expect(
          faults.filter(({ code }) => code === 'program-fault'),
          `${id} ${template}`,
        ).toEqual([]);
        if (prepared.state === 'ready') shown.add(prepared.kind);
      }
    }
    expect(shown).toContain('emblem');
    expect(shown.size).toBeGreaterThan(8);
  },
);

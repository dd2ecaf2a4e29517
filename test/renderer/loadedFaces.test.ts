import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prepareSigns } from '../../app/signs/prepareSigns.ts';
import { readArtwork } from '../../app/artwork/readArtwork.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { wantedBySheets, wantedFaces } from '../../renderer/features/canvas/wantedFaces.ts';
import { type Project } from '../../core/project/project.ts';
import { SONG_WEIGHTS, type SongWeight } from '../../core/signs/songWeight.ts';
import { signTemplate, type SignTemplate } from '../../core/signs/template.ts';
import { sheetFaces, signFaces } from '../../typeset/sign/projectTypefaces.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { readFaceKey } from '../../typeset/text/strengthenedFace.ts';
import { samples, withEveryTemplate } from '../gallery/signs.ts';
import { PORTS } from '../support/artwork.ts';
import { MARK } from '../support/completed.ts';
import { shippedShaper } from '../support/fonts.ts';
import { runs } from '../support/runs.ts';

const library = shippedLibrary().signs;
const mark = await readArtwork(MARK, 'mark', PORTS);

/** The window's shaper: all faces are listed, and one that was not loaded throws. */
function loadedAlone(wanted: ReturnType<typeof wantedFaces>): Shaper {
  const shaper = shippedShaper();
  const isLoaded = (key: string) => {
    const face = shaper.fonts.get(readFaceKey(key).face);
    if (face !== undefined && !wanted(face)) throw new Error(`${key} was used before it was loaded`);
  };
  return {
    fonts: shaper.fonts,
    covers: (font, ...asked) => (isLoaded(font), shaper.covers(font, ...asked)),
    shape: (ask) => (isLoaded(ask.font), shaper.shape(ask)),
    outline: (font, glyph) => (isLoaded(font), shaper.outline(font, glyph)),
    inkBox: (font, glyph) => (isLoaded(font), shaper.inkBox(font, glyph)),
  };
}

/** Kinds that are set; each sign with no more than its stage loads. */
function setAlone(project: Project): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const { id, template } of project.signs) {
    const shaper = loadedAlone(wantedFaces(project, library.templates.get(template)));
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
  return shown;
}

it.each(samples().map((sample) => [sample.id, withEveryTemplate(sample, library).project] as const))(
  '[APP-31] every kind of sign of %s is set in the window with the typefaces that its stage loads',
  (_, project) => {
    const shown = setAlone(project);
    expect(shown).toContain('emblem');
    expect(shown.size).toBeGreaterThan(8);
  },
);

it('[APP-31] a chosen face, and one for rare characters, is loaded though no template names its weight', () => {
  const [sample] = samples();
  if (sample === undefined) throw new Error('no sample');
  const { project } = withEveryTemplate(sample, library);
  const faceOf = (key: string) => ({ key, sha256: shippedShaper().fonts.get(key)?.sha256 ?? '' });
  for (const weight of [200, 900]) {
    const song = faceOf(`noto-serif-sc-${weight}`);
    const chosen = {
      ...project,
      typefaces: { ...project.typefaces, song, rare: [faceOf('noto-serif-sc-800')] },
    };
    expect(setAlone(chosen).size, String(weight)).toBeGreaterThan(8);
  }
});

/** The template with other weights, one for each of its slots in turn. */
function reweighted(template: SignTemplate, weights: readonly SongWeight[]): SignTemplate {
  let next = 0;
  const text = JSON.stringify(template, (key, value: unknown) =>
    key === 'weight' ? weights[next++ % weights.length] : value,
  );
  return signTemplate.parse(JSON.parse(text));
}

it('[FACE-6] window and print files set a sign in the same faces, whatever weights its template has (random weights)', () => {
  const [sample] = samples();
  if (sample === undefined) throw new Error('no sample');
  const { project } = withEveryTemplate(sample, library);
  const signs = project.signs.filter(({ template }) =>
    JSON.stringify(library.templates.get(template)).includes('"weight"'),
  );
  expect(new Set(signs.map(({ template }) => library.templates.get(template)?.kind)).size).toBeGreaterThan(3);
  const emblems = { centre: mark, practice: mark };
  fc.assert(
    fc.property(
      fc.constantFrom(...signs),
      fc.array(fc.constantFrom(...SONG_WEIGHTS), { minLength: 1, maxLength: 3 }),
      (sign, weights) => {
        const shipped = library.templates.get(sign.template);
        if (shipped === undefined) throw new Error(sign.template);
        const template = reweighted(shipped, weights);
        const own = { ...library, templates: new Map([...library.templates, [template.id, template]]) };
        const set = (shaper: Shaper) => {
          const ask = { project, library: own, shaper, emblems, production: false };
          return [...prepareSigns(ask, ({ id }) => id === sign.id)];
        };
        const shown = set(loadedAlone(wantedFaces(project, template)));
        expect(shown).toEqual(set(shippedShaper()));
        const faces = shown.flatMap((each) =>
          each.state === 'ready' ? Object.keys(each.drawing.fonts) : [],
        );
        const songs = faces.filter((key) => readFaceKey(key).face.startsWith('noto-serif'));
        if (sign.making === undefined && weights.length === 1 && songs.length > 0)
          expect(songs).toContain(`noto-serif-sc-${weights[0] ?? ''}`);
      },
    ),
    { numRuns: runs(60) },
  );
});

it('[FACE-6] sheets of plans are set in the window with the faces that it loads, a chosen one included', () => {
  for (const weight of SONG_WEIGHTS) {
    const key = `noto-serif-sc-${weight}`;
    const song = { key, sha256: shippedShaper().fonts.get(key)?.sha256 ?? '' };
    const typefaces = { song, mongolian: null, rare: [] };
    const wanted = wantedBySheets({ typefaces });
    const faces = signFaces(typefaces, shippedShaper());
    if (!faces.ok) throw new Error(faces.problem.code);
    const { regular, bold } = sheetFaces(faces.value);
    expect(regular[0]).toBe(key);
    for (const used of [...regular, ...bold]) {
      const face = shippedShaper().fonts.get(used);
      expect(face !== undefined && wanted(face), used).toBe(true);
    }
  }
});

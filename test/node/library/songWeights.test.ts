import { expect, it } from 'vitest';
import { BrokenTemplate } from '../../../app/library/brokenTemplate.ts';
import { programLibrary } from '../../../app/library/library.ts';
import { SONG_WEIGHTS } from '../../../core/signs/songWeight.ts';
import { readFontCatalogue } from '../../../node/library/fonts.ts';
import { TEMPLATES, templateSource } from '../../../node/library/library.ts';
import { ROOT } from '../../support/fonts.ts';

/** What is said of a library in which that template has that weight. */
function refused(file: string, weight: number) {
  const shipped = templateSource(TEMPLATES);
  const library = programLibrary((folder) =>
    shipped(folder).map((each) => {
      if (each.file !== file) return each;
      const text = JSON.stringify(each.data, (key, value: unknown) => (key === 'weight' ? weight : value));
      return { ...each, data: JSON.parse(text) as unknown };
    }),
  );
  try {
    return library.signs.templates.size === 0 ? 'empty' : null;
  } catch (thrown) {
    if (thrown instanceof BrokenTemplate) return thrown.problem;
    throw thrown;
  }
}

it('[FACE-7] knows the weights of the Song that ships, and no other', () => {
  const songs = readFontCatalogue(ROOT).faces.filter(({ scripts }) => scripts.includes('Hans'));
  expect(songs.map(({ weight }) => weight)).toEqual([...SONG_WEIGHTS]);
});

it.each([
  ['signs/small-sign.json', 'zh.weight'],
  ['signs/strip-placard.json', 'zh.weight'],
  ['signs/plate.json', 'zh.weight'],
])('[FACE-7] refuses a weight of %s that no face has, by the place where it stands', (file, where) => {
  for (const weight of SONG_WEIGHTS) expect(refused(file, weight)).toBeNull();
  for (const weight of [100, 199, 450, 750, 901])
    expect(refused(file, weight)).toEqual({ code: 'template-refused', data: { file, where } });
});

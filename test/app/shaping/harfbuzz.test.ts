import { expect, it } from 'vitest';
import { createShaper, describeFaces } from '../../../app/shaping/harfbuzz.ts';
import { shippedFaces } from '../../../node/library/fonts.ts';
import { freshShaper, MONGOLIAN, ROOT, shippedShaper, SONG } from '../../support/fonts.ts';

const shaper = shippedShaper();
const chinese = (text: string, vertical = false) =>
  shaper.shape({ font: SONG, text, script: 'Hans', vertical });
const mongolian = (text: string) => shaper.shape({ font: MONGOLIAN, text, script: 'Mong', vertical: false });

it('[HB-1] shapes Chinese one em a character, clusters being UTF-16 indexes', () => {
  const glyphs = chinese('东𠙶村');
  expect(glyphs.map((glyph) => glyph.cluster)).toEqual([0, 1, 3]);
  expect(glyphs.map((glyph) => glyph.xAdvance)).toEqual([1000, 1000, 1000]);
  expect(glyphs.every((glyph) => glyph.id > 0)).toBe(true);
});

it('[HB-2] gives the vertical forms of punctuation and leaves other characters alone', () => {
  expect(chinese('，。：（）《》—…', true).map((glyph) => glyph.id)).toEqual([
    29646, 29648, 29649, 29661, 29662, 29669, 29670, 29657, 29655,
  ]);
  expect(chinese('村', true)).toEqual(chinese('村'));
});

it('[HB-3] joins Mongolian letters and keeps the NG+G ligature', () => {
  const [alone] = mongolian('ᠮ');
  const [joined] = mongolian('ᠮᠣᠩᠭᠣᠯ');
  expect(joined?.id).not.toBe(alone?.id);
  expect(mongolian('ᠮᠣᠩᠭᠣᠯ').length).toBeLessThan(6);
});

it('[HB-4] gives suffixes other forms after U+202F than after a plain space', () => {
  const afterNarrow = mongolian('ᠭᠠᠴᠠᠭᠠ\u202Fᠶᠢᠨ').map((glyph) => glyph.id);
  const afterSpace = mongolian('ᠭᠠᠴᠠᠭᠠ ᠶᠢᠨ').map((glyph) => glyph.id);
  expect(afterNarrow.slice(-3)).not.toEqual(afterSpace.slice(-3));
});

it('[HB-5] says which characters a face has, variation sequences included', () => {
  expect(shaper.covers(SONG, 0x20676)).toBe(true);
  expect(shaper.covers(SONG, 0x28b4e)).toBe(false); // 𨭎, the first that the Song lacks
  expect(shaper.covers(SONG, 0x1820)).toBe(false);
  expect(shaper.covers(MONGOLIAN, 0x1820, 0x180b)).toBe(true);
  expect(shaper.covers(MONGOLIAN, 0x1820, 0x180f)).toBe(true);
  expect(shaper.covers(SONG, 0x4e00, 0xe01ef)).toBe(false);
});

it('[HB-6] draws closed outlines in font units and measures their ink', () => {
  const [glyph] = chinese('口');
  const outline = shaper.outline(SONG, glyph?.id ?? 0);
  expect(outline[0]?.[0]).toBe('M');
  expect(outline.filter(([letter]) => letter === 'M')).toHaveLength(
    outline.filter(([letter]) => letter === 'Z').length,
  );
  const box = shaper.inkBox(SONG, glyph?.id ?? 0);
  expect(box && box.left > 50 && box.right < 950 && box.bottom > -120 && box.top < 880).toBe(true);
  const [space] = chinese(' ');
  expect(shaper.inkBox(SONG, space?.id ?? 0)).toBeNull();
});

it('[HB-7] reads a face only when it is used', () => {
  const faces = shippedFaces(ROOT);
  if (!faces.ok) throw new Error(faces.problem.code);
  const read: string[] = [];
  const watched = createShaper(
    faces.value.map((face) => ({
      ...face,
      bytes: () => {
        read.push(face.key);
        return face.bytes();
      },
    })),
  );
  expect(watched.fonts.get('noto-serif-sc-900')?.weight).toBe(900);
  watched.shape({ font: SONG, text: '村', script: 'Hans', vertical: false });
  watched.shape({ font: SONG, text: '民', script: 'Hans', vertical: false });
  expect(read).toEqual([SONG]);
});

it('[HB-8] gives the same answer for the same run, from one buffer, whatever came between', () => {
  const first = chinese('嘎查村民委员会');
  mongolian('ᠭᠠᠴᠠᠭᠠ');
  chinese('，', true);
  expect(chinese('嘎查村民委员会')).toBe(first);
  expect(
    freshShaper().shape({ font: SONG, text: '嘎查村民委员会', script: 'Hans', vertical: false }),
  ).toEqual(first);
});

it('[HB-9] finds no face in bytes that are not a font', () => {
  expect(describeFaces(new Uint8Array(0))).toEqual([]);
  expect(describeFaces(new TextEncoder().encode('ttcf and then nothing that a font would have'))).toEqual([]);
});

import { type FontKey, type GlyphOutline } from '../../core/drawing/drawing.ts';
import { flattened } from '../../core/drawing/path.ts';
import { type Shaper } from './shaper.ts';

/**
 * How thick a face's strokes are, measured from its outlines (em): the upright stem of Chinese, the spine of
 * Mongolian. Null where the face has none of the letters that tell.
 */
export function strokeWidth(face: FontKey, script: 'Hans' | 'Mong', shaper: Shaper): number | null {
  let known = measured.get(shaper);
  if (known === undefined) measured.set(shaper, (known = new Map()));
  const key = `${script} ${face}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const now = script === 'Mong' ? spine(face, shaper) : stem(face, shaper);
  known.set(key, now);
  return now;
}
const measured = new WeakMap<Shaper, Map<string, number | null>>();

/** Letters whose lower part is one upright stroke. */
const STEMS = '十中干';
/** Medial ᠠ, a spine with one tooth, between two of its kind: most lines across it cut the spine alone. */
const SPINES = 'ᠠᠠᠠᠠ';
/** Where lines cut, as shares of the letter's ink. */
const LOW = [0.12, 0.16, 0.2, 0.24];
const ALL = Array.from({ length: 24 }, (_, at) => (at + 0.5) / 24);

function stem(face: FontKey, shaper: Shaper): number | null {
  const letters = [...STEMS].filter((letter) => shaper.covers(face, letter.codePointAt(0) ?? 0));
  const lengths = letters.flatMap((letter) => {
    const [glyph] = shaper.shape({ font: face, text: letter, script: 'Hans', vertical: false });
    return glyph === undefined ? [] : cuts(face, glyph.id, LOW, 'across', shaper);
  });
  return middle(lengths);
}

function spine(face: FontKey, shaper: Shaper): number | null {
  if (!shaper.covers(face, SPINES.codePointAt(0) ?? 0)) return null;
  const glyphs = shaper.shape({ font: face, text: SPINES, script: 'Mong', vertical: false }).slice(1, -1);
  return middle(glyphs.flatMap(({ id }) => cuts(face, id, ALL, 'through', shaper)));
}

/** Lengths of the ink, in em, on lines over a glyph: lying ones (`across`) or upright ones (`through`). */
function cuts(
  face: FontKey,
  glyph: number,
  shares: readonly number[],
  way: 'across' | 'through',
  shaper: Shaper,
): readonly number[] {
  const box = shaper.inkBox(face, glyph);
  const em = shaper.fonts.get(face)?.unitsPerEm ?? 1000;
  if (box === null) return [];
  const [from, to] = way === 'across' ? [box.bottom, box.top] : [box.left, box.right];
  const outline = shaper.outline(face, glyph);
  return shares.flatMap((share) =>
    inkOn(outline, from + share * (to - from), way).map((length) => length / em),
  );
}

/** The lengths of ink on one line, by winding (contours may overlap). */
function inkOn(outline: GlyphOutline, at: number, way: 'across' | 'through'): readonly number[] {
  const crossings: { place: number; turn: number }[] = [];
  for (const { points } of flattened(outline, 0.5)) {
    let previous = points.at(-1);
    for (const point of points) {
      const [a, b] = previous ?? point;
      const [c, d] = point;
      const [u, v, p, q] = way === 'across' ? [b, d, a, c] : [a, c, b, d];
      if (u > at !== v > at) {
        crossings.push({ place: p + ((at - u) / (v - u)) * (q - p), turn: v > u ? 1 : -1 });
      }
      previous = point;
    }
  }
  crossings.sort((one, other) => one.place - other.place);
  const lengths: number[] = [];
  let [winding, start] = [0, 0];
  for (const { place, turn } of crossings) {
    if (winding === 0) start = place;
    winding += turn;
    if (winding === 0) lengths.push(place - start);
  }
  return lengths;
}

function middle(lengths: readonly number[]): number | null {
  return [...lengths].sort((one, other) => one - other)[Math.floor(lengths.length / 2)] ?? null;
}

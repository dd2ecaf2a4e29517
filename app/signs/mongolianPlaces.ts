import { type Ink } from '../../core/drawing/ink.ts';
import { growBox, type Box } from '../../core/drawing/bounds.ts';
import { type Drawing, type GlyphRun, type Item, type PathCommand } from '../../core/drawing/drawing.ts';
import { inkExtents } from '../../core/drawing/extents.ts';
import { type SignWords } from '../../core/signs/signSubject.ts';
import { type TextOnSign } from '../../core/signs/textsOnSign.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';

/**
 * Letters that take up room in a preview and are never shown: no word, and nothing that a person would enter. A
 * Chinese character is three Mongolian letters long or so.
 */
const LETTERS = 'ᠯ᠊ᠠ';
const ONLY_LETTERS = /^(?:ᠯ᠊ᠠ|[ ᠂])+$/u;
/** Characters of Chinese to a word. */
const WORD = 2;

/**
 * The words with letters where Mongolian is missing, so that the very layout of the sign finds its place. Texts of one
 * part are set as one line: it is whole or a place.
 */
export function wordsHoldingPlaces(words: SignWords): SignWords {
  const { texts } = words;
  const lacking = new Set(texts.filter(({ mn }) => mn === null).map(({ part }) => part));
  return { ...words, texts: texts.map((text) => (lacking.has(text.part) ? holding(text) : text)) };
}

function holding(text: TextOnSign): TextOnSign {
  const length = Math.max(1, Math.round(text.zh.length / WORD));
  const letters = Array.from({ length }, () => LETTERS.repeat(WORD)).join(' ');
  return { ...text, mn: { text: letters, proof: null } };
}

/** The drawing with each such line replaced by a hatched place; for the screen only, so on the layer of guides. */
export function hatchedPlaces(drawing: Drawing, shaper: Shaper, guide: Ink): Drawing {
  const outlines = (font: string, glyph: number) => shaper.outline(font, glyph);
  const items = drawing.items.flatMap((item): readonly Item[] => {
    if (!isPlace(item)) return [item];
    const box = inkExtents({ ...drawing, items: [item] }, [item.layer], outlines);
    return box === null ? [] : hatched(growBox(box, item.size * 0.05));
  });
  return { ...drawing, items, inks: { ...drawing.inks, guide } };
}

function isPlace(item: Item): item is GlyphRun {
  return item.kind === 'glyphs' && ONLY_LETTERS.test(item.text);
}

/** A frame with strokes at 45°. */
function hatched({ left, top, right, bottom }: Box): readonly Item[] {
  const [width, height] = [right - left, bottom - top];
  const step = Math.min(width, height) / 2.5;
  const strokes: PathCommand[] = [];
  for (let along = step; along < width + height; along += step) {
    // From the upper or right edge down to the left or lower one.
    const [x1, y1] = along <= width ? [left + along, top] : [right, top + along - width];
    const [x2, y2] = along <= height ? [left, top + along] : [left + along - height, bottom];
    strokes.push(['M', x1, y1], ['L', x2, y2]);
  }
  const frame: PathCommand[] = [
    ['M', left, top],
    ['L', right, top],
    ['L', right, bottom],
    ['L', left, bottom],
    ['Z'],
  ];
  const line = step / 20;
  return [
    { kind: 'shape', layer: 'guide', path: strokes, stroke: { ink: 'guide', width: line } },
    { kind: 'shape', layer: 'guide', path: frame, stroke: { ink: 'guide', width: 2 * line } },
  ];
}

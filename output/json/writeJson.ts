import { type Drawing } from '../../core/drawing/drawing.ts';

/** Raised when a reader of the file would have to be told of a change. */
const DRAWING_FORMAT_VERSION = 1;

/**
 * The drawing as JSON: keys in one order whoever built it, lengths rounded to a nanometre, so that equal
 * drawings are equal files.
 */
export function writeDrawingJson(drawing: Drawing): string {
  const document = {
    format: 'paijiang-drawing',
    formatVersion: DRAWING_FORMAT_VERSION,
    unit: 'mm',
    ...drawing,
  };
  return `${indented(ordered(document), '')}\n`;
}

/** The order of the drawing's own keys; names of inks and fonts come after, by the alphabet. */
const KEYS = [
  ...['format', 'formatVersion', 'unit', 'title', 'width', 'height', 'bleed', 'inks', 'fonts', 'items'],
  ...['kind', 'layer', 'name', 'matrix', 'clip', 'cmyk', 'alternate', 'overprint', 'screen'],
  ...['family', 'style', 'sha256', 'unitsPerEm', 'ink', 'font', 'size', 'turn', 'stretchX', 'stretchY'],
  ...[
    'script',
    'text',
    'glyphs',
    'id',
    'x',
    'y',
    'start',
    'end',
    'asset',
    'mediaType',
    'path',
    'fill',
    'stroke',
  ],
  ...['dash', 'cap', 'join'],
];
const PLACES = new Map(KEYS.map((key, place) => [key, place]));

function ordered(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1e6) / 1e6;
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const place = (key: string): number => PLACES.get(key) ?? KEYS.length;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
}

/** JSON with one line for whatever holds nothing but plain values: a glyph, a path command, an ink's numbers. */
function indented(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.every(([, each]) => typeof each !== 'object' || each === null)) return JSON.stringify(value);
  const deeper = `${indent} `;
  const list = Array.isArray(value);
  const lines = entries.map(
    ([key, each]) => `${deeper}${list ? '' : `${JSON.stringify(key)}: `}${indented(each, deeper)}`,
  );
  const [open, close] = list ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

import { type Quad } from '../geometry/homography.ts';
import { type Ink } from './ink.ts';
import { type Mm } from '../units/length.ts';

/**
 * The one closed page form. Everything that is seen or printed is a Drawing; every writer (PDF, SVG, PNG,
 * DXF, JSON, the screen) paints it with an exhaustive switch and decides nothing.
 *
 * Coordinates: millimetres, origin at the upper left corner of the trim (the ordered size), x right, y down.
 */
export type Drawing = {
  /** Trim size, the size that is ordered. */
  readonly width: Mm;
  readonly height: Mm;
  /** How far printed ground runs over the trim on every side; 0 where the process cuts to the edge. */
  readonly bleed: Mm;
  readonly title: string;
  /** Every ink that an item names. */
  readonly inks: Readonly<Record<InkName, Ink>>;
  /** Every font that a glyph run names. */
  readonly fonts: Readonly<Record<FontKey, DrawnFont>>;
  /** Painted in order, the later over the earlier. */
  readonly items: readonly Item[];
};

export type InkName = string;
export type FontKey = string;
/** sha256 of a file in the project's `assets/`, lower-case hex. */
export type AssetKey = string;

export type DrawnFont = {
  readonly family: string;
  readonly style: string;
  /** Checksum of the font file, so that a drawing can be painted again with the same glyphs. */
  readonly sha256: string;
  readonly unitsPerEm: number;
};

/**
 * `artwork` prints; `draft` says across the face that it is no final file; `cut` steers a cutter or router; along `fold` the sheet is creased; `holes` are drilled; `marks` lie outside the trim (crop
 * marks, slug); `guide` is for the screen and proofs only and never reaches a print file.
 */
export type Layer = 'artwork' | 'draft' | 'cut' | 'fold' | 'holes' | 'marks' | 'guide';

export type Item = GlyphRun | Shape | Picture | Group;

/**
 * Glyphs shaped once, with their words. A glyph's own coordinates are font units, y up; it is scaled to
 * `size`, stretched along its own axes, turned clockwise by `turn`, and set with its origin at (x, y).
 */
export type GlyphRun = {
  readonly kind: 'glyphs';
  readonly layer: Layer;
  readonly ink: InkName;
  readonly font: FontKey;
  /** Em size. */
  readonly size: Mm;
  /** Degrees clockwise: Mongolian columns are set along a line and turned 90°. */
  readonly turn: 0 | 90;
  /** Horizontal and vertical scale in the glyph's own axes, before the turn; 1 = the font's own proportions. */
  readonly stretchX: number;
  readonly stretchY: number;
  readonly script: 'Hans' | 'Mong' | 'Latn';
  readonly text: string;
  /** Under which key its words are kept, for a window that leads there (core/signs/textsOnSign.ts); absent where they are the layout's own. */
  readonly source?: string;
  readonly glyphs: readonly PlacedGlyph[];
};

export type PlacedGlyph = {
  readonly id: number;
  readonly x: Mm;
  readonly y: Mm;
  /** Range in `text`, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
};

/** A path; a filled path uses the non-zero rule. At least one of `fill` and `stroke` is there. */
export type Shape = {
  readonly kind: 'shape';
  readonly layer: Layer;
  readonly path: readonly PathCommand[];
  readonly fill?: InkName;
  readonly stroke?: Stroke;
};

export type Stroke = {
  readonly ink: InkName;
  readonly width: Mm;
  readonly dash?: readonly Mm[];
  readonly cap?: 'butt' | 'round' | 'square';
  readonly join?: 'miter' | 'round' | 'bevel';
};

/** Tuples, so that a path is compact in JSON and quick to walk. */
export type PathCommand =
  | readonly ['M', Mm, Mm]
  | readonly ['L', Mm, Mm]
  | readonly ['Q', Mm, Mm, Mm, Mm]
  | readonly ['C', Mm, Mm, Mm, Mm, Mm, Mm]
  | readonly ['Z'];

/**
 * A raster picture from the project's assets, stretched to the box. Vector artwork is never a picture: it is
 * read into shapes (app/artwork), so that every painter paints the same.
 */
export type Picture = {
  readonly kind: 'picture';
  readonly layer: Layer;
  readonly asset: AssetKey;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
  /** Drawings that are seen on what it shows; they are made part of its pixels before it is painted. */
  readonly laid?: readonly LaidDrawing[];
};

/** A Drawing in perspective: where the corners of its trim lie in a picture, in parts of its width and height. */
export type LaidDrawing = { readonly drawing: Drawing; readonly corners: Quad };

/** `matrix` maps the group's coordinates to its parent's: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Group = {
  readonly kind: 'group';
  readonly name: string;
  readonly matrix: Matrix;
  readonly clip?: readonly PathCommand[];
  readonly items: readonly Item[];
};

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: Mm, f: Mm];

/** A glyph's outline in font units, y up; contours are closed and may overlap (fill non-zero). */
export type GlyphOutline = readonly PathCommand[];

/** Where a painter gets outlines: the same font files that the drawing was shaped with. */
export type GlyphOutlines = (font: FontKey, glyph: number) => GlyphOutline;

import { type DrawnFont, type FontKey, type GlyphOutline } from '../../core/drawing/drawing.ts';

/**
 * Port to the one shaping engine (HarfBuzz, app/shaping/harfbuzz.ts). Everything is in font units, y up; clusters are
 * UTF-16 indexes into the text given.
 */
export interface Shaper {
  /** The faces that can be used, by key; `get` and `has` know strengthened ones too (strengthenedFace.ts). */
  readonly fonts: ReadonlyMap<FontKey, ShaperFont>;
  /** Whether the face has a glyph for the character (a variation sequence counts when the face knows it). */
  covers(font: FontKey, codePoint: number, variationSelector?: number): boolean;
  /** Shapes one run, left to right. `vertical` asks for the `vert` forms of upright Chinese. */
  shape(ask: ShapeAsk): readonly ShapedGlyph[];
  outline(font: FontKey, glyph: number): GlyphOutline;
  /** Ink box of the glyph; null where it has no ink. */
  inkBox(font: FontKey, glyph: number): InkBox | null;
}

export type ShaperFont = DrawnFont & {
  readonly key: FontKey;
  /** 100–900, as the Song's weights go. */
  readonly weight: number;
  readonly scripts: readonly ('Hans' | 'Mong' | 'Latn')[];
};

export type ShapeAsk = {
  readonly font: FontKey;
  readonly text: string;
  readonly script: 'Hans' | 'Mong' | 'Latn';
  readonly vertical: boolean;
};

export type ShapedGlyph = {
  readonly id: number;
  readonly cluster: number;
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
};

/** Font units, y up. */
export type InkBox = {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
};

import { type Box } from '../../core/drawing/bounds.ts';
import { type Item, type Matrix, type PathCommand, type Stroke } from '../../core/drawing/drawing.ts';
import { type ToldColour } from '../../output/pdf/convertColours.ts';

/** Vector artwork as its file tells it, in painting order, before it is brought into a Drawing's terms. */
export type SourceArtwork = {
  /** The box that the artwork fills, in its own units; the origin is its upper left corner, y down. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly SourceShape[];
  /** Names of the spot colours whose substitutes are painted. */
  readonly spots: readonly string[];
};

export type SourceShape = {
  /** In the shape's own units. */
  readonly path: readonly PathCommand[];
  /** From the shape's own units to the box. */
  readonly matrix: Matrix;
  readonly rule: FillRule;
  readonly fill: SourcePaint | null;
  readonly stroke: SourceStroke | null;
  /** Each cuts off what lies outside it. The same list for shapes that lie in the same clips. */
  readonly clips: readonly SourceClip[];
};

export type FillRule = 'nonzero' | 'evenodd';

export type SourcePaint = {
  readonly colour: ToldColour;
  readonly overprint: boolean;
};

export type SourceStroke = {
  readonly paint: SourcePaint;
  /** In the shape's own units. */
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: NonNullable<Stroke['cap']>;
  readonly join: NonNullable<Stroke['join']>;
  readonly miterLimit: number;
};

/** What lies in any of the areas is kept. In the units of the box. */
export type SourceClip = readonly { readonly path: readonly PathCommand[]; readonly rule: FillRule }[];

export const NO_CLIPS: readonly SourceClip[] = [];

/** An item of the Drawing to be, with a box that surely holds it. */
export type PaintedItem = { readonly item: Item; readonly bounds: Box };

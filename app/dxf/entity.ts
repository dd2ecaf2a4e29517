import { type LeftOutReason } from '../../core/cad/cadDrawing.ts';
import { type Matrix } from '../../core/drawing/drawing.ts';

export type DxfLine = {
  readonly is: 'line';
  readonly layer: string;
  /** x, y, bulge of each vertex, flat. */
  readonly vertices: readonly number[];
  readonly closed: boolean;
  /** Drawn this wide; 0 = a line. */
  readonly width: number;
  /** null = bounds nothing; else lines of one number bound one filled area. */
  readonly fill: number | null;
  /** A line of a multiline whose body another one of its lines is. */
  readonly part?: true;
  /** What Paijiang wrote beside it. */
  readonly own: readonly string[];
};

export type DxfText = {
  readonly is: 'text';
  readonly layer: string;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly text: string;
};

type DxfInsert = {
  readonly is: 'insert';
  readonly layer: string;
  readonly block: string;
  /** One for each place of an array of inserts. */
  readonly places: readonly Matrix[];
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes that are seen. */
  readonly texts: readonly DxfText[];
  readonly own: readonly string[];
};

/** A point that Paijiang wrote to say something about a space. */
type DxfMark = {
  readonly is: 'mark';
  readonly x: number;
  readonly y: number;
  readonly own: readonly string[];
};

/** Something of an entity that stands in the drawing, in the coordinates of the block or drawing around it. */
export type DxfEntity = DxfLine | DxfText | DxfInsert | DxfMark;

/** What one entity comes to. */
export type ReadEntity =
  | { readonly is: 'drawn'; readonly entities: readonly DxfEntity[] }
  | { readonly is: 'leftOut'; readonly reason: LeftOutReason }
  /** A group stands where nothing belongs to it: the file's structure is broken. */
  | { readonly is: 'misplaced'; readonly group: number };

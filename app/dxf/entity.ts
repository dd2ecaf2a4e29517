import { type LeftOutReason } from '../../core/cad/cadDrawing.ts';
import { type Matrix } from '../../core/drawing/drawing.ts';

/** What one entity comes to, in the coordinates of the block or drawing that it stands in. */
export type DxfEntity =
  | {
      readonly is: 'line';
      readonly layer: string;
      /** x, y, bulge of each vertex, flat. */
      readonly vertices: readonly number[];
      readonly closed: boolean;
    }
  | {
      readonly is: 'insert';
      readonly layer: string;
      readonly block: string;
      /** One for each place of an array of inserts. */
      readonly places: readonly Matrix[];
      readonly attributes: Readonly<Record<string, string>>;
    }
  | {
      readonly is: 'text';
      readonly layer: string;
      readonly x: number;
      readonly y: number;
      readonly height: number;
      readonly text: string;
    }
  | { readonly is: 'leftOut'; readonly reason: LeftOutReason };

import { type Drawing } from '../../core/drawing/drawing.ts';

/** What is ordered, in whole millimetres: sheets of a wall have sizes of their own. */
export function orderedSize({ width, height }: Drawing): { readonly width: number; readonly height: number } {
  return { width: Math.round(width), height: Math.round(height) };
}

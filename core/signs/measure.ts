import { z } from 'zod';
import { type Mm } from '../units/length.ts';

/**
 * A length in a template, with its unit in the text: `12 mm`, `9 %w` (of the sign's width), `5.5 %h` (of its
 * height), `8 %s` (of its shorter side).
 */
export const measure = z.string().regex(/^\d+(\.\d+)? (mm|%w|%h|%s)$/, 'length with unit: mm, %w, %h or %s');
export type Measure = z.infer<typeof measure>;

export function resolveMeasure(text: Measure, sign: { readonly width: Mm; readonly height: Mm }): Mm {
  const [figure, unit] = text.split(' ');
  const value = Number(figure);
  switch (unit) {
    case 'mm':
      return value;
    case '%w':
      return (value / 100) * sign.width;
    case '%h':
      return (value / 100) * sign.height;
    default:
      return (value / 100) * Math.min(sign.width, sign.height);
  }
}

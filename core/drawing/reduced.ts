import { type Drawing } from './drawing.ts';

/**
 * The drawing at 1:`times`, for signs that are larger than a page may be (5,080 mm). Everything shrinks, line
 * widths too, so that enlarging the print restores it; whoever writes it must label it 1:`times`.
 */
export function reduced(drawing: Drawing, times: number): Drawing {
  return {
    ...drawing,
    width: drawing.width / times,
    height: drawing.height / times,
    bleed: drawing.bleed / times,
    title: `${drawing.title} 1:${times}`,
    items: [
      { kind: 'group', name: `1:${times}`, matrix: [1 / times, 0, 0, 1 / times, 0, 0], items: drawing.items },
    ],
  };
}

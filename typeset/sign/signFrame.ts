import { type Item, type PathCommand } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';

export function rectangle(x: Mm, y: Mm, width: Mm, height: Mm): readonly PathCommand[] {
  return [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']];
}

/** A rectangle from 0, 0 with round corners, drawn with cubics (0.5523 of the radius: 0.03 % off a circle). */
export function roundedRectangle(width: Mm, height: Mm, radius: Mm): readonly PathCommand[] {
  if (radius <= 0) return rectangle(0, 0, width, height);
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - 0.5522847498);
  return [
    ['M', r, 0],
    ['L', width - r, 0],
    ['C', width - k, 0, width, k, width, r],
    ['L', width, height - r],
    ['C', width, height - k, width - k, height, width - r, height],
    ['L', r, height],
    ['C', k, height, 0, height - k, 0, height - r],
    ['L', 0, r],
    ['C', 0, k, k, 0, r, 0],
    ['Z'],
  ];
}

export function circle(x: Mm, y: Mm, radius: Mm): readonly PathCommand[] {
  const k = radius * 0.5522847498;
  return [
    ['M', x + radius, y],
    ['C', x + radius, y + k, x + k, y + radius, x, y + radius],
    ['C', x - k, y + radius, x - radius, y + k, x - radius, y],
    ['C', x - radius, y - k, x - k, y - radius, x, y - radius],
    ['C', x + k, y - radius, x + radius, y - k, x + radius, y],
    ['Z'],
  ];
}

export type FrameAsk = {
  readonly width: Mm;
  readonly height: Mm;
  readonly corner: Mm;
  readonly cut: boolean;
  readonly holes: { readonly diameter: Mm; readonly inset: Mm } | null;
};

/** Line width of cut and drill paths: 0.25 pt, what cutters read as a contour. */
export const CUT_LINE: Mm = (0.25 / 72) * 25.4;

/** Cut line round the trim and the mounting holes. */
export function frameItems(frame: FrameAsk): readonly Item[] {
  const items: Item[] = [];
  if (frame.cut) {
    items.push({
      kind: 'shape',
      layer: 'cut',
      path: roundedRectangle(frame.width, frame.height, frame.corner),
      stroke: { ink: 'cut', width: CUT_LINE },
    });
  }
  if (frame.holes !== null) {
    const { diameter, inset } = frame.holes;
    for (const y of [inset, frame.height - inset]) {
      for (const x of frame.width > 2.5 * inset ? [inset, frame.width - inset] : [frame.width / 2]) {
        items.push({
          kind: 'shape',
          layer: 'holes',
          path: circle(x, y, diameter / 2),
          stroke: { ink: 'drill', width: CUT_LINE },
        });
      }
    }
  }
  return items;
}

import { type Item, type PathCommand } from '../../core/drawing/drawing.ts';
import { ellipsePath, type Rectangle, rectanglePath } from '../../core/drawing/shapes.ts';
import { type Mm } from '../../core/units/length.ts';

export function rectangle(x: Mm, y: Mm, width: Mm, height: Mm): readonly PathCommand[] {
  return rectanglePath({ x, y, width, height });
}

/** With round corners, of at most half a side. */
export function roundedRectangle(box: Rectangle, radius: Mm): readonly PathCommand[] {
  return rectanglePath(box, Math.min(Math.max(0, radius), box.width / 2, box.height / 2));
}

export function circle(x: Mm, y: Mm, radius: Mm): readonly PathCommand[] {
  return ellipsePath(x, y, radius);
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
      path: roundedRectangle({ x: 0, y: 0, width: frame.width, height: frame.height }, frame.corner),
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

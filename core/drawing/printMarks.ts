import { type Ink } from './ink.ts';
import { type Mm } from '../units/length.ts';
import { type Drawing, type Item } from './drawing.ts';

/** Crop marks begin this far outside the bleed and are this long. */
const DISTANCE: Mm = 2;
const LENGTH: Mm = 5;
/** 0.25 pt. */
const WIDTH: Mm = (0.25 / 72) * 25.4;
const INK = 'crop-mark';
/** Signs are printed digitally, in one pass: black alone, not every plate. */
const BLACK: Ink = { kind: 'process', cmyk: [0, 0, 0, 100], overprint: false, screen: '#000000' };

/** The drawing with two marks at each corner of the trim, outside the bleed, on the marks layer. */
export function withCropMarks(drawing: Drawing): Drawing {
  const near = drawing.bleed + DISTANCE;
  const far = near + LENGTH;
  const marks: Item[] = [];
  const mark = (x1: Mm, y1: Mm, x2: Mm, y2: Mm): void => {
    marks.push({
      kind: 'shape',
      layer: 'marks',
      path: [
        ['M', x1, y1],
        ['L', x2, y2],
      ],
      stroke: { ink: INK, width: WIDTH },
    });
  };
  for (const y of [0, drawing.height]) {
    mark(-far, y, -near, y);
    mark(drawing.width + near, y, drawing.width + far, y);
  }
  for (const x of [0, drawing.width]) {
    mark(x, -far, x, -near);
    mark(x, drawing.height + near, x, drawing.height + far);
  }
  return { ...drawing, inks: { ...drawing.inks, [INK]: BLACK }, items: [...drawing.items, ...marks] };
}

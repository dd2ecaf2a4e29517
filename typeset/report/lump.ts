import { type Item, type PathCommand } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { rectanglePath } from '../../core/drawing/shapes.ts';

/** A piece of a report that stays whole on its page. Its x is the page's; only y is open until it is placed. */
export type Lump = {
  readonly height: Mm;
  readonly draw: (y: Mm) => readonly Item[];
  /** Room above it, dropped at the head of a page. */
  readonly above?: Mm;
  /** It may not stand last on its page while the next goes over. */
  readonly withNext?: boolean;
  readonly newPage?: boolean;
  /** It opens a paper of its own: a new page, and pages counted from 1. */
  readonly newDocument?: boolean;
  /** Stands at the foot of its page, however little is over it; nothing comes behind it. */
  readonly atFoot?: boolean;
  readonly bookmark?: { readonly title: string; readonly level: 1 | 2 };
  /** Drawn first where this lump opens a page: a table's head. */
  readonly repeat?: Lump;
};

export function rule(x1: Mm, y1: Mm, x2: Mm, y2: Mm, width: Mm, ink = 'black'): Item {
  const path: readonly PathCommand[] = [
    ['M', x1, y1],
    ['L', x2, y2],
  ];
  return { kind: 'shape', layer: 'artwork', path, stroke: { ink, width } };
}

export function box(x: Mm, y: Mm, width: Mm, height: Mm, line: Mm, ink = 'black'): Item {
  return {
    kind: 'shape',
    layer: 'artwork',
    path: rectanglePath({ x, y, width, height }),
    stroke: { ink, width: line },
  };
}

export function filled(x: Mm, y: Mm, width: Mm, height: Mm, ink: string): Item {
  return { kind: 'shape', layer: 'artwork', path: rectanglePath({ x, y, width, height }), fill: ink };
}

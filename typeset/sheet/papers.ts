import { type Mm } from '../../core/units/length.ts';

export const PAPER_NAMES = ['A4', 'A3', 'A2', 'A1'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

/** Denominators: 1:50 … 1:200. */
export const SCALES = [50, 75, 100, 150, 200] as const;
export type Scale = (typeof SCALES)[number];

export type Paper = {
  readonly width: Mm;
  readonly height: Mm;
  /** Left edge, by which sheets are bound. */
  readonly binding: Mm;
  /** The other three edges. */
  readonly margin: Mm;
};

/** Sheets lying, with their frames: GB/T 50001-2017, table 3.1.1 (a = 25; c = 10, for A3 and A4 5). */
export const PAPERS: Readonly<Record<PaperName, Paper>> = {
  A4: { width: 297, height: 210, binding: 25, margin: 5 },
  A3: { width: 420, height: 297, binding: 25, margin: 5 },
  A2: { width: 594, height: 420, binding: 25, margin: 10 },
  A1: { width: 841, height: 594, binding: 25, margin: 10 },
};

export type Rect = { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm };

export function frameOf({ width, height, binding, margin }: Paper): Rect {
  return { x: binding, y: margin, width: width - binding - margin, height: height - 2 * margin };
}

/** Lines of the 0.5 group of GB/T 50001-2017, 4.0.1: b, 0.5 b, 0.25 b. */
export const LINES = { thick: 0.5, middle: 0.25, fine: 0.13 } as const;

/** Heights of letters: the steps of GB/T 50001-2017, 5.0.3; figures may go down to 2.5 (5.0.6). */
export const LETTERS = { figure: 2.5, text: 3.5, name: 5, title: 7 } as const;

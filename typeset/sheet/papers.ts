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

/*
 * What stands on a sheet beside its drawing, in mm on paper. The standards leave these figures open: chosen by eye, clear of
 * figures 2.5 high.
 */

/** Check ruler and scale bar: ticks at 50, 10 and 5 mm, where figures and captions stand off the line, the bar's height. */
export const RULERS = { ticks: [2.6, 2, 1.2], figure: 4.4, caption: 2.2, bar: 1.6 } as const;

/** The letter of a north arrow over its circle. */
export const NORTH_LETTER: Mm = 2.6;

/** Swatches of a comparison: from one to the next, their size, and where their words begin. */
export const LEGEND = { step: 32, width: 8, half: 1.2, words: 9.5, dash: [1.5, 1] } as const;

/** 图名: room before the scale, how far that stands lower, and the first line under both. */
export const CAPTIONS = { gap: 3, scaleDown: 0.8, foot: 5 } as const;

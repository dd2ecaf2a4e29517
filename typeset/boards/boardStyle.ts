import { type Mm } from '../../core/units/length.ts';

/*
 * What boards look like. No standard says these figures: they were chosen by eye so that a hall's boards look like one set,
 * and what a client may want otherwise (margins, least letters, reading distance, inks) is in the templates.
 */

/** A board is full where no more of its content box than this stays open (house choice). */
export const FREE = 0.12;

/**
 * One scale of sizes, in thirds of an octave (each third step doubles): labels, running text, headings, figures and steps.
 * `lead`: a title is at least so much larger than anything under it; `mostLead`: at most so much larger than the running text.
 */
export const SCALE = { label: 0.86, text: 1, heading: 1.26, step: 1.59, lead: 1.5, mostLead: 6 } as const;

/** Proportions in hundredths of the board's module (its shorter side, but never under half of the longer). */
export const FRAME = {
  band: 1.5,
  titleTop: 5.2,
  title: 6.6,
  titleMn: 3.9,
  unit: 2.5,
  unitMn: 2.1,
  belowTitle: 2,
  unitMnDown: 1,
  belowUnit: 3,
  belowHeader: 4.2,
  foot: 1.6,
  aboveFoot: 2.6,
  /** Between Mongolian columns and the Chinese beside them. */
  beside: 3,
  /** Room and letters of Mongolian titles in columns. */
  columns: { width: 24, height: 13, largest: 4.4, smallest: 1.6 },
} as const;

/** The head over what people read line by line: two thirds as high, its room goes to the letters. */
export const LOW_HEAD = {
  ...FRAME,
  ...{ titleTop: 2.9, title: 4.8, titleMn: 2.7, unit: 1.9, unitMn: 1.5 },
  ...{ belowTitle: 0.9, unitMnDown: 0.67, belowUnit: 2.16, belowHeader: 2.1 },
  columns: { width: 20, height: 9.5, largest: 3.2, smallest: 1.15 },
} as const;

/**
 * Shares: of its size to which a title goes down before it takes another line, and at most; least of a Mongolian title to
 * the Chinese, and where it has to stay on its line; of a foot's width. A title in
 * lines is balanced over up to three. `leading`: so much larger where hardly anything stands under it.
 */
export const SHARES = {
  leading: 1.5,
  oneLine: 0.7,
  leastTitle: 0.5,
  titleMn: 0.4,
  titleMnInLine: 0.3,
  footLeft: 0.84,
  footRight: 0.14,
} as const;

/** Line to line, in em. */
export const STEPS = { title: 1.25, unit: 1.4, sheet: 1.3 } as const;

/** Proportions of a table, in em of its letters. */
export const TABLE = {
  /** Line to line. */
  step: 1.42,
  /** Between paragraphs of one cell, beside the step. */
  between: 0.28,
  /** Above the first line and under the last. */
  padding: 0.62,
  /** Between columns. */
  gutter: 1.1,
  heading: 0.86,
  /** Size of Mongolian to Chinese in word columns, where no profile says more. */
  mongolian: 0.86,
  /** What is read after the rest of a cell, and the way down to it. */
  minor: 0.86,
  beforeMinor: 0.34,
  /** From a name down to its Mongolian under it. */
  beforeMn: 0.42,
  /** Line on which what is missing is to be written. */
  blank: 4,
  section: 1.04,
  /** Side of a code with its quiet zone; small codes on a board are read from close by. */
  qr: 5.4,
  /** Lines of Chinese over which Mongolian beside them likes to reach. */
  mongolianLines: 1.6,
  /** Least width of a column with a Mongolian heading. */
  headMn: 1.2,
  /** A section's heading is lower in its room by this. */
  sectionDown: 0.08,
  /** Between strips of one board: wider than between columns, so that each is read down. */
  fold: 3,
  /** Most by which a row is opened where a board has room left. */
  opening: 2,
} as const;

/** One matter's steps, in em of the running text. */
export const FLOW = {
  /** Radius of a number's disc, what words stand off it, and arrows. */
  ...{ disc: 1.15, afterDisc: 1.1, underDisc: 0.75, offDisc: 0.35, shaft: 0.13 },
  /** Least and greatest way of an arrow under a step, and greatest where nothing stands beside the steps. */
  ...{ arrow: 1.5, longestArrow: 5, longestAlone: 12 },
  ...{
    afterHead: 0.55,
    betweenWords: 1.6,
    betweenLines: 1.8,
    beforeHeading: 0.8,
    afterHeading: 1.3,
    beforeFacts: 1.8,
  },
  /**
   * A panel's words off its edges, its greatest height to what its words take, and how much wider than high
   * a room is in which panels stand side by side; letters so much larger are given up for panels; how much wider than its disc a head may be
   * that has the disc over its middle.
   */
  ...{ panelPadding: 0.8, betweenPanels: 1.9, mostPanel: 2.2, lying: 1.6, forPanels: 1.6, underOneDisc: 2.5 },
  /** Heads of so many characters are set a step larger; so many steps stand side by side at most. */
  ...{ shortHead: 7, mostInRow: 6 },
  /** What each further line of steps costs an arrangement: few steps are read along one line. */
  furtherLine: 0.85,
} as const;

/** What one has to know of a matter, line by line, in em of the running text. */
export const FACTS = {
  ...{ padding: 0.62, gap: 2.4, label: 5.2, afterLabel: 0.36, qr: 7 },
  /** Narrowest column; so much of a code's words stays on one line. */
  ...{ narrowest: 8, host: 9 },
  /** Most by which a line is opened. */
  opening: 2.2,
} as const;

/**
 * Rules in mm: the finest that a large-format printer holds, and one that is seen as a line. On sheets that are read in the
 * hand both go down with the letters, to the finest line of GB/T 50001-2017, 4.0.1.
 */
export const BOARD_RULES = { hairline: 0.35, rule: 1, finest: 0.13, ofLetters: 0.16 } as const;

/** A sheet that is read in the hand, mm on paper; `words`: share of the width for the words of either side. */
export const FITTER = {
  ...{ title: 6.4, remark: 4, foot: 3.2, rule: 0.5, belowRule: 5, aboveFoot: 4 },
  ...{ words: 0.62, ruleAt: 1.5, remarkUp: 1.08 },
} as const;

/**
 * Chains of dimensions, mm on paper; figures as GB/T 50001-2017 asks of the least letters. `step`, `column`: from row to row
 * of figures that do not fit their segment, under a lying chain and beside a standing one.
 */
export const CHAIN = {
  ...{ figure: 3.5, line: 0.18, tick: 1.1, step: 4.1, column: 11 },
  ...{ over: 0.5, clear: 0.8, figureRoom: 40 },
  // Of a running standing chain: the way on which a figure is led from its tick, and how far along at most.
  ...{ fan: 2.6, mostFan: 4.5 },
} as const satisfies Readonly<Record<string, Mm>>;

export type Area = { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm };

import { type FontKey } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { POINTS_PER_MM } from '../../core/units/length.ts';

export type ReportFaces = {
  readonly regular: FontKey;
  readonly bold: FontKey;
  readonly mongolian: FontKey;
  /** Faces of official documents; absent = none was found, and the Song stands for it. */
  readonly official?: OfficialFaces;
};

/** 小标宋, 黑体, 楷体, 仿宋: what GB/T 9704 sets titles, headings of two levels and text in. */
export type OfficialFaces = {
  readonly title: FontKey;
  readonly heading: FontKey;
  readonly subheading: FontKey;
  readonly text: FontKey;
};

/** Which face a style is set in. */
export type StyleFace = 'regular' | 'bold' | `official-${keyof OfficialFaces}`;

export function faceKey(faces: ReportFaces, face: StyleFace): FontKey {
  switch (face) {
    case 'regular':
    case 'bold':
      return faces[face];
    case 'official-title':
      return faces.official?.title ?? faces.bold;
    case 'official-heading':
      return faces.official?.heading ?? faces.bold;
    case 'official-subheading':
      return faces.official?.subheading ?? faces.bold;
    case 'official-text':
      return faces.official?.text ?? faces.regular;
  }
}

/** Every face that may be used, once. */
export function allFaces({ official, ...faces }: ReportFaces): readonly FontKey[] {
  return [...new Set([...Object.values(faces), ...(official === undefined ? [] : Object.values(official))])];
}

export type TextStyle = {
  readonly face: StyleFace;
  readonly size: Mm;
  /** From baseline to baseline. */
  readonly leading: Mm;
  readonly ink: string;
};

const points = (size: number): Mm => size / POINTS_PER_MM;

/** Type sizes by their Chinese names: 小二 18, 三号 16, 四号 14, 小四 12, 五号 10.5, 小五 9 points. */
const style = (face: TextStyle['face'], size: number, leading: number, ink = 'black'): TextStyle => ({
  face,
  size: points(size),
  leading: points(leading),
  ink,
});

export const STYLES = {
  title: style('bold', 20, 32),
  under: style('regular', 10.5, 17, 'grey'),
  heading1: style('bold', 14, 24),
  heading2: style('bold', 12, 20),
  body: style('regular', 11, 19),
  item: style('bold', 11, 18),
  itemText: style('regular', 10, 16.5),
  label: style('regular', 10, 16.5, 'grey'),
  tag: style('bold', 9, 18, 'party-red'),
  tagPlain: style('bold', 9, 18, 'grey'),
  head: style('bold', 9.5, 14.5),
  cell: style('regular', 9.5, 14.5),
  note: style('regular', 9, 14.5, 'grey'),
  furniture: style('regular', 9, 12, 'grey'),
} as const;

/** How a table is set: its letters, the room round them, the height of a photo. */
export type TableStyle = {
  readonly head: TextStyle;
  readonly cell: TextStyle;
  readonly note: TextStyle;
  readonly padding: { readonly x: Mm; readonly y: Mm };
  readonly photo: Mm;
};

/** `size` of the letters in points. */
export function tableStyle(size = 9.5): TableStyle {
  const small = size < 9.5;
  return {
    head: style('bold', size, size * 1.45),
    cell: style('regular', size, size * 1.45),
    note: style('regular', Math.min(9, size + 1), Math.min(9, size + 1) * 1.6, 'grey'),
    padding: small ? { x: 0.7, y: 0.8 } : { x: 1.4, y: 1.3 },
    photo: small ? 1.7 * size : 20,
  };
}

/** A4 with margins after GB/T 9704 (37/26/35/28 mm), a little less at head and foot for the denser tables. */
export const PAGES = {
  portrait: { width: 210, height: 297, top: 30, right: 26, bottom: 30, left: 28 },
  landscape: { width: 297, height: 210, top: 25, right: 12, bottom: 20, left: 12 },
  /** A3 across is bound at the left. */
  landscapeA3: { width: 420, height: 297, top: 26, right: 14, bottom: 24, left: 25 },
  /** Bound at the left, and no more lost than a printer loses. */
  workshop: { width: 210, height: 297, top: 19, right: 12, bottom: 17, left: 20 },
  workshopA3: { width: 420, height: 297, top: 18, right: 12, bottom: 16, left: 20 },
  /** GB/T 9704-2012, 5.1: head 37, binding 28, type area 156 by 225. */
  official: { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 },
} as const;

export const RULES = { fine: 0.12, frame: 0.3 } as const;

/*
 * The figures below are of design, in mm unless they say otherwise: chosen by eye on A4, with no standard behind them but
 * where one is named. What official documents measure is in letterUpwardStyle.ts.
 */

/** What is left to a hand: a line, how far it lies over the foot of its row, the row it is signed in, the room for a seal. */
export const HAND = {
  line: 38,
  shortest: 28,
  longest: 60,
  over: 0.8,
  row: 12,
  /** A village's round seal is 42 mm, and a hand is not quite sure. */
  seal: 45,
} as const;

/** A finding: columns of its number and of its labels (four characters and a colon), and the rule behind its tag. */
export const ITEM = { number: 9, label: 13, tagGap: 1.2, tagInset: 1.6, above: 3.4 } as const;

/** The rule under a document's title. */
export const TITLE_RULE = { height: 5, at: 3 } as const;

/** Entries under a title and round the seal: least room between two, and where the unit's side begins, as a share. */
export const ENTRIES = { apart: 4, below: 1.5, unitFrom: 0.42, most: 5, gutter: 6 } as const;

/** A drawing in small beside its words. */
export const SPECIMEN = { width: 44, height: 42, gap: 5, padding: 1.5, label: 18 } as const;

/** Letters of Mongolian in a table's cell, in upright columns. */
export const MONGOLIAN_CELL: Mm = 3.3;

/** Room between a cell's rule and its text. */
export const CELL_PADDING = { x: 1.4, y: 1.3 } as const;

import { type FontKey } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { POINTS_PER_MM } from '../../core/units/length.ts';

export type ReportFaces = { readonly regular: FontKey; readonly bold: FontKey; readonly mongolian: FontKey };

export type TextStyle = {
  readonly face: 'regular' | 'bold';
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

/** A4 with margins after GB/T 9704 (37/26/35/28 mm), a little less at head and foot for the denser tables. */
export const PAGES = {
  portrait: { width: 210, height: 297, top: 30, right: 26, bottom: 30, left: 28 },
  landscape: { width: 297, height: 210, top: 26, right: 20, bottom: 24, left: 20 },
} as const;

export const RULES = { fine: 0.12, frame: 0.3 } as const;

/** Room between a cell's rule and its text. */
export const CELL_PADDING = { x: 1.4, y: 1.3 } as const;

import { type Point } from '../geometry/point.ts';
import { type SpaceUse } from '../project/plan/space.ts';

export type NameText = { readonly at: Point; readonly text: string };

/** Figures, levels, scales, areas, slopes, stairs, titles, axes and marks of openings and columns are no names. */
const NO_NAME = [
  /^[\d\s.,+\-±×xX*/:()（）%‰°φΦ⌀]+$/,
  /^[\d.]+\s*(m2|m²|㎡|平方米|平米|mm|m|米)$/i,
  /^(面积|建筑面积|使用面积|净面积|S)\s*[:：=]/i,
  /^(面积|建筑面积|使用面积|净面积|标高|层高|净高|H|FL|F\.F\.L\.?)\s*[:：=]?\s*[±+-]?[\d.]+/i,
  /^[A-Z]{1,4}[甲乙丙]?-?\d{1,5}[A-Za-z]?$/,
  /^[甲乙丙]级?[A-Z]{1,3}-?\d{2,5}$/,
  /^(?!WC$)[A-Z]{1,2}$/,
  /^-?\d+\s*[F#层]$/,
  /^i\s*=/i,
  /^(建筑|使用|净|套内)?面积$/,
  /^(1\s*[:：]\s*\d+|[上下]\s*\d*\s*[级步]?|N|北)$/,
  /[平立剖]面图|^比例/,
];
const LONGEST_NAME = 60;

/** The line of a text that can be a room's name; null where there is none. */
export function nameIn(text: string): string | null {
  for (const line of text.split('\n')) {
    const plain = line
      .replace(/[\d.]+\s*(m2|m²|㎡|平方米)\s*$/i, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (plain === '' || plain.length > LONGEST_NAME) continue;
    if (!NO_NAME.some((pattern) => pattern.test(plain)) && /\p{L}/u.test(plain)) return joinedHan(plain);
  }
  return null;
}

/** Draughtsmen space out short names (会 议 室): between two Han characters a space means nothing. */
function joinedHan(text: string): string {
  return text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/** What a room's text says of its use: words that stand in a face which is no room. */
export function useIn(name: string): SpaceUse {
  if (/^(庭院|内院|院子|天井|courtyard)$/i.test(name)) return 'courtyard';
  return /^(.*上空|挑空|void)$/i.test(name) ? 'void' : 'room';
}

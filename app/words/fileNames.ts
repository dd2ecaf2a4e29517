import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { DRAFT_MARKS } from './slugLines.ts';

export type FileNameAsk = {
  readonly number: number;
  readonly village: string;
  readonly label: string;
  /** mm */
  readonly width: number;
  readonly height: number;
  readonly copies: number;
  readonly drafts: readonly DraftReason[];
  /** A picture to be approved: no order of a shop, and it says so. */
  readonly forApproval?: boolean;
};

/** In the name of a picture to be approved, in the place of its size and copies. */
const NO_ORDER = '不作施工依据';

/** Number, village, sign, size, copies, draft marks: what a sign shop sorts by. Without extension. */
export function fileStem(ask: FileNameAsk): string {
  const parts = [
    String(ask.number).padStart(3, '0'),
    ask.village,
    ask.label.startsWith(ask.village) ? ask.label.slice(ask.village.length) : ask.label,
    ...(ask.forApproval === true ? [NO_ORDER] : [`${ask.width}x${ask.height}mm`, `${ask.copies}份`]),
    ...ask.drafts.map((reason) => DRAFT_MARKS[reason]),
  ];
  return parts
    .map(plainPart)
    .filter((part) => part !== '')
    .join('_');
}

/** Most characters that a part keeps: Windows refuses paths over 260, and the folder needs its share. */
const LONGEST_PART = 40;

/** Takes out what Windows, Linux or a shop's server would refuse in a file name. */
export function plainPart(part: string): string {
  const kept = [...part.normalize('NFC')].filter((character) => !/[\p{C}\p{Z}\\/:*?"<>|_]/u.test(character));
  return kept
    .slice(0, LONGEST_PART)
    .join('')
    .replace(/^\.+|\.+$/g, '');
}

/** What the slot of official artwork is called after the body's name. */
export const EMBLEM_LABEL = '标识';

/** `第1张共3张`: one sheet of a board or wall among several of its kind. */
export function partName(index: number, count: number): string {
  return `第${index + 1}张共${count}张`;
}

/** What the folder of a package begins with: 查干哈达嘎查_标牌. */
export function packageName(village: string): string {
  return `${village}_标牌`;
}

/** What a set of plan sheets is called in the names of its files: 查干哈达嘎查_平面图. */
export function planSetName(village: string): string {
  return `${village}_平面图`;
}

/** What the folder of a set of reports begins with: 查干哈达嘎查_报告. */
export function reportSetName(village: string): string {
  return `${village}_报告`;
}

/** What the folder of a level's papers begins with: 巴彦温都尔苏木_汇总. */
export function levelSetName(area: string): string {
  return `${area}_汇总`;
}

import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { DRAFT_MARKS } from './slugLines.ts';

/** One sheet of a sign that takes several; `index` from 0. */
export type SheetOf = { readonly index: number; readonly count: number };

/**
 * 026 where a sign is one sheet; 026-1, 026-2 … where it is several, 026-01 where it is ten or more, so that folders sort
 * them as they are counted. The same on papers and in file names.
 */
export function sheetNumber(number: number, sheet: SheetOf | undefined): string {
  const whole = String(number).padStart(3, '0');
  if (sheet === undefined || sheet.count === 1) return whole;
  return `${whole}-${String(sheet.index + 1).padStart(String(sheet.count).length, '0')}`;
}

export type FileNameAsk = {
  readonly number: number;
  /** Which sheet of its sign it is; absent where it is the only one. */
  readonly sheet?: SheetOf | undefined;
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
    sheetNumber(ask.number, ask.sheet),
    ask.village,
    ask.label.startsWith(ask.village) ? ask.label.slice(ask.village.length) : ask.label,
    ...(ask.forApproval === true ? [NO_ORDER] : [`${ask.width}x${ask.height}mm`, `${ask.copies}份`]),
    ...ask.drafts.map((reason) => DRAFT_MARKS[reason]),
  ];
  return stemOf(parts);
}

/** Most characters that a part keeps: Windows refuses paths over 260, and the folder needs its share. */
const LONGEST_PART = 40;

/** Takes out what Windows, Linux or a shop's server would refuse in a file name. */
export function plainPart(part: string): string {
  return shortened(plain(part), LONGEST_PART).join('');
}

/**
 * Bytes that a name may have without its ending: file systems hold 255, and what stands before or behind it (打孔样板_,
 * （改过）, the ending, a lock beside the file) takes its share.
 */
const LONGEST_STEM = 200;

/** Parts of a file name, those that are empty left out: the longest is shortened until the name can be written everywhere. */
export function stemOf(parts: readonly string[]): string {
  let kept = parts.map((part) => shortened(plain(part), LONGEST_PART)).filter((part) => part.length > 0);
  const named = () => kept.map((part) => part.join('')).join('_');
  while (bytesIn(named()) > LONGEST_STEM) {
    const longest = Math.max(...kept.map((part) => part.length));
    const at = kept.findIndex((part) => part.length === longest);
    kept = kept.map((part, index) => (index === at ? shortened(part, longest - 1) : part));
  }
  return named();
}

function plain(part: string): readonly string[] {
  const kept = [...part.normalize('NFC')].filter((character) => !/[\p{C}\p{Z}\\/:*?"<>|_]/u.test(character));
  return [...kept.join('').replace(/^\.+|\.+$/g, '')];
}

/** Stands for what was left out of the middle of a part. */
const LEFT_OUT = '…';

/** So many characters at most, of them the last ones: what tells sheets apart (第1张共5张, 背面) stands there. */
function shortened(part: readonly string[], most: number): readonly string[] {
  if (part.length <= most) return part;
  const kept = part.filter((character) => character !== LEFT_OUT);
  const end = Math.min(TELLING, Math.floor((most - 1) / 2));
  return [...kept.slice(0, most - 1 - end), LEFT_OUT, ...(end === 0 ? [] : kept.slice(-end))];
}

/** Characters of a part's end that are kept. */
const TELLING = 12;

function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** What the slot of official artwork is called after the body's name. */
export const EMBLEM_LABEL = '标识';

/** `第1张共3张`: one sheet of a board or wall among several of its kind. */
export function partName(index: number, count: number): string {
  return `第${index + 1}张共${count}张`;
}

/** A name without which of several sheets it is. */
export function withoutPart(name: string): string {
  return name.replace(/第\d+张共\d+张$/u, '');
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

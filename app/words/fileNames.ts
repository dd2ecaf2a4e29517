import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { DRAFT_MARKS, copiesPart } from './maker.ts';

export type FileNameAsk = {
  readonly number: number;
  readonly village: string;
  readonly label: string;
  /** mm */
  readonly width: number;
  readonly height: number;
  readonly copies: number;
  readonly drafts: readonly DraftReason[];
};

/** Number, village, sign, size, copies, draft marks: what a sign shop sorts by. Without extension. */
export function fileStem(ask: FileNameAsk): string {
  const parts = [
    String(ask.number).padStart(3, '0'),
    ask.village,
    ask.label.startsWith(ask.village) ? ask.label.slice(ask.village.length) : ask.label,
    `${ask.width}x${ask.height}mm`,
    copiesPart(ask.copies),
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

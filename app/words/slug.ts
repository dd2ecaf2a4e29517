import { type Day } from '../../core/project/people.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';

/**
 * Words that travel with the work to Chinese sign shops: file names (fileNames.ts), slugs and the maker's list (makersList.ts). They are Chinese whatever the
 * language of the program.
 */
export const DRAFT_MARKS: Readonly<Record<DraftReason, string>> = {
  unfilled: '有待填',
  sample: '示例',
  lacking: '缺蒙文',
  unproofed: '未校对',
  unconfirmed: '未确认',
};

/** Written across the face of every draft. */
export const DRAFT_FACE = '草稿 不得制作';

export type SlugFacts = {
  readonly stem: string;
  /** Trim and bleed, mm. */
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  readonly copies: number;
  readonly material: string | null;
  readonly day: Day;
  readonly drafts: readonly DraftReason[];
  /** What the template tells the maker beside the drawing, e.g. the canopy of a notice board. */
  readonly note: string | null;
};

/** The slug's lines: file name; size, bleed, copies, material, day; what makes it a draft. */
export function slugLines(facts: SlugFacts): readonly string[] {
  const { stem, width, height, bleed, copies, material, day, drafts } = facts;
  const figures = [
    `成品 ${width} × ${height} mm`,
    `出血 ${bleed} mm`,
    `${copies} 份`,
    ...(material === null ? [] : [material]),
    day,
  ].join('  ');
  const head = [stem, figures, ...(facts.note === null ? [] : [facts.note])];
  if (drafts.length === 0) return head;
  return [...head, `草稿：${drafts.map((reason) => DRAFT_MARKS[reason]).join('、')}，不得制作`];
}

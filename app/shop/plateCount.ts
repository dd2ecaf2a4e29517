import { type ShopRow } from './shopSign.ts';

/** Plates in 块 with their copies, each sign once and only where no sheet of it is missing; the drawings that they are made by in 张. */
export type PlateCount = {
  readonly plates: number;
  readonly kinds: number;
  /** Of the plates, as they come from the saw: panels of a wall and captions one by one. */
  readonly pieces: number;
  readonly sheets: number;
  /** Of the sheets. */
  readonly drafts: number;
  /** Signs of which a sheet could not be made. */
  readonly open: number;
};

export function plateCount(rows: readonly ShopRow[]): PlateCount {
  const open = new Set(rows.flatMap(({ drawing, sign }) => (drawing === null ? [sign.id] : [])));
  const sheets = rows.filter(({ drawing, isLayout }) => drawing !== null && !isLayout);
  const whole = new Map(
    sheets.flatMap(({ sign }) => (open.has(sign.id) ? [] : [[sign.id, sign.copies] as const])),
  );
  return {
    plates: [...whole.values()].reduce((sum, copies) => sum + copies, 0),
    kinds: whole.size,
    pieces: sheets
      .filter(({ sign, isBack }) => whole.has(sign.id) && !isBack)
      .reduce((sum, { sign, pieces }) => sum + sign.copies * (pieces?.sizes.length ?? 1), 0),
    sheets: sheets.length,
    drafts: sheets.filter(({ drafts }) => drafts.length > 0).length,
    open: open.size,
  };
}

/** A labelled entry of a paper; an empty value is a line for a hand. */
export type Entry = readonly [label: string, value: string];

/** What every official paper carries beside its contents. */
export type PaperFrame = {
  /** Under the title: 编号, 填报单位, 日期. */
  readonly head: readonly Entry[];
  /** Below the contents, at the left: 填表人, 审核人. */
  readonly hands: readonly Entry[];
  /** Below the contents, at the right, with room for a seal over both: 填报单位（盖章）, 日期. */
  readonly seal: readonly Entry[];
};

/** Every text of a frame. */
export function frameTexts({ head, hands, seal }: PaperFrame): readonly string[] {
  return [...head, ...hands, ...seal].flat();
}

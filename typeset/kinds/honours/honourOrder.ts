import { HONOUR_KINDS, HONOUR_LEVELS, type Honour, type HonoursWall } from '../../../core/project/honour.ts';

/** What an honour is hung together with. */
export function honourGroup(honour: Honour, order: HonoursWall['order']): string {
  switch (order) {
    case 'level':
      return honour.level;
    case 'year':
      return honour.date.slice(0, 4);
    case 'kind':
      return honour.kind;
  }
}

/** Groups by rank (or the latest year first); within one the tall things first, then the latest. */
export function inHangingOrder(honours: readonly Honour[], order: HonoursWall['order']): readonly Honour[] {
  return honours
    .map((honour, index) => ({ honour, index }))
    .sort(
      (a, b) =>
        groupRank(a.honour, order) - groupRank(b.honour, order) ||
        b.honour.height - a.honour.height ||
        b.honour.date.localeCompare(a.honour.date) ||
        a.index - b.index,
    )
    .map(({ honour }) => honour);
}

function groupRank(honour: Honour, order: HonoursWall['order']): number {
  switch (order) {
    case 'level':
      return HONOUR_LEVELS.indexOf(honour.level);
    case 'year':
      return -Number(honour.date.slice(0, 4));
    case 'kind':
      return HONOUR_KINDS.indexOf(honour.kind);
  }
}

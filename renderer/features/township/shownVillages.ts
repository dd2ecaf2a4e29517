import { shownFileName } from '../../../core/file/extension.ts';
import { matches } from '../../kit/strings/pinyin.ts';
import { type ColumnName, type Filter, type Sorting } from './columns.ts';
import { seenOf, type Village } from './villages.ts';

/** The village's name, or that of its file where it was not read. */
export function nameOfVillage(village: Village): string {
  return seenOf(village)?.village ?? shownFileName(village.file.name);
}

/** Those that are asked for, in the order that is asked for; what was not read stands last. */
export function shownVillages(
  villages: readonly Village[],
  {
    sought,
    filter,
    sorting,
  }: { readonly sought: string; readonly filter: Filter; readonly sorting: Sorting },
): readonly Village[] {
  const found = villages.filter((village) => {
    const { township = '', banner = '' } = seenOf(village) ?? {};
    return FITS[filter](village) && matches(`${nameOfVillage(village)} ${township} ${banner}`, sought);
  });
  const keyed = found.map((village) => ({ village, key: keyOf(village, sorting.by) }));
  keyed.sort((p, q) => compare(p.key, q.key, sorting.down));
  return keyed.map(({ village }) => village);
}

const FITS: Readonly<Record<Filter, (village: Village) => boolean>> = {
  all: () => true,
  must: (village) => (seenOf(village)?.openMust ?? 0) > 0,
  area: (village) => ['fail', 'unknown', 'uncomputed'].includes(seenOf(village)?.areaVerdict ?? ''),
  plates: (village) => (seenOf(village)?.plates.undecided ?? 0) > 0,
  strings: (village) => {
    const { lacking = 0, unproofed = 0 } = seenOf(village)?.strings ?? {};
    return lacking + unproofed > 0;
  },
  package: (village) => seenOf(village) !== null && village.row?.package !== 'current',
  broken: ({ row }) => row?.seen.ok === false,
};

type Key = string | number | null;

function keyOf(village: Village, by: ColumnName): Key {
  const seen = seenOf(village);
  if (by === 'village') return nameOfVillage(village);
  if (by === 'changed') return village.row?.changed ?? village.file.changed;
  if (seen === null) return null;
  switch (by) {
    case 'township':
      return seen.township;
    case 'setting':
      return seen.setting;
    case 'area':
      return seen.area;
    case 'outside':
      return seen.outside.have - seen.outside.wanted;
    case 'plates':
      return seen.plates.before;
    case 'must':
      return seen.openMust;
    case 'warnings':
      return seen.warnings;
    case 'strings':
      return seen.strings.lacking + seen.strings.unproofed;
    case 'package':
      return village.row?.package ?? null;
  }
}

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });

/** What has no value stands last, whichever way. */
function compare(one: Key, other: Key, down: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : BY_NAME.compare(String(one), String(other));
  return down ? -order : order;
}

/** Which villages are shown. */
export const FILTERS = ['all', 'must', 'area', 'plates', 'strings', 'package', 'broken'] as const;
export type Filter = (typeof FILTERS)[number];

/** Columns of the table, in their order; each can be sorted by. */
export const COLUMNS = [
  'village',
  'township',
  'setting',
  'area',
  'outside',
  'plates',
  'must',
  'warnings',
  'strings',
  'package',
  'changed',
] as const;
export type ColumnName = (typeof COLUMNS)[number];
export type Sorting = { readonly by: ColumnName; readonly down: boolean };

/**
 * The words on a sheet, in the sheet's language; app/words/sheets.ts has them. `{…}` are filled in by the layout.
 */
export type SheetWord =
  | 'plan-title' // {level}
  | 'tables-title'
  | 'comparison-title' // {level}
  | 'before'
  | 'after'
  | 'ruler'
  | 'north-unknown'
  | 'rooms'
  | 'room-number'
  | 'room-name'
  | 'room-level'
  | 'room-use'
  | 'room-area'
  | 'unnamed'
  | 'courtyard'
  | 'void'
  | 'fixtures'
  | 'fixture-name'
  | 'fixture-size'
  | 'fixture-count'
  | 'fixture-levels'
  | 'signs'
  | 'sign-number'
  | 'sign-text'
  | 'sign-mongolian'
  | 'sign-kind'
  | 'sign-size'
  | 'sign-material'
  | 'sign-copies'
  | 'sign-place'
  | 'sign-unplaced'
  | 'areas'
  | 'area-level'
  | 'building'
  | 'axis'
  | 'usable'
  | 'outdoor'
  | 'total'
  | 'verdict' // {setting} {basis} {area} {minimum} {result} {source}
  | 'passes' // {margin}
  | 'fails' // {margin}
  | 'no-verdict'
  | 'area-note'
  | 'change'
  | 'kept'
  | 'taken-down'
  | 'new'
  | 'tile' // {row} {column} {number} {count}
  | 'existing'
  | 'proposed'
  | 'continued';
export type SayOnSheet = (word: SheetWord, data?: Readonly<Record<string, string | number>>) => string;

import {
  type PlacardColour,
  type PlacardRecord,
  type PlacardScripts,
  type PlacardTypeface,
} from '../../core/project/placardRecord.ts';
import { type RowReader } from './importRecords.ts';
import { type InventoryColumn } from '../../core/project/inventoryColumns.ts';

type Look = {
  readonly [Field in 'ground' | 'letters' | 'scripts' | 'typeface']: PlacardRecord[Field] | undefined;
};
type Row = RowReader<InventoryColumn>;

/** How the plate looks, as far as the list says: 白底红字 in one cell, or ground and letters in two. */
export function lookOf(row: Row): Look {
  const both = /^(.+?)底(.+?)字$/u.exec(row.text('colours'));
  if (both === null && row.text('colours') !== '') row.refuse('colours', 'cell-choice');
  return {
    ground: colourOf(row, 'ground') ?? named(both?.[1]) ?? undefined,
    letters: colourOf(row, 'letters') ?? named(both?.[2]) ?? undefined,
    scripts: scriptsOf(row) ?? undefined,
    typeface: typefaceOf(row.text('typeface')) ?? undefined,
  };
}

const COLOURS: readonly (readonly [RegExp, PlacardColour])[] = [
  [/白|white/iu, 'white'],
  [/红|red/iu, 'red'],
  [/黑|black/iu, 'black'],
  [/蓝|blue/iu, 'blue'],
];

function colourOf(row: Row, key: 'ground' | 'letters'): PlacardColour | null {
  return named(row.text(key).replace(/[底字]$/u, ''));
}

/** 金, 黄, 铜 and whatever else is another colour; nothing written is nothing known. */
function named(text: string | undefined): PlacardColour | null {
  if (text === undefined || text === '' || /^(不明|不详|未知|unknown)$/iu.test(text)) return null;
  return COLOURS.find(([word]) => word.test(text))?.[1] ?? 'other';
}

function scriptsOf(row: Row): PlacardScripts | null {
  const text = row.text('scripts');
  if (text === '' || /^(不明|不详|未知|unknown)$/iu.test(text)) return null;
  const chinese = /汉|中文|国家通用|chinese|zh/iu.test(text);
  const mongolian = /蒙|mongol|mn/iu.test(text);
  if (/双|两种|both/iu.test(text) || (chinese && mongolian)) return 'both';
  if (chinese !== mongolian) return chinese ? 'zh' : 'mn';
  row.refuse('scripts', 'cell-choice');
  return null;
}

function typefaceOf(text: string): PlacardTypeface | null {
  if (text === '' || /^(不明|不详|未知|unknown)$/iu.test(text)) return null;
  return /宋|song|serif/iu.test(text) ? 'song' : 'other';
}

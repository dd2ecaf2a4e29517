import { type Honour } from '../../core/project/honour.ts';
import { type Result } from '../../core/result.ts';
import { honourDateOf, honourKindOf, honourLevelOf, isHonourSize } from '../cells/honours.ts';
import { type ColumnDefinition } from './columns.ts';
import { importRecords, type Imported, type ImportOptions, type RowReader } from './importRecords.ts';
import { type ImportProblem } from './problems.ts';
import { readSize } from '../cells/readSize.ts';
import { limit } from './readCell.ts';
import { type CellPicture } from './tableRow.ts';
import { type TableSource } from './tableSource.ts';

export type HonourColumn = 'name' | 'mn' | 'grantor' | 'date' | 'level' | 'kind' | 'size' | 'picture';

const column = (
  key: HonourColumn,
  required: boolean,
  ...headings: string[]
): ColumnDefinition<HonourColumn> => ({
  key,
  required,
  headings,
});

/** Headings of lists of honours as offices write them. */
export const HONOUR_COLUMNS: readonly ColumnDefinition<HonourColumn>[] = [
  column('name', true, '荣誉名称', '奖项名称', '表彰名称', '名称', '荣誉', 'honour', 'name'),
  column('mn', false, '蒙古文', '蒙文', '荣誉名称蒙文', 'mongolian', 'mn'),
  column('grantor', true, '授予单位', '颁发单位', '表彰单位', '发证单位', 'grantor', 'grantedby'),
  {
    ...column(
      'date',
      true,
      '授予时间',
      '授予日期',
      '表彰时间',
      '颁发日期',
      '日期',
      '时间',
      '年份',
      'date',
      'year',
    ),
    day: true,
  },
  column('level', true, '级别', '荣誉级别', '层级', 'level'),
  column('kind', true, '形式', '类型', '种类', '实物', 'kind', 'type'),
  column('size', true, '尺寸', '实物尺寸', '规格', 'size'),
  column('picture', false, '照片', '图片', '照片文件', 'picture', 'photo'),
];

/**
 * An honour, and its picture where it stands in the list itself; else the name of its file, which the host may find
 * beside the list.
 */
export type ImportedHonour = {
  readonly honour: Honour;
  readonly picture: CellPicture | null;
  readonly pictureName: string | null;
};

/** Imports honours. Ids are the row numbers of the list, `h12`. */
export function importHonours(
  source: TableSource,
  options: ImportOptions<HonourColumn> = {},
): Promise<Result<Imported<ImportedHonour>, ImportProblem>> {
  return importRecords(source, HONOUR_COLUMNS, readHonour, options);
}

function readHonour(row: RowReader<HonourColumn>): ImportedHonour | null {
  limit(row, { name: 400, mn: 400, grantor: 200 });
  const level = honourLevelOf(row.text('level'));
  if (level === null) row.refuse('level', 'cell-choice');
  const kind = honourKindOf(row.text('kind'));
  if (kind === null) row.refuse('kind', 'cell-choice');
  const date = honourDateOf(row.date('date'));
  if (date === null) row.refuse('date', 'cell-date');
  const size = readSize(row.text('size'), row.heading('size'), isHonourSize);
  if (typeof size === 'string') row.refuse('size', size);
  else if (!isHonourSize(size)) row.refuse('size', 'cell-size');
  else if (size.isAssumed) row.assumeSize();
  if (level === null || kind === null || date === null || typeof size === 'string') return null;
  const mn = row.text('mn') === '' ? null : { text: row.text('mn'), proof: null };
  const honour: Honour = {
    id: `h${row.number}`,
    name: { zh: row.text('name'), mn },
    grantor: row.text('grantor'),
    date,
    level,
    kind,
    width: size.width,
    height: size.height,
    picture: null,
  };
  return { honour, picture: row.picture('picture'), pictureName: row.text('picture') || null };
}

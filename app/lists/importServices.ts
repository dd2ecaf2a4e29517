import { type Service, type ServiceBasis } from '../../core/project/service.ts';
import { type ServiceFields } from '../../core/policy/matters.ts';
import { type Result } from '../../core/result.ts';
import { partsOf, serviceBasisOf, serviceKindOf } from '../cells/services.ts';
import { type ColumnDefinition } from './columns.ts';
import { importRecords, type Imported, type ImportOptions, type RowReader } from './importRecords.ts';
import { type ImportProblem } from './problems.ts';
import { limit } from './readCell.ts';
import { type TableSource } from './tableSource.ts';

export type ServiceColumn =
  | 'name'
  | 'mn'
  | 'kind'
  | 'basis'
  | 'document'
  | 'conditions'
  | 'conditionsMn'
  | 'materials'
  | 'materialsMn'
  | 'steps'
  | 'stepsMn'
  | 'timeLimit'
  | 'fee'
  | 'place'
  | 'person'
  | 'deputy'
  | 'phone'
  | 'supervisionPhone'
  | 'link';

const column = (key: ServiceColumn, ...headings: string[]): ColumnDefinition<ServiceColumn> => ({
  key,
  required: key === 'name' || key === 'kind',
  headings,
});

/** Headings of service lists as offices publish them (field notes 9). */
export const SERVICE_COLUMNS: readonly ColumnDefinition<ServiceColumn>[] = [
  column('name', '事项名称', '服务事项', '办理事项', '事项', '名称', 'matter', 'name'),
  column('mn', '蒙古文', '蒙文', '事项名称蒙文', '蒙古文名称', 'mongolian', 'mn'),
  column('kind', '类型', '办理方式', '类别', '事项类型', 'kind', 'type', 'how'),
  column('basis', '办理依据', '依据', '设定依据', 'basis'),
  column('document', '委托文件', '依据文件', '文件', 'document'),
  column('conditions', '申请条件', '办理条件', '条件', 'conditions'),
  column('conditionsMn', '条件蒙文', '申请条件蒙文'),
  column('materials', '所需材料', '申报材料', '申请材料', '材料', 'materials'),
  column('materialsMn', '材料蒙文', '所需材料蒙文'),
  column('steps', '办理流程', '流程', '办事程序', 'steps'),
  column('stepsMn', '流程蒙文', '办理流程蒙文'),
  column('timeLimit', '承诺时限', '办理时限', '时限', 'time', 'timelimit'),
  column('fee', '收费', '收费标准', '收费情况', 'fee'),
  column('place', '办理地点', '办事地点', '办理窗口', '地点', 'place'),
  column('person', '责任人', '办理人', '经办人', 'A岗', 'person'),
  column('deputy', '替岗', '备岗', 'B岗', '代理人', 'deputy'),
  column('phone', '联系电话', '咨询电话', '电话', 'phone', 'telephone'),
  column('supervisionPhone', '监督电话', '监督投诉电话', '投诉电话', 'supervision', 'supervisionphone'),
  column('link', '网上办理', 'online', '链接', '二维码', '网址', '办事指南链接', 'link', 'url'),
];

/** Imports a service directory. Ids are the row numbers of the list, `s12`; `fields` are those of clause （三）. */
export function importServices(
  source: TableSource,
  fields: ServiceFields,
  options: ImportOptions<ServiceColumn> = {},
): Promise<Result<Imported<Service>, ImportProblem>> {
  return importRecords(source, SERVICE_COLUMNS, (row) => readService(row, fields), options);
}

type Row = RowReader<ServiceColumn>;

const LENGTHS: Readonly<Partial<Record<ServiceColumn, number>>> = {
  name: 400,
  mn: 400,
  conditions: 1000,
  timeLimit: 100,
  fee: 100,
  place: 100,
  person: 60,
  deputy: 60,
  phone: 40,
  supervisionPhone: 40,
  link: 500,
};

function readService(row: Row, fields: ServiceFields): Service | null {
  limit(row, LENGTHS);
  const kind = serviceKindOf(row.text('kind'));
  if (kind === null) {
    row.refuse('kind', 'cell-choice');
    return null;
  }
  const mn = mongolianOf(row);
  return {
    id: `s${row.number}`,
    name: { zh: row.text('name'), mn: row.text('mn') === '' ? null : unproofed(row.text('mn')) },
    kind,
    basis: basisOf(row, fields),
    ...given('conditions', row.text('conditions')),
    materials: listOf(row, 'materials'),
    steps: listOf(row, 'steps'),
    ...given('timeLimit', row.text('timeLimit')),
    ...given('fee', row.text('fee')),
    ...given('place', row.text('place')),
    ...given('person', row.text('person')),
    ...given('deputy', row.text('deputy')),
    ...given('phone', row.text('phone')),
    ...given('supervisionPhone', row.text('supervisionPhone')),
    ...given('link', row.text('link')),
    ...(mn === null ? {} : { mn }),
  };
}

/** A field of delegated service goes with its document. */
function basisOf(row: Row, fields: ServiceFields): ServiceBasis | null {
  const basis = serviceBasisOf(row.text('basis'), fields);
  if (basis?.of === 'typed' && basis.text.length > 300) row.refuse('basis', 'cell-too-long');
  if (basis?.of !== 'delegated') return basis;
  const document = row.text('document');
  if (document === '') row.refuse('document', 'cell-missing');
  if (document.length > 200) row.refuse('document', 'cell-too-long');
  return { ...basis, document };
}

function listOf(row: Row, key: 'materials' | 'steps'): string[] {
  const items = partsOf(row.text(key));
  if (items.length > 40 || items.some((item) => item.length > 300)) row.refuse(key, 'cell-too-long');
  return [...items];
}

function mongolianOf(row: Row): Service['mn'] | null {
  const texts = (['conditions', 'materials', 'steps'] as const).flatMap((key) => {
    const text = row.text(`${key}Mn`);
    if (text.length > 400) row.refuse(`${key}Mn`, 'cell-too-long');
    return text === '' ? [] : [[key, unproofed(text)] as const];
  });
  return texts.length === 0 ? null : Object.fromEntries(texts);
}

/** A list says nothing about who proof-read its Mongolian. */
function unproofed(text: string): { text: string; proof: null } {
  return { text, proof: null };
}

function given<Key extends string>(key: Key, text: string): Partial<Record<Key, string>> {
  // A computed key widens to string; the one property is the one named.
  return text === '' ? {} : ({ [key]: text } as Record<Key, string>);
}

import { type Admission, REVIEWERS, type Reviewer, type Ruling } from '../../core/project/admission.ts';
import { emptyDocument } from '../../core/project/basisDocument.ts';
import { type Burden } from '../../core/project/burden.ts';
import { day } from '../../core/project/people.ts';
import { type Post } from '../../core/project/post.ts';
import { type Room } from '../../core/project/room.ts';
import { type Result } from '../../core/result.ts';
import { ADMITTED, BURDENS, OUTCOMES, POSTS } from '../cells/asked.ts';
import { dayText } from '../cells/documents.ts';
import { type ColumnDefinition } from './columns.ts';
import { importRecords, type Imported, type ImportOptions, type RowReader } from './importRecords.ts';
import { type ImportProblem } from './problems.ts';
import { type BasisColumn, documentOf } from './readDocument.ts';
import { type TableSource } from './tableSource.ts';

type Read<Item> = Promise<Result<Imported<Item>, ImportProblem>>;

const BASIS: readonly ColumnDefinition<BasisColumn>[] = [
  {
    key: 'basisDocument',
    required: false,
    headings: ['依据文件', '制度依据', '依据', '文件', 'basis', 'document'],
  },
  { key: 'basisNumber', required: false, headings: ['文号', '依据文号', 'number'] },
  { key: 'basisLevel', required: false, headings: ['层级', '文件层级', 'level'] },
  { key: 'basisIssuer', required: false, headings: ['发文机关', '发文单位', 'issuer'] },
  { key: 'basisDate', required: false, headings: ['发文日期', '成文日期', 'dated'] },
];

type RulingColumn<Who extends string> = `${Who}Outcome` | `${Who}By` | `${Who}On`;

function rulingColumns<Who extends string>(
  who: Who,
  name: string,
  act: string,
): readonly ColumnDefinition<RulingColumn<Who>>[] {
  return [
    {
      key: `${who}Outcome`,
      required: false,
      headings: [`${name}${act}`, `${name}${act}意见`, `${name}意见`, who],
    },
    { key: `${who}By`, required: false, headings: [`${name}${act}人`, `${name}签字人`, `${who}by`] },
    { key: `${who}On`, required: false, headings: [`${name}${act}日期`, `${name}日期`, `${who}on`] },
  ];
}

export type AdmissionColumn =
  | BasisColumn
  | 'name'
  | 'kind'
  | 'askedBy'
  | 'duties'
  | 'process'
  | 'content'
  | 'validUntil'
  | RulingColumn<Reviewer | 'approval'>;

const REVIEWER_NAMES: Readonly<Record<Reviewer, string>> = {
  organisation: '组织部门',
  civilAffairs: '民政部门',
  agriculture: '农牧部门',
};

/** Headings of the register of what is asked of the village. */
const ADMISSION_COLUMNS: readonly ColumnDefinition<AdmissionColumn>[] = [
  {
    key: 'name',
    required: true,
    headings: ['事项名称', '准入事项', '名称', '事项', '机制名称', 'name', 'matter'],
  },
  { key: 'kind', required: false, headings: ['类别', '类型', 'kind'] },
  { key: 'askedBy', required: false, headings: ['提出单位', '申请单位', '要求单位', '主管部门', 'askedby'] },
  ...BASIS,
  { key: 'duties', required: false, headings: ['职责范围', 'duties'] },
  { key: 'process', required: false, headings: ['运行流程', '流程', 'process'] },
  { key: 'content', required: false, headings: ['工作内容', '内容', 'content'] },
  ...REVIEWERS.flatMap((who) => rulingColumns(who, REVIEWER_NAMES[who], '审核')),
  ...rulingColumns('approval', '旗县', '批准'),
  { key: 'validUntil', required: false, headings: ['有效期至', '有效期', '到期日', 'validuntil'] },
];

export function importAdmissions(
  source: TableSource,
  options: ImportOptions<AdmissionColumn> = {},
): Read<Admission> {
  return importRecords(source, ADMISSION_COLUMNS, readAdmission, options);
}

function readAdmission(row: RowReader<AdmissionColumn>): Admission | null {
  limit(row, [
    ['name', 400],
    ['askedBy', 200],
    ['basisDocument', 300],
    ['basisNumber', 80],
    ['basisIssuer', 200],
    ['duties', 1000],
    ['process', 1000],
    ['content', 1000],
  ]);
  return {
    id: `a${row.number}`,
    kind: choice(row, 'kind', ADMITTED) ?? 'matter',
    name: row.text('name'),
    askedBy: row.text('askedBy'),
    basis: documentOf(row) ?? emptyDocument(),
    duties: row.text('duties'),
    process: row.text('process'),
    content: row.text('content'),
    reviews: {
      organisation: rulingOf(row, 'organisation'),
      civilAffairs: rulingOf(row, 'civilAffairs'),
      agriculture: rulingOf(row, 'agriculture'),
    },
    approval: rulingOf(row, 'approval'),
    validUntil: dateOf(row, 'validUntil'),
  };
}

/** A ruling counts with who gave it and when; half of one is told and the row left out. */
function rulingOf(row: RowReader<AdmissionColumn>, who: Reviewer | 'approval'): Ruling | null {
  const outcome = row.text(`${who}Outcome`);
  const by = row.text(`${who}By`);
  const on = dateOf(row, `${who}On`);
  if (outcome === '' && by === '' && on === null) return null;
  const said = /不同意|不批准|不予|未通过|退回|否|refused|no/iu.test(outcome)
    ? 'refused'
    : /同意|批准|通过|是|agreed|yes/iu.test(outcome)
      ? 'agreed'
      : null;
  if (said === null) row.refuse(`${who}Outcome`, outcome === '' ? 'cell-missing' : 'cell-choice');
  if (by === '') row.refuse(`${who}By`, 'cell-missing');
  if (by.length > 60) row.refuse(`${who}By`, 'cell-too-long');
  if (on === null) row.refuse(`${who}On`, 'cell-missing');
  if (said === null || by === '' || on === null) return null;
  return { outcome: said, signed: { by, on } };
}

export type PostColumn = 'name' | 'kind' | 'room' | 'people' | 'phone' | 'duties';

const POST_COLUMNS: readonly ColumnDefinition<PostColumn>[] = [
  { key: 'name', required: true, headings: ['岗位名称', '团队名称', '名称', '岗位', 'name', 'post'] },
  { key: 'kind', required: false, headings: ['类别', '类型', 'kind'] },
  { key: 'room', required: false, headings: ['房间', '办公房间', '地点', 'room'] },
  { key: 'people', required: false, headings: ['人员', '姓名', '代办员', '责任人', 'people', 'person'] },
  { key: 'phone', required: false, headings: ['电话', '联系电话', 'phone'] },
  { key: 'duties', required: false, headings: ['职责', '工作内容', 'duties'] },
];

/** Imports service posts (requirement TEAM-1); a room is known by its number, id or name and must be in the project. */
export function importPosts(
  source: TableSource,
  rooms: readonly Room[],
  options: ImportOptions<PostColumn> = {},
): Read<Post> {
  return importRecords(source, POST_COLUMNS, (row) => readPost(row, rooms), options);
}

function readPost(row: RowReader<PostColumn>, rooms: readonly Room[]): Post | null {
  limit(row, [
    ['name', 100],
    ['duties', 1000],
    ['phone', 40],
  ]);
  const written = row.text('room');
  const room = rooms.find(({ id, number, name }) => [id, number, name.zh].includes(written));
  if (written !== '' && room === undefined) row.refuse('room', 'cell-choice');
  const names = row
    .text('people')
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length > 40 || names.some((name) => name.length > 60)) row.refuse('people', 'cell-too-long');
  const phone = row.text('phone');
  return {
    id: `t${row.number}`,
    kind: choice(row, 'kind', POSTS) ?? POSTS.find(([words]) => words.test(row.text('name')))?.[1] ?? 'post',
    name: row.text('name'),
    room: room?.id ?? null,
    people: names.map((name, at) => (at === 0 && phone !== '' ? { name, phone } : { name })),
    duties: row.text('duties'),
  };
}

export type BurdenColumn =
  | BasisColumn
  | 'name'
  | 'kind'
  | 'askedBy'
  | 'frequency'
  | 'traces'
  | 'outcome'
  | 'into'
  | 'decidedBy'
  | 'decidedOn';

const BURDEN_COLUMNS: readonly ColumnDefinition<BurdenColumn>[] = [
  {
    key: 'name',
    required: true,
    headings: ['名称', '工作群名称', '应用名称', '表格名称', '事项名称', 'name'],
  },
  { key: 'kind', required: true, headings: ['类别', '类型', 'kind'] },
  { key: 'askedBy', required: false, headings: ['要求单位', '提出单位', '主管部门', '建群单位', 'askedby'] },
  ...BASIS,
  { key: 'frequency', required: false, headings: ['频次', '填报频次', 'frequency'] },
  { key: 'traces', required: false, headings: ['是否要求留痕', '要求截图录像', '留痕', 'traces'] },
  { key: 'outcome', required: false, headings: ['处理', '处理意见', '处理决定', 'decision', 'outcome'] },
  { key: 'into', required: false, headings: ['并入', '整合到', 'into'] },
  { key: 'decidedBy', required: false, headings: ['决定人', '经办人', 'decidedby'] },
  { key: 'decidedOn', required: false, headings: ['决定日期', '处理日期', 'decidedon'] },
];

/** Imports the ledger of work groups, apps, forms and appraisals (requirements BURDEN-1 to 3). */
export function importBurdens(source: TableSource, options: ImportOptions<BurdenColumn> = {}): Read<Burden> {
  return importRecords(source, BURDEN_COLUMNS, readBurden, options);
}

function readBurden(row: RowReader<BurdenColumn>): Burden | null {
  limit(row, [
    ['name', 200],
    ['askedBy', 200],
    ['basisDocument', 300],
    ['basisNumber', 80],
    ['basisIssuer', 200],
    ['frequency', 100],
    ['into', 200],
    ['decidedBy', 60],
  ]);
  const kind = choice(row, 'kind', BURDENS);
  const basis = documentOf(row);
  const frequency = row.text('frequency');
  const traces = row.text('traces');
  const tracesAsked = traces === '' ? null : /^(?:否|无|不|没有|no|n$)/iu.test(traces) ? false : true;
  const decision = decisionOf(row);
  if (kind === null) return null;
  return {
    id: `b${row.number}`,
    kind,
    name: row.text('name'),
    askedBy: row.text('askedBy'),
    ...(basis === null ? {} : { basis }),
    ...(frequency === '' ? {} : { frequency }),
    tracesAsked,
    decision,
  };
}

/** A decision has person and day. */
function decisionOf(row: RowReader<BurdenColumn>): Burden['decision'] {
  const outcome = choice(row, 'outcome', OUTCOMES);
  if (outcome === null) return null;
  const by = row.text('decidedBy');
  const on = dateOf(row, 'decidedOn');
  if (by === '') row.refuse('decidedBy', 'cell-missing');
  if (on === null) row.refuse('decidedOn', 'cell-missing');
  if (by === '' || on === null) return null;
  const into = row.text('into');
  return { outcome, ...(into === '' ? {} : { into }), decided: { by, on } };
}

function limit<Key extends string>(row: RowReader<Key>, lengths: readonly (readonly [Key, number])[]): void {
  for (const [key, most] of lengths) if (row.text(key).length > most) row.refuse(key, 'cell-too-long');
}

/** The first kind whose words the cell has; null where it is blank, or where it has none of them and is told. */
function choice<Key extends string, Value>(
  row: RowReader<Key>,
  key: Key,
  known: readonly (readonly [RegExp, Value])[],
): Value | null {
  const text = row.text(key);
  if (text === '') return null;
  const value = known.find(([words]) => words.test(text))?.[1];
  if (value === undefined) row.refuse(key, 'cell-choice');
  return value ?? null;
}

function dateOf<Key extends string>(row: RowReader<Key>, key: Key): string | null {
  const text = row.date(key);
  if (text === '') return null;
  const read = day.safeParse(dayText(text));
  if (!read.success) row.refuse(key, 'cell-date');
  return read.success ? read.data : null;
}

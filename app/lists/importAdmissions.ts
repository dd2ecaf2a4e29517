import {
  type Admission,
  REVIEWER_OFFICES,
  REVIEWERS,
  type Reviewer,
  type Ruling,
} from '../../core/project/admission.ts';
import { emptyDocument } from '../../core/project/basisDocument.ts';
import { type Result } from '../../core/result.ts';
import { choice, dateOf, limit } from './readCell.ts';
import { ADMITTED, rulingOutcomeOf } from '../cells/asked.ts';
import { type ColumnDefinition } from './columns.ts';
import { importRecords, type Imported, type ImportOptions, type RowReader } from './importRecords.ts';
import { type ImportProblem } from './problems.ts';
import { BASIS_COLUMNS, type BasisColumn, documentOf } from './readDocument.ts';
import { type TableSource } from './tableSource.ts';

type RulingColumn<Who extends string> = `${Who}Outcome` | `${Who}By` | `${Who}On`;

function rulingColumns<Who extends string>(
  who: Who,
  name: string,
  act: string,
  en: readonly [outcome: string, by: string, on: string],
): readonly ColumnDefinition<RulingColumn<Who>>[] {
  return [
    {
      key: `${who}Outcome`,
      required: false,
      headings: [`${name}${act}`, `${name}${act}意见`, `${name}意见`, who, en[0]],
    },
    { key: `${who}By`, required: false, headings: [`${name}${act}人`, `${name}签字人`, `${who}by`, en[1]] },
    {
      key: `${who}On`,
      required: false,
      day: true,
      headings: [`${name}${act}日期`, `${name}日期`, `${who}on`, en[2]],
    },
  ];
}

const REVIEW_HEADINGS: Readonly<Record<Reviewer, readonly [string, string, string]>> = {
  organisation: ['Organisation review', 'Organisation reviewer', 'Organisation review day'],
  civilAffairs: ['Civil affairs review', 'Civil affairs reviewer', 'Civil affairs review day'],
  agriculture: ['Agriculture review', 'Agriculture reviewer', 'Agriculture review day'],
};

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

/** Headings of the register of what is asked of the village. */
export const ADMISSION_COLUMNS: readonly ColumnDefinition<AdmissionColumn>[] = [
  {
    key: 'name',
    required: true,
    headings: ['事项名称', '准入事项', '名称', '事项', '机制名称', 'name', 'matter'],
  },
  { key: 'kind', required: false, headings: ['类别', '类型', 'kind'] },
  { key: 'askedBy', required: false, headings: ['提出单位', '申请单位', '要求单位', '主管部门', 'askedby'] },
  ...BASIS_COLUMNS,
  { key: 'duties', required: false, headings: ['职责范围', 'duties'] },
  { key: 'process', required: false, headings: ['运行流程', '流程', 'process'] },
  { key: 'content', required: false, headings: ['工作内容', '内容', 'content'] },
  ...REVIEWERS.flatMap((who) => rulingColumns(who, REVIEWER_OFFICES[who], '审核', REVIEW_HEADINGS[who])),
  ...rulingColumns('approval', '旗县', '批准', ['Banner approval', 'Approved by', 'Approved on']),
  { key: 'validUntil', required: false, day: true, headings: ['有效期至', '有效期', '到期日', 'validuntil'] },
];

export function importAdmissions(
  source: TableSource,
  options: ImportOptions<AdmissionColumn> = {},
): Promise<Result<Imported<Admission>, ImportProblem>> {
  return importRecords(source, ADMISSION_COLUMNS, readAdmission, options);
}

function readAdmission(row: RowReader<AdmissionColumn>): Admission | null {
  limit(row, { name: 400, askedBy: 200, duties: 1000, process: 1000, content: 1000 });
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
  const said = rulingOutcomeOf(outcome);
  if (said === null) row.refuse(`${who}Outcome`, outcome === '' ? 'cell-missing' : 'cell-choice');
  if (by === '') row.refuse(`${who}By`, 'cell-missing');
  if (by.length > 60) row.refuse(`${who}By`, 'cell-too-long');
  if (on === null) row.refuse(`${who}On`, 'cell-missing');
  if (said === null || by === '' || on === null) return null;
  return { outcome: said, signed: { by, on } };
}

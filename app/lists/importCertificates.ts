import { type RefusedMatter } from '../../core/project/certificates.ts';
import { type Result } from '../../core/result.ts';
import { waysOf } from '../cells/certificateWays.ts';
import { type ColumnDefinition } from './columns.ts';
import { importRecords, type Imported, type ImportOptions, type RowReader } from './importRecords.ts';
import { type ImportProblem } from './problems.ts';
import { type TableSource } from './tableSource.ts';

export type CertificateColumn = 'number' | 'text' | 'ways' | 'note';

/** Headings of lists of what a village must not certify. */
export const CERTIFICATE_COLUMNS: readonly ColumnDefinition<CertificateColumn>[] = [
  { key: 'number', required: false, headings: ['序号', '编号', 'no', 'number'] },
  {
    key: 'text',
    required: true,
    headings: [
      '证明事项',
      '证明事项名称',
      '事项名称',
      '不应出具的证明事项',
      '负面清单事项',
      '证明名称',
      '事项',
      '名称',
      'matter',
      'certificate',
      'matternotcertified',
    ],
  },
  {
    key: 'ways',
    required: false,
    headings: [
      '办理方式',
      '替代方式',
      '核查方式',
      '取消后的办理方式',
      '代替办法',
      '办理途径',
      'instead',
      'ways',
    ],
  },
  { key: 'note', required: false, headings: ['备注', '说明', '依据', 'note'] },
];

/** Imports the user's own negative list (requirement CERT-1). */
export function importCertificates(
  source: TableSource,
  options: ImportOptions<CertificateColumn> = {},
): Promise<Result<Imported<RefusedMatter>, ImportProblem>> {
  return importRecords(source, CERTIFICATE_COLUMNS, readMatter, options);
}

function readMatter(row: RowReader<CertificateColumn>): RefusedMatter | null {
  const text = row.text('text');
  if (text.length > 300) row.refuse('text', 'cell-too-long');
  const written = row.text('ways');
  const ways = waysOf(written);
  // A way that is none of the clause's is kept in its own words.
  const own = written !== '' && ways.includes('other') ? written : '';
  const note = [own, row.text('note')].filter((part) => part !== '').join('；');
  if (note.length > 300) row.refuse('note', 'cell-too-long');
  return { text, ways: [...ways], ...(note === '' ? {} : { note }) };
}

import { tableReport } from '../../../app/reports/placardLedger.ts';
import { type UiLanguage } from '../../../app/words/words.ts';
import { type Day } from '../../../core/project/people.ts';
import { type Table } from '../../../core/report/table.ts';
import { tableXlsx } from '../../../output/xlsx/tableXlsx.ts';
import { reportPdf } from '../reportPdf.ts';
import { type ReportDesk, type ReportFile } from './reportFile.ts';

const PAPERS = { A3: 'landscapeA3', A4: 'landscape' } as const;

/** One table as a workbook and as papers: 清理台账.xlsx, 清理台账（A3）.pdf, 清理台账（A4）.pdf, all of the same columns. */
export async function* tableFiles(
  table: Table,
  ask: {
    readonly name: string;
    readonly footer: string;
    readonly papers: readonly (keyof typeof PAPERS)[];
    readonly day: Day;
    readonly language: UiLanguage;
    readonly desk: ReportDesk;
  },
): AsyncGenerator<ReportFile> {
  const { name, footer, papers, day, language, desk } = ask;
  const bytes = await tableXlsx(table, {
    sheet: name.slice(0, 31),
    orientation: 'landscape',
    // All columns on one page's width: on A4 the same sheet prints smaller.
    paper: 'A3',
    day,
    footer,
    thumbnail: (asset) => desk.photos.get(asset) ?? null,
  });
  yield { name: `${name}.xlsx`, bytes, missing: [] };
  for (const paper of papers) {
    const made = await reportPdf(tableReport(table, PAPERS[paper]), { ...desk, day, language });
    yield { name: `${name}（${paper}）.pdf`, ...made };
  }
}

import { complianceReport } from '../../../app/reports/complianceReport.ts';
import { findingList } from '../../../app/reports/findingList.ts';
import { type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { CHECK_COMMAND } from '../../../app/words/commands/check.ts';
import { say } from '../../../app/words/words.ts';
import { type Table } from '../../../core/report/table.ts';
import { tableXlsx } from '../../../output/xlsx/tableXlsx.ts';
import { reportPdf } from '../reportPdf.ts';
import { type ReportDesk, type ReportFile } from './reportFile.ts';

/** The compliance report (PDF) and the list of findings (xlsx). */
export async function* checkFiles(judged: JudgedProject, desk: ReportDesk): AsyncGenerator<ReportFile> {
  const word = (key: keyof typeof CHECK_COMMAND.zh) => say(CHECK_COMMAND, judged.language, key);
  yield { name: `${word('file.report')}.pdf`, ...(await compliancePdf(judged, desk)) };
  const bytes = await checkXlsx(judged, findingList(judged), 'sheet.findings');
  yield { name: `${word('sheet.findings')}.xlsx`, bytes, missing: [] };
}

export function compliancePdf(
  judged: JudgedProject,
  { shaper }: ReportDesk,
): Promise<Omit<ReportFile, 'name'>> {
  const { language, today: day } = judged;
  return reportPdf(complianceReport(judged), { shaper, photos: new Map(), day, language });
}

/** A table of `paijiang check` as a workbook. */
export function checkXlsx(
  { language, today: day }: JudgedProject,
  table: Table,
  sheet: 'sheet.findings' | 'sheet.township',
): Promise<Uint8Array> {
  return tableXlsx(table, {
    sheet: say(CHECK_COMMAND, language, sheet),
    orientation: 'landscape',
    paper: 'A4',
    day,
    footer: say(CHECK_COMMAND, language, 'footer'),
    thumbnail: () => null,
  });
}

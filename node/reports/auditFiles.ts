import { placardLedger, placardLedgerReport } from '../../app/reports/placardLedger.ts';
import { retirementNotices } from '../../app/reports/retirementNotices.ts';
import { type JudgedProject } from '../../app/reports/reportAsk.ts';
import { AUDIT_COMMAND } from '../../app/words/commands/policy.ts';
import { say } from '../../app/words/words.ts';
import { tableXlsx } from '../../output/xlsx/tableXlsx.ts';
import { reportPdf } from '../reportPdf.ts';
import { type ReportDesk, type ReportFile } from './reportFile.ts';

/** The ledger (xlsx and PDF) and the retirement notices (PDF), one after the other. */
export async function* auditFiles(judged: JudgedProject, desk: ReportDesk): AsyncGenerator<ReportFile> {
  const { language, today: day } = judged;
  const { shaper, photos } = desk;
  const word = (key: keyof typeof AUDIT_COMMAND.zh) => say(AUDIT_COMMAND, language, key);
  const bytes = await tableXlsx(placardLedger(judged), {
    sheet: word('sheet.ledger'),
    orientation: 'landscape',
    // Twenty-five columns: on A4 nobody could read them.
    paper: 'A3',
    day,
    footer: word('footer'),
    thumbnail: (asset) => photos.get(asset) ?? null,
  });
  yield { name: `${word('file.ledger')}.xlsx`, bytes, missing: [] };
  for (const [name, report] of [
    [word('file.ledger'), placardLedgerReport(judged)],
    [word('file.notices'), retirementNotices(judged)],
  ] as const) {
    yield { name: `${name}.pdf`, ...(await reportPdf(report, { shaper, photos, day, language })) };
  }
}

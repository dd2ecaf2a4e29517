import { placardLedger } from '../../../app/reports/placardLedger.ts';
import { retirementNotices } from '../../../app/reports/retirementNotices.ts';
import { type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { AUDIT_COMMAND } from '../../../app/words/commands/audit.ts';
import { say } from '../../../app/words/words.ts';
import { reportPdf } from '../reportPdf.ts';
import { type ReportDesk, type ReportFile } from './reportFile.ts';
import { tableFiles } from './tableFiles.ts';

/** The ledger (xlsx, PDF on A3 and on A4), and a retirement notice (PDF) for every plate that is decided to go. */
export async function* auditFiles(judged: JudgedProject, desk: ReportDesk): AsyncGenerator<ReportFile> {
  const { language, today: day } = judged;
  const word = (key: keyof typeof AUDIT_COMMAND.zh) => say(AUDIT_COMMAND, language, key);
  yield* tableFiles(placardLedger(judged), {
    name: word('file.ledger'),
    footer: word('footer'),
    papers: ['A3', 'A4'],
    day,
    language,
    desk,
  });
  const notices = retirementNotices(judged);
  if (notices === null) return;
  yield { name: `${word('file.notices')}.pdf`, ...(await reportPdf(notices, { ...desk, day, language })) };
}

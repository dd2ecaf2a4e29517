import { join } from 'node:path';
import { placardLedger, placardLedgerReport } from '../../app/reports/placardLedger.ts';
import { retirementNotices } from '../../app/reports/retirementNotices.ts';
import { type JudgedProject } from '../../app/reports/reportAsk.ts';
import { AUDIT_COMMAND, POLICY_COMMANDS } from '../../app/words/commands/policy.ts';
import { say } from '../../app/words/words.ts';
import { tableXlsx } from '../../output/xlsx/tableXlsx.ts';
import { type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { reportPdf } from '../reportPdf.ts';
import { writeOut } from '../writeOut.ts';
import { type InventoryPhotos } from './inventoryPhotos.ts';

/** Writes the ledger (xlsx and PDF), the retirement notices (PDF) and the proposals (JSON) into a folder. */
export async function writeAudit(
  judged: JudgedProject,
  photos: InventoryPhotos,
  json: unknown,
  folder: string,
  host: Host,
): Promise<boolean> {
  const { language } = host;
  const word = (key: keyof typeof AUDIT_COMMAND.zh) => say(AUDIT_COMMAND, language, key);
  const shaper = loadShaper([], host);
  if (shaper === null) return false;
  const day = judged.today;
  const files: (readonly [name: string, bytes: Uint8Array])[] = [
    ['audit.json', Buffer.from(`${JSON.stringify(json, null, 2)}\n`)],
    [
      `${word('file.ledger')}.xlsx`,
      await tableXlsx(placardLedger(judged), {
        sheet: word('sheet.ledger'),
        orientation: 'landscape',
        day,
        footer: word('footer'),
        thumbnail: (asset) => photos.thumbnails.get(asset) ?? null,
      }),
    ],
  ];
  for (const [name, report] of [
    [word('file.ledger'), placardLedgerReport(judged)],
    [word('file.notices'), retirementNotices(judged)],
  ] as const) {
    const made = await reportPdf(report, { shaper, photos: photos.thumbnails, day, language });
    if (made.missing.length > 0) {
      const data = { file: `${name}.pdf`, characters: made.missing.join('、') };
      host.err(`${say(POLICY_COMMANDS, language, 'missing-glyphs', data)}\n`);
    }
    files.push([`${name}.pdf`, made.bytes]);
  }
  for (const [name, bytes] of files) {
    if (!(await writeOut(join(folder, name), bytes, host))) return false;
  }
  return true;
}

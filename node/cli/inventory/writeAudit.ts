import { join } from 'node:path';
import { type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { POLICY_COMMANDS } from '../../../app/words/commands/everyCommand.ts';
import { AUDIT_COMMAND } from '../../../app/words/commands/audit.ts';
import { say } from '../../../app/words/words.ts';
import { type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { auditFiles } from '../../writers/reports/auditFiles.ts';
import { type ReportFile } from '../../writers/reports/reportFile.ts';
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
  const shaper = loadShaper([], host);
  if (shaper === null) return false;
  const proposals = Buffer.from(`${JSON.stringify(json, null, 2)}\n`);
  const files: ReportFile[] = [{ name: 'audit.json', bytes: proposals, missing: [] }];
  for await (const file of auditFiles(judged, { shaper, photos: photos.thumbnails })) files.push(file);
  for (const { name, missing } of files) {
    if (missing.length === 0) continue;
    const data = { file: name, characters: missing.join('、') };
    host.err(`${say(POLICY_COMMANDS, host.language, 'missing-glyphs', data)}\n`);
  }
  if (!judged.audit.some(({ record }) => record.decision?.outcome === 'retire')) {
    host.err(`${say(AUDIT_COMMAND, host.language, 'no-notices')}\n`);
  }
  for (const { name, bytes } of files) {
    if (!(await writeOut(join(folder, name), bytes, host))) return false;
  }
  return true;
}

import { PLATE_OUTCOMES } from '../../../app/words/plateOutcomes.ts';
import { join } from 'node:path';
import { type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { auditFiles } from '../../writers/reports/auditFiles.ts';
import { type ReportFile } from '../../writers/reports/reportFile.ts';
import { writeOut, tellMissing } from '../writeOut.ts';
import { type InventoryPhotos } from './inventoryPhotos.ts';
import { tell } from '../tell.ts';

/** Writes the ledger (xlsx and PDF), the retirement notices (PDF) and the proposals (JSON) into a folder. */
export async function writeAudit(
  judged: JudgedProject,
  photos: InventoryPhotos['thumbnails'],
  json: unknown,
  folder: string,
  host: Host,
): Promise<void> {
  const shaper = loadShaper([], host);
  const proposals = Buffer.from(`${JSON.stringify(json, null, 2)}\n`);
  const files: ReportFile[] = [{ name: 'audit.json', bytes: proposals, missing: [] }];
  for await (const file of auditFiles(judged, { shaper, photos })) files.push(file);
  for (const { name, missing } of files) tellMissing(name, missing, host);
  if (!judged.audit.some(({ record }) => record.decision?.outcome === 'retire'))
    tell(host, PLATE_OUTCOMES, 'outcomes.none-retired');
  for (const { name, bytes } of files) await writeOut(join(folder, name), bytes, host);
}

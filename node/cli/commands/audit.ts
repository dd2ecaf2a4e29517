import { countedOutcomes } from '../../../app/words/plateOutcomes.ts';
import { type Imported } from '../../../app/lists/importRecords.ts';
import { importPlacards, type ImportedPlacard } from '../../../app/lists/importPlacards.ts';
import { type ImportProgress } from '../../../app/lists/tableSource.ts';
import { judgeProject, type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { AUDIT_REASON_WORDS } from '../../../app/words/findings.ts';
import { POLICY_COMMANDS } from '../../../app/words/commands/everyCommand.ts';
import { AUDIT_COMMAND } from '../../../app/words/commands/audit.ts';
import { say } from '../../../app/words/words.ts';
import { type AuditRow } from '../../../core/policy/audit/auditRow.ts';
import { copiesOf, type PlacardOutcome } from '../../../core/project/placardRecord.ts';
import { withDecisionsKept } from '../../../core/editing/keptOnReimport.ts';
import { outcomeOf } from '../../../core/policy/standing.ts';
import { rulebookFor } from '../../../core/policy/whichRulebook.ts';
import { type Host } from '../host.ts';
import { fileSource } from '../inventory/fileSource.ts';
import { photosOf, withProjectPhotos } from '../inventory/inventoryPhotos.ts';
import { saveInventory } from '../inventory/saveInventory.ts';
import { refuseImport, tellImported } from '../readList.ts';
import { readProject } from '../readProject.ts';
import { readRulebook } from '../readRulebook.ts';
import { AUDIT_TAKES, auditOptions, type AuditOptions } from './auditOptions.ts';
import { documentOf } from './check.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';
import { CLEAR_LINE } from '../../terminalText.ts';

/** `paijiang audit`: a list of existing plates against the catalogue (docs/spec/policy.md). */
export const run = command('audit', AUDIT_TAKES, async (given, host) => {
  const options = auditOptions(given, host);
  const opened = await readProject(options.project, host);
  const { region, signs } = await host.library();
  const rulebook = await readRulebook(options.rulebook ?? rulebookFor(opened.project, region), host);
  const imported = await readInventory(options, host);
  const photos = await photosOf(imported.items, options.photos, host);
  const records = withDecisionsKept(photos.records, opened.project);
  const policy = { ...opened.project.policy, placards: [...records] };
  const { papers } = opened.project;
  const judged = judgeProject(
    {
      ...opened.project,
      policy,
      papers: options.issuer === null ? papers : { ...papers, issuer: options.issuer },
    },
    { rulebook, today: options.today, language: host.language, templates: signs.templates },
  );
  if (options.save !== null) await saveInventory(opened, judged, photos, options.save, host);
  if (options.out !== null) {
    const { writeAudit } = await import('../inventory/writeAudit.ts');
    const thumbnails = await withProjectPhotos(photos, opened, judged.project);
    await writeAudit(judged, thumbnails, auditJson(judged, imported), options.out, host);
  }
  if (options.json) host.out(`${JSON.stringify(auditJson(judged, imported), null, 2)}\n`);
  tellSum(judged, host);
  return imported.refused > 0 ? 1 : 0;
});

async function readInventory(options: AuditOptions, host: Host): Promise<Imported<ImportedPlacard>> {
  const source = await fileSource(options.inventory, host);
  if (source === null) return refuse(host, AUDIT_COMMAND, 'not-found', { file: options.inventory });
  const onProgress = ({ bytes, size, rows }: ImportProgress) => {
    if (!host.watched) return;
    const percent = size === 0 ? 100 : Math.min(100, Math.round((bytes / size) * 100));
    host.err(`${CLEAR_LINE}${say(AUDIT_COMMAND, host.language, 'progress', { rows, percent })}`);
  };
  const read = await importPlacards(source, {
    mapping: options.mapping,
    readWorkbook: host.readWorkbook,
    ...(options.sheet === null ? {} : { sheet: options.sheet }),
    onProgress,
    ...(options.place === null ? {} : { place: options.place }),
  });
  if (host.watched) host.err(CLEAR_LINE);
  if (!read.ok) return refuseImport(read.problem, host);
  tellImported(read.value, host, MOST_TOLD);
  return read.value;
}

/** Cells that are told one by one on a terminal; the rest is counted. */
const MOST_TOLD = 50;

/** The sheet that was read, and what of it was not. */
function sheetJson({ sheet, captions, picturesLeft }: Imported<ImportedPlacard>) {
  return sheet === null ? null : { ...sheet, captions, picturesLeft };
}

function tellSum({ audit, rulebook }: JudgedProject, host: Host): void {
  if (rulebook.standing === 'secondary') {
    tell(host, POLICY_COMMANDS, 'secondary', { name: rulebook.id });
  }
  const plates = (rows: readonly AuditRow[]) => rows.reduce((sum, { record }) => sum + copiesOf(record), 0);
  const count = (outcome: PlacardOutcome) => plates(audit.filter((row) => outcomeOf(row) === outcome));
  const outcomes = countedOutcomes(host.language, count).join(host.language === 'zh' ? '，' : ', ');
  tell(host, AUDIT_COMMAND, 'sum', { count: plates(audit), outcomes });
}

/** The audit for other programs: the program's proposals, whatever has been decided. */
function auditJson(judged: JudgedProject, imported: Imported<ImportedPlacard>) {
  const { audit, rulebook, today, language } = judged;
  return {
    rulebook: { id: rulebook.id, edition: rulebook.edition, standing: rulebook.standing },
    today,
    format: imported.format,
    encoding: imported.encoding,
    ...(imported.sheet === null ? {} : { sheet: sheetJson(imported) }),
    rows: audit.map((row) => ({
      record: row.record.id,
      text: row.record.text,
      place: row.record.place,
      copies: copiesOf(row.record),
      proposal: row.proposal,
      ...(row.into === null ? {} : { into: row.into }),
      cites: row.cites.map((cite) => ({ ...cite, ...documentOf(cite.document, judged) })),
      reason: row.reason,
      sentence: say(AUDIT_REASON_WORDS, language, row.reason),
      tests: row.tests,
      entry: row.entry,
      ...(row.duplicateOf === null ? {} : { duplicateOf: row.duplicateOf }),
      decision: row.record.decision,
    })),
    refused: imported.problems,
    sizesAssumed: imported.sizesAssumed,
  };
}

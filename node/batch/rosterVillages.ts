import { createHash } from 'node:crypto';
import { runRowOf } from '../../app/batch/runReport.ts';
import { type Roster } from '../../app/newProject/roster/readRoster.ts';
import { plainPart } from '../../app/words/fileNames.ts';
import { type BatchVillage } from './runBatch.ts';

/** Every village of the roster: those that are held stand in the report with their reasons. */
export function rosterVillages({
  rows,
  findings,
}: Pick<Roster, 'rows' | 'findings'>): readonly BatchVillage[] {
  const villages = rows.map((row): BatchVillage => {
    const own = runRowOf(
      row,
      findings.filter(({ record }) => record === row.record),
    );
    if (row.held) return { row: own, from: null, sum: '' };
    const folder = [row.banner, row.township, row.village].map(plainPart).join('/');
    // Where it stands in the roster makes no other village of it.
    const { record: _, ...said } = row;
    return { row: { ...own, folder }, from: { of: 'roster', row }, sum: sumOf(JSON.stringify(said)) };
  });
  const known = new Set(rows.map(({ record }) => record));
  const others = findings.filter(({ record, weight }) => weight === 'held' && !known.has(record));
  const unread = [...new Set(others.map(({ record }) => record))].map((record): BatchVillage => ({
    row: {
      ...{ record, folder: null, banner: '', township: '', village: '', area: null, result: null },
      ...{ state: 'held', findings: others.filter((finding) => finding.record === record) },
    },
    from: null,
    sum: '',
  }));
  return [...villages, ...unread].sort((p, q) => (p.row.record ?? 0) - (q.row.record ?? 0));
}

export function sumOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

import { type AuditRow } from '../../core/policy/audit/auditRow.ts';
import { stageOf, type PlateStage } from '../../core/policy/standing.ts';
import { copiesOf, type PlacardOutcome } from '../../core/project/placardRecord.ts';
import { type JudgedProject } from './reportAsk.ts';
import { placesOf } from './sayGroup.ts';
import { ofSeverity } from '../../core/policy/severity.ts';

/**
 * What is counted of a village. `decided` are the plates that somebody decided on; each of them is `done`, `overdue` or
 * `underway`. `proposed` are all others: what the program says of them is no result.
 */
export const COUNTED = [
  ...(['before', 'decided', 'keep-outside', 'keep-inside', 'merge', 'retire'] as const),
  ...(['done', 'underway', 'overdue', 'proposed'] as const),
  ...(['say-keep-outside', 'say-keep-inside', 'say-merge', 'say-retire', 'must', 'warning'] as const),
] as const;
export type VillageCounts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** What a judged village tells of its plates' doings. */
export function doingsOf({ project, today, rulebook: { plates, words } }: JudgedProject) {
  return { project, today, plates, words };
}

/** How far each plate of the village has come. */
export function stageIn(village: JudgedProject): (row: AuditRow) => PlateStage {
  const doings = doingsOf(village);
  return (row) => stageOf(row, doings);
}

export function villageCounts(village: JudgedProject): VillageCounts {
  const { audit, findings } = village;
  // A row that stands for several plates counts as so many.
  const each = audit.flatMap((row) => Array.from({ length: copiesOf(row.record) }, () => row));
  const decisions = each.flatMap(({ decision }) => (decision === null ? [] : [decision.outcome]));
  const proposals = each.flatMap(({ decision, proposal }) => (decision === null ? [proposal] : []));
  const stages = each.map(stageIn(village));
  const count = <Value>(values: readonly Value[], wanted: Value) =>
    values.filter((value) => value === wanted).length;
  const decided = (outcome: PlacardOutcome) => count(decisions, outcome);
  const said = (outcome: PlacardOutcome) => count(proposals, outcome);
  return {
    before: each.length,
    decided: decisions.length,
    'keep-outside': decided('keep-outside'),
    'keep-inside': decided('keep-inside'),
    merge: decided('merge'),
    retire: decided('retire'),
    done: count(stages, 'done'),
    underway: count(stages, 'decided'),
    overdue: count(stages, 'overdue'),
    proposed: proposals.length,
    'say-keep-outside': said('keep-outside'),
    'say-keep-inside': said('keep-inside'),
    'say-merge': said('merge'),
    'say-retire': said('retire'),
    must: placesOf(ofSeverity(findings, 'must'), village),
    warning: placesOf(
      ofSeverity(findings, 'warning').filter(({ answer }) => answer.state === 'open'),
      village,
    ),
  };
}

export function sumOf(counts: readonly VillageCounts[]): VillageCounts {
  const sums = COUNTED.map((key) => [key, counts.reduce((sum, each) => sum + each[key], 0)] as const);
  // Every key of `COUNTED` is there.
  return Object.fromEntries(sums) as VillageCounts;
}

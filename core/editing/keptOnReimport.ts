import { type PlacardRecord } from '../project/placardRecord.ts';
import { type Project } from '../project/project.ts';
import { roomOf } from '../policy/standing.ts';

/**
 * Judgements and decisions that people made on the project's inventory stay with their plates when the list is
 * imported anew: a plate is the same where its words, place and room are, the first one of several first. A list names rooms
 * that the project knows by their ids.
 */
export function withDecisionsKept(
  imported: readonly PlacardRecord[],
  project: Project,
): readonly PlacardRecord[] {
  const left = new Map<string, PlacardRecord[]>();
  const keyOf = (record: PlacardRecord): string =>
    JSON.stringify([record.text, record.place, roomOf(record, project)?.id ?? record.room ?? '']);
  for (const record of project.policy.placards)
    left.set(keyOf(record), [...(left.get(keyOf(record)) ?? []), record]);
  return imported.map((record) => {
    const known = left.get(keyOf(record))?.shift();
    if (known === undefined) return record;
    const photo = record.photo ?? known.photo;
    return {
      ...record,
      judged: record.judged ?? known.judged,
      decision: known.decision,
      ...(photo === undefined ? {} : { photo }),
    };
  });
}

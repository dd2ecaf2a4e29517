import { type PlacardRecord } from '../../project/placardRecord.ts';

/**
 * Judgements and decisions that people made on the project's inventory stay with their plates when the list is
 * imported anew: a plate is the same where its words, place and room are, the first one of several first.
 */
export function withDecisionsKept(
  imported: readonly PlacardRecord[],
  before: readonly PlacardRecord[],
): readonly PlacardRecord[] {
  const left = new Map<string, PlacardRecord[]>();
  for (const record of before) left.set(keyOf(record), [...(left.get(keyOf(record)) ?? []), record]);
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

function keyOf({ text, place, room }: PlacardRecord): string {
  return JSON.stringify([text, place, room ?? '']);
}

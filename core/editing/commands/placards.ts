import { problem } from '../../problem.ts';
import { withDecisionsKept } from '../../policy/audit/keepDecisions.ts';
import { type Asset } from '../../project/asset.ts';
import { withoutStrays } from '../../project/emblems.ts';
import { type PlacardRecord } from '../../project/placardRecord.ts';
import { MOST_PLACARDS } from '../../project/policy.ts';
import { type Project } from '../../project/project.ts';
import { command, type CommandResult } from '../command.ts';
import { type Draft } from '../draft.ts';

export type Inventory = {
  readonly records: readonly PlacardRecord[];
  /** The photos that the records name. */
  readonly photos: readonly Asset[];
};

/**
 * Takes an imported inventory: instead of the one that is there (what people judged and decided stays with its plate),
 * or after it. `out-of-range` where there would be too many.
 */
export function takeInventory(
  project: Project,
  { records, photos }: Inventory,
  how: 'replace' | 'append',
): CommandResult {
  return command(project, (draft) => {
    const { placards } = draft.project.policy;
    const next =
      how === 'replace'
        ? withDecisionsKept(records, project)
        : [...placards, ...withFreshIds(records, placards)];
    if (next.length > MOST_PLACARDS) return problem('out-of-range');
    draft.put('assets', photos);
    putPlacards(draft, next);
    return undefined;
  });
}

/** The photo of one plate; null takes it away. */
export function photographPlacard(project: Project, id: string, photo: Asset | null): CommandResult {
  return command(project, (draft) => {
    const { placards } = draft.project.policy;
    if (!placards.some((record) => record.id === id)) return problem('not-found');
    if (photo !== null) draft.put('assets', [photo]);
    const next = placards.map((record) => {
      if (record.id !== id) return record;
      const { photo: _, ...rest } = record;
      return photo === null ? rest : { ...rest, photo: photo.sha256 };
    });
    putPlacards(draft, next);
    return undefined;
  });
}

/** Ids `p1`, `p2` … that no plate of the inventory has. */
export function freshPlacardIds(placards: readonly PlacardRecord[], count: number): readonly string[] {
  const taken = new Set(placards.map(({ id }) => id));
  const fresh: string[] = [];
  for (let number = placards.length + 1; fresh.length < count; number += 1) {
    if (!taken.has(`p${number}`)) fresh.push(`p${number}`);
  }
  return fresh;
}

function withFreshIds(
  records: readonly PlacardRecord[],
  placards: readonly PlacardRecord[],
): readonly PlacardRecord[] {
  const ids = freshPlacardIds(placards, records.length);
  return records.map((record, index) => ({ ...record, id: ids[index] ?? record.id }));
}

function putPlacards(draft: Draft, placards: readonly PlacardRecord[]): void {
  draft.setPart('policy', { ...draft.project.policy, placards: [...placards] });
  draft.set('assets', withoutStrays(draft.project).assets);
}

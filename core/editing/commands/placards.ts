import { problem } from '../../problem.ts';
import { withDecisionsKept } from '../keptOnReimport.ts';
import { type Asset } from '../../project/asset.ts';
import { withoutStrays } from '../../project/emblems.ts';
import { type Signature } from '../../project/people.ts';
import {
  type AbsentOfPlacard,
  placardDecision,
  type PlacardDecision,
  type PlacardOutcome,
  placardRecord,
  type PlacardRecord,
} from '../../project/placardRecord.ts';
import { MOST_PLACARDS } from '../../project/policy.ts';
import { type Project } from '../../project/project.ts';
import { failure } from '../../result.ts';
import { command, type CommandResult, type PlanProblem } from '../command.ts';
import { type Draft } from '../draft.ts';
import { refusedValue } from '../refusedValue.ts';

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
    if (next.length > MOST_PLACARDS) return problem('too-many', { most: MOST_PLACARDS });
    draft.put('assets', photos);
    putPlacards(draft, next);
    return undefined;
  });
}

/** A plate more, at the end of the inventory. */
export function addPlacard(project: Project, record: PlacardRecord): CommandResult {
  return changeInventory(project, (placards) => [...placards, record]);
}

export function removePlacard(project: Project, id: string): CommandResult {
  return changeInventory(project, (placards) => placards.filter((record) => record.id !== id));
}

export function changePlacard(
  project: Project,
  id: string,
  to: Partial<PlacardRecord>,
  away: readonly AbsentOfPlacard[] = [],
): CommandResult {
  return changeOne(project, id, (record) => {
    const next = { ...record, ...to };
    for (const key of away) delete next[key];
    return next;
  });
}

/** A row that stands for several plates becomes as many rows, which can be decided on one by one. */
export function splitPlacard(project: Project, id: string): CommandResult {
  const { placards } = project.policy;
  const record = placards.find((each) => each.id === id);
  if (record === undefined) return failure(problem('not-found'));
  const { copies = 1, ...single } = record;
  if (copies === 1) return failure(problem('nothing-to-do'));
  const others = freshPlacardIds(placards, copies - 1).map((fresh) => ({ ...single, id: fresh }));
  return changeInventory(project, () =>
    placards.flatMap((each) => (each.id === id ? [single, ...others] : [each])),
  );
}

/** What a person decides of a plate; `into`: what takes it in, for a merger. */
export type PlacardChoice = {
  readonly id: string;
  readonly outcome: PlacardOutcome;
  readonly into?: string;
};

/**
 * Decides on plates in one person's name, as one step. Why a plate was kept is no reason to take it down, and what was
 * carried out was another decision: what is told of a decision goes with it, unless it is decided so again.
 */
export function decidePlacards(
  project: Project,
  choices: readonly PlacardChoice[],
  decided: Signature,
): CommandResult {
  const chosen = new Map(choices.map((choice) => [choice.id, choice]));
  if (choices.some(({ id }) => !project.policy.placards.some((record) => record.id === id))) {
    return failure(problem('not-found'));
  }
  return changeInventory(project, (placards) =>
    placards.map((record) => {
      const choice = chosen.get(record.id);
      if (choice === undefined) return record;
      const { outcome, into } = choice;
      const { decision } = record;
      const same = decision?.outcome === outcome && decision.into === into ? decision : {};
      return { ...record, decision: { ...same, outcome, ...(into === undefined ? {} : { into }), decided } };
    }),
  );
}

/** Changes what is told of a decision: why, what takes the plate in, how and when it was carried out. */
export function changeDecision(
  project: Project,
  id: string,
  part: { readonly [Key in DecisionPart]?: PlacardDecision[Key] | null },
): CommandResult {
  return changeOne(project, id, (record) => {
    if (record.decision === null) return null;
    const given = Object.entries({ ...record.decision, ...part });
    const decision = placardDecision.safeParse(
      Object.fromEntries(given.filter(([, value]) => value !== null && value !== '')),
    );
    return decision.success ? { ...record, decision: decision.data } : refusedValue(decision.error);
  });
}
type DecisionPart = 'into' | 'replacedBy' | 'reason' | 'measures' | 'doneOn';

/** How one plate looks today, or after its decision was carried out; null takes the photo away. */
export function photographPlacard(
  project: Project,
  id: string,
  photo: Asset | null,
  when: 'before' | 'after' = 'before',
): CommandResult {
  return command(project, (draft) => {
    const { placards } = draft.project.policy;
    const record = placards.find((each) => each.id === id);
    if (record === undefined || (when === 'after' && record.decision === null)) return problem('not-found');
    if (photo !== null) draft.put('assets', [photo]);
    const next = when === 'before' ? withPhoto(record, photo) : withPhotoAfter(record, photo);
    putPlacards(
      draft,
      placards.map((each) => (each.id === id ? next : each)),
    );
    return undefined;
  });
}

function withPhoto(record: PlacardRecord, photo: Asset | null): PlacardRecord {
  const { photo: _, ...rest } = record;
  return photo === null ? rest : { ...rest, photo: photo.sha256 };
}

function withPhotoAfter(record: PlacardRecord, photo: Asset | null): PlacardRecord {
  if (record.decision === null) return record;
  const { photoAfter: _, ...rest } = record.decision;
  return { ...record, decision: photo === null ? rest : { ...rest, photoAfter: photo.sha256 } };
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

/** `make` gives null where there is nothing to change, or why the value is refused. */
function changeOne(
  project: Project,
  id: string,
  make: (record: PlacardRecord) => PlacardRecord | null | PlanProblem,
): CommandResult {
  const before = project.policy.placards.find((record) => record.id === id);
  const after = before === undefined ? null : make(before);
  if (after === null) return failure(problem('not-found'));
  if ('code' in after) return failure(after);
  const read = placardRecord.safeParse(after);
  if (!read.success) return failure(refusedValue(read.error));
  return changeInventory(project, (placards) =>
    placards.map((record) => (record.id === id ? read.data : record)),
  );
}

function changeInventory(
  project: Project,
  make: (placards: readonly PlacardRecord[]) => readonly PlacardRecord[],
): CommandResult {
  return command(project, (draft) => {
    const next = make(draft.project.policy.placards);
    if (next.length > MOST_PLACARDS) return problem('too-many', { most: MOST_PLACARDS });
    putPlacards(draft, next);
    return undefined;
  });
}

function putPlacards(draft: Draft, placards: readonly PlacardRecord[]): void {
  draft.setPart('policy', { ...draft.project.policy, placards: [...placards] });
  draft.set('assets', withoutStrays(draft.project).assets);
}

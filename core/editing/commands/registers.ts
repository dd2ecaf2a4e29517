import { type ZodType } from 'zod';
import { problem } from '../../problem.ts';
import { admission, type Admission } from '../../project/admission.ts';
import { type Asset } from '../../project/asset.ts';
import { burden, type Burden } from '../../project/burden.ts';
import { type RefusedRow, refusedRow, refusedRows } from '../../project/certificates.ts';
import { withoutStrays } from '../../project/emblems.ts';
import { type HonourRecord, honourRecord } from '../../project/honour.ts';
import { mechanism, type Mechanism } from '../../project/organisation.ts';
import { person, type Person } from '../../project/person.ts';
import { post, type Post } from '../../project/post.ts';
import { type Project } from '../../project/project.ts';
import { service, type Service } from '../../project/service.ts';
import { type MongolianText } from '../../project/text.ts';
import { command, type CommandResult, type PlanProblem } from '../command.ts';
import { type Draft } from '../draft.ts';
import { followPeople } from './people.ts';
import { refusedValue } from '../refusedValue.ts';

/** Records that are entered as a table, row by row. */
export type RegisterRecords = {
  readonly services: Service;
  readonly honours: HonourRecord;
  readonly admissions: Admission;
  readonly posts: Post;
  readonly burdens: Burden;
  readonly mechanisms: Mechanism;
  readonly people: Person;
  /** 负面清单: what the village must not certify. */
  readonly refused: RefusedRow;
};
export type RegisterName = keyof RegisterRecords;

type RegisterRules<Record> = {
  readonly schema: ZodType<Record>;
  /** Letter before the number of an id. */
  readonly prefix: string;
  /** As many as a project may hold. */
  readonly most: number;
};

const RULES: { readonly [Name in RegisterName]: RegisterRules<RegisterRecords[Name]> } = {
  services: { schema: service, prefix: 's', most: 2000 },
  honours: { schema: honourRecord, prefix: 'h', most: 2000 },
  admissions: { schema: admission, prefix: 'a', most: 2000 },
  posts: { schema: post, prefix: 't', most: 200 },
  burdens: { schema: burden, prefix: 'b', most: 2000 },
  mechanisms: { schema: mechanism, prefix: 'm', most: 40 },
  people: { schema: person, prefix: 'u', most: 1000 },
  refused: { schema: refusedRow, prefix: 'n', most: 400 },
};

export function recordsOf<Name extends RegisterName>(
  project: Project,
  name: Name,
): readonly RegisterRecords[Name][] {
  const records: readonly RegisterRecords[RegisterName][] = listOf(project, name);
  // Each register has the record of its name; TypeScript cannot index that by a type parameter.
  return records as readonly RegisterRecords[Name][];
}

function listOf(
  { policy, boards, mechanisms }: Project,
  name: RegisterName,
): readonly RegisterRecords[RegisterName][] {
  switch (name) {
    case 'honours':
      return boards.honours.honours;
    case 'mechanisms':
      return mechanisms;
    case 'refused':
      return refusedRows(policy.certificates);
    case 'people':
      return policy.people ?? [];
    default:
      return policy[name];
  }
}

/** Whether a record may be kept as it is. @internal */
export function isRecord<Name extends RegisterName>(name: Name, record: RegisterRecords[Name]): boolean {
  return RULES[name].schema.safeParse(record).success;
}

/** Ids that no record of the register has, e.g. `s12`. */
export function freshIds(project: Project, name: RegisterName, count: number): readonly string[] {
  const records = recordsOf(project, name);
  const taken = new Set(records.map(({ id }) => id));
  const fresh: string[] = [];
  for (let number = records.length + 1; fresh.length < count; number += 1) {
    const id = `${RULES[name].prefix}${number}`;
    if (!taken.has(id)) fresh.push(id);
  }
  return fresh;
}

/**
 * Puts records into a register: one whose id is there takes its place, the others come in before the record `before`,
 * else at the end; `instead`: they are all that is left. One step, with the pictures that they name. Refused where one of them cannot be kept
 * and where there would be too many (`too-many`).
 */
export function putRecords<Name extends RegisterName>(
  project: Project,
  name: Name,
  {
    records,
    before,
    instead = false,
    pictures = [],
  }: {
    readonly records: readonly RegisterRecords[Name][];
    readonly before?: string;
    readonly instead?: boolean;
    readonly pictures?: readonly Asset[];
  },
): CommandResult {
  return change(project, name, pictures, (now) => {
    const { schema, most } = RULES[name];
    const parsed = records.map((record) => schema.safeParse(record));
    const good = parsed.flatMap((each) => (each.success ? [each.data] : []));
    const [refused] = parsed.flatMap((each) => (each.success ? [] : [each.error]));
    if (refused !== undefined) return refusedValue(refused);
    if (instead) return good.length > most ? problem('too-many', { most }) : good;
    const byId = new Map(good.map((record) => [record.id, record]));
    const kept = now.map((record) => byId.get(record.id) ?? record);
    const known = new Set(now.map(({ id }) => id));
    const added = good.filter(({ id }) => !known.has(id));
    const at = kept.findIndex(({ id }) => id === before);
    const next = at === -1 ? [...kept, ...added] : [...kept.slice(0, at), ...added, ...kept.slice(at)];
    return next.length > most ? problem('too-many', { most }) : next;
  });
}

/** Takes records away, and what stands elsewhere only because of them. */
export function removeRecords(project: Project, name: RegisterName, ids: readonly string[]): CommandResult {
  const gone = new Set(ids);
  return change(project, name, [], (now) => {
    const next = now.filter(({ id }) => !gone.has(id));
    return next.length === now.length ? problem('not-found') : next;
  });
}

/** Brings records together to a place, counted among the others: 0 = before all of them. */
export function moveRecords(
  project: Project,
  name: RegisterName,
  { ids, to }: { readonly ids: readonly string[]; readonly to: number },
): CommandResult {
  const moved = new Set(ids);
  return change(project, name, [], (now) => {
    const others = now.filter(({ id }) => !moved.has(id));
    const going = now.filter(({ id }) => moved.has(id));
    if (going.length === 0) return problem('not-found');
    const next = [...others.slice(0, to), ...going, ...others.slice(to)];
    return next.every((record, at) => record === now[at]) ? problem('nothing-to-do') : next;
  });
}

function change<Name extends RegisterName>(
  project: Project,
  name: Name,
  pictures: readonly Asset[],
  make: (now: readonly RegisterRecords[Name][]) => readonly RegisterRecords[Name][] | PlanProblem,
): CommandResult {
  return command(project, (draft) => {
    const next = make(recordsOf(project, name));
    if ('code' in next) return next;
    draft.put('assets', pictures);
    put(draft, name, next);
    draft.set('assets', withoutStrays(draft.project).assets);
    return undefined;
  });
}

function put<Name extends RegisterName>(
  draft: Draft,
  name: Name,
  records: readonly RegisterRecords[Name][],
): void {
  const ids = new Set(records.map(({ id }) => id));
  const { boards } = draft.project;
  switch (name) {
    case 'honours': {
      const hung = boards.honours.hung.filter(({ honour }) => ids.has(honour));
      // The records of this name, by the type parameter; so below.
      const honours = { ...boards.honours, honours: [...records] as HonourRecord[], hung };
      draft.setPart('boards', { ...boards, honours });
      return;
    }
    case 'mechanisms':
      draft.set('mechanisms', records as readonly Mechanism[]);
      forgetMechanisms(draft, ids);
      return;
    case 'refused': {
      const { certificates } = draft.project.policy;
      const refused = [...records] as RefusedRow[];
      draft.setPart('policy', { ...draft.project.policy, certificates: { ...certificates, refused } });
      return;
    }
    case 'people': {
      const { people: before = [], ...policy } = draft.project.policy;
      const people = [...records] as Person[];
      draft.setPart('policy', people.length === 0 ? policy : { ...policy, people });
      followPeople(draft, before, people);
      return;
    }
    default:
      draft.setPart('policy', { ...draft.project.policy, [name]: [...records] });
      if (name === 'admissions') forgetAdmissions(draft, ids);
  }
}

/** A mechanism that is gone works in no room. */
function forgetMechanisms(draft: Draft, left: ReadonlySet<string>): void {
  const housing = draft.all('rooms').filter(({ mechanisms }) => mechanisms.some((id) => !left.has(id)));
  draft.put(
    'rooms',
    housing.map((room) => ({ ...room, mechanisms: room.mechanisms.filter((id) => left.has(id)) })),
  );
}

/** What was admitted by a row that is gone is admitted by none. */
function forgetAdmissions(draft: Draft, left: ReadonlySet<string>): void {
  const freed = <Record extends { readonly admission?: string | undefined }>(record: Record): Record => {
    if (record.admission === undefined || left.has(record.admission)) return record;
    const { admission: _, ...rest } = record;
    // The same record without a field that it need not have.
    return rest as Record;
  };
  const { policy } = draft.project;
  draft.setPart('policy', {
    ...policy,
    services: policy.services.map(freed),
    posts: policy.posts.map(freed),
    placards: policy.placards.map(freed),
  });
  draft.set('mechanisms', draft.all('mechanisms').map(freed));
}

/**
 * Matters of another village, at the end: what they ask and how they go. Whom one goes to is that village's own, and so is
 * the signature under its Mongolian.
 */
export function copyServices(project: Project, services: readonly Service[]): CommandResult {
  const ids = freshIds(project, 'services', services.length);
  const records = services.map((from, at): Service => {
    const copy: Service = { ...from, id: ids[at] ?? from.id };
    for (const key of OWN_FIELDS) delete copy[key];
    if (from.mn !== undefined) copy.mn = unsignedFields(from.mn);
    return { ...copy, name: { ...from.name, mn: unsignedText(from.name.mn) } };
  });
  return putRecords(project, 'services', { records });
}

/** What of a matter is one village's own. */
const OWN_FIELDS = ['place', 'person', 'deputy', 'phone', 'supervisionPhone', 'admission'] as const;

function unsignedText(mn: MongolianText | null): MongolianText | null {
  return mn === null ? null : { ...mn, proof: null };
}

function unsignedFields(mn: NonNullable<Service['mn']>): NonNullable<Service['mn']> {
  return Object.fromEntries(Object.entries(mn).map(([key, text]) => [key, { ...text, proof: null }]));
}

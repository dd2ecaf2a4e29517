import { type ListPart, type Lists } from '../compare/differences.ts';
import { isPlanTable } from '../editing/tables.ts';
import { type TableName } from '../editing/change.ts';
import { type Project } from '../project/project.ts';
import { type WallSource } from '../project/wallSource.ts';

/** Within a scope ids are one another's: those of a plan are unique over all its tables; groups have names of their own. */
export type Scope = ListPart | 'plan' | 'groups';

export function scopeOf(part: ListPart): Scope {
  // Whether the name is one of a table is what is asked.
  return isPlanTable(part as TableName) ? 'plan' : part;
}

/** What becomes of the ids that a record names. */
export type Naming = {
  /** Null: that record is gone, and so is what cannot do without it. */
  readonly needed: (scope: Scope, id: string) => string | null;
  /** Where a record of before is remembered, which need not be there. */
  readonly noted: (scope: Scope, id: string) => string;
};

type Mapping<Record> = (record: Record, to: Naming) => Record | null;

type OnLevel = { readonly level: string; readonly group?: string | null };

function onLevel<Record extends OnLevel>(record: Record, to: Naming): Record | null {
  const level = to.needed('plan', record.level);
  if (level === null) return null;
  if (record.group === undefined || record.group === null) return { ...record, level };
  return { ...record, level, group: to.noted('groups', record.group) };
}

function onWall<Record extends { readonly wall: string }>(record: Record, to: Naming): Record | null {
  const wall = to.needed('plan', record.wall);
  return wall === null ? null : { ...record, wall };
}

function admitted<Record extends { admission?: string | undefined }>(record: Record, to: Naming): Record {
  if (record.admission === undefined) return record;
  const admission = to.needed('admissions', record.admission);
  if (admission !== null) return { ...record, admission };
  const { admission: _, ...rest } = record;
  // The same record without a field that it need not have.
  return rest as Record;
}

function answering<Record extends { readonly finding: string }>(record: Record, to: Naming): Record {
  const finding = record.finding
    .split('/')
    .map((segment) => {
      const [, of = '', id = ''] = /^([a-z]+):(.+)$/su.exec(segment) ?? [];
      const scope = FOUND[of];
      return scope === undefined ? segment : `${of}:${to.noted(scope, id)}`;
    })
    .join('/');
  return { ...record, finding };
}

/** What a finding points at by its id (core/policy/finding.ts). */
const FOUND: Readonly<Record<string, Scope>> = {
  ...{ sign: 'signs', room: 'rooms', mechanism: 'mechanisms', placard: 'placards' },
  ...{ service: 'services', post: 'posts', burden: 'burdens' },
};

function copiedFrom(source: WallSource, to: Naming): WallSource {
  return {
    ...source,
    level: to.noted('plan', source.level),
    space: source.space === null ? null : to.noted('plan', source.space),
    walls: source.walls.map((id) => to.noted('plan', id)),
  };
}

const nothing = <Record>(record: Record): Record => record;

/** The ids that the records of each list name, beside their own. */
const MAPPINGS: { readonly [Part in ListPart]: Mapping<Lists[Part]> } = {
  rooms: (room, to) => ({
    ...room,
    mechanisms: room.mechanisms.flatMap((id) => to.needed('mechanisms', id) ?? []),
  }),
  variants: nothing,
  levels: (level, to) => {
    const variant = to.needed('plan', level.variant);
    return variant === null ? null : { ...level, variant };
  },
  spaces: (space, to) => {
    const placed = onLevel(space, to);
    if (placed === null || placed.room === null) return placed;
    return { ...placed, room: to.needed('rooms', placed.room) };
  },
  walls: onLevel,
  openings: onWall,
  columns: onLevel,
  fixtures: onLevel,
  outdoors: onLevel,
  dimensions: onLevel,
  notes: onLevel,
  facadeSpots: (spot, to) => {
    const hung = onWall(spot, to);
    if (hung === null || hung.sign === null) return hung;
    return { ...hung, sign: to.needed('signs', hung.sign) };
  },
  underlays: onLevel,
  signs: (sign, to) => {
    const { subject } = sign;
    if (subject.of === 'room') {
      const room = to.needed('rooms', subject.room);
      return room === null ? null : { ...sign, subject: { ...subject, room } };
    }
    if (subject.of !== 'service') return sign;
    const service = to.needed('services', subject.service);
    return service === null ? null : { ...sign, subject: { ...subject, service } };
  },
  people: nothing,
  services: admitted,
  admissions: nothing,
  mechanisms: admitted,
  posts: (post, to) => {
    const own = admitted(post, to);
    return own.room === null ? own : { ...own, room: to.needed('rooms', own.room) };
  },
  burdens: nothing,
  refused: nothing,
  honours: nothing,
  displayWalls: ({ source, ...wall }, to) =>
    source === undefined ? wall : { ...wall, source: copiedFrom(source, to) },
  hungHonours: (hung, to) => {
    const honour = to.needed('honours', hung.honour);
    const wall = to.needed('displayWalls', hung.wall);
    return honour === null || wall === null ? null : { ...hung, honour, wall };
  },
  placards: (placard, to) => {
    const own = admitted(placard, to);
    const room = own.room === undefined ? {} : { room: to.noted('rooms', own.room) };
    const { decision } = own;
    if (decision?.replacedBy === undefined) return { ...own, ...room };
    const { replacedBy, ...rest } = decision;
    const sign = to.needed('signs', replacedBy);
    return { ...own, ...room, decision: sign === null ? rest : { ...rest, replacedBy: sign } };
  },
  justifications: answering,
  acceptances: answering,
  waivers: ({ sign, ...waiver }, to) =>
    sign === undefined ? waiver : { ...waiver, sign: to.noted('signs', sign) },
  assets: nothing,
};

/** The record with other ids for what it names; null where it cannot be without something that is gone. */
export function mapReferences<Part extends ListPart>(
  part: Part,
  record: Lists[Part],
  to: Naming,
): Lists[Part] | null {
  const mapping: Mapping<Lists[Part]> = MAPPINGS[part];
  return mapping(record, to);
}

/** What of the single parts names records: the plan's variant, and where the façade was copied from. */
export function mapSingleReferences(project: Project, to: Naming): Project {
  const { plan, boards } = project;
  const { facade } = boards;
  return {
    ...project,
    plan: plan && { ...plan, current: to.noted('plan', plan.current) },
    boards:
      facade?.source === undefined
        ? boards
        : { ...boards, facade: { ...facade, source: copiedFrom(facade.source, to) } },
  };
}

import { type OrganisationKind } from '../project/organisation.ts';
import { type Project } from '../project/project.ts';
import { type NamedSubject, type Sign, type SignSubject, isNamed } from '../project/sign.ts';
import { type Bilingual, type MongolianText } from '../project/text.ts';
import { composeParts } from './names.ts';

/** Words of a sign in both scripts; `breaks` are the places where a long Chinese name may go to a new row. */
export type Words = {
  readonly zh: string;
  readonly breaks: readonly number[];
  readonly mn: MongolianText | null;
};

/** What stands on a sign, by what it is about. */
export type SignWords =
  | { readonly on: 'name'; readonly name: Words; readonly party: boolean }
  | {
      readonly on: 'door';
      readonly unit: Words;
      readonly room: Words;
      readonly functions: readonly Words[];
      readonly number: string | null;
    }
  | { readonly on: 'emblem'; readonly slot: 'centre' | 'practice'; readonly name: Words }
  /** A board takes its content from the project's records; `unit` is whose board it is. */
  | { readonly on: 'board'; readonly of: BoardSubject['of']; readonly unit: Words };

export type BoardSubject = Exclude<SignSubject, NamedSubject | { of: 'label' }>;

/** The standard name of a subject (core/signs/names.ts); null where the body does not exist. */
export type NameOf = (project: Project, subject: NamedSubject) => string | null;

/** Reads a sign's words from the project; null when what it is about is not there. */
export function signWords(project: Project, sign: Sign, nameOf: NameOf): SignWords | null {
  const { subject } = sign;
  if (subject.of === 'room') return doorWords(project, subject.room, nameOf);
  if (subject.of === 'label') return { on: 'name', name: plainWords(subject.text), party: subject.party };
  if (!isNamed(subject)) return boardWords(project, subject, nameOf);
  const zh = nameOf(project, subject);
  if (zh === null) return null;
  const name = { zh, breaks: nameBreaks(project, subject, zh), mn: mongolianOf(project, subject) };
  if (subject.of === 'centre' || subject.of === 'practice') return { on: 'emblem', slot: subject.of, name };
  return { on: 'name', name, party: subject.of === 'organisation' && subject.organisation === 'party' };
}

function doorWords(project: Project, id: string, nameOf: NameOf): SignWords | null {
  const room = project.rooms.find((each) => each.id === id);
  const unit = nameOf(project, { of: 'centre' });
  if (room === undefined || unit === null) return null;
  return {
    on: 'door',
    unit: {
      zh: unit,
      breaks: nameBreaks(project, { of: 'centre' }, unit),
      mn: project.organisations.centre.mn,
    },
    room: plainWords(room.name),
    functions: room.functions.map(plainWords),
    number: room.number ?? null,
  };
}

function boardWords(project: Project, subject: BoardSubject, nameOf: NameOf): SignWords | null {
  const unit = nameOf(project, { of: 'centre' });
  if (unit === null) return null;
  return {
    on: 'board',
    of: subject.of,
    unit: {
      zh: unit,
      breaks: nameBreaks(project, { of: 'centre' }, unit),
      mn: project.organisations.centre.mn,
    },
  };
}

function plainWords(text: Bilingual): Words {
  return { zh: text.zh, breaks: [], mn: text.mn };
}

function mongolianOf(project: Project, subject: Exclude<NamedSubject, { of: 'room' }>): MongolianText | null {
  const { organisations } = project;
  switch (subject.of) {
    case 'organisation':
      return organisationMongolian(project, subject.organisation);
    case 'centre':
      return organisations.centre.mn;
    case 'practice':
      return organisations.practice.mn;
    case 'serviceInstitution':
      return organisations.serviceInstitution.mn;
  }
}

function organisationMongolian(project: Project, kind: OrganisationKind): MongolianText | null {
  const { organisations } = project;
  if (kind !== 'collective') return organisations[kind].mn;
  return organisations.collective.status === 'registered' ? organisations.collective.mn : null;
}

/** A long name is broken where its parts end, as it was composed of them; another name than the composed one nowhere. */
export function nameBreaks(project: Project, subject: NamedSubject, zh: string): readonly number[] {
  const composed = composeParts(project, subject);
  if (composed === null || composed.name.zh !== zh) return [];
  let at = 0;
  return composed.parts.slice(0, -1).map((part) => (at += part.length));
}

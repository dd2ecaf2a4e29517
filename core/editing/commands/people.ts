import { opennessOf } from '../../signs/openContent.ts';
import { type Person } from '../../project/person.ts';
import { type Project } from '../../project/project.ts';
import { type Draft } from '../draft.ts';

/** A place of the project where somebody is named with a telephone. */
type Named = { readonly name: string; readonly phone: string | undefined };

/** Everybody whom matters, mechanisms and posts name, once for each place. */
function namedIn({ policy, mechanisms }: Project): readonly Named[] {
  const whole = [
    ...policy.services.flatMap(({ person, deputy, phone }) => [
      { name: person, phone },
      { name: deputy, phone: undefined },
    ]),
    ...mechanisms.map(({ person, phone }) => ({ name: person, phone })),
    ...policy.posts.flatMap(({ people }) => people),
  ];
  return whole.flatMap(({ name = '', phone }) =>
    name === '' || opennessOf(name) !== null ? [] : [{ name, phone: phone === '' ? undefined : phone }],
  );
}

/** In how many places somebody is named. */
export function usesOf(project: Project, { name }: Pick<Person, 'name'>): number {
  return namedIn(project).filter((each) => each.name === name).length;
}

/** Those who are named somewhere and not in the register yet; the telephone where all places have the same. */
export function peopleToGather(project: Project): readonly Omit<Person, 'id'>[] {
  const known = new Set((project.policy.people ?? []).map(({ name }) => name));
  const places = new Map<string, Set<string>>();
  for (const { name, phone } of namedIn(project)) {
    if (known.has(name)) continue;
    const phones = places.get(name) ?? new Set();
    places.set(name, phone === undefined ? phones : phones.add(phone));
  }
  return [...places].map(([name, phones]) => {
    const [phone, ...others] = phones;
    return phone === undefined || others.length > 0 ? { name } : { name, phone };
  });
}

/**
 * What changed of a person in the register goes to where that person is named: another name everywhere; the telephone
 * where none stands, or the one that the register had. A number of a place's own stays.
 */
export function followPeople(draft: Draft, before: readonly Person[], after: readonly Person[]): void {
  const old = new Map(before.map((person) => [person.id, person]));
  for (const person of after) {
    const was = old.get(person.id);
    if (was !== undefined && was.name === person.name && was.phone === person.phone) continue;
    follow(draft, was ?? { ...person, phone: undefined }, person, before);
  }
}

function follow(
  draft: Draft,
  was: { readonly name: string; readonly phone?: string | undefined },
  { name, phone = '' }: Person,
  before: readonly Person[],
): void {
  if (opennessOf(was.name) !== null || opennessOf(name) !== null) return;
  // Two of one name in the register: nobody can say which is meant.
  if (before.filter((each) => each.name === was.name).length > 1) return;
  const called = <Text extends string | undefined>(text: Text) => (text === was.name ? name : text);
  const reached = <Record extends { readonly phone?: string | undefined }>(record: Record): Record =>
    phone === '' || !['', was.phone ?? ''].includes(record.phone ?? '') ? record : { ...record, phone };
  const { policy } = draft.project;
  draft.setPart('policy', {
    ...policy,
    services: policy.services.map((service) => {
      const { person, deputy } = service;
      if (person !== was.name && deputy !== was.name) return service;
      const next = {
        ...service,
        ...(person === undefined ? {} : { person: called(person) }),
        ...(deputy === undefined ? {} : { deputy: called(deputy) }),
      };
      return person === was.name ? reached(next) : next;
    }),
    posts: policy.posts.map((post) => ({
      ...post,
      people: post.people.map((each) => (each.name === was.name ? reached({ ...each, name }) : each)),
    })),
  });
  draft.set(
    'mechanisms',
    draft
      .all('mechanisms')
      .map((mechanism) =>
        mechanism.person === was.name ? reached({ ...mechanism, person: name }) : mechanism,
      ),
  );
}

import { recalling } from '../../plan/recall.ts';
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

const counted = recalling<ReadonlyMap<string, number>>();

/** In how many places somebody is named. */
export function usesOf(project: Project, { name }: Pick<Person, 'name'>): number {
  const counts = counted(project, [], () => {
    const uses = new Map<string, number>();
    for (const each of namedIn(project)) uses.set(each.name, (uses.get(each.name) ?? 0) + 1);
    return uses;
  });
  return counts.get(name) ?? 0;
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

/** What is told of a person from now on, and the telephone that the register had before. */
type Following = { readonly to: Person; readonly before: string };

/**
 * What changed of a person in the register goes to where that person is named: another name everywhere; the telephone
 * where none stands, or the one that the register had. A number of a place's own stays. Each place is read as it was
 * before the step: where two people change names, neither is taken for the other.
 */
export function followPeople(draft: Draft, before: readonly Person[], after: readonly Person[]): void {
  const follows = followings(before, after);
  if (follows.size === 0) return;
  const followed = <Named extends { readonly phone?: string | undefined }>(
    record: Named,
    name: string | undefined,
    named: (to: string) => Named,
  ): Named => {
    const follow = follows.get(name ?? '');
    if (follow === undefined) return record;
    const { to, before: phone } = follow;
    const next = name === to.name ? record : named(to.name);
    const stays = (to.phone ?? '') === '' || !['', phone].includes(record.phone ?? '');
    return stays ? next : { ...next, phone: to.phone };
  };
  const { policy } = draft.project;
  draft.setPart('policy', {
    ...policy,
    services: policy.services.map((service) => {
      const deputy = follows.get(service.deputy ?? '')?.to.name;
      const deputed = deputy === undefined ? service : { ...service, deputy };
      return followed(deputed, service.person, (person) => ({ ...deputed, person }));
    }),
    posts: policy.posts.map((post) => ({
      ...post,
      people: post.people.map((each) => followed(each, each.name, (name) => ({ ...each, name }))),
    })),
  });
  draft.set(
    'mechanisms',
    draft
      .all('mechanisms')
      .map((mechanism) => followed(mechanism, mechanism.person, (person) => ({ ...mechanism, person }))),
  );
}

/** By the name that places have: who is meant by it beyond doubt, and has changed or is new. */
function followings(before: readonly Person[], after: readonly Person[]): ReadonlyMap<string, Following> {
  const old = new Map(before.map((person) => [person.id, person]));
  const left = new Set(after.map(({ id }) => id));
  const stayed = new Set(before.filter(({ id }) => left.has(id)).map(({ name }) => name));
  const follows = new Map<string, Following>();
  for (const to of after) {
    const was = old.get(to.id);
    const name = was?.name ?? to.name;
    if (was !== undefined && name === to.name && was.phone === to.phone) continue;
    if (opennessOf(name) !== null || opennessOf(to.name) !== null) continue;
    // Two of one name in the register, or somebody new beside one who has the name or had it: nobody can say who is meant.
    const isMeant = was === undefined ? !stayed.has(name) && isOnly(after, name) : isOnly(before, name);
    if (isMeant) follows.set(name, { to, before: was?.phone ?? '' });
  }
  return follows;
}

function isOnly(people: readonly Person[], name: string): boolean {
  return people.filter((each) => each.name === name).length === 1;
}

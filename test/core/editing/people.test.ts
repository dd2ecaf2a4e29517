import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import { peopleToGather, usesOf } from '../../../core/editing/commands/people.ts';
import { putRecords, recordsOf, removeRecords } from '../../../core/editing/commands/registers.ts';
import { type Person } from '../../../core/project/person.ts';
import { type Project } from '../../../core/project/project.ts';
import { runs } from '../../support/runs.ts';
import { soundVillage } from '../../support/village.ts';

function done(project: Project, result: CommandResult): Project {
  if (!result.ok) throw new Error(result.problem.code);
  return applyChange(project, result.value);
}

const matter = (id: string, more: object) => ({
  ...{ id, name: { zh: id, mn: null }, kind: 'direct' as const, basis: null, materials: [], steps: [] },
  ...more,
});

const village = soundVillage(({ policy, mechanisms }) => {
  policy.services = [
    matter('a', { person: '其其格', phone: '1' }),
    matter('b', { person: '其其格', phone: '12345' }),
    matter('c', { person: '巴图', deputy: '其其格' }),
  ];
  policy.posts = [
    {
      id: 't',
      kind: 'post',
      name: '岗',
      room: null,
      people: [{ name: '巴图' }, { name: '其其格' }],
      duties: '',
    },
  ];
  mechanisms.splice(0, mechanisms.length, { id: 'm', name: { zh: '调解', mn: null }, person: '其其格' });
  policy.people = [{ id: 'u1', name: '其其格', phone: '1' }];
});

const put = (project: Project, ...records: Person[]) =>
  done(project, putRecords(project, 'people', { records }));

describe('people and telephones', () => {
  it('[REG-21] a name that changes in the register changes wherever it stands, as one step', () => {
    const next = put(village, { id: 'u1', name: '其木格', phone: '1' });
    expect(next.policy.services.map(({ person, deputy }) => [person, deputy])).toEqual([
      ['其木格', undefined],
      ['其木格', undefined],
      ['巴图', '其木格'],
    ]);
    expect(next.mechanisms[0]?.person).toBe('其木格');
    expect(next.policy.posts[0]?.people.map(({ name }) => name)).toEqual(['巴图', '其木格']);
    expect(usesOf(next, { name: '其木格' })).toBe(5);
  });

  it('[REG-21] a telephone goes where none stands or the former one did; a number of a place’s own stays', () => {
    const next = put(village, { id: 'u1', name: '其其格', phone: '2' });
    expect(next.policy.services.map(({ phone }) => phone)).toEqual(['2', '12345', undefined]);
    expect(next.mechanisms[0]?.phone).toBe('2');
    expect(next.policy.posts[0]?.people).toEqual([{ name: '巴图' }, { name: '其其格', phone: '2' }]);
    // Somebody new fills what is empty.
    const more = put(next, { id: 'u2', name: '巴图', phone: '3' });
    expect(more.policy.services[2]?.phone).toBe('3');
    // A telephone that is taken away from the register stays on the boards.
    expect(put(next, { id: 'u1', name: '其其格' }).policy.services[0]?.phone).toBe('2');
  });

  it('[REG-21] who is open, or one of two of a name, changes nothing elsewhere; who goes stays named', () => {
    const twins = put(village, { id: 'u2', name: '其其格', phone: '9' });
    expect(twins.policy.services).toEqual(village.policy.services);
    expect(twins.mechanisms).toEqual(village.mechanisms);
    expect(twins.policy.posts).toEqual(village.policy.posts);
    expect(put(twins, { id: 'u1', name: '丙', phone: '8' }).policy.services).toEqual(village.policy.services);
    expect(put(village, { id: 'u1', name: '待填', phone: '8' }).policy.services).toEqual(
      village.policy.services,
    );
    const gone = done(village, removeRecords(village, 'people', ['u1']));
    expect(gone.policy).not.toHaveProperty('people');
    expect(gone.policy.services).toEqual(village.policy.services);
  });

  it('[REG-21] names that change places in one step are each followed, and nobody is taken for another', () => {
    const names = ['甲', '乙', '丙', '丁', '戊'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names, { minLength: 1 }),
        fc.shuffledSubarray([...names, '己', '庚'], { minLength: names.length }),
        fc.shuffledSubarray(names),
        (was, to, order) => {
          const person = (name: string, at: number) => ({
            id: `u${at}`,
            name,
            phone: String(names.indexOf(name)),
          });
          const named = soundVillage(({ policy }) => {
            policy.people = was.map(person);
            policy.services = names.map((name) => matter(name, { person: name, deputy: name }));
            policy.posts = [
              {
                id: 't',
                kind: 'post',
                name: '岗',
                room: null,
                people: names.map((name) => ({ name })),
                duties: '',
              },
            ];
          });
          const records = was.map((name, at) => ({ ...person(name, at), name: to[at] ?? '' }));
          const next = put(
            named,
            ...records.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name)),
          );
          for (const { id, person: now, deputy } of next.policy.services) {
            const meant = was.indexOf(id);
            expect([now, deputy]).toEqual(Array(2).fill(meant === -1 ? id : to[meant]));
          }
          expect(next.policy.posts[0]?.people.map(({ name }) => name)).toEqual(
            names.map((name) => (was.includes(name) ? to[was.indexOf(name)] : name)),
          );
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('[REG-21] somebody new is not taken for who had the name until this step', () => {
    const next = put(
      village,
      { id: 'u1', name: '其木格', phone: '1' },
      { id: 'u2', name: '其其格', phone: '7' },
    );
    expect(next.mechanisms[0]).toMatchObject({ person: '其木格', phone: '1' });
    expect(next.policy.posts[0]?.people[1]).toEqual({ name: '其木格', phone: '1' });
    expect(JSON.stringify(next.policy.services)).not.toContain('其其格');
  });

  it('[REG-21] those who are named already are gathered once, without a telephone that differs', () => {
    expect(peopleToGather(village)).toEqual([{ name: '巴图' }]);
    const { people: _, ...policy } = village.policy;
    expect(peopleToGather({ ...village, policy })).toEqual([{ name: '其其格' }, { name: '巴图' }]);
  });

  it('[REG-20] a list of lines gets ids when it is worked on, and a mechanism that goes leaves its rooms', () => {
    const listed = soundVillage(({ policy }) => {
      policy.certificates.refused = ['甲证明', { id: 'n1', text: '乙证明', ways: [] }];
    });
    expect(recordsOf(listed, 'refused').map(({ id }) => id)).toEqual(['n2', 'n1']);
    const next = done(
      listed,
      putRecords(listed, 'refused', { records: [{ id: 'n2', text: '甲证明', ways: ['promise'] }] }),
    );
    expect(next.policy.certificates.refused).toEqual([
      { id: 'n2', text: '甲证明', ways: ['promise'] },
      { id: 'n1', text: '乙证明', ways: [] },
    ]);
    const housed = soundVillage();
    expect(housed.rooms.some(({ mechanisms }) => mechanisms.includes('m1'))).toBe(true);
    const without = done(housed, removeRecords(housed, 'mechanisms', ['m1']));
    expect(without.rooms.some(({ mechanisms }) => mechanisms.includes('m1'))).toBe(false);
  });
});

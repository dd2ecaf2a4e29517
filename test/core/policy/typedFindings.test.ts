import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { siteOf as siteOfProject } from '../../../app/policy/siteFacts.ts';
import { sayFinding } from '../../../app/policy/sayFinding.ts';
import { FINDING_WORDS } from '../../../app/words/findings.ts';
import { check } from '../../../core/policy/check.ts';
import { type RuleInput } from '../../../core/policy/ruleInput.ts';
import { KINDS, MESSAGES, type Observation } from '../../../core/policy/kinds/kinds.ts';
import { type Sorts } from '../../../core/policy/observation.ts';
import { defineKind } from '../../../core/policy/rule.ts';
import { type Fixture } from '../../../core/project/plan/fixture.ts';
import { type Project } from '../../../core/project/project.ts';
import { levelOf, planOf, rectangle, spaceAt, wallOf } from '../../support/plans.ts';
import { shippedRulebook } from '../../support/policyData.ts';
import { decided, placard, siteOf, soundVillage } from '../../support/village.ts';

const rulebook = shippedRulebook('inner-mongolia-2023');
const TODAY = '2026-11-23';
const fails = { content: 'fails', support: 'fails', function: 'holds' } as const;

/** Faults of many sorts, among them every one whose data hold a list or a record. */
const faulty = soundVillage((village: Project) => {
  village.areas = { building: 149.99 };
  village.organisations.party.mn = null;
  village.policy.onSite.noticeBoard = {
    generalPosted: null,
    financesPosted: '2020-01-01',
    busyFinances: false,
  };
  village.policy.onSite.kiosk = null;
  village.rooms[0]?.organisations.pop();
  const [first, second] = village.signs;
  if (first !== undefined) first.size = { width: 400, height: 300 };
  if (second?.subject.of === 'organisation') second.copies = 2;
  village.policy.placards.push(
    placard('kept', {
      text: '综治中心',
      decision: decided('keep-inside'),
      judged: { tests: fails, by: { by: '达来', on: '2026-08-01' } },
    }),
    placard('outside', { text: '扶贫工作站', place: 'outside' }),
    placard('merged', { text: '护林站', place: 'outside', decision: decided('merge') }),
    placard('asked', { text: '某某专班', decision: decided('keep-inside'), demandsPerson: true }),
  );
  village.mechanisms.push({ id: 'm2', name: { zh: '某某工作专班', mn: null }, admission: 'a' });
  village.policy.admissions.push({
    id: 'a',
    kind: 'mechanism',
    name: '某某工作专班',
    askedBy: '',
    basis: { title: '', number: '', issuer: '', dated: null, level: 'unknown' },
    duties: '',
    process: '',
    content: '',
    reviews: { organisation: null, civilAffairs: null, agriculture: null },
    approval: null,
    validUntil: null,
  });
});
const findings = check(faulty, rulebook, TODAY, siteOf(faulty));

const code = z.string().regex(/^[A-Za-z][A-Za-z-]*$/);
const words = z.string();
const OF_SORT: { readonly [Sort in keyof Sorts]: z.ZodType } = {
  text: words,
  aside: words,
  number: z.number(),
  counted: z.strictObject({ made: z.number(), there: z.number() }),
  day: z.iso.date(),
  ...{
    basis: code,
    doubt: code,
    // Whom the sign calls by its village's word: 嘎查村民委员会 (STUDIO-32).
    organisation: z.union([code, z.strictObject({ called: words })]),
    facility: code,
    form: code,
    colour: code,
    scripts: code,
  },
  ...{ level: code, part: code, looks: code, outcome: code, posting: code, burden: code },
  proposal: z.strictObject({ outcome: code, into: code.nullable() }),
  tests: z.array(code),
  lacks: z.array(code),
  texts: z.array(z.strictObject({ part: code, zh: words })),
  sizes: z.array(z.strictObject({ width: z.number(), height: z.number() })),
};

describe('what findings carry', () => {
  it('[TYPED-1] is what their message declares: the names, and of each its sort', () => {
    const sorts = new Set(findings.flatMap(({ message }) => Object.values(MESSAGES.get(message) ?? {})));
    for (const sort of ['proposal', 'tests', 'lacks', 'texts', 'sizes'] as const)
      expect(sorts).toContain(sort);
    for (const { message, data } of findings) {
      const declared = Object.entries(MESSAGES.get(message) ?? {});
      expect(Object.keys(data).sort(), message).toEqual(declared.map(([name]) => name).sort());
      const shape = z.strictObject(Object.fromEntries(declared.map(([name, sort]) => [name, OF_SORT[sort]])));
      expect(shape.safeParse(data).error?.issues ?? [], message).toEqual([]);
    }
  });

  it('[TYPED-1] no two kinds declare the same message', () => {
    const declared = [...KINDS.values()].flatMap(({ messages }) => Object.keys(messages));
    expect(new Set(declared).size).toBe(declared.length);
    expect([...MESSAGES.keys()]).toEqual(declared);
  });
});

describe('what findings say', () => {
  it('[TYPED-2] every sentence names data of its message alone, in both languages', () => {
    for (const sentences of Object.values(FINDING_WORDS)) {
      for (const [message, sentence] of Object.entries(sentences)) {
        const declared = Object.keys(MESSAGES.get(message) ?? {});
        for (const [, name] of sentence.matchAll(/\{(\w+)\}/gu)) expect(declared, message).toContain(name);
      }
    }
  });

  const SAID: readonly (readonly [Observation, zh: string, en: string])[] = [
    [
      {
        message: 'plate-kept-though-empty',
        subjects: [],
        data: { text: '护林站', tests: ['content', 'support'] },
      },
      '“护林站”不符合“有内容、有保障”，却决定保留',
      '“护林站” fails content、support and is to be kept all the same',
    ],
    [
      {
        message: 'admission-open',
        subjects: [],
        data: { name: '某事', lacks: ['askedBy', 'organisation', 'approval'] },
      },
      '“某事”的准入没有完成，尚缺：提出单位、组织部门审核、旗县批准',
      'the admission of “某事” is not complete; open: who asks, review by the organisation department, the banner’s approval',
    ],
    [
      {
        message: 'mongolian-missing',
        subjects: [],
        data: {
          texts: [
            { part: 'room', zh: '会议室 东' },
            { part: 'unit', zh: '某村党群服务中心' },
          ],
        },
      },
      '缺少蒙古文：会议室 东（房间名）、某村党群服务中心（牌上的单位名）',
      'Mongolian is missing: 会议室 东 (room name), 某村党群服务中心 (the centre’s name on the plate)',
    ],
    [
      {
        message: 'sizes-differ',
        subjects: [],
        data: {
          sizes: [
            { width: 350, height: 2400 },
            { width: 400, height: 2400 },
          ],
        },
      },
      '几块标牌尺寸不一：350×2400、400×2400毫米',
      'the placards are of different sizes: 350×2400、400×2400 mm',
    ],
    [
      {
        message: 'extra-outside',
        subjects: [],
        data: { text: '治保会', proposal: { outcome: 'merge', into: 'security' } },
      },
      '室外多挂：“治保会”（建议并入“治安保卫委员会”）',
      'an extra plate outside: “治保会” (proposed: merge into “Public security committee”)',
    ],
    [
      {
        message: 'extra-outside',
        subjects: [],
        data: { text: '护林站', proposal: { outcome: 'retire', into: null } },
      },
      '室外多挂：“护林站”（建议摘除）',
      'an extra plate outside: “护林站” (proposed: retire)',
    ],
  ];
  it.each(SAID)('[TYPED-2] a datum is said by its sort: %j', (observation, zh, en) => {
    expect(sayFinding('zh', observation, rulebook.plates)).toBe(zh);
    expect(sayFinding('en', observation, rulebook.plates)).toBe(en);
  });
});

const fixtureAt = (item: string, x: number, y: number, rest: Partial<Fixture> = {}): Fixture => ({
  ...{ id: `${item}${x}_${y}`, level: 'L1', locked: false, group: null, item, at: { x, y }, turn: 0 },
  mirrored: false,
  ...rest,
});

/** A rule of a kind that the program has not: in each meeting room an extinguisher. One record, of facts alone. */
const extinguished = defineKind({
  name: 'extinguished',
  options: z.strictObject({ rooms: z.string(), fixture: z.string() }),
  messages: { 'extinguisher-missing': { room: 'text' } },
  judge: ({ rooms, fixture }, { project, site }, observe) =>
    project.rooms
      .filter(({ name }) => name.zh.endsWith(rooms))
      .filter(({ id }) => site.fixtures?.some(({ item, room }) => item === fixture && room === id) === false)
      .map(({ id, name }) => observe('extinguisher-missing', [{ of: 'room', id }], { room: name.zh })),
});

describe('fixtures of the plan', () => {
  const village = soundVillage((each) => {
    for (const id of ['east', 'west'])
      each.rooms.push({
        id,
        name: { zh: `${id === 'east' ? '东' : '西'}会议室`, mn: null },
        functions: [],
        organisations: [],
        mechanisms: [],
      });
    each.plan = planOf({
      levels: [levelOf(), levelOf('L2', 2), levelOf('X1', 1, 'V2')],
      walls: [...rectangle(0, 0, 10_000, 5000), wallOf([5000, 0], [5000, 5000])],
      spaces: [
        spaceAt(2000, 2000, { room: 'west' }),
        spaceAt(8000, 2000, { room: 'east' }),
        spaceAt(1, 1, { id: 'above', level: 'L2' }),
      ],
      fixtures: [
        fixtureAt('extinguisher', 1000, 1000),
        fixtureAt('hose', 5000, 2500, { turn: 270 }),
        fixtureAt('lamp', 20_000, 1000),
        fixtureAt('bench', 1000, 1000, { level: 'L2' }),
        fixtureAt('old', 1000, 1000, { level: 'X1' }),
      ],
    });
  });

  it('[TYPED-5] are facts of their level and room; those of another variant are none', () => {
    expect(siteOfProject(village, new Map()).fixtures).toEqual([
      { item: 'extinguisher', level: 'L1', room: 'west' },
      // Let into the wall between the two: it belongs to the one that its front looks into.
      { item: 'hose', level: 'L1', room: 'east' },
      { item: 'lamp', level: 'L1', room: null },
      { item: 'bench', level: 'L2', room: null },
    ]);
    expect(siteOfProject({ ...village, plan: null }, new Map()).fixtures).toBeNull();
  });

  it('[TYPED-5] a rule about what stands in each room is one record', () => {
    const prepared = extinguished.prepare({ rooms: '会议室', fixture: 'extinguisher' });
    if (!prepared.ok) throw new Error('options refused');
    const facts: RuleInput = {
      ...{ project: village, today: TODAY, site: siteOfProject(village, new Map()) },
      ...{ plates: rulebook.plates, words: rulebook.words, audit: [] },
    };
    expect(prepared.value.judge(facts)).toEqual([
      { message: 'extinguisher-missing', subjects: [{ of: 'room', id: 'east' }], data: { room: '东会议室' } },
    ]);
  });
});

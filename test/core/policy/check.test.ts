import { describe, expect, it } from 'vitest';
import { shownArea } from '../../../core/plan/figures.ts';
import { monthsLater } from '../../../core/policy/calendar.ts';
import { check, strayAnswers } from '../../../core/policy/check.ts';
import { type Site } from '../../../core/policy/ruleInput.ts';
import { documentOfText, type BasisDocument } from '../../../core/project/basisDocument.ts';
import { type Project } from '../../../core/project/project.ts';
import { shippedRulebook } from '../../support/policyData.ts';
import { decided, placard, siteOf, soundVillage } from '../../support/village.ts';

const rulebook = shippedRulebook('inner-mongolia-2023');
const TODAY = '2026-11-23';

type Case = {
  readonly name: string;
  readonly rule: string;
  readonly change?: (village: Project) => void;
  readonly site?: (village: Project) => Partial<Site>;
  readonly today?: string;
  /** Keys of the findings that the rule gives; none = it passes. */
  readonly finds: readonly string[];
};

function keysOf({ rule, change, site, today }: Omit<Case, 'finds' | 'name'>): readonly string[] {
  const village = soundVillage(change);
  return check(village, rulebook, today ?? TODAY, siteOf(village, site?.(village)))
    .filter((finding) => finding.rule === rule)
    .map((finding) => finding.key);
}

const farming = (building: number) => (village: Project) => {
  village.setting = 'farming';
  village.areas = { building };
};
const pastoral = (building: number) => (village: Project) => {
  village.areas = { building };
};
const inventory =
  (...rows: (readonly [...Parameters<typeof placard>])[]) =>
  (village: Project) => {
    village.policy.placards.push(...rows.map(([id, given]) => placard(id, given)));
  };

const burdened =
  (kind: 'group' | 'form' | 'appraisal') =>
  (village: Project): void =>
    void village.policy.burdens.push({
      id: 'b',
      kind,
      name: '某事',
      askedBy: '',
      tracesAsked: null,
      decision: null,
    });

const table: readonly Case[] = [
  // admitted, servicePosts, burdensDecided: the whole tables are in admitted.test.ts
  { name: 'a catalogued mechanism needs no admission', rule: 'ADMIT-1', finds: [] },
  {
    name: 'a mechanism outside the catalogue has none',
    rule: 'ADMIT-1',
    change: (v) => void v.mechanisms.push({ id: 'm2', name: { zh: '河长制工作站', mn: null } }),
    finds: ['ADMIT-1/work-unadmitted/mechanism:m2'],
  },
  { name: 'none need be there', rule: 'TEAM-1', finds: [] },
  {
    name: 'a post without room and person',
    rule: 'TEAM-1',
    change: (v) =>
      void v.policy.posts.push({
        id: 't',
        kind: 'agent',
        name: '代办员',
        room: null,
        people: [],
        duties: '',
      }),
    finds: ['TEAM-1/post-unhoused/post:t', 'TEAM-1/post-unmanned/post:t'],
  },
  { name: 'no group', rule: 'BURDEN-1', finds: [] },
  {
    name: 'a group',
    rule: 'BURDEN-1',
    change: burdened('group'),
    finds: ['BURDEN-1/burden-undecided/burden:b'],
  },
  { name: 'a group is no form', rule: 'BURDEN-2', change: burdened('group'), finds: [] },
  {
    name: 'a form',
    rule: 'BURDEN-2',
    change: burdened('form'),
    finds: ['BURDEN-2/burden-undecided/burden:b'],
  },
  { name: 'a form is no appraisal', rule: 'BURDEN-3', change: burdened('form'), finds: [] },
  {
    name: 'an appraisal',
    rule: 'BURDEN-3',
    change: burdened('appraisal'),
    finds: ['BURDEN-3/burden-undecided/burden:b'],
  },
  // centreMinimumArea
  { name: '200.00 m² is enough in a farming village', rule: 'AREA-1', change: farming(200), finds: [] },
  {
    name: '199.995 m² is not, though it prints near 200',
    rule: 'AREA-1',
    change: farming(199.995),
    finds: ['AREA-1/area-below/centre'],
  },
  {
    name: '199.999999 m² is not',
    rule: 'AREA-1',
    change: farming(199.999999),
    finds: ['AREA-1/area-below/centre'],
  },
  { name: 'it does not judge a pastoral village', rule: 'AREA-1', change: pastoral(20), finds: [] },
  { name: '150 m² is enough in a pastoral village', rule: 'AREA-2', change: pastoral(150), finds: [] },
  { name: '149.99 m² is not', rule: 'AREA-2', change: pastoral(149.99), finds: ['AREA-2/area-below/centre'] },
  { name: 'it does not judge a farming village', rule: 'AREA-2', change: farming(20), finds: [] },
  {
    name: 'an unknown area is a finding, never a pass',
    rule: 'AREA-2',
    change: (v) => void (v.areas = {}),
    finds: ['AREA-2/area-unknown/centre'],
  },
  {
    name: 'only the basis that the rulebook names counts',
    rule: 'AREA-2',
    change: (v) => void (v.areas = { usable: 400, outdoor: 900 }),
    finds: ['AREA-2/area-unknown/centre'],
  },
  {
    name: 'a rule does not judge before its text was published',
    rule: 'AREA-2',
    change: pastoral(20),
    today: '2023-05-09',
    finds: [],
  },
  {
    name: 'it judges from the day of publication',
    rule: 'AREA-2',
    change: pastoral(20),
    today: '2023-05-10',
    finds: ['AREA-2/area-below/centre'],
  },
  // housed
  { name: 'all have rooms', rule: 'HOUSE-1', finds: [] },
  {
    name: 'an organisation and a mechanism without a room',
    rule: 'HOUSE-1',
    change: (v) => {
      v.rooms = v.rooms.map((room) => ({
        ...room,
        organisations: ['party', 'collective', 'supervision'],
        mechanisms: [],
      }));
    },
    finds: [
      'HOUSE-1/organisation-unhoused/organisation:villagersCommittee',
      'HOUSE-1/mechanism-unhoused/mechanism:m1',
    ],
  },
  {
    name: 'a collective that is not set up needs none',
    rule: 'HOUSE-1',
    change: (v) => {
      v.organisations.collective = { status: 'none' };
      v.rooms = v.rooms.map((room) => ({
        ...room,
        organisations: ['party', 'villagersCommittee', 'supervision'],
      }));
    },
    finds: [],
  },
  // eightHaves
  { name: 'filled and ticked', rule: 'HOUSE-2', finds: [] },
  {
    name: 'empty by default',
    rule: 'HOUSE-2',
    change: (v) => v.policy.onSite.eightHaves.rows.forEach((row) => void (row.text = '')),
    finds: ['HOUSE-2/list-empty/centre'],
  },
  {
    name: 'one not ticked',
    rule: 'HOUSE-2',
    change: (v) => v.policy.onSite.eightHaves.rows.forEach((row, at) => void (row.present = at > 0)),
    finds: ['HOUSE-2/list-open/centre'],
  },
  // outsideSet
  { name: 'the four placards', rule: 'OUT-1', finds: [] },
  {
    name: 'one is missing',
    rule: 'OUT-1',
    change: (v) => void (v.signs = v.signs.filter((sign) => sign.id !== 'strip-supervision')),
    finds: ['OUT-1/plate-missing/plate:supervision'],
  },
  {
    name: 'an existing plate that hangs outside serves',
    rule: 'OUT-1',
    change: (v) => {
      v.signs = v.signs.filter((sign) => sign.id !== 'strip-supervision');
      inventory(['old', { text: '查干哈达嘎查村务监督委员会', place: 'outside', form: 'strip' }])(v);
    },
    finds: [],
  },
  {
    name: 'a door plate of the office is not the placard',
    rule: 'OUT-1',
    change: (v) => {
      v.signs = v.signs.map((sign) =>
        sign.id === 'strip-party' ? { ...sign, template: 'door-plate' } : sign,
      );
    },
    finds: ['OUT-1/plate-missing/plate:party'],
  },
  {
    name: 'a template that nobody knows does not count as a placard',
    rule: 'OUT-1',
    change: (v) => {
      v.signs = v.signs.map((sign) => (sign.id === 'strip-party' ? { ...sign, template: 'nowhere' } : sign));
    },
    finds: ['OUT-1/plate-missing/plate:party'],
  },
  {
    name: 'twice the same',
    rule: 'OUT-1',
    change: (v) => {
      const [first] = v.signs;
      if (first !== undefined) v.signs.push({ ...first, id: 'again' });
    },
    finds: ['OUT-1/plate-repeated/plate:party/sign:strip-party/sign:again'],
  },
  {
    name: 'one sign in two copies',
    rule: 'OUT-1',
    change: (v) => {
      v.signs = v.signs.map((sign) => (sign.id === 'strip-party' ? { ...sign, copies: 2 } : sign));
    },
    finds: ['OUT-1/plate-repeated/plate:party/sign:strip-party'],
  },
  {
    name: 'one row of the inventory that stands for two',
    rule: 'OUT-1',
    change: (v) => {
      v.signs = v.signs.filter(({ id }) => id !== 'strip-supervision');
      inventory([
        'x',
        { text: '查干哈达嘎查务监督委员会', place: 'outside', copies: 2, decision: decided('keep-outside') },
      ])(v);
    },
    finds: ['OUT-1/plate-repeated/plate:supervision/placard:x'],
  },
  {
    name: 'no collective: the third falls away',
    rule: 'OUT-1',
    change: (v) => {
      v.organisations.collective = { status: 'none' };
      v.signs = v.signs.filter((sign) => sign.id !== 'strip-collective');
    },
    finds: [],
  },
  {
    name: 'no collective, and a placard for it all the same',
    rule: 'OUT-1',
    change: (v) => void (v.organisations.collective = { status: 'none' }),
    finds: ['OUT-1/plate-without-body/plate:collective/sign:strip-collective'],
  },
  { name: 'both marks', rule: 'OUT-2', finds: [] },
  {
    name: 'a mark is missing',
    rule: 'OUT-2',
    change: (v) => void (v.signs = v.signs.filter((sign) => sign.id !== 'mark-practice')),
    finds: ['OUT-2/plate-missing/plate:practice'],
  },
  // nothingElseOutside
  { name: 'nothing else', rule: 'OUT-3', finds: [] },
  {
    name: 'another plate outside',
    rule: 'OUT-3',
    change: inventory(['x', { text: '便民服务站', place: 'outside' }]),
    finds: ['OUT-3/extra-outside/placard:x'],
  },
  {
    name: 'the same inside is no matter of this rule',
    rule: 'OUT-3',
    change: inventory(['x', { text: '便民服务站' }]),
    finds: [],
  },
  {
    name: 'taken down: settled',
    rule: 'OUT-3',
    change: inventory([
      'x',
      { text: '便民服务站', place: 'outside', decision: decided('keep-inside', '2026-09-01') },
    ]),
    finds: [],
  },
  {
    name: 'decided, not yet done: open',
    rule: 'OUT-3',
    change: inventory(['x', { text: '招商引资办', place: 'outside', decision: decided('retire') }]),
    finds: ['OUT-3/extra-outside/placard:x'],
  },
  {
    name: 'to be kept outside by somebody’s decision: still open, to be justified',
    rule: 'OUT-3',
    change: inventory([
      'x',
      { text: '警务室', place: 'outside', decision: decided('keep-outside', '2026-09-01') },
    ]),
    finds: ['OUT-3/extra-outside/placard:x'],
  },
  {
    name: '村务公开栏 outside is a fixture, not an extra plate',
    rule: 'OUT-3',
    change: inventory(['x', { text: '村务公开栏', place: 'outside' }]),
    finds: [],
  },
  // standardNames
  { name: 'names are right', rule: 'NAME-1', finds: [] },
  {
    name: 'a wrong form on a sign',
    rule: 'NAME-1',
    site: () => ({ names: [{ subjects: [{ of: 'sign', id: 's' }], found: '党支部', right: '支部委员会' }] }),
    finds: ['NAME-1/name-wrong/sign:s'],
  },
  {
    name: 'a short form on a plate that stays',
    rule: 'NAME-1',
    change: inventory(['x', { text: '查干哈达嘎查村委会', place: 'outside', form: 'strip' }]),
    finds: ['NAME-1/plate-name-short/placard:x'],
  },
  ...[
    '阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查村民委员会',
    '巴彦温都尔苏木查干哈达嘎查村民委员会',
    '巴彦温都尔苏木 查干哈达嘎查 村民委员会',
    '赤峰市阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查村民委员会',
    '阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查股份经济合作社',
    '中国共产党巴彦温都尔苏木查干哈达嘎查支部委员会',
    '查干哈达嘎查党群服务中心',
    '阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查新时代文明实践站',
  ].map((text) => ({
    name: `an existing plate that stays: ${text}`,
    rule: 'NAME-1',
    change: inventory(['x', { text, place: 'outside', form: 'strip', decision: decided('keep-outside') }]),
    finds: [],
  })),
  ...[
    ['another village', '巴彦温都尔苏木乌兰哈达嘎查村民委员会'],
    ['another township', '天山镇查干哈达嘎查村民委员会'],
    ['no village', '村民委员会'],
    ['another form of the Party organisation', '中国共产党巴彦温都尔苏木查干哈达嘎查总支部委员会'],
    ['another collective', '乌兰哈达嘎查股份经济合作社'],
    ['another village’s mark', '乌兰哈达嘎查党群服务中心'],
    ['a mark of nobody', '党群服务中心'],
  ].map(([name = '', text = '']) => ({
    name: `on an existing plate that stays: ${name}`,
    rule: 'NAME-1',
    change: inventory(['x', { text, place: 'outside', form: 'strip', decision: decided('keep-outside') }]),
    finds: ['NAME-1/plate-name-wrong/placard:x'],
  })),
  {
    name: 'a wrongly named plate that goes',
    rule: 'NAME-1',
    change: inventory([
      'x',
      { text: '乌兰哈达嘎查村民委员会', place: 'outside', form: 'strip', decision: decided('retire') },
    ]),
    finds: [],
  },
  {
    name: 'the name on the seal is right on a plate',
    rule: 'NAME-1',
    change: (v) => {
      v.organisations.villagersCommittee.nameOnSeal = {
        zh: '查干哈达嘎查委员会',
        source: 'seal',
        document: '印模',
      };
      inventory(['x', { text: '查干哈达嘎查委员会', place: 'outside', form: 'strip' }])(v);
    },
    finds: [],
  },
  // sealNames
  { name: 'no seal differs', rule: 'NAME-2', finds: [] },
  {
    name: 'a seal with its document differs: a note',
    rule: 'NAME-2',
    site: () => ({
      seals: [
        { subjects: [{ of: 'organisation', organisation: 'party' }], found: '党支部', right: '支部委员会' },
      ],
    }),
    finds: ['NAME-2/seal-differs/organisation:party'],
  },
  // collectiveCertificate
  { name: 'no end is on record', rule: 'NAME-3', finds: [] },
  { name: 'on its last day', rule: 'NAME-3', change: certificateEnds(TODAY), finds: [] },
  {
    name: 'the day after',
    rule: 'NAME-3',
    change: certificateEnds('2026-11-22'),
    finds: ['NAME-3/certificate-ended/organisation:collective'],
  },
  {
    name: 'no collective, no certificate',
    rule: 'NAME-3',
    change: (v) => void (v.organisations.collective = { status: 'none' }),
    finds: [],
  },
  // placardForm, colours, typeface, size
  { name: 'strips', rule: 'FORM-1', finds: [] },
  {
    name: 'a square placard',
    rule: 'FORM-1',
    change: (v) =>
      void (v.signs = v.signs.map((s) =>
        s.id === 'strip-party' ? { ...s, template: 'placard-square' } : s,
      )),
    finds: ['FORM-1/form-other/sign:strip-party'],
  },
  {
    name: 'marks need not be strips',
    rule: 'FORM-1',
    change: inventory(['x', { text: '党群服务中心', place: 'outside', form: 'mark' }]),
    finds: [],
  },
  ...[
    ['wider than high', 2400, 350],
    ['as wide as high', 600, 600],
  ].map(([name, width, height]) => ({
    name: `a strip ${name} is none`,
    rule: 'FORM-1',
    change: (v: Project) => {
      const size = { width: Number(width), height: Number(height) };
      v.signs = v.signs.map((sign) => (sign.id === 'strip-party' ? { ...sign, size } : sign));
      inventory(['x', { text: '查干哈达嘎查村民委员会', place: 'outside', form: 'strip', size }])(v);
    },
    finds: ['FORM-1/strip-not-upright/sign:strip-party', 'FORM-1/strip-not-upright/placard:x'],
  })),
  ...(
    [
      ['COLOUR-1', '查干哈达嘎查党支部', { ground: 'white', letters: 'red' }, []],
      ['COLOUR-1', '查干哈达嘎查党支部', {}, []],
      ['COLOUR-1', '查干哈达嘎查党支部', { ground: 'red', letters: 'other' }, ['colour-other']],
      ['COLOUR-1', '查干哈达嘎查党支部', { letters: 'black' }, ['colour-other']],
      ['COLOUR-2', '查干哈达嘎查村民委员会', { letters: 'red' }, ['colour-other']],
      ['COLOUR-2', '查干哈达嘎查村民委员会', { ground: 'white' }, []],
      ['FONT-1', '查干哈达嘎查村民委员会', { typeface: 'other' }, ['plate-typeface-other']],
      ['FONT-1', '查干哈达嘎查村民委员会', { typeface: 'song' }, []],
      ['SCRIPT-1', '查干哈达嘎查村民委员会', { scripts: 'zh' }, ['plate-script-missing']],
      ['SCRIPT-1', '查干哈达嘎查村民委员会', { scripts: 'mn' }, ['plate-script-missing']],
      ['SCRIPT-1', '查干哈达嘎查村民委员会', { scripts: 'both' }, []],
      ['SCRIPT-1', '查干哈达嘎查村民委员会', {}, []],
    ] as const
  ).map(([rule, text, look, messages]) => ({
    name: `an existing plate that stays, ${JSON.stringify(look)}`,
    rule,
    change: inventory([
      'x',
      { text, place: 'outside', form: 'strip', decision: decided('keep-outside'), ...look },
    ]),
    finds: messages.map((message) => `${rule}/${message}/placard:x`),
  })),
  {
    name: 'how a plate looks that goes is nobody’s matter',
    rule: 'SCRIPT-1',
    change: inventory(['x', { text: '招商办', scripts: 'zh', decision: decided('retire') }]),
    finds: [],
  },
  {
    name: 'nobody has confirmed the language profile',
    rule: 'SCRIPT-1',
    change: (v) => void (v.language.confirmed = null),
    finds: ['SCRIPT-1/profile-unconfirmed/centre'],
  },
  { name: 'white and red', rule: 'COLOUR-1', finds: [] },
  {
    name: 'the Party’s placard in black',
    rule: 'COLOUR-1',
    site: (v) => withLook(v, { letters: 'black' }),
    finds: ['COLOUR-1/colour-other/sign:strip-party'],
  },
  { name: 'white and black', rule: 'COLOUR-2', finds: [] },
  {
    name: 'the others in red; the Party’s is not its matter',
    rule: 'COLOUR-2',
    site: (v) => withLook(v, { letters: 'red' }),
    finds: ['villagersCommittee', 'collective', 'supervision'].map(
      (o) => `COLOUR-2/colour-other/sign:strip-${o}`,
    ),
  },
  { name: 'Song', rule: 'FONT-1', finds: [] },
  {
    name: 'another typeface',
    rule: 'FONT-1',
    site: (v) => withLook(v, { typeface: 'other' }),
    finds: ['party', 'villagersCommittee', 'collective', 'supervision'].map(
      (o) => `FONT-1/typeface-other/sign:strip-${o}`,
    ),
  },
  { name: 'one size', rule: 'SIZE-1', finds: [] },
  {
    name: 'two sizes',
    rule: 'SIZE-1',
    change: (v) => {
      v.signs = v.signs.map((s) =>
        s.id === 'strip-party' ? { ...s, size: { width: 400, height: 2400 } } : s,
      );
    },
    finds: [
      'SIZE-1/sizes-differ/sign:strip-party/sign:strip-villagersCommittee/sign:strip-collective/sign:strip-supervision',
    ],
  },
  {
    name: '[ALIKE-9] one set apart from the others, by itself or under another name',
    rule: 'SIZE-1',
    change: (v) => {
      const sets: Record<string, string> = { 'strip-party': 'alone', 'strip-collective': 'A' };
      v.signs = v.signs.map((s) => (sets[s.id] === undefined ? s : { ...s, set: sets[s.id] ?? '' }));
    },
    finds: ['SIZE-1/letters-differ/sign:strip-party', 'SIZE-1/letters-differ/sign:strip-collective'],
  },
  {
    name: 'all in one set of a name',
    rule: 'SIZE-1',
    change: (v) => void (v.signs = v.signs.map((s) => ({ ...s, set: 'A' }))),
    finds: [],
  },
  // bothScripts
  { name: 'both scripts, proof-read', rule: 'SCRIPT-1', finds: [] },
  {
    name: 'no Mongolian on one',
    rule: 'SCRIPT-1',
    change: (v) => void (v.organisations.party.mn = null),
    finds: ['SCRIPT-1/mongolian-missing/sign:strip-party'],
  },
  {
    name: 'nobody has proof-read a room’s',
    rule: 'SCRIPT-1',
    change: (v) => v.rooms.forEach((room) => void (room.name.mn = { text: 'ᠲᠠᠩᠬᠢᠮ', proof: null })),
    finds: ['SCRIPT-1/mongolian-unproofed/sign:door-hall'],
  },
  // officialArtwork
  { name: 'artwork is there', rule: 'EMBLEM-1', finds: [] },
  {
    name: 'an unfilled slot',
    rule: 'EMBLEM-1',
    change: (v) => void (v.emblems.centre = null),
    finds: ['EMBLEM-1/artwork-missing/facility:centre/sign:mark-centre'],
  },
  {
    name: 'no mark ordered: the other rule says so',
    rule: 'EMBLEM-1',
    change: (v) => {
      v.emblems.centre = null;
      v.signs = v.signs.filter((sign) => sign.id !== 'mark-centre');
    },
    finds: [],
  },
  // oneRoomOnePlate
  { name: 'one plate', rule: 'IN-1', finds: [] },
  {
    name: 'none',
    rule: 'IN-1',
    change: (v) => void (v.signs = v.signs.filter((s) => s.id !== 'door-hall')),
    finds: ['IN-1/room-without-plate/room:hall'],
  },
  {
    name: 'two',
    rule: 'IN-1',
    change: inventory(['x', { text: '便民服务站', room: 'hall', decision: decided('keep-inside') }]),
    finds: ['IN-1/room-with-several/room:hall/sign:door-hall/placard:x'],
  },
  {
    name: 'an old plate of two that stays',
    rule: 'IN-1',
    change: (v) => {
      v.signs = v.signs.filter(({ id }) => id !== 'door-hall');
      inventory(['x', { text: '便民服务站', room: 'hall', copies: 2, decision: decided('keep-inside') }])(v);
    },
    finds: ['IN-1/room-with-several/room:hall/placard:x'],
  },
  {
    name: 'one plate in two copies',
    rule: 'IN-1',
    change: (v) => void (v.signs = v.signs.map((s) => (s.id === 'door-hall' ? { ...s, copies: 2 } : s))),
    finds: ['IN-1/room-with-several/room:hall/sign:door-hall'],
  },
  {
    name: 'an old plate that names the room by its name counts',
    rule: 'IN-1',
    change: inventory(['x', { text: '便民服务站', room: '便民服务大厅', decision: decided('keep-inside') }]),
    finds: ['IN-1/room-with-several/room:hall/sign:door-hall/placard:x'],
  },
  {
    name: 'a plate for a room that does not exist',
    rule: 'IN-1',
    change: (v) => {
      const plate = v.signs.find(({ id }) => id === 'door-hall');
      if (plate !== undefined) v.signs.push({ ...plate, id: 'lost', subject: { of: 'room', room: 'gone' } });
    },
    finds: ['IN-1/plate-without-room/sign:lost'],
  },
  {
    name: 'a corridor is no functional area: a plate is not asked for',
    rule: 'IN-1',
    change: (v) => {
      v.rooms.push({
        id: 'way',
        name: { zh: '东走廊', mn: null },
        functions: [],
        organisations: [],
        mechanisms: [],
      });
    },
    finds: [],
  },
  {
    name: 'old plates that hang in a corridor are plates of something else',
    rule: 'IN-1',
    change: (v) => {
      const none = { functions: [], organisations: [], mechanisms: [] };
      v.rooms.push({ id: 'way', name: { zh: '走廊', mn: null }, ...none });
      inventory(
        ['x', { text: '农家书屋', room: '走廊', decision: decided('keep-inside') }],
        ['y', { text: '调解委员会', room: '走廊', decision: decided('keep-inside') }],
      )(v);
    },
    finds: [],
  },
  {
    name: 'a corridor that is used for something is one',
    rule: 'IN-1',
    change: (v) => {
      const functions = [{ zh: '荣誉展示', mn: null }];
      v.rooms.push({
        id: 'way',
        name: { zh: '东走廊', mn: null },
        functions,
        organisations: [],
        mechanisms: [],
      });
    },
    finds: ['IN-1/room-without-plate/room:way'],
  },
  {
    name: 'an old plate that is not decided on is no second one yet',
    rule: 'IN-1',
    change: inventory(['x', { text: '便民服务站', room: 'hall' }]),
    finds: [],
  },
  // insideSet
  { name: 'the three kinds', rule: 'IN-2', finds: [] },
  {
    name: 'no guidance board and no institution sign',
    rule: 'IN-2',
    change: (v) => {
      v.policy.placards = [];
      v.signs = v.signs.filter((sign) => sign.id !== 'institution');
    },
    finds: ['IN-2/inside-missing/plate:serviceInstitution', 'IN-2/inside-missing/plate:guidance'],
  },
  // emptyPlates
  { name: 'all decided and done', rule: 'IN-3', finds: [] },
  {
    name: 'merged, but into nothing, or into what the catalogue has not: done or not',
    rule: 'IN-3',
    change: inventory(
      ['x', { text: '科普站', decision: { outcome: 'merge', decided: decided('merge').decided } }],
      ['y', { text: '科普站', decision: { ...decided('merge', '2026-09-01'), into: 'nowhere' } }],
    ),
    finds: ['IN-3/plate-merged-nowhere/placard:x', 'IN-3/plate-merged-nowhere/placard:y'],
  },
  {
    name: 'not decided',
    rule: 'IN-3',
    change: inventory(['x', { text: '会议室' }]),
    finds: ['IN-3/plate-undecided/placard:x'],
  },
  {
    name: 'kept though it fails a test',
    rule: 'IN-3',
    change: inventory([
      'x',
      {
        text: '会议室',
        judged: {
          tests: { content: 'fails', support: 'holds', function: 'holds' },
          by: { by: '达来', on: '2026-08-01' },
        },
        decision: decided('keep-inside'),
      },
    ]),
    finds: ['IN-3/plate-kept-though-empty/placard:x'],
  },
  ...['邻里中心', '农业银行便民服务点', '综治办公室'].map((text) => ({
    name: `${text}: kept against the program’s view, without reason and document`,
    rule: 'IN-3',
    change: inventory(['x', { text, decision: decided('keep-inside') }]),
    finds: ['IN-3/plate-kept-without-grounds/placard:x'],
  })),
  {
    name: 'the same with a reason and no document, a document and no reason, a document without a number',
    rule: 'IN-3',
    change: inventory(
      ['x', { text: '综治办公室', decision: { ...decided('keep-inside'), reason: '要用' } }],
      [
        'y',
        { text: '统计办公室', decision: decided('keep-inside'), basisDocument: paper({ level: 'banner' }) },
      ],
      [
        'z',
        {
          text: '民政办公室',
          decision: { ...decided('keep-inside'), reason: '要用' },
          basisDocument: documentOfText('苏木口头通知'),
        },
      ],
    ),
    finds: ['x', 'y', 'z'].map((id) => `IN-3/plate-kept-without-grounds/placard:${id}`),
  },
  {
    name: 'with a reason and a document it is on record',
    rule: 'IN-3',
    change: inventory([
      'x',
      {
        text: '综治办公室',
        decision: { ...decided('keep-inside'), reason: '旗县统一部署' },
        basisDocument: paper({ level: 'banner' }),
      },
    ]),
    finds: [],
  },
  {
    name: 'a person’s “within the function” is no reason',
    rule: 'IN-3',
    change: inventory([
      'x',
      {
        text: '综治办公室',
        judged: {
          tests: { content: 'holds', support: 'holds', function: 'holds' },
          by: { by: '达来', on: '2026-08-01' },
        },
        decision: decided('keep-inside'),
      },
    ]),
    finds: ['IN-3/plate-kept-without-grounds/placard:x'],
  },
  ...['综合行政执法工作站', '拆迁办公室', '拆违控违工作站', '招商引资服务站', '安全生产工作站', '安监站'].map(
    (text) => ({
      name: `${text}: cannot be kept, whatever reason and document`,
      rule: 'IN-3',
      change: inventory([
        'x',
        {
          text,
          decision: { ...decided('keep-inside'), reason: '上级要求' },
          basisDocument: paper({ level: 'central' }),
        },
      ]),
      finds: ['IN-3/plate-kept-though-barred/placard:x'],
    }),
  ),
  {
    name: 'an honour for work safety is an honour, a room is a room',
    rule: 'IN-3',
    change: inventory(
      ['x', { text: '安全生产先进村', decision: decided('merge', '2026-09-01') }],
      ['y', { text: '会议室', decision: decided('keep-inside') }],
    ),
    finds: [],
  },
  {
    name: 'retired, still there',
    rule: 'IN-3',
    change: inventory(['x', { text: '攻坚办', decision: decided('retire') }]),
    finds: ['IN-3/plate-still-there/placard:x'],
  },
  {
    name: 'retired and gone',
    rule: 'IN-3',
    change: inventory(['x', { text: '攻坚办', decision: decided('retire', '2026-09-01') }]),
    finds: [],
  },
  // noticeBoard
  { name: 'posted in time', rule: 'BOARD-1', finds: [] },
  {
    name: 'no board',
    rule: 'BOARD-1',
    change: (v) => void (v.policy.onSite.noticeBoard = null),
    finds: ['BOARD-1/board-missing/fixture:noticeBoard'],
  },
  {
    name: 'a board on the plan that nobody has posted on',
    rule: 'BOARD-1',
    change: (v) => void (v.policy.onSite.noticeBoard = null),
    site: () => ({ fixtures: [{ item: 'notice-board-outdoor', level: 'l1', room: null }] }),
    finds: [
      'BOARD-1/never-posted/fixture:noticeBoard.general',
      'BOARD-1/never-posted/fixture:noticeBoard.finances',
    ],
  },
  {
    name: 'a board among the existing plates that nobody has posted on',
    rule: 'BOARD-1',
    change: (v) => {
      v.policy.onSite.noticeBoard = null;
      inventory(['x', { text: '党务、村务、财务公开栏', place: 'outside' }])(v);
    },
    finds: [
      'BOARD-1/never-posted/fixture:noticeBoard.general',
      'BOARD-1/never-posted/fixture:noticeBoard.finances',
    ],
  },
  {
    name: 'the same, to be taken down',
    rule: 'BOARD-1',
    change: (v) => {
      v.policy.onSite.noticeBoard = null;
      inventory(['x', { text: '村务公开栏', place: 'outside', decision: decided('retire') }])(v);
    },
    finds: ['BOARD-1/board-missing/fixture:noticeBoard'],
  },
  {
    name: 'posted tomorrow',
    rule: 'BOARD-1',
    change: (v) =>
      void (v.policy.onSite.noticeBoard = {
        generalPosted: '2026-11-24',
        financesPosted: TODAY,
        busyFinances: false,
      }),
    finds: ['BOARD-1/posting-in-future/fixture:noticeBoard.general'],
  },
  { name: 'on the day it falls due', rule: 'BOARD-1', today: '2027-01-01', finds: [] },
  {
    name: 'a day later',
    rule: 'BOARD-1',
    today: '2027-01-02',
    finds: [
      'BOARD-1/posting-overdue/fixture:noticeBoard.general',
      'BOARD-1/posting-overdue/fixture:noticeBoard.finances',
    ],
  },
  {
    name: 'busy accounts are due after a month',
    rule: 'BOARD-1',
    today: '2026-11-02',
    change: (v) =>
      void (v.policy.onSite.noticeBoard = {
        generalPosted: '2026-10-01',
        financesPosted: '2026-10-01',
        busyFinances: true,
      }),
    finds: ['BOARD-1/posting-overdue/fixture:noticeBoard.finances'],
  },
  {
    name: 'never posted',
    rule: 'BOARD-1',
    change: (v) =>
      void (v.policy.onSite.noticeBoard = {
        generalPosted: null,
        financesPosted: '2026-10-01',
        busyFinances: false,
      }),
    finds: ['BOARD-1/never-posted/fixture:noticeBoard.general'],
  },
  // honoursTogether
  { name: 'no honours', rule: 'HONOUR-1', finds: [] },
  {
    name: 'an honour elsewhere',
    rule: 'HONOUR-1',
    change: inventory(['x', { text: '全国文明村' }]),
    finds: ['HONOUR-1/honour-elsewhere/placard:x'],
  },
  {
    name: 'moved to the display',
    rule: 'HONOUR-1',
    change: inventory(['x', { text: '全国文明村', decision: decided('merge', '2026-09-01') }]),
    finds: [],
  },
  {
    name: 'to be moved to the display, not done yet: the other rule says so',
    rule: 'HONOUR-1',
    change: inventory(['x', { text: '全国文明村', decision: decided('merge') }]),
    finds: [],
  },
  {
    name: 'taken down',
    rule: 'HONOUR-1',
    change: inventory(['x', { text: '全国文明村', decision: decided('retire') }]),
    finds: [],
  },
  {
    name: 'kept in an office, kept outside, merged into something else: done or not',
    rule: 'HONOUR-1',
    change: inventory(
      ['x', { text: '全国文明村', room: 'hall', decision: decided('keep-inside', '2026-09-01') }],
      ['y', { text: '平安村', place: 'outside', decision: decided('keep-outside', '2026-09-01') }],
      ['z', { text: '卫生村', decision: { ...decided('merge', '2026-09-01'), into: 'centre' } }],
    ),
    finds: ['x', 'y', 'z'].map((id) => `HONOUR-1/honour-elsewhere/placard:${id}`),
  },
  {
    name: 'kept in the room that is the display',
    rule: 'HONOUR-1',
    change: (v) => {
      v.rooms.push({
        id: 'show',
        name: { zh: '荣誉室', mn: null },
        functions: [],
        organisations: [],
        mechanisms: [],
      });
      inventory(['x', { text: '全国文明村', room: 'show', decision: decided('keep-inside') }])(v);
    },
    finds: [],
  },
  {
    name: 'honours on record, and no display',
    rule: 'HONOUR-1',
    change: (v) => {
      v.boards.honours.honours.push(honourOnRecord());
      v.policy.onSite.honoursDisplay = false;
    },
    finds: ['HONOUR-1/honours-display-missing/fixture:honoursDisplay'],
  },
  {
    name: 'honours on record, and nobody has said where',
    rule: 'HONOUR-1',
    change: (v) => {
      v.boards.honours.honours.push(honourOnRecord());
      v.policy.onSite.honoursDisplay = null;
    },
    finds: ['HONOUR-1/honours-display-unknown/fixture:honoursDisplay'],
  },
  {
    name: 'a display among the existing plates',
    rule: 'HONOUR-1',
    change: (v) => {
      v.boards.honours.honours.push(honourOnRecord());
      v.policy.onSite.honoursDisplay = null;
      inventory(['x', { text: '荣誉墙' }])(v);
    },
    finds: [],
  },
  {
    name: 'honours, and no display',
    rule: 'HONOUR-1',
    change: (v) => {
      inventory(['x', { text: '全国文明村', decision: decided('merge', '2026-09-01') }])(v);
      v.policy.onSite.honoursDisplay = false;
    },
    finds: ['HONOUR-1/honours-display-missing/fixture:honoursDisplay'],
  },
  // cataloguedMechanisms
  { name: 'in the catalogue', rule: 'MECH-1', finds: [] },
  { name: 'by its full name', rule: 'MECH-1', change: mechanism('查干哈达嘎查退役军人服务站'), finds: [] },
  {
    name: 'not in the catalogue',
    rule: 'MECH-1',
    change: mechanism('乡村振兴服务站'),
    finds: ['MECH-1/mechanism-not-catalogued/mechanism:m2'],
  },
  {
    name: 'not in the catalogue, approved by the region',
    rule: 'MECH-1',
    change: mechanism('乡村振兴服务站', paper({ level: 'region' })),
    finds: [],
  },
  {
    name: 'approved by the central level',
    rule: 'MECH-1',
    change: mechanism(
      '乡村振兴服务站',
      paper({ level: 'central', number: '中办发〔2024〕1号', issuer: '中共中央办公厅' }),
    ),
    finds: [],
  },
  {
    name: 'a law, with its article',
    rule: 'MECH-1',
    change: mechanism(
      '乡村振兴服务站',
      paper({ level: 'law', title: '某某法', number: '第十三条', issuer: '' }),
    ),
    finds: [],
  },
  {
    name: 'a document that says nothing is none',
    rule: 'MECH-1',
    change: mechanism('乡村振兴服务站', paper({ level: 'region', title: '', number: '' })),
    finds: ['MECH-1/mechanism-not-catalogued/mechanism:m2'],
  },
  {
    name: 'an oral notice of the sumu',
    rule: 'MECH-1',
    change: mechanism('乡村振兴服务站', documentOfText('苏木口头通知')),
    finds: ['MECH-1/mechanism-document-level/mechanism:m2'],
  },
  ...(['league', 'banner', 'township', 'unknown'] as const).map((level) => ({
    name: `a document of the level ${level}`,
    rule: 'MECH-1',
    change: mechanism('乡村振兴服务站', paper({ level })),
    finds: ['MECH-1/mechanism-document-level/mechanism:m2'],
  })),
  ...['', '口头通知', '2024', '无号'].map((number) => ({
    name: `the number “${number}” is none`,
    rule: 'MECH-1',
    change: mechanism('乡村振兴服务站', paper({ level: 'region', number })),
    finds: ['MECH-1/mechanism-document-number/mechanism:m2'],
  })),
  {
    name: 'no title',
    rule: 'MECH-1',
    change: mechanism('乡村振兴服务站', paper({ level: 'region', title: '' })),
    finds: ['MECH-1/mechanism-document-number/mechanism:m2'],
  },
  ...['旗政办发〔2024〕1号', '赤峰市政办发〔2024〕1号', '巴彦温都尔苏木党发〔2024〕1号'].map((number) => ({
    name: `${number} is not the region’s, whatever level is chosen`,
    rule: 'MECH-1',
    change: mechanism('乡村振兴服务站', paper({ level: 'region', number })),
    finds: ['MECH-1/mechanism-document-doubtful/mechanism:m2'],
  })),
  {
    name: 'the region’s document about banners is the region’s',
    rule: 'MECH-1',
    change: mechanism('乡村振兴服务站', paper({ level: 'region', title: '关于旗县人民政府设站的意见' })),
    finds: [],
  },
  {
    name: 'the region’s document without its issuer',
    rule: 'MECH-1',
    change: mechanism('乡村振兴服务站', paper({ level: 'region', issuer: '' })),
    finds: ['MECH-1/mechanism-document-issuer/mechanism:m2'],
  },
  {
    name: 'a number whose place nobody need know, whatever level is chosen',
    rule: 'MECH-1',
    change: mechanism('乡村振兴服务站', paper({ level: 'region', issuer: '', number: '台政发〔2021〕12号' })),
    finds: ['MECH-1/mechanism-document-doubtful/mechanism:m2'],
  },
  {
    name: 'work that the village must not be responsible for, whatever document',
    rule: 'MECH-1',
    change: mechanism('综合执法工作站', paper({ level: 'central' })),
    finds: ['MECH-1/mechanism-barred/mechanism:m2'],
  },
  {
    name: 'a plate of one that a person keeps inside',
    rule: 'MECH-1',
    change: inventory(['x', { text: '河长制工作站', decision: decided('keep-inside') }]),
    finds: ['MECH-1/mechanism-not-catalogued/placard:x'],
  },
  {
    name: 'the same with a document of the township',
    rule: 'MECH-1',
    change: inventory([
      'x',
      { text: '河长制工作站', decision: decided('keep-inside'), basisDocument: paper({ level: 'township' }) },
    ]),
    finds: ['MECH-1/mechanism-document-level/placard:x'],
  },
  {
    name: 'the same with one of the region',
    rule: 'MECH-1',
    change: inventory([
      'x',
      { text: '河长制工作站', decision: decided('keep-inside'), basisDocument: paper({ level: 'region' }) },
    ]),
    finds: [],
  },
  {
    name: 'the same, retired or not decided on yet',
    rule: 'MECH-1',
    change: inventory(
      ['x', { text: '河长制工作站', decision: decided('retire') }],
      ['y', { text: '林长制工作站' }],
    ),
    finds: [],
  },
  {
    name: 'rooms, catalogued bodies, honours and postings that stay are no mechanisms',
    rule: 'MECH-1',
    change: inventory(
      ...['会议室', '便民服务站', '治安保卫委员会', '文明村', '财务公开栏', '书记办公室'].map(
        (text, at) => [`k${at}`, { text, decision: decided('keep-inside') }] as const,
      ),
    ),
    finds: [],
  },
  {
    name: 'the door plate of a room of the project is none, whatever its words; called a station it is',
    rule: 'MECH-1',
    change: (v) => {
      for (const [id, text] of [
        ['r1', '牧民之家'],
        ['r2', '河长制工作站'],
      ] as const) {
        v.rooms.push({ id, name: { zh: text, mn: null }, functions: [], organisations: [], mechanisms: [] });
        inventory([id, { text, form: 'door', room: id, decision: decided('keep-inside') }])(v);
      }
    },
    finds: ['MECH-1/mechanism-not-catalogued/placard:r2'],
  },
  {
    name: 'an organisation is no mechanism',
    rule: 'MECH-1',
    change: mechanism('村民委员会'),
    finds: ['MECH-1/mechanism-not-catalogued/mechanism:m2'],
  },
  // noDedicatedPerson
  {
    name: 'nobody demands a person',
    rule: 'MECH-2',
    change: inventory(['x', { text: '便民服务站', demandsPerson: false }]),
    finds: [],
  },
  {
    name: 'somebody does',
    rule: 'MECH-2',
    change: inventory(['x', { text: '便民服务站', demandsPerson: true }]),
    finds: ['MECH-2/person-demanded/placard:x'],
  },
  // servicesGrounded
  {
    name: 'a duty, an assisted matter, a delegated service',
    rule: 'DUTY-3',
    change: services(
      { of: 'duty', number: 51 },
      { of: 'assisted', number: 20 },
      { of: 'delegated', field: 'health', document: '旗办发〔2024〕3号' },
    ),
    finds: [],
  },
  {
    name: 'numbers that the catalogues do not have, a field that the clause does not name, a typed basis, none',
    rule: 'DUTY-3',
    change: services(
      { of: 'duty', number: 52 },
      { of: 'assisted', number: 21 },
      { of: 'delegated', field: 'mining', document: 'x' },
      { of: 'typed', text: 'x' },
      null,
    ),
    finds: [0, 1, 2, 3, 4].map((at) => `DUTY-3/service-ungrounded/service:s${at}`),
  },
  // kioskReaches
  { name: 'the kiosk is there', rule: 'SERV-2', finds: [] },
  {
    name: 'nobody has said',
    rule: 'SERV-2',
    change: (v) => void (v.policy.onSite.kiosk = null),
    finds: ['SERV-2/kiosk-unknown/fixture:self-service-kiosk'],
  },
  {
    name: 'it is not',
    rule: 'SERV-2',
    change: (v) => void (v.policy.onSite.kiosk = false),
    finds: ['SERV-2/kiosk-absent/fixture:self-service-kiosk'],
  },
  {
    name: 'drawn on the plan',
    rule: 'SERV-2',
    change: (v) => void (v.policy.onSite.kiosk = null),
    site: () => ({ fixtures: [{ item: 'self-service-kiosk', level: 'l1', room: null }] }),
    finds: [],
  },
  {
    name: 'a plan without it',
    rule: 'SERV-2',
    change: (v) => void (v.policy.onSite.kiosk = null),
    site: () => ({ fixtures: [] }),
    finds: ['SERV-2/kiosk-absent/fixture:self-service-kiosk'],
  },
];

function honourOnRecord(): Project['boards']['honours']['honours'][number] {
  return {
    id: 'h1',
    name: { zh: '全国文明村', mn: null },
    grantor: '中央文明委',
    date: '2020',
    level: 'state',
    kind: 'plaque',
    width: 600,
    height: 400,
    picture: null,
  };
}

function certificateEnds(day: string) {
  return (village: Project) => {
    const { collective } = village.organisations;
    if (collective.status === 'registered') collective.certificateEnds = day;
  };
}

function withLook(village: Project, given: object): Partial<Site> {
  const { look } = siteOf(village);
  return {
    look: (sign) => {
      const seen = look(sign);
      return seen === null ? null : { ...seen, ...given };
    },
  };
}

/** A document that allows, unless something of it is changed. */
function paper(given: Partial<BasisDocument>): BasisDocument {
  return {
    level: 'region',
    issuer: '自治区党委办公厅',
    title: '关于设立服务站的通知',
    number: '内党办发〔2024〕1号',
    dated: '2024-03-01',
    ...given,
  };
}

function mechanism(zh: string, approval?: BasisDocument) {
  return (village: Project) => {
    const allowed = approval === undefined ? {} : { approval };
    village.mechanisms.push({ id: 'm2', name: { zh, mn: null }, ...allowed });
  };
}

function services(...bases: Project['policy']['services'][number]['basis'][]) {
  return (village: Project) => {
    village.policy.services = bases.map((basis, at) => ({
      id: `s${at}`,
      name: { zh: `事项${at}`, mn: null },
      kind: 'direct',
      basis,
      materials: [],
      steps: [],
    }));
  };
}

describe('check', () => {
  it('[POL-4] a centre in order has no finding', () => {
    const village = soundVillage();
    expect(check(village, rulebook, TODAY, siteOf(village))).toEqual([]);
  });

  it.each(table)('[$rule] $name', ({ finds, ...given }) => {
    expect(keysOf(given)).toEqual(finds);
  });

  it('[POL-5] every rule of the rulebook has a case that it finds and a case that it lets pass', () => {
    for (const { id } of rulebook.rules) {
      const cases = table.filter((row) => row.rule === id);
      expect(
        cases.some((row) => row.finds.length > 0),
        `${id} finds`,
      ).toBe(true);
      expect(
        cases.some((row) => row.finds.length === 0),
        `${id} passes`,
      ).toBe(true);
    }
  });

  it('[POL-6] gives the same findings in the same order, and changes nothing', () => {
    const village = soundVillage((v) => {
      v.areas = {};
      v.signs = [];
      v.policy.placards.push(
        placard('x', { text: '招商办', place: 'outside' }),
        placard('y', { text: '文明村' }),
      );
    });
    const before = JSON.stringify(village);
    const once = check(village, rulebook, TODAY, siteOf(village));
    expect(check(JSON.parse(before) as Project, rulebook, TODAY, siteOf(village))).toEqual(once);
    expect(JSON.stringify(village)).toBe(before);
    const rank = new Map(rulebook.rules.map((rule, at) => [rule.id, at]));
    const ranks = once.map((finding) => rank.get(finding.rule) ?? -1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(once.map((finding) => finding.key)).size).toBe(once.length);
  });
});

describe('areas in print', () => {
  it.each([
    [200, '200.00'],
    [199.995, '199.99'],
    [199.999999, '199.99'],
    [199.9999999, '199.99'],
    [150, '150.00'],
    [1.15, '1.15'],
    [0.29, '0.29'],
    [1234.5, '1234.50'],
  ])('[AREA-3] %d m² prints as %s, never rounded up', (area, printed) => {
    expect(shownArea(area)).toBe(printed);
  });

  it('[AREA-3] every verdict names its basis and says what is missing', () => {
    const village = soundVillage(pastoral(149.995));
    const [finding] = check(village, rulebook, TODAY, siteOf(village));
    expect(finding?.data).toEqual({ basis: 'building', least: 150, measured: '149.99', short: '0.01' });
  });
});

describe('answers', () => {
  const extra = inventory([
    'x',
    { text: '警务室', place: 'outside', decision: decided('keep-outside', '2026-09-01') },
  ]);
  const words = { reason: '公安机关要求', by: '达来', on: '2026-09-02' };

  it('[POL-7] a warning is justified in writing by a named person with a document', () => {
    const village = soundVillage((v) => {
      extra(v);
      v.policy.justifications.push({
        finding: 'OUT-3/extra-outside/placard:x',
        ...words,
        document: '旗公发〔2026〕2号',
      });
    });
    const findings = check(village, rulebook, TODAY, siteOf(village));
    expect(findings.map(({ severity, answer }) => [severity, answer.state])).toEqual([
      ['warning', 'justified'],
    ]);
    expect(strayAnswers(village, findings)).toEqual([]);
  });

  it('[POL-8] a must-finding cannot be justified away; it can be accepted for drafts and stays a must-finding', () => {
    const village = soundVillage((v) => {
      v.areas = { building: 100 };
      const finding = 'AREA-2/area-below/centre';
      v.policy.justifications.push({ finding, ...words, document: '旗发〔2026〕1号' });
      v.policy.acceptances.push({ finding, ...words });
    });
    const findings = check(village, rulebook, TODAY, siteOf(village));
    expect(findings.map(({ severity, answer }) => [severity, answer.state])).toEqual([['must', 'accepted']]);
    expect(strayAnswers(village, findings)).toEqual([
      { finding: 'AREA-2/area-below/centre', answer: 'justification', why: 'not-waivable' },
    ]);
  });

  it('[POL-8] an answer to a finding that is gone is told, not kept in silence', () => {
    const village = soundVillage((v) => {
      v.policy.acceptances.push({ finding: 'AREA-2/area-below/centre', ...words });
    });
    const findings = check(village, rulebook, TODAY, siteOf(village));
    expect(strayAnswers(village, findings)).toEqual([
      { finding: 'AREA-2/area-below/centre', answer: 'acceptance', why: 'gone' },
    ]);
  });
});

describe('months', () => {
  it.each([
    ['2026-10-01', 3, '2027-01-01'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
  ])('[BOARD-1] %s and %d months is %s', (day, months, due) => {
    expect(monthsLater(day, months)).toBe(due);
  });
});

import { describe, expect, it } from 'vitest';
import { check } from '../../../core/policy/check.ts';
import { REVIEWERS, type Admission } from '../../../core/project/admission.ts';
import { type Project } from '../../../core/project/project.ts';
import { shippedRulebook } from '../../support/policyData.ts';
import { agreed, soundAdmission } from '../../support/admission.ts';
import { decided, placard, siteOf, soundVillage } from '../../support/village.ts';

const TODAY = '2026-11-23';
const rulebook = shippedRulebook('inner-mongolia-2023');
const RULES = ['ADMIT-1', 'TEAM-1', 'BURDEN-1', 'BURDEN-2', 'BURDEN-3'];

const keys = (change: (village: Project) => void) => {
  const village = soundVillage(change);
  return check(village, rulebook, TODAY, siteOf(village))
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ key }) => key);
};

type Basis = Project['policy']['services'][number]['basis'];
const service =
  (kind: 'agency' | 'assist' | 'direct' | 'notice', basis: Basis, admission?: Partial<Admission>) =>
  (village: Project) => {
    village.policy.services.push({
      id: 's',
      name: { zh: '社保代办', mn: null },
      kind,
      basis,
      materials: [],
      steps: [],
      ...(admission === undefined ? {} : { admission: 'a' }),
    });
    if (admission !== undefined)
      village.policy.admissions.push({ ...soundAdmission('a', '社保代办'), ...admission });
  };
const HANDED = { of: 'delegated', field: 'socialInsurance', document: '某文件' } as const;

describe('ADMIT-1', () => {
  it.each<[string, (village: Project) => void, readonly string[]]>([
    ['a duty', service('agency', { of: 'duty', number: 3 }), []],
    ['an assisted matter of the catalogue', service('assist', { of: 'assisted', number: 3 }), []],
    ['a matter that the village only tells of', service('notice', null), []],
    ['a delegated service without one', service('agency', HANDED), ['ADMIT-1/work-unadmitted/service:s']],
    ['delegated, whatever its kind', service('direct', HANDED), ['ADMIT-1/work-unadmitted/service:s']],
    [
      'assistance on a typed basis',
      service('assist', { of: 'typed', text: '电话通知' }),
      ['ADMIT-1/work-unadmitted/service:s'],
    ],
    ['an admitted one', service('agency', HANDED, {}), []],
    ['one that holds to this day', service('agency', HANDED, { validUntil: TODAY }), []],
    [
      'one that ended yesterday',
      service('agency', HANDED, { validUntil: '2026-11-22' }),
      ['ADMIT-1/admission-expired/service:s'],
    ],
    [
      'a lost reference',
      (v) => {
        service('agency', HANDED, {})(v);
        v.policy.admissions = [];
      },
      ['ADMIT-1/work-unadmitted/service:s'],
    ],
    ['no approval', service('agency', HANDED, { approval: null }), ['ADMIT-1/admission-open/service:s']],
    [
      'an approval of tomorrow',
      service('agency', HANDED, { approval: agreed('2026-11-24') }),
      ['ADMIT-1/admission-open/service:s'],
    ],
    [
      'a refusal',
      service('agency', HANDED, { approval: { ...agreed(), outcome: 'refused' } }),
      ['ADMIT-1/admission-refused/service:s'],
    ],
    ['no process', service('agency', HANDED, { process: '' }), ['ADMIT-1/admission-open/service:s']],
    [
      'a basis without number',
      service('agency', HANDED, {
        basis: { level: 'banner', issuer: '', title: '通知', number: '', dated: null },
      }),
      ['ADMIT-1/admission-open/service:s'],
    ],
    [
      'a duty that refers to one that ended',
      (v) => {
        service('agency', { of: 'duty', number: 3 }, { validUntil: '2025-01-01' })(v);
      },
      ['ADMIT-1/admission-expired/service:s'],
    ],
    [
      'a mechanism outside the catalogue',
      (v) => void v.mechanisms.push({ id: 'm2', name: { zh: '河长制工作站', mn: null } }),
      ['ADMIT-1/work-unadmitted/mechanism:m2'],
    ],
    [
      'an admitted mechanism',
      (v) => {
        v.mechanisms.push({ id: 'm2', name: { zh: '河长制工作站', mn: null }, admission: 'a' });
        v.policy.admissions.push(soundAdmission('a', '河长制工作站'));
        for (const room of v.rooms) room.mechanisms.push('m2');
      },
      [],
    ],
    [
      'a plate of one that a person keeps',
      (v) => {
        v.policy.placards.push(placard('p', { text: '河长制工作站', decision: decided('keep-inside') }));
      },
      ['ADMIT-1/work-unadmitted/placard:p'],
    ],
    [
      'an admitted plate',
      (v) => {
        v.policy.placards.push(
          placard('p', { text: '河长制工作站', admission: 'a', decision: decided('keep-inside') }),
        );
        v.policy.admissions.push(soundAdmission('a', '河长制工作站'));
      },
      [],
    ],
    [
      'a plate that is retired',
      (v) => {
        v.policy.placards.push(placard('p', { text: '河长制工作站', decision: decided('retire') }));
      },
      [],
    ],
    [
      'an application on its way, to which nothing refers',
      (v) => {
        v.policy.admissions.push({ ...soundAdmission('a', '新事项'), approval: null });
      },
      [],
    ],
  ])('[ADMIT-2] %s', (_, change, finds) => expect(keys(change)).toEqual(finds));

  it.each(REVIEWERS)('[ADMIT-3] each of the three reviews is asked for: %s', (who) => {
    const reviews = { ...soundAdmission('a', 'x').reviews };
    const missing = keys(service('agency', HANDED, { reviews: { ...reviews, [who]: null } }));
    expect(missing).toEqual(['ADMIT-1/admission-open/service:s']);
    const refused = { ...agreed(), outcome: 'refused' as const };
    expect(keys(service('agency', HANDED, { reviews: { ...reviews, [who]: refused } }))).toEqual([
      'ADMIT-1/admission-refused/service:s',
    ]);
  });
});

describe('TEAM-1 and BURDEN', () => {
  const post = {
    id: 't',
    kind: 'team',
    name: '服务团队',
    room: 'hall',
    people: [{ name: '达来' }],
    duties: '',
  } as const;
  const group = {
    id: 'g',
    kind: 'group',
    name: '工作群',
    askedBy: '某局',
    tracesAsked: true,
    decision: null,
  } as const;
  const decision = { outcome: 'keep', decided: { by: '达来', on: '2026-08-01' } } as const;

  it.each<[string, (village: Project) => void, readonly string[]]>([
    [
      'a post with room and person',
      (v) => void v.policy.posts.push({ ...post, people: [...post.people] }),
      [],
    ],
    [
      'a post without either',
      (v) => void v.policy.posts.push({ ...post, room: null, people: [] }),
      ['TEAM-1/post-unhoused/post:t', 'TEAM-1/post-unmanned/post:t'],
    ],
    [
      'a room that is not there',
      (v) => void v.policy.posts.push({ ...post, room: 'gone', people: [...post.people] }),
      ['TEAM-1/post-unhoused/post:t'],
    ],
    [
      'nothing decided',
      (v) => {
        for (const kind of ['group', 'app', 'form', 'appraisal'] as const)
          v.policy.burdens.push({ ...group, id: kind, kind });
      },
      [
        'BURDEN-1/burden-undecided/burden:group',
        'BURDEN-1/burden-undecided/burden:app',
        'BURDEN-2/burden-undecided/burden:form',
        'BURDEN-3/burden-undecided/burden:appraisal',
      ],
    ],
    [
      'kept with screenshots',
      (v) => void v.policy.burdens.push({ ...group, decision }),
      ['BURDEN-1/burden-traces/burden:g'],
    ],
    ['kept without', (v) => void v.policy.burdens.push({ ...group, tracesAsked: false, decision }), []],
    [
      'cleared',
      (v) => void v.policy.burdens.push({ ...group, decision: { ...decision, outcome: 'cancel' } }),
      [],
    ],
  ])('[TEAM-2] [BURDEN-4] %s', (_, change, finds) => expect(keys(change)).toEqual(finds));
});

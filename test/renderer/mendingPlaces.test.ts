import { createElement, Fragment, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formOf } from '../../app/registers/forms.ts';
import { FINDING_WORDS } from '../../app/words/findings.ts';
import { emptyPlan } from '../../core/editing/commands/levels.ts';
import { type Finding } from '../../core/policy/finding.ts';
import { type Subject } from '../../core/project/subject.ts';
import { KINDS, type MessageCode } from '../../core/policy/kinds/kinds.ts';
import { type Project } from '../../core/project/project.ts';
import { JudgementProvider } from '../../renderer/features/findings/judgement.tsx';
import { jumpTo } from '../../renderer/features/findings/jump.ts';
import { MENDING_PLACES, mendingPlace } from '../../renderer/features/findings/mendingPlaces.ts';
import { ClearingPlace } from '../../renderer/features/clearing/ClearingPlace.tsx';
import { OverviewPlace } from '../../renderer/features/overview/OverviewPlace.tsx';
import { PlanNavigator } from '../../renderer/features/plan/PlanNavigator.tsx';
import { RegistersPlace } from '../../renderer/features/registers/RegistersPlace.tsx';
import { SignInspector } from '../../renderer/features/signs/SignInspector.tsx';
import { SIGN_GROUPS } from '../../core/signs/signSubject.ts';
import { SignGallery } from '../../renderer/features/signs/AddSigns.tsx';
import { SignList } from '../../renderer/features/signs/SignList.tsx';
import { WorkbenchContext } from '../../renderer/kit/session/context.ts';
import { type Workbench } from '../../renderer/kit/session/workbench.ts';
import { openWorkbench } from '../support/openWorkbench.ts';
import { placard, soundVillage } from '../support/village.ts';

afterEach(() => vi.unstubAllGlobals());

/** A village with something of every sort that a finding can point at. */
const village = soundVillage((project) => {
  project.plan = emptyPlan('一层');
  project.policy.placards.push(placard('old', { text: '便民服务站' }));
  project.mechanisms.push({ id: 'unknown', name: { zh: '无名专班', mn: null } });
  project.policy.services.push({
    id: 'odd',
    name: { zh: '代买', mn: null },
    kind: 'agency',
    basis: null,
    materials: [],
    steps: [],
  });
  project.typefaces.song = { key: 'user-kai', sha256: 'c'.repeat(64) };
  project.organisations.party.mn = null;
  project.rooms[0]?.functions.push({ zh: '调解', mn: { text: 'ᠲᠥᠪ', proof: null } });
  for (const sign of project.signs) {
    if (sign.template === 'placard-strip') sign.template = 'strip-placard';
    if (sign.template === 'emblem') sign.template = 'emblem-slot';
  }
});

const sign = (id: string): Subject => ({ of: 'sign', id });
const old: Subject = { of: 'placard', id: 'old' };

type Case = {
  readonly message: MessageCode;
  readonly subjects: readonly Subject[];
  /** Of its data what decides the place. */
  readonly data?: object;
  readonly change?: (project: Project) => void;
};
const on = (message: MessageCode, ...subjects: readonly Subject[]): Case => ({ message, subjects });
const strip = sign('strip-party');
const centre: Subject = { of: 'centre' };
const board: Subject = { of: 'fixture', fixture: 'noticeBoard' };

function handedDown(project: Project): void {
  project.policy.services.push({
    id: 'handed',
    name: { zh: '社保代办', mn: null },
    kind: 'agency',
    basis: { of: 'delegated', field: 'socialInsurance', document: '某文件' },
    materials: [],
    steps: [],
  });
}

/** The same, by an admission on its way. */
function admittedWork(project: Project): void {
  handedDown(project);
  const handed = project.policy.services.at(-1);
  if (handed !== undefined) handed.admission = 'way';
  project.policy.admissions.push({ ...formOf('admissions').blank('way'), name: '社保代办' });
}

const CASES: readonly Case[] = [
  on('area-below', centre),
  on('area-unknown', centre),
  on('area-uncomputed', centre),
  on('organisation-unhoused', { of: 'organisation', organisation: 'party' }),
  on('mechanism-unhoused', { of: 'mechanism', id: 'm1' }),
  on('list-empty', centre),
  on('list-open', centre),
  on('plate-missing', { of: 'plate', entry: 'party' }),
  on('plate-repeated', { of: 'plate', entry: 'party' }, strip, sign('strip-collective')),
  on('plate-repeated', { of: 'plate', entry: 'party' }, strip, old),
  on('plate-without-body', { of: 'plate', entry: 'collective' }, sign('strip-collective')),
  on('extra-outside', old),
  { ...on('name-wrong', { of: 'organisation', organisation: 'party' }), data: { found: '党支部' } },
  { ...on('name-wrong', { of: 'organisation', organisation: 'collective' }), data: { found: '合作社' } },
  { ...on('name-wrong', centre), data: { found: '查干哈达嘎查' } },
  { ...on('name-wrong', centre), data: { found: '综合 服务站' } },
  on('plate-name-short', old),
  on('plate-name-wrong', old),
  { ...on('seal-differs', { of: 'organisation', organisation: 'party' }), data: { found: '党支部' } },
  on('certificate-ended', { of: 'organisation', organisation: 'collective' }),
  on('strip-not-upright', strip),
  on('strip-not-upright', old),
  on('form-other', strip),
  on('form-other', old),
  on('colour-other', strip),
  on('colour-other', old),
  on('plate-script-missing', old),
  on('profile-unconfirmed', centre),
  on('plate-typeface-other', old),
  on('mongolian-missing', strip),
  on('mongolian-unproofed', sign('door-hall')),
  on('typeface-other', strip),
  on('letters-differ', strip),
  on('sizes-differ', strip, sign('strip-collective')),
  on('artwork-missing', { of: 'facility', facility: 'centre' }, sign('mark-centre')),
  on('room-without-plate', { of: 'room', id: 'hall' }),
  on('room-with-several', { of: 'room', id: 'hall' }, sign('door-hall'), old),
  on('plate-without-room', sign('door-hall')),
  on('inside-missing', { of: 'plate', entry: 'guidance' }),
  on('inside-missing', { of: 'plate', entry: 'serviceInstitution' }),
  on('plate-undecided', old),
  on('plate-merged-nowhere', old),
  on('plate-kept-though-empty', old),
  on('plate-kept-though-barred', old),
  on('plate-kept-without-grounds', old),
  on('plate-still-there', old),
  on('board-missing', board),
  { ...on('never-posted', board), data: { what: 'general' } },
  { ...on('posting-in-future', board), data: { what: 'general' } },
  { ...on('posting-overdue', board), data: { what: 'finances' } },
  {
    ...on('never-posted', board),
    data: { what: 'general' },
    change: (project) => void (project.policy.onSite.noticeBoard = null),
  },
  on('honour-elsewhere', old),
  on('honours-display-unknown', { of: 'fixture', fixture: 'honoursDisplay' }),
  on('honours-display-missing', { of: 'fixture', fixture: 'honoursDisplay' }),
  on('mechanism-not-catalogued', { of: 'mechanism', id: 'unknown' }),
  ...(
    [
      'mechanism-document-level',
      'mechanism-document-number',
      'mechanism-document-issuer',
      'mechanism-document-doubtful',
      'mechanism-barred',
    ] as const
  ).map((message) => ({ ...on(message, { of: 'mechanism', id: 'unknown' }), data: { part: 'issuer' } })),
  on('mechanism-document-level', old),
  on('person-demanded', old),
  ...(['work-unadmitted', 'admission-open', 'admission-refused', 'admission-expired'] as const).flatMap(
    (message) => [
      ...[
        on(message, { of: 'mechanism', id: 'unknown' }),
        { ...on(message, { of: 'service', id: 'handed' }), change: handedDown },
        { ...on(message, { of: 'service', id: 'handed' }), change: admittedWork },
        on(message, old),
      ].map((one) => ({ ...one, data: { lacks: ['agriculture'] } })),
    ],
  ),
  ...(['post-unhoused', 'post-unmanned'] as const).map((message) => ({
    ...on(message, { of: 'post', id: 'agent' }),
    change: (project: Project) =>
      void project.policy.posts.push({
        id: 'agent',
        kind: 'agent',
        name: '代办员',
        room: null,
        people: [],
        duties: '',
      }),
  })),
  ...(['burden-undecided', 'burden-traces'] as const).map((message) => ({
    ...on(message, { of: 'burden', id: 'group' }),
    change: (project: Project) =>
      void project.policy.burdens.push({
        id: 'group',
        kind: 'group',
        name: '工作群',
        askedBy: '',
        tracesAsked: null,
        decision: null,
      }),
  })),
  on('service-ungrounded', { of: 'service', id: 'odd' }),
  on('kiosk-absent', { of: 'fixture', fixture: 'self-service-kiosk' }),
  on('kiosk-unknown', { of: 'fixture', fixture: 'self-service-kiosk' }),
];

/** What stands in the place that the view shows. */
function shown(workbench: Workbench): string {
  const { place, sign: id, field } = workbench.view.get();
  const adding = SIGN_GROUPS.find((group) => field === `add/${group}`);
  const { project } = workbench;
  const chosen = project.signs.find((one) => one.id === id);
  const [level] = project.plan?.levels ?? [];
  const parts: Record<string, ReactElement | null> = {
    overview: createElement(OverviewPlace),
    registers: createElement(RegistersPlace),
    clearing: createElement(ClearingPlace),
    plan: level === undefined ? null : createElement(PlanNavigator, { level }),
    signs: createElement(
      Fragment,
      null,
      createElement(SignList, {
        chosen: id,
        ticked: new Set<string>(),
        tick: () => undefined,
        add: () => undefined,
      }),
      adding === undefined ? null : createElement(SignGallery, { group: adding, close: () => undefined }),
      chosen === undefined ? null : createElement(SignInspector, { sign: chosen, tick: () => undefined }),
    ),
  };
  return renderToStaticMarkup(
    createElement(
      WorkbenchContext,
      { value: workbench },
      createElement(JudgementProvider, null, parts[place]),
    ),
  );
}

describe('where findings are mended', () => {
  it('[FIND-1] every message of every kind of rule has its place, and its case below', () => {
    const messages = [...KINDS.values()].flatMap((kind) => Object.keys(kind.messages)).sort();
    expect(Object.keys(MENDING_PLACES).sort()).toEqual(messages);
    expect([...new Set(CASES.map(({ message }) => message))].sort()).toEqual(messages);
    expect(Object.keys(FINDING_WORDS.zh).sort()).toEqual(messages);
  });

  it.each(CASES.map((one, at) => [`${one.message} ${at}`, one] as const))(
    '[FIND-2] [REG-25] %s: the place shows the field or cell that is called for',
    (_, { message, subjects, data = {}, change }) => {
      const project = structuredClone(village);
      change?.(project);
      const workbench = openWorkbench(project);
      const rest = { key: message, rule: 'X-1', strength: 'must', severity: 'must', cites: [] } as const;
      const advice = { zh: '', en: '' };
      // The plan waits for its canvas, which is not there without a browser.
      vi.stubGlobal('requestAnimationFrame', () => 0);
      // The case has of the message's data what decides the place.
      const finding = { ...rest, message, subjects, data, advice, answer: { state: 'open' } } as Finding;
      jumpTo(workbench, finding);
      const { place, field, cell } = workbench.view.get();
      const words = shown(workbench);
      if (place === 'registers') {
        expect(words).toContain(`data-row="${cell?.row}"`);
        expect(words).toContain(`data-column="${cell?.column}"`);
        return;
      }
      expect(field).not.toBeNull();
      expect(words).toContain(`data-field="${field}"`);
    },
  );

  it('[FIND-3] a plate that lacks Mongolian leads to the very text: the function of its room', () => {
    const project = structuredClone(village);
    const [room] = project.rooms;
    if (room === undefined) throw new Error('no room');
    room.functions = [{ zh: '调解', mn: null }];
    const where = MENDING_PLACES['mongolian-missing'](
      { message: 'mongolian-missing', subjects: [sign('door-hall')], data: { texts: [] } },
      project,
    );
    expect(where).toEqual({ place: 'signs', sign: 'door-hall', field: 'mongolian/function:hall:调解' });
  });

  it('[REG-25] an admission that lacks a review leads to that very cell of its row', () => {
    const project = structuredClone(village);
    admittedWork(project);
    const finding = (data: object) => ({ subjects: [{ of: 'service', id: 'handed' }], data }) as never; // as far as places look
    const at = (column: string) => ({
      place: 'registers',
      register: 'admissions',
      cell: { row: 'way', column },
    });
    expect(
      MENDING_PLACES['admission-open'](finding({ lacks: ['agriculture', 'approval'] }), project),
    ).toEqual(at('agricultureOutcome'));
    expect(MENDING_PLACES['admission-expired'](finding({}), project)).toEqual(at('validUntil'));
    const [admission] = project.policy.admissions;
    if (admission === undefined) throw new Error('no admission');
    admission.reviews.civilAffairs = { outcome: 'refused', signed: { by: '甲', on: '2026-01-02' } };
    expect(MENDING_PLACES['admission-refused'](finding({}), project)).toEqual(at('civilAffairsOutcome'));
  });

  it('[TYPED-4] a place reads its message’s data: which posting, which name', () => {
    const posted = (what: 'general' | 'finances') =>
      mendingPlace({ message: 'never-posted', subjects: [board], data: { what } }, village);
    expect(posted('general')).toEqual({ place: 'overview', field: 'on-site/general' });
    expect(posted('finances')).toEqual({ place: 'overview', field: 'on-site/finances' });
    const named = (found: string) =>
      mendingPlace({ message: 'name-wrong', subjects: [centre], data: { found, right: '' } }, village);
    expect(named(village.register.banner.zh)).toEqual({ place: 'overview', field: 'register/banner' });
    expect(named('某某')).toEqual({ place: 'overview', field: 'institution' });
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keyedRecords, LISTS_OF_PROJECT } from '../../../core/compare/differences.ts';
import { renamed } from '../../../core/merge/keepApart.ts';
import { type Scope, scopeOf } from '../../../core/merge/references.ts';
import { type Project, project as projectSchema } from '../../../core/project/project.ts';
import { placard } from '../../support/village.ts';

const SAMPLE = projectSchema.parse(
  JSON.parse(readFileSync(new URL('../../../templates/centres/sample-gacha.json', import.meta.url), 'utf8')),
);

/** Every way in which a record names another one, each id a word that stands nowhere else. */
function naming(): Project {
  const own = structuredClone(SAMPLE);
  const unsigned = (zh: string) => ({ zh, mn: null });
  const signed = { by: '其其格', on: '2026-11-01' };
  const [room, second] = own.rooms;
  const [sign] = own.signs;
  const { plan } = own;
  const [level] = plan?.levels ?? [];
  const [wall] = plan?.walls ?? [];
  if (room === undefined || second === undefined || sign === undefined) throw new Error('no room');
  if (plan === null || level === undefined || wall === undefined) throw new Error('no plan');
  const source = {
    ...{
      level: 'uq-level',
      space: 'uq-space',
      walls: ['uq-wall'],
      whole: true,
      width: 1,
      height: 1,
      areas: [],
    },
    ...{ from: { x: 0, y: 0 }, to: { x: 1, y: 0 } },
  };
  const placed = { level: 'uq-level', locked: false, group: 'uq-group' };
  const point = { x: 0, y: 0 };
  own.rooms = [{ ...room, id: 'uq-room', mechanisms: ['uq-mechanism'] }];
  own.mechanisms = [{ id: 'uq-mechanism', name: unsigned('甲'), admission: 'uq-admission' }];
  own.signs = [
    { ...sign, id: 'uq-sign', subject: { of: 'room', room: 'uq-room' } },
    { ...sign, id: 'uq-sign-2', subject: { of: 'service', service: 'uq-service' } },
  ];
  own.plan = {
    ...plan,
    current: 'uq-variant',
    variants: [{ id: 'uq-variant', kind: 'existing', name: null }],
    levels: [{ ...level, id: 'uq-level', variant: 'uq-variant' }],
    walls: [{ ...wall, ...placed, id: 'uq-wall' }],
    openings: plan.openings.slice(0, 1).map((each) => ({ ...each, id: 'uq-opening', wall: 'uq-wall' })),
    spaces: [{ id: 'uq-space', level: 'uq-level', anchor: point, use: 'room', room: 'uq-room' }],
    columns: [{ ...placed, id: 'uq-column', shape: 'round', at: point, width: 400, depth: 400, turn: 0 }],
    fixtures: [{ ...placed, id: 'uq-fixture', item: 'desk', at: point, turn: 0, mirrored: false }],
    outdoors: [],
    dimensions: [{ ...placed, id: 'uq-dimension', from: point, to: { x: 9, y: 0 }, offset: 5 }],
    notes: [{ ...placed, id: 'uq-note', at: point, text: '注', size: 5 }],
    facadeSpots: [{ id: 'uq-spot', wall: 'uq-wall', side: 'left', at: 0, lowerEdge: null, sign: 'uq-sign' }],
    underlays: [],
  };
  const honours = { ...own.boards.honours };
  honours.walls = [{ id: 'uq-display', name: '墙', width: 3000, height: 2000, keepFree: [], source }];
  honours.honours = [
    {
      ...{ id: 'uq-honour', name: unsigned('先进集体'), grantor: '旗委', date: null, level: null },
      ...{ kind: null, width: null, height: null, picture: null },
    },
  ];
  honours.hung = [{ honour: 'uq-honour', wall: 'uq-display', x: 0, top: 0 }];
  own.boards = { ...own.boards, honours };
  if (own.boards.facade !== null) own.boards.facade = { ...own.boards.facade, source };
  const finding = ['rule', 'message', ...['sign:uq-sign', 'room:uq-room', 'service:uq-service']].join('/');
  const answer = { finding, reason: '说明', by: '其其格', on: '2026-11-01' };
  own.waivers = [
    { sign: 'uq-sign', code: 'edge', data: {}, reason: '已核对', by: '其其格', on: '2026-11-01' },
  ];
  own.policy = {
    ...own.policy,
    people: [{ id: 'uq-person', name: '其其格' }],
    services: [
      {
        ...{ id: 'uq-service', name: unsigned('医保'), kind: 'direct', basis: null, materials: [] },
        ...{ steps: [], admission: 'uq-admission' },
      },
    ],
    posts: [
      {
        ...{ id: 'uq-post', kind: 'agent', name: '代办员', room: 'uq-room', people: [], duties: '' },
        admission: 'uq-admission',
      },
    ],
    placards: [
      placard('uq-placard', {
        ...{ text: '牌子', room: 'uq-room', admission: 'uq-admission' },
        decision: { outcome: 'retire', replacedBy: 'uq-sign', decided: signed },
      }),
    ],
    justifications: [{ ...answer, document: '文件' }],
    acceptances: [answer],
  };
  return own;
}

it('[MERGE-6] whatever names a record follows its new id: none of the old ones is left anywhere', () => {
  const project = naming();
  const names = new Map<Scope, Map<string, string>>([['groups', new Map([['uq-group', 'group-n']])]]);
  for (const part of LISTS_OF_PROJECT)
    for (const record of keyedRecords(project, part).values()) {
      if (!('id' in record)) continue;
      const known = names.get(scopeOf(part)) ?? new Map<string, string>();
      names.set(scopeOf(part), known.set(record.id, record.id.replace('uq', 'new')));
    }
  // An admission is named and is not there: it follows as well.
  names.set('admissions', new Map([['uq-admission', 'new-admission']]));
  const text = JSON.stringify(renamed(project, names));
  expect(JSON.stringify(project).match(/uq-/gu)?.length).toBeGreaterThan(60);
  expect(text.match(/[^"]{0,60}"[^"]*uq-[^"]*"/gu)).toBeNull();
});

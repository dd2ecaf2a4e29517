import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { type Change, invert, isEmpty } from '../../../core/editing/change.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import { answerFinding, changePart } from '../../../core/editing/commands/records.ts';
import { removeRoom } from '../../../core/editing/commands/removeRoom.ts';
import { changeRoom, nameRoom } from '../../../core/editing/commands/rooms.ts';
import {
  addSigns,
  changeSign,
  deleteSign,
  makePlates,
  restoreStandard,
  withPlates,
  writeSign,
} from '../../../core/editing/commands/signs.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Room } from '../../../core/project/room.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { missingStandard, offers } from '../../../core/signs/moreSigns.ts';
import { directoryRow, type DirectoryRow } from '../../../core/signs/subjects/directoryRows.ts';
import { planOf, rectangle, spaceAt } from '../../support/plans.ts';
import { TEMPLATES } from '../../support/signs.ts';
import { placard, soundVillage } from '../../support/village.ts';

const village = soundVillage();

/** The project after the command; the change takes itself back. */
function after(project: Project, result: CommandResult): Project {
  if (!result.ok) throw new Error(result.problem.code);
  const next = applyChange(project, result.value);
  expect(applyChange(next, invert(result.value))).toEqual(project);
  return next;
}

const board: Sign = {
  id: 'board',
  template: 'guidance-table',
  subject: { of: 'services' },
  size: { width: 1200, height: 900 },
  copies: 1,
  options: {},
};
const written: Sign = {
  ...board,
  id: 'mind',
  template: 'small-sign',
  subject: { of: 'label', text: { zh: '小心台阶', mn: { text: 'ᠲᠥᠪ', proof: null } }, party: false },
};
const hung = (...signs: readonly Sign[]): Project => ({ ...village, signs: [...signs] });

describe('signs that are added', () => {
  it('[STUDIO-80] a sign of whatever kind that is added writes nothing but itself', () => {
    const empty = { ...village, policy: { ...village.policy, services: [] }, signs: [] };
    const offered = offers(empty, new Map(TEMPLATES.map((template) => [template.id, template]))).map(
      ({ sign }) => sign,
    );
    expect(offered.some(({ subject }) => subject.of === 'services')).toBe(true);
    for (const sign of [...offered, board, written]) {
      const change = addSigns(empty, [sign]);
      expect(change.ok && change.value.parts).toEqual([]);
      expect(after(empty, change)).toEqual({ ...empty, signs: [sign] });
    }
  });

  it('[LAW-4] what is missing from the standard set comes back, and nothing twice', () => {
    const project = hung(...village.signs.slice(2));
    expect(missingStandard(project).length).toBeGreaterThan(1);
    const next = after(project, restoreStandard(project));
    expect(missingStandard(next)).toEqual([]);
    const again = restoreStandard(next);
    expect(again.ok && isEmpty(again.value)).toBe(true);
  });
});

describe('one sign', () => {
  it('[LAW-4] is changed and taken away by its id; one that is not there is refused', () => {
    const project = hung(board, written);
    expect(after(project, changeSign(project, { ...board, copies: 3 })).signs).toEqual([
      { ...board, copies: 3 },
      written,
    ]);
    expect(after(project, deleteSign(project, 'board')).signs).toEqual([written]);
    const tiny = changeSign(project, { ...board, size: { width: 5, height: 900 } });
    expect(tiny).toMatchObject({ problem: { code: 'too-small', data: { least: 20 } } });
    for (const refused of [changeSign(project, { ...board, id: 'x' }), deleteSign(project, 'x')])
      expect(refused).toMatchObject({ ok: false, problem: { code: 'not-found', data: { id: 'x' } } });
  });

  it('[LAW-4] other Chinese takes the Mongolian of the old words away, the same leaves it', () => {
    const project = hung(written, board);
    const next = after(project, writeSign(project, { sign: 'mind', zh: '小心地滑' }));
    expect(next.signs[0]?.subject).toEqual({ of: 'label', text: { zh: '小心地滑', mn: null }, party: false });
    expect(after(project, writeSign(project, { sign: 'mind', zh: '小心台阶' }))).toEqual(project);
    expect(writeSign(project, { sign: 'board', zh: '小心地滑' })).toMatchObject({ ok: false });
  });
});

it('[REG-29] a sign that goes, by itself or with its room, replaces no plate, and a later one of its id neither', () => {
  const hung = soundVillage(({ policy, signs }) => {
    policy.placards = signs.map(({ id }) =>
      placard(`old-${id}`, {
        decision: {
          ...{ outcome: 'retire', reason: '重复', replacedBy: id },
          decided: { by: '乌兰', on: '2026-11-30' },
        },
      }),
    );
  });
  const replacing = ({ policy }: Project) => policy.placards.map(({ decision }) => decision?.replacedBy);
  for (const sign of hung.signs) {
    const { room } = { room: undefined, ...sign.subject };
    const gone =
      room === undefined
        ? after(hung, deleteSign(hung, sign.id))
        : applyChange(hung, withPlates(hung, roomLeaves(hung, room)));
    expect(gone.signs.map(({ id }) => id)).not.toContain(sign.id);
    const left = hung.signs.map(({ id }) => (id === sign.id ? undefined : id));
    expect(replacing(gone)).toEqual(left);
    expect(replacing(after(gone, addSigns(gone, [sign])))).toEqual(left);
    expect(gone.policy.placards.every(({ decision }) => decision?.reason === '重复')).toBe(true);
  }
});

function roomLeaves(project: Project, room: string): Change {
  const left = removeRoom(project, { room, into: null });
  if (!left.ok) throw new Error(left.problem.code);
  return left.value;
}

describe('plates of rooms', () => {
  it('[LAW-4] every room gets one where it has none', () => {
    const bare = hung();
    const next = after(bare, makePlates(bare));
    expect(next.signs.map(({ subject }) => subject)).toEqual(
      village.rooms.map(({ id }) => ({ of: 'room', room: id })),
    );
    expect(after(next, makePlates(next))).toEqual(next);
  });

  it('[LAW-4] a room that is named brings its plate in the same change; plates deleted before stay away', () => {
    const plan = planOf({ walls: rectangle(0, 0, 6000, 4000), spaces: [spaceAt(3000, 2000)] });
    const project: Project = { ...hung(), plan };
    const named = nameRoom(project, { space: plan.spaces[0]?.id ?? '', name: { zh: '阅览室', mn: null } });
    if (!named.ok) throw new Error(named.problem.code);
    const change = withPlates(project, named.value);
    const next = after(project, { ok: true, value: change });
    expect(next.signs).toHaveLength(1);
    expect(withPlates(project, change)).toEqual(change);
  });
});

it('[STUDIO-42] a collective that is registered brings its placard, one that is dissolved takes it along; one that was deleted stays away', () => {
  const { organisations } = village;
  const none: Project = {
    ...village,
    organisations: { ...organisations, collective: { status: 'none' } },
    signs: village.signs.filter(({ subject }) => !isOfCollective(subject)),
  };
  const put = (project: Project, to: Project['organisations']): Project => {
    const changed = changePart(project, { part: 'organisations', to });
    if (!changed.ok) throw new Error(changed.problem.code);
    return after(project, { ok: true, value: withPlates(project, changed.value) });
  };
  const collective = {
    ...({
      status: 'registered',
      name: '台阁牧村股份经济合作社',
      registeredOn: '2024-03-15',
      mn: null,
    } as const),
  };
  const registered = put(none, { ...organisations, collective });
  const hangs = ({ signs }: Project) => signs.filter(({ subject }) => isOfCollective(subject));
  expect(hangs(registered)).toHaveLength(1);
  expect(registered.signs.length).toBe(none.signs.length + 1);
  expect(hangs(put(registered, { ...organisations, collective: { status: 'none' } }))).toEqual([]);
  const [placardOf] = hangs(registered);
  const bare = after(registered, deleteSign(registered, placardOf?.id ?? ''));
  const renamed = { ...collective, name: '台阁牧村经济合作社' };
  expect(hangs(put(bare, { ...organisations, collective: renamed }))).toEqual([]);
});

function isOfCollective(subject: Sign['subject']): boolean {
  return subject.of === 'organisation' && subject.organisation === 'collective';
}

describe('a floor directory', () => {
  const mn = { text: 'ᠲᠥᠪ', proof: { by: '斯琴', on: '2026-11-02' } };
  const plan = planOf({ walls: rectangle(0, 0, 6000, 4000), spaces: [spaceAt(3000, 2000)] });
  const more: Room = {
    ...{ id: 'more', number: '102', name: { zh: '值班室', mn: null } },
    ...{ functions: [], organisations: [], mechanisms: [] },
  };
  const bare: Project = { ...hung(), rooms: [...village.rooms, more], plan };
  const rows: readonly DirectoryRow[] = [
    ...bare.rooms.map((room) => {
      const row = directoryRow(bare, room);
      return { ...row, name: { ...row.name, mn } };
    }),
    { part: '后院', number: null, name: { zh: '锅炉房', mn } },
  ];
  const list = (own: readonly DirectoryRow[] = rows): Sign => ({
    ...{ ...board, id: 'list', template: 'floor-directory' },
    subject: { of: 'directory', rows: [...own] },
  });
  const project: Project = { ...bare, signs: [list()] };
  const rowsOf = ({ signs }: Project) =>
    signs.flatMap(({ subject }) => (subject.of === 'directory' ? subject.rows : []));
  const followed = (from: Project, result: CommandResult): Project => {
    if (!result.ok) throw new Error(result.problem.code);
    return after(from, { ok: true, value: withPlates(from, result.value) });
  };
  const id = project.rooms[0]?.id ?? '';
  const space = plan.spaces[0]?.id ?? '';

  it('[STUDIO-46] lists rooms as they are called now, in the same step; other rows and the Mongolian of the others stay', () => {
    const renamed = changeRoom(project, { id, to: { name: { zh: '书画阅览室', mn: null } } });
    expect(rowsOf(followed(project, renamed))).toEqual(
      rows.map((row, at) => (at === 0 ? { ...row, name: { zh: '书画阅览室', mn: null } } : row)),
    );
    const numbered = changeRoom(project, { id, to: { number: '909' } });
    expect(rowsOf(followed(project, numbered))).toEqual(
      rows.map((row, at) => (at === 0 ? { ...row, number: '909' } : row)),
    );
  });

  it('[STUDIO-46] a room that goes takes its row along; one that comes is listed where all are', () => {
    const gone = { ok: true, value: roomLeaves(project, id) } as const;
    expect(rowsOf(followed(project, gone))).toEqual(rows.slice(1));
    const named = nameRoom(project, { space, name: { zh: '阅览室', mn: null } });
    const listed = rowsOf(followed(project, named)).map(({ name }) => name.zh);
    expect(listed).toEqual([...rows.map(({ name }) => name.zh), '阅览室']);
    const some: Project = { ...project, signs: [list(rows.slice(1))] };
    const others = nameRoom(some, { space, name: { zh: '阅览室', mn: null } });
    expect(rowsOf(followed(some, others))).toEqual(rows.slice(1));
  });

  it('[STUDIO-46] of two rooms that are called alike neither is taken for the row; what changes nothing there leaves the sign', () => {
    const name = { zh: '会议室', mn: null };
    const alike: Project = {
      ...project,
      rooms: project.rooms.map((room) => ({ ...room, name, number: '101' })),
      signs: [list([{ part: '—', number: '101', name }])],
    };
    const renamed = changeRoom(alike, { id, to: { name: { zh: '活动室', mn: null } } });
    expect(rowsOf(followed(alike, renamed))).toEqual(rowsOf(alike));
    const used = changeRoom(project, { id, to: { functions: [{ zh: '阅览', mn: null }] } });
    if (!used.ok) throw new Error(used.problem.code);
    expect(withPlates(project, used.value).updated.map(({ table }) => table)).toEqual(['rooms']);
  });
});

describe('records', () => {
  it('[LAW-4] a part, a mechanism and an answer to a finding are one change each', () => {
    const register = { ...village.register, league: '兴安盟' };
    expect(after(village, changePart(village, { part: 'register', to: register })).register.league).toBe(
      '兴安盟',
    );
    const answer = { finding: 'AREA-1', reason: '在建', by: '其其格', on: '2026-11-23' };
    expect(
      after(village, answerFinding(village, { how: 'accept', answer })).policy.acceptances.at(-1),
    ).toEqual(answer);
    const justified = { ...answer, document: '会议纪要' };
    const next = after(village, answerFinding(village, { how: 'justify', answer: justified }));
    expect(next.policy.justifications.at(-1)).toEqual(justified);
  });
});

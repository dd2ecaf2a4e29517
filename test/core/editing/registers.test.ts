import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import {
  copyServices,
  freshIds,
  moveRecords,
  putRecords,
  recordsOf,
  removeRecords,
} from '../../../core/editing/commands/registers.ts';
import { commit, startHistory, undo } from '../../../core/editing/history.ts';
import { type HonourRecord } from '../../../core/project/honour.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Service } from '../../../core/project/service.ts';
import { planProject } from '../../support/editing.ts';

const matter = (id: string, zh: string, more: Partial<Service> = {}): Service => ({
  id,
  name: { zh, mn: null },
  kind: 'direct',
  basis: null,
  materials: [],
  steps: [],
  ...more,
});

const honour = (id: string, more: Partial<HonourRecord> = {}): HonourRecord => ({
  id,
  name: { zh: id, mn: null },
  grantor: '旗委',
  date: '2020',
  level: 'banner',
  kind: 'plaque',
  width: 600,
  height: 400,
  picture: null,
  ...more,
});

function done(project: Project, result: CommandResult): Project {
  if (!result.ok) throw new Error(result.problem.code);
  return applyChange(project, result.value);
}

const ids = (project: Project, name: 'services' | 'honours') => recordsOf(project, name).map(({ id }) => id);

const EMPTY: Project = {
  ...planProject(),
  policy: { ...planProject().policy, services: [], admissions: [] },
};

describe('registers', () => {
  const three = done(
    EMPTY,
    putRecords(EMPTY, 'services', { records: ['s1', 's2', 's3'].map((id) => matter(id, id)) }),
  );

  it('[REG-4] rows come in at their place, change where they are, move together and go', () => {
    expect(ids(three, 'services')).toEqual(['s1', 's2', 's3']);
    const put = putRecords(three, 'services', {
      records: [matter('s2', '新名'), matter('s9', '插入')],
      before: 's2',
    });
    const changed = done(three, put);
    expect(ids(changed, 'services')).toEqual(['s1', 's9', 's2', 's3']);
    expect(recordsOf(changed, 'services')[2]?.name.zh).toBe('新名');
    const moved = done(changed, moveRecords(changed, 'services', { ids: ['s1', 's9'], to: 2 }));
    expect(ids(moved, 'services')).toEqual(['s2', 's3', 's1', 's9']);
    expect(ids(done(moved, removeRecords(moved, 'services', ['s2', 's9'])), 'services')).toEqual([
      's3',
      's1',
    ]);
    expect(moveRecords(moved, 'services', { ids: ['s2'], to: 0 })).toMatchObject({ ok: false });
    expect(removeRecords(moved, 'services', ['nobody'])).toMatchObject({ problem: { code: 'not-found' } });
  });

  it('[REG-4] hundreds of rows are one step, and undo takes it back whole', () => {
    const fresh = freshIds(three, 'services', 300);
    expect(new Set(fresh).size).toBe(300);
    const result = putRecords(three, 'services', { records: fresh.map((id) => matter(id, id)) });
    if (!result.ok) throw new Error(result.problem.code);
    const step = { label: 'change-services', group: null, change: result.value };
    const after = commit(startHistory(three), { ...step, selection: { before: [], after: [] } });
    expect(ids(after.project, 'services')).toHaveLength(303);
    expect(undo(after)?.history.project).toEqual(three);
  });

  it('[REG-4] a row that cannot be kept changes nothing, and so do too many', () => {
    const tooLong = putRecords(three, 'services', {
      records: [matter('s8', 'x'), matter('s9', 'x', { fee: 'x'.repeat(101) })],
    });
    expect(tooLong).toMatchObject({ ok: false, problem: { code: 'too-long', data: { most: 100 } } });
    const many = Array.from({ length: 201 }, (_, at) => ({
      ...{ id: `t${at}`, kind: 'post', name: '岗', room: null, people: [], duties: '' },
    })) as Parameters<typeof putRecords<'posts'>>[2]['records'];
    expect(putRecords(three, 'posts', { records: many })).toMatchObject({
      problem: { code: 'too-many' },
    });
  });

  it('[REG-5] an honour that goes takes its place on the wall and its picture with it', () => {
    const sha256 = 'a'.repeat(64);
    const picture = { sha256, fileName: 'a.jpg', mediaType: 'image/jpeg', bytes: 3 } as const;
    const records = [honour('h1', { picture: sha256 }), honour('h2')];
    const put = done(EMPTY, putRecords(EMPTY, 'honours', { records, pictures: [picture] }));
    expect(put.assets).toContainEqual(picture);
    const hung: Project = {
      ...put,
      boards: {
        ...put.boards,
        honours: { ...put.boards.honours, hung: [{ honour: 'h1', wall: 'w', x: 0, top: 1800 }] },
      },
    };
    const left = done(hung, removeRecords(hung, 'honours', ['h1']));
    expect(left.boards.honours.hung).toEqual([]);
    expect(left.assets).not.toContainEqual(picture);
  });

  it('[REG-8] what is copied from another village leaves that village’s people and signatures behind', () => {
    const proof = { by: '斯琴', on: '2026-01-02' };
    const theirs = matter('s7', '高龄津贴申请', {
      person: '张三',
      deputy: '李四',
      phone: '0471-1',
      supervisionPhone: '0471-2',
      place: '一号窗口',
      admission: 'a1',
      fee: '不收费',
      materials: ['身份证'],
      mn: { materials: { text: 'ᠨᠢᠭᠡ', proof } },
    });
    const signed = { ...theirs, name: { zh: '高龄津贴申请', mn: { text: 'ᠬᠣᠶᠠᠷ', proof } } };
    const copied = done(three, copyServices(three, [signed]));
    expect(recordsOf(copied, 'services').at(-1)).toEqual(
      matter('s4', '高龄津贴申请', {
        name: { zh: '高龄津贴申请', mn: { text: 'ᠬᠣᠶᠠᠷ', proof: null } },
        fee: '不收费',
        materials: ['身份证'],
        mn: { materials: { text: 'ᠨᠢᠭᠡ', proof: null } },
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import {
  type Reach,
  reachOf,
  rename,
  type Renaming,
  rewriteTexts,
} from '../../../core/editing/commands/rename.ts';
import { project as projectSchema, type Project } from '../../../core/project/project.ts';
import { type SignSubject } from '../../../core/project/sign.ts';
import { mentionsIn, reworded } from '../../../core/signs/mentions/mentions.ts';
import { nameDisagreements } from '../../../core/signs/mentions/nameDisagreements.ts';
import { runs } from '../../support/runs.ts';
import { TEMPLATES } from '../../support/signs.ts';
import { placard, soundVillage } from '../../support/village.ts';

const templates = new Map(TEMPLATES.map((template) => [template.id, template]));
const proof = { by: '校对人', on: '2026-07-02' };
const signed = { text: 'ᠲᠤᠰᠤᠮ', proof };
const VILLAGE: Renaming = { of: 'village', to: '巴彦塔拉嘎查' };

/** A village whose name stands in many places. */
function village(): Project {
  return soundVillage((own) => {
    const label = (id: string, subject: SignSubject, options: Record<string, string> = {}) =>
      own.signs.push({
        ...{ id, template: subject.of === 'services' ? 'guidance-table' : 'small-sign', subject, options },
        ...{ size: { width: 900, height: 600 }, copies: 1 },
      });
    label('welcome', { of: 'label', text: { zh: '查干哈达嘎查欢迎您', mn: signed }, party: false });
    label('guide', { of: 'services' }, { title: '查干哈达嘎查办事指南' });
    own.boards.words['查干哈达嘎查办事指南'] = signed;
    own.policy.services.push({
      ...{
        id: 's1',
        name: { zh: '参保登记', mn: signed },
        kind: 'direct',
        basis: null,
        place: '便民服务大厅',
      },
      ...{ materials: ['查干哈达嘎查户口簿'], steps: ['到查干哈达开证明'], mn: { materials: signed } },
    });
    own.policy.placards.push(placard('old', { text: '查干哈达嘎查图书室' }));
    own.boards.honours.honours.push({
      ...{ id: 'h1', name: { zh: '查干哈达嘎查先进集体', mn: signed }, grantor: '旗委', date: null },
      ...{ level: null, kind: null, width: null, height: null, picture: null },
    });
    own.papers.unit = '查干哈达嘎查';
  });
}

function reach(project: Project, renaming: Renaming): Reach {
  const found = reachOf(project, renaming, templates);
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found.value;
}

function renamed(project: Project, renaming: Renaming, follow?: readonly string[]): Project {
  const keys =
    follow ?? reach(project, renaming).typed.flatMap(({ at, follows }) => (follows ? [at.key] : []));
  const result = rename(project, renaming, new Set(keys));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return applyChange(project, result.value);
}

describe('renaming once', () => {
  it('[REG-47] tells the names, the signs, the texts and the Mongolian that it reaches, and changes nothing', () => {
    const project = village();
    const before = structuredClone(project);
    const { names, typed, signs, unsigned } = reach(project, VILLAGE);
    expect(project).toEqual(before);
    expect(names.map(({ from, to }) => `${from} → ${to}`)).toContain(
      '中国共产党阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查支部委员会 → 中国共产党阿鲁科尔沁旗巴彦温都尔苏木巴彦塔拉嘎查支部委员会',
    );
    expect(names[0]).toEqual({ subject: null, from: '查干哈达嘎查', to: '巴彦塔拉嘎查' });
    expect(typed.map(({ at, to, follows }) => `${at.group} ${to} ${follows}`)).toEqual([
      'body 阿鲁科尔沁旗巴彦温都尔苏木巴彦塔拉嘎查股份经济合作社 true',
      'sign 巴彦塔拉嘎查欢迎您 true',
      'sign 巴彦塔拉嘎查办事指南 true',
      'old-plate 巴彦塔拉嘎查图书室 false',
      'service 巴彦塔拉嘎查户口簿 true',
      'service 到巴彦塔拉开证明 false',
      'honour 巴彦塔拉嘎查先进集体 false',
      'paper 巴彦塔拉嘎查 true',
    ]);
    expect(signs).toEqual(
      expect.arrayContaining(['strip-party', 'institution', 'welcome', 'guide', 'mark-centre']),
    );
    // The unit's name stands over every room.
    expect(signs).toContain('door-hall');
    const keys = unsigned.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(['place:village', 'party', 'label:welcome', 'fixed:巴彦塔拉嘎查办事指南']),
    );
    expect(keys).not.toContain('place:township');
  });

  it('[REG-48] follows where it is chosen, and nowhere else', () => {
    const project = village();
    const none = renamed(project, VILLAGE, []);
    expect(none.register.village.zh).toBe('巴彦塔拉嘎查');
    expect(none.signs).toEqual(project.signs);
    expect(none.policy).toEqual(project.policy);
    const usual = renamed(project, VILLAGE);
    expect(usual.policy.placards.find(({ id }) => id === 'old')?.text).toBe('查干哈达嘎查图书室');
    expect(usual.policy.services[0]?.steps).toEqual(['到查干哈达开证明']);
    expect(usual.papers.unit).toBe('巴彦塔拉嘎查');
    const all = renamed(
      project,
      VILLAGE,
      reach(project, VILLAGE).typed.map(({ at }) => at.key),
    );
    expect(JSON.stringify(all)).not.toContain('查干哈达');
    expect(nameDisagreements(all)).toEqual([]);
  });

  it('[REG-49] is one step, and undo brings back the very project', () => {
    const project = village();
    const result = rename(project, VILLAGE, new Set(reach(project, VILLAGE).typed.map(({ at }) => at.key)));
    if (!result.ok) throw new Error('refused');
    const after = applyChange(project, result.value);
    expect(projectSchema.parse(after)).toEqual(after);
    expect(applyChange(after, invert(result.value))).toEqual(project);
  });

  it('[REG-49] Mongolian under other Chinese keeps its words and loses its signature, and no other does', () => {
    const after = renamed(village(), VILLAGE);
    const unsigned = { text: signed.text, proof: null };
    expect(after.boards.words).toEqual({ 巴彦塔拉嘎查办事指南: unsigned });
    expect(after.policy.services[0]?.mn?.materials).toEqual(unsigned);
    expect(after.policy.services[0]?.name.mn).toEqual(signed);
    expect(after.register.village.mn?.proof).toBeNull();
    expect(after.register.township.mn?.proof).not.toBeNull();
    expect(after.organisations.party.mn?.proof).toBeNull();
    expect(after.rooms[0]?.name.mn?.proof).not.toBeNull();
  });

  it('[REG-49] what a field could not hold is refused', () => {
    const project = village();
    const to = '长'.repeat(401);
    expect(reachOf(project, { of: 'village', to }, templates)).toMatchObject({ ok: false });
    project.papers.unit = `查干哈达嘎查${'部'.repeat(54)}`;
    const long: Renaming = { of: 'village', to: '巴彦塔拉乌兰图嘎嘎查' };
    const key = 'papers/unit';
    expect(rename(project, long, new Set([key]))).toMatchObject({ ok: false, problem: { code: 'too-long' } });
  });

  it('[REG-47] a name that is not another is nothing to do', () => {
    expect(rename(village(), { of: 'village', to: '查干哈达嘎查' }, new Set())).toMatchObject({
      problem: { code: 'nothing-to-do' },
    });
  });

  it('[REG-48] a room is followed where it stands for itself: its directory row by itself, its matters when chosen', () => {
    const project = village();
    project.signs.push({
      ...{ id: 'floors', template: 'directory', size: { width: 600, height: 900 }, copies: 1, options: {} },
      subject: {
        of: 'directory',
        rows: [{ part: '一层', number: '101', name: { zh: '便民服务大厅', mn: signed } }],
      },
    });
    project.policy.posts.push({
      ...{ id: 't1', kind: 'post', name: '代办', room: null, people: [] },
      duties: '旗政务局便民服务大厅的事不归村里',
    });
    const renaming: Renaming = { of: 'room', room: 'hall', to: '综合服务大厅' };
    const { typed, signs, unsigned } = reach(project, renaming);
    expect(typed.map(({ to, follows }) => `${to} ${follows}`)).toEqual([
      '综合服务大厅 true',
      '旗政务局综合服务大厅的事不归村里 false',
    ]);
    expect(signs).toEqual(expect.arrayContaining(['door-hall', 'floors']));
    expect(unsigned.map(({ key }) => key)).toEqual(expect.arrayContaining(['room:hall', 'row:floors:0']));
    const after = renamed(project, renaming);
    expect(after.rooms[0]?.name).toEqual({ zh: '综合服务大厅', mn: { text: signed.text, proof: null } });
    expect(after.signs.at(-1)?.subject).toMatchObject({
      rows: [{ name: { zh: '综合服务大厅', mn: { proof: null } } }],
    });
    expect(after.policy.services[0]?.place).toBe('综合服务大厅');
  });

  it('[REG-48] of two rooms of a name nobody knows which is meant', () => {
    const project = village();
    const [hall] = project.rooms;
    if (hall !== undefined) project.rooms.push({ ...hall, id: 'other' });
    const { typed } = reach(project, { of: 'room', room: 'hall', to: '综合服务大厅' });
    expect(typed.map(({ follows }) => follows)).toEqual([false, false]);
  });

  it('[REG-47] a body that is renamed is found where its name was typed', () => {
    const project = village();
    project.boards.notice = [
      { heading: '查干哈达嘎查综合服务站', about: '', paper: 'A4', columns: 1, rows: 1, dated: 'none' },
    ];
    const { typed, names } = reach(project, { of: 'serviceInstitution', to: '查干哈达嘎查便民服务站' });
    expect(names).toHaveLength(1);
    expect(typed.map(({ to }) => to)).toEqual(['查干哈达嘎查便民服务站']);
    const seal = { zh: '中共查干哈达嘎查支部委员会', source: 'seal' } as const;
    expect(reach(project, { of: 'party', to: seal }).names.map(({ to }) => to)).toEqual([seal.zh]);
  });

  it.each([
    ['新村镇新村党支部', '新村', '幸福村', '新村镇幸福村党支部'],
    ['查干哈达村的哈达村', '哈达村', '查干哈达村', '查干哈达村的查干哈达村'],
    ['东村东村', '东村', '东村新村', '东村新村东村新村'],
  ])('[REG-47] in %s the name %s becomes %s', (text, from, to, right) => {
    const mentions = mentionsIn(text, [{ from, to, sure: true }], ['新村镇']);
    expect(reworded(text, mentions)).toBe(right);
  });

  it('[REG-49] there and back again is as it was, whatever was typed', () => {
    const word = fc.constantFrom(
      '查干哈达嘎查',
      '巴彦温都尔苏木',
      '到',
      '办事',
      '、',
      '大厅',
      '党支部',
      '查干',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const project = village();
        project.papers.measures = words.join('');
        const there = renamed(
          project,
          VILLAGE,
          reach(project, VILLAGE).typed.map(({ at }) => at.key),
        );
        expect(JSON.stringify(there)).not.toContain('查干哈达嘎查');
        const renaming: Renaming = { of: 'village', to: '查干哈达嘎查' };
        const back = renamed(
          there,
          renaming,
          reach(there, renaming).typed.map(({ at }) => at.key),
        );
        expect(back.papers).toEqual(project.papers);
        expect(back.policy.placards).toEqual(project.policy.placards);
      }),
      { numRuns: runs(40) },
    );
  });

  it('[REG-50] a name that disagrees is written anew in its place, and its Mongolian is to be read again', () => {
    const project = soundVillage((own) => {
      own.signs.push({
        ...{ id: 'own', template: 'small-sign', size: { width: 200, height: 100 }, copies: 1, options: {} },
        subject: { of: 'label', text: { zh: '查干合达嘎查党群服务中心', mn: signed }, party: false },
      });
    });
    const [found] = nameDisagreements(project);
    const to = new Map(
      found === undefined ? [] : [[found.at.key, found.at.text.replace(found.found, found.right)]],
    );
    const result = rewriteTexts(project, to);
    if (!result.ok) throw new Error('refused');
    const after = applyChange(project, result.value);
    expect(nameDisagreements(after)).toEqual([]);
    expect(after.signs.at(-1)?.subject).toMatchObject({
      text: { zh: '查干哈达嘎查党群服务中心', mn: { text: signed.text, proof: null } },
    });
  });
});

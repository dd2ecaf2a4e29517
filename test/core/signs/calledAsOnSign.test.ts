import { describe, expect, it } from 'vitest';
import { doorPlate, platedRooms, standardSigns } from '../../../core/signs/standardSizes.ts';
import { roomsOn } from '../../../core/signs/subjects/rooms.ts';
import { listedRooms } from '../../../typeset/boards/roomTable.ts';
import { missingStandard, offers } from '../../../core/signs/moreSigns.ts';
import { makePlates } from '../../../core/editing/commands/signs.ts';
import { calledAsOnSign, composeName } from '../../../core/signs/names.ts';
import { done, rowOfRooms } from '../../support/editing.ts';
import { TEMPLATES } from '../../support/signs.ts';
import { type Project } from '../../../core/project/project.ts';

const at = (village: string, part: Partial<Project> = {}): Project => {
  const base = rowOfRooms(1);
  return { ...base, register: { ...base.register, village: { zh: village, mn: null } }, ...part };
};

describe('bodies in short', () => {
  it.each([
    ['台阁牧村', '村民委员会', '村务监督委员会'],
    ['巴彦温都尔嘎查', '嘎查村民委员会', '嘎查村务监督委员会'],
    ['白音', '村民委员会', '村务监督委员会'],
  ])('[STUDIO-32] are called as their signs say: %s', (village, committee, supervision) => {
    const project = at(village);
    expect(calledAsOnSign(project, 'villagersCommittee')).toBe(committee);
    expect(calledAsOnSign(project, 'supervision')).toBe(supervision);
  });

  it('[STUDIO-32] a community has residents, and a seal decides', () => {
    const community = at('和平社区', { setting: 'community' });
    expect(calledAsOnSign(community, 'villagersCommittee')).toBe('居民委员会');
    const { organisations } = community;
    const sealed = (zh: string): Project =>
      at('巴彦嘎查', {
        organisations: {
          ...organisations,
          villagersCommittee: {
            ...organisations.villagersCommittee,
            nameOnSeal: { zh, source: 'seal' },
          },
        },
      });
    expect(calledAsOnSign(sealed('阿鲁科尔沁旗巴彦嘎查嘎查委员会'), 'villagersCommittee')).toBe('嘎查委员会');
    // The village is written otherwise on the seal: nothing is cut off.
    expect(calledAsOnSign(sealed('巴音管理委员会'), 'villagersCommittee')).toBe('巴音管理委员会');
  });

  it('[STUDIO-32] what is said in short is the end of what stands on the sign', () => {
    for (const village of ['台阁牧村', '村村', '嘎查嘎查', '民主村'])
      for (const organisation of ['villagersCommittee', 'supervision'] as const) {
        const project = at(village);
        const name = composeName(project, { of: 'organisation', organisation })?.zh ?? '';
        expect(name.endsWith(calledAsOnSign(project, organisation).replace(/^嘎查/u, ''))).toBe(true);
      }
  });
});

describe('plates of ways', () => {
  const room = (zh: string, functions: readonly string[] = []) => ({
    id: zh,
    number: '105',
    name: { zh, mn: null },
    functions: functions.map((one) => ({ zh: one, mn: null })),
    organisations: [],
    mechanisms: [],
  });
  const rooms = [
    ...['走廊', '东走廊', '门厅', '楼梯间', '会议室', '卫生间', '服务大厅', '走廊办公室'].map((zh) =>
      room(zh),
    ),
    room('门厅', ['便民服务站']),
  ].map((one, index) => ({ ...one, id: `r${index}` }));
  const plated = (project: Project): readonly string[] =>
    project.signs.flatMap(({ subject }) => (subject.of === 'room' ? [subject.room] : []));
  const WITH = ['r4', 'r5', 'r6', 'r7', 'r8'];

  it('[STUDIO-33] a corridor gets none by itself, and none is missing there', () => {
    const project: Project = { ...at('台阁牧村'), rooms, signs: [] };
    const standard = standardSigns(project).flatMap(({ subject }) =>
      subject.of === 'room' ? [subject.room] : [],
    );
    expect(standard).toEqual(WITH);
    expect(plated(done(project, makePlates))).toEqual(WITH);
    expect(
      missingStandard(project).some(({ subject }) => subject.of === 'room' && subject.room === 'r0'),
    ).toBe(false);
  });

  it('[GUIDE-47] boards list none that has no plate, and one that has', () => {
    const project: Project = { ...at('台阁牧村'), rooms, signs: [] };
    expect(platedRooms(project).map(({ id }) => id)).toEqual(WITH);
    const [corridor] = rooms;
    if (corridor === undefined) throw new Error('rooms begin with a corridor');
    const hung = { ...project, signs: [doorPlate(corridor)] };
    for (const listed of [platedRooms(hung), listedRooms(hung)]) expect(listed).toHaveLength(6);
    expect(roomsOn(hung).shown).toContain('走廊');
    expect(roomsOn(project).shown).not.toContain('走廊');
    const written = offers(project, new Map(TEMPLATES.map((each) => [each.id, each]))).flatMap(({ sign }) =>
      sign.subject.of === 'directory' ? [sign.subject.rows] : [],
    );
    expect(written).toMatchObject([{ length: 5 }]);
  });

  it('[STUDIO-33] one can be added', () => {
    const project: Project = { ...at('台阁牧村'), rooms, signs: [] };
    const offered = offers(project, new Map()).flatMap(({ sign: { subject } }) =>
      subject.of === 'room' ? [subject.room] : [],
    );
    expect([...offered].sort()).toEqual(rooms.map(({ id }) => id).sort());
  });
});

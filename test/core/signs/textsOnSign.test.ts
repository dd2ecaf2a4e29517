import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { supplyMongolian } from '../../../core/editing/commands/mongolian.ts';
import { type Project } from '../../../core/project/project.ts';
import { missingStandard, offers, writtenSign } from '../../../core/signs/moreSigns.ts';
import { textsOnSign } from '../../../core/signs/signWords.ts';
import { type TextOwner } from '../../../core/signs/textsOnSign.ts';
import { sign as signSchema } from '../../../core/project/sign.ts';
import { TEMPLATES } from '../../support/signs.ts';
import { soundVillage } from '../../support/village.ts';

const templates = new Map(TEMPLATES.map((template) => [template.id, template]));

function textsOf(project: Project, id: string) {
  const sign = project.signs.find((one) => one.id === id);
  if (sign === undefined) throw new Error(id);
  return textsOnSign(project, sign);
}

function supplied(project: Project, owner: TextOwner, text: string): Project {
  const result = supplyMongolian(project, owner, { text, proof: null });
  if (!result.ok) throw new Error(result.problem.code);
  return applyChange(project, result.value);
}

describe('the texts of a sign', () => {
  const village = soundVillage((v) =>
    v.rooms[0]?.functions.push({ zh: '调解室', mn: null }, { zh: '警务室', mn: null }),
  );

  it('[WORDS-1] a door plate shows the centre, the room and each further function, each with its owner', () => {
    expect(textsOf(village, 'door-hall').map(({ part, zh, mn }) => [part, zh, mn !== null])).toEqual([
      ['unit', '阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查党群服务中心', true],
      ['room', '便民服务大厅', true],
      ['function', '调解室', false],
      ['function', '警务室', false],
    ]);
  });

  it('[WORDS-1] Mongolian is put where its owner keeps it: every text that a sign lacks can be supplied', () => {
    const bare = soundVillage((v) => {
      v.rooms.forEach((room) => {
        room.name.mn = null;
        room.functions.push({ zh: '调解室', mn: null });
      });
      for (const body of Object.values(v.organisations)) if ('mn' in body) body.mn = null;
      v.signs.push(...offers(v, templates).map(({ sign }) => sign));
      const small = templates.get('small-sign');
      if (small !== undefined) v.signs.push(writtenSign(v, small, '咨询'));
    });
    let project = bare;
    for (const { id } of bare.signs)
      for (const text of textsOf(bare, id)) project = supplied(project, text.owner, 'ᠲᠥᠪ');
    for (const { id } of bare.signs)
      for (const { mn, zh } of textsOf(project, id)) expect(mn?.text, zh).toBe('ᠲᠥᠪ');
  });

  it('[WORDS-1] one function gets its Mongolian and the other stays as it was', () => {
    const after = supplied(village, { of: 'function', room: 'hall', zh: '警务室' }, 'ᠲᠥᠪ');
    expect(after.rooms[0]?.functions).toEqual([
      { zh: '调解室', mn: null },
      { zh: '警务室', mn: { text: 'ᠲᠥᠪ', proof: null } },
    ]);
  });
});

describe('signs that can be added', () => {
  it('[SIGNS-1] what was deleted of the standard set comes back, of the size of its like, under a free id', () => {
    const village = soundVillage((v) => {
      v.signs = v.signs
        .filter(({ id }) => id !== 'strip-supervision' && id !== 'door-hall')
        .map((one) => (one.id.startsWith('strip-') ? { ...one, template: 'strip-placard' } : one));
      v.signs.forEach((one) => {
        if (one.template === 'strip-placard') one.size = { width: 400, height: 2000 };
      });
    });
    expect(missingStandard(village).map(({ subject, size }) => [subject, size])).toEqual([
      [
        { of: 'organisation', organisation: 'supervision' },
        { width: 400, height: 2000 },
      ],
      [
        { of: 'room', room: 'hall' },
        { width: 300, height: 120 },
      ],
    ]);
  });

  it('[SIGNS-2] every offer is a sign that the project may have, of a template that is there, with an id of its own', () => {
    const village = soundVillage();
    for (const { sign } of offers(village, templates)) {
      expect(signSchema.safeParse(sign).success, sign.id).toBe(true);
      expect(templates.has(sign.template)).toBe(true);
      expect(village.signs.map(({ id }) => id)).not.toContain(sign.id);
    }
    const boards = offers(village, templates).filter(({ group }) => group === 'boards');
    expect(boards.map(({ sign }) => sign.template)).toEqual([
      'certificates',
      'floor-directory',
      'guidance-cards',
      'guidance-table',
      'honours-wall',
      'notice-board',
      'overview',
      'room-list',
    ]);
  });
});

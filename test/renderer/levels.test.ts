import { describe, expect, it } from 'vitest';
import { addLevel, renameLevel } from '../../core/editing/commands/levels.ts';
import { nameRoom } from '../../core/editing/commands/rooms.ts';
import { storeyName } from '../../app/words/storeyName.ts';
import { unnamedRooms } from '../../renderer/features/scene/naming.ts';
import { done, planIn, refusal, rowOfRooms, spaceWith } from '../support/editing.ts';

describe('levels and rooms by name', () => {
  it.each([
    [1, '一层'],
    [2, '二层'],
    [10, '十层'],
    [12, '十二层'],
    [21, '二十一层'],
    [-1, '地下一层'],
  ])('[APP-27] storey %i is called %s', (storey, name) => {
    expect(storeyName(storey, 'zh')).toBe(name);
  });

  it('[APP-27] a level takes another name; an empty or too long one is refused', () => {
    const project = done(rowOfRooms(1), (p) =>
      addLevel(p, { variant: 'v1', name: storeyName(2, 'zh'), where: 'above' }),
    );
    const id = planIn(project).levels[1]?.id ?? '';
    const named = done(project, (p) => renameLevel(p, { level: id, name: ' 阁楼 ' }));
    expect(planIn(named).levels.map(({ name }) => name)).toEqual([planIn(project).levels[0]?.name, '阁楼']);
    expect(refusal(renameLevel(project, { level: id, name: ' ' }))).toBe('value-refused');
    expect(refusal(renameLevel(project, { level: id, name: '层'.repeat(41) }))).toBe('too-long');
    expect(refusal(renameLevel(project, { level: 'nowhere', name: '阁楼' }))).toBe('not-found');
  });

  it('[APP-28] a room that nobody has named is counted as one that needs a plate', () => {
    const project = rowOfRooms(3);
    expect(unnamedRooms(project)).toBe(3 - project.rooms.length);
    const space = spaceWith(project, 2000, 3000);
    const named = done(project, (p) => nameRoom(p, { space, name: { zh: '档案室', mn: null } }));
    expect(unnamedRooms(named)).toBe(2 - project.rooms.length);
  });
});

import { describe, expect, it } from 'vitest';
import { askRename, renamingAsked } from '../../renderer/features/scene/renaming.ts';
import { openWorkbench } from '../support/openWorkbench.ts';
import { soundVillage } from '../support/village.ts';

describe('a room that gets another name', () => {
  it('[STUDIO-104] asks first where somebody signed for Mongolian under it', () => {
    const village = soundVillage();
    const [room] = village.rooms;
    if (room === undefined) throw new Error('no room');
    expect(room.name.mn?.proof ?? null).not.toBeNull();
    const workbench = openWorkbench(village);
    askRename(workbench, { of: 'room', room: room.id, to: '调解室' });
    expect(renamingAsked.get()).toEqual({ of: 'room', room: room.id, to: '调解室' });
    expect(workbench.project).toEqual(village);
    renamingAsked.set(null);
  });

  it('[STUDIO-104] tells which signs have followed where more than its own plate shows it', () => {
    const village = soundVillage((each) => {
      for (const room of each.rooms) room.name.mn = null;
      const plate = each.signs.find(({ subject }) => subject.of === 'room');
      if (plate === undefined) throw new Error('no plate');
      each.signs.push({ ...plate, id: 'second' });
    });
    const plate = village.signs.find(({ id }) => id === 'second');
    const room = plate?.subject.of === 'room' ? plate.subject.room : '';
    const workbench = openWorkbench(village);
    askRename(workbench, { of: 'room', room, to: '调解室' });
    expect(renamingAsked.get()).toBeNull();
    expect(workbench.project.rooms.find(({ id }) => id === room)?.name.zh).toBe('调解室');
    expect(JSON.stringify(workbench.notices.get())).toContain('调解室');
    workbench.undo();
    expect(workbench.project).toEqual(village);
  });
});

import { z } from 'zod';
import { type Room } from '../../project/room.ts';
import { type Facts } from '../facts.ts';
import { observe, type Subject } from '../finding.ts';
import { defineKind } from '../rule.ts';
import { hangs } from '../standing.ts';

/**
 * 一室一牌: each room has exactly one door plate, to be made or already there. `ways`: endings of the names of rooms
 * that are no 功能区 (corridors, stairs, toilets): they may have a plate, the text asks for none.
 */
export const oneRoomOnePlate = defineKind({
  name: 'oneRoomOnePlate',
  options: z.strictObject({ ways: z.array(z.string().min(1).max(20)).optional() }),
  messages: ['room-without-plate', 'room-with-several'],
  judge: ({ ways = [] }, facts) =>
    facts.project.rooms.flatMap((room) => {
      const plates = platesOf(room, facts);
      if (plates.length === 1) return [];
      if (plates.length === 0 && isWay(room, ways)) return [];
      return [
        observe(
          plates.length === 0 ? 'room-without-plate' : 'room-with-several',
          [{ of: 'room', id: room.id }, ...plates],
          { room: room.name.zh, count: plates.length },
        ),
      ];
    }),
});

function isWay({ name, functions }: Room, ways: readonly string[]): boolean {
  return functions.length === 0 && ways.some((ending) => name.zh.endsWith(ending));
}

function platesOf(room: Room, { project, audit }: Facts) {
  const made: readonly Subject[] = project.signs
    .filter((sign) => sign.subject.of === 'room' && sign.subject.room === room.id)
    .map((sign) => ({ of: 'sign', id: sign.id }));
  const there: readonly Subject[] = audit
    .filter((row) => row.record.room === room.id && row.record.decision !== null && hangs(row) === 'inside')
    .map((row) => ({ of: 'placard', id: row.record.id }));
  return [...made, ...there];
}

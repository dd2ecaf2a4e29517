import { z } from 'zod';
import { copiesOf } from '../../project/placardRecord.ts';
import { type Room } from '../../project/room.ts';
import { type RuleInput } from '../ruleInput.ts';
import { defineMessages } from '../observation.ts';
import { type Subject } from '../../project/subject.ts';
import { defineKind } from '../rule.ts';
import { hangs, isKept, roomOf } from '../standing.ts';

const observe = defineMessages({
  'room-without-plate': { room: 'text' },
  'room-with-several': { room: 'text', count: 'number', plates: 'counted' },
  'plate-without-room': { room: 'text' },
});

/**
 * 一室一牌: each room has exactly one door plate, to be made or already there. `ways`: endings of the names of rooms
 * that are no 功能区 (corridors, stairs, toilets): they may have a plate, the text asks for none; an old plate that hangs in
 * one is a plate of something else.
 */
export const oneRoomOnePlate = defineKind({
  name: 'oneRoomOnePlate',
  options: z.strictObject({ ways: z.array(z.string().min(1).max(20)).optional() }),
  messages: observe.messages,
  judge: ({ ways = [] }, facts) => [
    ...facts.project.rooms.flatMap((room) => judgeRoom(room, ways, facts)),
    ...facts.project.signs.flatMap(({ id, subject }) => {
      if (subject.of !== 'room' || facts.project.rooms.some((room) => room.id === subject.room)) return [];
      return [observe('plate-without-room', [{ of: 'sign', id }], { room: subject.room })];
    }),
  ],
});

function judgeRoom(room: Room, ways: readonly string[], facts: RuleInput) {
  const way = isWay(room, ways);
  const { counted, plates } = platesOf(room, way ? { ...facts, audit: [] } : facts);
  const count = counted.made + counted.there;
  const subjects: readonly Subject[] = [{ of: 'room', id: room.id }, ...plates];
  const data = { room: room.name.zh };
  if (count === 1 || (count === 0 && way)) return [];
  if (count === 0) return [observe('room-without-plate', subjects, data)];
  return [observe('room-with-several', subjects, { ...data, count, plates: counted })];
}

function isWay({ name, functions }: Room, ways: readonly string[]): boolean {
  return functions.length === 0 && ways.some((ending) => name.zh.endsWith(ending));
}

function platesOf(room: Room, { project, audit }: RuleInput) {
  const made = project.signs.filter(({ subject }) => subject.of === 'room' && subject.room === room.id);
  const there = audit.filter(
    (row) => roomOf(row.record, project) === room && isKept(row) && hangs(row) === 'inside',
  );
  const plates: readonly Subject[] = [
    ...made.map(({ id }): Subject => ({ of: 'sign', id })),
    ...there.map(({ record }): Subject => ({ of: 'placard', id: record.id })),
  ];
  const counted = {
    made: made.reduce((sum, { copies }) => sum + copies, 0),
    there: there.reduce((sum, { record }) => sum + copiesOf(record), 0),
  };
  return { counted, plates };
}

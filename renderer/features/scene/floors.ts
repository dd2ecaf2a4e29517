import { type PathCommand } from '../../../core/drawing/drawing.ts';
import { type Ring } from '../../../core/geometry/point.ts';
import { floorsOf, ringsOf } from '../../../core/plan/floors.ts';
import { type LevelFaces } from '../../../core/plan/levelFaces.ts';
import { type Space } from '../../../core/project/plan/space.ts';
import { type Room } from '../../../core/project/room.ts';

const NOTHING: readonly PathCommand[] = [];

/** The floor of a space between the wall faces, as a path in plan mm: tinted, picked, hovered. Not part of the Drawing. */
export function floorOf(level: LevelFaces, { anchor }: Space): readonly PathCommand[] {
  const floor = floorsOf(level)[level.faceAt(anchor) ?? -1];
  return floor === undefined ? NOTHING : ringsOf(floor).flatMap(ringPath);
}

function ringPath(ring: Ring): readonly PathCommand[] {
  return [...ring.map((p, i): PathCommand => [i === 0 ? 'M' : 'L', p.x, p.y]), ['Z']];
}

/** Hues by the words of a room's name, at 6–10 %: they help the eye and mean nothing else. Screen only. */
const TINTS: readonly (readonly [RegExp, string])[] = [
  [/卫生间|厕|库|储|档案|设备|走廊|门厅|楼梯/, '#f1f2f4'],
  [/党|支部|组织/, '#fbeceb'],
  [/会议|议事|调解|培训|讲堂|教室/, '#f1eef9'],
  [/书屋|阅览|文化|活动|文体|棋牌|荣誉|展/, '#fbf3e2'],
  [/卫生|医|康复|健康|养老|日间|儿童/, '#e7f5ef'],
];
const SERVICE_TINT = '#e8f0fa';
const UNNAMED_TINT = '#f8f9fa';

export function tintOf(room: Room | undefined): string {
  if (room === undefined) return UNNAMED_TINT;
  return TINTS.find(([words]) => words.test(room.name.zh))?.[1] ?? SERVICE_TINT;
}

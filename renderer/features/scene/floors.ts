import { type PathCommand } from '../../../core/drawing/drawing.ts';
import { type Ring } from '../../../core/geometry/point.ts';
import { floorsOf, ringsOf } from '../../../core/plan/floors.ts';
import { type LevelFaces } from '../../../core/plan/levelFaces.ts';
import { type Space } from '../../../core/project/plan/space.ts';
import { type Room } from '../../../core/project/room.ts';
import { type ThemeName } from '../../kit/theme/palette.ts';

const NOTHING: readonly PathCommand[] = [];

/** The floor of a space between the wall faces, as a path in plan mm: tinted, picked, hovered. Not part of the Drawing. */
export function floorOf(level: LevelFaces, { anchor }: Space): readonly PathCommand[] {
  const floor = floorsOf(level)[level.faceAt(anchor) ?? -1];
  return floor === undefined ? NOTHING : ringsOf(floor).flatMap(ringPath);
}

function ringPath(ring: Ring): readonly PathCommand[] {
  return [...ring.map((p, i): PathCommand => [i === 0 ? 'M' : 'L', p.x, p.y]), ['Z']];
}

/** Hues by the words of a room's name, faint on white and on dark paper: they help the eye and mean nothing else. Screen only. */
type Tint = Readonly<Record<ThemeName, string>>;
const TINTS: readonly (readonly [RegExp, Tint])[] = [
  [/卫生间|厕|库|储|档案|设备|走廊|门厅|楼梯/, { light: '#f1f2f4', dark: '#24272c' }],
  [/党|支部|组织/, { light: '#fbeceb', dark: '#352526' }],
  [/会议|议事|调解|培训|讲堂|教室/, { light: '#f1eef9', dark: '#2b2838' }],
  [/书屋|阅览|文化|活动|文体|棋牌|荣誉|展/, { light: '#fbf3e2', dark: '#332d20' }],
  [/卫生|医|康复|健康|养老|日间|儿童/, { light: '#e7f5ef', dark: '#1f3029' }],
];
const SERVICE_TINT: Tint = { light: '#e8f0fa', dark: '#1f2b3b' };
const UNNAMED_TINT: Tint = { light: '#f8f9fa', dark: '#1e2125' };

export function tintOf(room: Room | undefined, paper: ThemeName = 'light'): string {
  if (room === undefined) return UNNAMED_TINT[paper];
  return (TINTS.find(([words]) => words.test(room.name.zh))?.[1] ?? SERVICE_TINT)[paper];
}

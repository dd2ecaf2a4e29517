import { type GlyphRun, type Item } from '../../core/drawing/drawing.ts';
import { boxOf, type Point } from '../../core/geometry/point.ts';
import { shownArea } from '../../core/plan/figures.ts';
import { type LevelFaces } from '../../core/plan/levelFaces.ts';
import { type Space } from '../../core/project/plan/space.ts';
import { type Room } from '../../core/project/room.ts';
import { onPlan, TEXT } from './planInk.ts';
import { lineWidth, textItems, type PlanType } from './textItems.ts';
import { faceOfSpace, floorPath } from './wallItems.ts';

/** Function classes by words of the room's name; the tint helps the eye and means nothing else. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/党|支部|组织/, 'party'],
  [/服务|便民|办事|大厅|接待|窗口|政务/, 'service'],
  [/会议|议事|调解|培训|讲堂|教室/, 'meeting'],
  [/书屋|阅览|文化|活动|文体|棋牌|舞|荣誉|展/, 'culture'],
  [/卫生|医|康复|健康|养老|日间|儿童/, 'health'],
  [/库|储|档案|设备|厕|卫生间|锅炉|走廊|门厅|楼梯/, 'storage'],
];

export function tintOf(room: Room | undefined): string {
  if (room === undefined) return 'tint-none';
  if (/卫生间|厕/.test(room.name.zh)) return 'tint-storage';
  return `tint-${CLASSES.find(([words]) => words.test(room.name.zh))?.[1] ?? 'service'}`;
}

export function floorItem(level: LevelFaces, space: Space, room: Room | undefined): readonly Item[] {
  if (space.use !== 'room') return [];
  const path = floorPath(level, faceOfSpace(level, space));
  return path.length === 0 ? [] : [{ kind: 'shape', layer: 'artwork', path, fill: tintOf(room) }];
}

/** Words for what has no name yet and for spaces that are no rooms. */
export type SpaceWords = { readonly unnamed: string; readonly courtyard: string; readonly void: string };

/**
 * Room name over its usable area, in the middle of the floor; smaller where the room is narrow, never under
 * 2 mm on paper.
 */
export function roomLabelItems(
  level: LevelFaces,
  space: Space,
  room: Room | undefined,
  usable: number | null,
  words: SpaceWords,
  type: PlanType,
): readonly Item[] {
  const face = faceOfSpace(level, space);
  const ring = level.regions[face]?.outer;
  if (ring === undefined) return [];
  const box = boxOf(ring);
  const name = space.use === 'room' ? (room?.name.zh ?? words.unnamed) : words[space.use];
  const number = room?.number === undefined ? '' : `${room.number} `;
  const text = `${number}${name}`;
  const wide = Math.max(1, lineWidth(text, type) ?? 1);
  const room900 = (box.right - box.left) * 0.86;
  const size = Math.max(onPlan(2), Math.min(onPlan(TEXT.room) * 0.8, room900 / wide));
  const small = Math.min(size * 0.78, onPlan(TEXT.small));
  const at = labelPoint(level, face, space, box);
  const area =
    usable === null || space.use !== 'room'
      ? []
      : textItems(
          {
            text: `${shownArea(usable)} m²`,
            size: small,
            at: { x: at.x, y: at.y + small * 0.75 },
            anchor: 'middle',
            ink: 'plan-figure',
          },
          type,
        );
  const items = [
    ...textItems(
      {
        text,
        size,
        at: { x: at.x, y: at.y - (area.length > 0 ? size * 0.6 : 0) },
        anchor: 'middle',
        ink: room === undefined ? 'plan-figure' : 'plan-text',
      },
      type,
    ),
    ...area,
  ];
  return [...items.map(halo), ...items];
}

/** Paper round the letters, so that they stay legible over furniture. */
function halo(run: GlyphRun): GlyphRun {
  return { ...run, ink: 'plan-paper', outline: run.size * 0.22 };
}

/** The middle of the room's box where that is inside the room, else the anchor. */
function labelPoint(
  level: LevelFaces,
  face: number,
  { anchor }: Space,
  box: { left: number; right: number; top: number; bottom: number },
): Point {
  const middle = { x: Math.round((box.left + box.right) / 2), y: Math.round((box.top + box.bottom) / 2) };
  return level.faceAt(middle) === face ? middle : anchor;
}

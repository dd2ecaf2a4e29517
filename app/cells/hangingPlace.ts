import { FACILITY_NAMES } from '../../core/project/facilityNames.ts';
import { type PlacardPlace } from '../../core/project/placardRecord.ts';

export type HangingPlace = {
  readonly place: PlacardPlace;
  /** The room that the words name; empty = none. */
  readonly room: string;
};

/**
 * Where a plate hangs, in the words of such lists: 室内 alone, or with the room behind it as our own ledgers have it;
 * 二楼会议室 and 会议室门口 say both. Null = the words say neither, or both.
 */
export function hangingPlaceOf(text: string): HangingPlace | null {
  const [first = '', ...behind] = text.split(/\s*\n\s*/u);
  if (behind.length > 0 && !isRoom(first)) {
    const place = placeOf(first);
    return place === null ? null : { place, room: behind.join(' ') };
  }
  const door = atDoor(text);
  if (door !== undefined) return door;
  const place = placeOf(text);
  return place === null ? null : { place, room: isRoom(text) ? text : '' };
}

/** 门口, 门上, 门旁 …: whose door it is, stands before it. */
const DOOR = /^(.*?)的?门(?:口|上|旁|边|前|侧|框|头)(.*)$/u;
/** A room inside the house, whose door is inside too. */
const ROOM = /(?:室|屋|厅|堂|窗口|房间|厨房|值班间|卫生间|楼道|走廊|过道|楼梯)$/u;
/** A gatehouse is in the house or before it. */
const GATEHOUSE = /(?:传达|门卫|警卫|收发)室$/u;
/** What may be a room, or stand for itself: a person has to say. */
const UNCLEAR = /(?:门卫|站|所|点|社|中心|店|超市|馆|园|房|间|库|层|[一二三四五六七八九十\d]楼)$/u;

/** Of a plate at a door; undefined = the words name no door, or say themselves whether it is inside. */
function atDoor(text: string): HangingPlace | null | undefined {
  const [, before, behind = ''] = DOOR.exec(text) ?? [];
  if (before === undefined || /内|外/u.test(text)) return undefined;
  const whose = before.trim();
  // 会议室门口或院墙 says two places.
  if (placeOf(behind) !== null || GATEHOUSE.test(whose)) return null;
  if (ROOM.test(whose)) return { place: 'inside', room: whose };
  if (whose === '') return /门[口前头]/u.test(text) ? { place: 'outside', room: '' } : null;
  const isHouse = whose.endsWith(FACILITY_NAMES.centre);
  return UNCLEAR.test(whose) && !isHouse ? null : { place: 'outside', room: '' };
}

/** 室外 or 室内; null where the words say neither or both. */
function placeOf(text: string): PlacardPlace | null {
  const isOutside = /外|门口|大门|院墙|院内墙|楼顶|路边|屋顶|\bout/iu.test(text);
  const isInside = /内|室|厅|楼道|走廊|楼梯|办公|层|楼$|\bin(side|door|doors)?\b/iu.test(
    text.replace(/室外|院内墙/gu, ''),
  );
  if (isOutside === isInside) return null;
  return isOutside ? 'outside' : 'inside';
}

/** 室内 and 内 say only where; 二楼会议室 names the room. */
function isRoom(text: string): boolean {
  return !/^(室内|室外|内|外|内部|外部|屋内|屋外|inside|outside|indoors|outdoors|in|out)$/iu.test(text);
}

import { FACILITY_NAMES } from '../../core/project/facilityNames.ts';
import { type PlacardPlace } from '../../core/project/placardRecord.ts';

export type HangingPlace = {
  readonly place: PlacardPlace;
  /** What the words say beyond 室内 or 室外: a room, 院门口, 围墙; empty = nothing. */
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

/** A list's 室内 with 院内 in its column of rooms. Outside, a room is the one at which it hangs. */
export function isContrary(place: PlacardPlace, room: string): boolean {
  return place === 'inside' && hangingPlaceOf(room)?.place === 'outside';
}

/** 门口, 门上, 门旁 …: whose door it is, stands before it. */
const DOOR = /^(.*?)的?门(?:口|上|旁|边|前|侧|框|头)(.*)$/u;
/** A room inside the house, whose door is inside too. */
const ROOM = /(?:室|屋|厅|堂|窗口|房间|厨房|值班间|卫生间|楼道|走廊|过道|楼梯)$/u;
/** A gatehouse is in the house or before it. */
const GATEHOUSE = /(?:传达|门卫|警卫|收发)室$/u;
/** What may be a room, or stand for itself: a person has to say. */
const UNCLEAR = /(?:门卫|站|所|点|社|中心|店|超市|馆|园|房|间|库|层|[一二三四五六七八九十\d]楼)$/u;
/** Houses that are called 院 and are no yard; a gate of theirs may be the village's or another's. */
const CALLED_YARD = /(?:卫生|敬老|养老|福利|幸福|互助|康复|医|法|检察|学|书|影|剧|戏|研究)院/gu;

/** Of a plate at a door; undefined = the words name no door, or say themselves whether it is inside. */
function atDoor(text: string): HangingPlace | null | undefined {
  const [, before, behind = ''] = DOOR.exec(text) ?? [];
  if (before === undefined || /内|外/u.test(text)) return undefined;
  const whose = before.trim();
  // 会议室门口或院墙 says two places.
  if (placeOf(behind) !== null || GATEHOUSE.test(whose)) return null;
  if (ROOM.test(whose)) return { place: 'inside', room: whose };
  if (whose === '') return /门[口前头]/u.test(text) ? { place: 'outside', room: text } : null;
  const isHouse = whose.endsWith(FACILITY_NAMES.centre);
  const isUnclear = UNCLEAR.test(whose) || whose.replace(CALLED_YARD, '') === '';
  return isUnclear && !isHouse ? null : { place: 'outside', room: text };
}

/** Out of doors by name: the yard with all that is in it, its wall and gate, and the outside of a house. */
const OUTSIDE =
  /^室外|户外|露天|天井|庭院|院(?:子|落|墙|门|坝)?的?(?:[内里中外前后口上边旁]|四周)*墙?|(?:围墙|大门)[外前旁边]?|外墙|外立面|门(?:口|前|外|头|楣)|[楼房屋](?:外|前|后|顶|檐)|路[边口旁]|街[边口旁]|村口|广场|停车场/gu;
/** In the house by name: rooms, storeys, ways, and 内 or 里 of what is under a roof. */
const INSIDE =
  /[一二三四五六七八九十\d][楼层](?![顶外前后])|(?:室|厅|屋|堂|窗口|房间|卫生间|楼道|走廊|过道|楼梯间?|办公区)(?![顶外前后檐])[内里]?|(?:[楼房店站所社馆库]|中心|超市)[内里]|^内墙/gu;

/**
 * 室外 or 室内; null where the words say neither or both. 内 and 外 that belong to nothing known (村内, 会议室外) say
 * nothing: 院内 was once read as 室内 by its second character.
 */
function placeOf(text: string): PlacardPlace | null {
  const said = text.normalize('NFKC').replace(/\s/gu, '').replace(CALLED_YARD, '◇');
  if (/^(?:内|内部|里面)$/u.test(said)) return 'inside';
  if (/^(?:外|外部|外面)$/u.test(said)) return 'outside';
  const isOutside = said.search(OUTSIDE) !== -1 || /\b(?:out|(?:court)?yard|gate)/iu.test(text);
  const isInside = said.search(INSIDE) !== -1 || /\bin(?:side|door|doors)?\b/iu.test(text);
  const isUnknown = /[内外]/u.test(said.replace(OUTSIDE, '').replace(INSIDE, ''));
  if (isUnknown || isOutside === isInside) return null;
  return isOutside ? 'outside' : 'inside';
}

/** 室内 and 内 say only where; 二楼会议室 names the room. */
function isRoom(text: string): boolean {
  return !/^(室内|室外|内|外|内部|外部|屋内|屋外|户外|里面|外面|inside|outside|indoors|outdoors|in|out)$/iu.test(
    text.trim(),
  );
}

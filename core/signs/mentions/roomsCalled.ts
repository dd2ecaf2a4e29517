import { type Project } from '../../project/project.ts';
import { type Room } from '../../project/room.ts';
import { type TypedText } from '../../project/typedTexts.ts';
import { type NameDisagreement } from './nameDisagreement.ts';

/**
 * Rooms that are called otherwise than on their plates: in a floor directory (by the room's number), where a matter is
 * done, and where an old plate hangs. What is like no room is left: it may be anybody's.
 */
export function roomDisagreements(
  project: Project,
  texts: readonly TypedText[],
): readonly NameDisagreement[] {
  return [...inDirectories(project, texts), ...texts.flatMap((at) => inPlaces(at, project))];
}

function inDirectories({ signs, rooms }: Project, texts: readonly TypedText[]): readonly NameDisagreement[] {
  const byKey = new Map(texts.map((text) => [text.key, text]));
  return signs.flatMap(({ subject }, sign) =>
    subject.of !== 'directory'
      ? []
      : subject.rows.flatMap(({ number, name }, row): readonly NameDisagreement[] => {
          const at = byKey.get(`signs/${sign}/subject/rows/${row}/name/zh`);
          const numbered = rooms.filter((room) => room.number !== undefined && room.number === number);
          const [room, other] = numbered;
          if (at === undefined || room === undefined || other !== undefined) return [];
          return isCalled(room, name.zh)
            ? []
            : [{ code: 'room-differs', at, found: name.zh, right: room.name.zh }];
        }),
  );
}

/** Storey and window of a place: 一楼便民服务大厅1号窗口. */
const STOREY = /^(?:[负地]?[一二三四五六七八九十\d]+[楼层]|[东西南北]侧|[左右]侧)+/u;
const WINDOW = /(?:[（(][^（）()]*[)）]|[一二三四五六七八九十\d]+号?(?:窗口|台|柜台)|窗口|服务台|柜台)+$/u;

function inPlaces(at: TypedText, { rooms }: Project): readonly NameDisagreement[] {
  const isPlace = at.kind === 'place' && (at.group === 'service' || at.group === 'old-plate');
  // A plate may name its room by the room's id.
  if (!isPlace || rooms.some(({ id }) => id === at.text)) return [];
  const plain = at.text.trim().replace(STOREY, '').replace(WINDOW, '');
  const number = /^\d{3,4}[室]?/u.exec(plain)?.[0].replace('室', '') ?? null;
  const said = plain.replace(/^\d{3,4}室?/u, '').trim();
  if (said === '' || rooms.some((room) => at.text.includes(room.name.zh) || isCalled(room, said))) return [];
  const numbered = rooms.filter((room) => number !== null && room.number === number);
  const [room, other] = numbered.length > 0 ? numbered : rooms.filter((each) => isLike(said, each.name.zh));
  return room === undefined || other !== undefined
    ? []
    : [{ code: 'room-differs', at, found: said, right: room.name.zh }];
}

function isCalled({ name, functions }: Room, said: string): boolean {
  return name.zh === said || functions.some(({ zh }) => zh === said);
}

/** Whether two names are of one room: one is the end of the other, or they differ in one character. */
function isLike(said: string, name: string): boolean {
  const [short, long] = said.length < name.length ? [said, name] : [name, said];
  if (short.length >= 3 && long.endsWith(short)) return true;
  if (said.length !== name.length || name.length < 4) return false;
  return [...said].filter((character, at) => character !== [...name][at]).length === 1;
}

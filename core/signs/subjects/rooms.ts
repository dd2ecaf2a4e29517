import { type Project } from '../../project/project.ts';
import { boardText } from '../signSubject.ts';
import { platedRooms } from '../standardSizes.ts';

/** What a board that lists the rooms says of them. */
export function roomsOn(project: Project) {
  const rooms = platedRooms(project);
  return {
    texts: rooms.map(({ id, name }) => boardText('room', { of: 'room', room: id }, name)),
    shown: rooms.flatMap(({ name, functions }) => [name.zh, ...functions.map(({ zh }) => zh)]),
  };
}

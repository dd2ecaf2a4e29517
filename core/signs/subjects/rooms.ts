import { type Project } from '../../project/project.ts';
import { boardText } from '../signSubject.ts';

/** What a board that lists the rooms says of them. */
export function roomsOn({ rooms }: Project) {
  return {
    texts: rooms.map(({ id, name }) => boardText('room', { of: 'room', room: id }, name)),
    shown: rooms.flatMap(({ name, functions }) => [name.zh, ...functions.map(({ zh }) => zh)]),
  };
}

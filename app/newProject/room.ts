import { problem } from '../../core/problem.ts';
import { type Room } from '../../core/project/room.ts';
import { type Bilingual, type MongolianText } from '../../core/project/text.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { inspectText } from '../../typeset/text/inspect.ts';
import { type AnswerProblem, readName } from './answers.ts';

/** Reads the rooms; a number can stand once only, for it is the room's id too. */
export function readRooms(texts: readonly string[]): Result<readonly Room[], AnswerProblem> {
  const rooms: Room[] = [];
  for (const [index, text] of texts.entries()) {
    const room = readRoom(text, index + 1);
    if (!room.ok) return room;
    const { id } = room.value;
    if (rooms.some((before) => before.id === id)) return failure(problem('room-twice', { value: id }));
    rooms.push(room.value);
  }
  return success(rooms);
}

/**
 * Reads `101 便民服务大厅/便民服务站|ᠨᠢᠭᠡ/ᠬᠣᠶᠠᠷ`: a number (may be missing), the room's name, its further functions, and
 * behind `|` the Mongolian of each in the same order. `at` counts rooms from 1, for the id.
 */
function readRoom(text: string, at: number): Result<Room, AnswerProblem> {
  const [chinese = '', mongolian, ...more] = text.split('|');
  const [, number, names = ''] = /^\s*(?:([0-9A-Za-z-]{1,8})\s+)?(.*)$/su.exec(chinese) ?? [];
  const zh = names.split('/');
  const mn = mongolian?.split('/') ?? [];
  if (more.length > 0 || mn.length > zh.length || zh.length > 9) {
    return failure(problem('room-unclear', { value: text.trim() }));
  }
  const texts: Bilingual[] = [];
  for (const [index, part] of zh.entries()) {
    const name = readName(part);
    if (!name.ok) return name;
    const written = readMongolian(mn[index] ?? '');
    if (!written.ok) return written;
    texts.push({ zh: name.value, mn: written.value });
  }
  const [name, ...functions] = texts;
  if (name === undefined) throw new Error('a split text has a first part');
  return success({
    id: number ?? `room-${at}`,
    ...(number === undefined ? {} : { number }),
    name,
    functions,
    organisations: [],
    mechanisms: [],
  });
}

/** Mongolian as it was typed, not proof-read; null where there is none. */
export function readMongolian(text: string): Result<MongolianText | null, AnswerProblem> {
  const trimmed = text.trim();
  if (trimmed === '') return success(null);
  const inspected = inspectText(trimmed, 'Mong');
  return inspected.ok ? success({ text: inspected.value.value, proof: null }) : inspected;
}

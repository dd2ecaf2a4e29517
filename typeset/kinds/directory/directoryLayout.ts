import { problem } from '../../../core/problem.ts';
import { success } from '../../../core/result.ts';
import { ownerKey } from '../../../core/signs/textsOnSign.ts';
import { directory, floorOf } from '../../../core/signs/kinds/directory/directory.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { layoutTableBoard } from '../../boards/layoutTableBoard.ts';
import { type ListedRoom, listedRooms, roomTable } from '../../boards/roomTable.ts';
import { defineSignLayout, setText, sheets } from '../signLayout.ts';

export const directoryLayout = defineSignLayout(directory, (ask) => {
  const { template, project } = ask;
  const { subject } = ask.sign;
  const rows = subject.of === 'directory' ? subject.rows : [];
  const floors = rows.map((row) => floorOf(project, row));
  const written = rows.map(({ number, name }, index): ListedRoom => {
    const floor = floors[index] ?? '';
    const section = typeof floor === 'number' ? (template.floors?.[floor - 1] ?? `${floor}F`) : floor;
    const source = ownerKey({ of: 'row', sign: ask.sign.id, row: index });
    return { section, number, name: setText(name, [], source), functions: [] };
  });
  const rooms = subject.of === 'directory' ? byFloor(written) : listedRooms(project);
  const board = boardOfKind(ask);
  const table = roomTable(rooms, { ...template, ...template.headings }, board);
  const laid = layoutTableBoard({ ...board, table, even: true });
  const guessed = rows.filter((_, index) => typeof floors[index] === 'number');
  if (!laid.ok || guessed.length === 0) return sheets(laid);
  const names = guessed.map(({ number }) => number ?? '').join('、');
  const note = problem('floors-by-number', { sign: ask.title, count: guessed.length, names });
  return sheets(success({ ...laid.value, notes: [...laid.value.notes, note] }));
});

/** Rooms of a floor follow one another, the floors as they first come. */
function byFloor(rooms: readonly ListedRoom[]): readonly ListedRoom[] {
  const floors = [...new Set(rooms.map(({ section }) => section))];
  return floors.flatMap((floor) => rooms.filter(({ section }) => section === floor));
}

import { type SignSubject } from '../../../core/project/sign.ts';
import { directory } from '../../../core/signs/kinds/directory/directory.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { layoutTableBoard } from '../../boards/layoutTableBoard.ts';
import { type ListedRoom, listedRooms, roomTable } from '../../boards/roomTable.ts';
import { defineSignLayout, setText, sheets } from '../signLayout.ts';

export const directoryLayout = defineSignLayout(directory, (ask) => {
  const { template, project } = ask;
  const { subject } = ask.sign;
  const rooms = subject.of === 'directory' ? subject.rows.map(listedRow) : listedRooms(project.rooms);
  const board = boardOfKind(ask);
  const table = roomTable(rooms, { ...template, ...template.headings }, board);
  return sheets(layoutTableBoard({ ...board, table, even: true }));
});

type Row = Extract<SignSubject, { of: 'directory' }>['rows'][number];

function listedRow({ part, number, name }: Row): ListedRoom {
  // A room that stands on no storey yet has no heading over it.
  return { section: part === '—' ? null : part, number, name: setText(name), functions: [] };
}

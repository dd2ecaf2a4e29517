import { type Post } from '../../core/project/post.ts';
import { type Room } from '../../core/project/room.ts';
import { type Result } from '../../core/result.ts';
import { choice, limit } from './readCell.ts';
import { namesOf, POSTS } from '../cells/asked.ts';
import { type ColumnDefinition } from './columns.ts';
import { importRecords, type Imported, type ImportOptions, type RowReader } from './importRecords.ts';
import { type ImportProblem } from './problems.ts';
import { type TableSource } from './tableSource.ts';

export type PostColumn = 'name' | 'kind' | 'room' | 'people' | 'phone' | 'duties';

export const POST_COLUMNS: readonly ColumnDefinition<PostColumn>[] = [
  {
    key: 'name',
    required: true,
    headings: ['岗位名称', '团队名称', '名称', '岗位', 'name', 'post', 'servicepost'],
  },
  { key: 'kind', required: false, headings: ['类别', '类型', 'kind'] },
  { key: 'room', required: false, headings: ['房间', '办公房间', '地点', 'room'] },
  { key: 'people', required: false, headings: ['人员', '姓名', '代办员', '责任人', 'people', 'person'] },
  { key: 'phone', required: false, headings: ['电话', '联系电话', 'phone', 'telephones'] },
  { key: 'duties', required: false, headings: ['职责', '工作内容', 'duties'] },
];

/** Imports service posts (requirement TEAM-1); a room is known by its number, id or name and must be in the project. */
export function importPosts(
  source: TableSource,
  rooms: readonly Room[],
  options: ImportOptions<PostColumn> = {},
): Promise<Result<Imported<Post>, ImportProblem>> {
  return importRecords(source, POST_COLUMNS, (row) => readPost(row, rooms), options);
}

function readPost(row: RowReader<PostColumn>, rooms: readonly Room[]): Post | null {
  limit(row, { name: 100, duties: 1000, phone: 40 });
  const written = row.text('room');
  const room = rooms.find(({ id, number, name }) => [id, number, name.zh].includes(written));
  if (written !== '' && room === undefined) row.refuse('room', 'cell-choice');
  const names = namesOf(row.text('people'));
  if (names.length > 40 || names.some((name) => name.length > 60)) row.refuse('people', 'cell-too-long');
  const phone = row.text('phone');
  return {
    id: `t${row.number}`,
    kind: choice(row, 'kind', POSTS) ?? POSTS.find(([words]) => words.test(row.text('name')))?.[1] ?? 'post',
    name: row.text('name'),
    room: room?.id ?? null,
    people: names.map((name, at) => (at === 0 && phone !== '' ? { name, phone } : { name })),
    duties: row.text('duties'),
  };
}

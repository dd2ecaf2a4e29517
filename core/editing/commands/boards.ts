import { problem } from '../../problem.ts';
import { type Asset } from '../../project/asset.ts';
import { type Boards, boards as boardsSchema } from '../../project/boards.ts';
import { withoutStrays } from '../../project/emblems.ts';
import { type Facade } from '../../project/facade.ts';
import { type DisplayWall, type HonourRecords, type HungHonour } from '../../project/honour.ts';
import { type NoticeSection } from '../../project/notice.ts';
import { type Project } from '../../project/project.ts';
import { command, type CommandResult } from '../command.ts';
import { refusedValue } from '../refusedValue.ts';

/** As many walls as a project keeps. */
const MOST_WALLS = 20;

/** A wall of the honours as it was measured; one with its id takes this one's place. What hangs there stays. */
export function putDisplayWall(project: Project, wall: DisplayWall): CommandResult {
  const { walls } = project.boards.honours;
  const known = walls.some(({ id }) => id === wall.id);
  if (!known && walls.length >= MOST_WALLS)
    return command(project, () => problem('too-many', { most: MOST_WALLS }));
  const next = known ? walls.map((each) => (each.id === wall.id ? wall : each)) : [...walls, wall];
  return changeHonours(project, { walls: next });
}

/** An id that no wall of the honours has. */
export function freshWallId({ boards }: Project): string {
  const taken = new Set(boards.honours.walls.map(({ id }) => id));
  for (let number = taken.size + 1; ; number += 1) if (!taken.has(`q${number}`)) return `q${number}`;
}

/** The wall goes, and with it the places on it. */
export function removeDisplayWall(project: Project, id: string): CommandResult {
  const { walls, hung } = project.boards.honours;
  if (!walls.some((wall) => wall.id === id)) return command(project, () => problem('not-found', { id }));
  return changeHonours(project, {
    walls: walls.filter((wall) => wall.id !== id),
    hung: hung.filter(({ wall }) => wall !== id),
  });
}

/** In which order the program hangs honours, and how many places it keeps for those to come. */
export function orderHonours(
  project: Project,
  how: Partial<Pick<HonourRecords, 'order' | 'reserve'>>,
): CommandResult {
  return changeHonours(project, how);
}

/** Where honours hang; the program places what is not among them, and all of them where none is. */
export function hangHonoursAt(project: Project, places: readonly HungHonour[]): CommandResult {
  const { honours, walls, hung } = project.boards.honours;
  if (JSON.stringify(hung) === JSON.stringify(places))
    return command(project, () => problem('nothing-to-do'));
  const placed = new Set(places.map(({ honour }) => honour));
  const unknown = places.some(
    ({ honour, wall }) => !honours.some(({ id }) => id === honour) || !walls.some(({ id }) => id === wall),
  );
  if (unknown || placed.size < places.length) return command(project, () => problem('not-found'));
  return changeHonours(project, { hung: [...places] });
}

/**
 * The entrance side as it was measured and as its marks hang; null = nobody has measured it. A new photo comes with its
 * asset; one that nothing names any more goes.
 */
export function changeFacade(project: Project, facade: Facade | null, photo?: Asset): CommandResult {
  return command(project, (draft) => {
    const next = boardsSchema.safeParse({ ...project.boards, facade });
    if (!next.success) return refusedValue(next.error);
    if (photo !== undefined) draft.put('assets', [photo]);
    draft.setPart('boards', next.data);
    draft.set('assets', withoutStrays(draft.project).assets);
    return undefined;
  });
}

/** Sections of the notice board and their frames; null = the template's, as many as there is room for. */
export function changeNotice(project: Project, sections: readonly NoticeSection[] | null): CommandResult {
  const { notice: _, ...rest } = project.boards;
  return keepBoards(project, sections === null ? rest : { ...rest, notice: [...sections] });
}

function changeHonours(project: Project, to: Partial<HonourRecords>): CommandResult {
  return changeBoards(project, { honours: { ...project.boards.honours, ...to } });
}

/** Some of the boards' records; the others stay. */
export function changeBoards(project: Project, to: Partial<Boards>): CommandResult {
  return keepBoards(project, { ...project.boards, ...to });
}

function keepBoards(project: Project, to: Boards): CommandResult {
  return command(project, (draft) => {
    const next = boardsSchema.safeParse(to);
    if (!next.success) return refusedValue(next.error);
    draft.setPart('boards', next.data);
    return undefined;
  });
}

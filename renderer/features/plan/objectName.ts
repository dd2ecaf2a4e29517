import { findObject, type Found } from '../../../core/editing/objects.ts';
import { lengthOf } from '../../../core/plan/axis.ts';
import { type FixtureLibrary } from '../../../core/project/plan/fixtureLibrary.ts';
import { type Project } from '../../../core/project/project.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { type Say, useOwn, useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { underlayName } from '../underlay/underlays.ts';

type Words = Say<keyof (typeof PLAN)['zh']>;
type Own = ReturnType<typeof useOwn>;

/** What people call an object: 墙 3300, 门 900 M0921, 服务柜台, 会议室. */
export function useObjectName(): (id: string) => string {
  const workbench = useWorkbench();
  const project = useProject((now) => now);
  const say = useWords(PLAN);
  const own = useOwn();
  return (id) => objectName(project, id, workbench.library.fixtures, say, own);
}

function objectName(project: Project, id: string, library: FixtureLibrary, say: Words, own: Own): string {
  const space = project.plan?.spaces.find((one) => one.id === id);
  if (space !== undefined) {
    if (space.use !== 'room') return say(space.use);
    return project.rooms.find((room) => room.id === space.room)?.name.zh ?? say('unnamed');
  }
  const underlay = project.plan?.underlays.find((one) => one.id === id);
  if (underlay !== undefined) return underlayName(project, underlay);
  const found = findObject({ project }, id);
  return found === undefined ? id : nameOfFound(found, library, say, own);
}

export function nameOfFound({ table, record }: Found, library: FixtureLibrary, say: Words, own: Own): string {
  switch (table) {
    case 'walls':
      return `${say(`kind-${record.kind}`)} ${Math.round(lengthOf(record))}`;
    case 'openings':
      return [say(record.kind), record.width, record.mark].filter((part) => part !== null).join(' ');
    case 'fixtures': {
      const item = library.get(record.item);
      return item === undefined ? record.item : own(item.name);
    }
    case 'notes':
      return record.text;
    case 'outdoors':
      return record.name ?? say(`outdoor-${record.use}`);
    default:
      return say(table);
  }
}

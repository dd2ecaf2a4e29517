import { OBJECT_TABLES, type Found } from '../../../core/editing/objects.ts';
import { type Project } from '../../../core/project/project.ts';

/** Everything that can be picked on a level, in the order of the object list. */
export function objectsOnLevel(project: Project, level: string): readonly Found[] {
  const { plan } = project;
  if (plan === null) return [];
  const walls = new Set(plan.walls.filter((wall) => wall.level === level).map(({ id }) => id));
  return OBJECT_TABLES.flatMap((table): Found[] =>
    plan[table]
      .filter((record) => ('level' in record ? record.level === level : walls.has(record.wall)))
      // Table and record belong together: the record was read from that table.
      .map((record) => ({ table, record }) as Found),
  );
}

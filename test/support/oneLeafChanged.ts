import { type Project } from '../../core/project/project.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function leavesOf(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, held]) =>
    leavesOf(held, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A project of which one value, by chance, is another one of its sort. */
export function oneLeafChanged(
  project: Project,
  chance: number,
): { readonly path: string; readonly changed: Project } {
  const copy = JSON.parse(JSON.stringify(project)) as { [key: string]: Json };
  const leaves = leavesOf(copy);
  const path = leaves[chance % leaves.length] ?? [];
  let holder: Json = copy;
  for (const key of path.slice(0, -1)) holder = (holder as Record<string | number, Json>)[key] ?? null;
  const last = path.at(-1) ?? '';
  const inside = holder as Record<string | number, Json>;
  const value = inside[last] ?? null;
  inside[last] =
    typeof value === 'string'
      ? `${value}改`
      : typeof value === 'number'
        ? value + 1
        : typeof value === 'boolean'
          ? !value
          : '改';
  // Of the same shape, but for a null that became a text.
  return { path: path.join('.'), changed: copy as unknown as Project };
}

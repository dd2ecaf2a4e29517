import { type Project } from '../../core/project/project.ts';

/** A project as it came; `source` names it to people. */
type Came = { readonly source: string; readonly project: Project };

export type Paired<One extends Came> = {
  readonly pairs: readonly { readonly mine: One; readonly theirs: One; readonly base: One | null }[];
  /** Those that only one side has. */
  readonly alone: { readonly mine: readonly One[]; readonly theirs: readonly One[] };
  /** One project in several files of a side: nobody says which of them it is. */
  readonly twice: readonly (readonly One[])[];
  /** One village in two projects that are not the same. */
  readonly unlike: readonly { readonly mine: One; readonly theirs: One }[];
};

/** Which files are of one project: by what the project says it is, whatever the file is called. */
export function pairProjects<One extends Came>(
  mine: readonly One[],
  theirs: readonly One[],
  base: readonly One[],
): Paired<One> {
  const [own, others, began] = [byProject(mine), byProject(theirs), byProject(base)];
  const twice = [own, others, began].flatMap((side) => [...side.values()].filter((all) => all.length > 1));
  const unsure = new Set(twice.flatMap(([first]) => first?.project.id ?? []));
  const sure = (side: readonly One[]) => side.filter(({ project }) => !unsure.has(project.id));
  const pairs = sure(mine).flatMap((one) => {
    const [other] = others.get(one.project.id) ?? [];
    const [before] = began.get(one.project.id) ?? [];
    return other === undefined ? [] : [{ mine: one, theirs: other, base: before ?? null }];
  });
  const alone = {
    mine: sure(mine).filter(({ project }) => !others.has(project.id)),
    theirs: sure(theirs).filter(({ project }) => !own.has(project.id)),
  };
  const unlike = alone.mine.flatMap((one) => {
    const other = alone.theirs.find(({ project }) => placeOf(project) === placeOf(one.project));
    return other === undefined ? [] : [{ mine: one, theirs: other }];
  });
  return { pairs, alone, twice, unlike };
}

function byProject<One extends Came>(given: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const projects = new Map<string, One[]>();
  for (const one of given) projects.set(one.project.id, [...(projects.get(one.project.id) ?? []), one]);
  return projects;
}

function placeOf({ register: { banner, township, village } }: Project): string {
  return [banner.zh, township.zh, village.zh].join('\n');
}

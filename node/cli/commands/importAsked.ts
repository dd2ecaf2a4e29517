import { importAdmissions, importBurdens, importPosts } from '../../../app/lists/importAsked.ts';
import { IMPORT_ASKED_WORDS } from '../../../app/words/commands/admission.ts';
import { type Admission } from '../../../core/project/admission.ts';
import { type PolicyRecords } from '../../../core/project/policy.ts';
import { type Project } from '../../../core/project/project.ts';
import { importInto, mergedByName } from '../importInto.ts';
import { readProject } from '../readProject.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';
import { type ReadList } from '../readList.ts';
import { flags, texts } from '../options.ts';

/** Most rows that the project's record takes of each. */
const MOST = { admissions: 2000, posts: 200, burdens: 2000 } as const;
type Records = keyof typeof MOST;

/** `paijiang import-admissions`: the register of what is asked of the village (requirement ADMIT-1). */
export const runAdmissions = importAsked({
  name: 'import-admissions',
  records: 'admissions',
  reading: () => importAdmissions,
  nameOf: ({ kind, name }) => `${kind} ${name}`,
  after: (project, { link }) => (link ? withLinks(project) : project),
});

/** `paijiang import-posts`: service posts with room and people (requirement TEAM-1). */
export const runPosts = importAsked({
  name: 'import-posts',
  records: 'posts',
  reading:
    ({ rooms }) =>
    (source, options) =>
      importPosts(source, rooms, options),
  nameOf: ({ name }) => name,
});

/** `paijiang import-burdens`: work groups, apps, forms, appraisals (requirements BURDEN-1 to 3). */
export const runBurdens = importAsked({
  name: 'import-burdens',
  records: 'burdens',
  reading: () => importBurdens,
  nameOf: ({ kind, name }) => `${kind} ${name}`,
});

type Asked<Key extends Records> = {
  readonly name: string;
  readonly records: Key;
  readonly reading: (project: Project) => ReadList<PolicyRecords[Key][number]>;
  readonly nameOf: (item: PolicyRecords[Key][number]) => string;
  readonly after?: (project: Project, options: { readonly link: boolean }) => Project;
};

function importAsked<Key extends Records>({
  name,
  records,
  reading,
  nameOf,
  after = (project) => project,
}: Asked<Key>) {
  const options = {
    ...texts('project', 'sheet'),
    ...flags('replace'),
    ...(records === 'admissions' ? flags('link') : {}),
  };
  return command(name, { options, operands: ['LIST'], needed: ['project'] }, async (given, host) => {
    const {
      values,
      operands: [list = ''],
    } = given;
    const { project: file, sheet } = values;
    const opened = await readProject(file, host);
    const take = (project: Project, items: readonly PolicyRecords[Key][number][]): Project => {
      const before: readonly PolicyRecords[Key][number][] =
        values.replace === true ? [] : project.policy[records];
      const merged = mergedByName<PolicyRecords[Key][number]>(before, items, nameOf);
      const told = { file, count: merged.length, most: MOST[records] };
      if (merged.length > told.most) refuse(host, IMPORT_ASKED_WORDS, 'too-many', told);
      tell(host, IMPORT_ASKED_WORDS, 'saved', told);
      const policy = { ...project.policy, [records]: [...merged] };
      return after({ ...project, policy }, { link: 'link' in values && values.link === true });
    };
    return importInto(opened, { list, project: file, sheet, read: reading(opened.project), take }, host);
  });
}

/** Services, mechanisms and plates without a reference get that of the one admission of their kind and very name. */
function withLinks(project: Project): Project {
  const { policy } = project;
  const found = (kind: Admission['kind'], name: string): { admission?: string } => {
    const [one, ...others] = policy.admissions.filter((each) => each.kind === kind && each.name === name);
    return one === undefined || others.length > 0 ? {} : { admission: one.id };
  };
  return {
    ...project,
    mechanisms: project.mechanisms.map((each) => ({ ...found('mechanism', each.name.zh), ...each })),
    policy: {
      ...policy,
      services: policy.services.map((each) => ({ ...found('matter', each.name.zh), ...each })),
      placards: policy.placards.map((each) => ({ ...found('plate', each.text), ...each })),
    },
  };
}

import { IMPORT_ASKED_WORDS } from '../../app/words/commands/admission.ts';
import { type PolicyRecords } from '../../core/project/policy.ts';
import { type Project } from '../../core/project/project.ts';
import { importInto, mergedByName } from './importInto.ts';
import { readProject } from './readProject.ts';
import { command } from './command.ts';
import { tell, refuse } from './tell.ts';
import { type ReadList } from './readList.ts';
import { flags, texts } from './options.ts';

/** Most rows that the project's record takes of each. */
const MOST = { admissions: 2000, posts: 200, burdens: 2000 } as const;
type Records = keyof typeof MOST;

type Register<Key extends Records> = {
  readonly name: string;
  readonly records: Key;
  readonly reading: (project: Project) => ReadList<PolicyRecords[Key][number]>;
  readonly nameOf: (item: PolicyRecords[Key][number]) => string;
  readonly after?: (project: Project, options: { readonly link: boolean }) => Project;
};

/** The command that reads a list into one of the project's registers. */
export function importRegister<Key extends Records>({
  name,
  records,
  reading,
  nameOf,
  after = (project) => project,
}: Register<Key>) {
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

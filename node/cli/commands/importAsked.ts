import { importAdmissions, importBurdens, importPosts } from '../../../app/lists/importAsked.ts';
import { type Imported, type ImportOptions } from '../../../app/lists/importRecords.ts';
import { type ImportProblem } from '../../../app/lists/problems.ts';
import { type TableSource } from '../../../app/lists/tableSource.ts';
import { IMPORT_ASKED_WORDS } from '../../../app/words/commands/admission.ts';
import { say } from '../../../app/words/words.ts';
import { type Admission } from '../../../core/project/admission.ts';
import { type PolicyRecords } from '../../../core/project/policy.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Result } from '../../../core/result.ts';
import { type ExitCode, type Host } from '../host.ts';
import { importInto, mergedByName } from '../importInto.ts';
import { readOptions, sayOptionProblem } from '../options.ts';
import { readProject } from '../readProject.ts';

/** Most rows that the project's record takes of each. */
const MOST = { admissions: 2000, posts: 200, burdens: 2000 } as const;
type Records = keyof typeof MOST;

type Reading<Item> = (
  source: TableSource,
  options: Pick<ImportOptions<never>, 'readWorkbook' | 'sheet'>,
) => Promise<Result<Imported<Item>, ImportProblem>>;

/** `paijiang import-admissions`: the register of what is asked of the village (requirement ADMIT-1). */
export function runAdmissions(args: readonly string[], host: Host): Promise<ExitCode> {
  return importAsked(args, host, {
    name: 'import-admissions',
    records: 'admissions',
    reading: () => importAdmissions,
    nameOf: ({ kind, name }) => `${kind} ${name}`,
    after: (project, { link }) => (link ? withLinks(project) : project),
  });
}

/** `paijiang import-posts`: service posts with room and people (requirement TEAM-1). */
export function runPosts(args: readonly string[], host: Host): Promise<ExitCode> {
  return importAsked(args, host, {
    name: 'import-posts',
    records: 'posts',
    reading:
      ({ rooms }) =>
      (source, options) =>
        importPosts(source, rooms, options),
    nameOf: ({ name }) => name,
  });
}

/** `paijiang import-burdens`: work groups, apps, forms, appraisals (requirements BURDEN-1 to 3). */
export function runBurdens(args: readonly string[], host: Host): Promise<ExitCode> {
  return importAsked(args, host, {
    name: 'import-burdens',
    records: 'burdens',
    reading: () => importBurdens,
    nameOf: ({ kind, name }) => `${kind} ${name}`,
  });
}

type Asked<Key extends Records> = {
  readonly name: string;
  readonly records: Key;
  readonly reading: (project: Project) => Reading<PolicyRecords[Key][number]>;
  readonly nameOf: (item: PolicyRecords[Key][number]) => string;
  readonly after?: (project: Project, options: { readonly link: boolean }) => Project;
};

async function importAsked<Key extends Records>(
  args: readonly string[],
  host: Host,
  { name, records, reading, nameOf, after = (project) => project }: Asked<Key>,
): Promise<ExitCode> {
  const options = readOptions(
    args,
    {
      project: { type: 'string' },
      sheet: { type: 'string' },
      replace: { type: 'boolean' },
      ...(records === 'admissions' ? { link: { type: 'boolean' } as const } : {}),
    },
    { operands: ['LIST'] },
  );
  if (!options.ok) {
    sayOptionProblem(options.problem, name, host);
    return 2;
  }
  const { values, operands } = options.value;
  const [list = ''] = operands;
  if (values.project === undefined) {
    sayOptionProblem({ code: 'missing-operand', data: { operand: '--project' } }, name, host);
    return 2;
  }
  const opened = await readProject(values.project, host);
  if (opened === null) return 2;
  const tell = (key: keyof typeof IMPORT_ASKED_WORDS.zh, data = {}) =>
    host.err(`${say(IMPORT_ASKED_WORDS, host.language, key, data)}\n`);
  const take = (project: Project, items: readonly PolicyRecords[Key][number][]): Project | null => {
    const before: readonly PolicyRecords[Key][number][] =
      values.replace === true ? [] : project.policy[records];
    const merged = mergedByName<PolicyRecords[Key][number]>(before, items, nameOf);
    if (merged.length > MOST[records]) {
      tell('too-many', { count: merged.length, most: MOST[records] });
      return null;
    }
    tell('saved', { file: values.project, count: merged.length });
    const policy = { ...project.policy, [records]: [...merged] };
    return after({ ...project, policy }, { link: 'link' in values && values.link === true });
  };
  const { project, sheet } = values;
  return importInto(opened, { list, project, sheet, read: reading(opened.project), take }, host);
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

import { type ListPart, type Lists } from '../compare/differences.ts';
import { type SINGLES, type SinglePart } from '../compare/singles.ts';
import { isPlanTable, PROJECT_TABLES, withTable } from '../editing/tables.ts';
import { type TableName } from '../editing/change.ts';
import { type Project } from '../project/project.ts';

type Part = keyof Project;
type Single<Name extends SinglePart> = ReturnType<(typeof SINGLES)[Name]>;

/** Without the field where it holds nothing: what is absent stays absent. */
function optional<Held extends object, Key extends keyof Held>(
  held: Held,
  key: Key,
  value: Held[Key] | undefined,
): Held {
  const { [key]: _, ...rest } = held;
  // The same record, of which this field may be absent.
  return (value === undefined ? rest : { ...rest, [key]: value }) as Held;
}

const put = <Key extends Part>(project: Project, key: Key, value: Project[Key] | undefined): Project =>
  optional(project, key, value);

const organisation =
  <Kind extends keyof Project['organisations']>(kind: Kind) =>
  (project: Project, value: Project['organisations'][Kind]): Project => ({
    ...project,
    organisations: { ...project.organisations, [kind]: value },
  });
const place =
  (kind: 'banner' | 'township' | 'village') =>
  (project: Project, value: Project['register']['village']): Project => ({
    ...project,
    register: { ...project.register, [kind]: value },
  });
const emblem =
  (slot: keyof Project['emblems']) =>
  (project: Project, value: Project['emblems']['centre']): Project => ({
    ...project,
    emblems: { ...project.emblems, [slot]: value },
  });

/** How each single part is put where `SINGLES` reads it. */
const WRITINGS: { readonly [Name in SinglePart]: (project: Project, value: Single<Name>) => Project } = {
  project: (project, id) => ({ ...project, id }),
  league: (project, league) => ({
    ...project,
    register: optional(project.register, 'league', league === '' ? undefined : league),
  }),
  banner: place('banner'),
  township: place('township'),
  village: place('village'),
  approval: (project, approval) => ({
    ...project,
    register: optional(project.register, 'approval', approval === '' ? undefined : approval),
  }),
  setting: (project, setting) => ({ ...project, setting }),
  party: organisation('party'),
  villagersCommittee: organisation('villagersCommittee'),
  collective: organisation('collective'),
  supervision: organisation('supervision'),
  centre: organisation('centre'),
  practice: organisation('practice'),
  serviceInstitution: organisation('serviceInstitution'),
  areas: (project, areas) => ({ ...project, areas }),
  // The plan as a whole is put by whoever decides whose it is (core/merge/mergeProjects.ts).
  plan: (project) => project,
  variant: ({ plan, ...project }, current) => ({ ...project, plan: plan && { ...plan, current } }),
  north: ({ plan, ...project }, north) => ({ ...project, plan: plan && { ...plan, north } }),
  emblemOfCentre: emblem('centre'),
  emblemOfPractice: emblem('practice'),
  look: (project, look) => put(project, 'look', look === '' ? undefined : look),
  inks: (project, inks) => put(project, 'ownInks', inks ?? undefined),
  typefaces: (project, typefaces) => ({ ...project, typefaces }),
  language: (project, language) => ({ ...project, language }),
  fixedWords: (project, words) => ({ ...project, boards: { ...project.boards, words } }),
  specification: (project, value) =>
    put(project, 'specification', Object.keys(value).length === 0 ? undefined : value),
  certificates: (project, value) => ({
    ...project,
    policy: {
      ...project.policy,
      certificates: { ...value, refused: project.policy.certificates.refused },
    },
  }),
  honours: (project, value) => ({
    ...project,
    boards: { ...project.boards, honours: { ...project.boards.honours, ...value } },
  }),
  facade: (project, facade) => ({ ...project, boards: { ...project.boards, facade } }),
  notice: (project, notice) => ({
    ...project,
    boards: optional(project.boards, 'notice', notice ?? undefined),
  }),
  onSite: (project, onSite) => ({ ...project, policy: { ...project.policy, onSite } }),
  judgedBy: (project, judgedBy) => ({ ...project, policy: { ...project.policy, judgedBy } }),
  papers: (project, papers) => ({ ...project, papers }),
  titleEntries: (project, titleEntries) => ({ ...project, titleEntries }),
};

/** The project with another value of a single part. */
export function withSingle(project: Project, part: SinglePart, value: unknown): Project {
  const write: (project: Project, value: never) => Project = WRITINGS[part];
  // Each value comes from the reading of its part, of a project like this one.
  return write(project, value as never);
}

/** The project with other records in a list. */
export function withRecords<Part extends ListPart>(
  project: Project,
  part: Part,
  given: readonly Lists[Part][],
): Project {
  // The records are those of the part; so below.
  const records: unknown = [...given];
  const { policy, boards } = project;
  const { honours } = boards;
  switch (part) {
    case 'people':
      return {
        ...project,
        policy: optional(
          policy,
          'people',
          given.length === 0 ? undefined : (records as NonNullable<typeof policy.people>),
        ),
      };
    case 'refused': {
      const refused = records as typeof policy.certificates.refused;
      return { ...project, policy: { ...policy, certificates: { ...policy.certificates, refused } } };
    }
    case 'honours':
      return {
        ...project,
        boards: { ...boards, honours: { ...honours, honours: records as typeof honours.honours } },
      };
    case 'displayWalls':
      return {
        ...project,
        boards: { ...boards, honours: { ...honours, walls: records as typeof honours.walls } },
      };
    case 'hungHonours':
      return {
        ...project,
        boards: { ...boards, honours: { ...honours, hung: records as typeof honours.hung } },
      };
    case 'waivers':
      return put(
        project,
        'waivers',
        given.length === 0 ? undefined : (records as NonNullable<Project['waivers']>),
      );
    default:
      if (isTable(part)) return withTable(project, part, records as never);
      return { ...project, policy: { ...policy, [part]: records } };
  }
}

function isTable(part: ListPart): part is ListPart & TableName {
  // Whether the name is one is what is asked.
  return isPlanTable(part as TableName) || (PROJECT_TABLES as readonly string[]).includes(part);
}

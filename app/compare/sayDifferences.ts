import { type Difference, type ListPart, type Lists, type OfList } from '../../core/compare/differences.ts';
import { RECORD_NAMES } from '../../core/compare/recordNames.ts';
import { type SinglePart } from '../../core/compare/singles.ts';
import { type RegisterName } from '../../core/editing/commands/registers.ts';
import { stableJson } from '../../core/file/stableJson.ts';
import { type LanguageChoice } from '../../core/project/language.ts';
import { type Project } from '../../core/project/project.ts';
import { USUAL_LOOK } from '../../core/signs/look.ts';
import { shortName } from '../../core/signs/shortName.ts';
import { type Bilingual } from '../../core/project/text.ts';
import { type Setting } from '../../core/project/register.ts';
import { DIFFERENCES, LIST_PARTS, SINGLE_PARTS } from '../words/differences.ts';
import { SPECIFICATION_WORDS } from '../words/specification.ts';
import { sayValue } from '../words/values.ts';
import { say } from '../words/words.ts';
import {
  type CompareContext,
  type FieldChange,
  changedColumns,
  changedFields,
  changedNames,
  sayChange,
  shown,
} from './sayField.ts';

export const TOPICS = [
  'names',
  'rooms',
  'plan',
  'signs',
  'registers',
  'walls',
  'placards',
  'papers',
] as const;
type Topic = (typeof TOPICS)[number];

/** What differs under one heading, a line each. */
export type ToldDifferences = { readonly heading: string; readonly lines: readonly string[] };

/** Both sides of a comparison: what it was, and what it is. */
export type Sides = { readonly was: Project; readonly is: Project };

/** Lines of one list that are written out. */
const MOST_LINES = 10;
const MOST_NAMES = 8;

export const TOPIC_OF: { readonly [Part in ListPart | SinglePart]: Topic } = {
  ...{ project: 'names', league: 'names', banner: 'names', township: 'names', village: 'names' },
  ...{ approval: 'names', setting: 'names', party: 'names', villagersCommittee: 'names' },
  ...{ collective: 'names', supervision: 'names', centre: 'names', practice: 'names' },
  ...{ serviceInstitution: 'names', rooms: 'rooms', areas: 'plan', plan: 'plan', variant: 'plan' },
  ...{ north: 'plan', variants: 'plan', levels: 'plan', spaces: 'plan', walls: 'plan', openings: 'plan' },
  ...{ columns: 'plan', fixtures: 'plan', outdoors: 'plan', dimensions: 'plan', notes: 'plan' },
  ...{ facadeSpots: 'plan', underlays: 'plan', signs: 'signs', emblemOfCentre: 'signs' },
  ...{ emblemOfPractice: 'signs', look: 'signs', inks: 'signs', typefaces: 'signs', language: 'signs' },
  ...{ fixedWords: 'signs', specification: 'signs', assets: 'signs', people: 'registers' },
  ...{ services: 'registers', admissions: 'registers', mechanisms: 'registers', posts: 'registers' },
  ...{ burdens: 'registers', refused: 'registers', certificates: 'registers', displayWalls: 'walls' },
  ...{ honours: 'walls', hungHonours: 'walls', facade: 'walls', notice: 'walls', placards: 'placards' },
  ...{ onSite: 'papers', judgedBy: 'papers', papers: 'papers', titleEntries: 'papers' },
  ...{ justifications: 'papers', acceptances: 'papers', waivers: 'papers' },
};

/** What differs, in words, in the order in which people look for it; nothing where nothing differs. */
export function sayDifferences(
  found: readonly Difference[],
  sides: Sides,
  context: CompareContext,
): readonly ToldDifferences[] {
  return TOPICS.flatMap((topic) => {
    const lines = found
      .filter(({ part }) => TOPIC_OF[part] === topic)
      .flatMap((each) => (each.of === 'single' ? saySingle(each, context) : sayList(each, sides, context)));
    return lines.length === 0 ? [] : [{ heading: DIFFERENCES[context.language][`topic.${topic}`], lines }];
  });
}

function saySingle(
  { part, was, is }: Extract<Difference, { of: 'single' }>,
  { language, looks, profiles }: CompareContext,
): readonly string[] {
  const what = SINGLE_PARTS[language][part];
  switch (part) {
    case 'banner':
    case 'township':
    case 'village':
      // The schema of the register.
      return changedNames(language, what, was as Bilingual, is as Bilingual).map((change) =>
        sayChange(language, change),
      );
    case 'league':
    case 'approval':
      return [pair(String(was), String(is))];
    case 'setting':
      return [
        pair(sayValue(language, 'setting', was as Setting), sayValue(language, 'setting', is as Setting)),
      ];
    case 'look': {
      // Absent = the usual one.
      const called = (id: string) => looks.get(id === '' ? USUAL_LOOK : id)?.name[language] ?? id;
      return [pair(called(String(was)), called(String(is)))];
    }
    case 'language': {
      // The schema of the project.
      const [one, other] = [was, is] as readonly LanguageChoice[];
      const called = (of: LanguageChoice | undefined) =>
        profiles.get(of?.profile ?? '')?.name[language] ?? of?.profile ?? '';
      return one?.profile === other?.profile
        ? [say(DIFFERENCES, language, 'single-changed', { what })]
        : [pair(called(one), called(other))];
    }
    case 'specification': {
      // Both are records of fields.
      const [one, other] = [was, is] as readonly Readonly<Record<string, unknown>>[];
      const fields = Object.keys({ ...one, ...other })
        .filter((key) => stableJson([one?.[key]]) !== stableJson([other?.[key]]))
        .map((key) => SPECIFICATION_WORDS[language][key as keyof typeof SPECIFICATION_WORDS.zh]);
      return [say(DIFFERENCES, language, 'single-fields', { what, fields: fields.join(comma()) })];
    }
    default:
      return [say(DIFFERENCES, language, 'single-changed', { what })];
  }

  function pair(from: string, to: string): string {
    return say(DIFFERENCES, language, 'single', {
      what,
      was: shown(language, from),
      is: shown(language, to),
    });
  }
  function comma(): string {
    return DIFFERENCES[language].comma;
  }
}

/** What a record is called, where people would know it by a name. */
const NAMES: {
  readonly [Part in ListPart]?: (record: Lists[Part], of: Project, by: CompareContext) => string;
} = {
  rooms: ({ number = '', name }) => `${number} ${name.zh}`.trim(),
  levels: ({ name }) => name,
  signs: (sign, project, { templates }) => shortName(project, sign, templates),
  ...RECORD_NAMES,
  placards: ({ text }) => text,
  assets: ({ fileName }) => fileName,
};

const REGISTERS = [
  ...(['people', 'services', 'admissions', 'mechanisms', 'posts', 'burdens', 'refused', 'honours'] as const),
] as const satisfies readonly RegisterName[];

function sayList<Part extends ListPart>(
  { part, added, removed, changed, reordered }: OfList<Part>,
  { was, is }: Sides,
  context: CompareContext,
): readonly string[] {
  const { language } = context;
  const words = DIFFERENCES[language];
  const what = LIST_PARTS[language][part];
  const named: ((record: Lists[Part], of: Project, by: CompareContext) => string) | undefined = NAMES[part];
  const order = reordered ? [say(DIFFERENCES, language, 'reordered', { what })] : [];
  if (named === undefined) {
    const counts = [
      ...(added.length === 0 ? [] : [say(DIFFERENCES, language, 'count-added', { count: added.length })]),
      ...(removed.length === 0
        ? []
        : [say(DIFFERENCES, language, 'count-removed', { count: removed.length })]),
      ...(changed.length === 0
        ? []
        : [say(DIFFERENCES, language, 'count-changed', { count: changed.length })]),
    ].join(words['list-comma']);
    return counts === '' ? order : [say(DIFFERENCES, language, 'counted', { what, counts }), ...order];
  }
  const listed = (records: readonly Lists[Part][], of: Project): string => {
    const names = records.slice(0, MOST_NAMES).map((record) => shown(language, named(record, of, context)));
    const joined = names.join(words.comma);
    return records.length <= MOST_NAMES
      ? joined
      : say(DIFFERENCES, language, 'and-more', { names: joined, count: records.length });
  };
  const lines = changed.slice(0, MOST_LINES).map((pair) =>
    say(DIFFERENCES, language, 'changed-named', {
      what,
      name: shown(language, named(pair.was, was, context)),
      fields: fieldsOf(part, pair, { was, is }, context).join(words.semicolon),
    }),
  );
  const more = changed.length - lines.length;
  return [
    ...(added.length === 0
      ? []
      : [say(DIFFERENCES, language, 'added-named', { what, names: listed(added, is) })]),
    ...(removed.length === 0
      ? []
      : [say(DIFFERENCES, language, 'removed-named', { what, names: listed(removed, was) })]),
    ...lines,
    ...(more === 0 ? [] : [say(DIFFERENCES, language, 'changed-more', { what, count: more })]),
    ...order,
  ];
}

/** The fields in which two records of a list differ; empty where no field that is shown does. */
export function changesOf<Part extends ListPart>(
  part: Part,
  { was, is }: { readonly was: Lists[Part]; readonly is: Lists[Part] },
  sides: Sides,
  context: CompareContext,
): readonly FieldChange[] {
  const register = REGISTERS.find((name) => name === part);
  // A list has the records of its name.
  if (register !== undefined)
    return changedColumns(
      register,
      { record: was as never, project: sides.was },
      { record: is as never, project: sides.is },
      context,
    );
  if (part === 'rooms' || part === 'signs' || part === 'placards')
    return changedFields(part, was as Lists['rooms'], is as Lists['rooms'], context);
  return [];
}

/** Never empty: what differs in no field that is shown (a signature under a text) is said to differ. */
function fieldsOf<Part extends ListPart>(
  part: Part,
  pair: { readonly was: Lists[Part]; readonly is: Lists[Part] },
  sides: Sides,
  context: CompareContext,
): readonly string[] {
  const { language } = context;
  const found = changesOf(part, pair, sides, context);
  return (found.length > 0 ? found : [{ field: DIFFERENCES[language].others, values: null }]).map((change) =>
    sayChange(language, change),
  );
}

/** What a record is called; null where people would know it by no name. */
export function sayRecord<Part extends ListPart>(
  part: Part,
  record: Lists[Part],
  of: Project,
  context: CompareContext,
): string | null {
  const named: ((record: Lists[Part], of: Project, by: CompareContext) => string) | undefined = NAMES[part];
  return named === undefined ? null : shown(context.language, named(record, of, context));
}

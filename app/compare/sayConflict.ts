import { type Lists, type ListPart, keyedRecords } from '../../core/compare/differences.ts';
import { SINGLES } from '../../core/compare/singles.ts';
import { type Conflict, type Merging, type Side } from '../../core/merge/sides.ts';
import { type Project } from '../../core/project/project.ts';
import { type Setting } from '../../core/project/register.ts';
import { type Bilingual } from '../../core/project/text.ts';
import { USUAL_LOOK } from '../../core/signs/look.ts';
import { LIST_PARTS, SINGLE_PARTS } from '../words/differences.ts';
import { MERGING, SINGLE_FIELDS } from '../words/merging.ts';
import { SPECIFICATION_WORDS } from '../words/specification.ts';
import { sayValue } from '../words/values.ts';
import { say } from '../words/words.ts';
import { changesOf, sayRecord, TOPIC_OF, TOPICS } from './sayDifferences.ts';
import { changedNames, type CompareContext, type FieldChange, shownValues } from './sayField.ts';

/** A conflict as people and other programs are told of it. */
export type ToldConflict = Conflict & {
  readonly sentence: string;
  /** What each has; absent where it has nothing. */
  readonly base?: unknown;
  readonly mine?: unknown;
  readonly theirs?: unknown;
};

/** Conflicts in words, in the order in which people look for them (DISK-7). */
export function sayConflicts(
  conflicts: readonly Conflict[],
  merging: Merging,
  context: CompareContext,
): readonly ToldConflict[] {
  return TOPICS.flatMap((topic) =>
    conflicts
      .filter((conflict) => topic === ('part' in conflict ? TOPIC_OF[conflict.part] : 'plan'))
      .map((conflict) => sayConflict(conflict, merging, context)),
  );
}

function sayConflict(conflict: Conflict, merging: Merging, context: CompareContext): ToldConflict {
  const { language } = context;
  switch (conflict.of) {
    case 'plan':
      return { ...conflict, sentence: say(MERGING, language, 'plan') };
    case 'level': {
      const level = [merging.mine, merging.theirs]
        .flatMap(({ plan }) => plan?.levels ?? [])
        .find(({ id }) => id === conflict.level);
      return {
        ...conflict,
        sentence: say(MERGING, language, 'level', { name: level?.name ?? conflict.level }),
      };
    }
    case 'order':
      return {
        ...conflict,
        sentence: say(MERGING, language, 'order', { of: LIST_PARTS[language][conflict.part] }),
      };
    case 'single': {
      const read: (project: Project) => unknown = SINGLES[conflict.part];
      const values = valuesOf(merging, (project) => fieldOf(read(project), conflict.field));
      return { ...conflict, ...values, sentence: sayValues(conflict, values, context) };
    }
    case 'removed':
    case 'needed': {
      const { part, record } = conflict;
      const values = valuesOf(merging, (project) => keyedRecords(project, part).get(keyOf(record)));
      const of = nameOf(part, record, merging, context);
      return {
        ...conflict,
        ...values,
        sentence: say(MERGING, language, `${conflict.of}-${conflict.by}`, { of }),
      };
    }
    case 'field':
      return sayFieldConflict(conflict, merging, context);
  }
}

type Values = { readonly base?: unknown; readonly mine?: unknown; readonly theirs?: unknown };

function valuesOf(merging: Merging, read: (project: Project) => unknown): Values {
  const base = merging.base === null ? undefined : read(merging.base);
  const [mine, theirs] = [read(merging.mine), read(merging.theirs)];
  return {
    ...(base === undefined ? {} : { base }),
    ...(mine === undefined ? {} : { mine }),
    ...(theirs === undefined ? {} : { theirs }),
  };
}

function fieldOf(value: unknown, field: string | null): unknown {
  if (field === null || typeof value !== 'object' || value === null) return value;
  return Object.entries(value).find(([key]) => key === field)?.[1];
}

/** The key by which core/compare knows a record (its first, where an id stands twice). */
function keyOf(record: string): string {
  return / \d+$/u.test(record) ? record : `${record} 0`;
}

function nameOf(part: ListPart, record: string, { mine, theirs }: Merging, context: CompareContext): string {
  const { language } = context;
  const what = LIST_PARTS[language][part];
  for (const project of [mine, theirs]) {
    const found = keyedRecords(project, part).get(keyOf(record));
    const name = found === undefined ? null : sayRecord(part, found, project, context);
    if (name !== null) return say(MERGING, language, 'named', { what, name });
  }
  return what;
}

function sayFieldConflict(
  conflict: Extract<Conflict, { of: 'field' }>,
  merging: Merging,
  context: CompareContext,
): ToldConflict {
  const { part, record, field } = conflict;
  const held = (project: Project | null) => project && keyedRecords(project, part).get(keyOf(record));
  const values = valuesOf(merging, (project) => fieldOf(held(project), field));
  const of = nameOf(part, record, merging, context);
  const own = held(merging.mine);
  // Only the field differs, whatever else both changed.
  const withField = (side: Side | 'base') => ({ ...own, [field]: values[side] }) as Lists[typeof part];
  const sides = { was: merging.mine, is: merging.theirs };
  const changes = changesOf(part, { was: withField('mine'), is: withField('theirs') }, sides, context);
  const before =
    held(merging.base) === undefined || merging.base === null
      ? []
      : changesOf(
          part,
          { was: withField('base'), is: withField('theirs') },
          { was: merging.base, is: merging.theirs },
          context,
        );
  const sentences = changes.map((change) =>
    sayChanged(of, change, before.find((each) => each.field === change.field) ?? null, context),
  );
  const sentence = [...new Set(sentences)].join(context.language === 'zh' ? '；' : '; ');
  return {
    ...conflict,
    ...values,
    sentence: sentence === '' ? say(MERGING, context.language, 'changed', { of }) : sentence,
  };
}

function sayChanged(
  of: string,
  { field, values }: FieldChange,
  before: FieldChange | null,
  { language }: CompareContext,
): string {
  const { was: mine, is: theirs } = shownValues(language, values);
  if (mine === theirs) return say(MERGING, language, 'field-changed', { of, field });
  if (before?.values === undefined || before.values === null)
    return say(MERGING, language, 'field', { of, field, mine, theirs });
  const { was } = shownValues(language, before.values);
  return say(MERGING, language, 'field-was', { of, field, mine, theirs, was });
}

function sayValues(
  { part, field }: Extract<Conflict, { of: 'single' }>,
  values: Values,
  context: CompareContext,
): string {
  const { language } = context;
  const of = SINGLE_PARTS[language][part];
  if (part === 'banner' || part === 'township' || part === 'village') {
    // The schema of the register.
    const [mine, theirs] = [values.mine as Bilingual, values.theirs as Bilingual];
    const [change] = changedNames(language, of, mine, theirs);
    if (change?.values === undefined || change.values === null)
      return say(MERGING, language, 'changed', { of });
    return say(MERGING, language, 'value', { of, mine: change.values.was, theirs: change.values.is });
  }
  const [mine, theirs, was] = (['mine', 'theirs', 'base'] as const).map((side) =>
    shownValue(part, values[side], context),
  );
  if (field === null) {
    if (mine === undefined || theirs === undefined || mine === theirs)
      return say(MERGING, language, 'changed', { of });
    const told = shownValues(language, { was: mine, is: theirs });
    const data = { of, mine: told.was, theirs: told.is };
    if (was === undefined || values.base === undefined) return say(MERGING, language, 'value', data);
    return say(MERGING, language, 'value-was', { ...data, was: shownValues(language, { was, is: '' }).was });
  }
  const change = {
    field: fieldName(part, field, context),
    values: mine === undefined || theirs === undefined ? null : { was: mine, is: theirs },
  };
  const before =
    was === undefined || values.base === undefined ? null : { ...change, values: { was, is: '' } };
  return sayChanged(of, change, before, context);
}

function fieldName(part: string, field: string, { language }: CompareContext): string {
  // Words of the very parts; a fixed word of a board is called by itself.
  if (part === 'specification')
    return SPECIFICATION_WORDS[language][field as keyof typeof SPECIFICATION_WORDS.zh];
  const words: Readonly<Record<string, string>> = SINGLE_FIELDS[language];
  return words[`${part}.${field}`] ?? field;
}

/** Undefined: no words say it in short. */
function shownValue(part: string, value: unknown, { language, looks }: CompareContext): string | undefined {
  // Absent = the usual one.
  if (part === 'look') return looks.get(value === '' ? USUAL_LOOK : String(value))?.name[language];
  if (value === undefined || value === null) return '';
  if (part === 'setting') return sayValue(language, 'setting', value as Setting);
  if (['variant', 'project', 'specification'].includes(part)) return undefined;
  if (typeof value === 'object') return nameWithin(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** A body's own name, or the one on its seal; undefined where it says none. */
function nameWithin(value: object): string | undefined {
  const { name, nameOnSeal } = value as Partial<Record<'name' | 'nameOnSeal', unknown>>;
  if (typeof name === 'string') return name;
  if (typeof nameOnSeal !== 'object' || nameOnSeal === null || !('zh' in nameOnSeal)) return undefined;
  return String(nameOnSeal.zh);
}

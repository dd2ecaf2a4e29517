import { type z } from 'zod';
import { inspectPlan } from '../plan/inspectPlan.ts';
import { problem } from '../problem.ts';
import { type FieldFault } from './fileProblem.ts';
import { type Project } from '../project/project.ts';

type Issue = z.core.$ZodIssue;

/** Turns what the schema found into faults with a path and a closed list of reasons. */
export function fieldFaults(issues: readonly Issue[]): readonly FieldFault[] {
  return issues.flatMap((issue) => faultsOf(issue, []));
}

function faultsOf(issue: Issue, above: readonly PropertyKey[]): readonly FieldFault[] {
  const at = [...above, ...issue.path];
  const path = shownPath(at);
  switch (issue.code) {
    case 'invalid_type':
      return [
        issue.input === undefined
          ? problem('missing', { path })
          : issue.expected === 'int'
            ? problem('not-whole', { path, value: shownValue(issue.input) })
            : problem('wrong-type', { path, expected: issue.expected, value: shownValue(issue.input) }),
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('unknown-key', { path: shownPath([...at, key]) }));
    case 'invalid_value':
      return [
        issue.input === undefined
          ? problem('missing', { path })
          : problem('not-in-list', {
              path,
              allowed: issue.values.join(', '),
              value: shownValue(issue.input),
            }),
      ];
    case 'invalid_union':
      return issue.discriminator === undefined
        ? (issue.errors[0] ?? []).flatMap((inner) => faultsOf(inner, at))
        : [unionFault(issue, path)];
    case 'too_small':
      return [
        issue.origin === 'string' || issue.origin === 'array'
          ? problem('too-short', { path, least: Number(issue.minimum) })
          : problem('too-small', { path, least: Number(issue.minimum), value: shownValue(issue.input) }),
      ];
    case 'too_big':
      return [
        issue.origin === 'string' || issue.origin === 'array'
          ? problem('too-long', { path, most: Number(issue.maximum) })
          : problem('too-large', { path, most: Number(issue.maximum), value: shownValue(issue.input) }),
      ];
    case 'invalid_format':
      return [problem('wrong-form', { path, form: issue.format, value: shownValue(issue.input) })];
    case 'not_multiple_of':
      return [problem('not-whole', { path, value: shownValue(issue.input) })];
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => faultsOf(inner, at));
    case 'custom': {
      const form: unknown = issue.params?.['form'];
      return [
        typeof form === 'string'
          ? problem('wrong-form', { path, form, value: shownValue(issue.input) })
          : problem('otherwise', { path }),
      ];
    }
  }
}

/** A record whose kind (`of`, `status` …) is none of the known ones, or is not told. */
function unionFault(issue: Extract<Issue, { code: 'invalid_union' }>, path: string): FieldFault {
  const input: unknown = issue.input;
  const told = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  const value = told.find(([key]) => key === issue.discriminator)?.[1];
  if (value === undefined) return problem('missing', { path });
  const allowed = 'options' in issue ? (issue.options ?? []) : [];
  return problem('not-in-list', { path, allowed: allowed.join(', '), value: shownValue(value) });
}

/** What no single record can see: ids that stand twice, artwork whose asset is not listed. */
export function incoherences(project: Project): readonly FieldFault[] {
  const listed = new Set(project.assets.map(({ sha256 }) => sha256));
  return [
    ...twice(
      'rooms',
      project.rooms.map(({ id }) => id),
    ),
    ...twice(
      'signs',
      project.signs.map(({ id }) => id),
    ),
    ...twice(
      'mechanisms',
      project.mechanisms.map(({ id }) => id),
    ),
    ...twice(
      'assets',
      project.assets.map(({ sha256 }) => sha256),
    ),
    ...(['admissions', 'posts', 'burdens'] as const).flatMap((list) =>
      twice(
        `policy.${list}`,
        project.policy[list].map(({ id }) => id),
      ),
    ),
    ...twice(
      'policy.people',
      (project.policy.people ?? []).map(({ id }) => id),
    ),
    ...planFaults(project),
    ...(['centre', 'practice'] as const).flatMap((slot) => {
      const emblem = project.emblems[slot];
      if (emblem === null || listed.has(emblem.asset)) return [];
      return [problem('asset-not-listed' as const, { path: `emblems.${slot}.asset`, value: emblem.asset })];
    }),
    ...[project.boards.facade?.photo?.asset ?? ''].flatMap((value) =>
      value === '' || listed.has(value)
        ? []
        : [problem('asset-not-listed' as const, { path: 'boards.facade.photo.asset', value })],
    ),
  ];
}

function planFaults({ plan, rooms }: Project): readonly FieldFault[] {
  if (plan === null) return [];
  const faults = inspectPlan(plan, new Set(rooms.map(({ id }) => id)));
  return faults.map(({ code, data }) => problem(code, { path: `plan: ${data.id ?? ''}`, ...data }));
}

function twice(list: string, ids: readonly string[]): readonly FieldFault[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at ? [] : [problem('id-twice' as const, { path: `${list}[${at}]`, value: id })],
  );
}

/** `signs[3].size.width`; the document itself is `$`. */
function shownPath(path: readonly PropertyKey[]): string {
  const text = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 60)}`))
    .join('');
  return text === '' ? '$' : text.replace(/^\./, '');
}

function shownValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

import { type Project } from '../../project/project.ts';
import { SPECIFICATION_FIELDS, specification } from '../../project/specification.ts';
import { type SpecificationPart, specified, withAnswers } from '../../signs/specification.ts';
import { problem } from '../../problem.ts';
import { command, type CommandResult } from '../command.ts';
import { refusedValue } from '../refusedValue.ts';
import { changeSigns } from './signs.ts';

/** Answers given and taken back for every sign of the project that does not say them itself. */
export function specifyProject(project: Project, part: SpecificationPart): CommandResult {
  return command(project, (draft) => {
    const { specification: had = {} } = draft.project;
    const next = specification.safeParse(withAnswers(had, part));
    if (!next.success) return refusedValue(next.error);
    const to = next.data;
    if (SPECIFICATION_FIELDS.every((field) => to[field] === had[field])) return problem('nothing-to-do');
    draft.setPart('specification', Object.keys(to).length === 0 ? undefined : to);
    return undefined;
  });
}

/** The same answers for some of the signs, as one step. */
export function specifySigns(
  project: Project,
  ids: ReadonlySet<string>,
  part: SpecificationPart,
): CommandResult {
  const wanted = project.signs.flatMap((sign) => {
    const to = ids.has(sign.id) ? specified(sign, part) : sign;
    return to === sign ? [] : [to];
  });
  return changeSigns(project, wanted);
}

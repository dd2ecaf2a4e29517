import { type Project } from '../../project/project.ts';
import { type CommandResult } from '../command.ts';
import { changeBetween } from '../draft.ts';
import { success } from '../../result.ts';

/** The whole project becomes another one: an earlier state of it, say. */
export function becomeProject(project: Project, other: Project): CommandResult {
  return success(changeBetween(project, other));
}

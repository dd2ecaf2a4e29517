import { papers, type Papers } from '../../project/papers.ts';
import { type Project } from '../../project/project.ts';
import { command, type CommandResult } from '../command.ts';
import { refusedValue } from '../refusedValue.ts';

/** Entries of the papers changed, as one step. Refused where one is too long or no day. */
export function changePapers(project: Project, part: Partial<Papers>): CommandResult {
  return command(project, (draft) => {
    const next = papers.safeParse({ ...draft.project.papers, ...part });
    if (!next.success) return refusedValue(next.error);
    draft.setPart('papers', next.data);
    return undefined;
  });
}

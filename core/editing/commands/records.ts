import { type PolicyRecords } from '../../project/policy.ts';
import { type Project } from '../../project/project.ts';
import { type PartName, type Parts } from '../change.ts';
import { command, type CommandResult } from '../command.ts';
import { unsignRenamed } from './unsignRenamed.ts';

/** One part of the project replaced; Mongolian under a name that is another by it loses its signature (REG-7). */
export function changePart<Part extends PartName>(
  project: Project,
  { part, to }: { readonly part: Part; readonly to: Parts[Part] },
): CommandResult {
  return command(project, (draft) => {
    draft.setPart(part, to);
    unsignRenamed(draft);
    return undefined;
  });
}

/** A named person's answer to a finding: taken on for drafts (`accept`), or its reason with a document (`justify`). */
export type FindingAnswer =
  | { readonly how: 'accept'; readonly answer: PolicyRecords['acceptances'][number] }
  | { readonly how: 'justify'; readonly answer: PolicyRecords['justifications'][number] };

export function answerFinding(project: Project, { how, answer }: FindingAnswer): CommandResult {
  const { policy } = project;
  const to =
    how === 'accept'
      ? { ...policy, acceptances: [...policy.acceptances, answer] }
      : { ...policy, justifications: [...policy.justifications, answer] };
  return changePart(project, { part: 'policy', to });
}

/** Takes the answers to a finding back: it is open again. */
export function withdrawAnswer(project: Project, { finding }: { readonly finding: string }): CommandResult {
  const { policy } = project;
  const kept = <Answered extends { readonly finding: string }>(answers: readonly Answered[]): Answered[] =>
    answers.filter((answer) => answer.finding !== finding);
  const [acceptances, justifications] = [kept(policy.acceptances), kept(policy.justifications)];
  return changePart(project, { part: 'policy', to: { ...policy, acceptances, justifications } });
}

import { type Project } from '../../project/project.ts';
import { isOf, type Waived, type Waiver, waivers as waiverList } from '../../project/waiver.ts';
import { problem } from '../../problem.ts';
import { command, type CommandResult } from '../command.ts';
import { refusedValue } from '../refusedValue.ts';

/** Who lets a finding stand, why and when. */
export type WaiverWords = Pick<Waiver, 'reason' | 'by' | 'on'>;

/** Findings of the preflight let stand by a named person, as one step; who did so before gives way. */
export function waiveFindings(
  project: Project,
  { found, words }: { readonly found: readonly Waived[]; readonly words: WaiverWords },
): CommandResult {
  return command(project, (draft) => {
    if (found.length === 0) return problem('nothing-to-do');
    const given = found.map(({ sign, found: { code, data } }) => ({
      ...(sign === null ? {} : { sign }),
      ...{ code, data: { ...data }, ...words },
    }));
    const next = waiverList.safeParse([...without(draft.project, found), ...given]);
    if (!next.success) return refusedValue(next.error);
    draft.setPart('waivers', next.data);
    return undefined;
  });
}

/** Takes waivers back: their findings are open again. */
export function withdrawWaivers(project: Project, found: readonly Waived[]): CommandResult {
  return command(project, (draft) => {
    const kept = without(draft.project, found);
    if (kept.length === (draft.project.waivers ?? []).length) return problem('nothing-to-do');
    draft.setPart('waivers', kept.length === 0 ? undefined : kept);
    return undefined;
  });
}

function without({ waivers = [] }: Project, found: readonly Waived[]): Waiver[] {
  return waivers.filter((each) => !found.some((one) => isOf(each, one)));
}

import { projectOf } from './session.ts';
import { type Workbench } from './workbench.ts';

/**
 * Saves where the document was, or asks for a place. `conflict` when the file on disk is another one now: the
 * caller asks the user and comes back with `overwrite`.
 */
export async function save(
  workbench: Workbench,
  ask: { readonly where: 'same' | 'as'; readonly name?: string; readonly overwrite?: boolean },
): Promise<'saved' | 'conflict' | 'not-saved'> {
  const session = workbench.session.get();
  if (session === null || session.saving) return 'not-saved';
  workbench.session.set({ ...session, saving: true });
  const project = projectOf(session);
  const answer = await workbench.host.ask('saveFile', {
    document: session.document,
    project,
    where: ask.where,
    name: ask.name ?? suggestedName(workbench),
    overwrite: ask.overwrite ?? false,
  });
  const now = workbench.session.get();
  if (now?.document !== session.document) return 'not-saved';
  if (!answer.ok) {
    workbench.session.set({ ...now, saving: false });
    const { code } = answer.problem;
    if (code === 'file-changed' || code === 'file-exists') return 'conflict';
    workbench.hostRefused(answer.problem);
    return 'not-saved';
  }
  if (!answer.value.saved) {
    workbench.session.set({ ...now, saving: false });
    return 'not-saved';
  }
  const { name, folder, at } = answer.value;
  workbench.session.set({ ...now, name, folder, onDisk: project, savedAt: at, saving: false });
  workbench.view.change({ hostGone: false });
  return 'saved';
}

/** 达尔罕茂明安联合旗查干哈达嘎查 → a name for the file. */
export function suggestedName(workbench: Workbench): string {
  const { register } = workbench.project;
  return `${register.township.zh}${register.village.zh}党群服务中心`.slice(0, 80);
}

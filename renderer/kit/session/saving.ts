import { shownFileName } from '../../../core/file/extension.ts';
import { nameOf } from '../../../core/signs/names.ts';
import { projectOf } from './session.ts';
import { type Workbench } from './workbench.ts';

type SaveAsk = { readonly where: 'same' | 'as'; readonly name?: string; readonly overwrite?: boolean };
type SaveOutcome = 'saved' | 'conflict' | 'not-saved';

/** The save of each window that is under way. */
const underWay = new WeakMap<Workbench, Promise<unknown>>();

/**
 * Saves where the document was, or asks for a place. `conflict` when the file on disk is another one now: the
 * caller asks the user and comes back with `overwrite`. One after the other: a save that is asked for while another is
 * under way, on a slow disk, is done behind it and never lost.
 */
export async function save(workbench: Workbench, ask: SaveAsk): Promise<SaveOutcome> {
  const document = workbench.session.get()?.document;
  const before = underWay.get(workbench);
  const saved = (before ?? Promise.resolve()).then(() => saveNow(workbench, document, ask));
  underWay.set(
    workbench,
    saved.catch(() => undefined),
  );
  return saved;
}

async function saveNow(workbench: Workbench, meant: string | undefined, ask: SaveAsk): Promise<SaveOutcome> {
  const session = workbench.session.get();
  if (session === null || session.document !== meant) return 'not-saved';
  workbench.session.set({ ...session, saving: true });
  const project = projectOf(session);
  const { document } = session;
  const answer = await workbench.assets.withAssets(document, project, () =>
    workbench.host.ask('saveFile', {
      document,
      project,
      where: ask.where,
      name: ask.name ?? suggestedName(workbench),
      overwrite: ask.overwrite ?? false,
    }),
  );
  const now = workbench.session.get();
  if (now?.document !== session.document) return 'not-saved';
  if (!answer.ok) {
    workbench.session.set({ ...now, saving: false });
    const { code } = answer.problem;
    if (code === 'file-changed' || code === 'file-exists') return 'conflict';
    workbench.hostRefused(answer.problem, { asked: true });
    return 'not-saved';
  }
  if (!answer.value.saved) {
    workbench.session.set({ ...now, saving: false });
    return 'not-saved';
  }
  const { name, folder, at } = answer.value;
  workbench.session.set({
    ...now,
    name,
    folder,
    onDisk: project,
    savedAt: at,
    saving: false,
    lockedBy: null,
  });
  workbench.view.change({ hostGone: false });
  return 'saved';
}

/** The file's own name as long as it is of the village that it holds now; else the centre's. */
export function suggestedName({ project, session }: Workbench): string {
  const own = session.get()?.name ?? null;
  if (own !== null && own.includes(project.register.village.zh)) return shownFileName(own);
  return (nameOf(project, { of: 'centre' }) ?? project.register.village.zh).slice(0, 80);
}

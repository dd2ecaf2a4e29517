import { isDirty } from '../../kit/session/session.ts';
import { save } from '../../kit/session/saving.ts';
import { Store } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

/** Dialogs about the file: a name for it, a conflict on disk, leaving with unsaved work. */
export type FileDialog = 'none' | 'save-as' | 'conflict' | 'leave';

export const fileDialog = new Store<{
  readonly open: FileDialog;
  readonly name: string;
  /** What follows when the document has been left. */
  readonly then?: () => void;
}>({
  open: 'none',
  name: '',
});

async function saveWhereItWas(workbench: Workbench): Promise<boolean> {
  const session = workbench.session.get();
  if (session === null) return false;
  if (session.name === null || session.lockedBy !== null) return saveAs(workbench);
  return told(workbench, await save(workbench, { where: 'same' }), session.name);
}

function told(workbench: Workbench, outcome: Awaited<ReturnType<typeof save>>, name: string): boolean {
  if (outcome === 'conflict') fileDialog.set({ open: 'conflict', name });
  if (outcome === 'saved') workbench.tell('saved', { folder: workbench.session.get()?.folder ?? '' });
  return outcome === 'saved';
}

/** The desktop asks with its own dialog; the browser edition asks for a name here. */
async function saveAs(workbench: Workbench): Promise<boolean> {
  if (workbench.greeting.edition === 'desktop')
    return told(workbench, await save(workbench, { where: 'as' }), '');
  fileDialog.set({ open: 'save-as', name: '' });
  return false;
}

/** Closes the document, after a question where it is not saved; `then` is done once it is closed. */
function leave(workbench: Workbench, then: () => void = () => undefined): void {
  const session = workbench.session.get();
  if (session !== null && isDirty(session)) {
    fileDialog.set({ open: 'leave', name: '', then });
    return;
  }
  if (session !== null) workbench.close();
  then();
}

export const fileDialogs = { save: saveWhereItWas, saveAs, leave, told };

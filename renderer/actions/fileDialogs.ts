import { isDirty } from '../session/session.ts';
import { save } from '../session/saving.ts';
import { Store } from '../session/store.ts';
import { type Workbench } from '../session/workbench.ts';

/** Dialogs about the file: a name for it, a conflict on disk, leaving with unsaved work. */
export type FileDialog = 'none' | 'save-as' | 'conflict' | 'leave';

export const fileDialog = new Store<{ readonly open: FileDialog; readonly name: string }>({
  open: 'none',
  name: '',
});

async function saveWhereItWas(workbench: Workbench): Promise<boolean> {
  const session = workbench.session.get();
  if (session === null) return false;
  if (session.name === null) {
    saveAs(workbench);
    return false;
  }
  return told(workbench, await save(workbench, { where: 'same' }), session.name);
}

function told(workbench: Workbench, outcome: Awaited<ReturnType<typeof save>>, name: string): boolean {
  if (outcome === 'conflict') fileDialog.set({ open: 'conflict', name });
  if (outcome === 'saved') workbench.tell('saved', { folder: workbench.session.get()?.folder ?? '' });
  return outcome === 'saved';
}

/** The desktop asks with its own dialog; the browser edition asks for a name here. */
function saveAs(workbench: Workbench): void {
  if (workbench.greeting.edition === 'browser') fileDialog.set({ open: 'save-as', name: '' });
  else void save(workbench, { where: 'as' }).then((outcome) => told(workbench, outcome, ''));
}

function leave(workbench: Workbench): void {
  const session = workbench.session.get();
  if (session !== null && isDirty(session)) fileDialog.set({ open: 'leave', name: '' });
  else workbench.close();
}

export const fileDialogs = { save: saveWhereItWas, saveAs, leave, told };

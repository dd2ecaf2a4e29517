import { commit, redo, startHistory, undo, type History } from '../../../core/editing/history.ts';
import { type Change } from '../../../core/editing/change.ts';
import { type OpenedDocument } from '../../../app/bridge/contract.ts';
import { type Project } from '../../../core/project/project.ts';
import { type UndoStep } from '../strings/undoSteps.ts';

/** One open document: its history, what is picked, and how safe it is. */
export type Session = {
  /** The host's handle. */
  readonly document: string;
  /** File name; null until it is saved for the first time. */
  readonly name: string | null;
  readonly folder: string | null;
  readonly history: History;
  /** Ids of picked objects, in the order of picking. */
  readonly selection: readonly string[];
  /** The project as it is on disk; null = nowhere yet. */
  readonly onDisk: Project | null;
  readonly savedAt: string | null;
  /** The latest automatic copy. */
  readonly kept: { readonly project: Project; readonly at: string } | null;
  readonly saving: boolean;
  /** Who else has the file open: it can be looked at and saved under another name. */
  readonly lockedBy: OpenedDocument['lockedBy'];
};

export function openSession(opened: OpenedDocument): Session {
  return {
    document: opened.document,
    name: opened.name,
    folder: opened.folder,
    history: startHistory(opened.project),
    selection: [],
    onDisk: opened.name === null || opened.recovered ? null : opened.project,
    savedAt: null,
    kept: null,
    saving: false,
    lockedBy: opened.lockedBy,
  };
}

export function projectOf(session: Session): Project {
  return session.history.project;
}

export function isDirty(session: Session): boolean {
  return session.onDisk !== projectOf(session);
}

export type Safety =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'unsaved' }
  /** As it came with the program, and no file of anybody's. */
  | { readonly state: 'untouched' }
  | { readonly state: 'kept'; readonly at: string }
  | { readonly state: 'saving' };

/** Is it safe? 已保存 / 未保存 / 已自动备份. */
export function safetyOf(session: Session): Safety {
  if (session.saving) return { state: 'saving' };
  if (!isDirty(session))
    return session.name === null ? { state: 'untouched' } : { state: 'saved', at: session.savedAt };
  return session.kept?.project === projectOf(session)
    ? { state: 'kept', at: session.kept.at }
    : { state: 'unsaved' };
}

export type Edit = {
  readonly label: UndoStep;
  readonly change: Change;
  /** Edits with the same key that follow each other are one step. */
  readonly group?: string;
  /** What is picked afterwards; what was picked stays picked otherwise. */
  readonly select?: readonly string[];
};

export function edit(session: Session, { label, change, group, select }: Edit): Session {
  const after = select ?? session.selection;
  const history = commit(session.history, {
    label,
    group: group ?? null,
    change,
    selection: { before: session.selection, after },
  });
  return { ...session, history, selection: after };
}

export function undoStep(session: Session): Session {
  const back = undo(session.history);
  return back === undefined ? session : { ...session, history: back.history, selection: back.selection };
}

export function redoStep(session: Session): Session {
  const forward = redo(session.history);
  return forward === undefined
    ? session
    : { ...session, history: forward.history, selection: forward.selection };
}

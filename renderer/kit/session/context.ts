import { createContext, useContext } from 'react';
import { type Project } from '../../../core/project/project.ts';
import { projectOf, type Session } from './session.ts';
import { useStore } from './store.ts';
import { type View } from './view.ts';
import { type Workbench } from './workbench.ts';

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('no workbench around this component');
  return workbench;
}

export function useView<Part>(select: (view: View) => Part): Part {
  return useStore(useWorkbench().view, select);
}

/** Only inside an open document. */
export function useSession<Part>(select: (session: Session) => Part): Part {
  return useStore(useWorkbench().session, (session) => {
    if (session === null) throw new Error('no document is open');
    return select(session);
  });
}

export function useProject<Part>(select: (project: Project) => Part): Part {
  return useSession((session) => select(projectOf(session)));
}

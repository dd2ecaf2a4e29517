import { type Host } from '../../app/bridge/contract.ts';
import { type Project } from '../../core/project/project.ts';
import { libraryPort } from '../../node/desk/library.ts';
import { Workbench } from '../../renderer/kit/session/workbench.ts';

const SILENT: Host = { ask: () => new Promise(() => undefined) };
const sent = await libraryPort().data();
if (!sent.ok) throw new Error(sent.problem.code);
const library = sent.value;

/** The window's workbench over a host (that never answers, if none is given), with a saved project open, or on its start page. */
export function openWorkbench(
  project: Project | null,
  edition: 'browser' | 'desktop' = 'browser',
  host: Host = SILENT,
): Workbench {
  const greeting = {
    edition,
    version: '0',
    today: '2026-11-23',
    preferences: { language: 'zh', theme: 'light' },
    folder: '/docs',
    faults: '/log',
  } as const;
  const workbench = new Workbench(host, greeting, library);
  const opened = { document: 'd', name: 'a', folder: '/docs', migrated: [], recovered: false };
  if (project !== null) workbench.open({ ...opened, project, lockedBy: null });
  return workbench;
}

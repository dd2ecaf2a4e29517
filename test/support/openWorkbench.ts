import { type Host } from '../../app/bridge/contract.ts';
import { libraryPort } from '../../node/desk/library.ts';
import { Workbench } from '../../renderer/kit/session/workbench.ts';
import { planProject } from './editing.ts';

const SILENT: Host = { ask: () => new Promise(() => undefined) };

/** The window's workbench over a host that never answers, with a plan open or on its start page. */
export async function openWorkbench({ document }: { readonly document: boolean }): Promise<Workbench> {
  const sent = await libraryPort().data();
  if (!sent.ok) throw new Error(sent.problem.code);
  const greeting = {
    edition: 'desktop',
    version: '0',
    today: '2026-11-23',
    preferences: { language: 'zh', theme: 'light' },
    folder: '/docs',
    faults: '/log',
  } as const;
  const workbench = new Workbench(SILENT, greeting, sent.value);
  const opened = { document: 'd', name: 'a', folder: '/docs', migrated: [], recovered: false };
  if (document) workbench.open({ ...opened, project: planProject(), lockedBy: null });
  return workbench;
}

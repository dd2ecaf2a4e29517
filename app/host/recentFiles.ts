import { type KnownFile } from '../bridge/contract.ts';
import { type Desk } from './desk.ts';
import { spareWork } from './spareWork.ts';

const MOST = 12;

/** Puts a file at the head of the recent list. */
export async function noteRecent(desk: Desk, path: string): Promise<void> {
  const { memory, window } = desk.ports;
  window.opened(path);
  await spareWork(desk, 'settings-not-kept', async () => {
    const remembered = await memory.load();
    const recent = [path, ...remembered.recent.filter((other) => other !== path)].slice(0, MOST);
    await memory.store({ ...remembered, recent });
  });
}

export async function recentFiles(desk: Desk): Promise<KnownFile[]> {
  const { files, memory } = desk.ports;
  const { recent } = await memory.load();
  return Promise.all(
    recent.map(async (path) => {
      const changed = await files.changed(path);
      return { handle: desk.handles.of(path), ...files.split(path), changed, present: changed !== null };
    }),
  );
}

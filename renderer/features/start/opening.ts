import { type OpenedDocument, type Outcome } from '../../../app/bridge/contract.ts';
import { base64Of } from '../../kit/session/base64Of.ts';
import { type Place } from '../../kit/session/view.ts';
import { Store } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

/** A file that somebody else has open, while the user decides. */
export const lockedFile = new Store<OpenedDocument | null>(null);

/** Opens what the host answered, or says why not. */
export async function openAnswer(
  workbench: Workbench,
  answer: Promise<Outcome<OpenedDocument>>,
  place: Place = 'overview',
  how: Parameters<Workbench['open']>[2] = {},
): Promise<boolean> {
  const opened = await answer;
  if (opened.ok && opened.value.lockedBy !== null) lockedFile.set(opened.value);
  else if (opened.ok) workbench.open(opened.value, place, how);
  else workbench.hostRefused(opened.problem);
  return opened.ok;
}

const MEGABYTE = 1 << 20;
/** What one ask carries (node/serve takes 128 MB of base64); a larger project is opened from its folder. */
const LARGEST_SENT = 90 * MEGABYTE;

/** A file from the file picker or dropped on the window: opens as a copy that is not saved yet. */
export async function openPicked(workbench: Workbench, file: File): Promise<void> {
  if (file.size > LARGEST_SENT) {
    const megabytes = (size: number) => Math.ceil(size / MEGABYTE);
    const data = { name: file.name, size: megabytes(file.size), limit: megabytes(LARGEST_SENT) };
    return workbench.hostRefused({ area: 'application', code: 'file-too-large', data });
  }
  const bytes = await base64Of(file);
  await openAnswer(workbench, workbench.host.ask('openBytes', { name: file.name.slice(0, 255), bytes }));
}

export function openHandle(workbench: Workbench, handle: string): Promise<boolean> {
  return openAnswer(workbench, workbench.host.ask('openFile', { handle }));
}

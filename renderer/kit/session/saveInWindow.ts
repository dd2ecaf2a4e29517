import { PROJECT_EXTENSION } from '../../../core/file/extension.ts';
import { projectJson, saveProjectFile } from '../../../core/file/file.ts';
import { type Project } from '../../../core/project/project.ts';
import { suggestedName } from './saving.ts';
import { type Workbench } from './workbench.ts';

/** Hands a file to the browser's own downloads. */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The document as the window has it, without the host. Gives how many pictures the window has not. */
export async function saveInWindow(workbench: Workbench): Promise<number> {
  const { project } = workbench;
  const assets = await workbench.assets.held();
  const { name, bytes } = await fileInWindow(project, assets);
  download(`${suggestedName(workbench)}${name}`, new Blob([bytes]));
  return project.assets.filter(({ sha256 }) => !assets.has(sha256)).length;
}

/** A project file; plain JSON where pictures are missing, which no project file may lack. @internal */
export async function fileInWindow(
  project: Project,
  assets: ReadonlyMap<string, Uint8Array>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const json = new TextEncoder().encode(projectJson(project));
  if (project.assets.some(({ sha256 }) => !assets.has(sha256))) return { name: '.json', bytes: json };
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', json));
  const own = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // Assets are called by their checksum.
  const keys = new Map([...assets].map(([key, bytes]) => [bytes, key]));
  const packed = saveProjectFile(project, assets, { sha256: (bytes) => keys.get(bytes) ?? own });
  return { name: PROJECT_EXTENSION, bytes: new Uint8Array(packed) };
}

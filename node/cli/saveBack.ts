import { resolve } from 'node:path';
import { NEW_COMMAND } from '../../app/words/commands/new.ts';
import { type Assets } from '../../core/project/asset.ts';
import { type Project } from '../../core/project/project.ts';
import { type Host } from './host.ts';
import { saveChangedProject } from './saveProject.ts';
import { refuse } from './tell.ts';

/** Writes a changed project over its file; refused where that cannot be done: the old one is intact. */
export async function saveBack(file: string, project: Project, assets: Assets, host: Host): Promise<void> {
  const saved = await saveChangedProject(resolve(host.folder, file), project, { assets, now: host.now() });
  if (!saved.ok) refuse(host, NEW_COMMAND, saved.problem.code, saved.problem.data);
}

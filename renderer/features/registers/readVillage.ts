import { type Project } from '../../../core/project/project.ts';
import { base64Of } from '../../kit/session/base64Of.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

/** Another village's project, read as it would be opened and let go again; null = it cannot be, and that is told. */
export async function readVillage(workbench: Workbench, file: File): Promise<Project | null> {
  const opened = await workbench.host.ask('openBytes', {
    name: file.name.slice(0, 255),
    bytes: await base64Of(file),
  });
  if (!opened.ok) {
    workbench.hostRefused(opened.problem);
    return null;
  }
  await workbench.host.ask('closeDocument', { document: opened.value.document });
  return opened.value.project;
}

import { useEffect, useState } from 'react';
import { type Project } from '../../../core/project/project.ts';
import { useWorkbench } from '../../kit/session/context.ts';

let before: Promise<unknown> = Promise.resolve();

/**
 * The project of a file that is not opened; null until it has been read, or where it cannot be. One file is read after
 * another: a folder of two hundred with their photos, all at once, would fill the memory. Who leaves the page is not waited for.
 */
export function usePeek(handle: string): Project | null {
  const { host } = useWorkbench();
  const [project, setProject] = useState<Project | null>(null);
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      if (isGone) return;
      const seen = await host.ask('peekFile', { handle });
      if (!isGone && seen.ok) setProject(seen.value.project);
    };
    before = before.then(look, look);
    return () => {
      isGone = true;
    };
  }, [host, handle]);
  return project;
}

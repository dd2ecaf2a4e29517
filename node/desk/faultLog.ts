import { type FaultLog } from '../../app/faults/faultLog.ts';
import { join } from 'node:path';
import { makeFolder } from '../files/makeFolder.ts';
import { programVersion } from '../program.ts';

/**
 * The log in the program's own folder, one line a fault. The logger is loaded with the first line; a window and a
 * command may write at the same time.
 */
export function faultLogIn(home: string): FaultLog {
  const folder = join(home, 'log');
  return {
    folder,
    keep: async ({ number, step, kind, frames }) => {
      try {
        const [{ addFaultLine }, version] = await Promise.all([
          import('./rotatingFile.ts'),
          programVersion(),
          makeFolder(folder, 0o700),
        ]);
        addFaultLine(join(folder, 'paijiang.log'), [version, number, step, kind, ...frames].join(' | '));
        return true;
      } catch {
        // A full disk takes no line: whoever asked says the number all the same.
        return false;
      }
    },
  };
}

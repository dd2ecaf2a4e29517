import { type Handlers } from '../../bridge/contract.ts';
import { type Desk } from '../desk.ts';
import { type Jobs } from '../jobs.ts';
import { ManyVillages } from '../manyVillages.ts';
import { Township } from '../township.ts';
import { success } from '../../../core/result.ts';

/** The villages of a folder: looked at, and changed together. */
export function townshipAsks(desk: Desk, jobs: Jobs) {
  const township = new Township(desk);
  const many = new ManyVillages(desk, jobs);
  return {
    townshipFolders: async () => success({ folders: await township.folders() }),
    chooseFolder: async () => {
      const chosen = await desk.ports.pickers.folder();
      const path = typeof chosen === 'string' ? null : chosen.path;
      return success({ folder: path === null ? null : { handle: desk.handles.of(path), name: path } });
    },
    townshipFiles: ({ folder }) => township.files(folder),
    townshipRows: ({ handles }) => township.rows(handles),
    previewMany: (ask) => many.preview(ask),
    startMany: (ask) => many.start(ask),
    lastMany: async () => success({ last: await many.last() }),
    startUndoMany: () => many.startUndo(),
  } satisfies Partial<Handlers>;
}

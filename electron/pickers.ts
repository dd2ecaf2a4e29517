import { type Dialog, type Shell } from 'electron';
import { join } from 'node:path';
import { type Pickers } from '../app/host/pickers.ts';
import { MAKER_DIALOGS } from '../app/words/desktop.ts';
import { PROJECT_EXTENSION } from '../core/file/extension.ts';

/** The system's own dialogs. Since Electron 43 they open in Downloads unless told otherwise. */
export function desktopPickers({
  dialog,
  shell,
  folder,
}: {
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  shell: Pick<Shell, 'openPath'>;
  folder: string;
}): Pickers {
  const filters = [{ name: MAKER_DIALOGS.fileKind, extensions: [PROJECT_EXTENSION.slice(1)] }];
  return {
    open: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        defaultPath: folder,
        properties: ['openFile'],
        filters: [...filters, { name: 'JSON', extensions: ['json'] }],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? 'closed' : { path };
    },
    folder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        defaultPath: folder,
        properties: ['openDirectory'],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? 'closed' : { path };
    },
    save: async (suggestion) => {
      const { canceled, filePath } = await dialog.showSaveDialog({
        defaultPath: join(suggestion.folder, suggestion.name),
        filters,
      });
      return canceled || filePath === '' ? 'closed' : { path: filePath };
    },
    // Only folders that the program itself made come here; a network share could name a program.
    reveal: async (made) => !made.startsWith('\\\\') && (await shell.openPath(made)) === '',
  };
}

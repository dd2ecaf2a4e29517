import { type Handlers } from '../../bridge/contract.ts';
import { type Desk } from '../desk.ts';
import { fromBase64 } from '../../bridge/base64.ts';
import { closeDocument } from '../closeDocument.ts';
import { folderFiles, openBytes, openFile, peekFile } from '../openProject.ts';
import { recentFiles } from '../recentFiles.ts';
import { copies, keepCopy, openCopy } from '../recovery.ts';
import { fileOnDisk, listVersions, peekVersion, takeVersion } from '../versions.ts';
import { saveProject } from '../saveProject.ts';
import { success } from '../../../core/result.ts';

/** Project files: opened, saved, kept against loss. */
export function documentAsks(desk: Desk) {
  const { ports } = desk;
  return {
    recentFiles: async () => success({ files: await recentFiles(desk) }),
    folderFiles: async () => success({ files: await folderFiles(desk) }),
    peekFile: ({ handle }) => peekFile(desk, handle),
    chooseFile: async () => {
      const chosen = await ports.pickers.open();
      return success({ handle: typeof chosen === 'string' ? null : desk.handles.of(chosen.path) });
    },
    openFile: ({ handle }) => openFile(desk, handle),
    openBytes: async ({ name, bytes }) =>
      openBytes(desk, {
        bytes: fromBase64(bytes),
        name,
        path: null,
        fingerprint: null,
      }),
    saveFile: (ask) => saveProject(desk, ask),
    closeDocument: ({ document }) => closeDocument(desk, document),
    keepCopy: (ask) => keepCopy(desk, ask),
    copies: async () => success({ copies: await copies(desk) }),
    openCopy: ({ document }) => openCopy(desk, document),
    versions: async ({ document }) => success(await listVersions(desk, document)),
    peekVersion: (ask) => peekVersion(desk, ask),
    takeVersion: (ask) => takeVersion(desk, ask),
    fileOnDisk: (ask) => fileOnDisk(desk, ask),
    dropCopy: async ({ document }) => {
      await ports.recovery.drop(document);
      return success({});
    },
  } satisfies Partial<Handlers>;
}

import { contextBridge, ipcRenderer } from 'electron';
import { ASK_NAMES } from '../app/bridge/askNames.ts';

/* Sandboxed: one named function for each ask, nothing of Electron itself. */
contextBridge.exposeInMainWorld(
  'paijiang',
  Object.fromEntries(ASK_NAMES.map((name) => [name, (ask: unknown) => ipcRenderer.invoke(name, ask)])),
);

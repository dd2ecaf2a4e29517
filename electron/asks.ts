import { type IpcMain, type IpcMainInvokeEvent } from 'electron';
import { ASK_NAMES, type Handlers } from '../app/bridge/contract.ts';
import { dispatch } from '../app/host/dispatch.ts';

/** One channel for each ask of the contract. A frame that is not our own top frame gets no answer. */
export function answerAsks(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers, origin: string): void {
  for (const name of ASK_NAMES) {
    ipcMain.handle(name, (event: IpcMainInvokeEvent, payload: unknown) => {
      const { senderFrame } = event;
      if (senderFrame === null || senderFrame.parent !== null || senderFrame.origin !== origin) {
        throw new Error('not our page');
      }
      return dispatch(handlers, name, payload);
    });
  }
}

import { useEffect } from 'react';
import { fileDialogs } from '../features/actions/fileDialogs.ts';
import { startManners } from '../kit/session/hostCalls.ts';
import { useWorkbench } from '../kit/session/context.ts';
import { openHandle } from '../features/start/opening.ts';

/** Answers what the shell wants: a file to be opened, the window to be left. */
export function Manners() {
  const workbench = useWorkbench();
  useEffect(
    () =>
      startManners(workbench, async (call) => {
        switch (call.call) {
          case 'open':
            return fileDialogs.leave(workbench, () => void openHandle(workbench, call.handle));
          case 'save-and-close':
            if (await fileDialogs.save(workbench)) await workbench.host.ask('closeWindow', {});
            return undefined;
          case 'keep-and-close':
            await workbench.keepNow();
            await workbench.host.ask('closeWindow', {});
            return undefined;
        }
      }),
    [workbench],
  );
  return null;
}

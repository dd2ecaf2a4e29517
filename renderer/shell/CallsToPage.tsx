import { useEffect } from 'react';
import { fileDialogs } from '../features/actions/fileDialogs.ts';
import { followCalls } from '../kit/session/callsToPage.ts';
import { guardLeaving } from '../kit/session/leaving.ts';
import { tellThrown } from '../kit/session/thrownFaults.ts';
import { useWorkbench } from '../kit/session/context.ts';
import { actFromMenu, useShellMenu } from './shellMenu.ts';
import { openHandle } from '../features/start/opening.ts';

/** Answers what the shell wants: a file to be opened, the window to be left; and minds what leaves the page or is thrown. */
export function CallsToPage() {
  const workbench = useWorkbench();
  useEffect(() => guardLeaving(workbench), [workbench]);
  useEffect(() => tellThrown(workbench), [workbench]);
  useShellMenu();
  useEffect(
    () =>
      followCalls(workbench, async (call) => {
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
          case 'keep':
            return workbench.keepNow();
          case 'act':
            return actFromMenu(workbench, call.action);
          case 'tell':
            workbench.hostRefused(call.problem);
            return undefined;
        }
      }),
    [workbench],
  );
  return null;
}

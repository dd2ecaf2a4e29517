import { useEffect } from 'react';
import { unreachable } from '../../core/result.ts';
import { listenForKeys } from '../actions/keys.ts';
import { ALL_ACTIONS } from '../actions/table.ts';
import { CadImportDialog } from '../cadImport/CadImportDialog.tsx';
import { FindingsDrawer } from '../findings/FindingsDrawer.tsx';
import { JudgementProvider } from '../findings/judgement.tsx';
import { VerdictBar } from '../findings/VerdictBar.tsx';
import { ClearingPlace } from '../places/clearing/ClearingPlace.tsx';
import { DeliveryPlace } from '../places/delivery/DeliveryPlace.tsx';
import { OverviewPlace } from '../places/overview/OverviewPlace.tsx';
import { PlanPlace } from '../places/plan/PlanPlace.tsx';
import { SignsPlace } from '../places/signs/SignsPlace.tsx';
import { PrintDialog } from '../print/PrintDialog.tsx';
import { useView, useWorkbench } from '../session/context.ts';
import { type Place } from '../session/view.ts';
import { CommandPalette } from './CommandPalette.tsx';
import { FileDialogs } from './FileDialogs.tsx';
import { HelpPage } from './HelpPage.tsx';
import { HostGone } from './HostGone.tsx';
import { Rail } from './Rail.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { TopBar } from './TopBar.tsx';

/** An open document: the same frame in every place. */
export function Frame() {
  const workbench = useWorkbench();
  const place = useView((view) => view.place);
  const overlay = useView((view) => view.overlay);
  useEffect(() => listenForKeys(workbench, ALL_ACTIONS), [workbench]);
  const close = (): void => workbench.view.change({ overlay: 'none' });
  return (
    <JudgementProvider>
      <div className="frame">
        <TopBar />
        <Rail />
        <div className="middle">
          <HostGone />
          <PlaceOf place={place} />
        </div>
        <FindingsDrawer />
        <VerdictBar />
      </div>
      {overlay === 'commands' && <CommandPalette close={close} />}
      {overlay === 'shortcuts' && <ShortcutSheet close={close} />}
      {overlay === 'print' && <PrintDialog close={close} />}
      {overlay === 'help' && <HelpPage place={place} close={close} />}
      <FileDialogs />
      <CadImportDialog />
    </JudgementProvider>
  );
}

function PlaceOf({ place }: { readonly place: Place }) {
  switch (place) {
    case 'overview':
      return <OverviewPlace />;
    case 'plan':
      return <PlanPlace />;
    case 'signs':
      return <SignsPlace />;
    case 'clearing':
      return <ClearingPlace />;
    case 'delivery':
      return <DeliveryPlace />;
    default:
      return unreachable(place);
  }
}

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
import { FRAME } from '../strings/frame.ts';
import { useWords } from '../strings/language.ts';
import { type Place } from '../session/view.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { Boundary } from '../panels/Boundary.tsx';
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
  const say = useWords(FRAME);
  const close = (): void => workbench.view.change({ overlay: 'none' });
  return (
    <JudgementProvider>
      <div className="frame">
        <Boundary what={say('program')} area="bar">
          <TopBar />
        </Boundary>
        <Boundary what={say('places')} area="rail">
          <Rail />
        </Boundary>
        <div className="middle">
          <HostGone />
          <Boundary key={place} what={say(`place-${place}`)}>
            <PlaceOf place={place} />
          </Boundary>
        </div>
        <Boundary what={say('findings')} area="drawer">
          <FindingsDrawer />
        </Boundary>
        <Boundary what={say('findings')} area="verdict">
          <VerdictBar />
        </Boundary>
      </div>
      <Boundary key={overlay} what={say('dialog')} over>
        {overlay === 'commands' && <CommandPalette close={close} />}
        {overlay === 'shortcuts' && <ShortcutSheet close={close} />}
        {overlay === 'print' && <PrintDialog close={close} />}
        {overlay === 'help' && <HelpPage place={place} close={close} />}
        {overlay === 'about' && <AboutDialog close={close} />}
      </Boundary>
      <Boundary what={say('dialog')} over>
        <FileDialogs />
      </Boundary>
      <Boundary what={say('dialog')} over>
        <CadImportDialog />
      </Boundary>
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

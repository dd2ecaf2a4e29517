import { useEffect } from 'react';
import { unreachable } from '../../core/result.ts';
import { listenForKeys } from '../kit/actions/keys.ts';
import { ALL_ACTIONS } from '../features/actions/actionTable.ts';
import { CadImportDialog } from '../features/cadImport/CadImportDialog.tsx';
import { FindingsDrawer } from '../features/findings/FindingsDrawer.tsx';
import { JudgementProvider } from '../features/findings/judgement.tsx';
import { VerdictBar } from '../features/findings/VerdictBar.tsx';
import { ClearingPlace } from '../features/clearing/ClearingPlace.tsx';
import { DeliveryPlace } from '../features/delivery/DeliveryPlace.tsx';
import { Tour } from '../features/help/Tour.tsx';
import { OverviewPlace } from '../features/overview/OverviewPlace.tsx';
import { RenameDialog } from '../features/overview/RenameDialog.tsx';
import { PlanPlace } from '../features/plan/PlanPlace.tsx';
import { RegistersPlace } from '../features/registers/RegistersPlace.tsx';
import { SignsPlace } from '../features/signs/SignsPlace.tsx';
import { PrintDialog } from '../features/print/PrintDialog.tsx';
import { TownshipPlace } from '../features/township/TownshipPlace.tsx';
import { VersionsDialog } from '../features/versions/VersionsDialog.tsx';
import { useView, useWorkbench } from '../kit/session/context.ts';
import { FRAME } from '../kit/strings/frame.ts';
import { useWords } from '../kit/strings/language.ts';
import { type Place } from '../kit/session/view.ts';
import { Boundary } from '../kit/controls/Boundary.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { FileDialogs } from './FileDialogs.tsx';
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
        {overlay === 'versions' && <VersionsDialog close={close} />}
      </Boundary>
      <Boundary what={say('dialog')} over>
        <FileDialogs />
      </Boundary>
      <Boundary what={say('dialog')} over>
        <RenameDialog />
      </Boundary>
      <Boundary what={say('dialog')} over>
        <Tour />
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
    case 'registers':
      return <RegistersPlace />;
    case 'signs':
      return <SignsPlace />;
    case 'clearing':
      return <ClearingPlace />;
    case 'delivery':
      return <DeliveryPlace />;
    case 'township':
      return <TownshipPlace />;
    default:
      return unreachable(place);
  }
}

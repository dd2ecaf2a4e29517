import { lazy, Suspense } from 'react';
import { useProject } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { pageChoice } from './addUnderlay.ts';
import { underlayDialog } from './dialogs.ts';

const Straighten = lazy(async () => ({ default: (await import('./StraightenDialog.tsx')).StraightenDialog }));
const Crop = lazy(async () => ({ default: (await import('./CropDialog.tsx')).CropDialog }));
const Pages = lazy(async () => ({ default: (await import('./PagePicker.tsx')).PagePicker }));

/** What is asked about a picture in a window of its own; loaded when it is first needed. */
export function UnderlayDialogs() {
  const dialog = useStore(underlayDialog, (now) => now);
  const choice = useStore(pageChoice, (now) => now);
  const underlay = useProject((project) => project.plan?.underlays.find(({ id }) => id === dialog?.id));
  return (
    <Suspense fallback={null}>
      {choice !== null && <Pages choice={choice} />}
      {dialog?.kind === 'straighten' && underlay !== undefined && <Straighten underlay={underlay} />}
      {dialog?.kind === 'crop' && underlay !== undefined && <Crop underlay={underlay} />}
    </Suspense>
  );
}

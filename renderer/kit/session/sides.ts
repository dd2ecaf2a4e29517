import { useSyncExternalStore } from 'react';
import { type Store } from './store.ts';
import { type View } from './view.ts';

export type SideName = 'navigator' | 'inspector';

/** From this width on, CSS pixels, both sides leave the work in the middle room enough. */
const BOTH = '(min-width: 1240px)';

/** Opens a side, or folds it; where one alone has room, opening it folds the other. */
export function toggleSide(view: Store<View>, which: SideName): void {
  const now = view.get();
  if (!hasRoomForBoth()) view.change({ side: now.side === which ? null : which });
  else if (which === 'navigator') view.change({ navigatorOpen: !now.navigatorOpen });
  else view.change({ inspectorOpen: !now.inspectorOpen });
}

/** Whether the window has room for both sides. */
export function useRoomForBoth(): boolean {
  return useSyncExternalStore(
    watch,
    hasRoomForBoth,
    // Markup that is made without a browser, as tests do.
    () => true,
  );
}

function hasRoomForBoth(): boolean {
  // Tests run commands without a window.
  return typeof matchMedia === 'undefined' || matchMedia(BOTH).matches;
}

function watch(tell: () => void): () => void {
  const list = matchMedia(BOTH);
  list.addEventListener('change', tell);
  return () => list.removeEventListener('change', tell);
}

import { type Preferences } from '../../../app/bridge/preferences.ts';
import { useSyncExternalStore } from 'react';
import { type ThemeName } from './palette.ts';

/** The theme that is on; `system` follows the machine. */
export function useThemeName(theme: Preferences['theme']): ThemeName {
  const dark = useSyncExternalStore(watch, () => query().matches);
  if (theme !== 'system') return theme;
  return dark ? 'dark' : 'light';
}

function query(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

function watch(tell: () => void): () => void {
  const list = query();
  list.addEventListener('change', tell);
  return () => list.removeEventListener('change', tell);
}

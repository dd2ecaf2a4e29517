import { useSyncExternalStore } from 'react';
import { type Preferences } from '../../app/bridge/contract.ts';

/** Whether the dark theme is on; `system` follows the machine. */
export function useDark(theme: Preferences['theme']): boolean {
  const machine = useSyncExternalStore(watch, () => query().matches);
  return theme === 'system' ? machine : theme === 'dark';
}

function query(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

function watch(tell: () => void): () => void {
  const list = query();
  list.addEventListener('change', tell);
  return () => list.removeEventListener('change', tell);
}

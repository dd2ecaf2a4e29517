import { type Camera } from './camera.ts';
import { Store } from '../../kit/session/store.ts';

/** Where the pointer is on the plan, for the status line alone: it changes with every move. */
export const pointerPlace = new Store<{
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly camera: Camera;
} | null>(null);

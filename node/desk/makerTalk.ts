import { type NotedFault } from '../../app/faults/notedFault.ts';
import { type ToldThrown } from '../files/thrown.ts';

/** How often the thread of the makers says that it is there, milliseconds. */
export const HEARTBEAT_MS = 2_000;

/** What the thread is started with. */
export type MakersAt = { readonly documents: string; readonly faultFolder: string };

/** Makers and what they are asked. */
export type MakerName = 'packages' | 'plans' | 'reports' | 'translations' | 'artwork';

export type ToMakers =
  | { readonly id: number; readonly maker: MakerName; readonly method: string; readonly ask: object }
  | { readonly cancel: number };

export type FromMakers =
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly thrown: ToldThrown }
  | { readonly fault: NotedFault }
  | { readonly alive: true };

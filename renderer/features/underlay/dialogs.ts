import { Store } from '../../kit/session/store.ts';

/** The dialog that works on an underlay's picture. */
export type UnderlayDialog = { readonly kind: 'straighten' | 'crop'; readonly id: string };
export const underlayDialog = new Store<UnderlayDialog | null>(null);

import { type AskName, type Host, type Outcome } from '../../../app/bridge/contract.ts';

/** What electron/preload.ts puts into the page: one function for each ask of the contract. */
export type Bridge = Readonly<Record<AskName, (ask: unknown) => Promise<Outcome<unknown>>>>;

declare global {
  interface Window {
    readonly paijiang?: Bridge;
  }
}

/** The desktop edition's host. The trusted side has parsed ask and answer by the contract. */
export function bridgeHost(bridge: Bridge): Host {
  return {
    // The bridge is made from the contract's names; its answers passed the contract's schemas in `dispatch`.
    ask: async (name, ask) => (await bridge[name](ask)) as never,
  };
}

/** What test/support/bootElectron.mjs writes down. */
export type Recorded = {
  readonly beforeReady: readonly string[];
  readonly window: Readonly<Record<string, unknown>>;
  readonly loaded: string;
  readonly channels: string[];
  readonly permissions: Readonly<Record<string, boolean>>;
  readonly contentGuards: string[];
  readonly sessionEvents: readonly string[];
  readonly page: { readonly status: number; readonly policy: string };
  readonly outside: number;
};

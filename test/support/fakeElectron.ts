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
  /** What the second start would hand to the first. */
  readonly lockData: { readonly files: readonly string[] };
  /** Closing the window three times: what happened, and the buttons of each question. */
  readonly closing: readonly string[];
  readonly calls: readonly string[];
};

/** What test/support/bootElectron.mjs writes down. */
export type Recorded = {
  readonly beforeReady: readonly string[];
  readonly window: Readonly<Record<string, unknown>>;
  readonly loaded: string;
  readonly channels: string[];
  readonly scheme: { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> };
  readonly checks: Readonly<Record<string, boolean>>;
  readonly devices: boolean;
  readonly prevented: Readonly<Record<string, boolean>>;
  /** What an ask of a foreign page is answered. */
  readonly foreign: string;
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

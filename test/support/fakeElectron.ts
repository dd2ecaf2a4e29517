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
  /** The menu before the window told its commands, and after: each label with the keys of its items. */
  readonly menus: readonly (readonly (readonly string[])[])[];
  /** What came to the page when an item was chosen. */
  readonly chosen: readonly unknown[];
  /** What the page was asked for when the session ended and when the system shut down, and what was held up for it. */
  readonly ending: readonly string[];
};

import { type SentProblem } from '../bridge/contract.ts';

/** What the host wants of the window: a file to be opened, the window to be left, something to be told. */
export type CallToPage =
  | { readonly call: 'open'; readonly path: string }
  /** Save, then close the window. */
  | { readonly call: 'save-and-close' }
  /** Keep the automatic copy as it is now, then close the window. */
  | { readonly call: 'keep-and-close' }
  /** Keep the automatic copy as it is now, and go on. */
  | { readonly call: 'keep' }
  /** Do a command of the window, chosen in the shell's menu. */
  | { readonly call: 'act'; readonly action: string }
  | { readonly call: 'tell'; readonly problem: SentProblem };

/** Ten seconds: shorter than any proxy's patience, long enough that nobody polls. */
const PATIENCE_MS = 10_000;

/** Calls from the shell to the window, which has no other way than asking: an ask waits here for the next one. */
export class CallsToPage {
  #waiting: CallToPage[] = [];
  #wake: (() => void) | null = null;

  push(call: CallToPage): void {
    this.#waiting.push(call);
    this.#wake?.();
  }

  /** Takes what is waiting, at the latest after ten seconds. A newer ask sends an older one home with nothing. */
  async take({ wait }: { readonly wait: boolean }): Promise<readonly CallToPage[]> {
    this.#wake?.();
    if (this.#waiting.length === 0 && wait) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PATIENCE_MS);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}

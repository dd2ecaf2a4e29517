import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const BOOT_CODE_LIVES_MS = 60_000;

/** Where a session outlives its process, so that an open page goes on after the host was killed. */
export type SessionStore = {
  /** sha256 of the token, hex; null = no session yet. */
  load(): Promise<string | null>;
  store(tokenHash: string): Promise<void>;
};

/**
 * Who may ask. The start address carries a boot code in its fragment (one use, sixty seconds); the page swaps
 * it for the session token and sends that with every ask. Neither is a cookie: cookies do not know ports.
 */
export class Session {
  #code: { hash: Buffer; until: number } | null = null;
  #token: Buffer | null;
  readonly #store: SessionStore;
  readonly #now: () => number;

  private constructor(token: Buffer | null, store: SessionStore, now: () => number) {
    this.#token = token;
    this.#store = store;
    this.#now = now;
  }

  static async resume(store: SessionStore, now: () => number = Date.now): Promise<Session> {
    const hash = await store.load();
    return new Session(hash === null ? null : Buffer.from(hash, 'hex'), store, now);
  }

  newBootCode(): string {
    const code = randomBytes(32).toString('base64url');
    this.#code = { hash: sha256(code), until: this.#now() + BOOT_CODE_LIVES_MS };
    return code;
  }

  /** The session token for a boot code; null when the code is wrong, used or too old. */
  async exchange(code: string): Promise<string | null> {
    const known = this.#code;
    if (known === null || !timingSafeEqual(sha256(code), known.hash)) return null;
    this.#code = null;
    if (this.#now() > known.until) return null;
    const token = randomBytes(32).toString('base64url');
    this.#token = sha256(token);
    await this.#store.store(this.#token.toString('hex'));
    return token;
  }

  admits(token: string): boolean {
    return this.#token !== null && timingSafeEqual(sha256(token), this.#token);
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, type Ask, type AskName, type Outcome } from '../../app/bridge/contract.ts';

const BOOT = fileURLToPath(new URL('bootElectron.mjs', import.meta.url));

/** What came of a request to `app://bundle`: the beginning of its text. */
type Page = {
  readonly status: number;
  readonly type: string;
  readonly length: number;
  readonly text: string;
};
type Told =
  | { readonly loaded: string }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string };

/** The desktop's main file in a process of its own, on the recording fake, asked as its page would ask. */
export class BootedDesk {
  readonly documents: string;
  readonly home: string;
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, { done: (answer: unknown) => void; gone: (why: Error) => void }>();
  #last = 0;
  #said = '';
  #gone: Error | null = null;

  private constructor(main: string, home: string) {
    this.home = home;
    this.documents = join(home, 'documents');
    this.#process = fork(BOOT, [main], {
      cwd: home,
      env: { ...process.env, PAIJIANG_HOME: home, PAIJIANG_DOCUMENTS: this.documents },
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#said += chunk.toString()));
  }

  /** @param home an empty folder for the program's own things and the documents */
  static async boot(main: string, home: string): Promise<BootedDesk> {
    const desk = new BootedDesk(main, home);
    await desk.#ready();
    return desk;
  }

  #ready(): Promise<void> {
    return new Promise((done, gone) => {
      this.#waiting.set(0, { done: () => done(), gone });
      this.#process.on('message', (told: Told) => {
        const id = 'loaded' in told ? 0 : told.id;
        const waiting = this.#waiting.get(id);
        if ('failed' in told) waiting?.gone(new Error(told.failed));
        else waiting?.done('loaded' in told ? null : told.answer);
        this.#waiting.delete(id);
      });
      this.#process.on('exit', () => {
        this.#gone = new Error(`the program ended: ${this.#said.slice(0, 2000)}`);
        for (const waiting of this.#waiting.values()) waiting.gone(this.#gone);
      });
    });
  }

  /** An answer; a refusal throws. */
  async ask<Name extends AskName>(name: Name, payload: Ask<Name>): Promise<Answer<Name>> {
    const outcome = (await this.#send({ name, payload })) as Outcome<Answer<Name>>; // dispatch parses answers
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem).slice(0, 500)}`);
    return outcome.value;
  }

  async page(path: string): Promise<Page> {
    return (await this.#send({ page: `app://bundle${path}` })) as Page;
  }

  /** Ends it without a chance to tidy up. */
  async end(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = new Promise((ended) => this.#process.once('exit', ended));
    this.#process.kill('SIGKILL');
    await gone;
  }

  #send(message: object): Promise<unknown> {
    if (this.#gone !== null) return Promise.reject(this.#gone);
    this.#last += 1;
    const id = this.#last;
    return new Promise((done, gone) => {
      this.#waiting.set(id, { done, gone });
      this.#process.send({ id, ...message });
    });
  }
}

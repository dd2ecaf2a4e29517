import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What happens at one call to the file system, counted from 0, and from there on. */
export type DiskFault = {
  readonly at: number;
  /**
   * `refuse`: that call is answered with the code (a file that is being written has taken half of it); `die`: nothing is done any
   * more, as where a program is killed; `act`: something happens to the folder just before.
   */
  readonly what:
    | { readonly refuse: string; readonly calls?: readonly string[] }
    | { readonly die: true }
    | { readonly act: () => void };
};

export type UnderFault<Value> = {
  readonly value: Value | null;
  readonly thrown: unknown;
  /** Calls that were made; the call that the fault met, or null where the run was over before. */
  readonly calls: number;
  readonly met: string | null;
};

type Call = (...given: unknown[]) => Promise<unknown>;
type Handle = fs.promises.FileHandle;

const CALLS = [
  ...[
    'open',
    'rename',
    'link',
    'copyFile',
    'rm',
    'rmdir',
    'mkdir',
    'writeFile',
    'readFile',
    'stat',
    'readdir',
  ],
  ...['realpath', 'readlink'],
] as const;
const HANDLE_CALLS = ['writeFile', 'sync', 'stat', 'close'];

/**
 * Runs the work on the real file system, through Node's own door, which is made to fail at one call. Everything that
 * imports node:fs/promises goes through it meanwhile: one run at a time.
 */
export async function underFault<Value>(
  fault: DiskFault | null,
  work: () => Promise<Value>,
): Promise<UnderFault<Value>> {
  let calls = 0;
  let met: string | null = null;
  let dead = false;
  /** Throws, or does what the fault is; `half` is what a refused call has done by then. */
  const meet = async (name: string, half: () => Promise<unknown>): Promise<void> => {
    if (dead) throw Object.assign(new Error('the program is gone'), { code: 'EDEAD' });
    if (fault === null || calls < fault.at || met !== null) return void (calls += 1);
    const { what } = fault;
    if ('refuse' in what && what.calls?.includes(name) === false) return;
    calls += 1;
    met = name;
    if ('act' in what) return what.act();
    dead = 'die' in what;
    await half();
    const code = 'refuse' in what ? what.refuse : 'EDEAD';
    throw Object.assign(new Error(`${code}: ${name}`), { code });
  };
  const nothing = (): Promise<void> => Promise.resolve();
  const door = fs.promises as unknown as Record<string, Call>;
  const real: Record<string, Call> = {};
  for (const name of CALLS) {
    const own = door[name];
    if (own === undefined) throw new Error(`no call ${name}`);
    real[name] = own;
    door[name] = async (...given) => {
      await meet(name, nothing);
      const answer = await own(...given);
      return name === 'open' ? guarded(answer as Handle, meet) : answer;
    };
  }
  syncBuiltinESMExports();
  try {
    const value = await work();
    return { value, thrown: null, calls, met };
  } catch (thrown) {
    return { value: null, thrown, calls, met };
  } finally {
    Object.assign(door, real);
    syncBuiltinESMExports();
  }
}

function guarded(
  handle: Handle,
  meet: (name: string, half: () => Promise<unknown>) => Promise<void>,
): Handle {
  return new Proxy(handle, {
    get: (target, key) => {
      const own: unknown = Reflect.get(target, key, target);
      if (typeof own !== 'function') return own;
      const call = own.bind(target) as Call;
      if (typeof key !== 'string' || !HANDLE_CALLS.includes(key)) return call;
      return async (...given: unknown[]) => {
        const [bytes] = given;
        const half = (): Promise<unknown> => {
          // The system closes what a program leaves open.
          if (key === 'close') return call();
          return bytes instanceof Uint8Array ? call(bytes.subarray(0, bytes.length / 2)) : Promise.resolve();
        };
        try {
          await meet(`handle.${key}`, half);
        } catch (thrown) {
          if (key === 'close' && (thrown as NodeJS.ErrnoException).code === 'EDEAD')
            await call().catch(() => undefined);
          throw thrown;
        }
        return call(...given);
      };
    },
  });
}

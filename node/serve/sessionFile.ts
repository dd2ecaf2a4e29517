import { chmod, readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { type SessionStore } from './session.ts';

/** The session of last time, for its user alone: whoever reads it could ask as the page that is open. */
export function sessionFile(
  path: string,
): SessionStore & { port(): Promise<number>; rememberPort(port: number): Promise<void> } {
  const shape = z.strictObject({
    token: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    port: z.number().int(),
  });
  const load = async () => {
    // A file that does not parse is a session that nobody has.
    const found = await readFile(path, 'utf8')
      .then((text) => shape.safeParse(JSON.parse(text)))
      .catch(() => null);
    return found?.success === true ? found.data : { token: null, port: 0 };
  };
  const write = async (part: { token?: string; port?: number }) => {
    await writeFile(path, JSON.stringify({ ...(await load()), ...part }), { mode: 0o600 });
    // One that was there keeps its rights when it is written.
    await chmod(path, 0o600);
  };
  return {
    load: async () => (await load()).token,
    store: (token) => write({ token }),
    port: async () => (await load()).port,
    rememberPort: (port) => write({ port }),
  };
}

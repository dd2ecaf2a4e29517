import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Outcome } from '../../../app/bridge/contract.ts';
import { serve, type Edition } from '../../../node/serve/server.ts';
import { Session } from '../../../node/serve/session.ts';
import { memoryApplication, memoryWorld } from '../../support/application.ts';
import { contractSuite } from '../../support/contractSuite.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'paijiang-page-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets', 'a.js'), '1');
  await writeFile(join(root, 'secret.txt'), 'x');
  await symlink('/etc/hostname', join(root, 'out.js'));
});
afterAll(() => rm(root, { recursive: true }));

function noStore() {
  let token: string | null = null;
  return {
    load: () => Promise.resolve(token),
    store: (hash: string) => Promise.resolve(void (token = hash)),
  };
}

async function started(store = noStore()): Promise<{ edition: Edition; session: Session }> {
  const session = await Session.resume(store);
  const edition = await serve({
    handlers: memoryApplication(memoryWorld()),
    page: { root, fonts: new Map([['/fonts/a.ttf', join(root, 'assets', 'a.js')]]) },
    session,
    port: 0,
  });
  return { edition, session };
}

type Sent = { method?: string; headers?: Record<string, string>; body?: string };
function send(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${origin}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function tokenOf({ edition, session }: { edition: Edition; session: Session }): Promise<string> {
  const swapped = await send(edition.origin, '/session', {
    method: 'POST',
    headers: { origin: edition.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ code: session.newBootCode() }),
  });
  return (JSON.parse(swapped.text) as { token: string }).token;
}

contractSuite('HTTP on 127.0.0.1', async () => {
  const host = await started();
  const token = await tokenOf(host);
  const { origin } = host.edition;
  return {
    ask: async (name, payload) => {
      const answer = await send(origin, `/ask/${name}`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(payload),
      });
      return JSON.parse(answer.text) as Outcome<unknown>;
    },
    stop: host.edition.close,
  };
});

describe('who is let in', () => {
  let host: Awaited<ReturnType<typeof started>>;
  let right: Record<string, string>;
  beforeEach(async () => {
    host = await started();
    right = {
      origin: host.edition.origin,
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf(host)}`,
    };
  });
  afterEach(() => host.edition.close());
  const greet = (headers: Record<string, string>) =>
    send(host.edition.origin, '/ask/greet', { method: 'POST', headers, body: '{}' });

  it('[SERVE-1] our own page with the token', async () => {
    expect((await greet(right)).status).toBe(200);
  });
  it.each(['localhost:80', 'rebind.example', '127.0.0.1', '127.0.0.1:1'])(
    '[SERVE-2] not under the Host header %s',
    async (name) => {
      expect((await greet({ ...right, host: name })).status).toBe(421);
      expect((await send(host.edition.origin, '/', { headers: { host: name } })).status).toBe(421);
    },
  );
  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', ''])(
    '[SERVE-3] not from the origin %j',
    async (origin) => {
      expect((await greet({ ...right, origin })).status).toBe(403);
    },
  );
  it('[SERVE-10] a body longer than a boot code is not read for one', async () => {
    const { authorization: _, ...headers } = right;
    const ask = (code: string) =>
      send(host.edition.origin, '/session', { method: 'POST', headers, body: JSON.stringify({ code }) });
    // Its code is right; the rest is what nobody has to read.
    const padded = host.session.newBootCode();
    expect((await ask(`${padded}${' '.repeat(2000)}`)).status).toBe(401);
    expect((await ask(padded)).status).toBe(200);
  });
  it('[SERVE-3] not from another site, whatever the origin says', async () => {
    expect((await greet({ ...right, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-8'])(
    '[SERVE-3] not with a body of type %s',
    async (type) => {
      expect((await greet({ ...right, 'content-type': type })).status).toBe(415);
    },
  );
  it.each(['Bearer wrong-wrong-wrong-wrong', 'Basic x', ''])(
    '[SERVE-4] not with the authorization %j',
    async (authorization) => {
      expect((await greet({ ...right, authorization })).status).toBe(401);
    },
  );
  it.each(['OPTIONS', 'PUT', 'DELETE', 'HEAD'])(
    '[SERVE-3] not by %s, and never with a word of permission',
    async (method) => {
      const answer = await send(host.edition.origin, '/ask/greet', { method, headers: right });
      expect(answer.status).toBe(405);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );
  it('[SERVE-4] a boot code works once', async () => {
    const code = host.session.newBootCode();
    expect(await host.session.exchange(code)).not.toBeNull();
    expect(await host.session.exchange(code)).toBeNull();
  });
  it('[SERVE-4] a boot code is good for a minute', async () => {
    let now = 0;
    const session = await Session.resume(noStore(), () => now);
    const code = session.newBootCode();
    now = 60_001;
    expect(await session.exchange(code)).toBeNull();
  });
  it('[SERVE-5] a page that is open is let in again by a host that was restarted', async () => {
    const store = noStore();
    const first = await started(store);
    const token = await tokenOf(first);
    await first.edition.close();
    const second = await started(store);
    expect(second.session.admits(token)).toBe(true);
    expect(second.session.admits(`${token.slice(0, -1)}x`)).toBe(false);
    await second.edition.close();
  });
  it('[SERVE-1] listens on the loopback address alone', async () => {
    const lan = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal)?.address;
    if (lan === undefined) return;
    const { port } = new URL(host.edition.origin);
    await expect(send(`http://${lan}:${port}`, '/')).rejects.toThrow();
  });
});

describe('what is served', () => {
  let host: Awaited<ReturnType<typeof started>>;
  beforeEach(async () => {
    host = await started();
  });
  afterEach(() => host.edition.close());
  const get = (path: string) => send(host.edition.origin, path);

  it('[SERVE-6] the page, its parts and the fonts, with the security headers', async () => {
    for (const path of ['/', '/assets/a.js', '/fonts/a.ttf']) {
      const { status, headers } = await get(path);
      expect(status, path).toBe(200);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe-inline');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    }
  });
  it.each([
    '/secret.txt',
    '/out.js',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../x.js',
    '/a%00.js',
    '/nothing.js',
    '//etc/hostname',
    '/assets',
  ])('[SERVE-7] not %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

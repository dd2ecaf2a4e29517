import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultLogIn } from '../../../node/desk/faultLog.ts';
import { recoveryPlaceIn } from '../../../node/desk/recoveryPlace.ts';
import { writeWhole } from '../../../node/files/wholeFile.ts';
import { serve, type Edition } from '../../../node/serve/server.ts';
import { Session } from '../../../node/serve/session.ts';
import { sessionFile } from '../../../node/serve/sessionFile.ts';
import { memoryApplication, memoryWorld } from '../../support/application.ts';

/** docs/security.md names these tests, attack by attack. */
let folder: string;
let edition: Edition;
let session: Session;
let token: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-attacks-'));
  session = await Session.resume(sessionFile(join(folder, 'session.json')));
  await startAgain();
});
afterEach(async () => {
  await edition.close();
  rmSync(folder, { recursive: true });
});

/** A host of the session; `patience`: how long an ask may take to come, ms. */
async function startAgain(patience?: number): Promise<void> {
  const handlers = memoryApplication(memoryWorld());
  const page = { root: folder, fonts: new Map<string, string>() };
  edition = await serve({
    handlers,
    page,
    session,
    port: 0,
    ...(patience === undefined ? {} : { patience }),
  });
  token = (await session.exchange(session.newBootCode())) ?? '';
}

/** Long enough for an ask of a busy machine, and for no more patience than a test has. */
async function impatient(): Promise<void> {
  await edition.close();
  await startAgain(4000);
}

type Sent = { readonly headers?: Record<string, string>; readonly path?: string; readonly body?: string };

function post({
  headers = {},
  path = '/ask/greet',
  body = '{}',
}: Sent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const all = { origin: edition.origin, 'content-type': 'application/json', ...headers };
    const outgoing = request(`${edition.origin}${path}`, { method: 'POST', headers: all }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
const mine = (): Record<string, string> => ({ authorization: `Bearer ${token}` });
const port = (): number => Number(new URL(edition.origin).port);

/** What a raw connection hears until it is ended; what it says first may be anything. */
function raw(said: string, then?: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port(), '127.0.0.1', () => socket.write(said));
    socket.on('data', (chunk) => (heard += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    then?.(socket);
  });
}
const head = (length: string): string =>
  `POST /ask/greet HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nOrigin: ${edition.origin}\r\nContent-Type: application/json\r\nConnection: close\r\n` +
  `Authorization: Bearer ${token}\r\n${length}\r\n\r\n`;

describe('attacks on the loopback', () => {
  it('[SERVE-20] of many that bring one boot code at once, one gets the token', async () => {
    const body = JSON.stringify({ code: session.newBootCode() });
    const answers = await Promise.all(Array.from({ length: 50 }, () => post({ path: '/session', body })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(49);
  });

  it('[SERVE-21] an ask that was heard is worth nothing after a new window took the session', async () => {
    expect((await post({ headers: mine() })).status).toBe(200);
    await session.exchange(session.newBootCode());
    expect((await post({ headers: mine() })).status).toBe(401);
  });

  it('[SERVE-21] the token counts in its own header alone', async () => {
    for (const sent of [
      { headers: { cookie: `token=${token}` } },
      { path: `/ask/greet?token=${token}` },
      { headers: { authorization: `Basic ${token}` } },
      { headers: { 'x-token': token } },
      { body: JSON.stringify({ token }) },
    ])
      expect((await post(sent)).status).toBe(401);
  });

  it('[SERVE-22] a body that comes drop by drop is cut off, and nobody waits for it meanwhile', async () => {
    await impatient();
    const slow = Array.from({ length: 40 }, () => raw(`${head('Content-Length: 1000')}{`));
    // While they hang, others are answered.
    expect((await post({ headers: mine() })).status).toBe(200);
    for (const heard of await Promise.all(slow)) expect(heard).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
    expect((await post({ headers: mine() })).status).toBe(200);
  });

  it('[SERVE-22] headers that never end are cut off', async () => {
    await impatient();
    expect(await raw('POST /ask/greet HTTP/1.1\r\nHost: x\r\nX: ')).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
  });

  it('[SERVE-23] what says that it is larger than a project is refused before it comes', async () => {
    const heard = await raw(head('Content-Length: 999999999999'));
    expect(heard).toMatch(/^HTTP\/1\.1 400 [^]*"refused":"body"/);
    const stranger = await raw(head('Content-Length: 999999999999').replace(token, 'x'.repeat(43)));
    expect(stranger).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('[SERVE-24] a thousand asks at once are all answered; so is the right one among a thousand strangers', async () => {
    const own = await Promise.all(Array.from({ length: 1000 }, () => post({ headers: mine() })));
    expect(new Set(own.map(({ status }) => status))).toEqual(new Set([200]));
    const strange = Array.from({ length: 1000 }, () =>
      post({ headers: { authorization: 'Bearer wrong-wrong-wrong-wrong' } }),
    );
    const [right, ...others] = await Promise.all([post({ headers: mine() }), ...strange]);
    expect(right.status).toBe(200);
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([401]));
  });

  it.each([
    ['noise', 'GARBAGE\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n'],
    [
      'a length and pieces',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
    ['a header of 20 KB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['a line break in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX: a\nb\r\n\r\n'],
    ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('[SERVE-25] %s ends its own connection and nothing else', async (_, said) => {
    expect(await raw(said)).toMatch(/^(?:HTTP\/1\.1 4\d\d |$)/);
    expect((await post({ headers: mine() })).status).toBe(200);
  });
});

describe.skipIf(process.platform === 'win32')('another user of the machine', () => {
  it('[SAFE-43] looks into no copy, log or setting: their folders are for the user alone', async () => {
    const home = join(folder, 'home');
    const recovery = recoveryPlaceIn(join(home, 'recovery'));
    const copy = { document: 'd', name: '村', path: null, fingerprint: null, kept: '2026-11-30T08:00:00Z' };
    await recovery.keep({ ...copy, unsaved: true, saving: null, bytes: Buffer.from('x') });
    await faultLogIn(home).keep({ number: 'F-0001', step: 'host', kind: 'Error', frames: [] });
    const [document = ''] = readdirSync(join(home, 'recovery'));
    for (const path of ['.', 'recovery', `recovery/${document}`, 'log'])
      expect([path, statSync(join(home, path)).mode & 0o777]).toEqual([path, 0o700]);
  });

  it('[SAFE-44] reads no private document when it is written anew, nor its backup', async () => {
    const path = join(folder, '村.paijiang');
    writeFileSync(path, 'old');
    chmodSync(path, 0o600);
    await writeWhole(path, Buffer.from('new'), { backup: true });
    for (const name of ['村.paijiang', '村.paijiang.bak'])
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('[SERVE-26] reads no session: its file is for its user alone, also one that was open to all, and holds no token', async () => {
    const path = join(folder, 'session.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).not.toContain(token);
    writeFileSync(path, '{}');
    chmodSync(path, 0o666);
    await sessionFile(path).rememberPort(7);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

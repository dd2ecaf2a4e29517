import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const electron = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')) as { version: string };

/** Below the project, so that Electron's installer finds the packages it asks for; its own folder is a copy. */
mkdirSync(join(root, 'out'), { recursive: true });
const work = mkdtempSync(join(root, 'out/desktop-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A zip as Electron's, whose program says what it was started with. */
const ZIP = zipSync({
  electron: [Buffer.from('#!/bin/sh\necho "started $@"\n'), { os: 3, attrs: 0o100755 << 16 }],
  version: Buffer.from(version),
});

let server: Server;
let mirror = '';
const asked: string[] = [];
beforeAll(async () => {
  cpSync(electron, join(work, 'node_modules/electron'), {
    recursive: true,
    filter: (file) => !file.startsWith(join(electron, 'dist')) && !file.endsWith('path.txt'),
  });
  cpSync(join(root, 'scripts'), join(work, 'scripts'), { recursive: true });
  for (const file of ['renderer/index.html', 'edition.mjs', 'electron/main.cjs', 'electron/preload.cjs']) {
    mkdirSync(dirname(join(work, 'dist', file)), { recursive: true });
    writeFileSync(join(work, 'dist', file), 'console.log("browser edition")');
  }
  writeFileSync(join(work, 'package.json'), '{"type":"module"}');
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const name = request.url?.split('/').pop() ?? '';
    if (request.url?.startsWith('/none/')) response.writeHead(404).end();
    else if (name === 'SHASUMS256.txt') {
      const sum = createHash('sha256').update(ZIP).digest('hex');
      const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
      response.end(`${sum} *${file}\n`);
    } else response.end(ZIP);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  mirror = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
});
afterAll(() => server.close());

let caches = 0;
function run(script: string, env: NodeJS.ProcessEnv, ...args: string[]) {
  caches += 1;
  // What this machine says of mirrors and proxies is not asked.
  const own = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/_proxy$|^electron_/i.test(name)),
  );
  const child = spawn(process.execPath, [join(work, 'scripts', script), ...args], {
    env: { ...own, DISPLAY: ':0', electron_config_cache: join(work, `cache-${caches}`), ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise<{ said: string; status: number | null }>((ended) =>
    child.on('close', (status) => ended({ said, status })),
  );
}

describe.skipIf(process.platform === 'win32')('npm run desktop', () => {
  it('[DESK-17] npm start names it where Electron is missing', async () => {
    const { said } = await run('start.mjs', {}, '--no-open');
    expect(said).toContain('npm run desktop');
    expect(said).toContain('browser edition');
  });
  it('[DESK-18] says that the place cannot be reached, and what to set', async () => {
    const { said, status } = await run('desktop.mjs', { ELECTRON_MIRROR: 'http://127.0.0.1:9/' });
    expect(status).toBe(1);
    expect(said).toContain('连不上 镜像 http://127.0.0.1:9/');
    expect(said).toContain('HTTPS_PROXY');
  });
  it('[DESK-18] says that a mirror does not have it', async () => {
    const { said, status } = await run('desktop.mjs', { ELECTRON_MIRROR: `${mirror}none/` });
    expect(status).toBe(1);
    expect(said).toContain('回答 404');
  });
  it('[DESK-18] refuses a file that is not Electron’s', async () => {
    const { said, status } = await run('desktop.mjs', { ELECTRON_MIRROR: mirror });
    expect(status).toBe(1);
    expect(said).toContain('校验和不对');
    expect(said).not.toContain('started');
  });
  it('[DESK-17] fetches it once, from the mirror, and opens the window with the file that was asked for', async () => {
    // Sums of the mirror's own in the place of Electron's, for a file that is not Electron's.
    const env = { ELECTRON_MIRROR: mirror, electron_use_remote_checksums: '1' };
    const { said, status } = await run('desktop.mjs', env, '村.paijiang');
    expect(said).toContain(`正在下载 Electron ${version}`);
    expect(said).toMatch(/started .*dist\/electron\/main\.cjs 村\.paijiang/);
    expect(status).toBe(0);
    asked.length = 0;
    const again = await run('desktop.mjs', env, '村.paijiang');
    expect(again.said).toContain('started');
    expect(again.said).not.toContain('正在下载');
    expect(asked).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const HOOK = pathToFileURL(fileURLToPath(new URL('../support/nothingOutside.mjs', import.meta.url))).href;

it.each([
  ['fetch', `await fetch('http://192.0.2.1/').catch(() => {})`],
  ['a name', `await fetch('http://example.invalid/').catch(() => {})`],
  [
    'http',
    `const { get } = await import('node:http'); try { get('http://192.0.2.1/').on('error', () => {}) } catch {}`,
  ],
  [
    'a thread',
    `const { Worker } = await import('node:worker_threads');
     await new Promise((done) => new Worker("fetch('http://192.0.2.1/').catch(() => {})", { eval: true }).on('exit', done));`,
  ],
])(
  '[DESK-39] the watch over hosts of the tests sees %s ask outside, and lets this machine pass',
  (_, code) => {
    const run = (of: string) =>
      spawnSync(process.execPath, ['--import', HOOK, '--input-type=module', '-e', of], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: `--import=${HOOK}` },
        timeout: 60_000,
      }).stderr;
    expect(run(code)).toContain('OUTSIDE');
    const here = `const { createServer } = await import('node:http');
    const server = createServer((_, answer) => answer.end('here')).listen(0, '127.0.0.1', async () => {
      await fetch('http://127.0.0.1:' + server.address().port); server.close(); server.closeAllConnections(); });`;
    expect(run(here)).toBe('');
  },
);

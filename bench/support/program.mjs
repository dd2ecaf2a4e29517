import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../../', import.meta.url));
/** Nothing of the browser's own takes time from what is measured. */
const QUIET = JSON.parse(readFileSync(join(root, 'test/support/quietBrowser.json'), 'utf8'));

/** A folder of its own, a host on it (ready after `hostReady` ms) and a browser without a graphics card, for one measurement. */
export async function withProgram(measure, environment = async () => ({})) {
  const folder = await mkdtemp(join(tmpdir(), 'paijiang-bench-'));
  const documents = join(folder, 'documents');
  await mkdir(documents);
  const started = performance.now();
  const host = spawn(process.execPath, [join(root, 'dist/edition.mjs'), '--no-open'], {
    env: { ...process.env, PAIJIANG_HOME: join(folder, 'home'), PAIJIANG_DOCUMENTS: documents },
  });
  try {
    const address = await new Promise((resolve) => {
      let said = '';
      host.stdout.on('data', (chunk) => {
        said += chunk;
        const found = /http:\S+/.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      });
    });
    const hostReady = performance.now() - started;
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: QUIET,
      env: { ...process.env, ...(await environment(folder)) },
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
      page.setDefaultTimeout(300_000);
      await measure({ page, browser, address, folder, documents, hostReady });
    } finally {
      await browser.close();
    }
  } finally {
    host.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The module of a TypeScript file of the project, for what tests and benchmarks make alike. */
export async function projectModule(path) {
  // Two folders below the root, as the test support that is bundled: what it reads is found from there.
  const outfile = join(root, 'dist', 'bench', `${path.replace(/\W/g, '-')}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [path],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return import(outfile);
}

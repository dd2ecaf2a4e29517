/**
 * `npm run bench -- cad`: a DXF file of 500,000 entities in the application, from choosing it to a preview that could be
 * imported, and what trying another choice takes; real Chromium against the built program.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const ENTITIES = 500_000;

const folder = await mkdtemp(join(tmpdir(), 'paijiang-bench-'));
const documents = join(folder, 'documents');
await mkdir(documents);
const generator = join(folder, 'bigDxf.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/support/bigDxf.ts'],
  outfile: generator,
  format: 'esm',
  logLevel: 'warning',
});
const { bigDxf } = await import(generator);
const file = join(folder, 'big.dxf');
await writeFile(file, [...bigDxf(ENTITIES)].join(''));

const host = spawn(process.execPath, [join(root, 'dist/edition.mjs'), '--no-open'], {
  env: { ...process.env, PAIJIANG_HOME: join(folder, 'home'), PAIJIANG_DOCUMENTS: documents },
});
const address = await new Promise((resolve) => {
  let said = '';
  host.stdout.on('data', (chunk) => {
    said += chunk;
    const found = /http:\S+/.exec(said)?.[0];
    if (found !== undefined) resolve(found);
  });
});
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(address);
  await page.getByRole('button', { name: /台阁牧村/ }).click();
  await page.getByRole('button', { name: '平面', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入 CAD 图（DXF）…' }).click();
  const chosen = performance.now();
  await (await chooser).setFiles(file);
  await page.getByRole('radio', { name: /毫米/ }).waitFor({ timeout: 120_000 });
  const read = performance.now();
  const ready = page.getByRole('dialog').getByRole('button', { name: '导入', exact: true, disabled: false });
  await ready.waitFor();
  const made = performance.now();
  const view = page.locator('.cad-view[data-looking=false]');
  await view.waitFor();
  await page.getByRole('combobox', { name: 'ROOM 的用途' }).selectOption('none');
  await page.getByText('有名称 0 个').waitFor();
  const tried = performance.now();
  console.log(
    `${ENTITIES} entities in the application: read in ${(read - chosen).toFixed(0)} ms, recognised after ` +
      `${(made - chosen).toFixed(0)} ms; another choice seen after ${(tried - made).toFixed(0)} ms (the first picture included)`,
  );
} finally {
  await browser.close();
  host.kill();
  await rm(folder, { recursive: true, force: true });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import { findElectronBinary } from '../../scripts/electronBinary.mjs';
import { throughWizard } from './program.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const binary = findElectronBinary();
const REQUIRED = process.env['REQUIRE_ELECTRON'] === '1';
const SAVED = '台阁牧村.paijiang';

// The list of runs hides why a test was skipped.
if (binary.path === null && !REQUIRED) process.stderr.write(`not run in Electron: ${binary.why}\n`);

let folder = '';
let documents = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paijiang-smoke-'));
  documents = join(folder, 'documents');
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** Where a build's sandbox cannot be set up (a container), its own switch turns it off for the test alone. */
const switches = (): string[] => [
  `--user-data-dir=${join(folder, 'home')}`,
  ...(process.platform === 'linux' ? ['--ozone-platform=x11'] : []),
  ...(process.env['PAIJIANG_SMOKE_SWITCHES']?.split(' ') ?? []),
];

async function launch(path: string, ...files: string[]): Promise<ElectronApplication> {
  const app = await _electron.launch({
    executablePath: path,
    args: [...switches(), join(root, 'dist/electron/main.cjs'), ...files],
    env: { ...definedOnly(process.env), PAIJIANG_DOCUMENTS: documents },
    timeout: 120_000,
  });
  // The system's own dialogs cannot be pressed: the place that is proposed is taken.
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (...asked: unknown[]) => {
      const options = asked.at(-1) as { defaultPath: string }; // as electron/pickers.ts calls it
      return Promise.resolve({ canceled: false, filePath: options.defaultPath });
    };
  });
  return app;
}

test('[DESK-19] Electron itself: start, new, save, export, close, open again', async () => {
  test.skip(binary.path === null && !REQUIRED, `not run in Electron: ${binary.why}`);
  if (binary.path === null) throw new Error(`REQUIRE_ELECTRON=1, but there is no Electron: ${binary.why}`);
  const app = await launch(binary.path);
  const page = await app.firstWindow();
  await throughWizard(page, { setting: '农区', plan: /农区 200 型/ });
  await page.keyboard.press('Control+s');
  await expect.poll(() => existsSync(join(documents, SAVED))).toBe(true);
  await page.locator('.rail').getByRole('button', { name: '交付', exact: true }).click();
  await page.getByRole('button', { name: /只做功能区门牌/ }).click();
  await page.getByRole('button', { name: /制作选中的 \d+ 块/ }).click();
  await expect(page.locator('.package-end')).toContainText(/已做好 \d+ 个文件/);
  const made = (await readdir(documents, { recursive: true })).filter((name) => name.endsWith('.pdf'));
  expect(made.length).toBeGreaterThan(3);
  await app.close();
  const again = await launch(binary.path, join(documents, SAVED));
  const reopened = await again.firstWindow();
  await expect(reopened.getByRole('application', { name: '平面图' })).toBeVisible();
  await expect(reopened).toHaveTitle(/台阁牧村/);
  await again.close();
});

/** A packed program lets nobody inspect it (a fuse): that it opens a file is seen by the lock beside the file. */
test('[DESK-20] a packed program starts and opens the file it was given', async () => {
  const packed = process.env['PAIJIANG_PACKED'];
  test.skip(packed === undefined && !REQUIRED, 'not run: PAIJIANG_PACKED names no packed program');
  if (packed === undefined)
    throw new Error('REQUIRE_ELECTRON=1, but PAIJIANG_PACKED names no packed program');
  const sample = join(folder, SAVED);
  const made = spawn(process.execPath, [
    join(root, 'dist/paijiang.mjs'),
    ...['emblem', join(root, 'templates/centres/sample-village.json'), '--slot', 'centre'],
    ...['--artwork', join(root, 'renderer/public/icon.svg'), '--by', '其其格', '--out', sample],
  ]);
  expect(await ended(made)).toBe(0);
  const program = spawn(packed, [...switches(), sample], {
    env: { ...process.env, PAIJIANG_DOCUMENTS: documents },
  });
  await expect.poll(() => existsSync(join(folder, `.~lock.${SAVED}#`)), { timeout: 120_000 }).toBe(true);
  program.kill();
  await ended(program);
});

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve));

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

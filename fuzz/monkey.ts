import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { pressAnything } from '../test/e2e/monkey.ts';
import { Program } from '../test/e2e/program.ts';

/**
 * `npm run monkey -- [--seed S] [--steps N] [--round N]`: somebody who presses anything: pointer, keys, drags, typing into every
 * field, dialogs, in a project that is saved first. Wrong is: an error of the page, a window that is empty or has a part that could
 * not be drawn, a window or host that no longer answers, and, after each round, a project that differs from the start when
 * everything has been undone. Exit 1 then, with the last steps and a picture in out/monkey. How fast the machine is decides what a
 * step meets, so a seed says what is pressed, not quite what comes of it.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '1000' },
    round: { type: 'string', default: '150' },
  },
});
const seed = Number(values.seed);
const out = fileURLToPath(new URL('../out/monkey/', import.meta.url));
const args = JSON.parse(
  readFileSync(new URL('../test/support/quietBrowser.json', import.meta.url), 'utf8'),
) as string[];

const folder = mkdtempSync(join(tmpdir(), 'paijiang-monkey-'));
const program = new Program(folder);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
const last: string[] = [];
try {
  await pressAnything(page, {
    address: await program.start(),
    documents: program.documents,
    seed,
    steps: Number(values.steps),
    round: Number(values.round),
    tell: (step, said) => last.push(`${step} ${said}`),
    rounded: (steps) => console.log(`${steps} steps, seed ${seed}`),
  });
} catch (error) {
  mkdirSync(out, { recursive: true });
  await page.screenshot({ path: join(out, `${seed}-${last.length}.png`) }).catch(() => undefined);
  console.error(last.slice(-25).join('\n'));
  console.error(
    `seed ${seed}, step ${last.length}: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
} finally {
  await browser.close();
  await program.kill();
  rmSync(folder, { recursive: true, force: true });
}

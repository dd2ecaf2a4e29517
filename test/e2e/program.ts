import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test as base } from '@playwright/test';

const NOTHING_OUTSIDE = new URL('../support/nothingOutside.mjs', import.meta.url).href;

/** The built program with a home of its own, as a user starts it. */
export class Program {
  readonly home: string;
  readonly documents: string;
  /** Folders with programs that the host finds before all others. */
  readonly programs: string[] = [];
  /** What the host asked outside this machine. */
  readonly outside: string[] = [];
  #child: ChildProcess | null = null;

  constructor(folder: string) {
    // As user folders in China are called.
    this.home = join(folder, '用户');
    this.documents = join(folder, 'documents');
  }

  /** Starts the browser edition, with files to be opened, and gives its start address. */
  async start(...files: readonly string[]): Promise<string> {
    const edition = fileURLToPath(new URL('../../dist/edition.mjs', import.meta.url));
    const child = spawn(process.execPath, [edition, '--no-open', ...files], {
      env: {
        ...process.env,
        NODE_OPTIONS: `--import=${NOTHING_OUTSIDE}`,
        PATH: [...this.programs, process.env.PATH ?? ''].join(delimiter),
        PAIJIANG_HOME: this.home,
        PAIJIANG_DOCUMENTS: this.documents,
      },
    });
    this.#child = child;
    return new Promise((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+\/#boot=[\w-]+/.exec(said)?.[0];
        if (address !== undefined) resolve(address);
      });
      child.stderr.on('data', (chunk: Buffer) => {
        const text = chunk.toString();
        said += text;
        this.outside.push(...text.split('\n').filter((line) => line.startsWith('OUTSIDE')));
      });
      child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)));
    });
  }

  /** Ends it without a chance to tidy up. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null) return;
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}

/** Each test with a program of its own, and a page in which nothing may go wrong unseen. */
export const test = base.extend<{ program: Program; faults: string[] }>({
  // Playwright asks for the pattern even when nothing is taken.
  program: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'paijiang-e2e-'));
    const program = new Program(folder);
    await use(program);
    await program.kill();
    await rm(folder, { recursive: true, force: true });
    expect(program.outside).toEqual([]);
  },
  faults: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`${error.message}\n${error.stack ?? ''}`));
    page.on('console', (message) => {
      // A killed host is part of some jobs: refused and broken connections are the browser's own lines.
      if (
        message.type() === 'error' &&
        !/ERR_(CONNECTION|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)/.test(message.text())
      )
        faults.push(message.text());
    });
    // [DESK-39] neither does the page.
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^(http|ws)/.test(protocol) && hostname !== '127.0.0.1') faults.push(`asked ${request.url()}`);
    });
    await use(faults);
    expect(faults).toEqual([]);
  },
});

/** The program's start page, and from it the sample of a village. */
export async function openSample(page: Page, program: Program): Promise<void> {
  await page.goto(await program.start());
  await page.getByRole('button', { name: /台阁牧村/ }).click();
}

/** From the start page through the wizard to the plan. */
export async function throughWizard(
  page: Page,
  options: { setting: '农区' | '牧区'; plan: string | RegExp },
): Promise<void> {
  await page.getByRole('button', { name: /新建项目/ }).click();
  await page.getByLabel('苏木乡镇').first().fill('察素齐');
  await page.getByRole('option').first().waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel('嘎查村').fill('台阁牧村');
  await page.getByRole('radio', { name: options.setting }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('radio', { name: options.plan }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '建立项目' }).click();
  await expect(page.getByRole('application', { name: '平面图' })).toBeVisible();
}

/** Screen position of a place on the plan, read from the canvas's own camera (data-camera). */
export async function onPlan(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const canvas = page.getByRole('application', { name: '平面图' });
  const box = await canvas.boundingBox();
  const camera = await canvas.getAttribute('data-camera');
  if (box === null || camera === null) throw new Error('the plan is not on screen');
  const [scale = 0, left = 0, top = 0] = camera.split(' ').map(Number);
  return { x: box.x + x * scale + left, y: box.y + y * scale + top };
}

export async function dragOnPlan(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const a = await onPlan(page, ...from);
  const b = await onPlan(page, ...to);
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 4 });
  await page.mouse.move(b.x, b.y, { steps: 4 });
  await page.mouse.up();
}

export async function clickOnPlan(page: Page, x: number, y: number): Promise<void> {
  const at = await onPlan(page, x, y);
  await page.mouse.move(at.x - 3, at.y - 3);
  await page.mouse.click(at.x, at.y);
}

export function verdict(page: Page) {
  return page.locator('[data-verdict]');
}

/** A picture of the whole window, kept beside the results for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/pictures/${name}.png`, animations: 'disabled' });
}

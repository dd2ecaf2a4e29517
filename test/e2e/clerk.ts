import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { type PreparedFile } from './clerkFiles.ts';

/** Clicks in the system's own dialog for one file: the file, and 打开. */
const FILE_DIALOG = 2;

/**
 * Somebody at the window whose clicks and drags are counted, by what the window itself hears; keys are free. Words get
 * in by keys alone, and only where the focus is.
 */
export class Clerk {
  #files = 0;
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  static async at(page: Page, address: string): Promise<Clerk> {
    await page.addInitScript(() => {
      const heard = { clicks: 0 };
      Object.assign(window, { heard });
      window.addEventListener('pointerdown', ({ isTrusted }) => isTrusted && (heard.clicks += 1), true);
    });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    return new Clerk(page);
  }

  async clicks(): Promise<number> {
    const heard = await this.page.evaluate(
      () => (window as unknown as { heard: { clicks: number } }).heard.clicks, // put there by `at`
    );
    return heard + this.#files;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Clicks into a field and types instead of what is in it. */
  async fill(field: Locator, text: string): Promise<void> {
    await field.click();
    await this.keys('Control+a');
    await this.type(text);
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate((given) => navigator.clipboard.writeText(given), text);
    await this.keys('Control+v');
  }

  /** A button that opens the system's file dialog, and a file in it. */
  async choose(button: Locator, file: PreparedFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await button.click();
    await (await chooser).setFiles(file);
    this.#files += FILE_DIALOG;
  }

  async saved(button: Locator): Promise<Buffer> {
    const download = this.page.waitForEvent('download');
    await button.click();
    return readFile(await (await download).path());
  }

  /** A place of the program by its key. */
  async go(place: '总览' | '平面' | '资料' | '标牌' | '清牌' | '交付'): Promise<void> {
    await this.keys(`Alt+${['总览', '平面', '资料', '标牌', '清牌', '交付'].indexOf(place) + 1}`);
    await expect(this.button(place)).toHaveAttribute('aria-current', 'page');
  }

  /** A page of 资料. */
  async register(name: string): Promise<void> {
    await this.go('资料');
    await this.page
      .getByRole('complementary', { name: '导航' })
      .getByRole('button', { name: new RegExp(`^${name}(?!墙)`) })
      .click();
  }

  /** A cell of a table by row and column, both from 1. */
  cell(table: string, row: number, column: number): Locator {
    const rows = this.page.getByRole('grid', { name: table }).getByRole('row');
    return rows
      .nth(row)
      .getByRole('gridcell')
      .nth(column - 1);
  }

  /** What the project is asked for in dialogs of its own. */
  dialog(name?: string): Locator {
    return this.page.getByRole('dialog', name === undefined ? {} : { name });
  }

  /** By Tab alone to something that must be reached so. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.keys('Tab');
    }
    throw new Error(`Tab does not come to ${String(target)}`);
  }

  /** By Tab to a button, and Enter. */
  async enter(button: Locator): Promise<void> {
    await this.tabTo(button);
    await this.keys('Enter');
  }
}

/** More than any place of the window has things to tab to. */
const MOST_TABS = 250;

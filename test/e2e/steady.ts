import { expect, type Page } from '@playwright/test';

/** Waits until the window's typefaces are there and two looks at it, one after the other, show the same. */
export async function steady(page: Page): Promise<void> {
  let last: Buffer = Buffer.alloc(0);
  await expect
    .poll(async () => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const now = await page.screenshot({ animations: 'disabled' });
      const same = now.equals(last);
      last = now;
      return same;
    })
    .toBe(true);
}

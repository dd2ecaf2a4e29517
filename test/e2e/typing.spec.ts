import { expect, type Page } from '@playwright/test';
import { test } from './program.ts';

/** What is painted of the sign, as text. */
function painted(page: Page): Promise<string> {
  return page
    .locator('.sign-canvas canvas')
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
}

/** The picture once it stands still. */
async function settled(page: Page): Promise<string> {
  await expect(page.locator('.sign-stage .stage-note')).toHaveCount(0);
  let before = '';
  await expect
    .poll(async () => {
      const last = before;
      before = await painted(page);
      return before === last;
    })
    .toBe(true);
  return before;
}

async function atSign(page: Page, name: string): Promise<void> {
  await page.locator('.sign-entry').filter({ hasText: name }).first().click();
  await settled(page);
}

test('[STUDIO-66] the picture follows the letters; nothing is a step until it is taken, Esc and undo bring it back', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start());
  await page
    .getByRole('button', { name: /巴彦温都尔/ })
    .first()
    .click();
  await page.getByRole('button', { name: '标牌', exact: true }).click();
  const undo = page.getByRole('button', { name: /^撤销/ });

  await atSign(page, '便民服务站');
  const first = await settled(page);
  const field = page.getByLabel('汉字', { exact: true });
  await field.click();
  await field.press('End');
  await page.keyboard.insertText('二');
  await expect.poll(() => painted(page)).not.toBe(first);
  await expect(undo).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(page)).toBe(first);
  await expect(undo).toBeDisabled();

  await page.keyboard.insertText('办');
  await expect.poll(() => painted(page)).not.toBe(first);
  const typed = await settled(page);
  await page.keyboard.press('Enter');
  await expect(undo).toBeEnabled();
  expect(await settled(page)).not.toBe(first);
  await undo.click();
  await expect.poll(() => painted(page)).toBe(first);
  // Typed once more, it is the picture that it was.
  await field.click();
  await field.press('End');
  await page.keyboard.insertText('办');
  await expect.poll(() => painted(page)).toBe(typed);
  await page.keyboard.press('Escape');

  // A board, whose picture comes after the letter.
  await atSign(page, '办事服务指引牌（表格）');
  const board = await settled(page);
  const mongolian = page.getByLabel(/^蒙古文：/).first();
  await mongolian.click();
  await mongolian.press('Control+End');
  await page.keyboard.insertText('ᠪᠠᠶᠠᠨ');
  await expect(mongolian).toHaveValue(/ᠪᠠᠶᠠᠨ$/);
  await expect.poll(() => painted(page)).not.toBe(board);
});

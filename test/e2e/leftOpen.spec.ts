import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { openSample, picture, test, throughWizard } from './program.ts';

const DRAWN = fileURLToPath(new URL('../data/dxf/pairs-r2007-utf8-m.dxf', import.meta.url));

test('[STUDIO-106] [STUDIO-107] the sheets of a sign are turned on the stage; what is used most stands first in 交付', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await openSample(page, program);
  await page.locator('.rail').getByRole('button', { name: '标牌', exact: true }).click();
  await page.locator('.sign-entry', { hasText: '荣誉墙' }).first().click();
  const bar = page.locator('main .work-bar');
  const back = bar.getByRole('button', { name: '上一张（PgUp）' });
  const on = bar.getByRole('button', { name: '下一张（PgDn）' });
  await expect(bar.getByRole('status')).toHaveText(/^第 1 \/ \d+ 张$/);
  await expect(back).toBeDisabled();
  const [head, first] = [bar.locator('b'), await bar.locator('b').textContent()];
  await on.click();
  await expect(bar.getByRole('status')).toHaveText(/^第 2 \/ \d+ 张$/);
  await expect(head).not.toHaveText(first ?? '');
  await picture(page, 'sign-second-sheet');
  await on.focus();
  await page.keyboard.press('PageUp');
  await expect(head).toHaveText(first ?? '');
  // Nothing comes before the first.
  await page.keyboard.press('PageUp');
  await expect(bar.getByRole('status')).toHaveText(/^第 1 \//);
  await page.locator('.sign-entry', { hasText: '会议室' }).first().click();
  await expect(bar.getByRole('status')).toHaveCount(0);

  await page.locator('.rail').getByRole('button', { name: '交付', exact: true }).click();
  await expect(page.getByRole('heading', { name: '做哪些' })).toBeVisible();
  const titles = await page.locator('main h2').allTextContents();
  const order = ['整套交付', '标牌文件', '做哪些'].map((name) => titles.indexOf(name));
  expect(order).toEqual([...order].sort((p, q) => p - q));
  expect(order).not.toContain(-1);
  expect(titles.indexOf('平面图纸')).toBeGreaterThan(order[2] ?? -1);
});

test('[STUDIO-104] [STUDIO-105] a room renamed on its sign tells what followed; Enter makes the plan sheets', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await openSample(page, program);
  await page.locator('.rail').getByRole('button', { name: '标牌', exact: true }).click();
  await page.locator('.sign-entry', { hasText: '会议室' }).first().click();
  await page.locator('.sign-stage').getByRole('button', { name: '会议室', exact: true }).dblclick();
  await page.getByRole('textbox', { name: '牌上的这段文字' }).fill('协商议事室');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^\d+ 块标牌跟着改了名：/)).toBeVisible();
  await picture(page, 'room-renamed-on-sign');

  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: '打印和导出图纸' });
  await expect(dialog.getByRole('button', { name: '制作图纸' })).toBeEnabled();
  await dialog.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.locator('.package-end')).toHaveAttribute('data-state', 'done');
});

test('[STUDIO-105] Enter in the dialog of a CAD file imports it', async ({ page, program, faults }) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入 CAD 图（DXF）…' }).click();
  await (await chooser).setFiles(DRAWN);
  const dialog = page.getByRole('dialog', { name: '导入 CAD 图（DXF）' });
  await expect(dialog.getByRole('button', { name: '导入', exact: true })).toBeEnabled();
  await dialog.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('region', { name: /CAD 导入核对/ })).toBeVisible();
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { faultyHouse } from '../support/faultyHouse.ts';
import { picture, test } from './program.ts';

test('[FIND-4] findings of the plan stand in the drawer; 去改 picks the object on its level; mended, they go', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await mkdir(program.documents, { recursive: true });
  const file = join(program.documents, '两层.json');
  await writeFile(file, JSON.stringify(faultyHouse));
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start(file));
  await page.getByRole('button', { name: /^检查结果/ }).click();
  const found = page.locator('.finding', { hasText: '平面图' });
  await expect(found).toHaveCount(5);
  await expect(page.locator('.verdict-count', { hasText: '平面图 5' })).toBeVisible();

  await found.filter({ hasText: '2层：“会议室”没有门' }).getByRole('button', { name: '去改' }).click();
  await expect(page.locator('[aria-current="true"]', { hasText: '2层' }).first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '选中 会议室' })).toBeVisible();
  await picture(page, 'plan-findings-room');
  await found.filter({ hasText: '文件柜”立在墙里' }).getByRole('button', { name: '去改' }).click();
  await expect(page.getByRole('status').filter({ hasText: '选中 文件柜' })).toBeVisible();
  await picture(page, 'plan-findings-fixture');
  await page.getByRole('application', { name: '平面图' }).focus();
  await page.keyboard.press('Delete');
  await expect(found).toHaveCount(4);
});

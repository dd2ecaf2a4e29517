import { expect } from '@playwright/test';
import { axe } from './looks.ts';
import { openSample, picture, test } from './program.ts';

test('[STUDIO-100] the village is renamed once: what follows is shown and chosen, and one undo takes it back', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await openSample(page, program);
  await page.getByRole('button', { name: /台阁牧村.*未校对/ }).click();
  await page.getByRole('button', { name: '校对签名…' }).click();
  await page.getByLabel('校对人').fill('其其格');
  await page.getByRole('button', { name: '签名', exact: true }).click();
  const name = page.getByLabel('嘎查村', { exact: true });
  await name.fill('白音村');
  await name.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('改名：台阁牧村 → 白音村');
  await expect(name).toHaveValue('台阁牧村');
  await expect(dialog.getByText('要重新校对的蒙古文')).toBeVisible();
  const { violations } = await axe(page).include('[role=dialog]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await picture(page, 'rename-village');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(name).toHaveValue('台阁牧村');
  await name.fill('白音村');
  await name.press('Enter');
  await dialog.getByRole('button', { name: '全选' }).click();
  await dialog.getByRole('button', { name: /^改名/ }).click();
  await expect(name).toHaveValue('白音村');
  await expect(page.getByText('台阁牧镇白音村村民委员会')).toBeVisible();
  await expect(page.getByText('名称不一致')).toHaveCount(0);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(name).toHaveValue('台阁牧村');
  await expect(page.getByText('台阁牧镇台阁牧村村民委员会')).toBeVisible();
  await expect(page.getByRole('button', { name: /台阁牧村.*其其格 校对/ })).toBeVisible();
});

test('[STUDIO-101] what was left with the old name is listed, and mended where it is listed', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await openSample(page, program);
  const name = page.getByLabel('嘎查村', { exact: true });
  await name.fill('白音村');
  await name.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '全不选' }).click();
  await dialog.getByRole('button', { name: /^改名/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/^名称不一致（\d+）$/)).toBeVisible();
  await picture(page, 'names-disagree');
  const mend = page.getByRole('button', { name: '改成“白音村”' });
  const count = await mend.count();
  for (let left = count; left > 0; left -= 1) {
    await mend.first().click();
    await expect(mend).toHaveCount(left - 1);
  }
  await expect(page.getByText(/^名称不一致/)).toHaveCount(0);
});

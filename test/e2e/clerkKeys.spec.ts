import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Clerk } from './clerk.ts';
import { placeholder } from './clerkFiles.ts';
import { picture, test } from './program.ts';

test('[STUDIO-44] [STUDIO-45] a new village to its package by the keyboard alone', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  const clerk = await Clerk.at(page, await program.start());
  await test.step('new village', async () => {
    await clerk.enter(clerk.button(/新建项目/));
    await expect(page.getByLabel('苏木乡镇').first()).toBeFocused();
    await clerk.type('察素齐');
    await page.getByRole('option').first().waitFor({ state: 'attached' });
    await clerk.keys('ArrowDown', 'Enter');
    await clerk.tabTo(page.getByLabel('嘎查村'));
    await clerk.type('台阁牧村');
    await clerk.tabTo(page.getByRole('radio', { name: '农区' }));
    await clerk.keys('Space');
    await clerk.enter(clerk.button('下一步'));
    const plans = page.getByRole('radiogroup').getByRole('radio');
    const chosen = plans.and(page.locator('[aria-checked=true]'));
    await clerk.tabTo(chosen);
    for (let at = 0; at < 6 && !(await chosen.textContent())?.includes('农区 300 型'); at += 1) {
      await clerk.keys('ArrowDown');
      await expect(chosen).toBeFocused();
    }
    await expect(chosen).toContainText('农区 300 型');
    await clerk.enter(clerk.button('下一步'));
    await clerk.enter(clerk.button('建立项目'));
    await expect(page.getByRole('application', { name: '平面图' })).toBeVisible();
    await clerk.keys('Control+s');
    await clerk.enter(clerk.dialog().getByRole('button', { name: '保存到' }));
    await expect(page.locator('.safety')).toContainText('已保存');
  });
  await test.step('a register, and the script rules', async () => {
    await clerk.go('资料');
    await clerk.enter(clerk.button(/^荣誉(?!墙)/));
    await clerk.tabTo(page.getByRole('grid', { name: '荣誉' }).getByRole('textbox'));
    for (const text of ['先进集体', '旗委组织部', '2023.05', '旗县级', '奖牌', '60×40cm']) {
      await clerk.type(text);
      await clerk.keys('Tab');
    }
    await expect(clerk.cell('荣誉', 1, 6)).toContainText('600×400mm');
    await expect(page.locator('.register-bar')).toContainText('没有待填');
    await clerk.keys('Escape');
    await clerk.enter(clerk.button(/^蒙古文/));
    const mongolian = page.getByRole('grid', { name: '蒙古文' });
    await clerk.tabTo(mongolian.getByRole('textbox'));
    await clerk.keys('ArrowRight');
    await clerk.type(placeholder('先进集体'));
    await clerk.keys('Enter', 'Escape');
    await expect(page.locator('.register-bar')).toContainText('未校对 1 条');
    await clerk.go('总览');
    await clerk.enter(clerk.button('确认适用'));
    await clerk.type('乌兰');
    await clerk.keys('Enter');
    await expect(clerk.dialog()).toHaveCount(0);
  });
  await test.step('a sign more', async () => {
    await clerk.go('标牌');
    await clerk.enter(clerk.button('添加指引、公开、展示牌'));
    await clerk.enter(clerk.dialog().getByRole('button', { name: /村务公开栏/ }));
    await expect(clerk.dialog()).toHaveCount(0);
    await expect(page.locator('.sign-entry[aria-current=true]')).toContainText('公开栏');
  });
  await test.step('the package', async () => {
    await clerk.go('交付');
    await clerk.enter(clerk.button('制作全部文件'));
    await expect(page.locator('.package-end')).toHaveAttribute('data-state', 'done', { timeout: 300_000 });
    await picture(page, 'clerk-keys');
  });
  expect(await clerk.clicks()).toBe(0);
  const entries = await readdir(program.documents, { withFileTypes: true });
  const [folder = ''] = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const files = await readdir(join(program.documents, folder));
  for (const kind of ['条牌', '门牌', '公开栏'])
    expect(files.some((name) => name.endsWith('.pdf') && name.includes(kind))).toBe(true);
});

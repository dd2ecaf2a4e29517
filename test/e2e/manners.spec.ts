import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { openSample, picture, Program, test } from './program.ts';

const SAMPLE = fileURLToPath(new URL('../../templates/centres/sample-gacha.json', import.meta.url));

test('[APP-36] [APP-37] a file of the command line opens; another program hears who has it, reads it or takes a copy', async ({
  page,
  program,
  browser,
  faults,
}) => {
  void faults;
  await mkdir(program.documents, { recursive: true });
  const file = join(program.documents, '查干.paijiang');
  await copyFile(SAMPLE, file);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start(file));
  await expect(page.getByRole('heading', { name: '查干' })).toBeVisible();
  expect(await readdir(program.documents)).toContain('.~lock.查干.paijiang#');

  const other = new Program(join(program.home, '..', 'other'));
  const context = await browser.newContext();
  const second = await context.newPage();
  await second.setViewportSize({ width: 1366, height: 768 });
  try {
    await second.goto(await other.start(file));
    const dialog = second.getByRole('dialog');
    await expect(dialog).toContainText('“查干.paijiang”正由');
    await picture(second, 'locked');
    await dialog.getByRole('button', { name: '只读打开' }).click();
    await expect(second.locator('.safety')).toContainText('只读');
    await second.getByRole('button', { name: '清牌', exact: true }).click();
    await second.getByRole('button', { name: '登记一块' }).click();
    await expect(second.locator('.notice')).toContainText('这里不能改');
    await picture(second, 'read-only');
    await second.keyboard.press('Control+Shift+s');
    await second.getByRole('dialog').getByLabel('文件名').fill('我的副本');
    await second.getByRole('dialog').getByRole('button', { name: '另存为' }).click();
    await expect(second.locator('.safety')).toContainText('已保存');
    await second.getByRole('button', { name: '登记一块' }).click();
    await expect(second.locator('.safety')).toContainText('未保存');
  } finally {
    await context.close();
    await other.kill();
  }

  // Closed here, the file is free.
  await page.getByRole('button', { name: '牌匠', exact: true }).click();
  await expect.poll(() => readdir(program.documents)).not.toContain('.~lock.查干.paijiang#');
});

test('[APP-38] leaving the page asks only while the work is nowhere else', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await openSample(page, program);
  await page.getByRole('button', { name: '清牌', exact: true }).click();
  await page.getByRole('button', { name: '登记一块' }).click();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  // Kept in the meantime: the page goes without a question.
  await expect(page.locator('.safety')).toContainText('已自动备份');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(asked).toEqual(['beforeunload']);
});

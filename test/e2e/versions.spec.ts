import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { accessible } from './looks.ts';
import { dragOnPlan, picture, type Program, test, throughWizard, verdict } from './program.ts';

const STATE = '.safety';

async function saveFirst(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: '保存到' }).click();
  await expect(page.locator(STATE)).toContainText('已保存');
}

async function rename(page: Page, village: string): Promise<void> {
  await page.getByRole('button', { name: '总览', exact: true }).click();
  await page.getByLabel('嘎查村', { exact: true }).fill(village);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: /^改名/ }).click();
  await expect(page.locator(STATE)).toContainText('未保存');
}

async function savedFile(program: Program): Promise<string> {
  const [name = ''] = (await readdir(program.documents)).filter((each) => each.endsWith('.paijiang'));
  return join(program.documents, name);
}

test('[STUDIO-119] [STUDIO-120] a version is looked at, compared, brought back, and the step undone', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '牧区', plan: '牧区 150 型（一层）' });
  const versions = page.getByRole('button', { name: '以前保存的版本…' });
  await expect(versions).toHaveAttribute('aria-disabled', 'true');
  await saveFirst(page);
  const first = await verdict(page).textContent();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  // All rooms have lost their walls: Esc keeps their names.
  await expect(page.getByRole('dialog')).toContainText('没有墙了');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await rename(page, '白音嘎查');
  await page.keyboard.press('Control+s');
  await expect(page.locator(STATE)).toContainText('已保存');

  await versions.click();
  const dialog = page.getByRole('dialog', { name: '以前保存的版本' });
  await expect(dialog.getByRole('list', { name: '版本' }).getByRole('button')).toHaveCount(2);
  await expect(dialog.getByRole('list', { name: '版本' }).getByRole('button').first()).toContainText(
    '现在的文件',
  );
  await expect(dialog).toContainText('嘎查村 台阁牧村 → 白音嘎查');
  await expect(dialog).toContainText(/墙：删去 \d+/);
  await expect(dialog).toContainText('台阁牧村：房间');
  await picture(page, 'versions');
  await accessible(page, 'versions');
  await dialog.getByRole('button', { name: '恢复成这个版本' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel('嘎查村', { exact: true })).toHaveValue('台阁牧村');
  await expect(verdict(page)).toHaveText(first ?? '');
  await expect(page.locator(STATE)).toContainText('未保存');

  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByLabel('嘎查村', { exact: true })).toHaveValue('白音嘎查');
  await page.getByRole('button', { name: '重做', exact: true }).click();
  await page.keyboard.press('Control+s');
  await expect(page.locator(STATE)).toContainText('已保存');
  await versions.click();
  await expect(dialog.getByRole('list', { name: '版本' }).getByRole('button')).toHaveCount(3);
  await dialog.getByRole('list', { name: '版本' }).getByRole('button').last().click();
  await expect(dialog).toContainText('和现在的内容完全相同');
});

test('[STUDIO-121] [STUDIO-122] a file changed on disk: both sides in words, and the other one opened without a loss', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await saveFirst(page);
  const file = await savedFile(program);
  await rename(page, '别处嘎查');
  await page.keyboard.press('Control+s');
  await expect(page.locator(STATE)).toContainText('已保存');
  await copyFile(file, `${file}.elsewhere`);
  await rename(page, '台阁牧村');
  await page.keyboard.press('Control+s');
  await expect(page.locator(STATE)).toContainText('已保存');
  // Somebody else puts a file of theirs there.
  await copyFile(`${file}.elsewhere`, file);
  await page.getByRole('button', { name: '平面', exact: true }).click();
  await page.keyboard.press('r');
  await dragOnPlan(page, [0, 0], [6000, 6000]);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: '文件在别处被改动过' });
  await expect(dialog).toContainText('磁盘上的文件被改了什么');
  await expect(dialog).toContainText('嘎查村 台阁牧村 → 别处嘎查');
  await expect(dialog).toContainText('您在这个窗口里改了什么');
  await expect(dialog).toContainText('墙：新增 4');
  await picture(page, 'changed-on-disk');
  await accessible(page, 'changed on disk');

  await dialog.getByRole('button', { name: '打开磁盘上的' }).click();
  await expect(page.locator('.document-name')).toContainText('别处嘎查');
  await expect(page.getByLabel('嘎查村', { exact: true })).toHaveValue('别处嘎查');
  await page.getByRole('button', { name: '牌匠' }).click();
  await expect(page.getByText('没有保存的工作')).toBeVisible();
  await page.getByRole('button', { name: '接着做' }).click();
  await expect(page.getByLabel('嘎查村', { exact: true })).toHaveValue('台阁牧村');
  // Overwriting loses nothing either: what was there is a version.
  await page.keyboard.press('Control+s');
  await dialog.getByRole('button', { name: '覆盖' }).click();
  await expect(page.locator(STATE)).toContainText('已保存');
  await page.getByRole('button', { name: '以前保存的版本…' }).click();
  await expect(page.getByRole('dialog', { name: '以前保存的版本' })).toContainText(
    '嘎查村 别处嘎查 → 台阁牧村',
  );
});

test('[STUDIO-123] the page crashes: opened again, the work is offered back', async ({
  page,
  program,
  context,
}) => {
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await page.keyboard.press('r');
  await dragOnPlan(page, [0, 0], [9000, 6000]);
  await expect(page.locator(STATE)).toContainText('已自动备份');
  const area = await verdict(page).textContent();
  const address = page.url();
  const kept = await page.evaluate(() => ({ ...sessionStorage }));
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  // The tab's own “reload”, which has the tab's storage; Playwright's page of a tab that crashed does nothing any more.
  const again = await context.newPage();
  await again.addInitScript((entries) => Object.assign(sessionStorage, entries), kept);
  await again.goto(address);
  await expect(again.getByText('没有保存的工作')).toBeVisible();
  await again.getByRole('button', { name: '接着做' }).click();
  await again.getByRole('button', { name: '平面', exact: true }).click();
  await expect(verdict(again)).toHaveText(area ?? '');
});

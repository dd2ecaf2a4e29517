import { expect } from '@playwright/test';
import { dragOnPlan, picture, test, throughWizard, verdict } from './program.ts';

test('[JOB-2] the host is killed: the window goes on, finds the host again, and nothing is lost', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await page.keyboard.press('r');
  await dragOnPlan(page, [0, 0], [9000, 6000]);
  await expect(page.locator('.safety')).toContainText('已自动备份');

  await program.kill();
  await page.keyboard.press('r');
  await dragOnPlan(page, [9000, 0], [15_000, 6000]);
  await expect(page.getByRole('button', { name: /未命名/ })).toHaveCount(2);
  await expect(page.getByRole('alert')).toContainText('后台程序已停止');
  await picture(page, 'job-2-host-gone');

  // Started again, it takes the port of last time: the open window finds it without doing anything.
  await program.start();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.safety')).toContainText('已自动备份');
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: '保存到' }).click();
  await expect(page.locator('.safety')).toContainText('已保存');
});

test('[JOB-2] host and window are gone: the work waits on the start page', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await page.keyboard.press('r');
  await dragOnPlan(page, [0, 0], [9000, 6000]);
  await expect(page.locator('.safety')).toContainText('已自动备份');
  const area = await verdict(page).textContent();
  await program.kill();
  await page.goto('about:blank');

  await page.goto(await program.start());
  await expect(page.getByText('没有保存的工作')).toBeVisible();
  await picture(page, 'job-2-copies');
  await page.getByRole('button', { name: '接着做' }).click();
  await page.getByRole('button', { name: '平面', exact: true }).click();
  await expect(verdict(page)).toHaveText(area ?? '');
  await expect(page.locator('.safety')).toContainText('未保存');
});

test('[JOB-3] everything can be undone to the start, and done again', async ({ page, program, faults }) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '牧区', plan: '牧区 150 型（一层）' });
  const first = await verdict(page).textContent();
  const undo = page.getByRole('button', { name: '撤销', exact: true });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  // [STUDIO-5] All rooms have lost their walls: Esc keeps their names.
  await expect(page.getByRole('dialog')).toContainText('没有墙了');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(verdict(page)).not.toHaveText(first ?? '');
  await page.keyboard.press('r');
  await dragOnPlan(page, [0, 0], [6000, 6000]);
  await page.getByRole('button', { name: '总览', exact: true }).click();
  await page.getByLabel('嘎查村', { exact: true }).fill('白音嘎查');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: /^改名/ }).click();
  await page.getByText('农区', { exact: true }).click();
  // Out of the fields: where nothing takes the keys.
  await page.getByRole('heading', { name: '待办' }).click();
  for (let step = 0; step < 30 && (await undo.getAttribute('aria-disabled')) === 'false'; step += 1)
    await page.keyboard.press('Control+z');
  await expect(verdict(page)).toHaveText(first ?? '');
  await expect(page.getByLabel('嘎查村', { exact: true })).toHaveValue('台阁牧村');
  const redo = page.getByRole('button', { name: '重做', exact: true });
  for (let step = 0; step < 30 && (await redo.getAttribute('aria-disabled')) === 'false'; step += 1)
    await page.keyboard.press('Control+y');
  await expect(page.getByLabel('嘎查村', { exact: true })).toHaveValue('白音嘎查');
});

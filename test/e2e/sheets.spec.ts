import { expect } from '@playwright/test';
import { dragOnPlan, picture, test, throughWizard } from './program.ts';

test('[PRINT-1] explore', async ({ page, program, faults }) => {
  test.setTimeout(120_000);
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '两层 360 型' });
  await page.getByRole('button', { name: '新建改造方案' }).click();
  await picture(page, 'sheets-variant');
  void dragOnPlan;
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: '打印和导出图纸' });
  await expect(dialog).toBeVisible();
  await page.waitForTimeout(5000);
  await picture(page, 'sheets-dialog');
});

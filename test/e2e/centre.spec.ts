import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { clickOnPlan, dragOnPlan, picture, test, throughWizard, verdict } from './program.ts';

test('[JOB-1] wizard, a centre of 198 m², a pushed wall, names, fixtures, findings, files', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  const plan = page.getByRole('application', { name: '平面图' });

  // Three rooms in one row, 19.7 × 9.7 m between the axes: 19.94 × 9.94 = 198.20 m² with walls of 240.
  await page.keyboard.press('r');
  await dragOnPlan(page, [0, 0], [7000, 9700]);
  await expect(page.getByRole('button', { name: /未命名/ })).toHaveCount(1);
  await page.keyboard.press('r');
  await dragOnPlan(page, [7000, 0], [12000, 9700]);
  await dragOnPlan(page, [12000, 0], [19700, 9700]);
  await page.keyboard.press('v');
  await expect(page.getByRole('button', { name: /未命名/ })).toHaveCount(3);

  await expect(verdict(page)).toHaveAttribute('data-verdict', 'fails');
  await expect(verdict(page)).toContainText('198.20 ㎡');
  await expect(verdict(page)).toContainText('不低于 200 ㎡');
  await expect(verdict(page)).toContainText('还差 1.80 ㎡');
  await expect(verdict(page)).toContainText('实施意见（七）');
  await picture(page, 'job-1-fails');

  // The east wall is pushed 0.4 m out; the verdict turns while it moves.
  await dragOnPlan(page, [19700, 4000], [20100, 4000]);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'passes');
  await expect(verdict(page)).toContainText('202.17 ㎡');
  await picture(page, 'job-1-passes');

  // The name brush: a digit takes the name, a click puts it on, Tab goes to the next.
  await page.keyboard.press('b');
  await page.keyboard.press('1');
  await clickOnPlan(page, 3000, 3000);
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await page.keyboard.press('5');
  await expect(page.getByRole('button', { name: /未命名/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /便民服务大厅/ }).first()).toBeVisible();
  await picture(page, 'job-1-named');
  await page.keyboard.press('Escape');

  // Fixtures: found by pinyin initials, set down with a click.
  await page.getByRole('tab', { name: '设施' }).click();
  await page.getByLabel(/查找设施/).fill('zhfwgt');
  await page.getByRole('button', { name: '综合服务柜台' }).click();
  await clickOnPlan(page, 3000, 6500);
  await clickOnPlan(page, 6000, 3000);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: '对象' }).click();
  await expect(page.getByRole('option', { name: '综合服务柜台' })).toHaveCount(2);
  await picture(page, 'job-1-fixtures');

  // Doors: one in each room.
  await page.keyboard.press('Escape');
  await plan.focus();
  await page.keyboard.press('d');
  await clickOnPlan(page, 4000, 9700);
  await clickOnPlan(page, 7000, 4000);
  await clickOnPlan(page, 12000, 4000);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { name: /^门/ })).toHaveCount(3);

  // Findings: F8 opens the list and walks it.
  await page.keyboard.press('F8');
  await expect(page.getByRole('region', { name: '检查结果' })).toBeVisible();
  const housing = page.locator('.finding', { hasText: '党组织没有安排办公房间' });
  await expect(housing).toHaveCount(1);
  await housing.getByRole('button', { name: '去改' }).click();
  await clickOnPlan(page, 9500, 3000);
  await page.getByRole('checkbox', { name: '党组织' }).check();
  await expect(housing).toHaveCount(0);
  await picture(page, 'job-1-findings');
  await page.getByRole('region', { name: '检查结果' }).getByRole('button', { name: '关闭' }).click();

  // The plates followed the rooms. Their Mongolian comes from people: until then they are drafts.
  await page.getByRole('button', { name: '标牌', exact: true }).click();
  await page.locator('.sign-entry', { hasText: '党群服务中心' }).click();
  await page.getByLabel(/^蒙古文：/).fill('ᠨᠠᠮ ᠤᠯᠤᠰ');
  await page.locator('.sign-entry', { hasText: '便民服务大厅' }).click();
  await expect(page.locator('.sign-canvas')).toHaveAttribute('aria-label', /便民服务大厅/);
  await expect(page.locator('.work-bar')).toContainText('缺蒙古文');
  await page.getByLabel(/^蒙古文：/).fill('ᠠᠷᠠᠳ ᠤᠨ ᠲᠠᠩᠬᠢᠮ');
  await page.keyboard.press('Tab');
  await expect(page.locator('.work-bar')).not.toContainText('缺蒙古文');
  await expect(page.locator('.work-bar')).toContainText('草稿：蒙古文未校对');
  await picture(page, 'job-1-plate');

  // Save, then the package.
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: '保存到' }).click();
  await expect(page.locator('.safety')).toContainText('已保存');
  expect((await readdir(program.documents)).filter((name) => name.endsWith('.paijiang'))).toHaveLength(1);
  await page.getByRole('button', { name: '交付', exact: true }).click();
  await page.getByRole('button', { name: '制作全部文件' }).click();
  await expect(page.locator('.package-end')).toHaveAttribute('data-state', 'done');
  await picture(page, 'job-1-files');
  const [folder] = (await readdir(program.documents, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  const files = await readdir(join(program.documents, folder?.name ?? ''));
  expect(files).toContain('manifest.json');
  expect(files.filter((name) => name.includes('便民服务大厅') && name.endsWith('.pdf'))).toHaveLength(1);
});

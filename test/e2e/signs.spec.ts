import { expect } from '@playwright/test';
import { picture, test, throughWizard } from './program.ts';

const LETTERS = 'ᠲᠥᠪ';

test('[JOB-5] [STUDIO-80] signs: a finding leads to the very text, functions get their Mongolian, what is missing is added', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: /200/ });

  // A guidance board is missing: the finding opens what can be added.
  await page.getByRole('button', { name: '总览', exact: true }).click();
  await picture(page, 'job-5-overview');
  const list = page.getByRole('main');
  const mend = (words: string | RegExp) =>
    list.getByRole('listitem').filter({ hasText: words }).getByRole('button', { name: '去改' }).click();
  await mend('室内缺少“办事服务指引牌”');
  const add = page.locator('[data-field="add/boards"]');
  await expect(add).toBeVisible();
  await picture(page, 'job-5-add');
  await add.getByRole('button', { name: '办事服务指引牌（表格）' }).click();
  // Nobody asked for matters: none are there, and a list of them is offered with its number.
  const start = page.getByRole('button', { name: '填入起步清单（26 条）' });
  await expect(page.getByRole('alert').filter({ hasText: '没有内容' })).toBeVisible();
  await picture(page, 'job-5-no-matters');
  await start.click();
  await expect(page.getByRole('img', { name: '办事服务指引牌（表格）' })).toBeVisible();

  // A deleted sign comes back.
  await page.getByTitle(/村务监督委员会/).click();
  await page.getByRole('button', { name: '删除这块牌' }).click();
  await page.getByRole('button', { name: '恢复标准牌子（1）' }).click();
  await expect(page.getByTitle(/村务监督委员会/)).toBeVisible();

  // A plate says which text it lacks, and leads there.
  await page
    .getByTitle(/党群活动室/)
    .first()
    .click();
  const reason = page.locator('.work-bar');
  await expect(reason).toContainText('缺蒙古文');
  await picture(page, 'job-5-lacking');
  await reason.getByRole('button', { name: '去填' }).click();
  const text = page.getByLabel(/^蒙古文：/);
  await expect(text).toBeFocused();
  await page.keyboard.insertText(LETTERS);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '校对签名…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(LETTERS);
  await picture(page, 'job-5-proof');
  await page.getByLabel('校对人').fill('其其格');
  await page.getByRole('button', { name: '签名', exact: true }).click();

  // Each further function has its own field.
  while ((await reason.getByText('缺蒙古文').count()) > 0) {
    await reason.getByRole('button', { name: '去填' }).click();
    await expect(text).toBeFocused();
    await page.keyboard.insertText(LETTERS);
    await page.keyboard.press('Tab');
  }
  await picture(page, 'job-5-plate');

  // What was found on the spot: the field itself.
  await page.getByRole('button', { name: '总览', exact: true }).click();
  await mend('村务公开栏一般事项没有张贴记录');
  await expect(page.locator('[data-field="on-site/board"]')).toHaveClass(/field-called/);
  await picture(page, 'job-5-field');

  // A collective is registered with what its certificate says, and nothing before that.
  await page.locator('[data-field="collective"] .ant-select').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '已登记' }).click();
  const keep = page.getByRole('dialog').getByRole('button', { name: '存入项目' });
  await expect(keep).toBeDisabled();
  await page.getByRole('dialog').getByLabel('登记名称').fill('察素齐镇台阁牧村股份经济合作社');
  await expect(keep).toBeDisabled();
  await picture(page, 'job-5-collective');
  await page.getByRole('dialog').getByLabel('登记日期').fill('2019-05-01');
  await keep.click();
  // Its placard comes in the same step (STUDIO-42).
  await expect(list.getByText(/缺少“.*集体经济组织.*”/)).toHaveCount(0);
  await page.getByRole('button', { name: '标牌', exact: true }).click();
  await expect(page.locator('.sign-entry', { hasText: '股份经济合作社' }).first()).toBeVisible();
});

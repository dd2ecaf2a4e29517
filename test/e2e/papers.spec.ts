import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openSample, picture, test } from './program.ts';

test('[PAPER-16] the entries of the papers are edited in 交付, and undone one by one', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page, program);
  await page.getByRole('button', { name: '交付', exact: true }).click();
  await page.getByLabel('责任人').fill('达来');
  await page.getByLabel('完成时限').fill('2026-12-31');
  const issuer = page.getByLabel('发文单位（退牌通知）');
  await expect(issuer).toHaveAttribute('placeholder', '不填：留空手写');
  await issuer.fill('台阁牧镇人民政府');
  await issuer.press('Enter');
  await page.getByLabel('填表人').fill('乌兰');
  await page.getByLabel('填表人').press('Enter');
  await picture(page, 'papers-panel');
  await page.keyboard.press('Escape');
  await page.locator('h2').first().click();
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('填表人')).toHaveValue('');
  await expect(page.getByLabel('责任人')).toHaveValue('达来');
  await expect(issuer).toHaveValue('台阁牧镇人民政府');
});

test('[PAPER-15] [FAULT-8] papers of a township are made from the projects of the folder', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page, program);
  await expect(page.locator('.safety')).toBeVisible();
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: '保存到' }).click();
  await expect(page.locator('.safety')).toContainText('已保存');
  await page.getByRole('button', { name: '交付', exact: true }).click();
  await page.getByRole('button', { name: '选择项目…' }).click();
  await expect(page.getByRole('dialog').getByText('项目（已选 1 / 1）')).toBeVisible();
  const printed = page.getByLabel('印发日期');
  await printed.focus();
  await page.keyboard.type('999999999');
  await expect(page.getByText(/没有记下：日期要在 1900-01-01 到 2100-12-31 之间/)).toBeVisible();
  await printed.fill('2026-11-02');
  await expect(page.getByText('没有记下')).toHaveCount(0);
  await picture(page, 'papers-level');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /制\s*作/ })
    .click();
  await expect(page.locator('.package-end')).toHaveAttribute('data-state', 'done');
  const made = (await readdir(program.documents)).find((name) => name.includes('汇总')) ?? '';
  expect((await readdir(join(program.documents, made))).length).toBe(7);
  await picture(page, 'papers-made');
});

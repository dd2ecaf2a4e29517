import { expect } from '@playwright/test';
import { openSample, picture, test } from './program.ts';

test('[JOB-4] [STUDIO-38] what is left is mended where the list sends one: postings, kiosk, checklist, script rules, a name', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await openSample(page, program);
  const list = page.getByRole('main');
  const mended = async (words: string, mend: () => Promise<void>): Promise<void> => {
    await expect(list.getByText(words)).toBeVisible();
    await mend();
    await expect(list.getByText(words)).toHaveCount(0);
  };
  await mended('村务公开栏一般事项没有张贴记录', () => page.getByLabel('一般事项张贴').fill('2026-11-20'));
  await mended('村务公开栏财务收支没有张贴记录', () => page.getByLabel('财务收支张贴').fill('2026-11-20'));
  await mended('政务服务自助一体机没有到位', () =>
    page.getByLabel('自助一体机').getByText('有', { exact: true }).click(),
  );
  await mended('“八有”核对表还没有填写', async () => {
    await page.getByRole('button', { name: /填写…/ }).click();
    await page.getByLabel('清单文件').fill('台阁牧镇〔2026〕3号');
    for (let row = 1; row <= 8; row += 1) {
      await page.getByLabel(`第 ${row} 项`, { exact: true }).fill(`第${row}有`);
      await page.getByLabel(`第 ${row} 项有`).check();
    }
    await page.getByLabel('核对人').fill('王芳');
    await page.getByRole('button', { name: '存入项目' }).click();
  });

  // A name that departs from the standard is found at once, with the right one.
  await page.getByRole('button', { name: '与印章不同？' }).first().click();
  await page.getByLabel('印章或证书上的名称').fill('中共土默特左旗台阁牧镇台阁牧村总支部委员会');
  await page.getByRole('button', { name: /采\s*用/ }).click();
  await mended('“中共土默特左旗台阁牧镇台阁牧村总支部委员会”不规范', async () => {
    await page.getByRole('button', { name: '按印章或证书' }).click();
    await page.getByRole('button', { name: '改回按名称登记组合' }).click();
  });

  // Mongolian of the register, upright, signed for by name.
  await page.getByRole('button', { name: /台阁牧镇.*未校对/ }).click();
  await expect(page.getByLabel('蒙古文')).toHaveCSS('writing-mode', 'vertical-lr');
  await page.getByRole('button', { name: '校对签名…' }).click();
  await page.getByLabel('校对人').fill('其其格');
  await page.getByRole('button', { name: '签名', exact: true }).click();
  await expect(page.getByRole('button', { name: /台阁牧镇.*其其格 校对/ })).toBeVisible();
  // Who proof-reads Mongolian has not answered for the rules of its place.
  await page.getByRole('button', { name: '确认适用' }).click();
  await expect(page.getByRole('dialog').getByLabel('姓名')).toHaveValue('');
  await page.keyboard.press('Escape');
  await picture(page, 'job-4-overview');
});

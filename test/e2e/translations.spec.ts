import { readFile } from 'node:fs/promises';
import { axe } from './looks.ts';
import { expect, type Page } from '@playwright/test';
import { read, utils } from '@e965/xlsx';
import { filledWorkbook, throughOffice } from '../support/filledWorkbook.ts';
import { outsideTool } from '../support/outside.ts';
import { openSample, picture, type Program, test } from './program.ts';

const OFFICE = outsideTool('soffice');

async function atMongolian(page: Page, program: Program): Promise<void> {
  await openSample(page, program);
  await page.getByRole('button', { name: '资料', exact: true }).click();
  await page
    .getByRole('complementary', { name: '导航' })
    .getByRole('button', { name: /^蒙古文/ })
    .click();
}

async function choose(page: Page, button: string, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (
    await chooser
  ).setFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }]);
}

async function exported(page: Page, button: string): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await download).path());
}

/** Number of the row that begins with the Chinese. */
function rowOf(bytes: Uint8Array, zh: string): number {
  const book = read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', blankrows: true });
  return lines.findIndex((line) => line[0] === zh) + 1;
}

test('[STUDIO-102] the register of translations goes to the language office and comes back through LibreOffice', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const office = OFFICE.orSkip(test);
  await atMongolian(page, program);
  const bytes = await exported(page, '导出校对表');
  const [township, village] = [rowOf(bytes, '台阁牧镇'), rowOf(bytes, '台阁牧村')];
  const filled = filledWorkbook(
    bytes,
    new Map([
      [`C${township}`, 'ᠮᠣᠩᠭᠣᠯ'],
      [`D${township}`, '其其格'],
      [`C${village}`, '\ue234\ue235'],
    ]),
  );
  await choose(page, '导入…', '校对.xlsx', throughOffice(filled, office));
  const dialog = page.getByRole('dialog', { name: '导入蒙古文' });
  await expect(dialog.getByRole('status').first()).toContainText('1 条有变化，其中 1 条有校对签名');
  await expect(dialog.getByRole('region', { name: '没有收入的行' })).toContainText(`C${village}`);
  await dialog.getByLabel('没写证明编号的用').fill('译证〔2026〕7号');
  await dialog.getByLabel('没写证明编号的用').blur();
  const { violations } = await axe(page).include('[role=dialog]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await picture(page, 'translations-import');
  await dialog.getByRole('button', { name: '收入 1 条' }).click();
  const row = page.getByRole('row').filter({ hasText: '译证〔2026〕7号' });
  await expect(row).toContainText('台阁牧镇');
  await expect(row).toContainText('其其格');
  await picture(page, 'translations-page');

  // What was signed for is shared: it comes back as another project's, and what differs is asked about.
  const shared = await exported(page, '导出共用表');
  expect(rowOf(shared, '台阁牧镇')).toBeGreaterThan(0);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await choose(page, '导入…', '共用.xlsx', shared);
  await expect(dialog.getByRole('heading', { name: '与项目里不同的（1）' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '收入 0 条' })).toBeDisabled();
  await dialog.getByLabel('以清单为准').check();
  await picture(page, 'translations-conflict');
  await dialog.getByRole('button', { name: '收入 1 条' }).click();
  await expect(row).toContainText('台阁牧镇');
});

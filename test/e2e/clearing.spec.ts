import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { xlsxFile, type FileSheet } from '../support/xlsxFiles.ts';
import { openSample, picture, test } from './program.ts';

const ROWS = [
  ['台阁牧村现有牌子清查表'],
  ['序号', '牌面内容', '悬挂位置', '类型', '尺寸', '要求悬挂单位', '依据文件', '照片'],
  [1, '中国共产党台阁牧村支部委员会', '室外', '条牌', '35×240cm', '', '', '001.jpg'],
  [2, '台阁牧村科普活动站', '室外', '方牌', '40×60厘米', '旗科协', '旗科发〔2012〕8号', '002.jpg'],
  [3, '“扫黄打非”工作站', '', '方牌', '40×60', '旗委宣传部', '', ''],
  [4, '农家书屋', '一楼活动室', '门牌', '', '', '', ''],
  [5, '', '室外', '方牌', '', '', '', ''],
];

test('[APP-33] a list of existing plates comes in: columns, bad rows, photos, one step; reports are made', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page, program);
  await page.getByRole('button', { name: '清牌', exact: true }).click();
  const before = await page.locator('.table tbody tr').count();

  await choose(page, page.getByRole('button', { name: '导入清单…' }), [
    { name: '清查表.xlsx', mimeType: 'application/octet-stream', buffer: workbook(ROWS) },
  ]);
  const dialog = page.getByRole('dialog', { name: '导入现有牌子清单' });
  // 牌面内容 is no heading that the program knows.
  await expect(dialog.getByRole('alert')).toContainText('没有认出写牌子名称的是哪一列');
  // What is known is chosen already.
  await expect(dialog).toContainText('悬挂位置');
  await picture(page, 'clearing-columns');
  await dialog.getByLabel('牌子上的字').click();
  await page.getByTitle('牌面内容').click();
  await expect(dialog.locator('p[role=status]')).toContainText('3 块可以收入，2 行有问题');
  const bad = dialog.getByRole('region', { name: '没有收入的行' });
  await expect(bad.getByRole('row', { name: /^5 .*悬挂位置.*必填/ })).toBeVisible();
  await expect(bad.getByRole('row', { name: /^7 .*牌面内容.*必填/ })).toBeVisible();
  await expect(bad).toContainText('40×60');
  await dialog.getByText('都算室外').click();
  // The row comes with its size open: 40×60 of what?
  await expect(dialog.locator('p[role=status]')).toContainText('4 块可以收入');
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#2266aa' } })
    .jpeg()
    .toBuffer();
  await choose(page, dialog.getByRole('button', { name: '选照片文件…' }), [
    { name: '001.JPG', mimeType: 'image/jpeg', buffer: photo },
    { name: '别的.jpg', mimeType: 'image/jpeg', buffer: photo },
  ]);
  await expect(dialog).toContainText('2 个照片文件名，已找到 1 个');
  await expect(dialog).toContainText('1 个文件清单里没有提到');
  await picture(page, 'clearing-import');
  await dialog.getByRole('button', { name: '收入 4 块' }).click();
  await expect(page.locator('.table tbody tr')).toHaveCount(4);
  await page.getByRole('button', { name: '中国共产党台阁牧村支部委员会' }).click();
  await expect(page.getByAltText('“中国共产党台阁牧村支部委员会”的现状照片')).toBeVisible();
  await picture(page, 'clearing-photo');

  await page.keyboard.press('Control+z');
  await expect(page.locator('.table tbody tr')).toHaveCount(before);
  await page.keyboard.press('Control+y');
  await expect(page.locator('.table tbody tr')).toHaveCount(4);

  await page.getByRole('button', { name: '交付', exact: true }).click();
  await page.getByRole('button', { name: '制作报告' }).click();
  await expect(page.locator('.package-end')).toHaveAttribute('data-state', 'done');
  const [made = ''] = await readdir(program.documents);
  expect((await readdir(join(program.documents, made))).sort()).toEqual(
    // Nothing is decided yet: no notice is made.
    ['核查报告.pdf', '清理台账（A3）.pdf', '清理台账（A4）.pdf', '清理台账.xlsx', '问题清单.xlsx'].sort(),
  );
  const ledger = read(await readFile(join(program.documents, made, '清理台账.xlsx')));
  expect(JSON.stringify(ledger.Sheets[ledger.SheetNames[0] ?? ''])).toContain('台阁牧村科普活动站');
  await picture(page, 'clearing-reports');
});

test('[READ-3] the sheet that was read is named, and another may be chosen', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page, program);
  await page.getByRole('button', { name: '清牌', exact: true }).click();
  const head = ['牌子名称', '悬挂位置'];
  const bytes = xlsxFile({
    sheets: [
      { name: '藏起来的', state: 'hidden', rows: [head, ['旧牌子', '室内']] },
      { name: '填写说明', rows: [['请在后面的表里填写。']] },
      { name: '2023年清牌', rows: [head, ['老年活动室', '室内'], ['青年之家', '室内']] },
    ],
  });
  await choose(page, page.getByRole('button', { name: '导入清单…' }), [
    { name: '清查表.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
  ]);
  const dialog = page.getByRole('dialog', { name: '导入现有牌子清单' });
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('读哪一张').click();
  await expect(page.getByTitle('藏起来的')).toHaveCount(0);
  await page.getByTitle('2023年清牌').click();
  await expect(dialog.getByRole('status')).toContainText('2 块，都可以收入');
  await picture(page, 'clearing-sheet');
  await dialog.getByRole('button', { name: '收入 2 块' }).click();
  await expect(page.getByRole('button', { name: '老年活动室' })).toBeVisible();
});

test('[REG-27] what was typed last is taken too: nothing is taken of a list that is being read anew', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await openSample(page, program);
  await page.getByRole('button', { name: '清牌', exact: true }).click();
  await choose(page, page.getByRole('button', { name: '导入清单…' }), [
    {
      name: '清查表.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('牌子名称,悬挂位置,类型\n农家书屋,室内,门牌\n便民服务点,便民服务站门口,方牌\n'),
    },
  ]);
  const dialog = page.getByRole('dialog', { name: '导入现有牌子清单' });
  await expect(dialog.getByRole('status').first()).toContainText('1 块可以收入，1 行有问题');
  const row = dialog.getByRole('grid', { name: '在这里改好就收入' }).getByRole('row').nth(1);
  await row.getByRole('gridcell').nth(1).click();
  await page.keyboard.type('室外');
  // Without Enter: the button takes the focus, and the cell with it.
  const take = dialog.getByRole('button', { name: /收入 \d+ 块/u });
  await expect(async () => {
    if (await dialog.isVisible()) await take.click();
    await expect(dialog).toBeHidden({ timeout: 1000 });
  }).toPass();
  await expect(page.locator('.plates tbody tr')).toHaveCount(2);
});

test('[REG-27] [REG-28] [REG-29] a bad row is typed right in the dialog, and a plate is replaced by a new sign', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1280, height: 720 });
  await openSample(page, program);
  await page.getByRole('button', { name: '清牌', exact: true }).click();
  await choose(page, page.getByRole('button', { name: '导入清单…' }), [
    {
      name: '清查表.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        '牌子名称,悬挂位置,类型,尺寸\n河长制办公室,办公室门口,门牌,\n农家书屋,书屋门口,门牌,\n便民服务点,便民服务站门口,方牌,40×60\n',
      ),
    },
  ]);
  const dialog = page.getByRole('dialog', { name: '导入现有牌子清单' });
  await expect(dialog.getByRole('status').first()).toContainText('2 块可以收入，1 行有问题');
  const grid = dialog.getByRole('grid', { name: '在这里改好就收入' });
  const cells = grid.getByRole('row').nth(1).getByRole('gridcell');
  await expect(cells.nth(1)).toHaveAttribute('aria-invalid', 'true');
  await picture(page, 'clearing-mend');
  await cells.nth(1).click();
  await page.keyboard.type('室外');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status').first()).toContainText('1 行有问题');
  const size = grid.getByRole('columnheader', { name: '尺寸' });
  const at = Number(await size.getAttribute('aria-colindex')) - 2;
  await cells.nth(at).click();
  await page.keyboard.type('40×60cm');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status').first()).toContainText('3 块，都可以收入');
  await dialog.getByRole('button', { name: '收入 3 块' }).click();
  const plates = page.locator('.plates tbody tr');
  await expect(plates).toHaveCount(3);
  await expect(plates.filter({ hasText: '农家书屋' })).toContainText('室内');
  await expect(plates.filter({ hasText: '便民服务点' })).toContainText('室外');
  await expect(plates.filter({ hasText: '河长制办公室' })).toContainText('摘除');
  await page.getByRole('button', { name: '河长制办公室' }).click();
  await page.getByLabel('办理人').fill('乌兰');
  await page.keyboard.press('Tab');
  await page
    .locator('.decision-buttons')
    .getByRole('button', { name: /摘\s*除/u })
    .click();
  await page.getByLabel('由新牌替换').click();
  const [choice] = await page.locator('.ant-select-item-option').allTextContents();
  await page.keyboard.press('Enter');
  await expect(page.locator('.ant-select', { has: page.getByLabel('由新牌替换') })).toContainText(
    choice ?? 'no sign to choose',
  );
  await picture(page, 'clearing-replaced');
});

function workbook(rows: readonly (readonly (string | number)[])[]): Buffer {
  const sheet: FileSheet = {
    name: '清查',
    rows: rows.map((row) =>
      row.map((cell) => (typeof cell === 'number' ? { value: cell } : cell === '' ? null : cell)),
    ),
  };
  return Buffer.from(xlsxFile({ sheets: [sheet] }));
}

async function choose(
  page: Page,
  button: ReturnType<Page['getByRole']>,
  files: { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(files);
}

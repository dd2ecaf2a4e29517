import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { runKilled, treeOf } from '../support/batchRuns.ts';
import { rightRow, rosterCsv } from '../support/rosters.ts';
import { gb18030 } from '../support/gb18030.ts';
import { accessible, nothingCramped, noSidewaysScroll } from './looks.ts';
import { picture, type Program, test } from './program.ts';

const PLACE = { banner: '土默特左旗', township: '台阁牧镇' };
const VILLAGES = ['沙家营村', '东沙村', '西沙村', '南沙村', '北沙村'];
const right = VILLAGES.map((village) => ({ ...rightRow({ ...PLACE, village }), area: '' }));
const faulty = right.map((row, at) => ({
  ...row,
  ...(at === 1 ? { setting: '半农半牧' } : {}),
  ...(at === 2 ? { banner: '土默特佐旗' } : {}),
  ...(at === 3 ? { registered: '' } : {}),
}));

async function toBatch(page: Page, program: Program): Promise<Locator> {
  await page.goto(await program.start());
  await page.getByRole('button', { name: /^全乡镇/ }).click();
  await page.getByRole('button', { name: '批量制作…' }).click();
  return page.getByRole('dialog', { name: '批量制作' });
}

/** A cell of the body by record and column, both from 1: the first column is the record. */
async function mend(page: Page, grid: Locator, record: number, column: number, text: string): Promise<void> {
  const cell = grid
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: String(record), exact: true }) })
    .getByRole('gridcell')
    .nth(column - 1);
  await cell.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('[ROST-12] [BATCH-10] a roster is mapped, mended, made, stopped, gone on with after a kill, and reported', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  let dialog = await toBatch(page, program);
  await picture(page, 'batch-begin');
  await accessible(page, 'batch begin');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: '选名册文件…' }).click();
  const heading = (csv: string) => csv.replace('嘎查村,', '哪个村子,');
  await (
    await chooser
  ).setFiles({
    name: '名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(gb18030(heading(rosterCsv(faulty)))),
  });

  // A heading that nobody knows.
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('combobox', { name: '嘎查村', exact: true }).click();
  await page.getByTitle('哪个村子').last().click();
  await expect(dialog.getByRole('status').first()).toContainText('5 行，2 行可以做，3 行要先改');
  await expect(dialog.getByRole('group', { name: '名册里发现的问题' })).toContainText(
    '地名表里没有“土默特佐旗”',
  );
  await picture(page, 'batch-check');
  await accessible(page, 'batch check');
  await nothingCramped(page, 'batch check');

  const grid = dialog.getByRole('grid', { name: '名册' });
  await mend(page, grid, 3, 5, '农区');
  await expect(dialog.getByRole('status').first()).toContainText('2 行要先改');
  await mend(page, grid, 4, 2, '土默特左旗');
  await mend(page, grid, 5, 8, '2021-06-18');
  await expect(dialog.getByRole('status').first()).toContainText('5 行，都可以做');
  await dialog.getByRole('checkbox', { name: '整套资料' }).uncheck();
  await dialog.getByRole('checkbox', { name: '标牌', exact: true }).check();
  await picture(page, 'batch-mended');
  await dialog.getByRole('button', { name: '制作 5 个村' }).click();

  await expect(dialog.getByRole('status').filter({ hasText: '/5' })).toContainText(
    /[1-4]\/5.+每分钟 .+ 个，还要约 \d+ 分钟/,
    {
      timeout: 90_000,
    },
  );
  await picture(page, 'batch-running');
  await accessible(page, 'batch running');
  await dialog.getByRole('button', { name: '停下' }).click();
  const report = page.getByRole('dialog', { name: '批量制作报告' });
  await expect(report.getByRole('status')).toContainText('已停下', { timeout: 90_000 });
  await expect(report.getByRole('group', { name: '批量制作报告' })).toContainText('还没做');
  await picture(page, 'batch-stopped');
  await accessible(page, 'batch stopped');

  // The program ends, and is started again.
  await program.kill();
  await page.goto('about:blank');
  dialog = await toBatch(page, program);
  await expect(dialog.getByRole('region', { name: '没有做完的批量制作' })).toContainText('名册“名册.csv”');
  await picture(page, 'batch-go-on');
  await dialog.getByRole('button', { name: '接着做' }).click();
  await expect(report.getByRole('status')).toContainText('做完了', { timeout: 120_000 });
  await expect(report.getByRole('status')).toContainText(/以前做好的 [1-4] 个没有重做/);
  await expect(report).toContainText('还没做 0');
  await picture(page, 'batch-report');
  await accessible(page, 'batch report');
  await noSidewaysScroll(page, 'batch report');
  await report.getByRole('button', { name: '打开文件夹' }).click();
  await report.getByRole('button', { name: '关上' }).last().click();
  await page.getByRole('button', { name: '批量制作…' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: '选名册文件…' })).toBeVisible();
  await expect(page.getByRole('button', { name: '接着做' })).toHaveCount(0);

  // The command makes the same of a roster that is right.
  const [name = ''] = (await readdir(program.documents)).filter((each) => each.startsWith('批量制作_'));
  const own = treeOf(join(program.documents, name));
  const folder = await mkdtemp(join(tmpdir(), 'paijiang-e2e-batch-'));
  await writeFile(join(folder, 'roster.csv'), rosterCsv(right));
  const ran = await runKilled(
    ['batch', 'roster.csv', '--out', 'out', '--what', 'signs', '--jobs', '1'],
    folder,
    null,
  );
  expect(ran.code, ran.err).not.toBe(2);
  expect([...own.keys()].filter((file) => file.endsWith('结果.json'))).toHaveLength(5);
  expect(own).toEqual(treeOf(join(folder, 'out')));
});

test('[ROST-13] all villages of a township are begun with from the place register', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const dialog = await toBatch(page, program);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载空白名册' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  await dialog.getByRole('combobox', { name: /^没有名册/ }).fill('台阁牧');
  await page.getByText('台阁牧镇').last().click();
  await expect(dialog.getByRole('status').first()).toContainText(/台阁牧镇.+行要先改/);
  await expect(dialog.getByRole('gridcell', { name: '台阁牧镇' }).first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: '制作 0 个村' })).toBeDisabled();
  await picture(page, 'batch-township');
  await accessible(page, 'batch township');
});

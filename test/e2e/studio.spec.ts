import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { accessible } from './looks.ts';
import { clickOnPlan, openSample, picture, test, throughWizard } from './program.ts';

async function goTo(page: Page, place: string): Promise<void> {
  await page.locator('.rail').getByRole('button', { name: place, exact: true }).click();
}

test('[STUDIO-1] [STUDIO-2] [STUDIO-3] [STUDIO-4] [STUDIO-39] door plates of a new village, drafts first', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: /农区 200 型/ });
  await goTo(page, '标牌');
  // The list has the export's own answer: nothing looks finished that is not.
  await expect(page.locator('.sign-entry[data-state=checking]')).toHaveCount(0);
  await expect(page.locator('.sign-entry[data-state=good]')).toHaveCount(0);
  await expect(page.locator('.sign-entry', { hasText: '党群服务中心' }).first()).toHaveAttribute(
    'data-state',
    'blocked',
  );
  await goTo(page, '交付');
  await page.getByRole('button', { name: /只做功能区门牌/ }).click();
  await expect(page.locator('.package-choice [data-state=draft]').first()).toBeVisible();
  await page.getByRole('switch', { name: '正式制作' }).click();
  await page.getByRole('button', { name: /制作选中的 \d+ 块/ }).click();
  await expect(page.locator('.package-end')).toContainText('没有做出文件');
  await expect(page.locator('.package-end .tone-good')).toHaveCount(0);
  await picture(page, 'studio-no-file');
  // Elsewhere and back: the choice is as it was.
  await goTo(page, '总览');
  await goTo(page, '交付');
  await expect(page.getByRole('switch', { name: '正式制作' })).toBeChecked();
  await page.getByRole('switch', { name: '正式制作' }).click();
  await page.getByRole('switch', { name: '打成一个压缩包' }).click();
  await page.getByRole('button', { name: /制作选中的 \d+ 块/ }).click();
  await expect(page.locator('.package-end')).toContainText(/已做好 \d+ 个文件/);
  await picture(page, 'studio-doors');
  const folders = (await readdir(program.documents)).sort();
  const files = await readdir(join(program.documents, folders.at(-1) ?? ''));
  const prints = files.filter((name) => name.endsWith('.pdf') && !name.startsWith('00_'));
  expect(prints.length).toBeGreaterThan(3);
  for (const name of prints) {
    expect(name).toContain('门牌');
    expect(name).toContain('缺蒙古文');
  }
  expect(files.filter((name) => name.endsWith('.zip'))).toHaveLength(1);
  // Another village's project: its folder is not the one that was made just now.
  await page.getByRole('button', { name: '牌匠', exact: true }).click();
  await page.getByRole('button', { name: '不保存，留作备份' }).click();
  await page
    .getByRole('button', { name: /台阁牧村/ })
    .first()
    .click();
  await goTo(page, '交付');
  await expect(page.getByText('还没有制作过')).toBeVisible();
  await expect(page.locator('.package-end')).toHaveCount(0);
});

test('[STUDIO-5] [STUDIO-6] [STUDIO-7] rooms are merged, split and deleted with their names', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: /空白平面/ });
  const plan = page.getByRole('application', { name: '平面图' });
  await plan.focus();
  await page.keyboard.press('Shift+1');
  const rooms = page.locator('.entries .entry');
  // Two rooms side by side, both named.
  await page.keyboard.press('r');
  await clickOnPlan(page, 2000, 2000);
  await clickOnPlan(page, 6000, 6000);
  await clickOnPlan(page, 6000, 2000);
  await clickOnPlan(page, 10000, 6000);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  for (const [x, name] of [
    [4000, '接待室'],
    [8000, '储藏间'],
  ] as const) {
    await clickOnPlan(page, x, 4000);
    const field = page.getByLabel('名称', { exact: true });
    await field.fill(name);
    await page.keyboard.press('Enter');
  }
  await expect(rooms.filter({ hasText: '储藏间' })).toHaveCount(1);

  // The wall between them goes: the second has lost its walls, and that is asked.
  await clickOnPlan(page, 6000, 5200);
  await plan.focus();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('没有墙了');
  await picture(page, 'studio-lost');
  await dialog.getByRole('radio', { name: /名称先留着/ }).check();
  await dialog.getByRole('button', { name: '先留着' }).click();
  // The orphan name can be deleted later, with its plate.
  await page.getByRole('button', { name: /^删除名称/ }).click();
  await dialog.getByRole('radio', { name: '连门牌一起删' }).check();
  await dialog.getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByRole('button', { name: /^删除名称/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(dialog).toHaveCount(0);
  await expect(rooms.filter({ hasText: '储藏间' })).toHaveCount(1);

  // Delete on a room: its uses go to the other, the wall between them goes.
  await clickOnPlan(page, 8000, 4000);
  await plan.focus();
  await page.keyboard.press('Delete');
  await expect(dialog).toContainText('删除房间“储藏间”');
  await dialog.getByRole('button', { name: '合并' }).click();
  await expect(rooms.filter({ hasText: '储藏间' })).toHaveCount(0);
  await expect(rooms.filter({ hasText: '接待室' })).toHaveCount(1);
  await page.keyboard.press('Control+z');

  // The menu of a room: delete, merge, split.
  await clickOnPlan(page, 8000, 4000);
  const box = await plan.boundingBox();
  const camera = (await plan.getAttribute('data-camera'))?.split(' ').map(Number) ?? [];
  const [scale = 0, left = 0, top = 0] = camera;
  await page.mouse.click((box?.x ?? 0) + 8000 * scale + left, (box?.y ?? 0) + 4000 * scale + top, {
    button: 'right',
  });
  const menu = page.getByRole('menu');
  for (const name of [/^删除/, /^合并到另一间/, /^拆分房间/])
    await expect(menu.getByRole('menuitem', { name })).toBeVisible();
  await picture(page, 'studio-menu');
  await menu.getByRole('menuitem', { name: /^拆分房间/ }).click();
  await expect(rooms.filter({ hasText: '未命名' })).toHaveCount(1);
});

test('[STUDIO-15] [STUDIO-17] a column of Mongolian is pasted, typed by keys on the screen, and signed for at once', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: /农区 200 型/ });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').last().fill('mengwen');
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid', { name: '蒙古文' });
  await expect(grid).toBeVisible();
  const cells = grid.getByRole('row').nth(1).getByRole('gridcell');
  // The first cell of the column, and three words from a table program.
  await cells.nth(1).click();
  await page.evaluate(() => navigator.clipboard.writeText('ᠪᠠᠶᠠᠨ\nᠬᠣᠲᠠ\nᠭᠠᠵᠠᠷ'));
  await page.keyboard.press('Control+v');
  await expect(page.locator('.work-bar')).toContainText('未校对 3 条');
  // Upright beside it; a key of the screen types on.
  const field = page.getByLabel(/^蒙古文：/);
  await expect(field).toHaveValue('ᠪᠠᠶᠠᠨ');
  await field.click();
  await page.keyboard.press('Control+End');
  await page.getByRole('button', { name: 'ᠠ U+1820' }).click();
  await expect(field).toHaveValue('ᠪᠠᠶᠠᠨᠠ');
  await picture(page, 'studio-mongolian');
  await page.getByRole('button', { name: /全部未校对的一起签名/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('校对人').fill('其其格');
  await dialog.getByRole('button', { name: '为 3 条签名' }).click();
  await expect(page.locator('.work-bar')).toContainText('未校对 0 条');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.work-bar')).toContainText('未校对 3 条');
  // Who signed last is proposed.
  await page.getByRole('button', { name: /全部未校对的一起签名/ }).click();
  await expect(dialog.getByLabel('校对人')).toHaveValue('其其格');
});

test('[STUDIO-18] [STUDIO-19] a sample is left without a question, a file stands once on the start page, tiles lead to their place', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await openSample(page, program);
  await expect(page.locator('.safety')).toContainText('还没有改动');
  await page.locator('.tile', { hasText: '荣誉' }).click();
  await expect(page.locator('.rail [aria-current=page]')).not.toContainText('清牌');
  await page.getByRole('button', { name: '牌匠', exact: true }).click();
  await expect(page.getByRole('button', { name: /新建项目/ })).toBeVisible();
  await page.getByRole('button', { name: /台阁牧村/ }).click();
  await expect(page.locator('.safety')).toContainText('还没有改动');
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: '保存到' }).click();
  await expect(page.locator('.safety')).toContainText('已保存');
  await page.getByRole('button', { name: '牌匠', exact: true }).click();
  await expect(page.locator('.start-row time')).toHaveCount(1);
});

test('[STUDIO-30] [STUDIO-31] every tile has a figure in the order of the work; all rooms that lose their walls are one question', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: /农区 200 型/ });
  await page.getByRole('button', { name: '总览', exact: true }).click();
  await expect(page.locator('.tile .tile-head')).toHaveText([
    '规范全称',
    '面积',
    '一室一牌',
    '两种文字',
    '荣誉展陈',
    '村务公开栏',
    '外部挂牌 4+2',
    '虚牌清理',
  ]);
  for (const figure of await page.locator('.tile .tile-figure').allTextContents())
    expect(figure).toMatch(/\d|–/);
  await expect(page.locator('.tile .tile-figure')).toHaveCount(8);
  await page.getByRole('button', { name: '平面', exact: true }).click();
  const names = page.locator('.side.navigator .entries .entry');
  const rooms = await names.count();
  await page.getByRole('application', { name: '平面图' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/\d 间房没有墙了/);
  await picture(page, 'studio-rooms-lost');
  await dialog
    .getByRole('combobox', { name: /会议室|档案室/ })
    .first()
    .click();
  await page.getByTitle('连门牌一起删').last().click();
  await dialog.getByRole('button', { name: '就这样办' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^删除名称/ })).toHaveCount(rooms - 2);
});

test('[STUDIO-34] [STUDIO-35] [STUDIO-36] starting plans, files and signs that can be added have pictures', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  /** Colours of a canvas: a blank one has one or two. */
  const colours = (canvas: ReturnType<typeof page.locator>): Promise<number> =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {
        data: [],
      };
      return new Set(new Uint32Array(Uint8Array.from(data).buffer)).size;
    });
  await page.goto(await program.start());
  await page.getByRole('button', { name: /新建项目/ }).click();
  await page.getByLabel('苏木乡镇').first().fill('察素齐');
  await page.getByRole('option').first().waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel('嘎查村').fill('台阁牧村');
  await page.getByRole('radio', { name: '农区' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  const plans = page.getByRole('radiogroup').getByRole('radio');
  await expect(plans).toHaveCount(7);
  for (let at = 0; at < 6; at += 1)
    await expect.poll(() => colours(plans.nth(at).locator('canvas'))).toBeGreaterThan(20);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '建立项目' }).click();

  // What can be added, in the middle of the window.
  await page.getByRole('button', { name: '标牌', exact: true }).click();
  await page.getByRole('button', { name: '添加指引、公开、展示牌' }).click();
  const gallery = page.getByRole('dialog').getByRole('list', { name: '添加指引、公开、展示牌' });
  const overview = gallery.getByRole('button', { name: /村务公开栏/ });
  await expect.poll(() => colours(overview.locator('canvas'))).toBeGreaterThan(10);
  await expect(overview).toBeInViewport();
  await accessible(page, 'gallery');
  await picture(page, 'studio-gallery');
  const signs = page.locator('.side.navigator .sign-entry');
  const before = await signs.count();
  await overview.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(signs).toHaveCount(before + 1);

  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: '保存到' }).click();
  await expect(page.locator('.safety')).toContainText('已保存');
  await page.getByRole('button', { name: '牌匠', exact: true }).click();
  const row = page.locator('.start-row', { has: page.locator('time') });
  await expect(row).toContainText('土默特左旗 · 察素齐镇 · 台阁牧村');
  await expect(row).toContainText(/资料齐 0\/\d+ 块 · 必须改 \d+ 条/);
  await expect.poll(() => colours(row.locator('canvas'))).toBeGreaterThan(20);
});

test('[STUDIO-35] a folder of files is looked at one by one; a broken one takes nothing with it', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const sample = fileURLToPath(new URL('../../templates/centres/sample-gacha.json', import.meta.url));
  await mkdir(program.documents, { recursive: true });
  for (const name of ['甲', '乙', '丙', '丁', '戊'])
    await copyFile(sample, join(program.documents, `${name}.paijiang`));
  await writeFile(join(program.documents, '坏.paijiang'), 'PK\u0003\u0004 cut off');
  const flying = new Set<unknown>();
  let most = 0;
  let looks = 0;
  page.on('request', (ask) => {
    if (!ask.url().endsWith('/ask/peekFile')) return;
    flying.add(ask);
    looks += 1;
    most = Math.max(most, flying.size);
  });
  page.on('requestfinished', (ask) => flying.delete(ask));
  page.on('requestfailed', (ask) => flying.delete(ask));
  await page.goto(await program.start());
  await expect(page.locator('.start-row', { hasText: '资料齐' })).toHaveCount(5);
  await expect(page.locator('.start-row', { hasText: '坏' })).not.toContainText('资料齐');
  await expect.poll(() => looks).toBe(6);
  expect(most).toBe(1);
});

test('[STUDIO-60] a new name of the village without 嘎查 or 村 is asked about, and changes nothing before the answer', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await openSample(page, program);
  const name = page.getByLabel('嘎查村', { exact: true });
  const type = async (typed: string): Promise<void> => {
    await name.fill(typed);
    await name.press('Enter');
  };
  const asked = page.getByRole('alert').filter({ hasText: '全称是哪一个' });
  await type('查干');
  await expect(asked).toContainText('“查干”');
  await expect(name).toHaveValue('台阁牧村');
  await asked.getByRole('button', { name: '仍叫“台阁牧村”' }).click();
  await expect(asked).toHaveCount(0);
  await type('查干');
  const taken = () => page.getByRole('dialog').getByRole('button', { name: /^改名/ }).click();
  await asked.getByRole('button', { name: '查干嘎查' }).click();
  await taken();
  await expect(name).toHaveValue('查干嘎查');
  await expect(asked).toHaveCount(0);
  await type('查干');
  await asked.getByRole('button', { name: '就叫这个名' }).click();
  await taken();
  await expect(name).toHaveValue('查干');
  await type('白音村');
  await taken();
  await expect(name).toHaveValue('白音村');
  await expect(asked).toHaveCount(0);
});

test('[STUDIO-61] every register and the list of plates shows a filled row while it is empty', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: /空白平面/ });
  const example = page.locator('.register-example');
  await page.getByRole('button', { name: '清牌', exact: true }).click();
  await expect(example.getByRole('cell')).toHaveText(['科普活动站', '1', '室外', '方牌', '旗科协', /./]);
  await page.getByRole('button', { name: '登记一块' }).click();
  await expect(example).toHaveCount(0);
  await page.getByRole('button', { name: '资料', exact: true }).click();
  const registers = [
    ...['服务事项', '荣誉', '人员与联系方式', '准入事项', '工作机制', '服务岗位', '减负台账', '负面清单'],
  ];
  for (const name of registers) {
    await page
      .locator('.entries')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await expect(page.locator('.register-empty'), name).toBeVisible();
    const cells = example.getByRole('cell');
    expect(await cells.count(), name).toBeGreaterThan(1);
    for (const cell of await cells.allTextContents()) expect(cell.trim(), name).not.toBe('');
  }
});

import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { axe } from './looks.ts';
import { picture, type Program, test, throughWizard } from './program.ts';

const SHEET = fileURLToPath(new URL('../data/dxf/sheet-r2004-gbk.dxf', import.meta.url));
const dialog = (page: Page) => page.getByRole('dialog', { name: '导入 CAD 图（DXF）' });
const result = (page: Page) => dialog(page).getByRole('region', { name: '结果' });
const take = (page: Page) => dialog(page).getByRole('button', { name: '导入', exact: true });
const mark = (page: Page, title: string) =>
  dialog(page).locator('.cad-region-tag').filter({ hasText: title });
const row = (page: Page, title: string) =>
  dialog(page)
    .getByRole('list', { name: '2. 图上有哪几张图' })
    .getByRole('listitem')
    .filter({ hasText: title });

async function onPlanPlace(page: Page, program: Program): Promise<void> {
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
}

async function settled(page: Page): Promise<void> {
  await expect(dialog(page).locator('.cad-view')).toHaveAttribute('data-looking', 'false');
  await page.waitForTimeout(250);
}

async function sound(page: Page): Promise<void> {
  const hanging = await page.evaluate(() =>
    [
      '.cad-dialog .ant-modal-body',
      '.cad-body',
      '.cad-seen',
      '.cad-choices',
      '.cad-tab',
      '.cad-region-row',
    ].filter((selector) =>
      [...document.querySelectorAll(selector)].some((one) => one.scrollWidth > one.clientWidth + 1),
    ),
  );
  expect(hanging).toEqual([]);
  const { violations } = await axe(page)
    .include('.ant-modal')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

test('[DXF-101] [DXF-104] a whole sheet becomes two levels in a few clicks, and one step of undo', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await onPlanPlace(page, program);
  // Every press that a clerk makes from here on, the system's own file dialog left out.
  await page.evaluate(() => {
    const counted = window as unknown as { presses: number };
    counted.presses = 0;
    window.addEventListener('click', () => (counted.presses += 1), { capture: true });
  });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入 CAD 图（DXF）…' }).click();
  await (await chooser).setFiles(SHEET);
  await dialog(page).getByRole('radio', { name: /^毫米/ }).check();
  await settled(page);
  await expect(row(page, '一层平面图').getByRole('checkbox')).toBeChecked();
  await expect(row(page, '二层平面图').getByRole('checkbox')).toBeChecked();
  await expect(row(page, '立面图').getByRole('checkbox')).not.toBeChecked();
  await expect(row(page, '剖面图').getByRole('checkbox')).not.toBeChecked();
  await expect(result(page)).toContainText('2 层');
  await expect(result(page)).toContainText('房间 17 个（有名称 17 个）· 门 16 · 窗 19 · 门洞 0');
  await picture(page, 'cad-regions-1366');
  await sound(page);
  await take(page).click();
  await expect(dialog(page)).toHaveCount(0);
  const presses = await page.evaluate(() => (window as unknown as { presses: number }).presses);
  test.info().annotations.push({ type: 'clicks', description: String(presses) });
  expect(presses).toBeLessThanOrEqual(15);
  await expect(page.getByRole('button', { name: '二层', exact: true })).toBeVisible();
  const report = page.getByRole('region', { name: /CAD 导入核对/ });
  await expect(report).toContainText('“二层”按轴线 1 / A 与“一层”对齐');
  await picture(page, 'cad-regions-imported');
  const rooms = page.getByRole('complementary', { name: '导航' });
  await expect(rooms.getByRole('button', { name: /便民服务大厅/ })).toBeVisible();
  await page.getByRole('button', { name: '二层', exact: true }).click();
  await expect(rooms.getByRole('button', { name: /多功能会议室/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '二层', exact: true })).toHaveCount(0);
  await expect(rooms).toContainText('还没有房间');
});

test('[DXF-102] [DXF-103] regions by hand: left out, named, moved and removed with keys, drawn with the pointer', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await onPlanPlace(page, program);
  await page.getByRole('button', { name: '换成深色' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入 CAD 图（DXF）…' }).click();
  await (await chooser).setFiles(SHEET);
  await dialog(page).getByRole('radio', { name: /^毫米/ }).check();
  await settled(page);
  await picture(page, 'cad-regions-dark');
  await row(page, '一层平面图').getByRole('checkbox').uncheck();
  await settled(page);
  await expect(result(page)).toContainText('房间 8 个');
  const name = row(page, '二层平面图').getByRole('textbox');
  await name.fill('楼上');
  await name.press('Enter');
  await settled(page);
  await expect(mark(page, '二层平面图')).toContainText('楼上');

  // The tag on the drawing: keys move it, so that the walls are cut, which is told; taken back again.
  const tag = mark(page, '二层平面图');
  await tag.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await settled(page);
  await result(page)
    .getByRole('tab', { name: /要核对的/ })
    .click();
  await expect(result(page)).toContainText('的范围切断了图层“WALL”上的');
  await dialog(page).getByRole('button', { name: '恢复自动找的' }).click();
  await settled(page);
  await expect(result(page)).toContainText('房间 17 个');

  // Removed with a key, and drawn again.
  await mark(page, '一层平面图').focus();
  await page.keyboard.press('Delete');
  await settled(page);
  await expect(row(page, '一层平面图')).toHaveCount(0);
  await expect(result(page)).toContainText('房间 8 个');
  const outlines = await dialog(page)
    .locator('.cad-region-outline')
    .evaluateAll((all) =>
      all.map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return { left, top, width, height };
      }),
    );
  expect(outlines).toHaveLength(3);
  // As large as the storey beside it, and as far to the left of it as the sheet has it.
  const beside = outlines.sort((p, q) => p.top - q.top)[0];
  if (beside === undefined) throw new Error('no outline');
  const off = (beside.width / 15_840) * 30_000;
  await dialog(page).getByRole('button', { name: '框选一块' }).click();
  await page.mouse.move(beside.left - off - 6, beside.top - 6);
  await page.mouse.down();
  await page.mouse.move(beside.left - off + 50, beside.top + 50);
  await page.mouse.move(beside.left - off + beside.width + 4, beside.top + beside.height + 6);
  await page.mouse.up();
  await settled(page);
  await expect(row(page, '自选范围')).toBeVisible();
  await expect(result(page)).toContainText('房间 17 个（有名称 17 个）');
  await picture(page, 'cad-regions-drawn-dark');
  await sound(page);

  // What is in sight as a region overlaps the others: that is said, and nothing is imported twice.
  await dialog(page).getByRole('button', { name: '取当前画面' }).click();
  await settled(page);
  await expect(dialog(page)).toContainText('有两块范围重叠');
  await expect(take(page)).toBeDisabled();
});

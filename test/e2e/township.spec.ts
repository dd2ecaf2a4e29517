import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openProjectFile } from '../../core/file/file.ts';
import { sha256 } from '../support/sha256.ts';
import { townshipVillage, villageBytes, villageName } from '../support/townshipFolder.ts';
import { accessible, noSidewaysScroll, nothingCramped } from './looks.ts';
import { picture, type Program, test } from './program.ts';

/** A township's folder: every village has a name, an area and old plates of its own. */
async function township(folder: string, count: number): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths = Array.from({ length: count }, (_, at) => join(folder, `${villageName(at + 1)}.paijiang`));
  for (const [at, path] of paths.entries()) await writeFile(path, villageBytes(townshipVillage(at + 1)));
  return paths;
}

async function lookOf(path: string): Promise<string | undefined> {
  const opened = openProjectFile(await readFile(path), { sha256 });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.project.look;
}

const table = (page: Page) => page.getByRole('table', { name: '全乡镇' });
const rows = (page: Page) => table(page).getByRole('row');
const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

async function toTownship(page: Page, program: Program): Promise<void> {
  await page.goto(await program.start());
  await page.getByRole('button', { name: /^全乡镇/ }).click();
}

test('[TOWN-1] [TOWN-3] [TOWN-6] [TOWN-7] [TOWN-9] [TOWN-17] a township looks at its villages, compares two and opens one', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await township(program.documents, 12);
  await township(join(program.documents, '别的苏木'), 2);
  await writeFile(join(program.documents, '坏的.paijiang'), 'no project');
  await toTownship(page, program);
  await expect(told(page, '15 个村')).toBeVisible();
  const bad = rows(page).filter({ hasText: '坏的' });
  await expect(bad).toContainText('打不开');
  await expect(bad.getByRole('checkbox')).toBeDisabled();
  // The two of the folder below are copies of villages here.
  await expect(
    rows(page)
      .filter({ hasText: villageName(1) })
      .first()
      .getByRole('img'),
  ).toHaveAccessibleName(/同一个项目的两份/);
  for (const [width, height] of [
    [1366, 768],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await picture(page, `township-${width}`);
    await noSidewaysScroll(page, `township at ${width}`);
    await nothingCramped(page, `township at ${width}`);
  }
  await accessible(page, 'township');

  await page.getByRole('combobox', { name: '文件夹' }).click();
  await page.getByTitle(join(program.documents, '别的苏木')).last().click();
  await expect(told(page, '2 个村')).toBeVisible();
  await page.getByRole('checkbox', { name: '选中列出的全部村' }).check();
  await page.getByRole('button', { name: '对比两个村…' }).click();
  const compared = page.getByRole('dialog');
  await expect(compared).toContainText(`嘎查村 ${villageName(1)} → ${villageName(2)}`);
  await picture(page, 'township-compare');
  await accessible(page, 'township compared');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '汇总上报…' }).click();
  const papers = page.getByRole('dialog', { name: '苏木乡镇、旗县汇总' });
  await expect(papers).toContainText('2 / 2');
  await papers.getByRole('button', { name: '制作' }).click();
  await expect(papers.locator('[data-state="done"]')).toContainText(program.documents);
  await picture(page, 'township-upward');
  await accessible(page, 'township upward');
  await papers.getByRole('button', { name: '关上' }).last().click();

  await page.getByRole('button', { name: `打开“${villageName(2)}”` }).click();
  await expect(page.getByRole('heading', { name: villageName(2) })).toBeVisible();
  await page.keyboard.press('Alt+7');
  await expect(told(page, '2 个村')).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('button', { name: '全乡镇' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.setViewportSize({ width: 1366, height: 768 });
  await picture(page, 'township-in-frame');
  await accessible(page, 'township in the frame');
});

test('[TOWN-12] [TOWN-13] [TOWN-14] a look for thirty villages: seen first, written, and taken back in one step', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const paths = await township(program.documents, 31);
  const source = paths[30] ?? '';
  await writeFile(source, villageBytes(townshipVillage(31, { look: 'framed' })));
  const others = paths.slice(0, 30);
  const before = await Promise.all(others.map((path) => readFile(path)));
  await toTownship(page, program);
  await expect(told(page, '31 个村')).toBeVisible();
  await page.getByRole('checkbox', { name: '选中列出的全部村' }).check();
  await page.getByRole('button', { name: '套用到选中的 31 个村…' }).click();
  const dialog = page.getByRole('dialog', { name: /^套用到/ });
  await dialog.getByRole('combobox', { name: '从哪个村拿' }).fill('031');
  await page.keyboard.press('Enter');
  await dialog.getByRole('checkbox', { name: /^外观/ }).check();
  await dialog.getByRole('button', { name: '看看改什么' }).click();
  await expect(told(page, '要改 30 个村，0 个不变，0 个不能改')).toBeVisible();
  await expect(dialog.getByRole('group', { name: '看看改什么' })).toContainText(/标牌风格：.+ → .+/);
  expect(await Promise.all(others.map((path) => readFile(path)))).toEqual(before);
  await expect(dialog.getByRole('button', { name: '写进 30 个村' })).toBeInViewport({ ratio: 1 });
  await picture(page, 'township-take');
  await accessible(page, 'township take');
  await dialog.getByRole('button', { name: '写进 30 个村' }).click();
  const result = page.getByRole('dialog', { name: '套用结果' });
  await expect(result).toContainText('已写进 30 个村');
  await picture(page, 'township-written');
  await accessible(page, 'township written');
  await result.getByRole('button', { name: '关上' }).last().click();
  expect(new Set(await Promise.all(others.map(lookOf)))).toEqual(new Set(['framed']));
  expect((await readdir(program.documents)).filter((name) => name.endsWith('.bak'))).toHaveLength(30);

  // Somebody goes on with one of them: it is theirs now.
  await writeFile(others[4] ?? '', villageBytes(townshipVillage(5, { look: 'ornament' })));
  await page.getByRole('button', { name: '撤销上次套用（30 个村）' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  const undone = page.getByRole('dialog', { name: '撤销结果' });
  await expect(undone).toContainText('已恢复 29 个村');
  await expect(undone).toContainText(`“${villageName(5)}.paijiang”在套用之后又被改动过`);
  await picture(page, 'township-undone');
  await undone.getByRole('button', { name: '关上' }).last().click();
  const now = await Promise.all(others.map((path) => readFile(path)));
  for (const [at, bytes] of now.entries())
    if (at !== 4) expect(bytes.equals(before[at] ?? Buffer.alloc(0)), others[at]).toBe(true);
  expect(await lookOf(others[4] ?? '')).toBe('ornament');
});

test('[TOWN-10] [TOWN-16] three hundred villages: the first rows are there, the last are scrolled to, and drawn as charts', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await township(program.documents, 300);
  await toTownship(page, program);
  await expect(rows(page).nth(1)).toContainText(villageName(1));
  await expect(told(page, '300 个村')).toBeVisible();
  await expect(rows(page)).toHaveCount(301);
  // Only what is near the window is laid out.
  const laid = await rows(page).evaluateAll(
    (all) =>
      all.filter((row) => row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })).length,
  );
  expect(laid).toBeGreaterThan(10);
  expect(laid).toBeLessThan(150);
  await page.mouse.move(600, 500);
  await page.mouse.wheel(0, 60_000);
  await expect(rows(page).last()).toBeInViewport();
  await expect(rows(page).last()).toContainText(villageName(300));
  await page.getByRole('textbox', { name: '查找村名、苏木乡镇' }).fill('30');
  await expect(told(page, '4/300 个村')).toBeVisible();
  await page.getByText('图', { exact: true }).click();
  const charts = page.locator('.charts');
  await expect(charts.getByRole('listitem').first()).toBeVisible();
  await expect(charts).toContainText(villageName(30));
  await expect(charts).toContainText('240.00 ㎡，最低 150 ㎡，够');
  await picture(page, 'township-charts');
  await accessible(page, 'township charts');
});

test('[LEDG-7] the papers upward of the folder, with what is not in them', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await township(program.documents, 3);
  await writeFile(join(program.documents, '坏的.paijiang'), 'no project');
  await toTownship(page, program);
  await expect(told(page, '4 个村')).toBeVisible();
  await page.getByRole('button', { name: '上报台账…' }).click();
  await expect(page.getByText('给这个文件夹的 4 个村做汇总表')).toBeVisible();
  await picture(page, 'township-ledgers-asked');
  await page.getByRole('button', { name: '确定' }).click();
  const dialog = page.getByRole('dialog', { name: '上报台账' });
  await expect(dialog.getByRole('status')).toContainText('做好了', { timeout: 90_000 });
  await expect(dialog).toContainText('没有列入的 1 个文件');
  await expect(dialog).toContainText('坏的.paijiang');
  await picture(page, 'township-ledgers-made');
  await accessible(page, 'ledgers made');
  const [made = ''] = (await readdir(program.documents)).filter((name) => name.startsWith('上报台账_'));
  const sets = await readdir(join(program.documents, made));
  expect(sets).toContain('没有列入的文件.txt');
  await dialog.getByRole('button', { name: '关上' }).click();
  await expect(dialog).toBeHidden();
});

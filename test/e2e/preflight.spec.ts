import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { project as schema, type Project } from '../../core/project/project.ts';
import { picture, test } from './program.ts';

/** Two signs, with a specification that lacks the telephone alone. */
async function village(): Promise<Project> {
  const sample = schema.parse(JSON.parse(await readFile('templates/centres/sample-gacha.json', 'utf8')));
  return {
    ...sample,
    papers: { ...sample.papers, unit: '巴彦温都尔苏木巴彦温都勒嘎查' },
    signs: sample.signs.filter(({ id }) => ['service-institution', 'door-102'].includes(id)),
    specification: {
      ...{ material: '雪弗板', thickness: 10, sides: 1, edge: '直切', colours: '按文件' },
      ...{ place: 'indoor', mounting: 'tape' },
      ...{ mountingHeight: 1600, deadline: '2026-12-20', delivery: '送到嘎查', approver: '张三' },
    },
  };
}

const panel = (page: Page): Locator => page.getByRole('region', { name: '印前检查' });
const group = (page: Page, heading: string): Locator =>
  panel(page).locator('[data-group]').filter({ hasText: heading });

async function toDelivery(page: Page): Promise<void> {
  await page.getByRole('button', { name: '交付', exact: true }).click();
  await expect(panel(page).getByRole('status')).toContainText('请核对', { timeout: 30_000 });
}

/** Opens the group by the keyboard alone and goes to where its first finding is mended. */
async function mend(page: Page, heading: string): Promise<void> {
  const words = group(page, heading).locator('button.finding-words');
  if ((await words.getAttribute('aria-expanded')) === 'false') {
    await words.focus();
    await page.keyboard.press('Enter');
  }
  const jump = panel(page)
    .locator('.preflight-row')
    .getByRole('button', { name: /去改：/ });
  await jump.first().focus();
  await page.keyboard.press('Enter');
}

test('[STUDIO-111] [STUDIO-112] [STUDIO-113] [STUDIO-114] findings of the preflight are mended by their jump, one is skipped on record, and the package says so', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await mkdir(program.documents, { recursive: true });
  const path = join(program.documents, '嘎查.paijiang');
  await writeFile(path, JSON.stringify(await village()));
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start(path));
  await toDelivery(page);
  await picture(page, 'preflight');

  await test.step('the profile that nobody confirmed', async () => {
    await mend(page, '文字规则没有确认');
    await expect(page.getByRole('button', { name: '确认适用' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('姓名').fill('苏布道');
    await page.keyboard.press('Enter');
    await toDelivery(page);
    await expect(group(page, '文字规则没有确认')).toHaveCount(0);
  });

  await test.step('the Mongolian that nobody proof-read', async () => {
    const proofs = group(page, '蒙古文没有校对');
    await expect(proofs).toContainText('2 处');
    await mend(page, '蒙古文没有校对');
    await expect(page.getByLabel(/^蒙古文：/)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: '校对签名…' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByLabel('校对人').fill('其其格');
    await page.keyboard.press('Enter');
    await toDelivery(page);
    await expect(proofs).toContainText('1 处');
  });

  await test.step('the specification that lacks a telephone', async () => {
    await mend(page, '制作要求');
    await page.getByLabel('联系电话').fill('0475-7238001');
    await page.keyboard.press('Enter');
    await toDelivery(page);
    await expect(panel(page)).not.toContainText('联系电话');
  });

  await test.step('a name that is another elsewhere', async () => {
    await mend(page, '名称前后不一致');
    await page.keyboard.press('Enter');
    await toDelivery(page);
    await expect(group(page, '名称前后不一致')).toHaveCount(0);
  });

  await test.step('what cannot be skipped says so; a doubt is skipped by name, and undone as one step', async () => {
    await group(page, '蒙古文没有校对').locator('button.finding-words').click();
    await expect(panel(page)).toContainText('补齐了才能正式制作，不能跳过');
    const fine = group(page, '笔画、缝隙太细');
    const count = Number(/(\d+) 处/.exec(await fine.innerText())?.[1]);
    expect(count).toBeGreaterThan(1);
    await fine.getByRole('button', { name: /都跳过/ }).click();
    await page.getByLabel('为什么可以不改').fill('喷绘，不雕刻');
    await page.getByLabel('决定人姓名').fill('王五');
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('status')).toContainText(`已跳过 ${count} 处`);
    await page.keyboard.press('Control+z');
    await expect(panel(page).getByRole('status')).toContainText('已跳过 0 处');
    await page.keyboard.press('Control+Shift+z');
    await expect(panel(page).getByRole('status')).toContainText(`已跳过 ${count} 处`);
    await group(page, '已跳过').locator('button.finding-words').click();
    await expect(panel(page)).toContainText('已跳过：王五');
    await picture(page, 'preflight-waived');
  });

  const make = page.getByRole('button', { name: '制作整套交付（给制作单位）' });
  const stop = page.getByRole('button', { name: '停止' });
  const end = page.locator('.package-end');
  const folders = async (): Promise<readonly string[]> =>
    (await readdir(program.documents, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  await test.step('the package, stopped half-way, made, and made again', async () => {
    await make.click();
    await stop.click();
    await expect(end).toHaveAttribute('data-state', 'cancelled');
    expect(await folders()).toEqual([]);
    await make.click();
    await expect(end).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
    const [folder = ''] = await folders();
    const readme = await readFile(join(program.documents, folder, '说明.txt'), 'utf8');
    expect(readme).toContain('决定不改：喷绘，不雕刻');
    const named = async (): Promise<readonly string[]> =>
      (await readdir(join(program.documents, folder), { recursive: true })).filter((name) =>
        name.includes('102党员活动室'),
      );
    expect((await named()).length).toBeGreaterThan(1);
    await page.getByRole('checkbox', { name: /102/ }).uncheck();
    await make.click();
    await expect(stop).toBeVisible();
    await expect(stop).toBeHidden({ timeout: 60_000 });
    await expect(end).toHaveAttribute('data-state', 'done');
    expect(await named()).toEqual([]);
    expect(await folders()).toEqual([folder]);
  });
});

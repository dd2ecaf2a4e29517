import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { SIGN_KINDS } from '../../core/signs/kinds/kinds.ts';
import { Clerk } from './clerk.ts';
import {
  filledMongolian,
  honoursFile,
  markFile,
  placeholder,
  PEOPLE,
  REFUSED,
  servicesFile,
} from './clerkFiles.ts';
import { clickOnPlan, picture, type Program, test } from './program.ts';

/**
 * Which test enters which register how (`*.spec.ts` beside this one):
 *
 * | register                             | typed               | pasted             | by a file          |
 * |--------------------------------------|---------------------|--------------------|--------------------|
 * | 服务事项                             | registers REG-1     | registers REG-3    | registers REG-8    |
 * | 荣誉                                 | clerkKeys STUDIO-44 | registers REG-5    | registers REG-5    |
 * | 蒙古文                               | clerkKeys STUDIO-44 | studio STUDIO-15   | registers REG-24   |
 * | 人员, 准入, 机制, 岗位, 减负, 负面清单 | registers REG-20    | registers REG-20   | registers REG-20   |
 * | 荣誉墙, 外墙, 公开栏                  | walls HANG-28 to 42 | –                  | from the plan here |
 *
 * The walk of a village, and what it is about:
 */
type Walk = {
  readonly size: { readonly width: number; readonly height: number };
  readonly township: string;
  readonly village: string;
  readonly setting: '农区' | '牧区';
  readonly plan: RegExp;
  /** Where a window is put into the wall of the honours. */
  readonly window: readonly [number, number];
  /** The wall of the honours, with a door and a window in it. */
  readonly wall: RegExp;
  readonly entrance: RegExp;
  /** A room whose name turns out wrong. */
  readonly room: string;
};

/** How far a walk goes: a package is made once more after two corrections, or not. */
const WALKS: readonly (Walk & { readonly corrected: boolean })[] = [
  {
    corrected: true,
    size: { width: 1366, height: 768 },
    ...{ township: '察素齐', village: '台阁牧村', setting: '农区', plan: /农区 200 型/ },
    ...{ window: [17_300, 6420], wall: /党群活动室北墙/, entrance: /外侧南墙/, room: '农家书屋' },
  },
  {
    corrected: false,
    size: { width: 1280, height: 720 },
    ...{ township: '巴彦温都尔', village: '查干温都尔嘎查', setting: '牧区', plan: /牧区 150 型/ },
    ...{ window: [15_000, 6000], wall: /党群活动室北墙/, entrance: /外侧南墙/, room: '草原书屋' },
  },
];

for (const walk of WALKS) {
  const { width, height } = walk.size;
  const ids = walk.corrected ? '[STUDIO-40] [STUDIO-41]' : '[STUDIO-40]';
  const what = walk.corrected ? ', and once more after two corrections' : '';
  test(`${ids} from nothing to final files of every kind${what}, at ${width}×${height}`, async ({
    page,
    program,
    faults,
  }) => {
    void faults;
    test.slow();
    await page.setViewportSize(walk.size);
    const clerk = await Clerk.at(page, await program.start());
    await step('new village', () => newVillage(clerk, walk));
    await step('names and script rules', () => names(clerk, walk));
    await step('registers', () => registers(clerk));
    await step('walls', () => walls(clerk, walk));
    await step('signs', () => signs(clerk));
    await step('emblems', () => emblems(clerk));
    await step('Mongolian', () => mongolian(clerk));
    let files = await step('package', () => makeFinal(clerk, program));
    expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(SIGN_KINDS.map(({ name }) => name)));
    if (walk.corrected) {
      await step('corrections', () => corrections(clerk, walk));
      files = await step('package again', () => makeFinal(clerk, program));
      expect(files.filter(({ label }) => label.includes('书画阅览室'))).not.toEqual([]);
      expect(files.filter(({ label }) => label.includes(walk.room))).toEqual([]);
    }
    expect(await clerk.clicks()).toBeLessThan(150);

    /** With its clicks beside the results, and a picture of its end. */
    async function step<Result>(name: string, deed: () => Promise<Result>): Promise<Result> {
      const before = await clerk.clicks();
      const result = await test.step(name, deed);
      const description = `${name}: ${(await clerk.clicks()) - before}`;
      test.info().annotations.push({ type: 'clicks', description });
      await picture(page, `clerk-${name}-${width}`);
      return result;
    }
  });
}

async function newVillage(clerk: Clerk, walk: Walk): Promise<void> {
  const { page } = clerk;
  await clerk.button(/新建项目/).click();
  await expect(page.getByLabel('苏木乡镇').first()).toBeFocused();
  await clerk.type(walk.township);
  await page.getByRole('option').first().waitFor({ state: 'attached' });
  await clerk.keys('ArrowDown', 'Enter');
  await page.getByLabel('嘎查村').click();
  await clerk.type(walk.village);
  await page.getByRole('radio', { name: walk.setting }).click();
  await clerk.button('下一步').click();
  await page.getByRole('radio', { name: walk.plan }).click();
  await clerk.button('下一步').click();
  await clerk.button('建立项目').click();
  await expect(page.getByRole('application', { name: '平面图' })).toBeVisible();
  await clerk.keys('Control+s');
  await clerk.dialog().getByRole('button', { name: '保存到' }).click();
  await expect(page.locator('.safety')).toContainText('已保存');
}

/** 总览: the collective as its certificate says, and the script rules, which somebody answers for. */
async function names(clerk: Clerk, { village }: Walk): Promise<void> {
  const { page } = clerk;
  await clerk.go('总览');
  await page.getByRole('combobox', { name: '集体经济组织' }).click();
  await page.getByTitle('已登记').click();
  await clerk.type(`${village}股份经济合作社`);
  await clerk.keys('Tab');
  await clerk.type('03152024');
  await clerk.button('存入项目').click();
  await clerk.button('确认适用').click();
  await clerk.type('乌兰');
  await clerk.keys('Tab');
  await clerk.type('旗民委电话答复');
  await clerk.dialog().getByRole('button', { name: '确认' }).click();
  await expect(clerk.dialog()).toHaveCount(0);
}

async function registers(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.register('人员与联系方式');
  await clerk.cell('人员与联系方式', 1, 1).click();
  await clerk.paste(PEOPLE);
  await expect(clerk.cell('人员与联系方式', 4, 1)).toContainText('斯琴');
  await clerk.register('服务事项');
  await clerk.choose(clerk.button('导入…'), servicesFile());
  await clerk.dialog('导入服务事项').getByRole('button', { name: '收入 8 行' }).click();
  await expect(clerk.cell('服务事项', 8, 1)).toContainText('失业人员登记');
  await expect(page.locator('.register-bar')).toContainText('没有待填');
  await clerk.register('负面清单');
  await clerk.cell('负面清单', 1, 1).click();
  await clerk.type('居住证明');
  await clerk.keys('Enter');
  await clerk.paste(REFUSED);
  await expect(clerk.cell('负面清单', 3, 1)).toContainText('婚姻状况证明');
  await clerk.register('荣誉');
  await clerk.choose(clerk.button('导入…'), honoursFile());
  await clerk.dialog('导入荣誉').getByRole('button', { name: '收入 24 行' }).click();
  await expect(clerk.cell('荣誉', 24, 1)).toContainText('先进集体');
  await expect(page.locator('.register-bar')).toContainText('没有待填');
}

async function walls(clerk: Clerk, { window, wall, entrance }: Walk): Promise<void> {
  const { page } = clerk;
  await clerk.go('平面');
  await clerk.keys('c');
  await clickOnPlan(page, ...window);
  await clerk.keys('Escape');
  await clerk.register('荣誉墙');
  await clerk.button('从平面选墙…').click();
  await clerk.dialog().getByRole('radio', { name: wall }).click();
  await clerk.dialog().getByRole('button', { name: '用这面墙' }).click();
  await expect(page.locator('.wall-thing')).toHaveCount(24);
  await clerk.register('外墙');
  await clerk.button('从平面选墙…').click();
  await clerk.dialog().getByRole('radio', { name: entrance }).click();
  await clerk.dialog().getByRole('button', { name: '用这面墙' }).click();
  await expect(page.locator('main .board-said')).toContainText('没有压住门窗');
}

/** 标牌: every card of every gallery. */
async function signs(clerk: Clerk): Promise<void> {
  await clerk.go('标牌');
  for (const group of ['添加外部标牌', '添加内部标牌', '添加指引、公开、展示牌']) {
    const added = new Set<string>();
    for (;;) {
      await clerk.button(group).click();
      const cards = clerk.dialog().getByRole('list', { name: group }).getByRole('button');
      await expect(cards.first()).toBeVisible();
      const all = await cards.locator('b').allTextContents();
      const next = all.findIndex((name) => !added.has(name));
      const name = all[next];
      if (name === undefined) break;
      added.add(name);
      await cards.nth(next).click();
      const words = clerk.dialog().getByRole('textbox');
      if ((await words.count()) > 0) {
        await clerk.type('综合受理窗口');
        await clerk.keys('Enter');
      }
      await expect(clerk.dialog()).toHaveCount(0);
    }
    await clerk.keys('Escape');
    await expect(clerk.dialog()).toHaveCount(0);
  }
}

async function emblems(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  for (const name of ['党群服务中心', '新时代文明实践站']) {
    await page.locator('.sign-entry', { hasText: name }).first().click();
    await clerk.choose(page.getByRole('main').getByRole('button', { name: '放入图样…' }), markFile(name));
    await expect(clerk.dialog()).toContainText('可以使用');
    await clerk.type('旗委组织部 其其格');
    await clerk.keys('Enter');
    await expect(page.getByText('旗委组织部 其其格 提供')).toBeVisible();
  }
}

async function mongolian(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.register('蒙古文');
  const exported = await clerk.saved(clerk.button('导出校对表'));
  await clerk.choose(clerk.button('导入…'), filledMongolian(exported));
  await clerk
    .dialog('导入蒙古文')
    .getByRole('button', { name: /^收入 \d+ 条/ })
    .click();
  await expect(page.locator('.register-bar')).toContainText('缺 0 条，未校对 0 条');
}

/** 交付: everything as 正式, and what the package itself says of it. */
async function makeFinal(clerk: Clerk, program: Program): Promise<readonly MadeFile[]> {
  const { page } = clerk;
  await clerk.go('交付');
  const production = page.getByRole('switch', { name: '正式制作' });
  if (!(await production.isChecked())) await production.click();
  const packages = page.locator('.side.navigator .entries .entry');
  const before = await packages.count();
  await clerk.button(/^(制作全部文件|重新制作)$/).click();
  // A former package is not taken for this one.
  await expect(packages).toHaveCount(before + 1);
  await expect(page.locator('.package-end')).toHaveAttribute('data-state', 'done', { timeout: LONG });
  await expect(page.locator('.package-end .tone-good')).toBeVisible();
  const entries = await readdir(program.documents, { withFileTypes: true });
  const folders = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  const path = join(program.documents, folders.at(-1) ?? '', 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Made; // written by the program
  expect(
    manifest.blocked.map(({ label, problems }) => [label, ...problems.map(({ sentence }) => sentence)]),
  ).toEqual([]);
  expect(manifest.production).toBe(true);
  expect(manifest.files.filter(({ drafts }) => drafts.length > 0)).toEqual([]);
  return manifest.files;
}

/** A package is as long as its signs are many. */
const LONG = 400_000;

type MadeFile = { readonly kind: string; readonly label: string; readonly drafts: readonly string[] };
type Made = {
  readonly production: boolean;
  readonly files: readonly MadeFile[];
  readonly blocked: readonly {
    readonly label: string;
    readonly problems: readonly { readonly sentence: string }[];
  }[];
};

/** Two words that turn out wrong after everybody has signed: a matter's, and a room's. */
async function corrections(clerk: Clerk, { room }: Walk): Promise<void> {
  const { page } = clerk;
  await clerk.register('服务事项');
  await clerk.cell('服务事项', 1, 1).click();
  await clerk.type('高龄津贴申领');
  await clerk.keys('Enter');
  await clerk.go('平面');
  await page.locator('.entries .entry', { hasText: room }).click();
  await clerk.fill(page.getByLabel('名称', { exact: true }), '书画阅览室');
  await clerk.keys('Enter');
  // Where the name stands is shown first.
  await expect(clerk.dialog()).toContainText('书画阅览室');
  await clerk.keys('Enter');
  await expect(clerk.dialog()).toHaveCount(0);
  // Nobody answers for their Mongolian any more, and nothing that shows them is final.
  await clerk.go('交付');
  const state = (name: string) => page.locator('.package-choice [data-state]', { hasText: name }).first();
  await expect(state('书画阅览室')).toHaveAttribute('data-state', 'draft');
  for (const board of ['办事服务指引牌（表格）', '办事服务指引牌（卡片）']) {
    await expect(state(board)).toHaveAttribute('data-state', 'draft');
    await expect(state(board)).toContainText('未校对');
  }
  await clerk.register('蒙古文');
  // Its plate's name, and its row of the floor directory, which has followed it.
  const rows = page.getByRole('grid', { name: '蒙古文' }).getByRole('row');
  const renamed = rows.filter({ has: page.getByRole('gridcell', { name: '书画阅览室', exact: true }) });
  await expect(renamed).toHaveCount(2);
  for (const row of await renamed.all()) {
    await row.getByRole('gridcell').nth(1).click();
    await clerk.paste(placeholder('书画阅览室'));
  }
  await expect(page.locator('.register-bar')).toContainText('缺 0 条，未校对 3 条');
  await clerk.button(/^全部未校对的一起签名/).click();
  await clerk.keys('Control+a');
  await clerk.type('斯琴');
  await clerk.keys('Enter');
  await expect(page.locator('.register-bar')).toContainText('未校对 0 条');
}

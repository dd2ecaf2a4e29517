import { type Locator, type Page } from '@playwright/test';

/**
 * A picture of the manual: how the window comes to what it shows, and which part of the window is in it. Its file is
 * pictures/NAME.webp beside the pages; the words that its alternative text quotes (“…”) stand in that part.
 */
export type ManualPicture = {
  readonly name: string;
  readonly language: 'zh-CN' | 'en';
  readonly take: (page: Page) => Promise<Locator>;
};

async function place(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function register(page: Page, name: string): Promise<void> {
  await place(page, '资料');
  await page
    .locator('.entries')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

const work = (page: Page): Locator => page.locator('main.work');

/** Pictures of a sample, which is open. */
export const OF_SAMPLE: readonly ManualPicture[] = [
  {
    ...{ name: 'names', language: 'zh-CN' },
    take: async (page) => {
      await place(page, '总览');
      return page.locator('.side.navigator');
    },
  },
  {
    ...{ name: 'plan', language: 'zh-CN' },
    take: async (page) => {
      await place(page, '平面');
      await page.getByRole('application', { name: '平面图' }).waitFor();
      return page.locator('.plan-stage');
    },
  },
  {
    ...{ name: 'services', language: 'zh-CN' },
    take: async (page) => {
      await register(page, '服务事项');
      return work(page);
    },
  },
  {
    ...{ name: 'example', language: 'zh-CN' },
    take: async (page) => {
      await register(page, '人员与联系方式');
      return page.locator('.register-empty');
    },
  },
  {
    ...{ name: 'honours-wall', language: 'zh-CN' },
    take: async (page) => {
      await register(page, '荣誉墙');
      await page.locator('.wall-stage canvas').first().waitFor();
      // What is to be heeded comes with the drawing.
      await page.locator('.stage-notes').getByText('没有蒙古文').waitFor();
      return work(page);
    },
  },
  {
    ...{ name: 'facade', language: 'zh-CN' },
    take: async (page) => {
      await register(page, '外墙');
      await page.locator('.wall-stage canvas').first().waitFor();
      return work(page);
    },
  },
  {
    ...{ name: 'mongolian', language: 'zh-CN' },
    take: async (page) => {
      await register(page, '蒙古文');
      await page.getByRole('gridcell').nth(1).click();
      return page.locator('.middle');
    },
  },
  {
    ...{ name: 'door-plate', language: 'zh-CN' },
    take: async (page) => {
      await place(page, '标牌');
      await page.locator('.sign-entry', { hasText: '便民服务大厅' }).click();
      await page.locator('.sign-canvas canvas').first().waitFor();
      // Strokes are measured a moment after the sign stands.
      await page.getByRole('group', { name: '请留意' }).waitFor();
      return work(page);
    },
  },
  {
    ...{ name: 'package', language: 'zh-CN' },
    take: async (page) => {
      await place(page, '交付');
      return page.locator('.side.inspector');
    },
  },
  {
    ...{ name: 'overview', language: 'en' },
    take: async (page) => {
      await page.getByRole('button', { name: 'EN' }).click();
      await place(page, 'Overview');
      return work(page);
    },
  },
  {
    ...{ name: 'plate', language: 'zh-CN' },
    take: async (page) => {
      // The picture before it is of the English window; what it registers stands in none of the others.
      await page.getByRole('button', { name: '中', exact: true }).click();
      await place(page, '清牌');
      await page.getByRole('button', { name: '登记一块' }).click();
      await page.getByLabel('办理人').fill('王芳');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '删除这条登记' }).scrollIntoViewIfNeeded();
      return page.locator('.side.inspector');
    },
  },
];

/** Pictures of the way to a project, from the start page on. */
export const OF_START: readonly ManualPicture[] = [
  {
    ...{ name: 'first-step', language: 'zh-CN' },
    take: async (page) => {
      await page.getByRole('button', { name: /新建项目/ }).click();
      await page.getByLabel('苏木乡镇').first().fill('察素齐');
      await page.getByRole('option').first().waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByLabel('嘎查村').fill('台阁牧村');
      // Leaving the field closes what it suggests; Esc would close the whole dialog where nothing is suggested.
      await page.getByLabel('嘎查村').blur();
      await page.getByRole('radio', { name: '农区' }).click();
      return page.locator('.ant-modal-container, .ant-modal-content, .wizard').first();
    },
  },
];

/** Pictures of five villages, of which the last has another look. */
export const OF_TOWNSHIP: readonly ManualPicture[] = [
  {
    ...{ name: 'township', language: 'zh-CN' },
    take: async (page) => {
      await page.getByRole('button', { name: /^全乡镇/ }).click();
      await page
        .getByRole('status')
        .filter({ hasText: /^5 个村/ })
        .waitFor();
      await page.getByRole('checkbox', { name: '选中列出的全部村' }).check();
      await page.getByRole('button', { name: '套用到选中的 5 个村…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: '从哪个村拿' }).fill('005');
      await page.keyboard.press('Enter');
      await dialog.getByRole('checkbox', { name: /^外观/ }).check();
      await dialog.getByRole('button', { name: '看看改什么' }).click();
      await dialog.getByText('要改 4 个村').waitFor();
      return page.locator('.ant-modal-container, .ant-modal-content').first();
    },
  },
];

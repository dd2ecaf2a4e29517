import { expect } from '@playwright/test';
import sharp from 'sharp';
import { accessible, nothingCramped, noSidewaysScroll } from './looks.ts';
import { openSample, picture, test, throughWizard } from './program.ts';
import { steady } from './steady.ts';
import { add } from './tracingSteps.ts';

const PLACES = ['总览', '平面', '资料', '标牌', '清牌', '交付', '全乡镇'] as const;
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

for (const size of SIZES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`[LOOK-1] every place at ${size.width}×${size.height}, ${theme}: axe-clean, nothing scrolls sideways`, async ({
      page,
      program,
      faults,
    }) => {
      void faults;
      await page.setViewportSize(size);
      await page.goto(await program.start());
      await expect(page.getByRole('button', { name: /新建项目/ })).toBeVisible();
      const name = `${theme}-${size.width}`;
      if (theme === 'light') {
        await accessible(page, 'start');
        await noSidewaysScroll(page, 'start');
      }
      await picture(page, `start-${name}`);
      await page.getByRole('button', { name: /台阁牧村/ }).click();
      if (theme === 'dark') await page.getByRole('button', { name: '换成深色' }).click();
      for (const place of PLACES) {
        await page.getByRole('button', { name: place, exact: true }).click();
        await steady(page);
        if (place === '平面')
          // [LOOK-8] The paper of the plan follows the theme.
          await expect(page.locator('.canvas')).toHaveAttribute('data-paper', theme);
        await accessible(page, place);
        await noSidewaysScroll(page, place);
        await picture(page, `${place}-${name}`);
      }
      await page.keyboard.press('F8');
      await accessible(page, 'findings');
      await picture(page, `findings-${name}`);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox', { name: '查找命令' })).toBeFocused();
      await accessible(page, 'commands');
      await picture(page, `commands-${name}`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await accessible(page, 'help');
    });
  }
}

/** Small windows, and 1366×768 as Windows enlarges it: what differs from a large window is where things stand. */
const SMALL = [
  { name: '1280', width: 1280, height: 720, scale: 1 },
  { name: '1024', width: 1024, height: 768, scale: 1 },
  { name: '125 %', width: 1093, height: 614, scale: 1.25 },
  { name: '150 %', width: 911, height: 512, scale: 1.5 },
] as const;

for (const { name, width, height, scale } of SMALL) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: scale });

    test(`[LOOK-4] every place at ${name}: axe-clean, nothing scrolls sideways, no word in a column, no figure cut`, async ({
      page,
      program,
      faults,
    }) => {
      void faults;
      await page.goto(await program.start());
      await expect(page.getByRole('button', { name: /新建项目/ })).toBeVisible();
      await noSidewaysScroll(page, 'start');
      await nothingCramped(page, 'start');
      await page.getByRole('button', { name: /台阁牧村/ }).click();
      for (const place of PLACES) {
        await page.getByRole('button', { name: place, exact: true }).click();
        await steady(page);
        // Nothing of it hangs on how much a pixel is enlarged.
        if (scale === 1) await accessible(page, place);
        await noSidewaysScroll(page, place);
        await nothingCramped(page, place);
        await picture(page, `${place}-${width}`);
      }
    });
  });
}

test.describe('1024', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test('[LOOK-5] where one side alone has room, the other folds to a handle that opens it; a finding opens the side of its field', async ({
    page,
    program,
  }) => {
    await openSample(page, program);
    const names = page.getByRole('heading', { name: '名称登记' });
    const confirmed = page.getByRole('heading', { name: '谁确认了什么' });
    await expect(names).toBeVisible();
    await expect(confirmed).toBeHidden();
    await page.getByRole('button', { name: '展开属性栏 谁确认了什么' }).click();
    await expect(confirmed).toBeVisible();
    await expect(names).toBeHidden();
    await page.keyboard.press('Control+Alt+1');
    await expect(names).toBeVisible();
    await expect(confirmed).toBeHidden();
    await page
      .getByRole('button', { name: /村务公开栏/ })
      .first()
      .click();
    await expect(
      page.locator('[data-field^="on-site/"] :focus, [data-field^="on-site/"]:focus-within').first(),
    ).toBeVisible();
    await expect(names).toBeHidden();
    await page.setViewportSize({ width: 1366, height: 768 });
    await expect(names).toBeVisible();
    await expect(confirmed).toBeVisible();
  });

  test('[LOOK-6] the tools stand in one row; what has no room is under 更多, with its key, and works from there', async ({
    page,
    program,
  }) => {
    await openSample(page, program);
    await page.setViewportSize({ width: 911, height: 512 });
    await page.getByRole('button', { name: '平面', exact: true }).click();
    const tools = page.getByRole('toolbar', { name: '工具' });
    const tops = await tools
      .getByRole('button')
      .evaluateAll((all) => [...new Set(all.map((one) => Math.round(one.getBoundingClientRect().top)))]);
    expect(tops).toHaveLength(1);
    await expect(tools.getByRole('button', { name: '打印' })).toHaveCount(0);
    await tools.getByRole('button', { name: '更多工具' }).click();
    await page.getByRole('menuitem', { name: /打印/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1366, height: 768 });
    await expect(tools.getByRole('button', { name: '打印' })).toBeVisible();
    await expect(tools.getByRole('button', { name: '更多工具' })).toHaveCount(0);
  });
});

test('[LOOK-8] the paper of the plan is dark in the dark theme, and white under a picture for as long as it is shown', async ({
  page,
  program,
  faults,
}, info) => {
  void faults;
  const photo = info.outputPath('老平面图.png');
  await sharp({ create: { width: 800, height: 600, channels: 3, background: '#f4f1e8' } })
    .png()
    .toFile(photo);
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  const canvas = page.getByRole('application', { name: '平面图' });
  await expect(canvas).toHaveAttribute('data-paper', 'light');
  await page.getByRole('button', { name: '换成深色' }).click();
  await expect(canvas).toHaveAttribute('data-paper', 'dark');
  await add(page, photo);
  await expect(canvas).toHaveAttribute('data-paper', 'light');
  await steady(page);
  await picture(page, 'underlay-dark');
  await page.keyboard.press('Control+z');
  await expect(canvas).toHaveAttribute('data-paper', 'dark');
});

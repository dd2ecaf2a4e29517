import { expect } from '@playwright/test';
import { accessible, noSidewaysScroll } from './looks.ts';
import { picture, test } from './program.ts';
import { steady } from './steady.ts';

const PLACES = ['总览', '平面', '资料', '标牌', '清牌', '交付'] as const;
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
        if (place === '平面') await page.getByRole('button', { name: '用这个平面开始' }).click();
        await steady(page);
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

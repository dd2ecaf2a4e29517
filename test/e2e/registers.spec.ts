import { expect, type Locator, type Page } from '@playwright/test';
import { picture, type Program, test } from './program.ts';

/** 资料 of an empty project, at a page of it. */
async function atRegister(page: Page, program: Program, name: string): Promise<Locator> {
  await page.goto(await program.start());
  await page
    .getByRole('button', { name: /空白项目|台阁牧村/ })
    .first()
    .click();
  await page.getByRole('button', { name: '资料', exact: true }).click();
  await page.getByRole('button', { name }).click();
  return page.getByRole('grid', { name });
}

function cell(grid: Locator, row: number, column: number): Locator {
  return grid
    .getByRole('row')
    .nth(row)
    .getByRole('gridcell')
    .nth(column - 1);
}

test('[REG-1] typing', async ({ page, program, faults }) => {
  void faults;
  const grid = await atRegister(page, program, '服务事项');
  await picture(page, 'registers-services');
  await cell(grid, 1, 1).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.type('高龄津贴申请');
  await page.keyboard.press('Tab');
  await page.keyboard.type('代');
  await picture(page, 'registers-typing');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('土地');
  await picture(page, 'registers-basis');
  await page.keyboard.press('Escape');
  await picture(page, 'registers-typed');
  expect(1).toBe(1);
});

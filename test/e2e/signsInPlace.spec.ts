import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { accessible, noSidewaysScroll } from './looks.ts';
import { picture, type Program, test } from './program.ts';

/** A matter of the sample. */
const MATTER = '根据需要设立人民调解、治安保卫、公共卫生、妇女和儿童工作等村民委员会下属委员会';

/** The sample opened at 标牌. */
async function atSigns(page: Page, program: Program): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 });
  const file = join(program.documents, 'village.paijiang.json');
  await mkdir(program.documents, { recursive: true });
  await copyFile(fileURLToPath(new URL('../../templates/centres/sample-gacha.json', import.meta.url)), file);
  await page.goto(await program.start(file));
  await page.locator('.rail').getByRole('button', { name: '标牌', exact: true }).click();
  await expect(page.locator('.stage-text').first()).toBeAttached();
}

test('[STUDIO-50] [STUDIO-51] [STUDIO-52] texts are written where they stand on the sign', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await atSigns(page, program);
  const stage = page.locator('.sign-stage');
  const editor = stage.getByRole('textbox', { name: '牌上的这段文字' });
  const shown = (name: string | RegExp) => stage.getByRole('img', { name });

  // A door plate: its room's name, with a double click. The picture goes along before anything is taken.
  await page.locator('.sign-entry', { hasText: '人民调解室' }).first().click();
  await stage.getByRole('button', { name: '人民调解室', exact: true }).dblclick();
  await expect(editor).toHaveValue('人民调解室');
  await expect(stage).toContainText('房间的名称');
  await editor.fill('矛盾调解室');
  await expect(shown(/矛盾调解室/)).toBeVisible();
  await picture(page, 'in-place-room');
  await accessible(page, 'the editor on the stage');
  await page.keyboard.press('Escape');
  await expect(shown(/人民调解室/)).toBeVisible();
  await expect(stage.getByRole('button', { name: '人民调解室', exact: true })).toBeFocused();
  // Keys alone; one step, which undo takes back.
  await page.keyboard.press('F2');
  await editor.fill('矛盾调解室');
  await page.keyboard.press('Enter');
  await expect(stage.getByRole('button', { name: '矛盾调解室', exact: true })).toBeFocused();
  await expect(page.locator('.sign-entry', { hasText: '矛盾调解室' }).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(shown(/人民调解室/)).toBeVisible();

  // Its Mongolian opens the editor there is.
  await stage
    .getByRole('button', { name: /^蒙古文/ })
    .nth(1)
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^蒙古文：/).first()).toBeFocused();

  // The unit is composed: it leads to the register of names.
  await stage
    .getByRole('button', { name: /党群服务中心$/ })
    .first()
    .dblclick();
  await expect(page.locator('[data-field="register/village"]')).toBeVisible();

  // A board: each cell is its record's own, and the place is named.
  await page.locator('.rail').getByRole('button', { name: '标牌', exact: true }).click();
  await page.locator('.sign-entry', { hasText: '办事服务指引牌' }).first().click();
  const texts = stage.locator('.stage-text');
  await expect(texts.nth(20)).toBeAttached();
  await texts.first().focus();
  await page.keyboard.press('Tab');
  await expect(texts.nth(1)).toBeFocused();
  const cell = stage.getByRole('button', { name: MATTER, exact: true });
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(stage).toContainText('改的是：服务事项 › 事项名称');
  await picture(page, 'in-place-board');
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
  await accessible(page, 'a board with its texts');
  await noSidewaysScroll(page, 'a board with its texts');
});

test('[STUDIO-53] an input method composes in the editor on the stage, and Enter in it takes nothing', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await atSigns(page, program);
  const stage = page.locator('.sign-stage');
  await page.locator('.sign-entry', { hasText: '人民调解室' }).first().click();
  await stage.getByRole('button', { name: '人民调解室', exact: true }).dblclick();
  const editor = stage.getByRole('textbox', { name: '牌上的这段文字' });
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'dang', selectionStart: 4, selectionEnd: 4 });
  await expect(editor).toHaveValue('dang');
  await expect(stage.getByRole('img', { name: /人民调解室/ })).toBeVisible();
  await editor.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await expect(editor).toBeVisible();
  await session.send('Input.insertText', { text: '党员之家' });
  await expect(stage.getByRole('img', { name: /党员之家/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(editor).toHaveCount(0);
  await expect(stage.getByRole('button', { name: '党员之家', exact: true })).toBeFocused();
});

test('[STUDIO-54] signs that are ticked are changed together, with what was refused', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await atSigns(page, program);
  const list = page.locator('.sign-entry');
  const inspector = page.locator('[data-side=inspector]');
  const plates = page.locator('.sign-entry', { hasText: /^10\d/ });
  await plates.first().click();
  await inspector.getByRole('button', { name: /选中全部同类/ }).click();
  const count = await plates.count();
  await expect(inspector).toContainText(`选中 ${count} 块，一起改`);
  // A strip with them: what differs says so.
  await list.first().click({ modifiers: ['Control'] });
  await expect(inspector).toContainText(`选中 ${count + 1} 块，一起改`);
  await expect(inspector.getByText('各不相同').first()).toBeVisible();
  await picture(page, 'many-mixed');
  await accessible(page, 'several signs');
  await inspector.getByLabel('高', { exact: true }).fill('150');
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('alert')).toContainText('超出');
  await expect(page.locator('.sign-entry', { hasText: '×150' })).toHaveCount(count);
  await picture(page, 'many-refused');
  await plates.first().focus();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.sign-entry', { hasText: '×150' })).toHaveCount(0);
  // Keys alone: Space ticks, a plain Enter shows one again.
  await plates.first().focus();
  await page.keyboard.press('Enter');
  await expect(inspector).not.toContainText('一起改');
  await plates.nth(1).focus();
  await page.keyboard.press('Space');
  await expect(inspector).toContainText('选中 2 块，一起改');
  await inspector.getByLabel('材质').fill('亚克力');
  await page.keyboard.press('Enter');
  await plates.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(inspector.getByLabel('材质')).toHaveValue('亚克力');
  await page.getByRole('button', { name: '换成深色' }).click();
  await plates.nth(2).click({ modifiers: ['Shift'] });
  await picture(page, 'many-dark');
  await accessible(page, 'several signs in the dark');
});

test('[STUDIO-55] a set of four under two language profiles side by side; one is taken for the project', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await atSigns(page, program);
  await page.locator('.sign-entry', { hasText: '村民委员会' }).first().click();
  await page.getByRole('button', { name: '对照文字规则' }).click();
  const dialog = page.getByRole('dialog');
  const side = (name: string) => dialog.getByRole('region', { name, exact: true });
  for (const name of ['左边', '右边']) await expect(side(name).getByRole('figure')).toHaveCount(4);
  await expect(side('左边').getByRole('button', { name: '项目现在用的' })).toBeDisabled();
  await expect(side('右边')).toContainText('已于 2026-06-30 期满');
  await picture(page, 'profiles');
  await accessible(page, 'two profiles');
  await noSidewaysScroll(page, 'two profiles');
  // The other is taken, as one step that nobody has confirmed.
  await side('右边').getByRole('button', { name: '用这个' }).click();
  await expect(side('右边').getByRole('button', { name: '项目现在用的' })).toBeDisabled();
  await expect(side('左边').getByRole('button', { name: '用这个' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: '换成深色' }).click();
  await page.getByRole('button', { name: '对照文字规则' }).click();
  await expect(side('左边').getByRole('button', { name: '项目现在用的' })).toBeDisabled();
  // The menu, by keys.
  await side('右边').getByRole('combobox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(side('右边').getByRole('button', { name: '项目现在用的' })).toBeDisabled();
  await picture(page, 'profiles-dark');
});

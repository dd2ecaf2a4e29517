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

test('[STUDIO-96] [STUDIO-97] [STUDIO-98] what a shop asks is answered for the project, for one sign, and for several', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await atSigns(page, program);
  const inspector = page.locator('[data-side=inspector]');
  const plates = page.locator('.sign-entry', { hasText: /^10\d/ });
  const fold = inspector.getByRole('button', { name: /待填 \d+ 项/ });
  // One choice answers most; the sign's process goes with it, and one undo takes both back.
  await plates.first().click();
  await fold.click();
  await inspector.getByRole('combobox', { name: '常用做法' }).click();
  await picture(page, 'specification-choices');
  await page.getByText('铝型材插条，面板 UV 打印').first().hover();
  await page.getByText('亚克力 8 mm，即时贴刻字').first().click();
  const thickness = inspector.getByLabel('厚度');
  await expect(thickness).toHaveAttribute('placeholder', '8');
  await expect(inspector.getByLabel('材质')).toHaveAttribute('placeholder', '亚克力');
  await expect(inspector.getByText('即时贴刻字', { exact: true }).first()).toBeVisible();
  await picture(page, 'specification-sign');
  await accessible(page, 'specification of a sign');
  await thickness.fill('500');
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('alert')).toContainText('300');
  await thickness.fill('1.5');
  await page.keyboard.press('Enter');
  await expect(thickness).toHaveValue('1.5');
  await plates.first().focus();
  await page.keyboard.press('Control+z');
  await expect(thickness).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(thickness).toHaveAttribute('placeholder', '');
  // The project: what it says holds for every sign that says nothing; what does not agree is told, and changed as one step.
  await inspector.getByRole('button', { name: '项目的制作要求…' }).click();
  const work = page.locator('main.work');
  await expect(work).toContainText('待填 12 项');
  await work.getByLabel('送货地点').fill('嘎查党群服务中心');
  await page.keyboard.press('Enter');
  await work.getByRole('combobox', { name: '常用做法' }).click();
  await page.getByText('雪弗板（PVC）10 mm，即时贴刻字').first().click();
  await expect(work).toContainText('待填 7 项');
  await expect(work.getByRole('status')).toContainText('工艺与常用做法不符');
  await work.getByLabel('交货日期').fill('2026-12-20');
  await picture(page, 'specification-project');
  await accessible(page, 'specification of the project');
  await noSidewaysScroll(page, 'specification of the project');
  await work.getByRole('button', { name: '改用它的工艺' }).click();
  await expect(work.getByRole('status')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(work.getByRole('status')).toHaveCount(1);
  await page.getByRole('button', { name: '换成深色' }).click();
  await picture(page, 'specification-project-dark');
  await accessible(page, 'specification of the project in the dark');
  // A sign that is still asked for something leads to its own fold.
  await work.getByRole('button', { name: /101.*待填/ }).click();
  await expect(inspector.getByLabel('送货地点')).toHaveAttribute('placeholder', '嘎查党群服务中心');
  // Several at once; one of them keeps what it says itself.
  await inspector.getByLabel('固定件').fill('M6');
  await page.keyboard.press('Enter');
  await plates.nth(2).click({ modifiers: ['Shift'] });
  await expect(inspector).toContainText('选中 3 块，一起改');
  await fold.click();
  await expect(inspector.getByLabel('固定件')).toHaveAttribute('placeholder', '各不相同');
  await inspector.getByRole('combobox', { name: '固定方式' }).click();
  await page.getByText('广告钉').last().click();
  await picture(page, 'specification-many');
  await plates.nth(1).click();
  await fold.click();
  await expect(inspector.getByText('广告钉').first()).toBeVisible();
  await expect(inspector.getByLabel('固定件')).toHaveValue('');
});

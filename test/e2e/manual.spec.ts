import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { accessible } from './looks.ts';
import { picture, test } from './program.ts';

/** What a step of the manual tells the reader to do, in the manual's own words. */
type Deed =
  | { readonly do: 'click'; readonly what: string }
  | { readonly do: 'fill'; readonly what: string; readonly text: string }
  | { readonly do: 'press'; readonly keys: string }
  | { readonly do: 'see'; readonly what: string };

const SENTENCE =
  /(?:点|选|勾上|打开) \*\*(?<click>[^*]+)\*\*|在 \*\*(?<field>[^*]+)\*\* 里填 `(?<text>[^`]+)`|按 `(?<keys>[^`]+)`|看到 \*\*(?<see>[^*]+)\*\*/g;

/** Deeds of the numbered steps of a page, with the step that each stands in. */
function deedsOf(markdown: string): readonly { readonly step: string; readonly deed: Deed }[] {
  return [...markdown.matchAll(/^\d+\. (.+)$/gm)].flatMap(([, step = '']) =>
    [...step.matchAll(SENTENCE)].map(({ groups: { click, field, text, keys, see } = {} }) => ({
      step,
      deed:
        click !== undefined
          ? { do: 'click', what: click }
          : field !== undefined
            ? { do: 'fill', what: field, text: text ?? '' }
            : keys !== undefined
              ? { do: 'press', keys }
              : { do: 'see', what: see ?? '' },
    })),
  );
}

function manualPage(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../docs/manual.zh-CN/${name}.md`, import.meta.url)), 'utf8');
}

const ROLES = [
  'button',
  'tab',
  'radio',
  'menuitem',
  'option',
  'link',
  'checkbox',
  'treeitem',
  'switch',
] as const;

/** Clicks the first thing on the screen that is called so; in a dialog where one is open. */
async function clickNamed(page: Page, what: string): Promise<void> {
  const dialog = page.locator('.ant-modal:visible').last();
  await expect(async () => {
    const scope = (await dialog.count()) > 0 ? dialog : page;
    for (const name of [what, new RegExp(`^${what}`)])
      for (const role of ROLES) {
        const one = scope.getByRole(role, { name, exact: true }).first();
        if (await one.isVisible()) return one.click({ timeout: 5000 });
      }
    throw new Error(`nothing on the screen is called ${what}`);
  }).toPass({ timeout: 200_000 });
}

async function follow(page: Page, deed: Deed): Promise<void> {
  switch (deed.do) {
    case 'click':
      return clickNamed(page, deed.what);
    case 'fill': {
      await page.getByLabel(deed.what).first().fill(deed.text);
      const offered = page.getByRole('option').first();
      if (deed.what === '苏木乡镇') {
        await offered.waitFor({ state: 'attached' });
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      return;
    }
    case 'press':
      return page.keyboard.press(deed.keys.replace('Ctrl', 'Control'));
    case 'see':
      return expect(
        page
          .getByText(deed.what)
          .or(page.getByRole('application', { name: deed.what }))
          .first(),
      ).toBeVisible();
  }
}

test('[HELP-6] a village from beginning to end, step by step as the manual says', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start());
  const deeds = deedsOf(manualPage('one-village'));
  // Every step that orders something is walked: a page whose words the walk does not read would pass by itself.
  expect(deeds.length).toBeGreaterThan(25);
  for (const { step, deed } of deeds)
    await test.step(step, async () => {
      await follow(page, deed);
    });
  await picture(page, 'manual-walked');
});

test('[HELP-2] [HELP-4] [HELP-7] F1 opens the page of the place beside the work; links, search, back, Esc', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start());
  const manual = page.getByRole('complementary', { name: '手册' });
  await page.getByRole('button', { name: '手册' }).click();
  await expect(manual.getByRole('heading', { name: '一个嘎查从头到尾' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(manual).toHaveCount(0);
  await page.getByRole('button', { name: /台阁牧村/ }).click();
  for (const [place, title] of [
    ['资料', '办事指引牌'],
    ['清牌', '退牌'],
    ['交付', '给广告公司发文件'],
  ] as const) {
    await page.getByRole('button', { name: place, exact: true }).click();
    await page.keyboard.press('F1');
    await expect(manual.getByRole('heading', { name: title })).toBeFocused();
    if (place === '交付') continue;
    await page.keyboard.press('F1');
    await expect(manual).toHaveCount(0);
  }
  await accessible(page, 'manual');
  await picture(page, 'manual-open');
  // The work goes on beside it.
  await page.getByRole('button', { name: '总览', exact: true }).click();
  await expect(manual).toBeVisible();
  await manual.getByText('目录').click();
  await manual.getByRole('button', { name: '改名' }).click();
  await manual.getByRole('link', { name: '蒙古文录入和校对' }).click();
  await expect(manual.getByRole('heading', { name: '蒙古文录入和校对' })).toBeFocused();
  await manual.getByRole('button', { name: '上一页' }).click();
  await expect(manual.getByRole('heading', { name: '改名' })).toBeFocused();
  await manual.getByRole('searchbox').fill('压缩包');
  await manual.locator('.manual-found').getByRole('button').first().click();
  await expect(manual.getByRole('heading', { name: '给广告公司发文件' })).toBeFocused();
  await manual.getByRole('searchbox').fill('为什么只有草稿');
  await manual.locator('.manual-found').getByRole('button').first().click();
  await expect(manual.locator('.manual-passage')).toBeInViewport();
  await expect(manual.locator('.manual-passage')).toContainText('为什么只能做草稿');
  await manual.getByRole('button', { name: '上一页' }).click();
  await expect(manual.locator('.manual-passage')).toHaveCount(0);
  // Its English is short: what it lacks is the job from beginning to end.
  await page.getByRole('button', { name: 'EN' }).click();
  await expect(page.getByRole('heading', { name: 'A village from beginning to end' })).toBeVisible();
  await picture(page, 'manual-english');
});

test('[HELP-8] the walk through the places is offered once, has seven steps, and Esc leaves it', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start());
  await page.getByRole('button', { name: /台阁牧村/ }).click();
  await page.getByRole('button', { name: '看一遍' }).click();
  const places = ['总览', '平面', '资料', '标牌', '清牌', '交付', '全乡镇'] as const;
  for (const place of places) {
    await expect(page.locator('.ant-tour').getByText(place, { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: place, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    if (place === '标牌') await picture(page, 'tour');
    await page.getByRole('button', { name: place === '全乡镇' ? '看完了' : '下一处' }).click();
  }
  await expect(page.locator('.ant-tour:visible')).toHaveCount(0);
  await page.getByRole('button', { name: '总览', exact: true }).click();
  await expect(page.getByText('第一次用？')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找命令' }).fill('看一遍');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ant-tour').getByText('总览', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.ant-tour:visible')).toHaveCount(0);
});

test('[HELP-2] [HELP-7] the manual takes the focus and gives it back, leaves Esc to the input method, and stays from file to file', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start());
  const manual = page.getByRole('complementary', { name: '手册' });
  const heading = manual.getByRole('heading', { name: '一个嘎查从头到尾' });
  const opener = page.getByRole('button', { name: '手册' });
  // Twice: the second time its pages are there already.
  for (const round of [1, 2])
    await test.step(`round ${round}`, async () => {
      await opener.click();
      await expect(heading).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(manual).toHaveCount(0);
      await expect(opener).toBeFocused();
    });
  await opener.click();
  const search = manual.getByRole('searchbox');
  await search.fill('荣誉');
  await search.dispatchEvent('keydown', { key: 'Escape', bubbles: true, isComposing: true });
  await expect(search).toHaveValue('荣誉');
  await search.fill('');
  // Its longest page leads from the start page into a project.
  await page.getByRole('button', { name: /台阁牧村/ }).click();
  await expect(page.getByRole('button', { name: '总览', exact: true })).toBeVisible();
  await expect(heading).toBeVisible();
  // The walk begins at its first place, wherever it is asked for.
  await page.getByRole('button', { name: '交付', exact: true }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找命令' }).fill('看一遍');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ant-tour').getByText('总览', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '总览', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('[HELP-6] door plates alone, step by step as the manual says: they are made at once, and nothing else', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start());
  await page.getByRole('button', { name: /台阁牧村/ }).click();
  await page.getByRole('button', { name: '总览', exact: true }).waitFor();
  const deeds = deedsOf(manualPage('door-plates'));
  expect(deeds.length).toBeGreaterThan(5);
  for (const { step, deed } of deeds)
    await test.step(step, async () => {
      await follow(page, deed);
    });
  const [folder = ''] = await readdir(program.documents);
  const prints = (await readdir(join(program.documents, folder))).filter(
    (name) => name.endsWith('.pdf') && !name.startsWith('00_'),
  );
  expect(prints.length).toBeGreaterThan(3);
  for (const name of prints) expect(name).toContain('门牌');
});

test('[HELP-3] what pages call a button or say stands where they say, in letters: cells to be filled in, the verdict on the façade', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start());
  await page.getByRole('button', { name: /台阁牧村/ }).click();
  await page.getByRole('button', { name: '资料', exact: true }).click();
  await page
    .getByRole('button', { name: /^服务事项/ })
    .first()
    .click();
  for (const name of ['guidance', 'honours', 'registers'])
    expect(manualPage(name)).toContain('**待填 3 处**');
  await expect(page.locator('.register-bar')).toContainText(/待填 \d+ 处/);
  await page.getByRole('button', { name: /^外墙/ }).click();
  const verdict = '没有压住门窗，也没有超出墙面';
  expect(manualPage('walls')).toContain(`看图下面写着 **${verdict}**`);
  await expect(page.locator('main .board-said')).toContainText(verdict);
});

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { accessible } from './looks.ts';
import { deedsOf, follow, manualPage } from './manualSteps.ts';
import { openSample, picture, test } from './program.ts';

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

test('[HELP-8] the walk through the places is offered once, has six steps, and Esc leaves it', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page, program);
  await page.getByRole('button', { name: '看一遍' }).click();
  const places = ['总览', '平面', '资料', '标牌', '清牌', '交付'] as const;
  for (const place of places) {
    await expect(page.locator('.ant-tour').getByText(place, { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: place, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    if (place === '标牌') await picture(page, 'tour');
    await page.getByRole('button', { name: place === '交付' ? '看完了' : '下一处' }).click();
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
  await openSample(page, program);
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
  await openSample(page, program);
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

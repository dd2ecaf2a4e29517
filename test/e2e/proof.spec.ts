import { mkdir, writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test, throughWizard } from './program.ts';

test('[STUDIO-124] a proof of a sign goes to the system’s print dialog: the sign alone, to a stated scale, with its draft', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.addInitScript(() => {
    // The dialog of the system: it takes the page as it is then, and is left by the test.
    const asked = { times: 0 };
    Object.assign(window, { asked, print: () => void (asked.times += 1) });
  });
  await page.goto(await program.start());
  await throughWizard(page, { setting: '牧区', plan: '牧区 150 型（一层）' });
  await page.getByRole('button', { name: '标牌', exact: true }).click();
  const button = page.getByRole('button', { name: '打印小样' });
  await expect(button).toBeEnabled();
  await button.click();
  const asked = () => page.evaluate(() => (window as unknown as { asked: { times: number } }).asked.times);
  await expect.poll(asked).toBe(1);
  const proof = page.locator('.sign-proof');
  await expect(proof).toContainText('台阁牧村');
  await expect(proof).toContainText(/实物 \d+ × \d+ mm，本页按 1:\d+ 画/);
  await expect(proof).toContainText('草稿');
  await expect(proof).toContainText('不作制作依据');

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#root')).toBeHidden();
  const [width, height] = await proof.locator('canvas').evaluate((canvas) => {
    const { width: wide, height: high } = canvas.getBoundingClientRect();
    return [wide, high];
  });
  const said = (await proof.textContent()) ?? '';
  const [, ...figures] = /实物 (\d+) × (\d+) mm，本页按 1:(\d+)/.exec(said) ?? [];
  const [signWidth = 0, signHeight = 0, scale = 1] = figures.map(Number);
  const millimetre = 96 / 25.4;
  expect((width ?? 0) / millimetre).toBeCloseTo(signWidth / scale, 0);
  expect((height ?? 0) / millimetre).toBeCloseTo(signHeight / scale, 0);
  await page.emulateMedia({ media: null });

  // On paper it is all on one sheet; printed, it goes.
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  await mkdir('test-results/pictures', { recursive: true });
  await writeFile('test-results/pictures/sign-proof.pdf', paper);
  await expect(proof).toHaveCount(0);
  await expect(button).toBeVisible();
});

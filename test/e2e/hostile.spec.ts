import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { test } from './program.ts';

const sample = () =>
  readFile(fileURLToPath(new URL('../../templates/centres/sample-gacha.json', import.meta.url)), 'utf8');

test('[SAFE-5] damaged, newer and hostile files: a clear message, nothing lost, no freeze', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await mkdir(program.documents, { recursive: true });
  const good = await sample();
  const files: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
    ['空的', '', /空/],
    ['半截', good.slice(0, 4000), /不完整|没有结束|格式/],
    ['新版', good.replace('"version": 1', '"version": 99'), /版本|更新/],
    ['别的', '{"hello": 1}', /不是.*牌匠/],
    ['乱码', new Uint8Array(4096).map((_, i) => (i * 7919) & 255), /不是|认不出|项目/],
    [
      '原型',
      good.replace('"id": "sample-gacha"', '"__proto__": {"polluted": true}, "id": "x"'),
      /问题|没有这一项|__proto__/,
    ],
    ['太深', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /./],
  ];
  for (const [name, content] of files) await writeFile(join(program.documents, `${name}.paijiang`), content);
  await page.goto(await program.start());
  await page.evaluate(() => {
    // The longest time that the window did not answer.
    let last = performance.now();
    const watch = { longest: 0 };
    Object.assign(window, { frozen: watch });
    setInterval(() => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - last - 10);
      last = now;
    }, 10);
  });
  for (const [name, , says] of files) {
    await page.evaluate(() =>
      Object.assign((window as unknown as { frozen: { longest: number } }).frozen, { longest: 0 }),
    );
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    const notice = page.locator('.notice').last();
    await expect(notice, name).toContainText(says);
    await notice.getByRole('button').click();
    await expect(page.getByRole('button', { name: /新建项目/ })).toBeVisible();
    const frozen = await page.evaluate(
      () => (window as unknown as { frozen: { longest: number } }).frozen.longest,
    );
    expect(frozen, `${name} froze the window`).toBeLessThan(100);
  }
  expect(await page.evaluate(() => ({}) as { polluted?: boolean })).toEqual({});
  for (const [name, content] of files)
    expect(
      Buffer.compare(await readFile(join(program.documents, `${name}.paijiang`)), Buffer.from(content)),
      name,
    ).toBe(0);
});

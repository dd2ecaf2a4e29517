import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Project } from '../../core/project/project.ts';
import { picture, test } from './program.ts';

const KEPT = ['placard-party', 'door-101', 'door-102', 'board-facade'];

test('[PACK-37] [PACK-38] [PACK-42] the whole package: stopped half-way nothing is left; made again, what is no longer made goes', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const sample = JSON.parse(await readFile('templates/centres/sample-gacha.json', 'utf8')) as Project;
  const own = { ...sample, signs: sample.signs.filter(({ id }) => KEPT.includes(id)) };
  await mkdir(program.documents, { recursive: true });
  const path = join(program.documents, '嘎查.paijiang');
  await writeFile(path, JSON.stringify(own));
  const folders = async (): Promise<readonly string[]> =>
    (await readdir(program.documents, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start(path));
  await page.getByRole('button', { name: '交付', exact: true }).click();
  const make = page.getByRole('button', { name: '制作整套交付（给制作单位）' });
  const stop = page.getByRole('button', { name: '停止' });
  await make.click();
  await stop.click();
  await expect(page.locator('.package-end')).toHaveAttribute('data-state', 'cancelled');
  expect(await folders()).toEqual([]);

  await make.click();
  await expect(page.locator('.package-end')).toHaveAttribute('data-state', 'done');
  await picture(page, 'whole-package');
  const [folder = ''] = await folders();
  expect(folder).toContain('制作资料');
  const made = async (): Promise<readonly string[]> =>
    readdir(join(program.documents, folder), { recursive: true });
  const first = await made();
  for (const name of ['00_订单.pdf', '01_清单.xlsx', '02_位置图.pdf', '说明.txt', 'manifest.json'])
    expect(first).toContain(name);
  expect(first.filter((name) => name.includes('102党员活动室')).length).toBeGreaterThan(2);

  await page.getByRole('checkbox', { name: /102/ }).uncheck();
  await make.click();
  await expect(stop).toBeVisible();
  await expect(stop).toBeHidden();
  await expect(page.locator('.package-end')).toHaveAttribute('data-state', 'done');
  const again = await made();
  expect(again.filter((name) => name.includes('102党员活动室'))).toEqual([]);
  expect(again).toContain('00_订单.pdf');
  expect(await folders()).toEqual([folder]);
});

import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { picture, test } from './program.ts';

const SAMPLE = fileURLToPath(new URL('../../templates/centres/sample-gacha.json', import.meta.url));

test('[MAKE-18] the window measures the shown sign, asks how it is made, and for leave to mend cutter files', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  const file = join(await mkdtemp(join(tmpdir(), 'paijiang-makeable-')), 'sample.json');
  await copyFile(SAMPLE, file);
  await page.goto(await program.start(file));
  await page.getByRole('button', { name: '标牌', exact: true }).click();
  await page
    .getByTitle(/支部委员会/)
    .first()
    .click();
  const notes = page.getByRole('group', { name: '请留意' });
  await expect(notes).toContainText('党 0.1');
  await expect(notes).toContainText('雕刻（1 mm 铣刀）');
  await picture(page, 'make-18-strip');
  await page.getByText('切割文件补小孔').waitFor();
  await page.getByLabel('切割文件补小孔、焊接触点').click();
  await expect(notes).toContainText('按约定改动了');
  await page.getByLabel('工艺').click();
  await page.getByTitle('金属腐蚀牌').click();
  await expect(notes).not.toContainText('雕刻');
});

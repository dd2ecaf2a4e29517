/**
 * `npm run bench -- cad`: a DXF file of 500,000 entities in the application, from choosing it to a preview that could be
 * imported, and what trying another choice takes; real Chromium against the built program. BENCH_ENTITIES: fewer of them.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectModule, withProgram } from './support/program.mjs';

const ENTITIES = Number(process.env.BENCH_ENTITIES ?? 500_000);
const { bigDxf } = await projectModule('test/support/bigDxf.ts');

await withProgram(async ({ page, address, folder }) => {
  const file = join(folder, 'big.dxf');
  await writeFile(file, [...bigDxf(ENTITIES)].join(''));
  await page.goto(address);
  await page.getByRole('button', { name: /台阁牧村/ }).click();
  await page.getByRole('button', { name: '平面', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入 CAD 图（DXF）…' }).click();
  const chosen = performance.now();
  await (await chooser).setFiles(file);
  await page.getByRole('radio', { name: /毫米/ }).waitFor({ timeout: 120_000 });
  const read = performance.now();
  const ready = page.getByRole('dialog').getByRole('button', { name: '导入', exact: true, disabled: false });
  await ready.waitFor();
  const made = performance.now();
  const view = page.locator('.cad-view[data-looking=false]');
  await view.waitFor();
  await page.getByRole('combobox', { name: 'ROOM 的用途' }).selectOption('none');
  await page.getByText('有名称 0 个').waitFor();
  const tried = performance.now();
  console.log(
    `${ENTITIES} entities in the application: read in ${(read - chosen).toFixed(0)} ms, recognised after ` +
      `${(made - chosen).toFixed(0)} ms; another choice seen after ${(tried - made).toFixed(0)} ms (the first picture included)`,
  );
});

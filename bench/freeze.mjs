/**
 * `npm run bench -- freeze`: how long the window's thread is held at the most, and how much memory its process
 * takes, while workers and host do heavy work: half a million DXF entities, a PNG of 20,000 × 20,000 pixels, a large
 * JPEG, a refused project file of 31 MB.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { longestTask, peakMemory } from './support/longTask.mjs';
import { projectModule, withProgram } from './support/program.mjs';

const { bigDxf } = await projectModule('test/support/bigDxf.ts');
const { largePng } = await projectModule('test/support/oldPlan.ts');

async function onPlan(page, address) {
  await page.goto(address);
  await page.getByRole('button', { name: /台阁牧村/ }).click();
  await page.getByRole('button', { name: '平面', exact: true }).click();
  await page.getByRole('button', { name: '用这个平面开始' }).click();
}

async function choose(page, button, file) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(file);
}

async function measured(what, { browser, page }, job) {
  const started = performance.now();
  const { worked, byClock } = await longestTask(browser, page, job);
  console.log(
    `${what}: ${((performance.now() - started) / 1000).toFixed(1)} s, longest task of the window ` +
      `${worked.toFixed(0)} ms of work, ${byClock.toFixed(0)} ms by the clock; ` +
      `most memory of its process ${(await peakMemory(browser)).toFixed(0)} MB`,
  );
}

await withProgram(async (program) => {
  const { page, address, folder } = program;
  const file = join(folder, 'big.dxf');
  await writeFile(file, [...bigDxf(500_000)].join(''));
  await onPlan(page, address);
  await measured('DXF of 500,000 entities', program, async () => {
    await choose(page, '导入 CAD 图（DXF）…', file);
    await page.getByRole('radio', { name: /毫米/ }).waitFor();
    await page.locator('.cad-view[data-looking=false]').waitFor();
  });
});

await withProgram(async (program) => {
  const { page, address, folder } = program;
  const [png, jpeg] = [join(folder, 'large.png'), join(folder, 'large.jpg')];
  await writeFile(png, await largePng(20_000));
  await sharp({ create: { width: 9000, height: 6000, channels: 3, background: '#e8e4da' } }).toFile(jpeg);
  await onPlan(page, address);
  await page.getByRole('tab', { name: '底图' }).click();
  await measured('JPEG of 9,000 × 6,000', program, async () => {
    await choose(page, '放入底图…', jpeg);
    await page.locator('.notice', { hasText: '8000×5333' }).waitFor();
  });
  await measured('PNG of 20,000 × 20,000', program, async () => {
    await choose(page, '放入底图…', png);
    await page.locator('.notice', { hasText: '6667×6667' }).waitFor();
  });
});

await withProgram(async (program) => {
  const { page, address, documents } = program;
  const sample = JSON.parse(
    await readFile(new URL('../templates/centres/sample-gacha.json', import.meta.url), 'utf8'),
  );
  const [room] = sample.rooms;
  const count = Math.floor((31 << 20) / (Buffer.byteLength(JSON.stringify(room)) + 8));
  const rooms = Array.from({ length: count }, (_, i) => ({ ...room, id: `x${i}` }));
  await writeFile(join(documents, '太多.paijiang'), JSON.stringify({ ...sample, rooms }));
  await page.goto(address);
  await measured('project file of 31 MB, refused', program, async () => {
    await page.getByRole('button', { name: /^太多/ }).click();
    await page.locator('.notice').waitFor();
    // Enough tasks for a trace that can be trusted.
    await page.mouse.move(900, 600, { steps: 100 });
  });
});

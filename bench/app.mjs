/**
 * Frame times while a room wall is dragged, in plans of 60, 600 and 6,000 objects, beside an empty canvas; and the
 * time from start to a window that can be used. Real Chromium against the built program.
 * BENCH_MOVES: fewer moves of a drag.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { root, withProgram } from './support/program.mjs';

const MOVES = Number(process.env.BENCH_MOVES ?? 120);

const sample = JSON.parse(await readFile(join(root, 'templates/centres/sample-village.json'), 'utf8'));
const starter = JSON.parse(await readFile(join(root, 'templates/centres/starters/farming-200.json'), 'utf8'));
/** The starter plan with chairs in rows beside it, so many objects in all. */
function projectOf(count) {
  const plan = structuredClone(starter.plan);
  const [level] = plan.levels;
  const here = ['walls', 'openings', 'fixtures', 'columns', 'dimensions', 'notes', 'outdoors'].reduce(
    (sum, table) => sum + plan[table].length,
    0,
  );
  if (count === 0) plan.fixtures = [];
  for (let i = 0; i < count - here; i += 1) {
    plan.fixtures.push({
      id: `bench${i}`,
      level: level.id,
      locked: false,
      group: null,
      item: 'folding-chair',
      at: { x: 30_000 + (i % 80) * 700, y: Math.floor(i / 80) * 700 },
      turn: 0,
      mirrored: false,
    });
  }
  return { ...sample, id: `bench-${count}`, plan, rooms: starter.rooms, signs: [] };
}

await withProgram(async ({ page, address, folder, documents, hostReady }) => {
  for (const count of [0, 60, 600, 6000])
    await writeFile(join(documents, `n${count}.paijiang`), JSON.stringify(projectOf(count)));
  const opened = performance.now();
  await page.goto(address);
  await page.getByRole('button', { name: /新建项目/ }).waitFor();
  console.log(
    `start: host ${hostReady.toFixed(0)} ms, window usable ${(performance.now() - opened).toFixed(0)} ms after the browser opens the page`,
  );

  const empty = await frames(page, address, null);
  console.log(`empty canvas: p50 ${empty.p50} ms, p95 ${empty.p95} ms a frame`);
  for (const count of [60, 600, 6000]) {
    const drag = await frames(page, address, count);
    console.log(
      `${count} objects: p50 ${drag.p50} ms, p95 ${drag.p95} ms a frame; script a move ${drag.script} ms; edit to verdict ${drag.verdict} ms`,
    );
  }
  const traced = await frames(page, address, 600, await photo(folder));
  console.log(
    `600 objects over a photo of 12 million pixels: p50 ${traced.p50} ms, p95 ${traced.p95} ms a frame`,
  );
});

/** A photo as large as a telephone takes them. */
async function photo(folder) {
  const path = join(folder, 'photo.jpg');
  const noise = { type: 'gaussian', mean: 190, sigma: 25 };
  const create = { width: 4000, height: 3000, channels: 3, background: '#ddd', noise };
  await sharp({ create }).jpeg().toFile(path);
  return path;
}

/** Drags the east wall to and fro; null = moves the pointer over the plan with nothing in hand. */
async function frames(page, address, count, underlay = null) {
  await page.goto(new URL('/', address).href);
  await page
    .getByRole('button', { name: new RegExp(`^n${count ?? 0}\\b`) })
    .first()
    .click();
  await page.getByRole('button', { name: '平面', exact: true }).click();
  const canvas = page.getByRole('application', { name: '平面图' });
  await canvas.waitFor();
  await page.waitForTimeout(1200);
  if (underlay !== null) {
    await page.getByRole('tab', { name: '底图' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '放入底图…' }).click();
    await (await chooser).setFiles(underlay);
    await page.locator('.underlay-facts').waitFor();
    await page.waitForFunction(
      () => !document.querySelector('.underlays')?.textContent?.includes('正在显示'),
    );
    await page.waitForTimeout(1200);
  }
  const box = await canvas.boundingBox();
  const [scale, left, top] = (await canvas.getAttribute('data-camera')).split(' ').map(Number);
  const wall = starter.plan.walls
    .filter(({ a, b }) => a.x === b.x && Math.abs(a.y - b.y) > 2500)
    .sort((p, q) => q.a.x - p.a.x)[0];
  // Where the wall is bare: furniture and openings lie over walls.
  const bare = Array.from({ length: 99 }, (_, i) => wall.a.y + ((wall.b.y - wall.a.y) * (i + 1)) / 100).find(
    (y) =>
      [
        ...starter.plan.fixtures.map(({ at }) => at),
        ...starter.plan.walls.flatMap(({ a, b }) => [a, b]),
      ].every((p) => Math.hypot(p.x - wall.a.x, p.y - y) > 900) &&
      starter.plan.openings.every(
        (one) => one.wall !== wall.id || Math.abs(Math.abs(y - wall.a.y) - one.at) > one.width,
      ),
  );
  const at = { x: box.x + wall.a.x * scale + left, y: box.y + bare * scale + top };
  await page.evaluate(() => {
    window.bench = { frames: [], long: 0 };
    let last = performance.now();
    const tick = (now) => {
      window.bench.frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await page.mouse.move(at.x, at.y);
  if (count !== null) await page.mouse.down();
  await page.evaluate(() => (window.bench.frames.length = 0));
  const before = await page.evaluate(() => performance.now());
  for (let i = 0; i < MOVES; i += 1) await page.mouse.move(at.x + 20 * Math.sin(i / 6), at.y);
  const after = await page.evaluate(() => performance.now());
  const times = await page.evaluate(() => window.bench.frames);
  const verdict = count === null ? 0 : await toVerdict(page, at);
  if (count !== null) {
    await page.keyboard.press('Escape');
    await page.mouse.up();
  }
  const sorted = [...times].sort((p, q) => p - q);
  const of = (share) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  return { p50: of(0.5), p95: of(0.95), script: ((after - before) / MOVES).toFixed(1), verdict };
}

/** From a pointer move to the changed verdict in the page. */
async function toVerdict(page, at) {
  const waiting = page.evaluate(
    () =>
      new Promise((resolve) => {
        const bar = document.querySelector('[data-verdict]');
        let moved = 0;
        addEventListener('pointermove', () => (moved ||= performance.now()), { capture: true, once: true });
        new MutationObserver(() => resolve(performance.now() - moved)).observe(bar, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        setTimeout(() => resolve(Number.NaN), 3000);
      }),
  );
  await page.mouse.move(at.x + 60, at.y);
  return (await waiting).toFixed(1);
}

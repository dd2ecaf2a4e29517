/**
 * `npm run bench -- studio`: from a keystroke to the letter in its field, and to the picture of the sign where one is
 * shown, beside the same keystroke in an empty page of the same browser; and the longest task of the window's thread
 * while somebody types. One project with everything at once: 71 matters on a board, 300 honours on a wall, all their
 * Mongolian in one table. STUDIO_KEYS: keystrokes a place; STUDIO_ONLY: places whose name has it;
 * STUDIO_PROFILE: a file for the processor profile of the window's thread.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { longestTask } from './support/longTask.mjs';
import { projectModule, root, withProgram } from './support/program.mjs';

const KEYS = Number(process.env.STUDIO_KEYS ?? 24);
const ONLY = process.env.STUDIO_ONLY ?? '';
/** A quick typist. */
const BETWEEN_MS = 110;
/** No picture comes later than this. */
const LATEST_MS = 6000;

const { studioProject } = await projectModule('bench/studioProject.ts');

/** Letters that an input method would put in, one by one. */
const CHINESE = [...'根据群众需要设立服务窗口办理各项事务并按时公开'];
const MONGOLIAN = [...'ᠪᠠᠶᠠᠨᠥᠨᠳᠥᠷᠭᠠᠴᠠᠭᠠᠮᠣᠩᠭᠣᠯ'];

/** Where somebody types: how to get there, and with what. `pictured`: a sign is shown that has what is typed. */
const PLACES = [
  {
    name: 'strip: its Mongolian, beside its picture',
    letters: MONGOLIAN,
    pictured: true,
    go: (page) => atMongolian(page, /村民委员会/, /^蒙古文：/),
  },
  {
    name: 'small sign: its Chinese, beside its picture',
    letters: CHINESE,
    pictured: true,
    go: async (page) => {
      await atSign(page, /便民服务站/);
      const field = page.getByLabel('汉字', { exact: true });
      await field.click();
      await field.press('End');
    },
  },
  {
    name: 'board of 71 matters: Mongolian of one, beside its picture',
    letters: MONGOLIAN,
    pictured: true,
    go: (page) => atMongolian(page, /办事服务指引牌（表格）/, /^蒙古文：/),
  },
  {
    name: 'register of 71 matters: a name',
    letters: CHINESE,
    go: (page) => inRegister(page, '服务事项', 8),
  },
  {
    name: 'table of Mongolian, over 300 rows',
    letters: MONGOLIAN,
    go: (page) => inRegister(page, '蒙古文', 8, 1),
  },
  {
    name: 'register of 300 honours: a name',
    letters: CHINESE,
    go: (page) => inRegister(page, '荣誉', 8),
  },
  {
    name: 'notes of a record',
    letters: CHINESE,
    go: async (page) => {
      await inRegister(page, '负面清单', 0);
      const field = page.getByRole('complementary').getByLabel('备注');
      await field.click();
    },
  },
];

async function atSign(page, name) {
  await page.getByRole('button', { name: '标牌', exact: true }).click();
  await page.locator('.sign-entry').filter({ hasText: name }).first().click();
  await page.locator('.sign-canvas').waitFor();
  await page.waitForFunction(() => document.querySelector('.sign-stage .stage-note') === null);
}

async function atMongolian(page, sign, label) {
  await atSign(page, sign);
  const field = page.getByLabel(label).first();
  if ((await field.count()) === 0) await page.locator('.fold').first().click();
  await field.click();
  await field.press('Control+End');
}

async function inRegister(page, register, row, column = 0) {
  await page.getByRole('button', { name: '资料', exact: true }).click();
  await page
    .getByRole('complementary', { name: '导航' })
    .getByRole('button', { name: new RegExp(`^${register}(?!墙)`) })
    .click();
  const grid = page.getByRole('grid');
  await grid
    .getByRole('row')
    .nth(row + 1)
    .getByRole('gridcell')
    .nth(column)
    .click();
}

/** Notes when a keystroke was heard, when a frame with its letter was made, and when the sign was painted another. */
function watchKeystrokes() {
  const watch = { stroke: null, strokes: [] };
  Object.assign(window, { studio: watch });
  /** What was painted on a canvas of a sign since it was cleared, as one number. */
  const painted = new WeakMap();
  const of = (canvas) => {
    const known = painted.get(canvas) ?? { sum: 0 };
    painted.set(canvas, known);
    return known;
  };
  const pen = CanvasRenderingContext2D.prototype;
  const { clearRect, transform, drawImage } = pen;
  pen.clearRect = function (...rest) {
    of(this.canvas).sum = 0;
    clearRect.apply(this, rest);
  };
  pen.transform = function (a, b, c, d, e, f) {
    const one = of(this.canvas);
    one.sum = (one.sum * 31 + a * 7 + d * 5 + e * 3 + f + 1) % 1e9;
    transform.call(this, a, b, c, d, e, f);
  };
  pen.drawImage = function (...rest) {
    const one = of(this.canvas);
    one.sum = (one.sum * 31 + of(rest[0]).sum + rest.length) % 1e9;
    drawImage.apply(this, rest);
  };
  const sign = () => {
    const canvas = document.querySelector('.sign-canvas canvas');
    return canvas === null ? 0 : of(canvas).sum;
  };
  /** After the next frame is made. */
  const afterFrame = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(0);
    });
  addEventListener(
    'keydown',
    ({ timeStamp, key }) => {
      if (key === 'Enter') return;
      const stroke = { at: timeStamp, echo: null, picture: null, before: sign() };
      watch.strokes.push(stroke);
      watch.stroke = stroke;
    },
    true,
  );
  addEventListener(
    'input',
    () => {
      const { stroke } = watch;
      if (stroke === null) return;
      watch.stroke = null;
      afterFrame((now) => {
        stroke.echo = now - stroke.at;
      });
      if (document.querySelector('.sign-canvas') === null) return;
      const look = () =>
        afterFrame((now) => {
          const after = sign();
          if (after !== stroke.before && after !== 0) stroke.picture = now - stroke.at;
          else if (now - stroke.at < 6000) look();
        });
      look();
    },
    true,
  );
}

const sorted = (all) => [...all].sort((p, q) => p - q);
const at = (all, share) => sorted(all)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? NaN;
const ms = (value) => `${value.toFixed(1)} ms`;

/** Types and gives the figures. A letter of a script goes in as a keystroke that puts it in. */
async function typed(page, browser, letters, pictured) {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => (window.studio.strokes.length = 0));
  const { worked, byClock, all } = await longestTask(browser, page, async () => {
    for (let i = 0; i < KEYS; i += 1) {
      const text = letters[i % letters.length];
      // Playwright's own keys are those of an English keyboard.
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
      // A cell is taken, and the next one begun.
      if (!pictured && i % 6 === 5) await page.keyboard.press('Enter');
      await page.waitForTimeout(BETWEEN_MS);
      // Pictures one by one, so that each belongs to its keystroke.
      if (pictured && i % 4 === 3)
        await page
          .waitForFunction(() => window.studio.strokes.at(-1)?.picture !== null, null, {
            timeout: LATEST_MS + 1000,
          })
          .catch(() => undefined);
    }
    await page.waitForTimeout(1200);
  });
  const strokes = await page.evaluate(() => window.studio.strokes);
  const echoes = strokes.flatMap(({ echo }) => echo ?? []);
  const pictures = strokes.flatMap(({ picture }) => picture ?? []);
  return { echoes, pictures, worked, byClock, each: all / KEYS };
}

await withProgram(async ({ page, browser, address, documents }) => {
  const sample = JSON.parse(await readFile(join(root, 'templates/centres/sample-gacha.json'), 'utf8'));
  await writeFile(join(documents, 'studio.paijiang'), JSON.stringify(studioProject(sample, root)));
  await page.addInitScript(watchKeystrokes);
  await page.goto('data:text/html,<meta charset=utf-8><textarea autofocus></textarea>');
  await page.locator('textarea').click();
  const empty = await typed(page, browser, CHINESE, false);
  const base = at(empty.echoes, 0.5);
  console.log(
    `empty page: letter ${ms(base)} (95th percentile ${ms(at(empty.echoes, 0.95))}), work of the thread a keystroke ${ms(empty.each)}, longest task ${ms(empty.worked)}`,
  );
  await page.goto(address);
  await page
    .getByRole('button', { name: /^studio\b/ })
    .first()
    .click();
  await page.getByRole('button', { name: '资料', exact: true }).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  const results = [];
  for (const place of PLACES.filter(({ name }) => name.includes(ONLY))) {
    await place.go(page);
    // What was begun by coming here is done.
    await page.waitForTimeout(2500);
    if (process.env.STUDIO_PROFILE !== undefined) await session.send('Profiler.start');
    const { echoes, pictures, worked, byClock, each } = await typed(
      page,
      browser,
      place.letters,
      place.pictured,
    );
    if (process.env.STUDIO_PROFILE !== undefined) {
      const { profile } = await session.send('Profiler.stop');
      await writeFile(`${process.env.STUDIO_PROFILE}-${results.length}.cpuprofile`, JSON.stringify(profile));
    }
    const letter = at(echoes, 0.5);
    results.push({ place: place.name, letter, pictures });
    console.log(
      [
        `${place.name}: letter ${ms(letter)} (95th ${ms(at(echoes, 0.95))}, ${(letter / base).toFixed(1)} × the empty page)`,
        ...(place.pictured
          ? [
              `picture ${ms(at(pictures, 0.5))} (95th ${ms(at(pictures, 0.95))}, ${(at(pictures, 0.5) / base).toFixed(1)} ×, ${pictures.length} of ${echoes.length})`,
            ]
          : []),
        `work of the thread a keystroke ${ms(each)} (${(each / empty.each).toFixed(1)} ×)`,
        `longest task ${ms(worked)} of work, ${ms(byClock)} by the clock`,
      ].join('; '),
    );
    await page.keyboard.press('Escape');
  }
});

import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { readManual } from '../../scripts/manual.mjs';
import { townshipVillage, villageBytes, villageName } from '../support/townshipFolder.ts';
import { type ManualPicture, OF_SAMPLE, OF_START, OF_TOWNSHIP } from './manualPictures.ts';
import { openSample, test } from './program.ts';
import { steady } from './steady.ts';

/** `node scripts/manualPictures.mjs` takes them anew; any other run asks whether they still show what the window shows. */
const TAKES = process.env.PAIJIANG_PICTURES === 'take';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** What a picture has in words: roles, names and states of all that is in it. Pixels hang on a machine's typefaces. */
const wordsFile = ({ language, name }: ManualPicture): string =>
  path(`test/golden/manual/${language}-${name}.yml`);

/** Alternative text of each picture, by its file. */
const alts = (language: ManualPicture['language']): ReadonlyMap<string, string> =>
  new Map(
    readManual(path(`docs/manual.${language}`)).flatMap(({ html }) =>
      [...html.matchAll(/<img src="([^"]+)" alt="([^"]*)"/g)].map(
        ([, src = '', alt = '']) => [src, alt.replace(/&quot;/g, '"')] as const,
      ),
    ),
  );

async function takeOrCompare(page: Page, picture: ManualPicture): Promise<void> {
  const part = await picture.take(page);
  await expect(part).toBeVisible();
  await page.mouse.move(2, 2);
  await steady(page);
  const words = `${await part.ariaSnapshot()}\n`;
  // What nobody chose: today's day.
  const lasting = words.replace(/\d{4}-\d{2}-\d{2}/g, 'DAY');
  const file = `pictures/${picture.name}.webp`;
  const alt = alts(picture.language).get(file) ?? '';
  for (const [, quoted = ''] of alt.matchAll(/“([^”]+)”/g))
    await expect(
      part.getByText(quoted).filter({ visible: true }).first(),
      `${file}: ${alt}`,
    ).toBeInViewport();
  if (TAKES) {
    const to = join(path(`docs/manual.${picture.language}`), file);
    await mkdir(dirname(to), { recursive: true });
    await mkdir(dirname(wordsFile(picture)), { recursive: true });
    await sharp(await part.screenshot({ animations: 'disabled' }))
      .webp({ quality: 82, effort: 6 })
      .toFile(to);
    await writeFile(wordsFile(picture), lasting);
  }
  // A picture that has aged is taken anew: node scripts/manualPictures.mjs
  expect(lasting, `${file} shows what the window no longer shows`).toBe(
    readFileSync(wordsFile(picture), 'utf8'),
  );
}

test('[HELP-10] pictures of the manual show what the window shows, and what their words quote: a sample', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page, program);
  await page.getByRole('button', { name: '总览', exact: true }).waitFor();
  for (const picture of OF_SAMPLE) await test.step(picture.name, () => takeOrCompare(page, picture));
});

test('[HELP-10] pictures of the manual show what the window shows, and what their words quote: the way to a project', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(await program.start());
  for (const picture of OF_START) await test.step(picture.name, () => takeOrCompare(page, picture));
});

test('[HELP-10] pictures of the manual show what the window shows, and what their words quote: many villages', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await mkdir(program.documents, { recursive: true });
  for (let at = 1; at <= 5; at += 1) {
    const bytes = villageBytes(townshipVillage(at, at === 5 ? { look: 'framed' } : {}));
    await writeFile(join(program.documents, `${villageName(at)}.paijiang`), bytes);
  }
  await page.goto(await program.start());
  for (const picture of OF_TOWNSHIP) await test.step(picture.name, () => takeOrCompare(page, picture));
});

test('[HELP-11] F1 shows the pictures, without a network; one is enlarged by a click or Enter, Esc leaves it', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  const address = await program.start();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(address).origin && !request.url().startsWith('blob:'))
      foreign.push(request.url());
  });
  await page.goto(address);
  await page.getByRole('button', { name: '手册' }).click();
  const manual = page.getByRole('complementary', { name: '手册' });
  const pictures = manual.locator('img');
  await expect(pictures.first()).toBeVisible();
  const widths = () => pictures.evaluateAll((all: HTMLImageElement[]) => all.map((one) => one.naturalWidth));
  await expect.poll(async () => Math.min(...(await widths()))).toBeGreaterThan(100);
  const button = manual.locator('.manual-picture').first();
  await button.focus();
  await page.keyboard.press('Enter');
  const large = page.getByRole('dialog').locator('img');
  await expect(large).toBeVisible();
  const wide = async (): Promise<number> => (await large.boundingBox())?.width ?? 0;
  const small = (await pictures.first().boundingBox())?.width ?? Infinity;
  await expect.poll(wide).toBeGreaterThan(small);
  await page.keyboard.press('Escape');
  await expect(large).toBeHidden();
  await expect(manual).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(pictures.first()).toBeVisible();
  expect(foreign).toEqual([]);
});

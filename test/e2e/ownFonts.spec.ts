import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { alike, boxedLetters, inkOf } from './inkOfWords.ts';
import { testWithFonts } from './ownBrowser.ts';
import { openSample, picture, type Program } from './program.ts';
import { steady } from './steady.ts';

const PLACES = ['总览', '平面', '资料', '标牌', '清牌', '交付', '全乡镇'] as const;
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** The browser of a machine that has a Latin font and no other. */
const test = testWithFonts({ chinese: false });

/** The sample village in a theme, on its page 总览. */
async function sample(page: Page, program: Program, theme: Theme): Promise<void> {
  await openSample(page, program);
  if (theme === 'dark') await page.getByRole('button', { name: '换成深色' }).click();
  await page.getByRole('button', { name: '总览', exact: true }).click();
}

async function goTo(page: Page, place: (typeof PLACES)[number]): Promise<void> {
  await page.getByRole('button', { name: place, exact: true }).click();
  if (place !== '平面') return;
  await expect(page.getByRole('application', { name: '平面图' })).toBeVisible();
}

/** Names of the font files that the page has asked for so far. */
function fontFiles(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const name = /\/assets\/([^/]+\.(?:woff2|ttf))$/.exec(request.url())?.[1];
    if (name !== undefined) asked.push(name);
  });
  return asked;
}

for (const theme of THEMES)
  test(`[APP-50] without a Chinese or Mongolian font on the machine, ${theme}: every word has ink of its own`, async ({
    page,
    program,
    faults,
  }) => {
    void faults;
    const asked = fontFiles(page);
    await page.goto(await program.start());
    await expect(page.getByRole('button', { name: /新建项目/ })).toBeVisible();
    const start = await boxedLetters(page);
    expect(start.boxed).toEqual([]);
    expect(start.looked).toBeGreaterThan(50);
    await picture(page, `fonts-start-${theme}`);
    // A path of the machine, in letters of even width.
    await page.getByRole('button', { name: '关于' }).click();
    await expect(page.getByRole('dialog').getByText(program.home)).toBeVisible();
    expect((await boxedLetters(page)).boxed).toEqual([]);
    await page.keyboard.press('Escape');

    await sample(page, program, theme);
    for (const place of PLACES) {
      await goTo(page, place);
      const { looked, boxed } = await boxedLetters(page);
      expect(boxed, place).toEqual([]);
      expect(looked, place).toBeGreaterThan(50);
      await picture(page, `fonts-${place}-${theme}`);
    }

    // Mongolian, upright, in the field of a plate: two words differ, and neither is a row of boxes.
    await goTo(page, '标牌');
    await page
      .getByTitle(/党群服务中心/)
      .first()
      .click();
    const field = page.getByLabel(/^蒙古文：/).first();
    const painted = async (words: string) => {
      await field.fill(words);
      await page.keyboard.press('Tab');
      await steady(page);
      return inkOf(field);
    };
    const boxes = await painted('\u18ac\u18ad\u18ae');
    const [one, other] = [await painted('ᠲᠥᠪ'), await painted('ᠭᠠᠴᠠᠭ᠎ᠠ')];
    expect(one).not.toBeNull();
    expect(alike(one, boxes)).toBe(false);
    expect(alike(one, other)).toBe(false);
    await picture(page, `fonts-mongolian-${theme}`);

    // Pieces that hold what is shown, each once; by far not all there are.
    const chinese = asked.filter((name) => name.startsWith('noto-sans-sc-'));
    expect(new Set(chinese).size).toBeLessThan(80);
    expect(asked.some((name) => name.startsWith('NotoSansMongolian'))).toBe(true);
  });

test('[APP-50] the measure would see it: where the program’s faces do not come, words are boxes', async ({
  page,
  program,
}) => {
  await page.route(/\.(woff2|ttf)$/, (route) => route.abort());
  await page.goto(await program.start());
  await expect(page.getByRole('button', { name: /新建项目/ })).toBeVisible();
  const { looked, boxed } = await boxedLetters(page);
  expect(looked).toBeGreaterThan(50);
  expect(boxed).toHaveLength(looked);
});

testWithFonts({ chinese: true })(
  '[APP-51] where the system has a Chinese font, its glyphs are shown and no piece is fetched',
  async ({ page, program, faults }) => {
    void faults;
    const asked = fontFiles(page);
    await sample(page, program, 'light');
    for (const place of PLACES) {
      await goTo(page, place);
      const { looked, boxed } = await boxedLetters(page);
      expect(boxed, place).toEqual([]);
      expect(looked, place).toBeGreaterThan(50);
    }
    await picture(page, 'fonts-of-the-system');
    await goTo(page, '平面');
    await seenInPreview(page, program, 'system', '牌匠');
    expect(asked.filter((name) => name.startsWith('noto-sans-sc-'))).toEqual([]);
  },
);

/** A house of 6 × 4 m with a word in the middle, as a file of any CAD program has it. */
function houseWith(words: string): string {
  const corners = [
    [0, 0],
    [6000, 0],
    [6000, 4000],
    [0, 4000],
    [0, 0],
  ] as const;
  const lines = corners.slice(1).map(([x, y], i) => {
    const [a = 0, b = 0] = corners[i] ?? [];
    return `0\nLINE\n8\nOTHER\n10\n${a}\n20\n${b}\n11\n${x}\n21\n${y}\n`;
  });
  const text = `0\nTEXT\n8\nNOTES\n10\n3000\n20\n2000\n40\n900\n1\n${words}\n`;
  return `0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1021\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n${lines.join('')}${text}0\nENDSEC\n0\nEOF\n`;
}

/** What the preview of such a file shows. */
async function seenInPreview(page: Page, program: Program, name: string, words: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: '导入 CAD 图（DXF）' });
  await mkdir(program.documents, { recursive: true });
  const path = join(program.documents, `${name}.dxf`);
  await writeFile(path, houseWith(words));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入 CAD 图（DXF）…' }).click();
  await (await chooser).setFiles(path);
  // A canvas that nothing was painted on yet has the size of every new one, 300 × 150.
  await expect
    .poll(() => dialog.locator('.cad-view canvas').evaluate((it) => (it as HTMLCanvasElement).width))
    .not.toBe(300);
  await expect(dialog.locator('.cad-view')).toHaveAttribute('data-looking', 'false');
  await steady(page);
  await picture(page, `fonts-cad-${name}`);
  const shown = await dialog
    .locator('.cad-view canvas')
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog).toHaveCount(0);
  return shown;
}

test('[APP-52] words that a worker paints have ink of their own as well', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await sample(page, program, 'light');
  await goTo(page, '平面');
  const shown = [
    await seenInPreview(page, program, 'nobodys', '\u2fe0\u2fe0'),
    await seenInPreview(page, program, 'one', '牌匠'),
    await seenInPreview(page, program, 'other', '嘎查'),
    await seenInPreview(page, program, 'again', '牌匠'),
  ];
  expect(new Set(shown.slice(0, 3)).size).toBe(3);
  expect(shown[3]).toBe(shown[1]);
});

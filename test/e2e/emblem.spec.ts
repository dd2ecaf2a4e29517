import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { svgMark } from '../support/marks.ts';
import { openSample, picture, test } from './program.ts';

const MARK = svgMark(
  '<circle cx="50" cy="50" r="45" fill="#c8102e"/><path d="M50 15 61 40 88 42 67 60 74 86 50 71 26 86 33 60 12 42 39 40Z" fill="#ffd400"/>',
);

test('[APP-31] official artwork: dropped, picked, replaced, taken out, undone, made', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page, program);
  await page.getByRole('button', { name: '标牌', exact: true }).click();
  await page.locator('.sign-entry', { hasText: '党群服务中心' }).click();
  await expect(page.getByText('还没有放入图样')).toBeVisible();
  await picture(page, 'emblem-empty');

  await drop(page, '标志.svg', 'image/svg+xml', svgMark('<text>字</text>'));
  await expect(page.locator('.notice').last()).toContainText('没转曲的文字“字”');
  await page.locator('.notice').last().getByRole('button').click();
  await expect(page.getByText('还没有放入图样')).toBeVisible();

  await drop(page, '党群标识.svg', 'image/svg+xml', MARK);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“党群标识.svg”可以使用');
  await expect(dialog.getByRole('button', { name: '放入' })).toBeDisabled();
  await dialog.getByLabel('提供单位或提供人').fill('旗委组织部 其其格');
  await dialog.getByLabel(/随附的文件/).fill('组发〔2026〕1号');
  await picture(page, 'emblem-dialog');
  await dialog.getByRole('button', { name: '放入' }).click();
  await expect(page.getByText('旗委组织部 其其格 提供')).toBeVisible();
  await expect(page.getByText('还没有放入图样')).toBeHidden();
  await expect.poll(() => redPixels(page)).toBeGreaterThan(1000);
  await picture(page, 'emblem-placed');

  await page.keyboard.press('Control+z');
  await expect(page.getByText('还没有放入图样')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(page.getByText('旗委组织部 其其格 提供')).toBeVisible();

  // A picture instead, by the file dialog: too coarse for 600 mm, so the sign is held up and says why.
  const small = await sharp(Buffer.from(MARK)).resize(800).png().toBuffer();
  await pick(page, '换一份…', { name: '照片.png', mimeType: 'image/png', buffer: small });
  await dialog.getByLabel('提供单位或提供人').fill('其其格');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('太粗');
  const large = await sharp(Buffer.from(MARK)).resize(2400).png().toBuffer();
  await pick(page, '换一份…', { name: '大图.png', mimeType: 'image/png', buffer: large });
  await dialog.getByLabel('提供单位或提供人').fill('其其格');
  await page.keyboard.press('Enter');
  await expect(page.getByText('大图.png')).toBeVisible();
  await expect.poll(() => redPixels(page)).toBeGreaterThan(1000);
  await expect(page.getByRole('group', { name: '请留意' })).toContainText('dpi');
  await picture(page, 'emblem-picture');

  await page.getByRole('button', { name: '取出' }).click();
  await expect(page.getByText('还没有放入图样')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('旗委组织部 其其格 提供')).toBeVisible();

  await page.getByRole('button', { name: '交付', exact: true }).click();
  await page.getByRole('button', { name: '制作全部文件' }).click();
  await expect(page.locator('.package-end')).toHaveAttribute('data-state', 'done');
  const [made = ''] = await readdir(program.documents);
  const files = await readdir(join(program.documents, made));
  expect(files.filter((name) => name.includes('党群服务中心标识'))).toHaveLength(1);
  // The other slot is empty, and its sign is named with the reason.
  expect(files.filter((name) => name.includes('文明实践站标识'))).toEqual([]);
});

async function drop(page: Page, name: string, type: string, content: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, mediaType, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ''], fileName ?? '', { type: mediaType ?? '' }));
      return transfer;
    },
    [name, type, Buffer.from(content).toString()],
  );
  for (const event of ['dragover', 'drop'])
    await page.dispatchEvent('.emblem-drop', event, { dataTransfer: data });
}

async function pick(
  page: Page,
  button: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(file);
}

/** Pixels of the emblem's red on the stage. */
function redPixels(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.sign-canvas canvas');
    const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
      data: [],
    };
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
      if ((data[at] ?? 0) > 150 && (data[at + 1] ?? 255) < 90 && (data[at + 2] ?? 255) < 90) count += 1;
    return count;
  });
}

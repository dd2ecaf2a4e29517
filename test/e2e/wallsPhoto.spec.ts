import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { projectJson } from '../../core/file/file.ts';
import { type Facade } from '../../core/project/facade.ts';
import { type Project, project as schema } from '../../core/project/project.ts';
import { PHOTO, photoOf, SEEN } from '../support/facadePhoto.ts';
import { ROOT } from '../support/fonts.ts';
import { accessible, noSidewaysScroll } from './looks.ts';
import { picture, type Program, test } from './program.ts';
import { saved } from './savedProject.ts';
import { steady } from './steady.ts';

const SAMPLE = schema.parse(JSON.parse(readFileSync(`${ROOT}/templates/centres/sample-gacha.json`, 'utf8')));
const FACADE = facadeOf(SAMPLE);

function facadeOf({ boards }: Project): Facade {
  if (boards.facade === null) throw new Error('the sample has a façade');
  return boards.facade;
}

/** 资料 › 外墙 of a village whose façade is measured. */
async function atFacade(page: Page, program: Program): Promise<string> {
  await mkdir(program.documents, { recursive: true });
  const path = join(program.documents, '外墙.paijiang');
  await writeFile(path, projectJson(SAMPLE));
  await page.goto(await program.start(path));
  await page.getByRole('button', { name: '资料', exact: true }).click();
  await page.getByRole('complementary', { name: '导航' }).getByRole('button', { name: /^外墙/ }).click();
  await expect(page.getByRole('button', { name: '放照片…' })).toBeVisible();
  return path;
}

async function choose(page: Page, button: string, name: string, buffer: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  const mimeType = name.endsWith('.png') ? 'image/png' : 'image/jpeg';
  await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(buffer) });
}

const CORNERS = ['左上', '右上', '右下', '左下'] as const;
const handle = (dialog: Locator, at: number): Locator =>
  dialog.getByRole('button', { name: new RegExp(CORNERS[at] ?? '') });

async function placeOf(corner: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const [x = 0, y = 0] = ((await corner.getAttribute('data-at')) ?? '').split(' ').map(Number);
  return { x, y };
}

/** Drags each corner near to its place, then by arrow keys to within a pixel of it. */
async function putCorners(page: Page, dialog: Locator): Promise<void> {
  const stage = dialog.locator('.corner-stage');
  // The stage of the photo before goes when that of the new one comes.
  await expect(stage).toBeVisible();
  await steady(page);
  const shown = await stage.boundingBox();
  if (shown === null) throw new Error('no stage');
  const scale = Math.min((shown.width - 40) / PHOTO.width, (shown.height - 40) / PHOTO.height);
  const [left, top] = [
    shown.x + (shown.width - PHOTO.width * scale) / 2,
    shown.y + (shown.height - PHOTO.height * scale) / 2,
  ];
  for (const [at, corner] of SEEN.entries()) {
    const box = await handle(dialog, at).boundingBox();
    if (box === null) throw new Error('no corner');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(left + corner.x * scale, top + corner.y * scale, { steps: 5 });
    await page.mouse.up();
    for (const [key, back, axis] of [
      ['ArrowRight', 'ArrowLeft', 'x'],
      ['ArrowDown', 'ArrowUp', 'y'],
    ] as const) {
      const off = Math.round(corner[axis] - (await placeOf(handle(dialog, at)))[axis]);
      for (let step = 0; step < Math.abs(off); step += 1) await page.keyboard.press(off > 0 ? key : back);
    }
    const now = await placeOf(handle(dialog, at));
    expect(Math.hypot(now.x - corner.x, now.y - corner.y)).toBeLessThan(1.5);
  }
}

test('[HANG-43] [HANG-46] [HANG-48] a photo is put, calibrated by mouse and keys, shown as it prints, replaced and removed', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const path = await atFacade(page, program);
  await choose(page, '放照片…', '门前.jpg', await photoOf(FACADE));
  const dialog = page.getByRole('dialog', { name: '照片的四个角' });
  await expect(handle(dialog, 0)).toBeVisible();
  const keep = dialog.getByRole('button', { name: '用这四个角' });
  // A guess is nothing to be kept.
  await expect(keep).toBeDisabled();
  await picture(page, 'photo-begin');
  await putCorners(page, dialog);
  await expect(dialog.getByRole('status')).toContainText('四个角可以用');
  await steady(page);
  await picture(page, 'photo-corners');
  await accessible(page, 'corners of the photo');
  await keep.click();
  await expect(dialog).toHaveCount(0);
  await page.getByText('效果图', { exact: true }).click();
  await expect(page.getByRole('img', { name: '效果图' })).toBeVisible();
  await steady(page);
  await picture(page, 'photo-sheet');
  await accessible(page, 'picture for approval');
  await noSidewaysScroll(page, 'picture for approval');
  const first = await saved(page, path);
  const { photo } = first.boards.facade ?? {};
  expect(photo).toMatchObject({ ...PHOTO, of: 'wall' });
  expect(first.assets.map(({ sha256: key, fileName }) => [key, fileName])).toEqual([
    [photo?.asset, '门前.jpg'],
  ]);
  // The arrangement is changed while the picture is looked at.
  await page.getByLabel('牌子间距').fill('400');
  await page.keyboard.press('Enter');
  await steady(page);
  await picture(page, 'photo-spacing');
  // One corner by keys, of what is there: one step.
  await page.getByRole('button', { name: '调四个角…' }).click();
  const before = await placeOf(handle(dialog, 2));
  await handle(dialog, 2).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  expect((await placeOf(handle(dialog, 2))).x).toBeCloseTo(before.x - 10, 1);
  await keep.click();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+z');
  expect((await saved(page, path)).boards.facade?.photo).toEqual(photo);
  // Another photo in its place.
  await choose(page, '换照片…', '另一张.png', await photoOf(FACADE, 'png'));
  await putCorners(page, dialog);
  await keep.click();
  await expect(page.getByText('另一张.png')).toBeVisible();
  const other = await saved(page, path);
  expect(other.assets.map(({ fileName }) => fileName)).toEqual(['另一张.png']);
  await page.getByRole('button', { name: '删除照片' }).click();
  await expect(page.getByRole('button', { name: '放照片…' })).toBeVisible();
  expect((await saved(page, path)).assets).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('另一张.png')).toBeVisible();
  expect((await saved(page, path)).boards.facade?.photo).toEqual(other.boards.facade?.photo);
});

test('[HANG-43] [HANG-44] corners of the entrance, and what they are refused for', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.setViewportSize({ width: 1280, height: 720 });
  const path = await atFacade(page, program);
  await choose(page, '放照片…', '门前.jpg', await photoOf(FACADE));
  const dialog = page.getByRole('dialog', { name: '照片的四个角' });
  const drag = async (at: number, to: number): Promise<void> => {
    const [from, over] = [await handle(dialog, at).boundingBox(), await handle(dialog, to).boundingBox()];
    if (from === null || over === null) throw new Error('no corner');
    await page.mouse.move(from.x + 12, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(over.x + 12, over.y + 40, { steps: 4 });
    await page.mouse.up();
  };
  await expect(handle(dialog, 0)).toBeVisible();
  await drag(0, 2);
  await expect(dialog.getByRole('status')).toContainText(/次序不对|一条直线|太近/);
  await expect(dialog.getByRole('button', { name: '用这四个角' })).toBeDisabled();
  await picture(page, 'photo-crossing-1280');
  await putCorners(page, dialog);
  await dialog.getByRole('combobox', { name: '四个角是' }).click();
  await page.getByTitle('自己量的一块').click();
  await dialog.getByLabel('宽', { exact: true }).fill('5500');
  await page.keyboard.press('Tab');
  await steady(page);
  await picture(page, 'photo-own-1280');
  await noSidewaysScroll(page, 'corners at 1280');
  // Enter takes what was typed and confirms.
  await dialog.getByLabel('宽', { exact: true }).fill('6000');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect((await saved(page, path)).boards.facade?.photo?.of).toEqual({
    x: 0,
    y: 0,
    width: 6000,
    height: 4200,
  });
});

test('[HANG-49] what is no photo is refused by name, and nothing is kept of it', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const path = await atFacade(page, program);
  const good = await photoOf(FACADE);
  const wide = await sharp({
    create: { width: 20_100, height: 4, channels: 3, background: '#336699' },
  })
    .png()
    .toBuffer();
  for (const [name, bytes, said] of [
    ['账.jpg', new TextEncoder().encode('户主,金额'), '“账.jpg”不是照片'],
    ['图.png', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), '“图.png”不是照片'],
    ['扫描.jpg', new TextEncoder().encode('%PDF-1.7\n'), '“扫描.jpg”不是照片'],
    ['半张.jpg', good.slice(0, 700), '不完整或已损坏'],
    ['长条.png', wide, '20100×4'],
  ] as const) {
    await choose(page, '放照片…', name, bytes);
    await expect(page.getByText(said).first()).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await picture(page, 'photo-refused');
  expect((await saved(page, path)).assets).toEqual([]);
});

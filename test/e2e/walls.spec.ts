import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { emptyPlan } from '../../core/editing/commands/levels.ts';
import { DEFAULT_OPENINGS, placeOpening } from '../../core/editing/commands/openings.ts';
import { nameRoom } from '../../core/editing/commands/rooms.ts';
import { restoreStandard } from '../../core/editing/commands/signs.ts';
import { drawRoom } from '../../core/editing/commands/walls.ts';
import { sourceOf } from '../../core/plan/copiedWall.ts';
import { outsideFaces } from '../../core/plan/wallFaces.ts';
import { projectJson } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { testCentre } from '../support/centre.ts';
import { done, OUTER, wallBetween } from '../support/editing.ts';
import { sampleHonours } from '../support/honours.ts';
import { accessible, noSidewaysScroll } from './looks.ts';
import { picture, type Program, test } from './program.ts';
import { saved } from './savedProject.ts';
import { steady } from './steady.ts';

/** A hall of 8760 × 5760 mm with a door and a window in its north wall, and the entrance between windows in the south. */
function hall(): Project {
  const room = { from: { x: 0, y: 0 }, to: { x: 9000, y: 6000 } };
  let project = done(testCentre({ plan: { ...emptyPlan('一层'), north: 0 } }), (p) =>
    drawRoom(p, { level: 'l1', ...room, make: OUTER }),
  );
  const at = (id: string, x: number) => {
    const wall = project.plan?.walls.find((each) => each.id === id);
    return { wall: id, at: Math.abs(x - (wall?.a.x ?? 0)) };
  };
  const [north, south] = [0, 6000].map((y) => wallBetween(project, [0, y], [9000, y]));
  if (north === undefined || south === undefined) throw new Error('the hall has no walls');
  const { door, window } = DEFAULT_OPENINGS;
  for (const opening of [
    { ...door, ...at(north, 1200) },
    { ...window, ...at(north, 7400) },
    { ...door, ...at(south, 4500), width: 1500, leaves: 2 as const },
    { ...window, ...at(south, 1000), width: 1200 },
    { ...window, ...at(south, 8000), width: 1200 },
  ])
    project = done(project, (p) => placeOpening(p, { opening }));
  const [space] = project.plan?.spaces ?? [];
  project = done(project, (p) =>
    nameRoom(p, { space: space?.id ?? '', name: { zh: '党员活动室', mn: null } }),
  );
  project = done(project, restoreStandard);
  const honours = sampleHonours(24, [
    [420, 297],
    [600, 400],
    [297, 210],
  ]).map((honour) => ({ ...honour, name: { zh: honour.name.zh.replace('示例', ''), mn: null } }));
  const { boards } = project;
  return { ...project, boards: { ...boards, honours: { ...boards.honours, honours: [...honours] } } };
}

/** 资料 of a file with the hall, at a page of it. */
async function atPage(page: Page, program: Program, name: string, project = hall()): Promise<string> {
  await mkdir(program.documents, { recursive: true });
  const path = join(program.documents, '活动室.paijiang');
  await writeFile(path, projectJson(project));
  await page.goto(await program.start(path));
  await page.getByRole('button', { name: '资料', exact: true }).click();
  await open(page, name);
  return path;
}

async function open(page: Page, name: string): Promise<void> {
  await page
    .getByRole('complementary', { name: '导航' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

const honour = (page: Page, number: number): Locator =>
  page.getByRole('button', { name: new RegExp(`^荣誉${number}(?!\\d)`) });

/** Drags by so many pixels, and looks at it on the way. */
async function drag(
  page: Page,
  thing: Locator,
  [x, y]: readonly [number, number],
  look?: string,
): Promise<void> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('not on screen');
  const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + x / 2, top + y / 2, { steps: 4 });
  await page.mouse.move(left + x, top + y, { steps: 4 });
  if (look !== undefined) await picture(page, look);
  await page.mouse.up();
}

test('[HANG-24] [HANG-20] [HANG-29] 24 honours on a wall of the plan with a door and a window: laid out, dragged, kept', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const path = await atPage(page, program, '荣誉墙');
  await page.getByRole('button', { name: '从平面选墙…' }).click();
  const choice = page.getByRole('dialog', { name: '从平面选墙' });
  await choice.getByRole('radio', { name: /党员活动室北墙，8760 mm/ }).check();
  await expect(choice.getByText('2 处门窗').first()).toBeVisible();
  await picture(page, 'walls-from-plan');
  await choice.getByRole('button', { name: '用这面墙' }).click();
  await expect(page.getByRole('button', { name: /^荣誉\d/ })).toHaveCount(24);
  await steady(page);
  await picture(page, 'walls-honours');
  await accessible(page, 'honours wall');
  await noSidewaysScroll(page, 'honours wall');
  const first = await saved(page, path);
  expect(first.boards.honours.walls).toMatchObject([
    {
      ...{ id: 'q1', name: '党员活动室北墙', width: 8760, height: 3600 },
      keepFree: [
        { what: 'door', x: 630, y: 0, width: 900, height: 2100 },
        { what: 'window', x: 6530, y: 900, width: 1500, height: 1500 },
      ],
    },
  ]);
  expect(first.boards.honours.hung).toEqual([]);
  expect(first.signs.some(({ subject }) => subject.of === 'honours')).toBe(false);
  await page.getByRole('button', { name: '加上“荣誉墙”' }).click();
  // One is dragged: it stands where it was let go, all others where they were.
  const before = await boxes(page);
  await drag(page, honour(page, 1), [0, -24], 'walls-dragging');
  await expect(page.getByText('手工位置 24 件')).toBeVisible();
  const after = await boxes(page);
  expect(before.filter((box, at) => box !== after[at]).length).toBe(1);
  const dragged = await saved(page, path);
  expect(dragged.boards.honours.hung.length).toBe(24);
  // One step back, and again.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('程序排列')).toBeVisible();
  expect(await boxes(page)).toEqual(before);
  await page.keyboard.press('Control+y');
  await expect(page.getByText('手工位置 24 件')).toBeVisible();
  expect(await boxes(page)).toEqual(after);
  // Over the door nothing is let go: it goes back, and why is said.
  const door = await page.getByRole('button', { name: /^荣誉1(?!\d)/ }).boundingBox();
  await drag(page, honour(page, 1), [-180, 60], 'walls-refused');
  await expect(page.getByRole('status').filter({ hasText: '这里放不下' })).toBeVisible();
  expect(await honour(page, 1).boundingBox()).toEqual(door);
  // The wall becomes narrower: what loses its place is told and stays nowhere, the others where they were.
  await page.getByLabel('墙宽').fill('4500');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '没有挂上的' })).toBeVisible();
  await expect(page.getByText('原位放不下').first()).toBeVisible();
  await steady(page);
  await picture(page, 'walls-lost');
  await accessible(page, 'honours lost');
  const narrow = await saved(page, path);
  expect(narrow.boards.honours.hung).toEqual(dragged.boards.honours.hung);
  await page.getByRole('button', { name: '自动排列' }).click();
  await expect(page.getByText('程序排列')).toBeVisible();
  await expect(page.getByText('原位放不下')).toHaveCount(0);
});

test('[HANG-28] [HANG-26] by keyboard alone: honours are moved and placed, one step for a row of keys', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const project = hall();
  const wall = { id: 'q1', name: '北墙', width: 8760, height: 3000, keepFree: [] };
  const { boards } = project;
  const walled = { ...project, boards: { ...boards, honours: { ...boards.honours, walls: [wall] } } };
  await page.setViewportSize({ width: 1280, height: 720 });
  const path = await atPage(page, program, '荣誉墙', walled);
  await honour(page, 3).focus();
  const [x = 0, top = 0] = await placeOf(page, 3);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(() => placeOf(page, 3)).toEqual([x + 1, top + 20]);
  await expect(honour(page, 3)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => placeOf(page, 3)).toEqual([x, top]);
  await expect(page.getByText('程序排列')).toBeVisible();
  // Typed as well.
  await honour(page, 3).focus();
  await page.getByRole('textbox', { name: '上沿高', exact: true }).fill('2950');
  await page.keyboard.press('Enter');
  await expect.poll(() => placeOf(page, 3)).toEqual([x, 2950]);
  await page.getByRole('textbox', { name: '距墙左端', exact: true }).fill('8700');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '这里放不下' })).toBeVisible();
  await page.getByRole('button', { name: '加一处' }).click();
  await page.getByLabel('开关 1 距左').fill('4000');
  await page.keyboard.press('Enter');
  await page.getByLabel('预留空位').fill('2');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: '先后' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await steady(page);
  await picture(page, 'walls-keyboard-1280');
  await noSidewaysScroll(page, 'honours wall at 1280');
  const { honours } = (await saved(page, path)).boards;
  expect(honours).toMatchObject({ order: 'year', reserve: 2 });
  expect(honours.walls[0]?.keepFree).toEqual([{ what: 'switch', x: 4000, y: 1300, width: 86, height: 86 }]);
  expect(honours.hung.find((each) => each.honour === 'h3')).toMatchObject({ x, top: 2950 });
});

test('[HANG-30] [HANG-31] [HANG-34] the façade from the plan: placards and emblems are dragged, nothing is covered silently', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const path = await atPage(page, program, '外墙');
  await page.getByRole('button', { name: '从平面选墙…' }).click();
  const choice = page.getByRole('dialog', { name: '从平面选墙' });
  await choice.getByRole('radio', { name: /外侧东墙/ }).check();
  await expect(choice.getByRole('alert')).toContainText('没有门');
  await choice.getByRole('radio', { name: /外侧南墙，9240 mm/ }).check();
  await choice.getByRole('button', { name: '用这面墙' }).click();
  await page.getByLabel('墙高').fill('4600');
  await page.keyboard.press('Enter');
  await steady(page);
  await picture(page, 'facade-first');
  const measured = (await saved(page, path)).boards.facade;
  expect(measured).toMatchObject({
    ...{ width: 9240, height: 4600, entrance: { x: 3870, width: 1500, height: 2100 } },
    windows: [
      { x: 520, y: 900, width: 1200, height: 1500 },
      { x: 7520, y: 900, width: 1200, height: 1500 },
    ],
    arrangement: 'two-and-two',
  });
  const emblem = page.getByRole('button', { name: /党群服务中心.*下沿高|新时代文明实践.*下沿高/ }).first();
  await emblem.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByRole('button', { name: '标识回到大门上方' })).toBeVisible();
  await page.keyboard.press('Control+z');
  const placard = page.getByRole('button', { name: /下沿高 600/ });
  await drag(page, placard.first(), [-260, 0], 'facade-dragging');
  await steady(page);
  await picture(page, 'facade-dragged');
  await accessible(page, 'façade');
  await noSidewaysScroll(page, 'façade');
  // Over a window: the marks are named, and no drawing is shown that could not be made.
  await page.getByLabel('离门距离').fill('1700');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '压住门窗' })).toBeVisible();
  await picture(page, 'facade-covered');
});

test('[STUDIO-71] [GEST-30] what a field of the façade cannot hold is said under it; small numbers are mm, and Ctrl+Z takes them back', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await atPage(page, program, '外墙', arranged());
  const type = async (name: string, text: string): Promise<void> => {
    await page.getByLabel(name, { exact: true }).fill(text);
    await page.keyboard.press('Tab');
  };
  const field = (name: string): Locator => page.getByLabel(name, { exact: true });
  for (const [name, wrong, kept, bound] of [
    ['离门距离', '5', '250', '最小 20'],
    ['牌子间距', '5001', '150', '最大 5000'],
    ['墙高', '100', '4600', '最小 1500'],
  ] as const) {
    await type(name, wrong);
    await expect(page.getByRole('alert').filter({ hasText: bound })).toBeVisible();
    await expect(field(name)).toHaveValue(kept);
  }
  await picture(page, 'facade-refused');
  await type('离门距离', '50');
  await expect(field('离门距离')).toHaveValue('50');
  await expect(page.getByRole('alert').filter({ hasText: '最小 20' })).toHaveCount(0);
  // The focus is in the next field, in which nothing was typed.
  await page.keyboard.press('Control+z');
  await expect(field('离门距离')).toHaveValue('250');
  await page.keyboard.press('Control+y');
  await expect(field('离门距离')).toHaveValue('50');
});

test('[HANG-40] [HANG-42] the notice board: sections are dragged to another place, frames counted', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const path = await atPage(page, program, '公开栏');
  const section = (name: string): Locator => page.getByRole('button', { name: new RegExp(`^${name}：`) });
  await expect(section('一般事项')).toBeVisible();
  await steady(page);
  await picture(page, 'notice-first');
  await drag(page, section('一般事项'), [520, 0], 'notice-dragging');
  await expect.poll(async () => headings(page, path)).toEqual(['财务收支', '重大事项', '一般事项']);
  await section('一般事项').focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => headings(page, path)).toEqual(['财务收支', '一般事项', '重大事项']);
  await page.getByLabel('每行几框').fill('2');
  await page.keyboard.press('Enter');
  await expect(section('一般事项')).toHaveAccessibleName(/2 × 2 框，A4 竖放/);
  await steady(page);
  await picture(page, 'notice-counted');
  await accessible(page, 'notice board');
  await noSidewaysScroll(page, 'notice board');
  await page.getByRole('button', { name: '恢复模板的分栏' }).click();
  await expect.poll(async () => headings(page, path)).toEqual([]);
});

async function headings(page: Page, path: string): Promise<readonly string[]> {
  return ((await saved(page, path)).boards.notice ?? []).map(({ heading }) => heading);
}

/** Left edge and upper edge of an honour, as its name says them. */
async function placeOf(page: Page, number: number): Promise<readonly number[]> {
  const name = (await honour(page, number).getAttribute('aria-label')) ?? '';
  return [...(/距左 (\d+)，上沿高 (\d+)$/u.exec(name)?.slice(1) ?? [])].map(Number);
}

async function boxes(page: Page): Promise<readonly string[]> {
  const all = await page.getByRole('button', { name: /^荣誉\d/ }).all();
  const names = await Promise.all(all.map((each) => each.getAttribute('aria-label')));
  return names.map(String).sort();
}

for (const size of [
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`[HANG-27] the printed sheets at ${size.width}×${size.height}, ${theme}: axe-clean, nothing scrolls sideways`, async ({
      page,
      program,
      faults,
    }) => {
      void faults;
      await page.setViewportSize(size);
      await atPage(page, program, '荣誉墙', arranged());
      if (theme === 'dark') await page.getByRole('button', { name: '换成深色' }).click();
      for (const name of ['荣誉墙', '外墙', '公开栏']) {
        await open(page, name);
        await expect(page.locator('.wall-thing').first()).toBeVisible();
        await expect(page.getByText('正在排图…')).toHaveCount(0);
        await steady(page);
        await accessible(page, name);
        await noSidewaysScroll(page, name);
        await picture(page, `${name}-${theme}-${size.width}`);
      }
    });
  }
}

/** The hall with a wall for its honours and its façade measured. */
function arranged(): Project {
  const project = hall();
  const { boards } = project;
  const keepFree = [{ what: 'window' as const, x: 6530, y: 900, width: 1500, height: 1500 }];
  const walls = [{ id: 'q1', name: '党员活动室北墙', width: 8760, height: 3000, keepFree }];
  const facade = {
    ...{ width: 9240, height: 4600, entrance: { x: 3870, width: 1500, height: 2100 } },
    windows: [{ x: 520, y: 900, width: 1200, height: 1500 }],
    ...{ arrangement: 'two-and-two' as const, firstSide: 'right' as const, lowerEdge: 600 },
    ...{ spacing: 150, fromEntrance: 250, emblemLowerEdge: 2400 },
  };
  return { ...project, boards: { ...boards, honours: { ...boards.honours, walls }, facade } };
}

test('[HANG-50] [HANG-51] [HANG-53] [HANG-55] a plan that changed: the façade says what, the findings lead there, one button follows', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  const project = hall();
  const [level] = project.plan?.levels ?? [];
  const { plan } = project;
  if (plan === null || level === undefined) throw new Error('the hall has a plan');
  const face = outsideFaces(plan, level.id).find(
    ({ areas }) => areas.some(({ what }) => what === 'door') && areas.length === 3,
  );
  if (face === undefined) throw new Error('the hall has an entrance side');
  const source = sourceOf(level.id, face, [0, face.width]);
  const [left, right] = source.areas.filter(({ what }) => what === 'window');
  const entrance = source.areas.find(({ what }) => what === 'door');
  if (left === undefined || right === undefined || entrance === undefined) throw new Error('no openings');
  const facade = {
    ...{ width: source.width, height: 4600, source, arrangement: 'two-and-two' as const },
    entrance: { x: entrance.x, width: entrance.width, height: entrance.height },
    windows: [left, right].map(({ what: _, ...window }) => window),
    ...{
      firstSide: 'right' as const,
      lowerEdge: 600,
      spacing: 150,
      fromEntrance: 250,
      emblemLowerEdge: 3300,
    },
  };
  // The window on the plan was moved and raised after the façade was copied.
  const openings = plan.openings.map((opening) =>
    opening.kind === 'window' && opening.width === 1200 && opening.at < 3000
      ? { ...opening, sill: 1100 }
      : opening,
  );
  const changed = { ...project, plan: { ...plan, openings }, boards: { ...project.boards, facade } };
  const path = await atPage(page, program, '外墙', changed);
  const told = page.getByRole('status').filter({ hasText: '平面上的这面墙改过了' });
  await expect(told).toContainText('窗下沿高 900 → 1100');
  await steady(page);
  await picture(page, 'copy-changed');
  await accessible(page, 'a changed copy');
  await open(page, '荣誉墙');
  await page.keyboard.press('Shift+F8');
  const finding = page.locator('#findings').getByText(/“外墙”是照平面画的/);
  await finding.scrollIntoViewIfNeeded();
  await picture(page, 'copy-finding');
  await finding.click();
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: '照平面更新', exact: true }).click();
  await expect(told).toHaveCount(0);
  await picture(page, 'copy-followed');
  const after = (await saved(page, path)).boards.facade;
  expect(after?.windows.map(({ y }) => y).sort()).toEqual([1100, 900]);
  expect(after?.height).toBe(4600);
  await page.keyboard.press('Control+z');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: '不再跟平面', exact: true }).click();
  await expect(told).toHaveCount(0);
  expect((await saved(page, path)).boards.facade?.source).toBeUndefined();
});

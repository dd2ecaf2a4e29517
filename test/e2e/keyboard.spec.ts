import { expect } from '@playwright/test';
import { dragOnPlan, onPlan, test, throughWizard, verdict } from './program.ts';

test('[KEY-5] a centre by keyboard: typed lengths, object list, nudges, palette', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  const plan = page.getByRole('application', { name: '平面图' });

  // A room by figures: width, Tab, depth, Enter.
  await plan.focus();
  await page.keyboard.press('r');
  const corner = await onPlan(page, 1000, 1000);
  await page.mouse.click(corner.x, corner.y);
  await page.mouse.move(corner.x + 80, corner.y + 60);
  await page.keyboard.type('6.6m');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4200');
  await page.keyboard.press('Enter');
  // 6.84 × 4.44 m
  await expect(verdict(page)).toContainText('30.36 ㎡');
  await page.keyboard.press('Escape');

  // A chain of walls with a typed length and angle.
  await page.keyboard.press('w');
  const start = await onPlan(page, 10_000, 1000);
  await page.mouse.click(start.x, start.y);
  await page.mouse.move(start.x + 60, start.y + 3);
  await page.keyboard.type('3000');
  await page.keyboard.press('Tab');
  await page.keyboard.type('90');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '对象' }).click();
  await expect(page.getByRole('option', { name: '墙 3000' })).toHaveCount(1);

  // Picked in the list, nudged on the plan, one step each way.
  await page.getByRole('option', { name: '墙 3000' }).click();
  await plan.focus();
  await page.keyboard.press('Escape');
  await page.getByRole('option', { name: '墙 3000' }).click();
  await expect(page.getByText('选中 墙 3000')).toBeAttached();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('option', { name: '墙 3000' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('option', { name: '墙 3000' })).toHaveCount(1);

  // The palette finds by pinyin initials.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('fjbh');
  await expect(page.getByRole('option', { name: /给房间编号/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
});

test('[KEY-8] rooms by keys alone: R, width, Tab, depth, Enter; the next one stands beside it', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  const plan = page.getByRole('application', { name: '平面图' });
  await plan.focus();
  await page.keyboard.press('r');
  await expect(plan).toHaveAccessibleDescription(/从画面中间画起/);
  await page.keyboard.type('3000');
  await page.keyboard.press('Tab');
  await expect(plan).toBeFocused();
  await page.keyboard.type('4000');
  await page.keyboard.press('Enter');
  // 3.24 × 4.24 m
  await expect(verdict(page)).toContainText('13.73 ㎡');
  await expect(plan).toHaveAccessibleDescription(/接着上一间的右边/);
  await page.keyboard.type('3000');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4000');
  await page.keyboard.press('Enter');
  // 6.24 × 4.24 m: they share a wall.
  await expect(verdict(page)).toContainText('26.45 ㎡');
});

test('[KEY-6] Esc leaves a drag without a trace; a locked wall does not move; one gesture is one step', async ({
  page,
  program,
  faults,
}) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  await page.keyboard.press('r');
  await dragOnPlan(page, [0, 0], [9000, 6000]);
  await page.keyboard.press('v');
  const before = await verdict(page).textContent();

  const from = await onPlan(page, 9000, 3000);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y, { steps: 5 });
  await expect(verdict(page)).not.toHaveText(before ?? '');
  await page.keyboard.press('Escape');
  await expect(verdict(page)).toHaveText(before ?? '');
  await page.mouse.up();
  await expect(verdict(page)).toHaveText(before ?? '');

  await dragOnPlan(page, [9000, 3000], [9600, 3000]);
  await expect(verdict(page)).not.toHaveText(before ?? '');
  await page.keyboard.press('Control+z');
  await expect(verdict(page)).toHaveText(before ?? '');

  await page.mouse.click((await onPlan(page, 9000, 3000)).x, (await onPlan(page, 9000, 3000)).y);
  await page.keyboard.press('Shift+L');
  await dragOnPlan(page, [9000, 3000], [9600, 3000]);
  await expect(verdict(page)).toHaveText(before ?? '');
});

test('[KEY-2] no shortcut fires while an input method composes', async ({ page, program, faults }) => {
  void faults;
  await page.goto(await program.start());
  await throughWizard(page, { setting: '农区', plan: '空白平面' });
  const pressed = (name: string) =>
    page.getByRole('button', { name, exact: true }).getAttribute('aria-pressed');
  await page.getByRole('application', { name: '平面图' }).focus();
  await page.evaluate(() => {
    const plan = document.activeElement;
    plan?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'w', code: 'KeyW', bubbles: true, isComposing: true }),
    );
    plan?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Process', code: 'KeyW', keyCode: 229, bubbles: true }),
    );
  });
  expect(await pressed('选择')).toBe('true');
  await page.keyboard.press('w');
  expect(await pressed('墙')).toBe('true');
});

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds against WCAG 2.2 AA in the page as it stands; `what` names it in a failure. */
export async function accessible(page: Page, what: string): Promise<void> {
  const { passes, violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  // That it looked at all.
  expect(passes.length, what).toBeGreaterThan(10);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    what,
  ).toEqual([]);
}

/** Nothing in the window has to be scrolled sideways; a wide table scrolls inside itself. */
export async function noSidewaysScroll(page: Page, what: string): Promise<void> {
  const wider = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          !element.matches('.grid') &&
          ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
          element.scrollWidth > element.clientWidth + 1,
      )
      .map((element) => element.className),
  );
  expect(wider, what).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), what).toBe(true);
}

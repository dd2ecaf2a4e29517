import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * axe in the page itself: another page to sum up frames is only needed where there are frames, and what passes is counted, not
 * described (docs/decisions/0301).
 */
export function axe(page: Page): AxeBuilder {
  expect(page.frames(), 'frames would not be looked into').toHaveLength(1);
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}

/** What axe finds against WCAG 2.2 AA in the page as it stands; `what` names it in a failure. */
export async function accessible(page: Page, what: string): Promise<void> {
  const { passes, violations } = await axe(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  // That it looked at all.
  expect(passes.length, what).toBeGreaterThan(10);
  expect(
    violations
      // Things on a wall and texts on a sign are shown to scale, which is essential, and can be typed elsewhere as well: WCAG 2.5.8
      // excepts both.
      .map((each) => ({
        ...each,
        nodes: each.nodes.filter(
          ({ html }) => each.id !== 'target-size' || !/class="(wall-thing|stage-text)"/u.test(html),
        ),
      }))
      .filter(({ nodes }) => nodes.length > 0)
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
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

/** No word of three letters or more stands in a column of one letter a line, and no figure is cut off. */
export async function nothingCramped(page: Page, what: string): Promise<void> {
  const cramped = await page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('#root *, #overlays *')].filter(
      (element) =>
        element.checkVisibility({ checkOpacity: true, visibilityProperty: true }) &&
        element.matches(':not(canvas, svg, .visually-hidden):not(.visually-hidden *)'),
    );
    return seen.flatMap((element) => {
      const words = [...element.childNodes]
        .flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent?.trim() ?? ''] : []))
        .join('');
      if (words === '') return [];
      const { writingMode, fontSize, overflowX } = getComputedStyle(element);
      const letter = parseFloat(fontSize);
      const { width, height } = element.getBoundingClientRect();
      const column =
        writingMode === 'horizontal-tb' && words.length > 2 && width < 2 * letter && height > 3 * letter;
      // Tables have columns of their own width, and cut what is longer.
      const cut =
        /\d/.test(words) &&
        overflowX === 'hidden' &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.closest('.grid, table, select, .ant-select') === null;
      return column || cut
        ? [`${column ? 'column' : 'cut'}: ${words.slice(0, 40)} (${element.className})`]
        : [];
    });
  });
  expect(cramped, what).toEqual([]);
}

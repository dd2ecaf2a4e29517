import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';

/** What a step of the manual tells the reader to do, in the manual's own words. */
export type Deed =
  | { readonly do: 'click'; readonly what: string }
  | { readonly do: 'fill'; readonly what: string; readonly text: string }
  | { readonly do: 'press'; readonly keys: string }
  | { readonly do: 'see'; readonly what: string };

const SENTENCE =
  /(?:点|选|勾上|打开) \*\*(?<click>[^*]+)\*\*|在 \*\*(?<field>[^*]+)\*\* 里填 `(?<text>[^`]+)`|按 `(?<keys>[^`]+)`|看到 \*\*(?<see>[^*]+)\*\*/g;

/** Deeds of the numbered steps of a page, with the step that each stands in. */
export function deedsOf(markdown: string): readonly { readonly step: string; readonly deed: Deed }[] {
  return [...markdown.matchAll(/^\d+\. (.+)$/gm)].flatMap(([, step = '']) =>
    [...step.matchAll(SENTENCE)].map(({ groups: { click, field, text, keys, see } = {} }) => ({
      step,
      deed:
        click !== undefined
          ? { do: 'click', what: click }
          : field !== undefined
            ? { do: 'fill', what: field, text: text ?? '' }
            : keys !== undefined
              ? { do: 'press', keys }
              : { do: 'see', what: see ?? '' },
    })),
  );
}

export function manualPage(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../docs/manual.zh-CN/${name}.md`, import.meta.url)), 'utf8');
}

const ROLES = [
  'button',
  'tab',
  'radio',
  'menuitem',
  'option',
  'link',
  'checkbox',
  'treeitem',
  'switch',
] as const;

/** Clicks the first thing on the screen that is called so; in a dialog where one is open. */
async function clickNamed(page: Page, what: string): Promise<void> {
  const dialog = page.locator('.ant-modal:visible').last();
  await expect(async () => {
    const scope = (await dialog.count()) > 0 ? dialog : page;
    for (const name of [what, new RegExp(`^${what}`)])
      for (const role of ROLES) {
        const one = scope.getByRole(role, { name, exact: true }).first();
        if (await one.isVisible()) return one.click({ timeout: 5000 });
      }
    throw new Error(`nothing on the screen is called ${what}`);
  }).toPass({ timeout: 200_000 });
}

export async function follow(page: Page, deed: Deed): Promise<void> {
  switch (deed.do) {
    case 'click':
      return clickNamed(page, deed.what);
    case 'fill': {
      await page.getByLabel(deed.what).first().fill(deed.text);
      const offered = page.getByRole('option').first();
      if (deed.what === '苏木乡镇') {
        await offered.waitFor({ state: 'attached' });
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      return;
    }
    case 'press':
      return page.keyboard.press(deed.keys.replace('Ctrl', 'Control'));
    case 'see':
      return expect(
        page
          .getByText(deed.what)
          .or(page.getByRole('application', { name: deed.what }))
          .first(),
      ).toBeVisible();
  }
}

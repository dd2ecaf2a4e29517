import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Page } from '@playwright/test';
import { openProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { type Chance, chanceOf } from '../support/chance.ts';
import { sha256 } from '../support/sha256.ts';

/** They lead out of the project, which could then not be compared with what it was. */
const LEAVES =
  /打开|新建|首页|退出|重新载入|恢复|示例|保存|牌匠|全乡镇|Open|New|Home|Reload|Restore|Save|Paijiang|Township/u;
const KEYS = [
  ...[
    'Enter',
    'Escape',
    'Tab',
    'Shift+Tab',
    'Delete',
    'Backspace',
    'F1',
    'F2',
    'F8',
    'Shift+F8',
    'Home',
    'End',
  ],
  ...[
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Shift+ArrowRight',
    'PageDown',
    'Space',
    '+',
    '-',
    '0',
  ],
  ...['Control+a', 'Control+c', 'Control+x', 'Control+v', 'Control+d', 'Control+z', 'Control+y', 'Control+k'],
  ...[
    'Control+g',
    'Control+Shift+g',
    'Shift+h',
    'Shift+v',
    'Control+ArrowUp',
    'Alt+ArrowUp',
    'Control+Enter',
  ],
  ...'abcdefghijklmnopqrstuvwxyz1234567890',
];
const TEXTS = [
  ...['0', '-1', '1e9', '999999999', '0.001', '３００', '1,200', '2026-13-40', '1900-01-01', ''],
  ...[
    '嘎查',
    '察哈尔右翼后旗',
    '党群服务中心\n二楼',
    'ᠭᠠᠴᠠᠭ᠎ᠠ',
    'ᠪᠠᠶᠠᠨ ᠤ',
    '𠮷野家',
    '👨‍👩‍👧',
    '<b>&amp;',
    '\u202Eabc',
    '\uE234',
  ],
  ...['长'.repeat(700), 'a b  c ', '=1+1', '15804710000', '../../x', '600x400', 'null'],
];
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 1024, height: 700 },
];

/** Elements that answer a click and lie on top, by their place in the page. */
const CLICKABLE =
  'button:not(:disabled), a, [role=button], [role=option], [role=tab], [role=menuitem], [role=radio], [role=switch], [role=checkbox], [role=gridcell], [role=combobox], label, summary, .sign-entry, .stage-text, .wall-thing';
const TYPED = 'input:not([type=checkbox], [type=radio], [type=file], :disabled), textarea:not(:disabled)';

type Deed = { readonly said: string; readonly act: () => Promise<void> };

async function deed(page: Page, chance: Chance): Promise<Deed> {
  const { width, height } = page.viewportSize() ?? { width: 1366, height: 768 };
  const spot = () => ({ x: 2 + chance.below(width - 4), y: 2 + chance.below(height - 4) });
  const kind = chance.below(100);
  if (kind < 34) {
    const found = await among(page, CLICKABLE, chance);
    if (found === null || LEAVES.test(found.name)) return nothing;
    return {
      said: `click ${found.name.slice(0, 40)} at ${found.x},${found.y}`,
      act: () => page.mouse.click(found.x, found.y),
    };
  }
  if (kind < 48) {
    const found = await among(page, TYPED, chance);
    if (found === null) return nothing;
    const text = chance.pick(TEXTS);
    return {
      said: `type ${JSON.stringify(text.slice(0, 20))} into ${found.name.slice(0, 40)}`,
      act: async () => {
        await page.mouse.click(found.x, found.y);
        await page.keyboard.press('Control+a');
        await page.keyboard.insertText(text);
        await page.keyboard.press(chance.pick(['Enter', 'Tab', 'Escape']));
      },
    };
  }
  if (kind < 70) {
    const key = chance.pick(KEYS);
    return { said: `key ${key}`, act: () => page.keyboard.press(key) };
  }
  if (kind < 84) {
    const [from, to] = [spot(), spot()];
    return {
      said: `drag ${from.x},${from.y} to ${to.x},${to.y}`,
      act: async () => {
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
        await page.mouse.move(to.x, to.y, { steps: 2 });
        await page.mouse.up();
      },
    };
  }
  const { x, y } = spot();
  if (kind < 90) return { said: `double click ${x},${y}`, act: () => page.mouse.dblclick(x, y) };
  if (kind < 94)
    return { said: `context menu ${x},${y}`, act: () => page.mouse.click(x, y, { button: 'right' }) };
  if (kind < 98) {
    const by = chance.below(1601) - 800;
    return {
      said: `wheel ${by} at ${x},${y}`,
      act: async () => {
        await page.mouse.move(x, y);
        await page.mouse.wheel(0, by);
      },
    };
  }
  const size = chance.pick(SIZES);
  return { said: `window ${size.width}×${size.height}`, act: () => page.setViewportSize(size) };
}

const nothing: Deed = { said: 'nothing', act: () => Promise.resolve() };

/** One of the elements in sight that would take a click, with its name. */
async function among(
  page: Page,
  selector: string,
  chance: Chance,
): Promise<{ readonly x: number; readonly y: number; readonly name: string } | null> {
  const found = await page.evaluate((wanted) => {
    return [...document.querySelectorAll<HTMLElement>(wanted)].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
      if (width < 2 || height < 2 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return [];
      const over = document.elementFromPoint(x, y);
      if (over === null || !(element.contains(over) || over.contains(element))) return [];
      const name = element.getAttribute('aria-label') ?? element.title;
      return [{ x, y, name: `${name} ${element.innerText}`.trim().replaceAll('\n', ' ') }];
    });
  }, selector);
  return found.length === 0 ? null : chance.pick(found);
}

class Wrong extends Error {}

/** In how many milliseconds a window has to say anything; a busy machine is no fault. */
const HUNG_MS = 180_000;

async function within<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Wrong(`${what}: no answer in ${HUNG_MS / 1000} s`)), HUNG_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function isWhole(page: Page): Promise<void> {
  const seen = await within(
    'the window',
    page.evaluate(() => ({
      words: document.getElementById('root')?.innerText.trim().length ?? 0,
      faults: [...document.querySelectorAll('[role=alert], .ant-notification, .ant-message')]
        .map((each) => (each as HTMLElement).innerText)
        .filter((text) => text.includes('程序内部出错') || text.includes('internal')),
    })),
  );
  if (seen.words < 20) throw new Wrong('the window is empty');
  const [fault] = seen.faults;
  if (fault !== undefined) throw new Wrong(`a fault is told: ${fault}`);
}

async function closeAll(page: Page): Promise<void> {
  for (let go = 0; go < 12; go += 1) {
    await page.keyboard.press('Escape');
    const dialog = page.locator('.ant-modal-wrap:visible, dialog[open]').last();
    if ((await dialog.count()) === 0) continue;
    const away = dialog
      .getByRole('button', { name: /取\s*消|关\s*闭|不用了|返\s*回|Cancel|Close|Back/u })
      .last();
    if ((await away.count()) > 0) await away.click({ timeout: 3000 }).catch(() => undefined);
  }
}

async function undoEverything(page: Page): Promise<void> {
  await closeAll(page);
  const undo = page.getByRole('button', { name: /^(撤销|Undo)/u }).first();
  for (let steps = 0; steps < 2000 && (await undo.isEnabled()); steps += 1) await undo.click();
}

/** Under a name of its own: what was undone counts as saved, and would not be written again. */
async function savedAs(page: Page, folder: string, name: string): Promise<Project> {
  await page.keyboard.press('Control+Shift+s');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached', timeout: HUNG_MS });
  const path = join(folder, `${name}.paijiang`);
  await untilThere(page, path);
  const opened = openProjectFile(readFileSync(path), { sha256 });
  if (!opened.ok) throw new Wrong(`the saved file does not open: ${opened.problem.code}`);
  return opened.value.project;
}

/** A save that does not come is told with what the window said meanwhile: notices fade. */
async function untilThere(page: Page, path: string): Promise<void> {
  const told = new Set<string>();
  for (const late = Date.now() + HUNG_MS; !existsSync(path);) {
    if (Date.now() > late)
      throw new Wrong(`nothing was saved in ${HUNG_MS / 1000} s: ${[...told].join(' | ')}`);
    for (const notice of await page.locator('.notice').allInnerTexts()) told.add(notice);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Where two values part, for a person to look at. */
function parting(a: unknown, b: unknown, path = ''): string {
  if (isDeepStrictEqual(a, b)) return '';
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${path}: ${JSON.stringify(a)?.slice(0, 80)} became ${JSON.stringify(b)?.slice(0, 80)}`;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const said = parting(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      `${path}/${key}`,
    );
    if (said !== '') return said;
  }
  return path;
}

/** Somebody who presses anything in a project of the start page, and undoes it all after every round. Throws what was wrong. */
export async function pressAnything(
  page: Page,
  ask: {
    readonly address: string;
    readonly documents: string;
    readonly seed: number;
    readonly steps: number;
    /** Steps before everything is undone. */
    readonly round: number;
    /** Told each step before it is done. */
    readonly tell: (step: number, said: string) => void;
    /** After a round that came back to the start. */
    readonly rounded?: (steps: number) => void;
  },
): Promise<void> {
  const { documents, steps, round } = ask;
  const chance = chanceOf(ask.seed, 0);
  const told: string[] = [];
  page.on('pageerror', (error) => told.push(`${error.message}\n${error.stack ?? ''}`));
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  page.on('popup', (popup) => void popup.close().catch(() => undefined));
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(ask.address);
  await page.getByRole('button', { name: chance.pick([/台阁牧村/u, /巴彦温都尔嘎查/u]) }).click();
  await page.locator('.safety').waitFor();
  const start = await savedAs(page, documents, 'start');
  for (let done = 0; done < steps;) {
    for (let each = 0; each < round && done < steps; each += 1, done += 1) {
      const { said, act } = await deed(page, chance);
      ask.tell(done, said);
      await within(said, act());
      if (told.length > 0) throw new Wrong(`an error of the page: ${told[0] ?? ''}`);
      await isWhole(page);
    }
    await undoEverything(page);
    const now = await savedAs(page, documents, `after-${done}`);
    const differs = parting(start, now);
    if (differs !== '') throw new Wrong(`all was undone, and the project differs at ${differs}`);
    ask.rounded?.(done);
  }
}

import { type MenuItemConstructorOptions } from 'electron';
import { type MenuGroups, type MenuItem } from '../app/bridge/menu.ts';
import { MENU_WORDS as words } from '../app/words/desktop.ts';

/** What a menu is made for. */
type MenuAsk = {
  readonly packaged: boolean;
  /** The commands of the window, as it tells them; none before it has. */
  readonly groups: MenuGroups;
  /** Called with the command that was chosen. */
  readonly choose: (action: string) => void;
};

/**
 * The window's own commands by its own groups, then what the system does with texts and windows. Keys are shown and not
 * taken: the page hears them, and knows whether they belong to a text. No reload and no developer tools in a packaged program.
 */
export function appMenu({ packaged, groups, choose }: MenuAsk): MenuItemConstructorOptions[] {
  return [
    ...groups.map(({ title, items }) => ({
      label: plain(title),
      submenu: items.map((item) => commandItem(item, choose)),
    })),
    {
      label: words.text,
      submenu: [
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        { role: 'togglefullscreen', label: words.fullscreen },
        ...(packaged ? [] : [{ role: 'toggleDevTools' } as const]),
        { role: 'quit', label: words.quit },
      ],
    },
  ];
}

function commandItem(
  { action, label, keys, enabled }: MenuItem,
  choose: MenuAsk['choose'],
): MenuItemConstructorOptions {
  const accelerator = keys === null ? null : acceleratorOf(keys);
  return {
    label: plain(label),
    enabled,
    registerAccelerator: false,
    ...(accelerator === null ? {} : { accelerator }),
    click: () => choose(action),
  };
}

/** In a menu `&` marks the letter that opens it. */
function plain(label: string): string {
  return label.replaceAll('&', '&&');
}

const NAMED: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Escape: 'Esc',
  '+': 'Plus',
};
/** Electron takes the signs of a US keyboard as they are. */
const KEY = /^(?:[!-*,-/:-@[-`{-~A-Z0-9]|F\d{1,2}|Delete|Backspace|Home|End|PageUp|PageDown|Tab|Space)$/;

/** A key as Electron writes it; null where it would not know it, and refuse the whole menu. */
function acceleratorOf(keys: string): string | null {
  // The key itself may be +, alone or after others.
  const parts = keys.endsWith('+')
    ? [...keys.split('+').filter((part) => part !== ''), '+']
    : keys.split('+');
  const last = parts.at(-1) ?? '';
  const key = NAMED[last] ?? (last.length === 1 ? last.toUpperCase() : last);
  const before = parts.slice(0, -1).map((part) => (part === 'Mod' ? 'CommandOrControl' : part));
  const known = before.every((part) => ['CommandOrControl', 'Shift', 'Alt'].includes(part));
  return known && (KEY.test(key) || Object.values(NAMED).includes(key)) ? [...before, key].join('+') : null;
}

import { type MenuItemConstructorOptions } from 'electron';
import { MENU_WORDS as words } from '../app/words/desktop.ts';

/** A short menu: the face has its own commands. No reload and no developer tools in a packaged program. */
export function appMenu(packaged: boolean): MenuItemConstructorOptions[] {
  return [
    {
      label: words.edit,
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

import { describe, expect, it } from 'vitest';
import { appMenu } from '../../electron/menu.ts';
import { menuNow } from '../../renderer/shell/shellMenu.ts';
import { ALL_ACTIONS } from '../../renderer/features/actions/actionTable.ts';
import { ACTIONS } from '../../renderer/kit/strings/actions.ts';
import { menuGroups } from '../../app/bridge/menu.ts';
import { planProject } from '../support/editing.ts';
import { openWorkbench } from '../support/openWorkbench.ts';

/** As Electron writes keys (its documentation of accelerators). */
const ACCELERATOR =
  /^(?:(?:CommandOrControl|Shift|Alt)\+)*(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Plus|Delete|Backspace|Esc|Left|Right|Up|Down|[-=,./?#'[\]])$/;

const menuOf = (document: boolean, chosen: string[] = []) => {
  const groups = menuNow(openWorkbench(document ? planProject() : null, 'desktop'));
  return { groups, menu: appMenu({ packaged: true, groups, choose: (action) => chosen.push(action) }) };
};

describe('the menu of the desktop', () => {
  it('[DESK-27] has every command of the table of actions once, by its name, and as the table says whether it can be done', async () => {
    const workbench = openWorkbench(planProject(), 'desktop');
    const chosen: string[] = [];
    const { groups, menu } = menuOf(true, chosen);
    expect(menuGroups.parse(groups)).toEqual(groups);
    const items = groups.flatMap((group) => group.items);
    expect(items.map(({ action }) => action).sort()).toEqual(ALL_ACTIONS.map(({ name }) => name).sort());
    for (const { name, hindrance } of ALL_ACTIONS) {
      const item = items.find(({ action }) => action === name);
      expect(item).toMatchObject({ label: ACTIONS.zh[name], enabled: hindrance(workbench) === null });
    }
    for (const { submenu } of menu.slice(0, groups.length))
      for (const item of Array.isArray(submenu) ? submenu : [])
        item.click?.(undefined as never, undefined, undefined as never);
    expect(chosen).toEqual(items.map(({ action }) => action));
  });

  it('[DESK-28] shows the keys and takes none: the page hears them, whatever has the focus', async () => {
    const { groups, menu } = menuOf(true);
    const items = menu
      .slice(0, groups.length)
      .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const keyed = ALL_ACTIONS.filter(({ keys }) => keys.length > 0);
    const shown = items.filter(({ accelerator }) => accelerator !== undefined).map(({ label }) => label);
    expect(shown.sort()).toEqual(keyed.map(({ name }) => ACTIONS.zh[name]).sort());
    for (const item of items) {
      expect(item.registerAccelerator).toBe(false);
      if (item.accelerator !== undefined) expect(item.accelerator).toMatch(ACCELERATOR);
    }
  });

  it('[DESK-28] keys that Electron does not know, and signs of its own in a label, do not break it', () => {
    const item = (keys: string) => ({ action: 'a', label: 'R&D', keys, enabled: true });
    const [first] = appMenu({
      packaged: true,
      groups: [{ title: 'A&B', items: ['Mod+é', 'Hyper+s', 'Mod++', '+', 'Mod+Alt+1'].map(item) }],
      choose: () => undefined,
    });
    expect(first?.label).toBe('A&&B');
    const items = Array.isArray(first?.submenu) ? first.submenu : [];
    expect(items.map(({ accelerator }) => accelerator)).toEqual([
      undefined,
      undefined,
      'CommandOrControl+Plus',
      'Plus',
      'CommandOrControl+Alt+1',
    ]);
    expect(items[0]?.label).toBe('R&&D');
  });

  it('[DESK-27] has without a document what needs none', async () => {
    const { groups } = menuOf(false);
    expect(groups.flatMap(({ items }) => items.map(({ action }) => action))).toEqual(['help', 'about']);
  });
});

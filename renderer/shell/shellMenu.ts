import { useEffect } from 'react';
import { type MenuGroups } from '../../app/bridge/menu.ts';
import { ALL_ACTIONS } from '../features/actions/actionTable.ts';
import { ACTION_GROUPS, type Action } from '../kit/actions/action.ts';
import { isHeldByDialog } from '../kit/actions/keys.ts';
import { useWorkbench } from '../kit/session/context.ts';
import { type Workbench } from '../kit/session/workbench.ts';
import { ACTION_GROUP_NAMES, ACTIONS } from '../kit/strings/actions.ts';

/** While somebody draws, the commands that can be done change with every stroke: told when it has come to rest, ms. */
const REST_MS = 150;

/** What can be done without a document. */
const AT_HOME: readonly Action['name'][] = ['help', 'about'];

/** The table of actions as the shell's menu shows it now: its one source. @internal */
export function menuNow(workbench: Workbench): MenuGroups {
  const { language } = workbench.view.get().preferences;
  const isHome = workbench.session.get() === null;
  return ACTION_GROUPS.flatMap((group) => {
    const items = ALL_ACTIONS.filter(
      (action) => action.group === group && (!isHome || AT_HOME.includes(action.name)),
    ).map((action) => ({
      action: action.name,
      label: ACTIONS[language][action.name],
      keys: action.keys[0] ?? null,
      enabled: isHome || action.hindrance(workbench) === null,
    }));
    return items.length === 0 ? [] : [{ title: ACTION_GROUP_NAMES[language][group], items }];
  });
}

/** Does what was chosen, if it can be done by now. */
export function actFromMenu(workbench: Workbench, name: string): void {
  const action = ALL_ACTIONS.find((each) => each.name === name);
  if (action === undefined || isHeldByDialog(action)) return;
  const isHome = workbench.session.get() === null;
  if (isHome ? AT_HOME.includes(action.name) : action.hindrance(workbench) === null) action.run(workbench);
}

/** Tells the shell what can be done, whenever that changes. A browser has its own menu. */
export function useShellMenu(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    if (workbench.greeting.edition !== 'desktop') return undefined;
    return tellMenu(workbench);
  }, [workbench]);
}

function tellMenu(workbench: Workbench): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = (): void => {
    timer = null;
    const groups = menuNow(workbench);
    const now = JSON.stringify(groups);
    if (now === told) return;
    told = now;
    void workbench.host.ask('menu', { groups });
  };
  const soon = (): void => {
    timer ??= setTimeout(tell, REST_MS);
  };
  tell();
  const stops = [workbench.session.subscribe(soon), workbench.view.subscribe(soon)];
  return () => {
    for (const stop of stops) stop();
    if (timer !== null) clearTimeout(timer);
  };
}

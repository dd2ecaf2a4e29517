import { useEffect, useRef } from 'react';
import { objectsAt, spaceAt } from '../../../core/editing/pick.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { shownKeys } from '../../kit/actions/keys.ts';
import { actionNamed } from '../actions/actionTable.ts';
import { fixtureSizes } from '../scene/fixtures.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { type ActionName } from '../../kit/strings/actions.ts';
import { useActionName } from '../actions/useActionName.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { useObjectName } from './objectName.ts';

export type MenuAt = { readonly x: number; readonly y: number; readonly plan: Point };

const ITEMS: readonly (readonly ActionName[])[] = [
  ['undo', 'redo'],
  ['cut', 'copy', 'paste', 'duplicate', 'delete'],
  ['turn-right', 'mirror-x', 'to-front', 'to-back'],
  ['group', 'ungroup', 'lock', 'unlock-all'],
  ['merge-room', 'split-room', 'join-rooms', 'split-wall', 'join-walls'],
  ['import-cad'],
];
const REACH_MM = 60;

/** Commands for what is picked, with their keys; below, everything that lies under the pointer. */
export function PlanMenu({
  at,
  level,
  close,
}: {
  readonly at: MenuAt;
  readonly level: Level;
  readonly close: () => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const name = useActionName();
  const objectName = useObjectName();
  const menu = useRef<HTMLUListElement>(null);
  const { plan } = workbench.project;
  const under =
    plan === null
      ? []
      : [
          ...objectsAt({ plan, level: level.id, sizes: fixtureSizes(workbench) }, at.plan, REACH_MM),
          ...[spaceAt(plan, level.id, at.plan)].filter((id) => id !== undefined),
        ];
  const [first] = under;

  useEffect(() => {
    // Nothing picked under the pointer yet: the menu is about what lies there.
    if (first !== undefined && !(workbench.session.get()?.selection ?? []).some((id) => under.includes(id)))
      workbench.select([first]);
    menu.current?.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')?.focus();
    const away = (event: PointerEvent): void => {
      if (menu.current?.contains(event.target as Node) !== true) close(); // a DOM event's target is a node
    };
    document.addEventListener('pointerdown', away, true);
    return () => document.removeEventListener('pointerdown', away, true);
    // Once, when the menu opens.
  }, []);

  const move = (by: 1 | -1): void => {
    const items = [
      ...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not([aria-disabled=true])') ?? []),
    ];
    const now = items.findIndex((item) => item === document.activeElement);
    items[(now + by + items.length) % items.length]?.focus();
  };

  return (
    <ul
      ref={menu}
      role="menu"
      aria-label={say('menu')}
      className="menu over-canvas"
      style={{ left: Math.min(at.x, innerWidth - 240), top: Math.min(at.y, Math.max(8, innerHeight - 480)) }}
      onKeyDown={(event) => {
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation();
        if (event.key === 'ArrowDown') move(1);
        if (event.key === 'ArrowUp') move(-1);
        if (event.key === 'Escape' || event.key === 'Tab') close();
      }}
    >
      {ITEMS.map((group) => {
        const shown = group.map(actionNamed).filter((action) => action.hindrance(workbench) === null);
        return shown.length === 0 ? null : (
          <li key={group[0]} role="none" className="menu-group">
            {shown.map((action) => (
              <button
                key={action.name}
                type="button"
                role="menuitem"
                className="menu-item"
                onClick={() => {
                  close();
                  action.run(workbench);
                }}
              >
                {name(action)}
                {action.keys[0] !== undefined && <kbd>{shownKeys(action.keys[0])}</kbd>}
              </button>
            ))}
          </li>
        );
      })}
      {under.length > 1 && (
        <li role="none" className="menu-group">
          <span className="menu-title">{say('under-here')}</span>
          {under.map((id) => (
            <button
              key={id}
              type="button"
              role="menuitem"
              className="menu-item"
              onClick={() => {
                close();
                workbench.select([id]);
              }}
            >
              {objectName(id)}
            </button>
          ))}
        </li>
      )}
    </ul>
  );
}

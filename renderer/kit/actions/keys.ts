import { type Action } from './action.ts';
import { type Workbench } from '../session/workbench.ts';

type Stroke = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing' | 'keyCode'
>;

/** The action that a key stroke means; none while an input method composes (keyCode 229 on older ones). */
export function actionFor(stroke: Stroke, inText: boolean, actions: readonly Action[]): Action | null {
  if (stroke.isComposing || stroke.keyCode === 229) return null;
  return actions.find(({ keys }) => keys.some((key) => strikes(stroke, key, inText))) ?? null;
}

function strikes(stroke: Stroke, keys: string, inText: boolean): boolean {
  const parts = keys.split('+');
  const key = keys.endsWith('++') ? '+' : (parts.at(-1) ?? '');
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const mod = stroke.ctrlKey || stroke.metaKey;
  if (mod !== wants('Mod') || stroke.altKey !== wants('Alt')) return false;
  if (stroke.shiftKey !== wants('Shift') && /^[a-z0-9]$|^F\d|^[A-Z]\w+$/.test(key)) return false;
  // In a text field only what no text uses: function keys, Alt with a digit, and the program's own Ctrl keys.
  const ofNoText = /^F\d+$/.test(key) || (wants('Alt') && /^\d$/.test(key)) || (mod && !TEXT_KEYS.has(key));
  if (inText && !ofNoText) return false;
  return key.length === 1 ? same(stroke, key) : stroke.key === key;
}

/** Ctrl keys that belong to the text field while it has the focus. */
const TEXT_KEYS = new Set(['a', 'c', 'v', 'x', 'z', 'y', 'd', 'Home', 'End', 'ArrowLeft', 'ArrowRight']);

/** By the letter, or by the key's place where an input method or another layout gives no Latin letter. */
function same(stroke: Stroke, key: string): boolean {
  if (stroke.key.toLowerCase() === key) return true;
  if (/^[a-z]$/.test(key)) return !/^[a-z]$/i.test(stroke.key) && stroke.code === `Key${key.toUpperCase()}`;
  return /^[0-9]$/.test(key) && stroke.code === `Digit${key}`;
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
  );
}

/** How a key is written on the screen. */
export function shownKeys(keys: string): string {
  return keys
    .replace('Mod', 'Ctrl')
    .replace(/(^|\+)([a-z])$/, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace('Delete', 'Del')
    .replace('Escape', 'Esc')
    .replace('PageUp', 'PgUp')
    .replace('PageDown', 'PgDn');
}

/** A dialog has the window to itself, but for the walk that opened it. */
export function isHeldByDialog(action: Action): boolean {
  // One that is leaving has given it back: who presses Ctrl+S while it fades means the work behind it.
  const dialogs = [...document.querySelectorAll('[role=dialog][aria-modal=true]:not([class*="-leave"])')];
  return dialogs.some((dialog) => action.walks !== true || !dialog.matches('.walked'));
}

/** Listens for the whole page; an action that is hindered takes the key all the same, and does nothing. */
export function listenForKeys(workbench: Workbench, actions: readonly Action[]): () => void {
  const heard = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || workbench.session.get() === null) return;
    const action = actionFor(event, isTextField(event.target), actions);
    if (action === null) return;
    if (isHeldByDialog(action)) return;
    event.preventDefault();
    if (action.hindrance(workbench) === null) action.run(workbench);
  };
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
}

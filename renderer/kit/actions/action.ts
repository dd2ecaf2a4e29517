import { type ActionName } from '../strings/actions.ts';
import { type ReasonName } from '../strings/reasons.ts';
import { type IconName } from '../controls/Icon.tsx';
import { type Workbench } from '../session/workbench.ts';

/** Where a command stands in the palette and the shortcut sheet. */
export const ACTION_GROUPS = ['file', 'edit', 'go', 'tool', 'arrange', 'plan', 'view', 'help'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/** Something that a user can do by menu, palette or key. */
export type Action = {
  readonly name: ActionName;
  readonly group: ActionGroup;
  /** `Mod` is Ctrl (Cmd on a Mac): `Mod+Shift+Z`, `F8`, `r`. The first is shown. */
  readonly keys: readonly string[];
  readonly icon?: IconName;
  /** Goes on over a dialog that it may have opened itself, which has the class `walked`. */
  readonly walks?: true;
  /** Why it cannot be done now; null = it can. */
  readonly hindrance: (workbench: Workbench) => ReasonName | null;
  readonly run: (workbench: Workbench) => void;
  /** Label of the step of the history that it would take back or do again. */
  readonly step?: (workbench: Workbench) => string | undefined;
};

export function always(): null {
  return null;
}

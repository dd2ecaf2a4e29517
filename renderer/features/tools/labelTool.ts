import { spaceAt } from '../../../core/editing/pick.ts';
import { canvasControl } from '../scene/control.ts';
import { nameSpace, nextUnnamed, roomNames } from '../scene/naming.ts';
import { NO_OVERLAY, overlay } from '../scene/overlay.ts';
import { clear, levelId, type Bench, type Pressed, type Tool } from './tool.ts';

/** Puts names on rooms: digits choose the name, a click puts it on, Tab goes to the next room without one. */
export function labelTool(bench: Bench): Tool {
  const { workbench } = bench;
  const under = (at: Pressed): string | null => {
    const { plan } = workbench.project;
    const level = levelId(bench);
    return plan === null || level === null ? null : (spaceAt(plan, level, at.at) ?? null);
  };
  const put = (space: string): void => {
    const name = workbench.view.get().brush ?? roomNames(workbench.project)[0];
    if (name !== undefined) nameSpace(workbench, space, name);
  };
  const goNext = (): void => {
    const next = nextUnnamed(
      workbench.project,
      levelId(bench),
      workbench.session.get()?.selection[0] ?? null,
    );
    if (next === null) return;
    workbench.select([next.id]);
    canvasControl.get()?.centreOn(next.anchor);
  };
  return {
    hint: 'label',
    down: (at) => {
      const space = under(at);
      if (space === null) workbench.refuse({ code: 'no-space-here', data: {} });
      else put(space);
    },
    move: (at) => overlay.set({ ...NO_OVERLAY, hovered: under(at) }),
    up: () => undefined,
    key: ({ key }) => {
      if (key === 'Tab') {
        goNext();
        return true;
      }
      if (key === 'Enter') {
        const [picked] = workbench.session.get()?.selection ?? [];
        if (picked !== undefined) put(picked);
        return true;
      }
      if (!/^[1-9]$/.test(key)) return false;
      const name = roomNames(workbench.project)[Number(key) - 1];
      if (name === undefined) return false;
      workbench.view.change({ brush: name });
      // With a room picked by Tab the digit alone puts the name on.
      const [picked] = workbench.session.get()?.selection ?? [];
      if (picked !== undefined && workbench.project.plan?.spaces.some(({ id }) => id === picked) === true) {
        put(picked);
        goNext();
      }
      return true;
    },
    cancel: () => {
      clear();
      return false;
    },
  };
}

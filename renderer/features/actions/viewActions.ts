import { always, type Action } from '../../kit/actions/action.ts';
import { setPreferences } from '../../kit/session/setPreferences.ts';
import { toggleSide } from '../../kit/session/sides.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { canvasControl, type CanvasControl } from '../scene/control.ts';
import { needs } from './picked.ts';

function onCanvas(
  name: Action['name'],
  keys: readonly string[],
  run: (canvas: CanvasControl, workbench: Workbench) => void,
): Action {
  return {
    name,
    group: 'view',
    keys,
    hindrance: needs(0),
    run: (workbench) => {
      const canvas = canvasControl.get();
      if (canvas !== null) run(canvas, workbench);
    },
  };
}

export const VIEW_ACTIONS: readonly Action[] = [
  onCanvas('zoom-in', ['Mod+=', 'Mod++', '+', '='], (canvas) => canvas.zoomBy(1.25)),
  onCanvas('zoom-out', ['Mod+-', '-'], (canvas) => canvas.zoomBy(0.8)),
  onCanvas('zoom-fit', ['Shift+1', '!'], (canvas) => canvas.fit()),
  onCanvas('zoom-selection', ['Shift+2', '@'], (canvas) => canvas.fitSelection()),
  onCanvas('zoom-real', ['Mod+0'], (canvas) => canvas.realSize()),
  onCanvas('toggle-snapping', ['Alt+s'], (_, { view }) => view.change({ snapping: !view.get().snapping })),
  onCanvas('toggle-chains', [], (_, { view }) => view.change({ chains: !view.get().chains })),
  onCanvas('toggle-grid', ["Mod+'"], (_, { view }) => view.change({ grid: !view.get().grid })),
  {
    name: 'toggle-compare',
    group: 'view',
    keys: [],
    icon: 'compare',
    hindrance: (workbench) =>
      needs(0)(workbench) ?? ((workbench.project.plan?.variants.length ?? 0) < 2 ? 'one-variant' : null),
    run: ({ view }) => view.change({ compare: !view.get().compare }),
  },
  {
    name: 'toggle-navigator',
    group: 'view',
    keys: ['Mod+Alt+1'],
    hindrance: always,
    run: ({ view }) => toggleSide(view, 'navigator'),
  },
  {
    name: 'toggle-inspector',
    group: 'view',
    keys: ['Mod+Alt+2'],
    hindrance: always,
    run: ({ view }) => toggleSide(view, 'inspector'),
  },
  {
    name: 'toggle-theme',
    group: 'view',
    keys: [],
    hindrance: always,
    run: (workbench) =>
      setPreferences(workbench, {
        theme: workbench.view.get().preferences.theme === 'dark' ? 'light' : 'dark',
      }),
  },
  {
    name: 'toggle-language',
    group: 'view',
    keys: [],
    hindrance: always,
    run: (workbench) =>
      setPreferences(workbench, {
        language: workbench.view.get().preferences.language === 'zh' ? 'en' : 'zh',
      }),
  },
];

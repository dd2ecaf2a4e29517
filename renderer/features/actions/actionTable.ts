import { unreachable } from '../../../core/result.ts';
import { canvasControl, type CanvasControl } from '../scene/control.ts';
import { setPreferences } from '../../kit/session/preferences.ts';
import { isDirty } from '../../kit/session/session.ts';
import { type DrawingTool, PLACES, type Place } from '../../kit/session/view.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { nextFinding } from '../findings/jump.ts';
import { always, type Action } from '../../kit/actions/action.ts';
import { DELIVERY_ACTIONS } from './deliveryActions.ts';
import { CAD_ACTIONS } from './cadActions.ts';
import { fileDialogs } from './fileDialogs.ts';
import { needs } from './picked.ts';
import { PLAN_ACTIONS } from './planActions.ts';
import { UNDERLAY_ACTIONS } from './underlayActions.ts';

const FILE: readonly Action[] = [
  {
    name: 'save',
    group: 'file',
    keys: ['Mod+s'],
    icon: 'save',
    hindrance: (workbench) => {
      const session = workbench.session.get();
      return session === null || isDirty(session) ? null : 'all-saved';
    },
    run: (workbench) => void fileDialogs.save(workbench),
  },
  {
    name: 'save-as',
    group: 'file',
    keys: ['Mod+Shift+s'],
    hindrance: always,
    run: (workbench) => void fileDialogs.saveAs(workbench),
  },
  {
    name: 'home',
    group: 'file',
    keys: [],
    icon: 'home',
    hindrance: always,
    run: (workbench) => fileDialogs.leave(workbench),
  },
];

const EDIT: readonly Action[] = [
  {
    name: 'undo',
    group: 'edit',
    keys: ['Mod+z'],
    icon: 'undo',
    hindrance: (workbench) => (workbench.session.get()?.history.done.length === 0 ? 'nothing-done' : null),
    run: (workbench) => {
      if (canvasControl.get()?.cancel() !== true) workbench.undo();
    },
    step: (workbench) => workbench.session.get()?.history.done.at(-1)?.label,
  },
  {
    name: 'redo',
    group: 'edit',
    keys: ['Mod+y', 'Mod+Shift+z'],
    icon: 'redo',
    hindrance: (workbench) =>
      workbench.session.get()?.history.undone.length === 0 ? 'nothing-undone' : null,
    run: (workbench) => workbench.redo(),
    step: (workbench) => workbench.session.get()?.history.undone.at(-1)?.label,
  },
];

const GO: readonly Action[] = [
  ...PLACES.map((place: Place, index): Action => ({
    name: `go-${place}`,
    group: 'go',
    keys: [`Alt+${index + 1}`],
    icon: place,
    hindrance: always,
    run: (workbench) => workbench.go(place),
  })),
  {
    name: 'go-names',
    group: 'go',
    keys: [],
    icon: 'overview',
    hindrance: always,
    run: ({ view }) => view.change({ place: 'overview', navigatorOpen: true, field: 'register/village' }),
  },
  {
    name: 'confirm-profile',
    group: 'go',
    keys: [],
    icon: 'overview',
    hindrance: always,
    run: ({ view }) => view.change({ place: 'overview', inspectorOpen: true, field: 'profile' }),
  },
  {
    name: 'findings',
    group: 'go',
    keys: ['Shift+F8'],
    hindrance: always,
    run: ({ view }) => view.change({ findingsOpen: !view.get().findingsOpen }),
  },
  {
    name: 'next-finding',
    group: 'go',
    keys: ['F8'],
    hindrance: always,
    run: (workbench) => nextFinding(workbench, 1),
  },
  {
    name: 'previous-finding',
    group: 'go',
    keys: ['F7'],
    hindrance: always,
    run: (workbench) => nextFinding(workbench, -1),
  },
  {
    name: 'commands',
    group: 'go',
    keys: ['Mod+k'],
    icon: 'search',
    hindrance: always,
    run: ({ view }) => view.change({ overlay: 'commands' }),
  },
  {
    name: 'shortcuts',
    group: 'go',
    keys: ['?'],
    hindrance: always,
    run: ({ view }) => view.change({ overlay: 'shortcuts' }),
  },
  {
    name: 'help',
    group: 'go',
    keys: ['F1'],
    icon: 'help',
    hindrance: always,
    run: ({ view }) => view.change({ overlay: 'help' }),
  },
  {
    name: 'about',
    group: 'go',
    keys: [],
    hindrance: always,
    run: ({ view }) => view.change({ overlay: 'about' }),
  },
];

const TOOL_KEYS: Readonly<Record<DrawingTool, readonly string[]>> = {
  select: ['v'],
  room: ['r'],
  wall: ['w'],
  door: ['d'],
  window: ['c'],
  passage: ['o'],
  fixture: ['f'],
  column: ['z'],
  outdoor: ['g'],
  dimension: ['l'],
  note: ['t'],
  facade: ['p'],
  label: ['b'],
  measure: ['q'],
  hand: ['h'],
};
const TOOL_ICONS = {
  select: 'select',
  room: 'room',
  wall: 'wall',
  door: 'door',
  window: 'window',
  passage: 'passage',
  fixture: 'fixture',
  column: 'column',
  outdoor: 'outdoor',
  dimension: 'dimension',
  note: 'text',
  facade: 'facade',
  label: 'label',
  measure: 'measure',
  hand: 'hand',
} as const satisfies Record<DrawingTool, Action['icon']>;

function toolAction(tool: DrawingTool): Action {
  return {
    name: `tool-${tool}`,
    group: 'tool',
    keys: TOOL_KEYS[tool],
    icon: TOOL_ICONS[tool],
    hindrance: needs(0),
    run: ({ view }) => {
      canvasControl.get()?.cancel();
      view.change({ tool });
    },
  };
}

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

const VIEW: readonly Action[] = [
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
    run: ({ view }) => view.change({ navigatorOpen: !view.get().navigatorOpen }),
  },
  {
    name: 'toggle-inspector',
    group: 'view',
    keys: ['Mod+Alt+2'],
    hindrance: always,
    run: ({ view }) => view.change({ inspectorOpen: !view.get().inspectorOpen }),
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

export const TOOL_ACTIONS: readonly Action[] = (Object.keys(TOOL_KEYS) as DrawingTool[]).map(toolAction); // keys of a closed record

/** Every command of the program, in the order of the palette and the shortcut sheet. */
export const ALL_ACTIONS: readonly Action[] = [
  ...FILE,
  ...DELIVERY_ACTIONS,
  ...EDIT,
  ...GO,
  ...TOOL_ACTIONS,
  ...PLAN_ACTIONS,
  ...UNDERLAY_ACTIONS,
  ...CAD_ACTIONS,
  ...VIEW,
];

export function actionNamed(name: Action['name']): Action {
  return ALL_ACTIONS.find((action) => action.name === name) ?? unreachable(name as never);
}

import { type Action } from '../../kit/actions/action.ts';
import { type DrawingTool, TOOLS } from '../../kit/session/view.ts';
import { canvasControl } from '../scene/control.ts';
import { needs } from './picked.ts';

/** Key and icon of each tool. */
const LOOKS: Readonly<Record<DrawingTool, readonly [key: string, icon: NonNullable<Action['icon']>]>> = {
  select: ['v', 'select'],
  room: ['r', 'room'],
  wall: ['w', 'wall'],
  door: ['d', 'door'],
  window: ['c', 'window'],
  passage: ['o', 'passage'],
  fixture: ['f', 'fixture'],
  column: ['z', 'column'],
  outdoor: ['g', 'outdoor'],
  dimension: ['l', 'dimension'],
  note: ['t', 'text'],
  facade: ['p', 'facade'],
  label: ['b', 'label'],
  measure: ['q', 'measure'],
  hand: ['h', 'hand'],
};

export const TOOL_ACTIONS: readonly Action[] = TOOLS.map((tool) => {
  const [key, icon] = LOOKS[tool];
  return {
    name: `tool-${tool}`,
    group: 'tool',
    keys: [key],
    icon,
    hindrance: needs(0),
    run: ({ view }) => {
      canvasControl.get()?.cancel();
      view.change({ tool });
    },
  };
});

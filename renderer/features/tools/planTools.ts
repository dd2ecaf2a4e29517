import { unreachable } from '../../../core/result.ts';
import { type ToolName } from '../../kit/session/view.ts';
import { chainTool } from './chainTool.ts';
import { dimensionTool } from './dimensionTool.ts';
import { labelTool } from './labelTool.ts';
import { measureTool } from './measureTool.ts';
import { openingTool } from './openingTool.ts';
import { columnTool, facadeTool, fixtureTool, noteTool } from './placeTools.ts';
import { roomTool } from './roomTool.ts';
import { selectTool } from './selectTool.ts';
import { type Bench, type Tool } from './tool.ts';
import { levelTool, scaleTool, underlayMoveTool } from './underlayTools.ts';

/** The tool for a name, with nothing going on yet. `words`: text of a new note. */
export function makeTool(name: ToolName, bench: Bench, words: () => string): Tool {
  switch (name) {
    case 'select':
      return selectTool(bench);
    case 'room':
      return roomTool(bench);
    case 'wall':
    case 'outdoor':
      return chainTool(bench, name);
    case 'door':
    case 'window':
    case 'passage':
      return openingTool(bench, name);
    case 'fixture':
      return fixtureTool(bench);
    case 'column':
      return columnTool(bench);
    case 'dimension':
      return dimensionTool(bench);
    case 'note':
      return noteTool(bench, words);
    case 'facade':
      return facadeTool(bench);
    case 'label':
      return labelTool(bench);
    case 'measure':
      return measureTool(bench);
    case 'underlay-scale':
      return scaleTool(bench);
    case 'underlay-level':
      return levelTool(bench);
    case 'underlay-move':
      return underlayMoveTool(bench);
    case 'hand':
      return {
        hint: 'hand',
        down: () => undefined,
        move: () => undefined,
        up: () => undefined,
        cancel: () => false,
      };
    default:
      return unreachable(name);
  }
}

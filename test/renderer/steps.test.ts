import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { drawRoom } from '../../core/editing/commands/walls.ts';
import { actionNamed } from '../../renderer/features/actions/actionTable.ts';
import { useActionName } from '../../renderer/features/actions/useActionName.ts';
import { WorkbenchContext } from '../../renderer/kit/session/context.ts';
import { type Workbench } from '../../renderer/kit/session/workbench.ts';
import { OUTER, planProject } from '../support/editing.ts';
import { openWorkbench } from '../support/openWorkbench.ts';

function said(workbench: Workbench): readonly string[] {
  const Names = () => createElement('p', null, ['undo', 'redo'].map((one) => names(one as 'undo')).join('|'));
  let names: (one: 'undo' | 'redo') => string = () => '';
  const Outer = () => {
    const name = useActionName();
    names = (one) => name(actionNamed(one));
    return createElement(Names);
  };
  const context = createElement(WorkbenchContext, { value: workbench }, createElement(Outer));
  return renderToStaticMarkup(context)
    .replace(/<\/?p>/g, '')
    .split('|');
}

it('[CLEAR-3] undo and redo say which step they take back or do again', () => {
  const workbench = openWorkbench(planProject());
  expect(said(workbench)).toEqual(['撤销', '重做']);
  const corners = { from: { x: 0, y: 0 }, to: { x: 3000, y: 3000 } };
  workbench.run('draw-room', drawRoom(workbench.project, { level: 'l1', ...corners, make: OUTER }));
  expect(said(workbench)).toEqual(['撤销“画房间”', '重做']);
  workbench.undo();
  expect(said(workbench)).toEqual(['撤销', '重做“画房间”']);
});

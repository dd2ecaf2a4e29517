import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type Host } from '../../app/bridge/contract.ts';
import { drawRoom } from '../../core/editing/commands/walls.ts';
import { libraryPort } from '../../node/desk/library.ts';
import { actionNamed } from '../../renderer/features/actions/actionTable.ts';
import { useActionName } from '../../renderer/features/actions/useActionName.ts';
import { WorkbenchContext } from '../../renderer/kit/session/context.ts';
import { Workbench } from '../../renderer/kit/session/workbench.ts';
import { OUTER, planProject } from '../support/editing.ts';

const sent = await libraryPort().data();
if (!sent.ok) throw new Error(sent.problem.code);

function opened(): Workbench {
  const silent: Host = { ask: () => new Promise(() => undefined) };
  const greeting = {
    edition: 'browser',
    version: '0',
    today: '2026-11-23',
    preferences: { language: 'zh', theme: 'light' },
    folder: '/docs',
    faults: '/log',
  } as const;
  const workbench = new Workbench(silent, greeting, sent.ok ? sent.value : { files: [], fonts: [] });
  const document = { document: 'd', name: 'a', folder: '/docs', migrated: [], recovered: false };
  workbench.open({ ...document, project: planProject(), lockedBy: null });
  return workbench;
}

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
  const workbench = opened();
  expect(said(workbench)).toEqual(['撤销', '重做']);
  const corners = { from: { x: 0, y: 0 }, to: { x: 3000, y: 3000 } };
  workbench.run('draw-room', drawRoom(workbench.project, { level: 'l1', ...corners, make: OUTER }));
  expect(said(workbench)).toEqual(['撤销“画房间”', '重做']);
  workbench.undo();
  expect(said(workbench)).toEqual(['撤销', '重做“画房间”']);
});

import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { emptyPlan, startPlan } from '../../../core/editing/commands/levels.ts';
import { type Camera } from '../../canvas/camera.ts';
import { Side } from '../../frame/Side.tsx';
import { shownLevel } from '../../plan/shownLevel.ts';
import { useProject, useView, useWorkbench } from '../../session/context.ts';
import { type HintName } from '../../strings/hints.ts';
import { useWords } from '../../strings/language.ts';
import { PLAN } from '../../strings/plan.ts';
import { BrushBar } from './BrushBar.tsx';
import { PlanInspector } from './PlanInspector.tsx';
import { PlanNavigator } from './PlanNavigator.tsx';
import { PlanStatus } from './PlanStatus.tsx';
import { PlanToolbar } from './PlanToolbar.tsx';
import { PlanView } from './PlanView.tsx';

/** 平面: levels, rooms and fixtures at the left, the plan, the picked object's figures at the right. */
export function PlanPlace() {
  const project = useProject((now) => now);
  const view = useView((now) => now);
  const [hint, setHint] = useState<HintName>('select');
  const [pointer, setPointer] = useState<{
    readonly at: { x: number; y: number } | null;
    readonly camera: Camera;
  } | null>(null);
  const pointed = useCallback(
    (at: { x: number; y: number } | null, camera: Camera) => setPointer({ at, camera }),
    [],
  );
  const level = shownLevel(project, view);
  if (level === null) return <NoPlan />;
  return (
    <>
      <Side which="navigator">
        <PlanNavigator level={level} />
      </Side>
      <main className="work">
        <PlanToolbar />
        {view.tool === 'label' && <BrushBar />}
        <PlanView level={level} pointed={pointed} hinted={setHint} />
        <PlanStatus hint={hint} pointer={pointer} />
      </main>
      <Side which="inspector">
        <PlanInspector level={level} />
      </Side>
    </>
  );
}

function NoPlan() {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const start = (): void => {
    workbench.run(
      'start-plan',
      startPlan(workbench.project, { plan: emptyPlan(say('ground-floor')), rooms: [] }),
    );
  };
  return (
    <main className="work">
      <div className="plan-start">
        <h2>{say('no-plan')}</h2>
        <p className="tone-faint">{say('no-plan-hint')}</p>
        <Button type="primary" onClick={start}>
          {say('start-empty')}
        </Button>
      </div>
    </main>
  );
}

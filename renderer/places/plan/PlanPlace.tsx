import { Button } from 'antd';
import { useState } from 'react';
import { emptyPlan, startPlan } from '../../../core/editing/commands/levels.ts';
import { CadReportPanel } from '../../cadImport/CadReportPanel.tsx';
import { Side } from '../../frame/Side.tsx';
import { actionNamed } from '../../actions/table.ts';
import { shownLevel } from '../../plan/shownLevel.ts';
import { useProject, useView, useWorkbench } from '../../session/context.ts';
import { ACTIONS } from '../../strings/actions.ts';
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
  const chosen = useView((view) => view.level);
  const tool = useView((view) => view.tool);
  const level = useProject((project) => shownLevel(project, { level: chosen }));
  const [hint, setHint] = useState<HintName>('select');
  if (level === null) return <NoPlan />;
  return (
    <>
      <Side which="navigator">
        <PlanNavigator level={level} />
      </Side>
      <main className="work">
        <PlanToolbar />
        {tool === 'label' && <BrushBar />}
        <PlanView level={level} hinted={setHint} />
        <CadReportPanel />
        <PlanStatus hint={hint} />
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
  const name = useWords(ACTIONS);
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
        <div className="plan-start-ways">
          <Button type="primary" onClick={start}>
            {say('start-empty')}
          </Button>
          <Button onClick={() => actionNamed('import-cad').run(workbench)}>{name('import-cad')}</Button>
        </div>
      </div>
    </main>
  );
}

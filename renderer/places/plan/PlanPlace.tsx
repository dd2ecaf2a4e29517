import { useState } from 'react';
import { CadReportPanel } from '../../cadImport/CadReportPanel.tsx';
import { Side } from '../../frame/Side.tsx';
import { shownLevel } from '../../plan/shownLevel.ts';
import { useProject, useView } from '../../session/context.ts';
import { type HintName } from '../../strings/hints.ts';
import { UnderlayDialogs } from '../../underlay/UnderlayDialogs.tsx';
import { BrushBar } from './BrushBar.tsx';
import { NoPlan } from './NoPlan.tsx';
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
        <div className="plan-stage">
          <PlanView level={level} hinted={setHint} />
          {tool === 'label' && <BrushBar />}
        </div>
        <CadReportPanel />
        <PlanStatus hint={hint} level={level} />
      </main>
      <Side which="inspector">
        <PlanInspector level={level} />
      </Side>
      <UnderlayDialogs />
    </>
  );
}

import { useState } from 'react';
import { CadReportPanel } from '../cadImport/CadReportPanel.tsx';
import { Boundary } from '../../kit/controls/Boundary.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { shownLevel } from '../scene/shownLevel.ts';
import { useProject, useView } from '../../kit/session/context.ts';
import { FRAME } from '../../kit/strings/frame.ts';
import { type HintName } from '../../kit/strings/hints.ts';
import { useWords } from '../../kit/strings/language.ts';
import { UnderlayDialogs } from '../underlay/UnderlayDialogs.tsx';
import { BrushBar } from './BrushBar.tsx';
import { NoPlan } from './NoPlan.tsx';
import { PlanInspector } from './PlanInspector.tsx';
import { PlanNavigator } from './PlanNavigator.tsx';
import { PlanStatus } from './PlanStatus.tsx';
import { PlanToolbar } from './PlanToolbar.tsx';
import { PlanView } from './PlanView.tsx';
import { RoomGone } from './RoomGone.tsx';

/** 平面: levels, rooms and fixtures at the left, the plan, the picked object's figures at the right. */
export function PlanPlace() {
  const chosen = useView((view) => view.level);
  const tool = useView((view) => view.tool);
  const level = useProject((project) => shownLevel(project, { level: chosen }));
  const say = useWords(FRAME);
  const [hint, setHint] = useState<HintName>('select');
  if (level === null) return <NoPlan />;
  return (
    <>
      <Side which="navigator">
        <PlanNavigator level={level} />
      </Side>
      <main className="work">
        <Boundary what={say('place-plan')}>
          <PlanToolbar />
        </Boundary>
        <div className="plan-stage">
          <Boundary what={say('canvas')}>
            <PlanView level={level} hinted={setHint} />
            {tool === 'label' && <BrushBar />}
          </Boundary>
        </div>
        <Boundary what={say('place-plan')}>
          <CadReportPanel />
          <PlanStatus hint={hint} level={level} />
        </Boundary>
      </main>
      <Side which="inspector">
        <PlanInspector level={level} />
      </Side>
      <Boundary what={say('dialog')} over>
        <UnderlayDialogs />
        <RoomGone />
      </Boundary>
    </>
  );
}

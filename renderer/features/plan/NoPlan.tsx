import { Button } from 'antd';
import { useState } from 'react';
import { emptyPlan } from '../../../core/editing/commands/levels.ts';
import { startPlan } from '../../../core/editing/commands/startPlan.ts';
import { actionNamed } from '../actions/actionTable.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useAnswer } from '../start/useAnswer.ts';
import { PlanStep } from '../start/WizardSteps.tsx';
import { ACTIONS } from '../../kit/strings/actions.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';

/** The project has no floor plan yet: one of the starting plans, or empty ground. */
export function NoPlan() {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const name = useWords(ACTIONS);
  const rooms = useProject((project) => project.rooms.length);
  const setting = useProject((project) => project.setting);
  const [answer] = useAnswer('startingPlans', {});
  const plans = answer?.plans ?? [];
  const [touched, setTouched] = useState<string | null | undefined>(undefined);
  const fitting = plans.find(({ settings }) => settings.includes(setting))?.id ?? null;
  const chosen = touched === undefined ? fitting : touched;

  const start = async (): Promise<void> => {
    if (chosen === null) {
      const plan = emptyPlan(say('ground-floor'));
      workbench.run('start-plan', startPlan(workbench.project, { plan, rooms: [] }));
      return;
    }
    const found = await workbench.host.ask('startingPlan', { plan: chosen });
    if (found.ok) workbench.run('start-plan', startPlan(workbench.project, found.value));
    else workbench.hostRefused(found.problem);
  };
  return (
    <main className="work">
      <div className="plan-start">
        <h2>{say('no-plan')}</h2>
        <p className="tone-faint">{rooms === 0 ? say('no-plan-hint') : say('no-plan-rooms', { rooms })}</p>
        <PlanStep plans={plans} plan={chosen} change={setTouched} />
        <div className="plan-start-ways">
          <Button type="primary" onClick={() => void start()}>
            {say(chosen === null ? 'start-empty' : 'start-chosen')}
          </Button>
          <Button onClick={() => actionNamed('import-cad').run(workbench)}>{name('import-cad')}</Button>
        </div>
      </div>
    </main>
  );
}

import { Button } from 'antd';
import { actionNamed } from '../actions/actionTable.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PRINT } from '../../kit/strings/print.ts';

/** Plan sheets among the deliverables: they are looked at before they are made. */
export function PlansHead() {
  const workbench = useWorkbench();
  const say = useWords(PRINT);
  const drawn = useProject(({ plan }) => plan !== null && plan.walls.length > 0);
  return (
    <div className="package-head">
      <div>
        <h2>{say('plans-title')}</h2>
        <p className="tone-faint">{say(drawn ? 'plans-summary' : 'no-plan')}</p>
      </div>
      <Button size="large" disabled={!drawn} onClick={() => actionNamed('print-plans').run(workbench)}>
        {say('open-dialog')}
      </Button>
    </div>
  );
}

import { ActionButton } from '../actions/ActionButton.tsx';
import { actionNamed } from '../actions/actionTable.ts';
import { TOOL_ACTIONS } from '../actions/toolActions.ts';
import { useView } from '../../kit/session/context.ts';
import { TOOLS, type ToolName } from '../../kit/session/view.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { TOOL_CAPTIONS } from '../../kit/strings/tools.ts';

const BREAKS = new Set<ToolName>(['select', 'wall', 'passage', 'outdoor', 'facade']);

/** The tools, each with its name below: nobody has to know the pictures. */
export function PlanToolbar() {
  const say = useWords(PLAN);
  const caption = useWords(TOOL_CAPTIONS);
  const tool = useView((view) => view.tool);
  const compare = useView((view) => view.compare);
  return (
    <div className="work-bar tool-bar" role="toolbar" aria-label={say('tools')}>
      {TOOLS.map((name, index) => {
        const action = TOOL_ACTIONS[index];
        return action === undefined ? null : (
          <span key={name} className="tool-slot">
            <ActionButton action={action} pressed={tool === name} caption={caption(name)} />
            {BREAKS.has(name) && <span className="bar-rule" />}
          </span>
        );
      })}
      <span className="spring" />
      <ActionButton action={actionNamed('import-cad')} caption={caption('import-cad')} />
      <ActionButton
        action={actionNamed('toggle-compare')}
        pressed={compare}
        caption={caption('toggle-compare')}
      />
      <ActionButton action={actionNamed('print-plans')} caption={caption('print-plans')} />
    </div>
  );
}

import { roomNames } from '../scene/naming.ts';
import { useProject, useView, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';

const SHOWN = 12;

/** Names for the brush; the first nine have a digit. */
export function BrushBar() {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const names = roomNames(useProject((now) => now)).slice(0, SHOWN);
  const brush = useView((view) => view.brush) ?? names[0];
  return (
    <div className="brush-bar" role="toolbar" aria-label={say('brush')}>
      {names.map((name, index) => (
        <button
          key={name}
          type="button"
          className="brush-name"
          aria-pressed={name === brush}
          onClick={() => workbench.view.change({ brush: name })}
        >
          {index < 9 && <kbd>{index + 1}</kbd>}
          {name}
        </button>
      ))}
    </div>
  );
}

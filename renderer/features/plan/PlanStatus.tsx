import { type Level } from '../../../core/project/plan/level.ts';
import { actionNamed } from '../actions/actionTable.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { pointerPlace } from '../scene/pointer.ts';
import { useStore } from '../../kit/session/store.ts';
import { useView, useWorkbench } from '../../kit/session/context.ts';
import { HINTS, type HintName } from '../../kit/strings/hints.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { UnscaledUnderlay } from './UnscaledUnderlay.tsx';
import { SelectionLive } from './SelectionLive.tsx';
import { QuietButton } from '../../kit/controls/buttons.tsx';

const CSS_PX_PER_MM = 96 / 25.4;

/** What to do next, how points are caught, where the pointer is, how large the plan is shown. */
export function PlanStatus({ hint, level }: { readonly hint: HintName; readonly level: Level }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const sayHint = useWords(HINTS);
  const snapping = useView((view) => view.snapping);
  const grid = useView((view) => view.grid);
  const chains = useView((view) => view.chains);
  const pointer = useStore(pointerPlace, (now) => now);
  const at = pointer?.at ?? null;
  const percent = pointer === null ? null : Math.round((pointer.camera.scale / (CSS_PX_PER_MM / 100)) * 100);
  return (
    <div className="status">
      <span id="plan-hint" className="status-hint">
        {sayHint(hint)}
      </span>
      <UnscaledUnderlay level={level} />
      <SelectionLive />
      <QuietButton
        icon="snap"
        aria-pressed={snapping}
        onClick={() => actionNamed('toggle-snapping').run(workbench)}
      >
        {say(snapping ? 'snap-on' : 'snap-off')}
      </QuietButton>
      <QuietButton icon="grid" aria-pressed={grid} onClick={() => actionNamed('toggle-grid').run(workbench)}>
        {say('snap-grid')}
      </QuietButton>
      <QuietButton
        icon="dimension"
        aria-pressed={chains}
        onClick={() => actionNamed('toggle-chains').run(workbench)}
      >
        {say('chains')}
      </QuietButton>
      <output>{at === null ? '' : say('pointer', at)}</output>
      <span className="zoom">
        <ActionButton action={{ ...actionNamed('zoom-out'), icon: 'zoomOut' }} />
        <span title={say('zoom-title')}>{percent === null ? '' : say('zoom', { percent })}</span>
        <ActionButton action={{ ...actionNamed('zoom-in'), icon: 'zoomIn' }} />
        <ActionButton action={{ ...actionNamed('zoom-fit'), icon: 'fit' }} />
      </span>
    </div>
  );
}

import { type Level } from '../../../core/project/plan/level.ts';
import { actionNamed } from '../actions/actionTable.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { UNDERLAY } from '../../kit/strings/underlay.ts';
import { underlaysOf } from '../underlay/underlays.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';

/** Says that what is traced from a picture without a scale has no true areas; one click goes and gives it one. */
export function UnscaledUnderlay({ level }: { readonly level: Level }) {
  const workbench = useWorkbench();
  const say = useWords(UNDERLAY);
  const unscaled = useProject((project) =>
    underlaysOf(project, level).find(({ shown, calibrated }) => shown && !calibrated),
  );
  if (unscaled === undefined) return null;
  return (
    <QuietButton
      icon="caution"
      className="tone-caution"
      title={say('uncalibrated-why')}
      onClick={() => {
        workbench.select([unscaled.id]);
        const action = actionNamed('underlay-scale');
        if (action.hindrance(workbench) === null) action.run(workbench);
      }}
    >
      {say('uncalibrated-status')}
    </QuietButton>
  );
}

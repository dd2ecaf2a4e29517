import { useContext } from 'react';
import { sayWallChanges } from '../../../app/words/wallChanges.ts';
import { followPlan, leavePlan } from '../../../core/editing/commands/copiedWalls.ts';
import { changesOfCopy, type CopiedWall, sourceOfCopy } from '../../../core/plan/copiedWall.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { WALLS } from '../../kit/strings/walls.ts';

/** Over the stage of a wall that was copied from the plan, when the plan has it otherwise now. */
export function CopiedWallBar({ copied }: { readonly copied: CopiedWall }) {
  const workbench = useWorkbench();
  const say = useWords(WALLS);
  const language = useContext(LanguageContext);
  const { plan, boards } = useProject((project) => project);
  const changes = changesOfCopy(plan, sourceOfCopy(boards, copied));
  const [first] = changes;
  if (first === undefined) return null;
  const gone = first.what === 'gone';
  return (
    <div className="board-missing" role="status">
      <Icon name="caution" size={14} />
      <span>
        {gone ? say('copy-gone') : say('copy-changed', { changes: sayWallChanges(changes, language) })}
      </span>
      {!gone && (
        <QuietButton
          icon="plan"
          onClick={() => void workbench.run('follow-plan', followPlan(workbench.project, copied))}
        >
          {say('copy-follow')}
        </QuietButton>
      )}
      <QuietButton onClick={() => void workbench.run('leave-plan', leavePlan(workbench.project, copied))}>
        {say(gone ? 'copy-keep' : 'copy-leave')}
      </QuietButton>
    </div>
  );
}

import { findObject } from '../../../core/editing/objects.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { useProject, useSession } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { LevelFigures } from './inspector/LevelFigures.tsx';
import { ObjectPanel } from './inspector/ObjectPanel.tsx';
import { RoomPanel } from './inspector/RoomPanel.tsx';
import { UnderlayPanel } from './UnderlayPanel.tsx';
import { SeveralPanel } from './inspector/SeveralPanel.tsx';

/** Figures of what is picked, to be typed; of the level when nothing is. */
export function PlanInspector({ level }: { readonly level: Level }) {
  const say = useWords(PLAN);
  const project = useProject((now) => now);
  const selection = useSession((session) => session.selection);
  const [first] = selection;
  if (first === undefined)
    return (
      <>
        <LevelFigures level={level} />
        <div className="inspector-empty">
          <b>{say('nothing')}</b>
          {say('nothing-hint')}
        </div>
      </>
    );
  if (selection.length > 1) return <SeveralPanel ids={selection} />;
  const space = project.plan?.spaces.find(({ id }) => id === first);
  if (space !== undefined) return <RoomPanel key={first} space={space} level={level} />;
  const underlay = project.plan?.underlays.find(({ id }) => id === first);
  if (underlay !== undefined) return <UnderlayPanel key={first} underlay={underlay} />;
  const found = findObject({ project }, first);
  return found === undefined ? <LevelFigures level={level} /> : <ObjectPanel key={first} found={found} />;
}

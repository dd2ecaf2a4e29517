import { Segmented } from 'antd';
import { changeWalls } from '../../../../core/editing/commands/walls.ts';
import { moveJoint } from '../../../../core/editing/commands/moveJoint.ts';
import { lengthOf } from '../../../../core/plan/axis.ts';
import { WALL_KINDS, type Wall } from '../../../../core/project/plan/wall.ts';
import { Section } from '../../../kit/controls/Section.tsx';
import { useWorkbench } from '../../../kit/session/context.ts';
import { useWords } from '../../../kit/strings/language.ts';
import { PLAN } from '../../../kit/strings/plan.ts';
import { LockRow } from './LockRow.tsx';
import { LengthRow, SwitchRow } from '../../../kit/controls/rows.tsx';

export function WallPanel({ wall }: { readonly wall: Wall }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const change = (to: Partial<Pick<Wall, 'kind' | 'thickness' | 'shared'>>): void => {
    workbench.run('change-wall', changeWalls(workbench.project, { walls: [wall.id], to }));
  };
  return (
    <Section title={say('wall')}>
      <Segmented
        block
        aria-label={say('kind')}
        value={wall.kind}
        options={WALL_KINDS.map((kind) => ({ value: kind, label: say(`kind-${kind}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <div className="section-gap" />
      <LengthRow name={say('length')} value={lengthOf(wall)} commit={lengthen} />
      <LengthRow
        name={say('thickness')}
        value={wall.thickness}
        commit={(thickness) => change({ thickness })}
      />
      <SwitchRow
        name={say('shared')}
        hint={say('shared-hint')}
        checked={wall.shared}
        onChange={(shared) => change({ shared })}
      />
      <LockRow id={wall.id} locked={wall.locked} />
    </Section>
  );

  /** The end `b` moves along the wall's own line; walls that meet there follow. */
  function lengthen(mm: number): void {
    const { a, b, level } = wall;
    const share = mm / lengthOf(wall);
    const to = { x: Math.round(a.x + (b.x - a.x) * share), y: Math.round(a.y + (b.y - a.y) * share) };
    workbench.run('lengthen-wall', moveJoint(workbench.project, { level, from: b, to }));
  }
}

import { Button, Segmented } from 'antd';
import { changeOpening, turnDoor } from '../../../../core/editing/commands/openings.ts';
import { lengthOf } from '../../../../core/plan/axis.ts';
import { type Opening } from '../../../../core/project/plan/opening.ts';
import { type Wall } from '../../../../core/project/plan/wall.ts';
import { Section } from '../../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../../kit/session/context.ts';
import { useWords } from '../../../kit/strings/language.ts';
import { PLAN } from '../../../kit/strings/plan.ts';
import { LockRow } from './LockRow.tsx';
import { LengthRow, TextRow } from '../../../kit/controls/rows.tsx';

type EndName = 'to-left' | 'to-right' | 'to-top' | 'to-bottom';

/**
 * How far an opening stands from the two ends of its wall (joint to jamb, as the figures of a drag), first the left
 * or upper one; `at` turns a typed distance into the place of the opening's middle along the wall.
 */
function endsOf(
  wall: Wall,
  { at, width }: Opening,
): readonly { readonly name: EndName; readonly value: number; readonly at: (mm: number) => number }[] {
  const [dx, dy] = [wall.b.x - wall.a.x, wall.b.y - wall.a.y];
  const lying = Math.abs(dx) >= Math.abs(dy);
  const names: readonly [EndName, EndName] = lying ? ['to-left', 'to-right'] : ['to-top', 'to-bottom'];
  const forward = lying ? dx > 0 : dy > 0;
  const length = lengthOf(wall);
  const ends = [
    { name: names[forward ? 0 : 1], value: at - width / 2, at: (mm: number) => Math.round(mm + width / 2) },
    {
      name: names[forward ? 1 : 0],
      value: length - at - width / 2,
      at: (mm: number) => Math.round(length - mm - width / 2),
    },
  ];
  return forward ? ends : ends.reverse();
}

export function OpeningPanel({ opening }: { readonly opening: Opening }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const change = (to: Parameters<typeof changeOpening>[1]['to']): void => {
    workbench.run('change-opening', changeOpening(workbench.project, { id: opening.id, to }));
  };
  const wall = useProject(({ plan }) => plan?.walls.find(({ id }) => id === opening.wall));
  const ends = wall === undefined ? [] : endsOf(wall, opening);
  return (
    <Section title={say(opening.kind)}>
      <LengthRow name={say('width')} value={opening.width} commit={(width) => change({ width })} />
      <LengthRow name={say('height')} value={opening.height} commit={(height) => change({ height })} />
      {ends.map(({ name, value, at }) => (
        <LengthRow key={name} name={say(name)} value={value} commit={(mm) => change({ at: at(mm) })} />
      ))}
      {opening.kind === 'window' && (
        <LengthRow name={say('sill')} value={opening.sill} commit={(sill) => change({ sill })} />
      )}
      <TextRow
        name={say('mark')}
        hint={say('mark-hint')}
        value={opening.mark ?? ''}
        maxLength={12}
        commit={(mark) => change({ mark: mark === '' ? null : mark })}
      />
      {opening.kind === 'door' && (
        <>
          <Segmented
            block
            aria-label={say('leaves')}
            value={opening.leaves}
            options={([1, 2] as const).map((leaves) => ({ value: leaves, label: say(`leaves-${leaves}`) }))}
            onChange={(leaves) => change({ leaves })}
          />
          <div className="section-gap" />
          <Segmented
            block
            aria-label={say('action')}
            value={opening.action}
            options={(['swing', 'sliding'] as const).map((action) => ({ value: action, label: say(action) }))}
            onChange={(action) => change({ action })}
          />
          <div className="section-gap" />
          <Button
            block
            onClick={() => workbench.run('turn-door', turnDoor(workbench.project, { id: opening.id }))}
          >
            {say('turn-door')}
          </Button>
        </>
      )}
      <LockRow id={opening.id} locked={opening.locked} />
    </Section>
  );
}

import { Button, Segmented } from 'antd';
import { changeOpening, turnDoor } from '../../../../core/editing/commands/openings.ts';
import { type Opening } from '../../../../core/project/plan/opening.ts';
import { CommitInput } from '../../../panels/CommitInput.tsx';
import { LengthInput } from '../../../panels/LengthInput.tsx';
import { Row, Section } from '../../../panels/Section.tsx';
import { useWorkbench } from '../../../session/context.ts';
import { useWords } from '../../../strings/language.ts';
import { PLAN } from '../../../strings/plan.ts';
import { LockRow } from './LockRow.tsx';

export function OpeningPanel({ opening }: { readonly opening: Opening }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const change = (to: Parameters<typeof changeOpening>[1]['to']): void => {
    workbench.run('change-opening', changeOpening(workbench.project, { id: opening.id, to }));
  };
  return (
    <Section title={say(opening.kind)}>
      <Row name={say('width')}>
        {(id) => <LengthInput id={id} value={opening.width} commit={(width) => change({ width })} />}
      </Row>
      <Row name={say('height')}>
        {(id) => <LengthInput id={id} value={opening.height} commit={(height) => change({ height })} />}
      </Row>
      {opening.kind === 'window' && (
        <Row name={say('sill')}>
          {(id) => <LengthInput id={id} value={opening.sill} commit={(sill) => change({ sill })} />}
        </Row>
      )}
      <Row name={say('mark')}>
        {(id) => (
          <CommitInput
            id={id}
            value={opening.mark ?? ''}
            maxLength={12}
            commit={(mark) => change({ mark: mark === '' ? null : mark })}
          />
        )}
      </Row>
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

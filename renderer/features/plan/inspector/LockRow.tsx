import { Switch } from 'antd';
import { lockObjects } from '../../../../core/editing/commands/grouping.ts';
import { Row } from '../../../kit/controls/Section.tsx';
import { useWorkbench } from '../../../kit/session/context.ts';
import { useWords } from '../../../kit/strings/language.ts';
import { PLAN } from '../../../kit/strings/plan.ts';

export function LockRow({ id: object, locked }: { readonly id: string; readonly locked: boolean }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  return (
    <Row name={say('locked')}>
      {(id) => (
        <Switch
          id={id}
          size="small"
          checked={locked}
          onChange={(now) =>
            workbench.run('lock', lockObjects(workbench.project, { ids: [object], locked: now }))
          }
        />
      )}
    </Row>
  );
}

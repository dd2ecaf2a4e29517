import { lockObjects } from '../../../../core/editing/commands/grouping.ts';
import { useWorkbench } from '../../../kit/session/context.ts';
import { useWords } from '../../../kit/strings/language.ts';
import { PLAN } from '../../../kit/strings/plan.ts';
import { SwitchRow } from '../../../kit/controls/rows.tsx';

export function LockRow({ id: object, locked }: { readonly id: string; readonly locked: boolean }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  return (
    <SwitchRow
      name={say('locked')}
      checked={locked}
      onChange={(now) =>
        workbench.run('lock', lockObjects(workbench.project, { ids: [object], locked: now }))
      }
    />
  );
}

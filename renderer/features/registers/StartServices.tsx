import { Button } from 'antd';
import { useMemo } from 'react';
import { starterServices } from '../../../app/policy/starterServices.ts';
import { putRecords } from '../../../core/editing/commands/registers.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';

/** Offers the starter list while no matter is there, with the number of its rows: nobody gets it unasked. */
export function StartServices() {
  const workbench = useWorkbench();
  const say = useWords(REGISTERS);
  const empty = useProject(({ policy }) => policy.services.length === 0);
  const { fields, assisted } = workbench.library.catalogues;
  const records = useMemo(() => starterServices(fields, assisted), [fields, assisted]);
  if (!empty) return null;
  return (
    <Button
      type="primary"
      title={say('start-services-about')}
      onClick={() => workbench.run('start-services', putRecords(workbench.project, 'services', { records }))}
    >
      {say('start-services', { count: records.length })}
    </Button>
  );
}

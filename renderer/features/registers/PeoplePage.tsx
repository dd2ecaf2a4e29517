import { Button } from 'antd';
import { peopleToGather } from '../../../core/editing/commands/people.ts';
import { freshIds, putRecords } from '../../../core/editing/commands/registers.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';
import { RecordsPage } from './RecordsPage.tsx';

/** 人员与联系方式: whom boards name; a change here goes to wherever they are named. */
export function PeoplePage() {
  const workbench = useWorkbench();
  const say = useWords(REGISTERS);
  const project = useProject((now) => now);
  const named = peopleToGather(project);
  const gather = (): void => {
    const ids = freshIds(project, 'people', named.length);
    const records = named.map((person, at) => ({ ...person, id: ids[at] ?? '' }));
    workbench.run('gather-people', putRecords(workbench.project, 'people', { records }));
  };
  return (
    <RecordsPage
      name="people"
      example={['name', 'role', 'phone']}
      tools={
        named.length > 0 ? (
          <Button onClick={gather}>{say('gather-people', { count: named.length })}</Button>
        ) : null
      }
    />
  );
}

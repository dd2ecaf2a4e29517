import { useMemo, useState } from 'react';
import { supplyStrings } from '../../../core/editing/commands/mongolian.ts';
import { type Project } from '../../../core/project/project.ts';
import { type OverWhat, placeMongolianList } from '../../../core/signs/mongolianList.ts';
import { projectTexts } from '../../../core/signs/projectTexts.ts';
import { sharedStrings } from '../../../core/signs/sharedStrings.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { MONGOLIAN } from '../../kit/strings/mongolian.ts';
import { Conflicts } from './Conflicts.tsx';

/** Pairs that another village's people signed for, where the Chinese is the same here. */
export function MongolianFromProject({
  from,
  close,
}: {
  readonly from: Project;
  readonly close: () => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(MONGOLIAN);
  const project = useProject((now) => now);
  const [over, setOver] = useState<OverWhat>('own');
  const placed = useMemo(() => {
    const { templates } = workbench.library.signs;
    const rows = sharedStrings(projectTexts(from, templates));
    return placeMongolianList(projectTexts(project, templates), rows, workbench.greeting.today, over);
  }, [from, project, over, workbench]);
  const count = placed.strings.length;
  return (
    <Dialog
      width={760}
      title={say('shared-title', { village: from.register.village.zh })}
      okText={say('import-take', { count })}
      okButtonProps={{ disabled: count === 0 }}
      onOk={() => {
        workbench.run('change-mongolian', supplyStrings(workbench.project, placed.strings));
        close();
      }}
      onCancel={close}
    >
      <p className="field-note" role="status">
        {say(count === 0 ? 'shared-nothing' : 'shared-fine', { count })}
      </p>
      {count > 0 && (
        <ul className="rename-list">
          {placed.strings.map(({ mn }, at) => (
            <li key={at} lang="mn-Mong">
              {mn?.text}
            </li>
          ))}
        </ul>
      )}
      <Conflicts conflicts={placed.conflicts} over={over} change={setOver} />
    </Dialog>
  );
}

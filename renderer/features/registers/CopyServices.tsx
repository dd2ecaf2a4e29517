import { Checkbox } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { copyServices } from '../../../core/editing/commands/registers.ts';
import { type Service } from '../../../core/project/service.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';

/** Matters of another village, to be ticked; those whose name is here already are left out at first. */
export function CopyServices({
  from,
  records,
  close,
}: {
  readonly from: string;
  readonly records: readonly Service[];
  readonly close: () => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(REGISTERS);
  const own = useProject((project) => project.policy.services);
  const here = new Set(own.map(({ name }) => name.zh));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(records.filter(({ name }) => !here.has(name.zh)).map(({ id }) => id)),
  );
  const toggle = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <Dialog
      width={720}
      title={say('copy-title', { from })}
      okText={say('copy-take', { count: ticked.size })}
      okButtonProps={{ disabled: ticked.size === 0 }}
      onOk={() => {
        const chosen = records.filter(({ id }) => ticked.has(id));
        workbench.run('copy-services', copyServices(workbench.project, chosen));
        close();
      }}
      onCancel={close}
    >
      <p className="field-note">{records.length === 0 ? say('copy-none') : say('copy-note')}</p>
      <ul className="copy-list">
        {records.map(({ id, name }) => (
          <li key={id}>
            <Checkbox checked={ticked.has(id)} onChange={() => toggle(id)}>
              {name.zh}
            </Checkbox>
            {here.has(name.zh) && <small className="tone-faint">{say('copy-here')}</small>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

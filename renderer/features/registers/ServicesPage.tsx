import { useState } from 'react';
import { recordsOf } from '../../../core/editing/commands/registers.ts';
import { type Project } from '../../../core/project/project.ts';
import { Boundary } from '../../kit/controls/Boundary.tsx';
import { ChooseFiles } from '../../kit/controls/ChooseFiles.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';
import { CopyServices } from './CopyServices.tsx';
import { EmptyRegister } from './EmptyRegister.tsx';
import { readVillage } from './readVillage.ts';
import { RegisterTable } from './RegisterTable.tsx';
import { StartServices } from './StartServices.tsx';

/** An example in the words of the clause's own fields; it is shown and never put into a project. */
const EXAMPLE = ['name', 'kind', 'basis', 'materials', 'timeLimit', 'person', 'phone'] as const;

/** 服务事项: what guidance boards and the hall's overview are filled from. */
export function ServicesPage() {
  const workbench = useWorkbench();
  const say = useWords(REGISTERS);
  const empty = useProject((project) => project.policy.services.length === 0);
  const [other, setOther] = useState<Project | null>(null);
  const copy = async (file: File): Promise<void> => {
    const read = await readVillage(workbench, file);
    if (read === null) return;
    setOther(read);
  };
  const copying = (
    <ChooseFiles
      words={say('copy-village')}
      accept=".paijiang,.json"
      take={([file]) => {
        if (file !== undefined) void copy(file);
      }}
    />
  );
  return (
    <>
      <RegisterTable
        name="services"
        tools={empty ? null : copying}
        below={
          empty ? (
            <EmptyRegister name="services" example={EXAMPLE}>
              <StartServices />
              {copying}
            </EmptyRegister>
          ) : null
        }
      />
      {other !== null && (
        <Boundary what={say('copy-village')} over>
          <CopyServices
            from={other.register.village.zh}
            records={recordsOf(other, 'services')}
            close={() => setOther(null)}
          />
        </Boundary>
      )}
    </>
  );
}

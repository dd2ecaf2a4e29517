import { changePart } from '../../../core/editing/commands/records.ts';
import { type Certificates } from '../../../core/project/certificates.ts';
import { TextRow } from '../../kit/controls/rows.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';
import { RecordsPage } from './RecordsPage.tsx';

/** 负面清单: the matters, and what the board says above and under them. */
export function RefusedPage() {
  const workbench = useWorkbench();
  const say = useWords(REGISTERS);
  const list = useProject(({ policy }) => policy.certificates);
  const change = (part: Partial<Certificates>): void => {
    const { policy } = workbench.project;
    const to = { ...policy, certificates: { ...policy.certificates, ...part } };
    workbench.run('change-refused', changePart(workbench.project, { part: 'policy', to }));
  };
  return (
    <RecordsPage
      name="refused"
      example={['text', 'ways']}
      below={
        <Section title={say('list-title')}>
          <TextRow
            name={say('list-document')}
            value={list.document}
            maxLength={200}
            commit={(document) => change({ document })}
          />
          <TextRow
            name={say('list-wording')}
            hint={say('list-wording-hint')}
            value={list.wording}
            maxLength={1000}
            commit={(wording) => change({ wording })}
          />
        </Section>
      }
    />
  );
}

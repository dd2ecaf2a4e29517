import { setNorth } from '../../../core/editing/commands/levels.ts';
import { type TitleEntries } from '../../../core/project/titleEntries.ts';
import { CommitInput } from '../../kit/controls/CommitInput.tsx';
import { DayInput } from '../../kit/controls/DayInput.tsx';
import { Row, Section } from '../../kit/controls/Section.tsx';
import { setPart } from '../overview/setPart.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PRINT } from '../../kit/strings/print.ts';

const SIGNERS = ['surveyedBy', 'designedBy', 'checkedBy', 'approvedBy'] as const;
const WHOLE_DEGREES = /^\d{1,3}$/;

/** What people write into the title block, and where north is; saved with the project, undone like any edit. */
export function TitleFields() {
  const workbench = useWorkbench();
  const say = useWords(PRINT);
  const entries = useProject((project) => project.titleEntries);
  const north = useProject((project) => project.plan?.north ?? null);
  // Leaving one field and changing the next may come in one breath: never from what was rendered before.
  const change = (part: Partial<TitleEntries>): void =>
    setPart(workbench, 'change-title-block', 'titleEntries', {
      ...workbench.project.titleEntries,
      ...part,
    });
  return (
    <Section title={say('title-block')}>
      <Row name={say('projectNumber')}>
        {(id) => (
          <CommitInput
            id={id}
            value={entries.projectNumber}
            maxLength={40}
            commit={(projectNumber) => change({ projectNumber })}
          />
        )}
      </Row>
      {SIGNERS.map((signer) => (
        <Row key={signer} name={say(signer)}>
          {(id) => (
            <CommitInput
              id={id}
              value={entries[signer]}
              maxLength={16}
              placeholder={say('signed-by-hand')}
              commit={(name) => change({ [signer]: name })}
            />
          )}
        </Row>
      ))}
      <Row name={say('date')} hint={entries.date === null ? say('date-hint') : undefined}>
        {(id) => <DayInput id={id} value={entries.date} change={(date) => change({ date })} />}
      </Row>
      <Row name={say('north')} hint={say('north-hint')}>
        {(id) => (
          <CommitInput
            id={id}
            value={north === null ? '' : String(north)}
            maxLength={3}
            suffix="°"
            placeholder={say('north-unset')}
            refuse={(text) =>
              text === '' || (WHOLE_DEGREES.test(text) && Number(text) < 360) ? null : say('north-wrong')
            }
            commit={(text) =>
              workbench.run(
                'set-north',
                setNorth(workbench.project, { north: text === '' ? null : Number(text) }),
              )
            }
          />
        )}
      </Row>
    </Section>
  );
}

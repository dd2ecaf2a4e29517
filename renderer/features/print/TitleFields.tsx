import { setNorth } from '../../../core/editing/commands/levels.ts';
import { type TitleEntries } from '../../../core/project/titleEntries.ts';
import { Section } from '../../kit/controls/Section.tsx';
import { setPart } from '../overview/setPart.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PRINT } from '../../kit/strings/print.ts';
import { DayRow, TextRow } from '../../kit/controls/rows.tsx';

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
      <TextRow
        name={say('projectNumber')}
        value={entries.projectNumber}
        maxLength={40}
        commit={(projectNumber) => change({ projectNumber })}
      />
      {SIGNERS.map((signer) => (
        <TextRow
          key={signer}
          name={say(signer)}
          value={entries[signer]}
          maxLength={16}
          placeholder={say('signed-by-hand')}
          commit={(name) => change({ [signer]: name })}
        />
      ))}
      <DayRow
        name={say('date')}
        hint={entries.date === null ? say('date-hint') : undefined}
        value={entries.date}
        change={(date) => change({ date })}
      />
      <TextRow
        name={say('north')}
        hint={say('north-hint')}
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
    </Section>
  );
}

import { changePapers } from '../../../core/editing/commands/papers.ts';
import { type Papers } from '../../../core/project/papers.ts';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PAPERS } from '../../kit/strings/papers.ts';
import { DayRow, TextRow } from '../../kit/controls/rows.tsx';

const FIRST = [
  ['number', 40],
  ['unit', 60],
  ['issuer', 60],
  ['filledBy', 30],
  ['reviewedBy', 30],
] as const;
const WORK = [
  ['responsible', 30],
  ['measures', 200],
] as const;

/** What every report, ledger and notice of this village carries: entered once, kept with the project, undone like any edit. */
export function PapersPanel() {
  const workbench = useWorkbench();
  const say = useWords(PAPERS);
  const entries = useProject((project) => project.papers);
  const { village, township } = useProject((project) => project.register);
  const change = (part: Partial<Papers>): void => {
    workbench.run('change-papers', changePapers(workbench.project, part));
  };
  const placeholder = (
    key: 'number' | 'unit' | 'issuer' | 'filledBy' | 'reviewedBy' | 'responsible' | 'measures',
  ) => {
    if (key === 'unit') return `${township.zh}${village.zh}`;
    return say(key === 'measures' ? 'as-advised' : 'by-hand');
  };
  const words = (keys: readonly (readonly [Parameters<typeof placeholder>[0], number])[]) =>
    keys.map(([key, most]) => (
      <TextRow
        key={key}
        name={say(key === 'issuer' ? 'notice-issuer' : key)}
        value={entries[key]}
        maxLength={most}
        placeholder={placeholder(key)}
        commit={(text) => change({ [key]: text })}
      />
    ));
  return (
    <Section title={say('title')}>
      {words(FIRST)}
      <DayRow
        name={say('date')}
        hint={entries.date === null ? say('date-hint') : undefined}
        value={entries.date}
        change={(date) => change({ date })}
      />
      {words(WORK)}
      <DayRow
        name={say('deadline')}
        hint={entries.deadline === null ? say('deadline-hint') : undefined}
        value={entries.deadline}
        change={(deadline) => change({ deadline })}
      />
    </Section>
  );
}

import { useContext, useMemo } from 'react';
import { sayDisagreement } from '../../../app/signs/sayTyped.ts';
import { rewriteTexts } from '../../../core/editing/commands/rename.ts';
import { nameDisagreements } from '../../../core/signs/mentions/nameDisagreements.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { RENAMING } from '../../kit/strings/renaming.ts';

/** Names that disagree between places, each with the step that mends it; nothing where all agree. */
export function Disagreements() {
  const workbench = useWorkbench();
  const say = useWords(RENAMING);
  const language = useContext(LanguageContext);
  const project = useProject((now) => now);
  const { templates } = workbench.library.signs;
  const found = useMemo(() => nameDisagreements(project), [project]);
  if (found.length === 0) return null;
  return (
    <Section title={say('disagree', { count: found.length })}>
      <Field name="disagreements">
        <ul className="rename-list">
          {found.map((one) => (
            <li key={`${one.at.key} ${one.found}`}>
              <span className="tone-caution">{sayDisagreement({ project, templates, language }, one)}</span>{' '}
              <QuietButton
                onClick={() => {
                  const to = one.at.text.replace(one.found, one.right);
                  workbench.run('mend-name', rewriteTexts(workbench.project, new Map([[one.at.key, to]])));
                }}
              >
                {say('mend', { right: one.right })}
              </QuietButton>
            </li>
          ))}
        </ul>
      </Field>
    </Section>
  );
}

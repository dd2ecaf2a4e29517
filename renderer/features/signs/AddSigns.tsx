import { useState } from 'react';
import { starterServices } from '../../../app/policy/starterServices.ts';
import { addSigns, restoreStandard } from '../../../core/editing/commands/signs.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { missingStandard, offers, writtenSign, writtenTemplates } from '../../../core/signs/moreSigns.ts';
import { type SignGroup } from '../../../core/signs/signSubject.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { CommitInput } from '../../kit/controls/CommitInput.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { shortName } from '../scene/shortName.ts';

/** What can be added to a group: what is missing from the standard set first, then the boards. */
export function AddSigns({ group, close }: { readonly group: SignGroup; readonly close: () => void }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const own = useOwn();
  const project = useProject((now) => now);
  const [writing, setWriting] = useState<string | null>(null);
  const { templates } = workbench.library.signs;
  const written = writtenTemplates(group, templates);
  const mine = offers(project, templates).filter((offer) => offer.group === group);
  const add = (sign: Sign): void => {
    const { fields, assisted } = workbench.library.catalogues;
    const starters = starterServices(fields, assisted);
    workbench.run('add-sign', addSigns(workbench.project, { signs: [sign], starters }));
    workbench.view.change({ sign: sign.id });
    close();
  };
  return (
    <Field name={`add/${group}`}>
      <ul className="entries bleed add-list" aria-label={say(`add-${group}`)}>
        {mine.map(({ sign, standard }) => {
          const template = templates.get(sign.template);
          const name = template === undefined ? sign.template : own(template.name);
          return (
            <li key={sign.id}>
              <button type="button" className="entry sign-entry" onClick={() => add(sign)}>
                <Icon name="plus" size={14} />
                <span className="entry-lines">
                  <span>{standard ? shortName(project, sign, templates) : name}</span>
                  {standard && <small>{say('standard', { name })}</small>}
                </span>
              </button>
            </li>
          );
        })}
        {written.map((template) => (
          <li key={template.id}>
            {writing === template.id ? (
              <CommitInput
                autoFocus
                aria-label={say('written-words')}
                placeholder={say('written-words')}
                value=""
                maxLength={60}
                commit={(zh) => zh !== '' && add(writtenSign(project, template, zh))}
              />
            ) : (
              <button type="button" className="entry sign-entry" onClick={() => setWriting(template.id)}>
                <Icon name="plus" size={14} />
                <span className="entry-lines">{own(template.name)}</span>
              </button>
            )}
          </li>
        ))}
        {mine.length + written.length === 0 && <li className="start-empty">{say('add-none')}</li>}
      </ul>
    </Field>
  );
}

/** Brings back what was deleted from the standard set. */
export function RestoreStandard() {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const missing = useProject((now) => now);
  const signs = missingStandard(missing);
  if (signs.length === 0) return null;
  return (
    <div className="section restore">
      <button
        type="button"
        className="tool-button"
        onClick={() => workbench.run('add-sign', restoreStandard(workbench.project))}
      >
        <Icon name="undo" size={14} />
        {say('restore', { count: signs.length })}
      </button>
    </div>
  );
}

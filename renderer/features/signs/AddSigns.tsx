import { useEffect, useMemo, useState } from 'react';
import { applyChange } from '../../../core/editing/apply.ts';
import { addSigns, restoreStandard } from '../../../core/editing/commands/signs.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { missingStandard, offers, writtenSign, writtenTemplates } from '../../../core/signs/moreSigns.ts';
import { type SignGroup } from '../../../core/signs/signSubject.ts';
import { wantedFaces } from '../canvas/wantedFaces.ts';
import { useTypefaces } from '../canvas/useTypefaces.ts';
import { shortName } from '../../../core/signs/shortName.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { CommitInput } from '../../kit/controls/CommitInput.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { SignPicture } from './SignPicture.tsx';

type Adding = { readonly group: SignGroup; readonly close: () => void };

/** The gallery of what can be added, over the window. */
export function AddSigns(adding: Adding) {
  const say = useWords(SIGNS);
  return (
    <Dialog
      className="walked"
      width={920}
      style={{ top: 32 }}
      footer={null}
      title={say(`add-${adding.group}`)}
      onCancel={adding.close}
    >
      <SignGallery {...adding} />
    </Dialog>
  );
}

/**
 * What can be added to a group, each with its picture: what is missing from the standard set first, then the boards.
 * The pictures are the layout's own, with the project's words.
 * @internal
 */
export function SignGallery({ group, close }: Adding) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const own = useOwn();
  const project = useProject((now) => now);
  const [writing, setWriting] = useState<string | null>(null);
  const typefaces = useTypefaces(wantedFaces(project, undefined));
  const { templates } = workbench.library.signs;
  const cards = useMemo(
    () => [
      ...offers(project, templates)
        .filter((offer) => offer.group === group)
        .map(({ sign, standard }) => ({ sign, standard, template: templates.get(sign.template) })),
      ...writtenTemplates(group, templates).map((template) => ({
        // Shown with its own name until somebody says what it is to say.
        sign: writtenSign(project, template, template.name.zh),
        standard: false,
        template,
      })),
    ],
    [project, templates, group],
  );
  const shown = useInTurn(typefaces === null ? 0 : cards.length);
  const add = (sign: Sign): void => {
    workbench.run('add-sign', addSigns(workbench.project, [sign]));
    workbench.view.change({ sign: sign.id });
    close();
  };
  const withSign = (sign: Sign): Project => {
    const added = addSigns(project, [sign]);
    return added.ok ? applyChange(project, added.value) : project;
  };
  return (
    <Field name={`add/${group}`}>
      <ul className="gallery" aria-label={say(`add-${group}`)}>
        {cards.map(({ sign, standard, template }, index) => {
          const kind = template === undefined ? sign.template : own(template.name);
          const isWritten = template?.written === true;
          return (
            <li key={sign.id}>
              {isWritten && writing === sign.template ? (
                <CommitInput
                  autoFocus
                  aria-label={say('written-words')}
                  placeholder={say('written-words')}
                  value=""
                  maxLength={60}
                  commit={(zh) => zh !== '' && add(writtenSign(project, template, zh))}
                />
              ) : (
                <button
                  type="button"
                  className="choice"
                  onClick={() => (isWritten ? setWriting(sign.template) : add(sign))}
                >
                  <SignPicture sign={sign} project={index < shown ? withSign : null} typefaces={typefaces} />
                  <b>{standard ? shortName(project, sign, templates) : kind}</b>
                  <small>
                    {standard ? say('standard', { name: kind }) : `${sign.size.width}×${sign.size.height} mm`}
                  </small>
                </button>
              )}
            </li>
          );
        })}
        {cards.length === 0 && <li className="start-empty">{say('add-none')}</li>}
      </ul>
    </Field>
  );
}

/** How many of so many may be laid out: one more after each that was painted, so that the window goes on. */
function useInTurn(count: number): number {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (shown >= count) return undefined;
    const timer = setTimeout(() => setShown(shown + 1), 0);
    return () => clearTimeout(timer);
  }, [shown, count]);
  return shown;
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

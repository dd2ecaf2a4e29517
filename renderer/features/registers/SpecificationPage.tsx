import { toldOf } from '../../../app/signs/toldOf.ts';
import { changeSigns } from '../../../core/editing/commands/signs.ts';
import { specifyProject } from '../../../core/editing/commands/specification.ts';
import { kindOf } from '../../../core/signs/kinds/kinds.ts';
import { makingOf } from '../../../core/signs/processes.ts';
import {
  answersFor,
  byProcessOf,
  choosing,
  openFields,
  otherwiseMade,
} from '../../../core/signs/specification.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { SPECIFICATION } from '../../kit/strings/specification.ts';
import { shortName } from '../../../core/signs/shortName.ts';
import { SpecificationRows } from './SpecificationRows.tsx';

const NONE = {};
/** Signs that a sentence names; the others are counted. */
const NAMED = 4;

/** 制作要求: what holds for every sign that does not say it itself, and which signs are still asked for something. */
export function SpecificationPage() {
  const workbench = useWorkbench();
  const { view } = workbench;
  const say = useWords(SPECIFICATION);
  const project = useProject((now) => now);
  const { templates, combinations, processes } = workbench.library.signs;
  const answers = answersFor(project, NONE, combinations);
  const open = openFields(answers).length;
  const made = project.signs.flatMap((sign) => {
    const template = templates.get(sign.template);
    if (template === undefined || kindOf(template).forFitter === 'all') return [];
    const told = toldOf(project, sign, workbench.library.signs);
    const { process } = makingOf(processes, sign, template);
    const other = otherwiseMade(told, process, combinations);
    return [{ sign, name: shortName(project, sign, templates), open: openFields(told).length, other }];
  });
  const otherwise = made.filter(({ other }) => other !== null);
  const asked = made.filter((one) => one.open > 0);
  return (
    <main className="work">
      <div className="work-bar">
        <b>{say('title')}</b>
        <span className="quiet">{open === 0 ? say('open-none') : say('open-count', { count: open })}</span>
      </div>
      <div className="page">
        <p className="field-note">{say('about')}</p>
        <Field name="specification">
          <div className="specification">
            <SpecificationRows
              of={[{ own: project.specification ?? NONE, answers }]}
              put={(part) => workbench.run('specify-project', specifyProject(workbench.project, part))}
              choose={(combination) =>
                workbench.run('specify-project', specifyProject(workbench.project, choosing(combination)))
              }
              otherwise={
                otherwise.length > 0 && (
                  <Otherwise
                    words={say('otherwise-many', {
                      count: otherwise.length,
                      names: otherwise
                        .slice(0, NAMED)
                        .map(({ name }) => name)
                        .join('、'),
                      more: otherwise.length > NAMED ? ' …' : '',
                    })}
                    take={() =>
                      workbench.run(
                        'specify-signs',
                        changeSigns(
                          workbench.project,
                          otherwise.map(({ sign, other }) => byProcessOf(sign, other, processes)),
                        ),
                      )
                    }
                  />
                )
              }
            />
          </div>
        </Field>
        <Section title={asked.length === 0 ? say('signs-done') : say('signs-open', { count: asked.length })}>
          <ul className="entries bleed">
            {asked.map(({ sign, name, open: count }) => (
              <li key={sign.id}>
                <button
                  type="button"
                  className="entry"
                  onClick={() => view.change({ place: 'signs', sign: sign.id, field: 'specification' })}
                >
                  <span className="entry-name">{name}</span>
                  <small>{say('open-count', { count })}</small>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </main>
  );
}

/** That signs are made by another process than their combination's, and the step that changes it. */
export function Otherwise({ words, take }: { readonly words: string; readonly take: () => void }) {
  const say = useWords(SPECIFICATION);
  return (
    <div className="confirmation otherwise" role="status">
      <span className="tone-caution">
        <Icon name="caution" />
      </span>
      <span>{words}</span>
      <QuietButton onClick={take}>{say('take-process')}</QuietButton>
    </div>
  );
}

import { useContext, useEffect, useState } from 'react';
import { toldOf } from '../../../app/signs/toldOf.ts';
import { sayAnswer } from '../../../app/words/specification.ts';
import { changeSigns } from '../../../core/editing/commands/signs.ts';
import { specifySigns } from '../../../core/editing/commands/specification.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { kindOf } from '../../../core/signs/kinds/kinds.ts';
import { makingOf } from '../../../core/signs/processes.ts';
import {
  byProcessOf,
  type Combination,
  openFields,
  otherwiseMade,
} from '../../../core/signs/specification.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useView, useWorkbench } from '../../kit/session/context.ts';
import { LanguageContext, useOwn, useWords } from '../../kit/strings/language.ts';
import { SPECIFICATION } from '../../kit/strings/specification.ts';
import { Otherwise } from '../registers/SpecificationPage.tsx';
import { SpecificationRows } from '../registers/SpecificationRows.tsx';

/** 制作要求 of one sign or of several, folded: how much of it is open, and where it differs from the project's. */
export function SpecificationPanel({
  signs: given,
  choose,
}: {
  readonly signs: readonly Sign[];
  readonly choose: (combination: Combination | null) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(SPECIFICATION);
  const own = useOwn();
  const language = useContext(LanguageContext);
  const project = useProject((now) => now);
  const called = useView(({ field }) => field === 'specification');
  const [unfolded, unfold] = useState(called);
  useEffect(() => {
    if (called) unfold(true);
  }, [called]);
  const { templates, combinations, processes } = workbench.library.signs;
  // Drawings for the fitter are made by nobody.
  const made = given.flatMap((sign) => {
    const template = templates.get(sign.template);
    if (template === undefined || kindOf(template).forFitter === 'all') return [];
    const answers = toldOf(project, sign, workbench.library.signs);
    const { process } = makingOf(processes, sign, template);
    const other = otherwiseMade(answers, process, combinations);
    return [{ sign, template, answers, process, other }];
  });
  const [first] = made;
  if (first === undefined) return null;
  const ids = new Set(made.map(({ sign }) => sign.id));
  const open = new Set(made.flatMap(({ answers }) => openFields(answers))).size;
  const otherwise = made.filter(({ other }) => other !== null);
  const [differs] = otherwise;
  const { material, thickness, mounting } = first.answers;
  const summary = [
    ...(material === undefined ? [] : [sayAnswer(language, 'material', material.value)]),
    ...(thickness === undefined ? [] : [sayAnswer(language, 'thickness', thickness.value)]),
    ...(mounting === undefined ? [] : [sayAnswer(language, 'mounting', mounting.value)]),
  ].join(' ');
  const tone = open > 0 || otherwise.length > 0 ? 'caution' : 'good';
  return (
    <Section title={say('title')}>
      <Field name="specification">
        <button
          type="button"
          className="confirmation fold"
          aria-expanded={unfolded}
          onClick={() => unfold(!unfolded)}
        >
          <span className={`tone-${tone}`}>
            <Icon name={tone} />
          </span>
          <span className="fold-words">
            {made.length > 1 ? say('title') : summary === '' ? say('nothing') : summary}
            <small className={tone === 'good' ? 'tone-faint' : 'tone-caution'}>
              {open === 0 ? say('open-none') : say('open-count', { count: open })}
            </small>
          </span>
          <Icon name={unfolded ? 'up' : 'down'} size={14} />
        </button>
      </Field>
      {unfolded && (
        <div className="specification-fold">
          <SpecificationRows
            of={made.map(({ sign, answers }) => ({ own: sign.specification ?? {}, answers }))}
            kinds={[...new Set(made.map(({ template: { kind } }) => kind))]}
            // It stands with size and process above.
            without={['material']}
            put={(part) => workbench.run('specify-signs', specifySigns(workbench.project, ids, part))}
            choose={choose}
            otherwise={
              differs?.other !== null &&
              differs !== undefined && (
                <Otherwise
                  words={
                    made.length === 1
                      ? say('otherwise', {
                          process: own(differs.process.name),
                          combination: own(differs.other.name),
                        })
                      : say('otherwise-some', { count: otherwise.length })
                  }
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
          <p className="field-note">{say('of-sign')}</p>
          <QuietButton
            onClick={() =>
              workbench.view.change({
                place: 'registers',
                register: 'specification',
                cell: null,
                field: null,
              })
            }
          >
            {say('to-project')}
          </QuietButton>
        </div>
      )}
    </Section>
  );
}

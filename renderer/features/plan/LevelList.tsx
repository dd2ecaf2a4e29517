import { Select } from 'antd';
import { useContext, useState } from 'react';
import {
  addLevel,
  addVariant,
  chooseVariant,
  removeLevel,
  renameLevel,
} from '../../../core/editing/commands/levels.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { levelsOf } from '../scene/shownLevel.ts';
import { storeyName } from '../../../app/words/storeyName.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { QuietButton, ToolButton } from '../../kit/controls/buttons.tsx';

/** Storeys of the current variant, highest first as they stand; and which variant that is. */
export function LevelList({ level }: { readonly level: Level }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const project = useProject((now) => now);
  const language = useContext(LanguageContext);
  const [renamed, setRenamed] = useState<string | null>(null);
  const levels = [...levelsOf(project)].reverse();
  return (
    <Section
      title={say('levels')}
      aside={
        <QuietButton label={say('add-level')} onClick={addAbove}>
          <Icon name="plus" />
        </QuietButton>
      }
    >
      <ul className="entries bleed">
        {levels.map(({ id, name }) => (
          <li key={id}>
            {renamed === id ? (
              <LevelName name={name} done={(to) => rename(id, to)} />
            ) : (
              <button
                type="button"
                className="entry"
                aria-current={id === level.id}
                title={say('rename-level')}
                onClick={() => workbench.view.change({ level: id })}
                onDoubleClick={() => setRenamed(id)}
                onKeyDown={(event) => {
                  if (event.key !== 'F2') return;
                  event.preventDefault();
                  setRenamed(id);
                }}
              >
                <span className="entry-name">{name}</span>
              </button>
            )}
            {levels.length > 1 && id === level.id && (
              <QuietButton icon="trash" label={say('remove-level')} onClick={remove} />
            )}
          </li>
        ))}
      </ul>
      <Variants />
    </Section>
  );

  function addAbove(): void {
    const storey = Math.max(...levels.map((one) => one.storey)) + 1;
    const name = storeyName(storey === 0 ? 1 : storey, language);
    if (
      workbench.run(
        'add-level',
        addLevel(project, { variant: level.variant, name, where: 'above', wallsOf: level.id }),
        { select: [] },
      )
    ) {
      const added = levelsOf(workbench.project).at(-1);
      workbench.view.change({ level: added?.id ?? null });
    }
  }

  function rename(id: string, name: string | null): void {
    setRenamed(null);
    if (name !== null) workbench.run('rename-level', renameLevel(workbench.project, { level: id, name }));
  }

  function remove(): void {
    workbench.run('remove-level', removeLevel(project, { level: level.id }), { select: [] });
  }
}

/** The name while it is written; `done` with null leaves it as it was. */
function LevelName({ name, done }: { readonly name: string; readonly done: (name: string | null) => void }) {
  const say = useWords(PLAN);
  const [text, setText] = useState(name);
  const take = (): void => done(text.trim() === '' || text.trim() === name ? null : text.trim());
  return (
    <input
      autoFocus
      className="entry entry-edit"
      aria-label={say('level-name-field')}
      maxLength={40}
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') done(null);
      }}
    />
  );
}

function Variants() {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const plan = useProject((project) => project.plan);
  if (plan === null) return null;
  const choose = (variant: string): void => {
    workbench.run('choose-variant', chooseVariant(workbench.project, { variant }), { select: [] });
    workbench.view.change({ level: null });
  };
  const add = (): void => {
    if (
      !workbench.run(
        'add-variant',
        addVariant(workbench.project, { from: plan.current, kind: 'proposed', name: null }),
        { select: [] },
      )
    )
      return;
    const added = workbench.project.plan?.variants.at(-1);
    if (added !== undefined && added.id !== workbench.project.plan?.current) choose(added.id);
  };
  return (
    <div className="variants">
      <Select
        className="wide"
        aria-label={say('variants')}
        value={plan.current}
        options={plan.variants.map(({ id, kind, name }) => ({ value: id, label: name ?? say(kind) }))}
        onChange={choose}
      />
      <ToolButton icon="plus" label={say('add-variant')} onClick={add} />
    </div>
  );
}

import { useEffect, useState } from 'react';
import { isNamed, type Sign } from '../../../core/project/sign.ts';
import { groupOf } from '../../../core/signs/kinds/kinds.ts';
import { SIGN_GROUPS, type SignGroup } from '../../../core/signs/signSubject.ts';
import { nameOf } from '../../../core/signs/names.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useView, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { AddSigns, RestoreStandard } from './AddSigns.tsx';
import { shortName } from './shortName.ts';
import { signState, standingOf } from './signState.ts';

/** Signs in groups, each with its state, and what can be added to the group. */
export function SignList({ chosen }: { readonly chosen: string | null }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const project = useProject((now) => now);
  const { templates } = workbench.library.signs;
  const [adding, setAdding] = useState<SignGroup | null>(null);
  const called = useView(({ field }) => SIGN_GROUPS.find((group) => field === `add/${group}`) ?? null);
  useEffect(() => {
    if (called !== null) setAdding(called);
  }, [called]);
  const open = called ?? adding;
  return (
    <>
      <RestoreStandard />
      {SIGN_GROUPS.map((group) => (
        <Section
          key={group}
          title={say(group)}
          aside={
            <button
              type="button"
              className="quiet-button"
              aria-expanded={open === group}
              title={say(`add-${group}`)}
              aria-label={say(`add-${group}`)}
              onClick={() => setAdding(open === group ? null : group)}
            >
              <Icon name={open === group ? 'close' : 'plus'} />
            </button>
          }
        >
          {open === group && <AddSigns group={group} close={() => setAdding(null)} />}
          <ul className="entries bleed">
            {project.signs
              .filter(({ subject }) => groupOf(subject) === group)
              .map((sign) => (
                <li key={sign.id}>
                  <SignEntry
                    sign={sign}
                    name={shortName(project, sign, templates)}
                    isChosen={sign.id === chosen}
                  />
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function SignEntry({
  sign,
  name,
  isChosen,
}: {
  readonly sign: Sign;
  readonly name: string;
  readonly isChosen: boolean;
}) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const { profiles, templates } = workbench.library.signs;
  const state = useProject((project) =>
    signState(project, sign, templates.get(sign.template), profiles.get(project.language.profile)),
  );
  const full = useProject((project) => (isNamed(sign.subject) ? nameOf(project, sign.subject) : null));
  const standing = standingOf(state);
  return (
    <button
      type="button"
      className="entry sign-entry"
      aria-current={isChosen}
      title={`${full ?? name}\n${say(`state-${state}`)}`}
      onClick={() => workbench.view.change({ sign: sign.id })}
    >
      <span className={`tone-${TONES[standing]}`}>
        <Icon name={standing} size={14} />
      </span>
      <span className="entry-lines">
        <span>{name}</span>
        <small>{`${say(`state-${state}`)} · ${sign.size.width}×${sign.size.height}`}</small>
      </span>
    </button>
  );
}

const TONES = { blocked: 'fault', draft: 'caution', good: 'good' } as const;

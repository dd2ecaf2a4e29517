import { Button, Select } from 'antd';
import { useState } from 'react';
import { appliedProfile, type LanguageProfile, underProfile } from '../../../core/signs/languageProfile.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { useJudgement } from '../findings/judgement.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { SignatureDialog } from '../../kit/controls/SignatureDialog.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useValues, useWords } from '../../kit/strings/language.ts';
import { OVERVIEW } from '../../kit/strings/overview.ts';
import { OnSitePanel } from './OnSitePanel.tsx';
import { RegisterMongolian } from './RegisterMongolian.tsx';
import { setPart } from './setPart.ts';
import { FigureRow } from '../../kit/controls/rows.tsx';

/** Script rules with their confirmation, Mongolian names with their proof-readers, and the areas in figures. */
export function Confirmations() {
  return (
    <>
      <Profile />
      <RegisterMongolian />
      <OnSitePanel />
      <AreaFigures />
    </>
  );
}

function Profile() {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const own = useOwn();
  const language = useProject((project) => project.language);
  const [asking, setAsking] = useState(false);
  const profiles = [...workbench.library.signs.profiles.values()];
  const chosen = profiles.find(({ id }) => id === language.profile);
  return (
    <Section title={say('profile')}>
      <Select
        className="wide"
        aria-label={say('profile')}
        value={language.profile}
        options={profiles.map((profile) => ({ value: profile.id, label: own(profile.name) }))}
        onChange={(profile) =>
          setPart(workbench, 'change-language', 'language', underProfile(language, profile))
        }
      />
      <Field name="profile">
        <div className="confirmation">
          <span className={language.confirmed === null ? 'tone-caution' : 'tone-good'}>
            <Icon name={language.confirmed === null ? 'caution' : 'good'} />
          </span>
          <span>
            {language.confirmed === null
              ? say('profile-unconfirmed')
              : say('profile-confirmed', { by: language.confirmed.by, on: language.confirmed.on })}
            {language.confirmed?.document !== undefined && (
              <small className="note">{`${say('document')}：${language.confirmed.document}`}</small>
            )}
          </span>
          {language.confirmed === null && (
            <Button size="small" onClick={() => setAsking(true)}>
              {say('profile-confirm')}
            </Button>
          )}
        </div>
      </Field>
      {asking && (
        <SignatureDialog
          of="rules"
          title={say('confirm-title')}
          note={
            <>
              {say('confirm-note')}
              {chosen !== undefined && <ProfileRules profile={appliedProfile(chosen, language)} />}
            </>
          }
          by={say('by')}
          document={say('document')}
          ok={say('confirm')}
          sign={(confirmed) => setPart(workbench, 'confirm-language', 'language', { ...language, confirmed })}
          close={() => setAsking(false)}
        />
      )}
    </Section>
  );
}

/** What somebody signs for: order, sides and sizes of the two scripts, since when, and by which document. */
export function ProfileRules({ profile }: { readonly profile: LanguageProfile }) {
  const say = useWords(OVERVIEW);
  const own = useOwn();
  const bilingual = profile.scripts === 'both';
  return (
    <dl className="facts">
      <dt>{say('rules-scripts')}</dt>
      <dd>{`${own(profile.name)} · ${say(`rules-${profile.scripts}`)}`}</dd>
      {bilingual && (
        <>
          <dt>{say('rules-strip')}</dt>
          <dd>{say(`rules-${profile.stripOrder}`)}</dd>
          <dt>{say('rules-plate')}</dt>
          <dd>{say(`rules-${profile.horizontalOrder}`)}</dd>
          <dt>{say('rules-ratio')}</dt>
          <dd>{say(`rules-${profile.ratioRule}`, { ratio: profile.sizeRatio })}</dd>
        </>
      )}
      <dt>{say('rules-since')}</dt>
      <dd>{profile.validFrom}</dd>
      <dt>{say('document')}</dt>
      <dd>{profile.cites.map(({ document, clause }) => `${document} ${clause}`).join('；')}</dd>
      {profile.unsettled !== null && (
        <>
          <dt>{say('rules-unsettled')}</dt>
          <dd>{own(profile.unsettled)}</dd>
        </>
      )}
    </dl>
  );
}

function AreaFigures() {
  const say = useWords(OVERVIEW);
  const word = useValues();
  const { areas } = useJudgement();
  return (
    <Section title={say('areas')}>
      {(['building', 'axis', 'usable', 'outdoor'] as const).map((basis) => {
        const area = areas[basis];
        return (
          <FigureRow key={basis} name={word('basis', basis)}>
            {area === null ? '–' : `${shownArea(area)} ㎡`}
          </FigureRow>
        );
      })}
    </Section>
  );
}

import { Button, Select } from 'antd';
import { useState } from 'react';
import { languageProfile } from '../../../core/signs/languageProfile.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { useJudgement } from '../../findings/judgement.tsx';
import { Icon } from '../../frame/Icon.tsx';
import { SignatureDialog } from '../../panels/SignatureDialog.tsx';
import { Row, Section } from '../../panels/Section.tsx';
import { useProject, useWorkbench } from '../../session/context.ts';
import { useOwn, useWords } from '../../strings/language.ts';
import { OVERVIEW } from '../../strings/overview.ts';
import { OnSitePanel } from './OnSitePanel.tsx';
import { RegisterMongolian } from './RegisterMongolian.tsx';
import { setPart } from './setPart.ts';

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
  const profiles = workbench.library.languageProfiles.map((data) => languageProfile.parse(data));
  return (
    <Section title={say('profile')}>
      <Select
        className="wide"
        aria-label={say('profile')}
        value={language.profile}
        options={profiles.map((profile) => ({ value: profile.id, label: own(profile.name) }))}
        onChange={(profile) =>
          setPart(workbench, 'change-language', 'language', { ...language, profile, confirmed: null })
        }
      />
      <div className="confirmation">
        <span className={language.confirmed === null ? 'tone-caution' : 'tone-good'}>
          <Icon name={language.confirmed === null ? 'caution' : 'good'} />
        </span>
        <span>
          {language.confirmed === null
            ? say('profile-unconfirmed')
            : say('profile-confirmed', { by: language.confirmed.by, on: language.confirmed.on })}
        </span>
        {language.confirmed === null && (
          <Button size="small" onClick={() => setAsking(true)}>
            {say('profile-confirm')}
          </Button>
        )}
      </div>
      {asking && (
        <SignatureDialog
          title={say('confirm-title')}
          note={say('confirm-note')}
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

function AreaFigures() {
  const say = useWords(OVERVIEW);
  const { areas } = useJudgement();
  return (
    <Section title={say('areas')}>
      {(['building', 'axis', 'usable', 'outdoor'] as const).map((basis) => {
        const area = areas[basis];
        return (
          <Row key={basis} name={say(basis)}>
            {(id) => (
              <output id={id} className="row-plain">
                {area === null ? '–' : `${shownArea(area)} ㎡`}
              </output>
            )}
          </Row>
        );
      })}
    </Section>
  );
}

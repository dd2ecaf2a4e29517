import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { languageProfile } from '../../../core/signs/languageProfile.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { useJudgement } from '../../findings/judgement.tsx';
import { Icon } from '../../frame/Icon.tsx';
import { Row, Section } from '../../panels/Section.tsx';
import { useProject, useWorkbench } from '../../session/context.ts';
import { useOwn, useWords } from '../../strings/language.ts';
import { OVERVIEW } from '../../strings/overview.ts';
import { setPart } from './RegisterPanel.tsx';

/** Script rules with their confirmation, Mongolian names with their proof-readers, and the areas in figures. */
export function Confirmations() {
  return (
    <>
      <Profile />
      <MongolianNames />
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
      {asking && <ConfirmProfile close={() => setAsking(false)} />}
    </Section>
  );
}

function ConfirmProfile({ close }: { readonly close: () => void }) {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const [by, setBy] = useState('');
  const [document, setDocument] = useState('');
  const confirm = (): void => {
    const { language } = workbench.project;
    const signed = {
      by: by.trim(),
      on: workbench.greeting.today,
      ...(document.trim() === '' ? {} : { document: document.trim() }),
    };
    setPart(workbench, 'confirm-language', 'language', { ...language, confirmed: signed });
    close();
  };
  return (
    <Modal
      open
      title={say('confirm-title')}
      okText={say('confirm')}
      okButtonProps={{ disabled: by.trim() === '' }}
      onOk={confirm}
      onCancel={close}
    >
      <p className="field-note">{say('confirm-note')}</p>
      <label className="field">
        <span>{say('by')}</span>
        <Input autoFocus value={by} maxLength={60} onChange={(event) => setBy(event.target.value)} />
      </label>
      <label className="field">
        <span>{say('document')}</span>
        <Input value={document} maxLength={200} onChange={(event) => setDocument(event.target.value)} />
      </label>
    </Modal>
  );
}

function MongolianNames() {
  const say = useWords(OVERVIEW);
  const { banner, township, village } = useProject((project) => project.register);
  return (
    <Section title={say('mongolian')}>
      {[banner, township, village].map(({ zh, mn }) => (
        <div key={zh} className="confirmation">
          <span className={(mn?.proof ?? null) === null ? 'tone-caution' : 'tone-good'}>
            <Icon name={(mn?.proof ?? null) === null ? 'caution' : 'good'} />
          </span>
          <span>{zh}</span>
          <span className="spring" />
          <small className="tone-faint">
            {mn === null
              ? say('mongolian-none')
              : mn.proof === null
                ? say('mongolian-unproofed')
                : say('mongolian-proofed', { by: mn.proof.by, on: mn.proof.on })}
          </small>
        </div>
      ))}
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

import { SIGN_FORMATS } from '../../../core/signs/fileFormats.ts';
import { Button, Checkbox, Progress } from 'antd';
import { type LayerLanguage } from '../../../core/drawing/layerNames.ts';
import { useJudgement } from '../findings/judgement.tsx';
import { Boundary } from '../../kit/controls/Boundary.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { DELIVERY } from '../../kit/strings/delivery.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PREFLIGHT } from '../../kit/strings/preflight.ts';
import { chosenSigns, droppedOf, packageChoice, packageOptions } from '../../kit/session/packageChoice.ts';
import { endOf, makePackage, makeReports, packages, type Package } from '../../kit/session/packages.ts';
import { SignChoice } from './SignChoice.tsx';
import { PreflightPanel } from './PreflightPanel.tsx';
import { PackageResult } from './PackageResult.tsx';
import { setPart } from '../overview/setPart.ts';
import { LevelPapersHead } from './LevelPapers.tsx';
import { PapersPanel } from './PapersPanel.tsx';
import { PlansHead } from './PlansHead.tsx';
import { SelectRow, SwitchRow } from '../../kit/controls/rows.tsx';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { ofSeverity } from '../../../core/policy/severity.ts';

/** 交付: make the package, with progress and cancel; what was made, and what was not. */
export function DeliveryPlace() {
  const say = useWords(DELIVERY);
  const checking = useWords(PREFLIGHT);
  const options = useStore(packageChoice, (now) => now);
  const document = useSession((session) => session.document);
  const { zh: village } = useProject(({ register }) => register.village);
  const made = useStore(packages, (now) => now).filter((one) => one.document === document);
  const latest = made.find(({ kind }) => kind !== 'plans');
  return (
    <>
      <Side which="navigator" title={say('packages')}>
        <ul className="entries">
          {made.length === 0 && <li className="start-empty">{say('packages-none')}</li>}
          {made.map(({ job, at }) => (
            <li key={job} className="entry">
              <span className={`tone-${TONES[endOf(at)]}`}>
                <Icon name={ICONS[endOf(at)]} size={14} />
              </span>
              <span className="entry-name">{madeName(at, village) || say('title')}</span>
              <small>{at.files.length}</small>
            </li>
          ))}
        </ul>
      </Side>
      <main className="work">
        <div className="page">
          <Boundary what={checking('title')}>
            <PreflightPanel />
          </Boundary>
          <Boundary what={say('title')}>
            <WholeHead isRunning={latest?.at.state === 'running'} />
            <Head latest={latest} />
          </Boundary>
          {latest === undefined ? (
            <p className="start-empty">{say('nothing')}</p>
          ) : (
            <Boundary what={say('packages')}>
              <PackageResult made={latest} />
            </Boundary>
          )}
          <Boundary what={say('choose')}>
            <SignChoice />
          </Boundary>
          <Boundary what={say('title')}>
            <PlansHead />
            <LevelPapersHead />
          </Boundary>
        </div>
      </main>
      <Side which="inspector" title={say('options')}>
        <Section title={say('formats')}>
          <Checkbox.Group
            className="checks"
            value={[...options.formats]}
            options={SIGN_FORMATS.map((format) => ({ value: format, label: say(`format-${format}`) }))}
            onChange={(formats) => {
              const kept = SIGN_FORMATS.filter((format) => formats.includes(format));
              if (kept.length > 0) packageChoice.change({ formats: kept });
            }}
          />
        </Section>
        <Section title={say('layers')}>
          <LayerLanguages />
        </Section>
        <Section title={say('state')}>
          <SwitchRow
            name={say('production')}
            hint={say('production-hint')}
            checked={options.production}
            onChange={(production) => packageChoice.change({ production })}
          />
          <SwitchRow
            name={say('zip')}
            hint={say('zip-hint')}
            checked={options.zip}
            onChange={(zip) => packageChoice.change({ zip })}
          />
        </Section>
        <Preflight />
        <PapersPanel />
      </Side>
    </>
  );
}

/** The folder without the village, which they all have: what tells them apart would be cut off. */
function madeName({ folder, current }: Package['at'], village: string): string {
  const name = folder?.split(/[\\/]/).at(-1) ?? current;
  return name.startsWith(`${village}_`) ? name.slice(village.length + 1) : name;
}

/** Language of the names of layers in files, a choice of the project. */
function LayerLanguages() {
  const workbench = useWorkbench();
  const say = useWords(DELIVERY);
  const language = useProject((project) => project.language);
  const choose = (chosen: 'usual' | LayerLanguage): void => {
    const { layers: _, ...others } = language;
    const next = chosen === 'usual' ? others : { ...others, layers: chosen };
    setPart(workbench, 'change-layers', 'language', next);
  };
  return (
    <SelectRow
      name={say('layer-names')}
      className=""
      hint={say('layers-hint')}
      size="small"
      value={language.layers ?? 'usual'}
      options={(['usual', 'zh', 'en'] as const).map((value) => ({
        value,
        label: say(`layers-${value}`),
      }))}
      onChange={choose}
    />
  );
}

const TONES = { running: 'faint', done: 'good', cancelled: 'caution', failed: 'fault' } as const;
const ICONS = { running: 'note', done: 'good', cancelled: 'caution', failed: 'fault' } as const;

function Head({ latest }: { readonly latest: Package | undefined }) {
  const workbench = useWorkbench();
  const say = useWords(DELIVERY);
  const document = useSession((session) => session.document);
  const choice = useStore(packageChoice, (now) => now);
  const project = useProject((now) => now);
  const dropped = droppedOf(choice, document);
  const signs = chosenSigns(project, dropped);
  const all = signs.length === project.signs.length;
  const running = latest?.at.state === 'running';
  const copies = signs.reduce((sum, sign) => sum + sign.copies, 0);
  const drafts =
    latest?.kind !== 'signs'
      ? null
      : new Set(latest.at.files.flatMap(({ sign, draft }) => (draft ? [sign] : []))).size;
  return (
    <div className="package-head">
      <div>
        <h2>{say('title')}</h2>
        {running && latest !== undefined ? (
          <Running made={latest} />
        ) : (
          <p className="tone-faint">
            {drafts === null
              ? say('summary', { signs: signs.length, copies })
              : say('summary-drafts', { signs: signs.length, copies, drafts })}
          </p>
        )}
      </div>
      {running && latest !== undefined ? (
        <Button onClick={() => void workbench.host.ask('cancelPackage', { job: latest.job })}>
          {say('cancel')}
        </Button>
      ) : (
        <div className="package-buttons">
          <Button size="large" title={say('reports-hint')} onClick={() => void makeReports(workbench)}>
            {say('make-reports')}
          </Button>
          <Button
            type="primary"
            size="large"
            disabled={signs.length === 0}
            onClick={() => void makePackage(workbench, packageOptions(choice, project, dropped))}
          >
            {all
              ? say(latest?.kind === 'signs' ? 'make-again' : 'make')
              : say('make-some', { count: signs.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** 整套交付: all that a sign shop needs, in one folder or zip. */
function WholeHead({ isRunning }: { readonly isRunning: boolean }) {
  const workbench = useWorkbench();
  const say = useWords(DELIVERY);
  const document = useSession((session) => session.document);
  const choice = useStore(packageChoice, (now) => now);
  const project = useProject((now) => now);
  const dropped = droppedOf(choice, document);
  const options = packageOptions(choice, project, dropped);
  return (
    <div className="package-head">
      <div>
        <h2>{say('whole-title')}</h2>
        <p className="tone-faint">{say(choice.zip ? 'whole-summary-zip' : 'whole-summary')}</p>
      </div>
      <Button
        size="large"
        disabled={isRunning || chosenSigns(project, dropped).length === 0}
        onClick={() => void makePackage(workbench, { ...options, whole: choice.zip ? 'zip' : 'folder' })}
      >
        {say('make-whole')}
      </Button>
    </div>
  );
}

function Running({ made: { kind, at, started } }: { readonly made: Package }) {
  const say = useWords(DELIVERY);
  const seconds = (performance.now() - started) / 1000;
  const rate = at.made / Math.max(0.2, seconds);
  return (
    <>
      <p role="status">
        {at.total === 0
          ? say('preparing')
          : say(kind === 'reports' ? 'progress-reports' : 'progress', {
              made: Math.min(at.made + 1, at.total),
              total: at.total,
              current: at.current,
            })}
      </p>
      <Progress
        percent={at.total === 0 ? 0 : Math.round((at.made / at.total) * 100)}
        status="active"
        aria-label={say('title')}
      />
      {kind !== 'reports' && at.made > 0 && (
        <p className="tone-faint">
          {say('rate', { rate: rate.toFixed(1), left: Math.ceil((at.total - at.made) / rate) })}
        </p>
      )}
    </>
  );
}

function Preflight() {
  const workbench = useWorkbench();
  const say = useWords(DELIVERY);
  const { findings } = useJudgement();
  const must = ofSeverity(findings, 'must').length;
  return (
    <Section title={say('preflight')}>
      <QuietButton onClick={() => workbench.view.change({ findingsOpen: true })}>
        <span className={must === 0 ? 'tone-good' : 'tone-fault'}>
          <Icon name={must === 0 ? 'good' : 'fault'} />
        </span>
        {must === 0 ? say('preflight-fine') : say('preflight-must', { count: must })}
      </QuietButton>
    </Section>
  );
}

import { useContext, useMemo, useRef, useState } from 'react';
import { type KnownFile } from '../../../app/bridge/contract.ts';
import { type Project } from '../../../core/project/project.ts';
import { PlanPicture } from '../canvas/PlanPicture.tsx';
import { Boundary } from '../../kit/controls/Boundary.tsx';
import { Icon, type IconName } from '../../kit/controls/Icon.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { shownInstant } from '../../kit/strings/dates.ts';
import { LanguageContext, useValues, useWords } from '../../kit/strings/language.ts';
import { ABOUT } from '../../kit/strings/about.ts';
import { START } from '../../kit/strings/start.ts';
import { glanceAt } from './glance.ts';
import { openAnswer, openHandle, openPicked } from './opening.ts';
import { SavedCopies } from './SavedCopies.tsx';
import { UpdateNews } from './UpdateNews.tsx';
import { useAnswer } from './useAnswer.ts';
import { usePeek } from './usePeek.ts';
import { Wizard } from './Wizard.tsx';
import { PROJECT_EXTENSION, shownFileName } from '../../../core/file/extension.ts';

/** First thing one sees: begin, go on, or look at a sample. */
export function StartPage() {
  const workbench = useWorkbench();
  const say = useWords(START);
  const [wizard, setWizard] = useState(false);
  const about = useWords(ABOUT);
  const { edition, version } = workbench.greeting;
  return (
    <main className="start">
      <div className="start-inner start-head">
        <h1>{say('title')}</h1>
        <p>{say('tagline')}</p>
      </div>
      <div className="start-inner start-columns">
        <div>
          <Door first icon="plus" title={say('new')} hint={say('new-hint')} enter={() => setWizard(true)} />
          <OpenDoor />
          <Door
            icon="township"
            title={say('township-place')}
            hint={say('township-hint')}
            enter={() => workbench.go('township')}
          />
          <Samples />
        </div>
        <div>
          <SavedCopies />
          <Boundary what={say('recent')}>
            <KnownFiles />
          </Boundary>
        </div>
      </div>
      <footer className="start-foot">
        <UpdateNews />
        {workbench.sent.shared?.there === false && (
          <p className="tone-fault">
            {about('shared-gone')}
            {workbench.sent.shared.folder}
          </p>
        )}
        {about('version', { version, edition: about(edition) })}{' '}
        <button
          type="button"
          className="link-button"
          onClick={() => workbench.view.change({ overlay: 'about' })}
        >
          {say('about')}
        </button>{' '}
        <button
          type="button"
          className="link-button"
          onClick={() => workbench.view.change({ manual: 'one-village' })}
        >
          {say('manual')}
        </button>
      </footer>
      {wizard && <Wizard close={() => setWizard(false)} />}
    </main>
  );
}

/** A way into the program: what is done, and what that is. */
function Door({
  icon,
  title,
  hint,
  first = false,
  enter,
}: Readonly<Record<'title' | 'hint', string>> & {
  readonly icon: IconName;
  readonly first?: boolean;
  readonly enter: () => void;
}) {
  return (
    <button type="button" className={first ? 'start-door first' : 'start-door'} onClick={enter}>
      <Icon name={icon} size={20} />
      <div>
        <span>{title}</span>
        <small>{hint}</small>
      </div>
    </button>
  );
}

function OpenDoor() {
  const workbench = useWorkbench();
  const say = useWords(START);
  const picker = useRef<HTMLInputElement>(null);
  const choose = async (): Promise<void> => {
    if (workbench.greeting.edition === 'browser') return picker.current?.click();
    const chosen = await workbench.host.ask('chooseFile', {});
    if (chosen.ok && chosen.value.handle !== null) await openHandle(workbench, chosen.value.handle);
    return undefined;
  };
  return (
    <>
      <Door icon="folder" title={say('open')} hint={say('open-hint')} enter={() => void choose()} />
      <input
        ref={picker}
        type="file"
        accept={`${PROJECT_EXTENSION},.json`}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void openPicked(workbench, file);
          event.target.value = '';
        }}
      />
    </>
  );
}

/** The files that were opened last, and the others of the folder: each is told once. */
function KnownFiles() {
  const say = useWords(START);
  const { edition, folder } = useWorkbench().greeting;
  const [answer] = useAnswer('recentFiles', {});
  const recent = answer?.files ?? [];
  return (
    <>
      <FileList title={say('recent')} empty={say('recent-none')} files={recent} />
      {edition === 'browser' && answer !== null && <FolderFiles folder={folder} recent={recent} />}
    </>
  );
}

function FolderFiles({ folder, recent }: { readonly folder: string; readonly recent: readonly KnownFile[] }) {
  const say = useWords(START);
  const [answer] = useAnswer('folderFiles', {});
  const known = new Set(recent.map((file) => `${file.folder}/${file.name}`));
  const files = (answer?.files ?? []).filter((file) => !known.has(`${file.folder}/${file.name}`));
  if (files.length === 0 && known.size > 0) return null;
  return <FileList title={say('folder', { folder })} empty={say('folder-none')} files={files} />;
}

function FileList({
  title,
  empty,
  files,
}: {
  readonly title: string;
  readonly empty: string;
  readonly files: readonly KnownFile[];
}) {
  return (
    <section className="start-section">
      <h2>{title}</h2>
      <ul className="start-list">
        {files.length === 0 && <li className="start-empty">{empty}</li>}
        {files.map((file) => (
          <li key={file.handle}>
            <FileRow file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A file with its plan in small, its place, and how far it is, once it has been read. */
function FileRow({ file: { handle, name, folder, changed, present } }: { readonly file: KnownFile }) {
  const workbench = useWorkbench();
  const say = useWords(START);
  const language = useContext(LanguageContext);
  return (
    <button
      type="button"
      className="start-row"
      title={folder}
      disabled={!present}
      onClick={() => void openHandle(workbench, handle)}
    >
      {present ? <FileGlance handle={handle} name={name} /> : <Named name={name} words={[folder]} />}
      <time>{changed === null ? say('missing') : shownInstant(changed, language)}</time>
    </button>
  );
}

function FileGlance({ handle, name }: { readonly handle: string; readonly name: string }) {
  const { library, greeting } = useWorkbench();
  const say = useWords(START);
  const project = usePeek(handle);
  const glance = useMemo(
    () => (project === null ? null : glanceAt(project, library, greeting.today)),
    [project, library, greeting],
  );
  // A file that cannot be read says why when it is opened.
  if (project === null || glance === null) return <Named name={name} words={[]} />;
  const { banner, township, village } = project.register;
  return (
    <Named
      name={name}
      house={project}
      words={[
        [banner.zh, township.zh, village.zh].join(' · '),
        `${say('glance-signs', { complete: glance.complete, signs: glance.signs })} · ${say(glance.must === 0 ? 'glance-fine' : 'glance-must', { count: glance.must })}`,
      ]}
    />
  );
}

function Named({
  name,
  words,
  house = null,
}: {
  readonly name: string;
  readonly words: readonly string[];
  readonly house?: Pick<Project, 'plan' | 'rooms'> | null;
}) {
  return (
    <>
      {house?.plan === null || house === null ? (
        <span className="no-picture">
          <Icon name="file" />
        </span>
      ) : (
        <PlanPicture house={house} width={88} height={52} />
      )}
      <span className="names whole">
        <b>{shownFileName(name)}</b>
        {words.map((line) => (
          <small key={line}>{line}</small>
        ))}
      </span>
    </>
  );
}

function Samples() {
  const workbench = useWorkbench();
  const say = useWords(START);
  const word = useValues();
  const [answer] = useAnswer('samples', {});
  return (
    <section className="start-section">
      <h2>
        {say('samples')}
        <small>{say('samples-hint')}</small>
      </h2>
      <ul className="start-list">
        {(answer?.samples ?? []).map(({ id, village, township, banner, setting }) => (
          <li key={id}>
            <button
              type="button"
              className="start-row"
              onClick={() =>
                void openAnswer(workbench, workbench.host.ask('openSample', { sample: id }), 'overview', {
                  untouched: true,
                })
              }
            >
              <Icon name="book" />
              <span className="names">
                <b>{village}</b>
                <small>{[word('setting', setting), banner, township].join(' · ')}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

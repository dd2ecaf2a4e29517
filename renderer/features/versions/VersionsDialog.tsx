import { Button } from 'antd';
import { useContext, useState } from 'react';
import { type SavedVersion } from '../../../app/bridge/contract.ts';
import { becomeProject } from '../../../core/editing/commands/wholeProject.ts';
import { type Project } from '../../../core/project/project.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { shownInstant } from '../../kit/strings/dates.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { VERSIONS } from '../../kit/strings/versions.ts';
import { PlanPicture } from '../canvas/PlanPicture.tsx';
import { useAnswer } from '../start/useAnswer.ts';
import { Differences } from './Differences.tsx';
import { useVersion } from './useVersion.ts';

/** Earlier states of the file: looked at, compared with what is there now, and brought back. */
export function VersionsDialog({ close }: { readonly close: () => void }) {
  const workbench = useWorkbench();
  const say = useWords(VERSIONS);
  const language = useContext(LanguageContext);
  const document = useSession((session) => session.document);
  const [answer] = useAnswer('versions', { document });
  const versions = answer?.versions ?? [];
  const [picked, setPicked] = useState<string | null>(null);
  // What somebody looks for is what was there before the last save.
  const version = picked ?? (versions[1] ?? versions[0])?.version ?? null;
  const restore = async (): Promise<void> => {
    if (version === null) return;
    const taken = await workbench.host.ask('takeVersion', { document, version });
    if (!taken.ok) return workbench.hostRefused(taken.problem, { asked: true });
    const at = versions.find((one) => one.version === version)?.at ?? '';
    close();
    const change = becomeProject(workbench.project, taken.value.project);
    if (workbench.run('restore-version', change, { whole: true }))
      workbench.tell('restored', { time: shownInstant(at, language) });
    return undefined;
  };
  return (
    <Dialog
      className="versions-dialog"
      width={960}
      title={say('title')}
      onCancel={close}
      footer={
        <div className="wizard-foot">
          <p className="tone-faint">{say('restore-note')}</p>
          <Button type="primary" disabled={version === null} onClick={() => void restore()}>
            {say('restore')}
          </Button>
        </div>
      }
    >
      <p className="tone-faint">{say(answer !== null && versions.length === 0 ? 'none' : 'how')}</p>
      {version !== null && (
        <div className="versions">
          <VersionList versions={versions} shown={version} show={setPicked} />
          <LookedAt key={version} document={document} version={version} />
        </div>
      )}
    </Dialog>
  );
}

function VersionList({
  versions,
  shown,
  show,
}: {
  readonly versions: readonly SavedVersion[];
  readonly shown: string;
  readonly show: (version: string) => void;
}) {
  const say = useWords(VERSIONS);
  const language = useContext(LanguageContext);
  return (
    <ul className="version-list" aria-label={say('list')}>
      {versions.map(({ version, at, bytes, current }) => (
        <li key={version}>
          <button
            type="button"
            className="entry"
            aria-current={version === shown}
            onClick={() => show(version)}
          >
            <span>{shownInstant(at, language)}</span>
            <small>
              {current && <b>{say('current')}</b>} <Size bytes={bytes} />
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}

const MEGABYTE = 1 << 20;

function Size({ bytes }: { readonly bytes: number }) {
  const say = useWords(VERSIONS);
  return bytes < MEGABYTE
    ? say('size-small', { size: Math.max(1, Math.round(bytes / 1024)) })
    : say('size', { size: (bytes / MEGABYTE).toFixed(1) });
}

function LookedAt({ document, version }: { readonly document: string; readonly version: string }) {
  const say = useWords(VERSIONS);
  const sayProblem = useSayProblem();
  const seen = useVersion(document, version);
  const now = useProject((project) => project);
  if (seen === null) return <p className="tone-faint">{say('looking')}</p>;
  if (!seen.ok)
    return (
      <p role="alert">{say('cannot-look', { why: sayProblem({ from: 'host', problem: seen.problem }) })}</p>
    );
  const { project } = seen.value;
  return (
    // It scrolls, by keys as well.
    <div className="version-seen" tabIndex={0} role="group" aria-label={say('seen')}>
      <p>{say('figures', figuresOf(project))}</p>
      {project.plan !== null && <PlanPicture house={project} width={320} height={150} />}
      <h3>{say('changed')}</h3>
      <Differences was={project} is={now} same={say('same')} />
    </div>
  );
}

function figuresOf({ register, rooms, signs, policy }: Project) {
  return {
    village: register.village.zh,
    rooms: rooms.length,
    signs: signs.length,
    services: policy.services.length,
    placards: policy.placards.length,
  };
}

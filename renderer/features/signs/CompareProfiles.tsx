import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { checkProject } from '../../../app/policy/checkProject.ts';
import { prepareSigns, type PreparedSign } from '../../../app/signs/prepareSigns.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { appliedProfile, underProfile } from '../../../core/signs/languageProfile.ts';
import { signsHungWith } from '../../../core/signs/signSets.ts';
import { usePrepareAsk } from '../canvas/prepared.ts';
import { type Typefaces } from '../canvas/typefaces.ts';
import { useTypefaces } from '../canvas/useTypefaces.ts';
import { wantedFaces } from '../canvas/wantedFaces.ts';
import { useJudgement } from '../findings/judgement.tsx';
import { ICONS, TONES } from '../findings/severityLooks.ts';
import { useSayFinding } from '../findings/useSayFinding.ts';
import { ProfileRules } from '../overview/Confirmations.tsx';
import { setPart } from '../overview/setPart.ts';
import { shortName } from '../../../core/signs/shortName.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { Icon, type IconName } from '../../kit/controls/Icon.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { PreparedPicture } from './SignPicture.tsx';

/** A set of four is seen whole; of more, those beside the sign. */
const MOST = 4;

/** A sign and what hangs with it under two language profiles, with what is to be said of it under each. */
export function CompareProfiles({ sign, close }: { readonly sign: Sign; readonly close: () => void }) {
  const { library } = useWorkbench();
  const say = useWords(SIGNS);
  const project = useProject((now) => now);
  const ids = [...library.signs.profiles.keys()];
  const { profile: own } = project.language;
  const [sides, setSides] = useState<readonly [string, string]>([own, ids.find((id) => id !== own) ?? own]);
  const typefaces = useTypefaces(wantedFaces(project, undefined));
  const hung = signsHungWith(project, sign, library.signs.templates);
  const from = Math.max(0, Math.min(hung.indexOf(sign) - 1, hung.length - MOST));
  const signs = hung.slice(from, from + MOST);
  return (
    <Dialog
      width={1180}
      style={{ top: 20 }}
      footer={null}
      title={say('compare-title', { name: shortName(project, sign, library.signs.templates) })}
      onCancel={close}
    >
      <div className="profiles">
        {([0, 1] as const).map((at) => (
          <UnderProfile
            key={at}
            {...{ signs, typefaces }}
            place={say(at === 0 ? 'compare-left' : 'compare-right')}
            profile={sides[at]}
            choose={(id) => setSides(at === 0 ? [id, sides[1]] : [sides[0], id])}
          />
        ))}
      </div>
    </Dialog>
  );
}

function UnderProfile({
  signs,
  typefaces,
  place,
  profile: id,
  choose,
}: {
  readonly signs: readonly Sign[];
  readonly typefaces: Typefaces | null;
  readonly place: string;
  readonly profile: string;
  readonly choose: (id: string) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const own = useOwn();
  const project = useProject((now) => now);
  const { profiles } = workbench.library.signs;
  const profile = profiles.get(id);
  const shown = useMemo(
    (): Project => ({ ...project, language: underProfile(project.language, id) }),
    [project, id],
  );
  const ask = usePrepareAsk(shown, typefaces);
  const prepared = useMemo(() => {
    const ids = new Set(signs.map((sign) => sign.id));
    // Of a sign on several sheets the first is seen.
    return ask === null ? null : firstSheets([...prepareSigns(ask, (sign) => ids.has(sign.id))]);
    // The signs are those of the project that is asked about.
  }, [ask, signs.map((sign) => sign.id).join(' ')]);
  const now = project.language.profile === id;
  const { validUntil } = profile ?? { validUntil: null };
  const isOver = validUntil !== null && validUntil < workbench.greeting.today;
  const tall = signs.every(({ size }) => size.height > size.width);
  const box = tall ? { width: 124, height: 330 } : { width: 252, height: 158 };
  return (
    <section className="profile-side" aria-label={place}>
      <div className="profile-head">
        <Select
          className="wide"
          aria-label={`${place}：${say('compare-rules')}`}
          value={id}
          options={[...profiles.values()].map((one) => ({ value: one.id, label: own(one.name) }))}
          onChange={choose}
        />
        <Button
          type="primary"
          disabled={now}
          onClick={() =>
            setPart(workbench, 'change-language', 'language', underProfile(project.language, id))
          }
        >
          {say(now ? 'compare-now' : 'compare-take')}
        </Button>
      </div>
      {isOver && (
        <Remark icon="caution" tone="tone-caution" text={say('compare-over', { day: validUntil })} />
      )}
      <div className="profile-signs">
        {(prepared ?? []).map((one) => (
          <figure key={one.sign.id}>
            <PreparedPicture {...box} prepared={one} typefaces={typefaces} name={one.label} />
          </figure>
        ))}
        {prepared === null && <p>{say('loading')}</p>}
      </div>
      <Told prepared={prepared ?? []} shown={shown} />
      {profile !== undefined && (
        <details>
          <summary>{say('compare-rules')}</summary>
          <ProfileRules profile={appliedProfile(profile, shown.language)} />
        </details>
      )}
    </section>
  );
}

function firstSheets(prepared: readonly PreparedSign[]): readonly PreparedSign[] {
  return prepared.filter(({ sign }, at) => prepared.findIndex((one) => one.sign.id === sign.id) === at);
}

/** What is to be said of the signs under the profile: why one cannot be made, what to look at, what the rules find. */
function Told({ prepared, shown }: { readonly prepared: readonly PreparedSign[]; readonly shown: Project }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const sayProblem = useSayProblem();
  const sayFinding = useSayFinding();
  const { judge } = useJudgement();
  const ids = prepared.map(({ sign }) => sign.id).join(' ');
  const findings = useMemo(() => {
    const here = new Set(ids.split(' '));
    return checkProject(shown, judge.rulebook, workbench.greeting.today, judge.templates).filter(
      ({ subjects, message }) =>
        message === 'profile-unconfirmed' || subjects.some((one) => one.of === 'sign' && here.has(one.id)),
    );
  }, [shown, judge, ids, workbench]);
  const told = prepared.flatMap((one) =>
    (one.state === 'blocked' ? one.problems : one.notes).map(({ code, data }) => ({
      blocked: one.state === 'blocked',
      text: sayProblem({ from: 'host', problem: { area: 'sign', code, data: { ...data } } }),
    })),
  );
  return (
    <ul className="profile-told" aria-label={say('compare-found')} tabIndex={0}>
      {told.map(({ blocked, text }) => (
        <li key={text}>
          <Remark
            icon={blocked ? 'blocked' : 'caution'}
            tone={blocked ? 'tone-fault' : 'tone-caution'}
            text={text}
          />
        </li>
      ))}
      {findings.map((finding) => (
        <li key={finding.key}>
          <Remark icon={ICONS[finding.severity]} tone={TONES[finding.severity]} text={sayFinding(finding)} />
        </li>
      ))}
      {told.length + findings.length === 0 && (
        <li>
          <Remark icon="good" tone="tone-good" text={say('compare-none')} />
        </li>
      )}
    </ul>
  );
}

function Remark({
  icon,
  tone,
  text,
}: {
  readonly icon: IconName;
  readonly tone: string;
  readonly text: string;
}) {
  return (
    <span className="remark">
      <span className={tone}>
        <Icon name={icon} size={14} />
      </span>
      <span>{text}</span>
    </span>
  );
}

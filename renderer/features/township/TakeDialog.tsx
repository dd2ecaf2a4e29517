import { Button, Checkbox, Select } from 'antd';
import { useRef, useState } from 'react';
import { type ManyPreview } from '../../../app/bridge/contract.ts';
import { TAKEN_PARTS, type TakenPart } from '../../../core/editing/commands/takeFrom.ts';
import { type Project } from '../../../core/project/project.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { projectOf } from '../../kit/session/session.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';
import { previewMany, takeMany } from './many.ts';
import { nameOfVillage } from './shownVillages.ts';
import { seenOf, type Village } from './villages.ts';

/** The open project, as one that is taken from. */
const OPEN = 'open';

type Preview = { readonly source: Project; readonly previews: readonly ManyPreview[] };

/** Parts of one village for many others: looked at first, in words, then written as one step. */
export function TakeDialog({
  chosen,
  all,
  close,
}: {
  readonly chosen: readonly Village[];
  readonly all: readonly Village[];
  readonly close: () => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(TOWNSHIP);
  const session = useStore(workbench.session, (now) => now);
  const readable = all.filter((village) => seenOf(village) !== null);
  const [from, setFrom] = useState(session === null ? (readable[0]?.file.handle ?? '') : OPEN);
  const [parts, setParts] = useState<ReadonlySet<TakenPart>>(new Set());
  const [preview, setPreview] = useState<Preview | null>(null);
  const [read, setRead] = useState<number | null>(null);
  const asked = useRef(0);
  const openProject = session === null ? null : projectOf(session).id;
  // The village that is taken from is none of those that take.
  const targets = chosen.filter((village) =>
    from === OPEN ? seenOf(village)?.project !== openProject : village.file.handle !== from,
  );
  const anew = (): void => {
    asked.current += 1;
    setPreview(null);
    setRead(null);
  };
  const look = async (): Promise<void> => {
    anew();
    const own = asked.current;
    const isStale = () => asked.current !== own;
    setRead(0);
    const source = await sourceProject();
    if (source === null || isStale()) return setRead(null);
    const ask = { source, parts: [...parts], handles: targets.map(({ file }) => file.handle) };
    const previews = await previewMany(workbench, ask, { read: setRead, isStale });
    if (isStale()) return undefined;
    setRead(null);
    if (previews !== null) setPreview({ source, previews });
    return undefined;
  };
  const sourceProject = async (): Promise<Project | null> => {
    if (from === OPEN) return session === null ? null : projectOf(session);
    const seen = await workbench.host.ask('peekFile', { handle: from });
    if (seen.ok) return seen.value.project;
    workbench.hostRefused(seen.problem, { asked: true });
    return null;
  };
  const changing = (preview?.previews ?? []).flatMap(({ handle, seen }) =>
    seen.ok && seen.told.length > 0 ? [{ handle, fingerprint: seen.fingerprint }] : [],
  );
  const write = (): void => {
    if (preview === null) return;
    void takeMany(workbench, { source: preview.source, parts: [...parts], to: changing });
    asked.current += 1;
    close();
  };
  return (
    <Dialog
      width={820}
      title={say('take-title', { count: targets.length })}
      onCancel={() => {
        asked.current += 1;
        close();
      }}
      footer={
        <div className="wizard-foot">
          <Button
            type={preview === null ? 'primary' : 'default'}
            disabled={parts.size === 0 || targets.length === 0 || from === ''}
            loading={read !== null}
            onClick={() => void look()}
          >
            {say(preview === null ? 'preview' : 'preview-again')}
          </Button>
          {preview !== null && (
            <Button type="primary" disabled={changing.length === 0} onClick={write}>
              {say('write', { count: changing.length })}
            </Button>
          )}
        </div>
      }
    >
      <p className="field-note">{say('take-note')}</p>
      <label className="field">
        <span>{say('source')}</span>
        <Select
          className="wide"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={say('source')}
          value={from}
          options={[
            ...(session === null
              ? []
              : [
                  {
                    value: OPEN,
                    label: say('source-open', { village: projectOf(session).register.village.zh }),
                  },
                ]),
            ...readable.map((village) => ({ value: village.file.handle, label: nameOfVillage(village) })),
          ]}
          onChange={(to) => {
            setFrom(to);
            anew();
          }}
        />
      </label>
      <fieldset className="field take-parts">
        <legend>{say('parts')}</legend>
        {TAKEN_PARTS.map((part) => (
          <Checkbox
            key={part}
            checked={parts.has(part)}
            onChange={() => {
              const next = new Set(parts);
              if (!next.delete(part)) next.add(part);
              setParts(next);
              anew();
            }}
          >
            {say(`part-${part}`)}
          </Checkbox>
        ))}
      </fieldset>
      {read !== null && <p role="status">{say('previewing', { read, all: targets.length })}</p>}
      {preview !== null && <Previews preview={preview} villages={targets} changing={changing.length} />}
    </Dialog>
  );
}

function Previews({
  preview: { previews },
  villages,
  changing,
}: {
  readonly preview: Preview;
  readonly villages: readonly Village[];
  readonly changing: number;
}) {
  const say = useWords(TOWNSHIP);
  const sayProblem = useSayProblem();
  const refused = previews.filter(({ seen }) => !seen.ok).length;
  const blocked = previews.reduce((sum, { seen }) => sum + (seen.ok ? seen.blocked.length : 0), 0);
  const names = new Map(villages.map((village) => [village.file.handle, nameOfVillage(village)]));
  return (
    <>
      <p role="status">
        <b>{say('summary', { change: changing, refused, same: previews.length - changing - refused })}</b>
      </p>
      {blocked > 0 && (
        <p className="note-line">
          <span className="tone-caution">
            <Icon name="caution" size={14} />
          </span>
          {say('blocked-some', { count: blocked })}
        </p>
      )}
      <div className="many-list" tabIndex={0} role="group" aria-label={say('preview')}>
        {previews.map(({ handle, seen }) => (
          <section key={handle} className="many-village">
            <h3>{names.get(handle) ?? ''}</h3>
            {!seen.ok && (
              <p className="note-line">
                <span className="tone-fault">
                  <Icon name="fault" size={14} />
                </span>
                {sayProblem({ from: 'host', problem: seen.problem })}
              </p>
            )}
            {seen.ok &&
              seen.blocked.map(({ label, problem }, at) => (
                <p key={`${at} ${label}`} className="note-line">
                  <span className="tone-caution">
                    <Icon name="caution" size={14} />
                  </span>
                  {say('blocked', { sign: label, why: sayProblem({ from: 'host', problem }) })}
                </p>
              ))}
            {seen.ok && seen.told.length === 0 && <p className="tone-faint">{say('no-change')}</p>}
            {seen.ok &&
              seen.told.map(({ heading, lines }) => (
                <ul key={heading} aria-label={heading}>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              ))}
          </section>
        ))}
      </div>
    </>
  );
}

import { Button, Checkbox, Input, Segmented } from 'antd';
import { useId, useState } from 'react';
import { DayInput } from '../../kit/controls/DayInput.tsx';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { type LevelOptions } from '../../../app/bridge/contract.ts';
import { useAnswer } from '../start/useAnswer.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PAPERS } from '../../kit/strings/papers.ts';
import { makeLevelPapers } from '../../kit/session/packages.ts';

/** 汇总上报: a township's or banner's papers from the projects of the documents folder. */
export function LevelPapersHead() {
  const say = useWords(PAPERS);
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="package-head">
      <div>
        <h2>{say('level-title')}</h2>
        <p className="tone-faint">{say('level-summary')}</p>
      </div>
      <Button size="large" onClick={() => setChoosing(true)}>
        {say('level-open')}
      </Button>
      {choosing && <LevelOfFolder close={() => setChoosing(false)} />}
    </div>
  );
}

const TEXTS = [
  ['unit', 'issuer', 60],
  ['number', 'document-number', 40],
  ['filledBy', 'filledBy', 30],
  ['reviewedBy', 'reviewedBy', 30],
  ['signer', 'signer', 30],
  ['to', 'to', 120],
  ['copies', 'copies', 200],
  ['printer', 'printer', 60],
] as const;
/** What an entry that is left empty comes to. */
function hintOf(key: (typeof TEXTS)[number][0], level: LevelOptions['level']) {
  switch (key) {
    case 'unit':
      return 'issuer-hint';
    case 'to':
      return `to-hint-${level}` as const;
    case 'copies':
      return 'copies-hint';
    default:
      return 'by-hand';
  }
}

const NOTHING_SAID: Omit<LevelOptions, 'level'> = {
  unit: '',
  number: '',
  filledBy: '',
  reviewedBy: '',
  signer: '',
  to: '',
  copies: '',
  printer: '',
  printed: '',
};

function LevelOfFolder({ close }: { readonly close: () => void }) {
  const { folder } = useWorkbench().greeting;
  const [answer] = useAnswer('folderFiles', {});
  const files = (answer?.files ?? []).filter(({ present }) => present);
  return <LevelDialog folder={folder} files={files} close={close} />;
}

/** Which villages, of which level, and what the papers say of their maker; `started` is told the job. */
export function LevelDialog({
  folder,
  files,
  close,
  started = () => undefined,
}: {
  readonly folder: string;
  readonly files: readonly { readonly handle: string; readonly name: string }[];
  readonly close: () => void;
  readonly started?: (job: string) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(PAPERS);
  const printed = useId();
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const [options, setOptions] = useState<LevelOptions>({ level: 'township', ...NOTHING_SAID });
  const chosen = files.filter(({ handle }) => !dropped.has(handle));
  return (
    <Dialog
      width={640}
      title={say('level-heading')}
      okText={say('make')}
      okButtonProps={{ disabled: chosen.length === 0 }}
      onOk={() => {
        void makeLevelPapers(workbench, {
          handles: chosen.map(({ handle }) => handle),
          options,
        }).then((job) => {
          if (job !== null) started(job);
        });
        close();
      }}
      onCancel={close}
    >
      <p className="field-note">{say('level-note', { folder })}</p>
      <label className="field">
        <span>{say('level')}</span>
        <Segmented
          aria-label={say('level')}
          value={options.level}
          options={(['township', 'banner'] as const).map((value) => ({ value, label: say(value) }))}
          onChange={(level) => setOptions({ ...options, level })}
        />
      </label>
      <fieldset className="field level-files">
        <legend>{say('files', { chosen: chosen.length, all: files.length })}</legend>
        {files.length === 0 && <p className="field-note">{say('level-none')}</p>}
        {files.length > 1 && (
          <Checkbox
            checked={chosen.length === files.length}
            indeterminate={chosen.length > 0 && chosen.length < files.length}
            onChange={({ target }) =>
              setDropped(new Set(target.checked ? [] : files.map(({ handle }) => handle)))
            }
          >
            {say('all')}
          </Checkbox>
        )}
        {files.map(({ handle, name }) => (
          <Checkbox
            key={handle}
            checked={!dropped.has(handle)}
            onChange={({ target }) => {
              const next = new Set(dropped);
              if (target.checked) next.delete(handle);
              else next.add(handle);
              setDropped(next);
            }}
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      {TEXTS.map(([key, word, most]) => (
        <label key={key} className="field">
          <span>{say(word)}</span>
          <Input
            value={options[key]}
            maxLength={most}
            placeholder={say(hintOf(key, options.level))}
            onChange={({ target }) => setOptions({ ...options, [key]: target.value })}
          />
        </label>
      ))}
      <label className="field" htmlFor={printed}>
        <span>{say('printed')}</span>
        <DayInput
          id={printed}
          value={options.printed === '' ? null : options.printed}
          change={(day) => setOptions({ ...options, printed: day ?? '' })}
        />
      </label>
    </Dialog>
  );
}

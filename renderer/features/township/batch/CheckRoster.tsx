import { Checkbox, Select } from 'antd';
import { useContext, useMemo, useState } from 'react';
import { BATCH_PARTS, type BatchPart } from '../../../../app/batch/village.ts';
import { type Answer, type Ask } from '../../../../app/bridge/contract.ts';
import { ROSTER_KEYS, type RosterColumn } from '../../../../app/bridge/batchAnswers.ts';
import { BATCH_WORDS } from '../../../../app/words/batch.ts';
import { Dialog } from '../../../kit/controls/Dialog.tsx';
import { useWorkbench } from '../../../kit/session/context.ts';
import { BATCH } from '../../../kit/strings/batch.ts';
import { LanguageContext, useWords } from '../../../kit/strings/language.ts';
import { ColumnMapping } from '../../registers/lists/ColumnMapping.tsx';
import { ListTold } from '../../registers/lists/ListTold.tsx';
import { SheetChoice } from '../../registers/lists/SheetChoice.tsx';
import { useList } from '../../registers/lists/useList.ts';
import { useMapping, useRecall } from '../../registers/lists/useMapping.ts';
import { type Mended, RosterRows } from './RosterRows.tsx';
import { RosterFindings } from './RosterFindings.tsx';
import { startBatch } from './run.ts';

type Read = Answer<'readRoster'>;

/** What a village is made by. */
const USUAL = ROSTER_KEYS.slice(0, ROSTER_KEYS.indexOf('rooms'));
const RARE = ROSTER_KEYS.slice(ROSTER_KEYS.indexOf('rooms'));

/** The roster as it was read: what each column is, its rows to be mended, and what is to be made of them. */
export function CheckRoster({
  file,
  lanes: suiting,
  close,
}: {
  readonly file: File;
  readonly lanes: number;
  readonly close: () => void;
}) {
  const workbench = useWorkbench();
  const { host } = workbench;
  const say = useWords(BATCH);
  const part = useWords(BATCH_WORDS);
  const language = useContext(LanguageContext);
  const mapped = useMapping<RosterColumn>('roster');
  const { mapping } = mapped;
  const [sheet, setSheet] = useState<string | null>(null);
  const [mended, setMended] = useState<Mended>(new Map());
  const [unlisted, setUnlisted] = useState(false);
  const [what, setWhat] = useState<readonly BatchPart[]>(['package']);
  const [lanes, setLanes] = useState(suiting);
  const listOf = (bytes: string): Ask<'readRoster'> => ({
    ...{ fileName: file.name.slice(0, 255), bytes, sheet, unlisted, mended: [...mended.values()] },
    mapping: [...mapping].map(([column, heading]) => ({ column, heading })),
  });
  const [bytes, setBytes] = useState('');
  const [isStarting, setStarting] = useState(false);
  const { read, refused, isReading } = useList<Read>(
    file,
    (given) => {
      setBytes(given);
      return host.ask('readRoster', listOf(given));
    },
    [host, sheet, mapping, mended, unlisted],
  );
  useRecall(mapped, read?.headings, ROSTER_KEYS);
  const rows = read?.rows ?? [];
  const held = rows.filter((row) => row.held).length;
  const ready = rows.length - held;
  const isPlaceUnknown =
    unlisted || (read?.findings ?? []).some(({ problem: { code } }) => code.endsWith('-unlisted'));
  const counts = useMemo(
    () => Array.from({ length: Math.max(4, suiting) }, (_, at) => ({ value: at + 1, label: at + 1 })),
    [suiting],
  );
  const make = async (): Promise<void> => {
    setStarting(true);
    await startBatch(workbench, { list: listOf(bytes), what: [...what], lanes, language });
    setStarting(false);
  };
  return (
    <Dialog
      width={1040}
      title={say('title')}
      okText={say('make', { count: ready })}
      okButtonProps={{ disabled: isReading || ready === 0 || what.length === 0 }}
      confirmLoading={isStarting}
      onOk={() => void make()}
      onCancel={close}
    >
      <ListTold
        problem={refused ?? read?.unread ?? null}
        words={
          read === null
            ? say('reading', { file: file.name })
            : say(held === 0 ? 'fine' : 'some', { file: file.name, rows: rows.length, ready, held })
        }
        tone={held > 0 ? 'caution' : 'good'}
      />
      {read !== null && (
        <>
          <SheetChoice
            read={read}
            pictureNote={() => ''}
            change={(next) => {
              // Other sheets have other headings and rows.
              mapped.forget();
              setMended(new Map());
              setSheet(next);
            }}
          />
          <ColumnMapping
            read={read}
            usual={USUAL}
            rare={RARE}
            nameOf={(column) => say(`column-${column}`)}
            mapped={mapped}
          />
          {isPlaceUnknown && (
            <div className="import-choice">
              <Checkbox checked={unlisted} onChange={({ target }) => setUnlisted(target.checked)}>
                {say('unlisted')}
              </Checkbox>
            </div>
          )}
          <RosterRows read={read} usual={USUAL} mended={mended} change={setMended} />
          <RosterFindings read={read} />
          {rows.length > 0 && (
            <div className="import-choice" role="group" aria-label={say('what')}>
              <span>{say('what')}</span>
              {BATCH_PARTS.map((each) => (
                <Checkbox
                  key={each}
                  checked={what.includes(each)}
                  onChange={({ target }) =>
                    setWhat(BATCH_PARTS.filter((one) => (one === each ? target.checked : what.includes(one))))
                  }
                >
                  {part(`what.${each}`)}
                </Checkbox>
              ))}
              <span>{say('lanes')}</span>
              <Select aria-label={say('lanes')} value={lanes} options={counts} onChange={setLanes} />
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}

import { useMemo, useState } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { type Answer } from '../../../app/bridge/contract.ts';
import { LIST_COLUMNS } from '../../../app/registers/listColumns.ts';
import { listedString, translationFaults } from '../../../app/registers/translationList.ts';
import { supplyStrings } from '../../../core/editing/commands/mongolian.ts';
import { type OverWhat, placeMongolianList } from '../../../core/signs/mongolianList.ts';
import { projectTexts } from '../../../core/signs/projectTexts.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { MONGOLIAN } from '../../kit/strings/mongolian.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';
import { DayRow, TextRow } from '../../kit/controls/rows.tsx';
import { Conflicts } from './Conflicts.tsx';
import { ColumnMapping } from './lists/ColumnMapping.tsx';
import { ImportFaults } from './lists/ImportFaults.tsx';
import { ListTold } from './lists/ListTold.tsx';
import { SheetChoice } from './lists/SheetChoice.tsx';
import { useMapping, useRecall } from './lists/useMapping.ts';
import { useList } from './lists/useList.ts';

const KEYS = LIST_COLUMNS.mongolian.map(({ key }) => key);
/** Columns that only tell the rows. */
const RARE: readonly string[] = ['where', 'key'];

/** A table that comes back from the translator: what changes, what is signed for, and each row that does not fit. */
export function MongolianImport({ file, close }: { readonly file: File; readonly close: () => void }) {
  const workbench = useWorkbench();
  const { host, library, greeting } = workbench;
  const say = useWords(MONGOLIAN);
  const words = useWords(REGISTERS);
  const project = useProject((now) => now);
  const mapped = useMapping<string>('mongolian');
  const { mapping } = mapped;
  const [sheet, setSheet] = useState<string | null>(null);
  const [on, setOn] = useState(greeting.today);
  const [document, setDocument] = useState('');
  const [over, setOver] = useState<OverWhat>('own');
  const { read, refused, isReading } = useList<Answer<'readRegister'>>(
    file,
    (bytes) =>
      host.ask('readRegister', {
        ...{ fileName: file.name.slice(0, 255), bytes, sheet, register: 'mongolian' },
        mapping: [...mapping].map(([column, heading]) => ({ column, heading })),
      }),
    [host, sheet, mapping],
  );
  useRecall(mapped, read?.headings, KEYS);
  const titles: Readonly<Record<string, string>> = {
    zh: say('column-zh'),
    mn: say('mongolian'),
    by: say('by'),
    on: say('column-on'),
    document: say('document'),
    where: say('column-where'),
    key: say('column-key'),
  };
  const placed = useMemo(
    () =>
      placeMongolianList(
        projectTexts(project, library.signs.templates),
        (read?.rows ?? []).map((row) => listedString(row, { on, document: document.trim() })),
        greeting.today,
        over,
      ),
    [project, library, read, greeting, on, document, over],
  );
  const signed = placed.strings.filter(({ mn }) => (mn?.proof ?? null) !== null).length;
  const counts = { file: file.name, count: placed.strings.length, signed };
  const problems = [
    ...(read?.problems ?? []),
    ...translationFaults(placed.refused, read?.rows ?? []).map(({ address, ...fault }) => ({
      ...fault,
      column: `${titles[fault.key] ?? fault.key} ${address}`.trim(),
    })),
  ];
  return (
    <Dialog
      width={880}
      title={say('import-title')}
      okText={say('import-take', counts)}
      okButtonProps={{ disabled: isReading || placed.strings.length === 0 }}
      onOk={() => {
        workbench.run('change-mongolian', supplyStrings(workbench.project, placed.strings));
        close();
      }}
      onCancel={close}
    >
      <ListTold
        problem={refused ?? read?.unread ?? null}
        words={
          read === null
            ? words('import-reading', { file: file.name })
            : say(placed.strings.length === 0 ? 'import-nothing' : 'import-fine', counts)
        }
        tone={problems.length > 0 ? 'caution' : 'good'}
      />
      {read !== null && (
        <>
          {signed > 0 && <p className="note-line tone-caution">{say('import-signs', { signed })}</p>}
          <DayRow name={say('all-on')} value={on} change={(day) => setOn(day ?? greeting.today)} />
          <TextRow name={say('all-document')} value={document} maxLength={200} commit={setDocument} />
          <Conflicts conflicts={placed.conflicts} over={over} change={setOver} />
          {placed.blank > 0 && <p className="field-note">{say('import-blank', { count: placed.blank })}</p>}
          <SheetChoice
            read={read}
            pictureNote={(count) => words('import-pictures', { count })}
            change={(next) => {
              // Other sheets have other headings.
              mapped.forget();
              setSheet(next);
            }}
          />
          <ColumnMapping
            read={read}
            usual={KEYS.filter((key) => !RARE.includes(key))}
            rare={RARE}
            nameOf={(key) => titles[key] ?? key}
            mapped={mapped}
          />
          <ImportFaults read={{ problems, sizesAssumed: [] }} />
        </>
      )}
    </Dialog>
  );
}

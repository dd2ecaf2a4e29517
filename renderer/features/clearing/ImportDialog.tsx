import { Segmented } from 'antd';
import { useState } from 'react';
import { type Ask, type SentProblem } from '../../../app/bridge/contract.ts';
import { takeInventory } from '../../../core/editing/commands/placards.ts';
import { type InventoryColumn, RARE_COLUMNS, USUAL_COLUMNS } from '../../../core/project/inventoryColumns.ts';
import { copiesOf } from '../../../core/project/placardRecord.ts';
import { type Asset } from '../../../core/project/asset.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { unreadKey } from '../../kit/session/unread.ts';
import { INVENTORY_COLUMNS } from '../../kit/strings/inventoryColumns.ts';
import { PLATE_IMPORT } from '../../kit/strings/plateImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { ColumnMapping } from '../registers/lists/ColumnMapping.tsx';
import { ImportFaults } from '../registers/lists/ImportFaults.tsx';
import { ImportPhotos, photoNamed } from '../registers/lists/ImportPhotos.tsx';
import { addPictures } from '../registers/lists/pictures.ts';
import { SheetChoice } from '../registers/lists/SheetChoice.tsx';
import { SizeUnit } from '../registers/lists/SizeUnit.tsx';
import { useMapping, useRecall } from '../registers/lists/useMapping.ts';
import { useList } from '../registers/lists/useList.ts';
import { type MendedCells, MendRows } from './MendRows.tsx';
import { type ReadInventory } from './readInventory.ts';

type InsideOrOutside = Ask<'readInventory'>['place'];

/** A list of existing plates: what each column is, which rows cannot be taken, and then all good rows in one step. */
export function ImportDialog({ file, close }: { readonly file: File; readonly close: () => void }) {
  const workbench = useWorkbench();
  const say = useWords(PLATE_IMPORT);
  const heading = useWords(INVENTORY_COLUMNS);
  const existing = useProject((project) => project.policy.placards.length);
  const mapped = useMapping<InventoryColumn>('placards');
  const { mapping } = mapped;
  const [mended, setMended] = useState<MendedCells>(new Map());
  const [sheet, setSheet] = useState<string | null>(null);
  const [place, setPlace] = useState<InsideOrOutside>(null);
  const [how, setHow] = useState<'replace' | 'append'>('replace');
  const [photos, setPhotos] = useState<ReadonlyMap<string, Asset>>(new Map());
  const { host } = workbench;
  const { read, refused, isReading } = useList<ReadInventory>(
    file,
    (bytes) =>
      host.ask('readInventory', {
        ...{ fileName: file.name.slice(0, 255), bytes, sheet, place, mended: [...mended.values()] },
        mapping: [...mapping].map(([column, heading]) => ({ column, heading })),
      }),
    [host, sheet, mapping, place, mended],
  );
  useRecall(mapped, read?.headings, [...USUAL_COLUMNS, ...RARE_COLUMNS]);
  const bare = read?.problems.filter(({ code }) => code === 'cell-size-unit') ?? [];
  const good = read === null ? 0 : platesOf(read);
  const take = async (): Promise<void> => {
    const found: Asset[] = [];
    const inside = await addPictures(workbench, read?.pictures ?? []);
    const records = (read?.plates ?? []).map(({ record, photoName, picture }) => {
      const photo =
        (picture === null ? undefined : inside[picture]) ??
        (photoName === null ? undefined : photos.get(photoNamed(photoName)));
      if (photo === undefined) return record;
      found.push(photo);
      return { ...record, photo: photo.sha256 };
    });
    workbench.run('import-placards', takeInventory(workbench.project, { records, photos: found }, how));
    close();
  };
  return (
    <Dialog
      width={880}
      title={say('title')}
      okText={say('take', { count: good })}
      okButtonProps={{ disabled: isReading || good === 0 }}
      onOk={() => void take()}
      onCancel={close}
    >
      <Summary file={file} read={read} refused={refused} />
      {read !== null && (
        <>
          <SheetChoice
            read={read}
            pictureNote={(count) => say('pictures', { count })}
            change={(name) => {
              // Other sheets have other headings.
              mapped.forget();
              setMended(new Map());
              setSheet(name);
            }}
          />
          <ColumnMapping
            read={read}
            usual={USUAL_COLUMNS}
            rare={RARE_COLUMNS}
            nameOf={heading}
            mapped={mapped}
          />
          <div className="import-choice">
            <span>{say('place')}</span>
            <Segmented
              aria-label={say('place')}
              value={place ?? 'refuse'}
              options={(['refuse', 'outside', 'inside'] as const).map((value) => ({
                value,
                label: say(`place-${value}`),
              }))}
              onChange={(value: 'refuse' | 'outside' | 'inside') =>
                setPlace(value === 'refuse' ? null : value)
              }
            />
          </div>
          <SizeUnit
            count={bare.length}
            take={(unit) => {
              const next = new Map(mended);
              for (const { row, key, value } of bare) {
                const column = [...USUAL_COLUMNS, ...RARE_COLUMNS].find((each) => each === key);
                if (column !== undefined)
                  next.set(unreadKey(String(row), column), { row, column, text: `${value}${unit}` });
              }
              setMended(next);
            }}
          />
          <ImportFaults read={read} hint={say('problems-hint')} />
          <MendRows read={read} mended={mended} change={setMended} />
          <ImportPhotos
            names={read.plates.map(({ photoName }) => photoName)}
            photos={photos}
            change={setPhotos}
          />
          {existing > 0 && (
            <div className="import-choice">
              <span>{say('how', { count: existing })}</span>
              <Segmented
                aria-label={say('how', { count: existing })}
                value={how}
                options={(['replace', 'append'] as const).map((value) => ({
                  value,
                  label: say(`how-${value}`),
                }))}
                onChange={setHow}
              />
              {how === 'replace' && <small className="tone-faint">{say('how-replace-hint')}</small>}
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}

/** A row may stand for several plates. */
function platesOf({ plates }: ReadInventory): number {
  return plates.reduce((sum, { record }) => sum + copiesOf(record), 0);
}

function Summary({
  file,
  read,
  refused,
}: {
  readonly file: File;
  readonly read: ReadInventory | null;
  readonly refused: SentProblem | null;
}) {
  const say = useWords(PLATE_IMPORT);
  const sayProblem = useSayProblem();
  const problem = refused ?? read?.unread ?? null;
  const named = { file: file.name };
  if (problem !== null) {
    return (
      <p className="note-line" role="alert">
        <span className="tone-fault">
          <Icon name="fault" />
        </span>
        {sayProblem({ from: 'host', problem })}
      </p>
    );
  }
  if (read === null) return <p role="status">{say('reading', named)}</p>;
  const good = platesOf(read);
  const tone = good === 0 ? 'fault' : read.refused > 0 ? 'caution' : 'good';
  return (
    <>
      <p className="note-line" role="status">
        <span className={`tone-${tone}`}>
          <Icon name={tone} />
        </span>
        {good === 0
          ? say('read-none', named)
          : read.refused === 0
            ? say('read-fine', { ...named, good })
            : say('read', { ...named, good, refused: read.refused })}
      </p>
      {read.formulas > 0 && <p className="field-note">{say('formulas', { count: read.formulas })}</p>}
    </>
  );
}

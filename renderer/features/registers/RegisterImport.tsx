import { Checkbox, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { type Answer } from '../../../app/bridge/contract.ts';
import { type FormName, formOf } from '../../../app/registers/forms.ts';
import { type CellTexts, placeBlock } from '../../../app/registers/placeBlock.ts';
import { sameRecords } from '../../../app/registers/sameRecords.ts';
import { IMPORT_WORDS } from '../../../app/words/imports.ts';
import { type RegisterRecords } from '../../../core/editing/commands/registers.ts';
import { type Asset } from '../../../core/project/asset.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { Grid } from '../../kit/controls/grid/Grid.tsx';
import { type GridColumn } from '../../kit/controls/grid/gridColumn.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { type UnreadCell, unreadKey } from '../../kit/session/unread.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';
import { ColumnMapping } from './lists/ColumnMapping.tsx';
import { ImportFaults } from './lists/ImportFaults.tsx';
import { ImportPhotos, photoNamed } from './lists/ImportPhotos.tsx';
import { addPictures } from './lists/pictures.ts';
import { ListTold } from './lists/ListTold.tsx';
import { SheetChoice } from './lists/SheetChoice.tsx';
import { SizeUnit } from './lists/SizeUnit.tsx';
import { useMapping, useRecall } from './lists/useMapping.ts';
import { useList } from './lists/useList.ts';
import { type PutHow, useRegister } from './useRegister.ts';

type Read = Answer<'readRegister'>;
type TextRow = { readonly id: string; readonly texts: Readonly<Record<string, string>> };
type How = 'append' | 'update' | 'replace';

/**
 * A list comes into a register: what each column is, its rows as they will be, with what was not understood to be mended
 * right there, and then all of them in one step. What is not mended comes along and stays in its cell.
 */
export function RegisterImport<Name extends FormName>({
  name,
  file,
  pictured,
  close,
}: {
  readonly name: Name;
  readonly file: File;
  readonly pictured?: (record: RegisterRecords[Name], picture: Asset) => RegisterRecords[Name];
  readonly close: () => void;
}) {
  const workbench = useWorkbench();
  const { host } = workbench;
  const say = useWords(REGISTERS);
  const { records, context, acts } = useRegister(name);
  const form = formOf(name);
  const mapped = useMapping<string>(name);
  const { mapping } = mapped;
  const [sheet, setSheet] = useState<string | null>(null);
  const [how, setHow] = useState<How>(records.length === 0 ? 'append' : 'update');
  const [mended, setMended] = useState<ReadonlyMap<string, string>>(new Map());
  const [onlyWrong, setOnlyWrong] = useState(false);
  const [photos, setPhotos] = useState<ReadonlyMap<string, Asset>>(new Map());
  const { read, refused, isReading } = useList<Read>(
    file,
    (bytes) =>
      host.ask('readRegister', {
        ...{ fileName: file.name.slice(0, 255), bytes, sheet, register: name },
        mapping: [...mapping].map(([column, heading]) => ({ column, heading })),
      }),
    [host, sheet, mapping],
  );
  const titleOf = (column: string): string => say(`${name}.${column}` as 'services.name');
  const listed = form.columns.filter(({ fixed }) => fixed !== true).map(({ key }) => key);
  useRecall(mapped, read?.headings, listed);
  const keys = listed.filter((key) => (mapping.get(key) ?? read?.columns[key] ?? '') !== '');
  const rows = useMemo(
    () =>
      (read?.rows ?? []).map(({ number, texts }): TextRow => {
        const id = `row-${number}`;
        const own = Object.entries(texts).map(
          ([key, text]) => [key, mended.get(unreadKey(id, key)) ?? text] as const,
        );
        return { id, texts: Object.fromEntries(own) };
      }),
    [read, mended],
  );
  const full = rows.filter(({ texts }) => keys.some((key) => (texts[key] ?? '') !== ''));
  const block: CellTexts = {
    rows: full.map(() => null),
    columns: keys,
    texts: full.map(({ texts }) => keys.map((key) => texts[key] ?? '')),
  };
  const placed = placeBlock<RegisterRecords[Name]>(form, [], block, {
    ids: full.map(({ id }) => id),
    context,
  });
  const sayWhy = useWords(IMPORT_WORDS);
  const unread = new Map<string, UnreadCell>(
    placed.unread.map(({ id, column, text, code }) => [unreadKey(id, column), { text, why: sayWhy(code) }]),
  );
  const bare = placed.unread.filter(({ code }) => code === 'cell-size-unit');
  const wrongRows = new Set(placed.unread.map(({ id }) => id));
  const sames = sameRecords(
    form,
    records,
    full.flatMap(({ texts }, at) => {
      const record = placed.records[at];
      return record === undefined ? [] : [{ record, says: (key) => (texts[key] ?? '') !== '' }];
    }),
    context,
  );

  const take = async (): Promise<void> => {
    const inside = await addPictures(workbench, read?.pictures ?? []);
    const pictures = full.map(({ id }) => {
      const row = read?.rows.find(({ number }) => `row-${number}` === id);
      const named = row?.pictureName ?? null;
      return (
        (row === undefined || row.picture === null ? undefined : inside[row.picture]) ??
        (named === null ? undefined : photos.get(photoNamed(named)))
      );
    });
    const more: PutHow<RegisterRecords[Name]> = {
      pictures,
      ...(pictured === undefined ? {} : { pictured }),
      instead: how === 'replace',
    };
    // An empty cell of a list says nothing of a row that is there.
    const updated: CellTexts = {
      ...block,
      rows: sames.map((same) => same ?? null),
      texts: block.texts.map((row, at) =>
        sames[at] === undefined ? row : row.map((text) => (text === '' ? undefined : text)),
      ),
    };
    acts.put(how === 'update' ? updated : block, more);
    close();
  };

  const columns = useMemo(
    () => [
      ...keys.map((key): GridColumn<TextRow> => ({
        key,
        title: titleOf(key),
        width: key === 'name' ? 220 : 130,
        grow: key === 'name' ? 2 : 1,
        lines: true,
        text: ({ texts }) => texts[key] ?? '',
      })),
    ],
    // Titles follow the language, keys what was mapped.
    [keys.join(), context.language],
  );
  const same = sames.filter((each) => each !== undefined).length;
  return (
    <Dialog
      width={1040}
      title={say('import-title', { name: say(name) })}
      okText={say('import-take', { count: full.length })}
      okButtonProps={{ disabled: isReading || full.length === 0 }}
      onOk={() => void take()}
      onCancel={close}
    >
      <ListTold
        problem={refused ?? read?.unread ?? null}
        words={
          read === null
            ? say('import-reading', { file: file.name })
            : say(wrongRows.size === 0 ? 'import-fine' : 'import-wrong', {
                ...{ file: file.name, count: full.length, cells: unread.size, wrong: wrongRows.size },
              })
        }
        tone={wrongRows.size > 0 ? 'caution' : 'good'}
      />
      {read !== null && (
        <>
          <SheetChoice
            read={read}
            pictureNote={(count) => say('import-pictures', { count })}
            change={(next) => {
              // Other sheets have other headings and rows.
              mapped.forget();
              setMended(new Map());
              setSheet(next);
            }}
          />
          <ColumnMapping
            read={read}
            usual={listed.filter((key) =>
              form.columns.some((each) => each.key === key && each.unseen !== true),
            )}
            rare={listed.filter((key) =>
              form.columns.some((each) => each.key === key && each.unseen === true),
            )}
            nameOf={titleOf}
            mapped={mapped}
          />
          <SizeUnit
            count={bare.length}
            take={(unit) => {
              const next = new Map(mended);
              for (const { id, column, text } of bare) next.set(unreadKey(id, column), `${text}${unit}`);
              setMended(next);
            }}
          />
          {full.length > 0 && (
            <section aria-label={say('import-rows')}>
              <div className="import-choice">
                <h3 className="import-head">{say('import-rows')}</h3>
                {wrongRows.size > 0 && (
                  <Checkbox checked={onlyWrong} onChange={({ target }) => setOnlyWrong(target.checked)}>
                    {say('import-only-wrong', { count: wrongRows.size })}
                  </Checkbox>
                )}
              </div>
              <div className="import-grid">
                <Grid
                  label={say('import-rows')}
                  rows={onlyWrong ? full.filter(({ id }) => wrongRows.has(id)) : full}
                  columns={columns}
                  unread={unread}
                  put={({ rows: ids, columns: into, texts }) => {
                    const next = new Map(mended);
                    ids.forEach((id, row) => {
                      if (id === null) return;
                      into.forEach((key, at) => next.set(unreadKey(id, key), texts[row]?.[at] ?? ''));
                    });
                    setMended(next);
                  }}
                />
              </div>
            </section>
          )}
          <ImportFaults read={read} />
          <ImportPhotos
            names={read.rows.map(({ pictureName }) => pictureName)}
            photos={photos}
            change={setPhotos}
          />
          {records.length > 0 && (
            <div className="import-choice">
              <span>{say('import-how', { count: records.length })}</span>
              <Segmented
                aria-label={say('import-how', { count: records.length })}
                value={how}
                options={(['update', 'append', 'replace'] as const).map((value) => ({
                  value,
                  label: say(`import-${value}`, { count: same }),
                }))}
                onChange={setHow}
              />
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}

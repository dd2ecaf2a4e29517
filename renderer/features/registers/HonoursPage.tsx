import { useState } from 'react';
import { freshIds, putRecords } from '../../../core/editing/commands/registers.ts';
import { honourForm } from '../../../app/registers/honourForm.ts';
import { type Asset } from '../../../core/project/asset.ts';
import { type HonourRecord } from '../../../core/project/honour.ts';
import { AssetPicture } from '../../kit/controls/AssetPicture.tsx';
import { ChooseFiles } from '../../kit/controls/ChooseFiles.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';
import { EmptyRegister } from './EmptyRegister.tsx';
import { addPhoto, PHOTO_FILES } from './lists/pictures.ts';
import { RegisterTable } from './RegisterTable.tsx';

const EXAMPLE = ['name', 'grantor', 'date', 'level', 'kind', 'size'] as const;

const SHOWN = { picture: (record: HonourRecord) => <Picture record={record} /> };

function withPicture(record: HonourRecord, picture: Asset): HonourRecord {
  return { ...record, picture: picture.sha256 };
}

/** 荣誉: what the honours wall hangs; pictures that are dropped become rows. */
export function HonoursPage() {
  const workbench = useWorkbench();
  const say = useWords(REGISTERS);
  const empty = useProject((project) => project.boards.honours.honours.length === 0);
  const [over, setOver] = useState(false);
  /** Each picture becomes a row of its own; all of them are one step. */
  const addRows = async (files: readonly File[]): Promise<void> => {
    const pictures = await pictured(files);
    const ids = freshIds(workbench.project, 'honours', pictures.length);
    const records = pictures.map((picture, at) => withPicture(honourForm.blank(ids[at] ?? ''), picture));
    if (records.length === 0) return;
    workbench.run('add-honour-pictures', putRecords(workbench.project, 'honours', { records, pictures }));
  };
  const replace = async (record: HonourRecord, file: File): Promise<void> => {
    const pictures = await pictured([file]);
    const records = pictures.map((picture) => withPicture(record, picture));
    if (records.length === 0) return;
    workbench.run('add-honour-pictures', putRecords(workbench.project, 'honours', { records, pictures }));
  };
  const pictured = async (files: readonly File[]): Promise<readonly Asset[]> => {
    const taken: Asset[] = [];
    for (const file of files) {
      const added = await addPhoto(workbench, file);
      if (added.ok) taken.push(added.value);
      else workbench.hostRefused(added.problem);
    }
    return taken;
  };
  const choosing = (
    <ChooseFiles
      words={say('add-pictures')}
      accept={PHOTO_FILES}
      several
      take={(files) => void addRows(files)}
    />
  );
  return (
    <div
      className="register-drop"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null || !event.currentTarget.contains(event.relatedTarget as Node))
          setOver(false);
      }}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(false);
        void addRows([...event.dataTransfer.files]);
      }}
    >
      <RegisterTable
        name="honours"
        pictured={withPicture}
        tools={empty ? null : choosing}
        show={SHOWN}
        form={{
          picture: (record) => (
            <>
              <Picture record={record} />
              <ChooseFiles
                words={say(record.picture === null ? 'put-picture' : 'other-picture')}
                accept={PHOTO_FILES}
                take={([file]) => {
                  if (file !== undefined) void replace(record, file);
                }}
              />
            </>
          ),
        }}
        below={
          empty ? (
            <EmptyRegister name="honours" example={EXAMPLE}>
              {choosing}
            </EmptyRegister>
          ) : null
        }
      />
      {over && <div className="drop-veil">{say('drop-pictures')}</div>}
    </div>
  );
}

function Picture({ record }: { readonly record: HonourRecord }) {
  const say = useWords(REGISTERS);
  const asset = useProject((project) => project.assets.find(({ sha256 }) => sha256 === record.picture));
  if (asset === undefined) return <span className="tone-faint">{say('picture-none')}</span>;
  return (
    <span className="register-picture" title={asset.fileName}>
      <AssetPicture
        key={asset.sha256}
        className="register-thumb"
        asset={asset}
        words={say('picture-of', { name: record.name.zh })}
      />
      <small>{asset.fileName}</small>
    </span>
  );
}

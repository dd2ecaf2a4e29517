import { type ReactNode, useState } from 'react';
import { type EmblemSlot } from '../../../core/project/emblems.ts';
import { ChooseFiles } from '../../kit/controls/ChooseFiles.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { EMBLEM } from '../../kit/strings/emblem.ts';
import { useWords } from '../../kit/strings/language.ts';
import { ARTWORK_FILES, readEmblem } from './emblemSupply.ts';

/** Takes a dropped file for the slot, and says so while the slot is empty. */
export function EmblemDrop({ slot, children }: { readonly slot: EmblemSlot; readonly children: ReactNode }) {
  const workbench = useWorkbench();
  const say = useWords(EMBLEM);
  const empty = useProject((project) => project.emblems[slot] === null);
  const [over, setOver] = useState(false);
  const take = ([file]: readonly File[]): void => {
    if (file !== undefined) void readEmblem(workbench, slot, file);
  };
  return (
    <div
      className="emblem-drop"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      }}
    >
      {children}
      {empty && !over && (
        <div className="emblem-empty">
          <b>{say('empty')}</b>
          <p>{say('hint')}</p>
          <div className="button-line">
            <span className="tone-faint">{say('drop-hint')}</span>
            <ChooseFiles words={say('choose')} accept={ARTWORK_FILES} take={take} type="primary" />
          </div>
        </div>
      )}
      {over && <div className="drop-veil inside">{say('drop-here')}</div>}
    </div>
  );
}

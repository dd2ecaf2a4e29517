import { useEffect, useMemo, useState } from 'react';
import { Boundary } from '../../kit/controls/Boundary.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { useWords } from '../../kit/strings/language.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';
import { useAnswer } from '../start/useAnswer.ts';
import { Charts } from './Charts.tsx';
import { CompareTwo } from './CompareTwo.tsx';
import { ManyResult } from './ManyResult.tsx';
import { manyEnd } from './many.ts';
import { nameOfVillage, shownVillages } from './shownVillages.ts';
import { TakeDialog } from './TakeDialog.tsx';
import { TownshipBar } from './TownshipBar.tsx';
import { VillageTable } from './VillageTable.tsx';
import { readTownship, seenOf, township } from './villages.ts';

/** 全乡镇: the villages of a folder in one table, compared, and changed together. */
export function TownshipPlace() {
  const workbench = useWorkbench();
  const say = useWords(TOWNSHIP);
  const view = useStore(township, (now) => now);
  const ended = useStore(manyEnd, (now) => now);
  const [answer] = useAnswer('townshipFolders', {});
  const [dialog, setDialog] = useState<'none' | 'compare' | 'take'>('none');
  const { villages, sought, filter, sorting, ticked, shows } = view;
  const folders = answer?.folders ?? [];
  const [home] = folders;
  useEffect(() => {
    // What was looked at before is looked at again: files may have changed meanwhile.
    const folder = township.get().folder ?? home;
    if (folder !== undefined) void readTownship(workbench, { handle: folder.handle, name: folder.name });
    // Once the folders are known, and each time that somebody comes here.
  }, [workbench, home === undefined]);
  const shown = useMemo(
    () => shownVillages(villages, { sought, filter, sorting }),
    [villages, sought, filter, sorting],
  );
  // What is not in the list is not chosen, whatever was ticked before.
  const chosen = shown.filter((village) => seenOf(village) !== null && ticked.has(village.file.handle));
  const [one, other] = chosen;
  const close = (): void => setDialog('none');
  return (
    <main className="work township">
      <TownshipBar
        folders={folders}
        shown={shown.length}
        chosen={chosen.map(({ file }) => file.handle)}
        compare={() => setDialog('compare')}
        take={() => setDialog('take')}
      />
      <div className="page flush township-page">
        {view.left > 0 && <p className="field-note">{say('left', { left: view.left })}</p>}
        {villages.length === 0 && !view.reading && <p className="register-empty">{say('empty')}</p>}
        {villages.length > 0 && shown.length === 0 && <p className="register-empty">{say('none-shown')}</p>}
        {shown.length > 0 && (
          <Boundary key={shows} what={say('title')}>
            {shows === 'table' ? (
              <VillageTable villages={shown} ticked={ticked} />
            ) : (
              <Charts villages={shown} />
            )}
          </Boundary>
        )}
      </div>
      {dialog === 'compare' && one !== undefined && other !== undefined && (
        <Boundary what={say('compare')} over>
          <CompareTwo
            one={{ handle: one.file.handle, name: nameOfVillage(one) }}
            other={{ handle: other.file.handle, name: nameOfVillage(other) }}
            close={close}
          />
        </Boundary>
      )}
      {dialog === 'take' && (
        <Boundary what={say('take')} over>
          <TakeDialog chosen={chosen} all={villages} close={close} />
        </Boundary>
      )}
      {ended !== null && (
        <Boundary what={say('written-title')} over>
          <ManyResult ended={ended} close={() => manyEnd.set(null)} />
        </Boundary>
      )}
    </main>
  );
}

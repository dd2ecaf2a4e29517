import { useState } from 'react';
import { type Asset } from '../../../core/project/asset.ts';
import { ChooseFiles } from '../../kit/controls/ChooseFiles.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { PLATE_IMPORT } from '../../kit/strings/plateImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { type ReadInventory } from './readInventory.ts';
import { addPhoto, PHOTO_FILES } from './photos.ts';

/** Only the file name counts, as `paijiang audit` has it: never a path, and Windows does not tell cases apart. */
export function photoNamed(name: string): string {
  return (name.replaceAll('\\', '/').split('/').at(-1) ?? '').toLowerCase();
}

/** The photo files that the list names. */
export function ImportPhotos({
  read: { plates },
  photos,
  change,
}: {
  readonly read: ReadInventory;
  readonly photos: ReadonlyMap<string, Asset>;
  readonly change: (photos: ReadonlyMap<string, Asset>) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(PLATE_IMPORT);
  const [strange, setStrange] = useState(0);
  const named = new Set(
    plates.flatMap(({ photoName }) => (photoName === null ? [] : [photoNamed(photoName)])),
  );
  if (named.size === 0) return null;
  const take = async (files: readonly File[]): Promise<void> => {
    const wanted = files.filter(({ name }) => named.has(photoNamed(name)));
    setStrange(files.length - wanted.length);
    const found = new Map(photos);
    for (const file of wanted) {
      const added = await addPhoto(workbench, file);
      if (added.ok) found.set(photoNamed(file.name), added.value);
      else workbench.hostRefused(added.problem);
    }
    change(found);
  };
  const have = [...named].filter((name) => photos.has(name)).length;
  return (
    <div className="import-choice">
      <span>{say('photos-named', { named: named.size, found: have })}</span>
      <ChooseFiles
        words={say('photos-choose')}
        accept={PHOTO_FILES}
        several
        take={(files) => void take(files)}
      />
      {strange > 0 && <small className="tone-caution">{say('photos-strange', { count: strange })}</small>}
    </div>
  );
}

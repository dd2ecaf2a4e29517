import { Button } from 'antd';
import { useState } from 'react';
import { changeFacade } from '../../../core/editing/commands/boards.ts';
import { type Facade } from '../../../core/project/facade.ts';
import { type FacadePhoto } from '../../../core/project/facadePhoto.ts';
import { ChooseFiles } from '../../kit/controls/ChooseFiles.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { WALLS } from '../../kit/strings/walls.ts';
import { admitPhoto } from '../underlay/addUnderlay.ts';
import { assetFile } from '../underlay/shownPictures.ts';
import { type OpenPhoto, PhotoDialog } from './PhotoDialog.tsx';

const PHOTOS = '.jpg,.jpeg,.png,image/jpeg,image/png';
/** Longer side of a photo that is kept, pixels: 270 dots to the inch of its sheet. */
const MOST_PIXELS = 3200;

/** 实景照片: put, calibrated, replaced, removed. */
export function PhotoSection({
  facade,
  put,
}: {
  readonly facade: Facade;
  readonly put: (next: Facade) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(WALLS);
  const { photo, ...rest } = facade;
  const asset = useProject(({ assets }) => assets.find(({ sha256 }) => sha256 === photo?.asset));
  const [open, setOpen] = useState<OpenPhoto | null>(null);
  const [reading, setReading] = useState(false);
  const place = async (file: File): Promise<void> => {
    setReading(true);
    const taken = await admitPhoto(file, { most: MOST_PIXELS, signal: new AbortController().signal });
    setReading(false);
    if (!taken.ok) return workbench.underlayRefused(taken.problem);
    const { width, height, file: kept } = taken.value;
    setOpen({ file: kept, name: file.name, width, height, photo: null });
  };
  const calibrate = async (now: FacadePhoto): Promise<void> => {
    const file = await assetFile(workbench, now.asset);
    if (file !== null) setOpen({ file, name: null, width: now.width, height: now.height, photo: now });
  };
  /** The file to the host where it is a new one, then photo and asset into the project as one step. */
  const keep = async (how: Pick<FacadePhoto, 'corners' | 'of'>): Promise<void> => {
    const session = workbench.session.get();
    if (open === null || session === null) return;
    const { file, name, width, height } = open;
    const added = name === null ? null : await workbench.assets.add(session.document, file, name);
    if (added?.ok === false) return workbench.hostRefused(added.problem);
    const now = workbench.project.boards.facade;
    const key = added === null ? open.photo?.asset : added.value.sha256;
    if (now === null || key === undefined || workbench.session.get()?.document !== session.document) return;
    const next = { ...now, photo: { ...how, asset: key, width, height } };
    if (workbench.run('put-facade-photo', changeFacade(workbench.project, next, added?.value))) setOpen(null);
  };
  return (
    <Section title={say('photo')}>
      <p className="field-note">{say(photo === undefined ? 'photo-none' : 'photo-note')}</p>
      {asset !== undefined && <p className="field-note">{asset.fileName}</p>}
      <div className="button-line">
        {photo !== undefined && (
          <Button type="primary" onClick={() => void calibrate(photo)}>
            {say('photo-corners')}
          </Button>
        )}
        <ChooseFiles
          words={say(photo === undefined ? 'photo-put' : 'photo-other')}
          accept={PHOTOS}
          take={([file]) => {
            if (file !== undefined) void place(file);
          }}
        />
        {photo !== undefined && <Button onClick={() => put(rest)}>{say('photo-remove')}</Button>}
      </div>
      {reading && (
        <p className="field-note" role="status">
          {say('photo-reading')}
        </p>
      )}
      {open !== null && <PhotoDialog {...{ facade, open }} close={() => setOpen(null)} take={keep} />}
    </Section>
  );
}

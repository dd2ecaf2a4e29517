import { useEffect, useState } from 'react';
import { cornerFault } from '../../../core/geometry/homography.ts';
import { type Facade } from '../../../core/project/facade.ts';
import { type FacadePhoto, LEAST_SIDE } from '../../../core/project/facadePhoto.ts';
import { calibratedRectangle, seenInPhoto } from '../../../typeset/kinds/facade/facadePhoto.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { LengthRow, SelectRow } from '../../kit/controls/rows.tsx';
import { useWords } from '../../kit/strings/language.ts';
import { UNDERLAY } from '../../kit/strings/underlay.ts';
import { WALLS } from '../../kit/strings/walls.ts';
import { CornerStage } from '../underlay/CornerStage.tsx';
import { PictureState } from '../underlay/PictureState.tsx';
import { type Opened } from '../underlay/useUnderlayPicture.ts';

/** A photo whose corners are being put: a new file with its name, or the one that the façade has. */
export type OpenPhoto = {
  readonly file: Blob;
  readonly name: string | null;
  readonly width: number;
  readonly height: number;
  readonly photo: FacadePhoto | null;
};

/** Longer side of what the stage shows, pixels. */
const SHOWN = 2600;
const CORNERS = [0, 1, 2, 3] as const;
const SIDE = 290;

/** Four corners of a rectangle of the wall, and which it is; wall and openings over the photo say whether they are right. */
export function PhotoDialog({
  facade,
  open,
  take,
  close,
}: {
  readonly facade: Facade;
  readonly open: OpenPhoto;
  readonly take: (how: Pick<FacadePhoto, 'corners' | 'of'>) => Promise<void>;
  readonly close: () => void;
}) {
  const say = useWords(WALLS);
  const sayCorner = useWords(UNDERLAY);
  const opened = useBitmap(open.file);
  const [corners, setCorners] = useState<FacadePhoto['corners']>(() => open.photo?.corners ?? inset(open));
  const [of, setOf] = useState<FacadePhoto['of']>(open.photo?.of ?? 'wall');
  const [moved, setMoved] = useState(open.photo !== null);
  const [keeping, setKeeping] = useState(false);
  const fault = cornerFault(corners, LEAST_SIDE);
  const { width, height, entrance, windows } = facade;
  const lines = [{ x: 0, y: 0, width, height }, { ...entrance, y: 0 }, ...windows].flatMap((box) => {
    const line = fault === null && moved ? seenInPhoto(facade, { corners, of }, box) : null;
    return line === null ? [] : [line];
  });
  const own = typeof of === 'string' ? null : of;
  const box = { width: Math.min(1100, innerWidth - SIDE - 110), height: Math.min(760, innerHeight - 230) };
  const words = fault !== null ? say(`photo-${fault}`) : say(moved ? 'photo-good' : 'photo-drag');
  return (
    <Dialog
      centered
      width={box.width + SIDE + 72}
      title={say('photo-title')}
      okText={say('photo-keep')}
      okButtonProps={{ disabled: fault !== null || !moved || opened.state !== 'open', loading: keeping }}
      cancelText={say('cancel')}
      onCancel={close}
      onOk={() => {
        setKeeping(true);
        void take({ corners, of }).finally(() => setKeeping(false));
      }}
    >
      <p className="field-note">{say('photo-help')}</p>
      <div className="wall-photo">
        {opened.state === 'open' ? (
          <CornerStage
            picture={opened.picture}
            plane={open}
            box={box}
            points={corners}
            names={CORNERS.map((corner) => sayCorner('corner', { corner: sayCorner(`corner-${corner}`) }))}
            outline={corners}
            lines={lines}
            refused={fault !== null}
            move={(index, to) => {
              setMoved(true);
              const at = { x: Math.round(to.x * 10) / 10, y: Math.round(to.y * 10) / 10 };
              setCorners(([p, q, r, s]) => [
                index === 0 ? at : p,
                index === 1 ? at : q,
                index === 2 ? at : r,
                index === 3 ? at : s,
              ]);
            }}
          />
        ) : (
          <div className="corner-stage" style={box}>
            <PictureState opened={opened} />
          </div>
        )}
        <div className="wall-photo-side" style={{ width: SIDE }}>
          <SelectRow
            name={say('photo-of')}
            value={own === null ? of : 'own'}
            options={(['wall', 'entrance', 'own'] as const).map((value) => ({
              value,
              label: say(`photo-of-${value}`),
            }))}
            onChange={(value) =>
              setOf(
                value === 'own'
                  ? calibratedRectangle(facade, of)
                  : value === 'entrance'
                    ? 'entrance'
                    : 'wall',
              )
            }
          />
          {own !== null &&
            (['x', 'y', 'width', 'height'] as const).map((key) => (
              <LengthRow
                key={key}
                name={say(key === 'width' ? 'w' : key === 'height' ? 'h' : key)}
                value={own[key]}
                commit={(mm) => setOf({ ...own, [key]: Math.max(key === 'x' || key === 'y' ? 0 : 100, mm) })}
              />
            ))}
          <p className={fault === null ? 'field-note' : 'field-note tone-fault'} role="status">
            {words}
          </p>
        </div>
      </div>
    </Dialog>
  );
}

/** Closed with the dialog. */
function useBitmap(file: Blob): Opened {
  const [opened, setOpened] = useState<Opened>({ state: 'opening', progress: 0 });
  useEffect(() => {
    let gone = false;
    let made: ImageBitmap | null = null;
    void decoded(file).then(
      (picture) => {
        made = picture;
        if (gone) picture.close();
        else setOpened({ state: 'open', picture });
      },
      () => setOpened({ state: 'failed', code: 'picture-damaged' }),
    );
    return () => {
      gone = true;
      made?.close();
    };
  }, [file]);
  return opened;
}

async function decoded(file: Blob): Promise<ImageBitmap> {
  const whole = await createImageBitmap(file);
  const smaller = SHOWN / Math.max(whole.width, whole.height);
  if (smaller >= 1) return whole;
  const resizeWidth = Math.round(whole.width * smaller);
  const shown = await createImageBitmap(whole, { resizeWidth, resizeQuality: 'high' });
  whole.close();
  return shown;
}

/** Corners to begin with: where they are seen and can be taken. A guess, which cannot be kept. */
function inset({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): FacadePhoto['corners'] {
  const [x, y] = [Math.round(width * 0.15), Math.round(height * 0.2)];
  return [
    { x, y },
    { x: width - x, y },
    { x: width - x, y: height - y },
    { x, y: height - y },
  ];
}

import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { changeUnderlay } from '../../../core/editing/commands/underlays.ts';
import { type Box, type Point } from '../../../core/geometry/point.ts';
import { shownPlane } from '../../../core/plan/underlay/underlayPlane.ts';
import { type Underlay } from '../../../core/project/plan/underlay.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { UNDERLAY } from '../../kit/strings/underlay.ts';
import { CornerStage } from './CornerStage.tsx';
import { underlayDialog } from './dialogs.ts';
import { PictureState } from './PictureState.tsx';
import { useUnderlayPicture } from './useUnderlayPicture.ts';

const STAGE_PIXELS = 4_000_000;
/** The least that may be left along a side, pixels. */
const LEAST = 16;

/** Two corners round what is to be traced. */
export function CropDialog({ underlay }: { readonly underlay: Underlay }) {
  const workbench = useWorkbench();
  const say = useWords(UNDERLAY);
  const opened = useUnderlayPicture(underlay, underlay.straight, STAGE_PIXELS);
  const whole = shownPlane({ ...underlay, crop: null });
  const [crop, setCrop] = useState<Box>(() => shownPlane(underlay));
  const close = (): void => underlayDialog.set(null);
  const take = (to: Box | null): void => {
    if (
      workbench.run('crop-underlay', changeUnderlay(workbench.project, { id: underlay.id, to: { crop: to } }))
    )
      close();
  };
  const move = (index: number, { x, y }: Point): void =>
    setCrop((now) =>
      index === 0
        ? {
            ...now,
            left: Math.max(0, Math.min(x, now.right - LEAST)),
            top: Math.max(0, Math.min(y, now.bottom - LEAST)),
          }
        : {
            ...now,
            right: Math.min(whole.right, Math.max(x, now.left + LEAST)),
            bottom: Math.min(whole.bottom, Math.max(y, now.top + LEAST)),
          },
    );
  const box = { width: Math.min(1000, innerWidth - 120), height: Math.min(760, innerHeight - 230) };
  const { left, top, right, bottom } = crop;
  return (
    <Dialog
      centered
      width={box.width + 48}
      title={say('crop-title')}
      onCancel={close}
      footer={
        <div className="wizard-foot">
          <Button disabled={underlay.crop === null} onClick={() => take(null)}>
            {say('crop-all')}
          </Button>
          <span className="spring" />
          <Button onClick={close}>{say('cancel')}</Button>
          <Button type="primary" onClick={() => take(crop)}>
            {say('ok')}
          </Button>
        </div>
      }
    >
      <p className="tone-faint">{say('crop-help')}</p>
      {opened.state === 'open' ? (
        <CornerStage
          picture={opened.picture}
          plane={{ width: whole.right, height: whole.bottom }}
          box={box}
          points={[
            { x: left, y: top },
            { x: right, y: bottom },
          ]}
          names={[say('corner', { corner: say('corner-0') }), say('corner', { corner: say('corner-2') })]}
          outline={[
            { x: left, y: top },
            { x: right, y: top },
            { x: right, y: bottom },
            { x: left, y: bottom },
          ]}
          refused={false}
          move={move}
        />
      ) : (
        <div className="corner-stage" style={box}>
          <PictureState opened={opened} />
        </div>
      )}
    </Dialog>
  );
}

import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { straightenUnderlay } from '../../../core/editing/commands/underlays.ts';
import { type Quad } from '../../../core/geometry/homography.ts';
import { straightening } from '../../../core/plan/underlay/underlayPlane.ts';
import { type Underlay } from '../../../core/project/plan/underlay.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { UNDERLAY } from '../../kit/strings/underlay.ts';
import { CornerStage, sized } from './CornerStage.tsx';
import { underlayDialog } from './dialogs.ts';
import { PictureState } from './PictureState.tsx';
import { useUnderlayPicture } from './useUnderlayPicture.ts';
import { type Size } from './work.ts';
import { PAPER_INKS, withAlpha } from '../../kit/theme/paperInks.ts';

/** Enough to find a corner by, and little enough to open quickly. */
const STAGE_PIXELS = 8_000_000;
const RESULT_PIXELS = 400_000;
/** How long corners have to rest before the result is made anew, ms. */
const REST = 250;
/** Sheets that plans are drawn on, mm, lying. */
const PAPERS = [
  { name: 'paper-a3', width: '420', height: '297' },
  { name: 'paper-a4', width: '297', height: '210' },
  { name: 'paper-none', width: '', height: '' },
] as const;

/** Four corners of the sheet in the photo, its measured size if there is one, and what comes of it. */
export function StraightenDialog({ underlay }: { readonly underlay: Underlay }) {
  const workbench = useWorkbench();
  const say = useWords(UNDERLAY);
  const opened = useUnderlayPicture(underlay, null, STAGE_PIXELS);
  const [corners, setCorners] = useState<Quad>(() => underlay.straight?.corners ?? inset(underlay));
  const [width, setWidth] = useState('');
  const [height, setHeight] = useState('');
  const [box, result] = stageSizes();
  const measured = readMeasure(width, height);
  const straight =
    measured === 'refused' ? null : straightening(corners, underlay, measured === 'none' ? null : measured);
  const close = (): void => underlayDialog.set(null);
  const take = (to: Quad | null): void => {
    const ask = {
      id: underlay.id,
      corners: to,
      measured: measured === 'none' || measured === 'refused' ? null : measured,
    };
    if (workbench.run('straighten-underlay', straightenUnderlay(workbench.project, ask))) close();
  };
  return (
    <Dialog
      width={box.width + result.width + 72}
      centered
      title={say('straighten-title')}
      onCancel={close}
      footer={
        <div className="wizard-foot">
          <Button disabled={underlay.straight === null} onClick={() => take(null)}>
            {say('take-back')}
          </Button>
          <span className="spring" />
          <Button onClick={close}>{say('cancel')}</Button>
          <Button
            type="primary"
            disabled={straight === null || opened.state !== 'open'}
            onClick={() => take(corners)}
          >
            {say('ok')}
          </Button>
        </div>
      }
    >
      <p className="tone-faint">{say('straighten-help')}</p>
      <div className="straighten">
        {opened.state === 'open' ? (
          <CornerStage
            picture={opened.picture}
            plane={underlay}
            box={box}
            points={corners}
            names={corners.map(
              (_, corner) => say('corner', { corner: say(`corner-${corner as 0 | 1 | 2 | 3}`) }), // four corners
            )}
            outline={corners}
            refused={straightening(corners, underlay, null) === null}
            move={
              (index, to) =>
                setCorners((now) => now.map((corner, i) => (i === index ? to : corner)) as unknown as Quad) // four in, four out
            }
          />
        ) : (
          <div className="corner-stage" style={box}>
            <PictureState opened={opened} />
          </div>
        )}
        <div className="straighten-side" style={{ width: result.width }}>
          <b>{say('measured')}</b>
          <div className="pair">
            <Input
              aria-label={say('measured-width')}
              placeholder={say('measured-width')}
              value={width}
              onChange={(event) => setWidth(event.target.value)}
            />
            <Input
              aria-label={say('measured-height')}
              placeholder={say('measured-height')}
              value={height}
              onChange={(event) => setHeight(event.target.value)}
            />
          </div>
          <div className="button-row">
            {PAPERS.map((paper) => (
              <Button
                key={paper.name}
                size="small"
                onClick={() => {
                  setWidth(paper.width);
                  setHeight(paper.height);
                }}
              >
                {say(paper.name)}
              </Button>
            ))}
          </div>
          <small className={measured === 'refused' ? 'tone-fault' : 'tone-faint'}>
            {say(measured === 'refused' ? 'measured-refused' : 'measured-hint')}
          </small>
          <b>{say('result')}</b>
          {straight === null ? (
            <p className="tone-fault">{measured === 'refused' ? '' : say('crossed')}</p>
          ) : (
            <Result underlay={underlay} straight={straight} box={result} />
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** The straightened picture, made anew when the corners rest, with lines to judge level and upright by. */
function Result({
  underlay,
  straight,
  box,
}: {
  readonly underlay: Underlay;
  readonly straight: NonNullable<Underlay['straight']>;
  readonly box: Size;
}) {
  const rested = useRested(straight);
  const opened = useUnderlayPicture(underlay, rested, RESULT_PIXELS);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (opened.state !== 'open') return;
    const scale = Math.min(box.width / opened.picture.width, box.height / opened.picture.height);
    const [width, height] = [opened.picture.width * scale, opened.picture.height * scale];
    const pen = sized(canvas.current, { width, height });
    if (pen === null) return;
    pen.drawImage(opened.picture, 0, 0, width, height);
    pen.strokeStyle = withAlpha(PAPER_INKS.accent, 0.4);
    pen.beginPath();
    for (let i = 1; i < 6; i += 1) {
      pen.moveTo((width * i) / 6, 0);
      pen.lineTo((width * i) / 6, height);
      pen.moveTo(0, (height * i) / 6);
      pen.lineTo(width, (height * i) / 6);
    }
    pen.stroke();
  }, [opened, box.width, box.height]);
  // The last result stays until the next one is there: a picture that blinks cannot be compared.
  return (
    <div className="straighten-result">
      {opened.state === 'failed' && <PictureState opened={opened} />}
      <canvas ref={canvas} />
    </div>
  );
}

function useRested(straight: NonNullable<Underlay['straight']>): NonNullable<Underlay['straight']> {
  const [rested, setRested] = useState(straight);
  const key = JSON.stringify(straight);
  useEffect(() => {
    const timer = setTimeout(() => setRested(straight), REST);
    return () => clearTimeout(timer);
    // `key` stands for the corners, which are a new object with every rendering.
  }, [key]);
  return rested;
}

/** Corners to begin with: a little inside, where they are seen and can be taken. */
function inset({ width, height }: Size): Quad {
  const [x, y] = [width * 0.08, height * 0.08];
  return [
    { x, y },
    { x: width - x, y },
    { x: width - x, y: height - y },
    { x, y: height - y },
  ];
}

/** Dialog and result by the window: 1366 × 768 shows all of it without scrolling. */
function stageSizes(): readonly [Size, Size] {
  const result = innerWidth < 1600 ? { width: 240, height: 200 } : { width: 380, height: 300 };
  const width = Math.min(1100, innerWidth - result.width - 140);
  return [{ width, height: Math.min(760, innerHeight - 230) }, result];
}

/** Any unit, only the proportion counts. */
function readMeasure(width: string, height: string): Size | 'none' | 'refused' {
  if (width.trim() === '' && height.trim() === '') return 'none';
  const [w, h] = [Number(width), Number(height)];
  return w > 0 && h > 0 && w / h < 100 && h / w < 100 ? { width: w, height: h } : 'refused';
}

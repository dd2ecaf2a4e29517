import { useEffect, useRef, useState } from 'react';
import { type PreparedSign } from '../../../app/prepareSigns.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { type Problem } from '../../../core/problem.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { fitted, zoomAt, type Camera } from '../../canvas/camera.ts';
import { RULER_PX, SignCanvas } from '../../canvas/SignCanvas.tsx';
import { usePictures } from '../../canvas/usePictures.ts';
import { useTypefaces } from '../../canvas/useTypefaces.ts';
import { Icon } from '../../frame/Icon.tsx';
import { useProject, useView, useWorkbench } from '../../session/context.ts';
import { useWords } from '../../strings/language.ts';
import { useSayProblem } from '../../strings/problems.ts';
import { SIGNS } from '../../strings/signs.ts';
import { EmblemDrop } from './EmblemDrop.tsx';
import { slotOf } from './emblemSupply.ts';
import { shortName } from './shortName.ts';
import { signLibraryOf } from '../../signs/signLibrary.ts';
import { usePrepared, weightsOf } from './prepared.ts';
import { DraftReasons, StageReason } from './StageReason.tsx';

const CSS_PX_PER_MM = 96 / 25.4;

/** The finished sign between rulers; Ctrl+wheel zooms, wheel moves. */
export function SignStage({ sign }: { readonly sign: Sign }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const sayProblem = useSayProblem();
  const project = useProject((now) => now);
  const theme = useView(({ preferences }) => preferences.theme);
  const template = signLibraryOf(workbench.library).templates.get(sign.template);
  const weights = weightsOf(template);
  const typefaces = useTypefaces((_, weight, scripts) => scripts.includes('Mong') || weights.has(weight));
  const prepared = usePrepared(project, sign, typefaces);
  const box = useRef<HTMLDivElement>(null);
  const { camera, size, fit, real } = useSignCamera(box, sign);
  const colours =
    theme === 'dark' ? { desk: '#0f1114', ink: '#98a1ad' } : { desk: '#dfe3e8', ink: '#626c79' };
  const drawing = shownDrawing(prepared);
  const notes = prepared?.state === 'ready' ? prepared.notes : [];
  const pictures = usePictures(drawing);
  const slot = slotOf(sign);
  const isEmptySlot = slot !== null && project.emblems[slot] === null;
  const sayOfSign = ({ code, data }: Problem): string =>
    sayProblem({ from: 'host', problem: { area: 'sign', code, data: { ...data } } });
  const canvas = (
    <div className="sign-canvas" role="img" aria-label={prepared?.label ?? ''}>
      <SignCanvas
        drawing={drawing}
        typefaces={typefaces}
        pictures={pictures}
        camera={camera}
        size={size}
        {...colours}
      />
    </div>
  );
  return (
    <>
      <div className="work-bar">
        <b>{shortName(project, sign, signLibraryOf(workbench.library).templates)}</b>
        <span className="quiet">{say('of-size', sign.size)}</span>
        {prepared !== null && <DraftReasons prepared={prepared} />}
        <span className="spring" />
        <button type="button" className="tool-button" onClick={real}>
          {say('zoom-real')}
        </button>
        <button type="button" className="tool-button" onClick={fit}>
          <Icon name="fit" />
          {say('zoom-fit')}
        </button>
      </div>
      <div ref={box} className="sign-stage">
        {slot === null ? canvas : <EmblemDrop slot={slot}>{canvas}</EmblemDrop>}
        {prepared === null && <p className="stage-note">{say('loading')}</p>}
        {prepared?.state === 'blocked' && !isEmptySlot && <StageReason prepared={prepared} />}
      </div>
      {notes.length > 0 && (
        <ul className="stage-notes" aria-label={say('notes')}>
          {notes.map((note) => (
            <li key={note.code}>
              <span className="tone-caution">
                <Icon name="caution" size={14} />
              </span>
              {sayOfSign(note)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The sign as it will be made, or as far as it can be seen. */
function shownDrawing(prepared: PreparedSign | null): Drawing | null {
  if (prepared === null) return null;
  return prepared.state === 'ready' ? prepared.drawing : prepared.preview;
}

function useSignCamera(box: React.RefObject<HTMLDivElement | null>, sign: Sign) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const { width, height } = sign.size;
  const whole = (): Camera => {
    const inner = { width: size.width - RULER_PX, height: size.height - RULER_PX };
    const camera = fitted({ left: 0, top: 0, right: width, bottom: height }, inner, 32);
    return { ...camera, x: camera.x + RULER_PX, y: camera.y + RULER_PX };
  };
  const [own, setOwn] = useState<Camera | null>(null);
  const camera = own ?? whole();
  const now = useRef(camera);
  now.current = camera;
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    watch.observe(element);
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const rect = element.getBoundingClientRect();
      const at = { x: event.clientX - rect.left, y: event.clientY - rect.top };
      const { x, y, scale } = now.current;
      setOwn(
        event.ctrlKey
          ? zoomAt(now.current, at, Math.exp(-event.deltaY * 0.0015))
          : { scale, x: x - event.deltaX, y: y - event.deltaY },
      );
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      watch.disconnect();
      element.removeEventListener('wheel', wheel);
    };
  }, [box]);
  return {
    camera,
    size,
    fit: () => setOwn(null),
    real: () =>
      setOwn(zoomAt(camera, { x: size.width / 2, y: size.height / 2 }, CSS_PX_PER_MM / camera.scale)),
  };
}

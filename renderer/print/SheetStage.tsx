import { useEffect, useRef, useState } from 'react';
import { type Camera } from '../canvas/camera.ts';
import { Icon } from '../frame/Icon.tsx';
import { useWords } from '../strings/language.ts';
import { PRINT } from '../strings/print.ts';
import { type LaidSheet } from './sheetMessages.ts';
import { type SheetPress } from './sheetPress.ts';
import { REAL_SIZE, wholeSheet, zoomedSheet } from './sheetCamera.ts';

type Shown = {
  readonly press: SheetPress;
  readonly sheet: LaidSheet;
  readonly index: number;
  readonly round: number;
};

/** One sheet, painted from the Drawing that is printed; Ctrl+wheel zooms, wheel and dragging move. */
export function SheetStage({
  shown,
  count,
  go,
}: {
  readonly shown: Shown;
  readonly count: number;
  readonly go: (index: number) => void;
}) {
  const say = useWords(PRINT);
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { sheet, index } = shown;
  const { camera, size, change } = useSheetCamera(box, sheet);
  usePicture(canvas, shown, camera, size);
  const zoom = (factor: number): void =>
    change(zoomedSheet(camera, { x: size.width / 2, y: size.height / 2 }, factor));
  return (
    <div
      className="print-stage"
      onKeyDown={(event) => {
        if (event.key === 'PageDown' && index + 1 < count) go(index + 1);
        else if (event.key === 'PageUp' && index > 0) go(index - 1);
        else if (event.key === '+' || event.key === '=') zoom(1.25);
        else if (event.key === '-') zoom(0.8);
        else return;
        event.preventDefault();
      }}
    >
      <div className="work-bar" role="toolbar" aria-label={say('preview')}>
        <button
          type="button"
          className="tool-button"
          aria-label={say('previous-sheet')}
          title={say('previous-sheet')}
          disabled={index === 0}
          onClick={() => go(index - 1)}
        >
          <Icon name="left" />
        </button>
        <span className="print-page">{say('page', { page: index + 1, pages: count })}</span>
        <button
          type="button"
          className="tool-button"
          aria-label={say('next-sheet')}
          title={say('next-sheet')}
          disabled={index + 1 >= count}
          onClick={() => go(index + 1)}
        >
          <Icon name="right" />
        </button>
        <b>{sheet.title}</b>
        <span className="quiet">{say('paper-size', { width: sheet.width, height: sheet.height })}</span>
        <span className="spring" />
        <button
          type="button"
          className="tool-button"
          aria-label={say('zoom-out')}
          title={say('zoom-out')}
          onClick={() => zoom(0.8)}
        >
          <Icon name="zoomOut" />
        </button>
        <button
          type="button"
          className="tool-button"
          aria-label={say('zoom-in')}
          title={say('zoom-in')}
          onClick={() => zoom(1.25)}
        >
          <Icon name="zoomIn" />
        </button>
        <button type="button" className="tool-button" onClick={() => zoom(REAL_SIZE / camera.scale)}>
          {say('real-size')}
        </button>
        <button type="button" className="tool-button" onClick={() => change(null)}>
          <Icon name="fit" />
          {say('whole-sheet')}
        </button>
      </div>
      <div ref={box} className="print-desk" tabIndex={0} role="img" aria-label={sheet.title}>
        <canvas ref={canvas} width={0} height={0} />
      </div>
    </div>
  );
}

function useSheetCamera(box: React.RefObject<HTMLDivElement | null>, sheet: LaidSheet) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [own, setOwn] = useState<Camera | null>(null);
  const camera = own ?? wholeSheet(sheet, size);
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
      const { scale, x, y } = now.current;
      setOwn(
        event.ctrlKey
          ? zoomedSheet(now.current, at, Math.exp(-event.deltaY * 0.0015))
          : { scale, x: x - event.deltaX, y: y - event.deltaY },
      );
    };
    const drag = (event: PointerEvent): void => {
      if ((event.buttons & 1) === 0) return;
      const { scale, x, y } = now.current;
      setOwn({ scale, x: x + event.movementX, y: y + event.movementY });
    };
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointermove', drag);
    return () => {
      watch.disconnect();
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('pointermove', drag);
    };
  }, [box]);
  return { camera, size, change: setOwn };
}

/** The worker's picture of what is in view: the last one moves along until the next is there. */
function usePicture(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  { press, index, round }: Shown,
  camera: Camera,
  size: { readonly width: number; readonly height: number },
): void {
  const [painted, setPainted] = useState<{ picture: ImageBitmap; camera: Camera; of: string } | null>(null);
  const of = `${round}/${index}`;
  const wanted = useRef({ camera, of });
  wanted.current = { camera, of };
  const asking = useRef(false);
  const { width, height } = size;
  const { scale, x, y } = camera;
  useEffect(() => {
    const ask = (): void => {
      if (asking.current || width === 0 || height === 0) return;
      asking.current = true;
      const now = wanted.current;
      const dense = window.devicePixelRatio;
      const seen = now.camera;
      void press
        .paint({
          sheet: Number(now.of.split('/')[1]),
          width: Math.max(1, Math.round(width * dense)),
          height: Math.max(1, Math.round(height * dense)),
          scale: seen.scale * dense,
          x: seen.x * dense,
          y: seen.y * dense,
        })
        .then((picture) => {
          asking.current = false;
          if (picture !== null) setPainted({ picture, camera: seen, of: now.of });
          if (wanted.current.camera !== seen || wanted.current.of !== now.of) ask();
        });
    };
    ask();
  }, [press, of, width, height, scale, x, y]);
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (element === null || pen === null || pen === undefined || painted === null) return;
    if (painted.of.split('/')[1] !== String(index)) return;
    const dense = window.devicePixelRatio;
    element.width = Math.round(width * dense);
    element.height = Math.round(height * dense);
    element.dataset['painted'] = painted.of;
    const zoom = scale / painted.camera.scale;
    const { picture } = painted;
    pen.drawImage(
      picture,
      (x - painted.camera.x * zoom) * dense,
      (y - painted.camera.y * zoom) * dense,
      picture.width * zoom,
      picture.height * zoom,
    );
  }, [canvas, painted, index, width, height, scale, x, y]);
}

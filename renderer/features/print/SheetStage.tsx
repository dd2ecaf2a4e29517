import { useEffect, useRef, useState } from 'react';
import { type Camera } from '../scene/camera.ts';
import { useOwnCamera } from '../canvas/useOwnCamera.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PRINT } from '../../kit/strings/print.ts';
import { type LaidSheet } from './sheetMessages.ts';
import { type SheetPress } from './sheetPress.ts';
import { REAL_SIZE, wholeSheet, zoomedSheet } from './sheetCamera.ts';
import { ToolButton } from '../../kit/controls/buttons.tsx';

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
  const { camera, size, change } = useOwnCamera(box, {
    whole: (extent) => wholeSheet(sheet, extent),
    zoom: zoomedSheet,
  });
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
        <ToolButton
          icon="left"
          label={say('previous-sheet')}
          disabled={index === 0}
          onClick={() => go(index - 1)}
        />
        <span className="print-page">{say('page', { page: index + 1, pages: count })}</span>
        <ToolButton
          icon="right"
          label={say('next-sheet')}
          disabled={index + 1 >= count}
          onClick={() => go(index + 1)}
        />
        <b>{sheet.title}</b>
        <span className="quiet">{say('paper-size', { width: sheet.width, height: sheet.height })}</span>
        <span className="spring" />
        <ToolButton icon="zoomOut" label={say('zoom-out')} onClick={() => zoom(0.8)} />
        <ToolButton icon="zoomIn" label={say('zoom-in')} onClick={() => zoom(1.25)} />
        <ToolButton onClick={() => zoom(REAL_SIZE / camera.scale)}>{say('real-size')}</ToolButton>
        <ToolButton icon="fit" onClick={() => change(null)}>
          {say('whole-sheet')}
        </ToolButton>
      </div>
      <div ref={box} className="print-desk" tabIndex={0} role="img" aria-label={sheet.title}>
        <canvas ref={canvas} width={0} height={0} />
      </div>
    </div>
  );
}

type Picture = { readonly bitmap: ImageBitmap; readonly view: View };
/** What a picture was asked for: sheet of a layout, and the pixels around it. */
type View = {
  readonly round: number;
  readonly index: number;
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
};

function sameView(one: View, other: View): boolean {
  return viewKey(one) === viewKey(other);
}

function viewKey({ round, index, camera: { scale, x, y }, width, height }: View): string {
  return [round, index, scale, x, y, width, height].join();
}

/** The worker's picture of what is in view: the last one moves along until the next is there. */
function usePicture(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  { press, index, round }: Shown,
  camera: Camera,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const [painted, setPainted] = useState<Picture | null>(null);
  const view: View = { round, index, camera, width, height };
  const wanted = useRef(view);
  wanted.current = view;
  const asking = useRef(false);
  const key = viewKey(view);
  useEffect(() => {
    const ask = (): void => {
      const now = wanted.current;
      // One at a time: whoever zooms on gets the picture of where he stopped.
      if (asking.current || now.width === 0 || now.height === 0) return;
      asking.current = true;
      const dense = window.devicePixelRatio;
      const { scale, x, y } = now.camera;
      void press
        .paint({
          sheet: now.index,
          width: Math.round(now.width * dense),
          height: Math.round(now.height * dense),
          scale: scale * dense,
          x: x * dense,
          y: y * dense,
        })
        .then((bitmap) => {
          asking.current = false;
          if (bitmap !== null) setPainted({ bitmap, view: now });
          if (!sameView(wanted.current, now)) ask();
        });
    };
    ask();
  }, [press, key]);
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d') ?? null;
    const now = wanted.current;
    if (element === null || pen === null || painted === null || painted.view.index !== now.index) return;
    const dense = window.devicePixelRatio;
    element.width = Math.round(now.width * dense);
    element.height = Math.round(now.height * dense);
    element.dataset['painted'] = sameView(painted.view, now) ? 'now' : 'before';
    const { bitmap } = painted;
    const then = painted.view.camera;
    const zoom = now.camera.scale / then.scale;
    pen.drawImage(
      bitmap,
      (now.camera.x - then.x * zoom) * dense,
      (now.camera.y - then.y * zoom) * dense,
      bitmap.width * zoom,
      bitmap.height * zoom,
    );
  }, [canvas, painted, key]);
}

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { type Point } from '../../../core/geometry/point.ts';
import { type Size } from './work.ts';
import { PAPER_INKS } from '../../kit/theme/paperInks.ts';

/** The glass shows this many CSS pixels, each pixel of the bitmap so many times. */
const GLASS = 148;
const GLASS_ZOOM = 4;
const NUDGES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const FAR = 10;

/**
 * A picture with points that are dragged, or chosen and nudged by keys; a glass shows the chosen one enlarged.
 * `plane`: the size that the points are told in; the bitmap may have fewer pixels. Points may lie up to a margin
 * outside, where the sheet's corner is cut off. `outline` gives the closed line that is drawn through them.
 */
export function CornerStage({
  picture,
  plane,
  box,
  points,
  names,
  outline,
  lines = [],
  refused,
  move,
}: {
  readonly picture: ImageBitmap;
  readonly plane: Size;
  readonly box: Size;
  readonly points: readonly Point[];
  readonly names: readonly string[];
  readonly outline: readonly Point[];
  /** Closed lines besides, to judge the points by. */
  readonly lines?: readonly (readonly Point[])[];
  readonly refused: boolean;
  readonly move: (index: number, to: Point) => void;
}) {
  const [chosen, setChosen] = useState<number | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const grip = useRef<Point | null>(null);
  const scale = Math.min((box.width - 2 * MARGIN) / plane.width, (box.height - 2 * MARGIN) / plane.height);
  const [left, top] = [(box.width - plane.width * scale) / 2, (box.height - plane.height * scale) / 2];
  const onStage = (p: Point): Point => ({ x: left + p.x * scale, y: top + p.y * scale });
  const shown = (line: readonly Point[]): string =>
    line
      .map(onStage)
      .map(({ x, y }) => `${x},${y}`)
      .join(' ');
  useEffect(() => {
    const pen = sized(canvas.current, box);
    if (pen === null) return;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, left, top, plane.width * scale, plane.height * scale);
  }, [picture, box, left, top, plane, scale]);
  const within = ({ x, y }: Point): Point => ({
    x: Math.min(plane.width + MARGIN / scale, Math.max(-MARGIN / scale, x)),
    y: Math.min(plane.height + MARGIN / scale, Math.max(-MARGIN / scale, y)),
  });
  const drag = (index: number) => (event: PointerEvent<HTMLButtonElement>) => {
    if (grip.current === null) return;
    const stage = event.currentTarget.parentElement?.getBoundingClientRect();
    if (stage === undefined) return;
    const at = {
      x: event.clientX - stage.left - grip.current.x,
      y: event.clientY - stage.top - grip.current.y,
    };
    move(index, within({ x: (at.x - left) / scale, y: (at.y - top) / scale }));
  };
  const nudge = (index: number, p: Point) => (event: KeyboardEvent) => {
    const way = NUDGES[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? FAR : 1;
    move(index, within({ x: p.x + way[0] * step, y: p.y + way[1] * step }));
  };
  const glassed = chosen === null ? undefined : points[chosen];
  return (
    <div className="corner-stage" style={{ width: box.width, height: box.height }}>
      <canvas ref={canvas} />
      <svg width={box.width} height={box.height} aria-hidden="true">
        {lines.map((line, at) => (
          <polygon key={at} className="corner-line guide" points={shown(line)} />
        ))}
        <polygon className={refused ? 'corner-line refused' : 'corner-line'} points={shown(outline)} />
      </svg>
      {points.map((p, index) => {
        const at = onStage(p);
        return (
          <button
            key={index}
            type="button"
            className="corner-handle"
            aria-label={names[index]}
            aria-pressed={chosen === index}
            data-at={`${Math.round(p.x * 10) / 10} ${Math.round(p.y * 10) / 10}`}
            style={{ transform: `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)` }}
            onFocus={() => setChosen(index)}
            onKeyDown={nudge(index, p)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              event.currentTarget.focus();
              const stage = event.currentTarget.parentElement?.getBoundingClientRect();
              if (stage !== undefined)
                grip.current = { x: event.clientX - stage.left - at.x, y: event.clientY - stage.top - at.y };
            }}
            onPointerMove={drag(index)}
            onPointerUp={() => (grip.current = null)}
          />
        );
      })}
      {glassed !== undefined && (
        <Glass
          picture={picture}
          at={{
            x: (glassed.x * picture.width) / plane.width,
            y: (glassed.y * picture.height) / plane.height,
          }}
          // Away from the corner that it shows.
          side={onStage(glassed).x < box.width / 2 ? 'right' : 'left'}
        />
      )}
    </div>
  );
}

/** Room round the picture, so that a handle at its very corner can be taken. */
const MARGIN = 20;

function Glass({
  picture,
  at,
  side,
}: {
  readonly picture: ImageBitmap;
  readonly at: Point;
  readonly side: 'left' | 'right';
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = sized(canvas.current, { width: GLASS, height: GLASS });
    if (pen === null) return;
    const seen = GLASS / GLASS_ZOOM;
    pen.imageSmoothingEnabled = false;
    pen.drawImage(picture, at.x - seen / 2, at.y - seen / 2, seen, seen, 0, 0, GLASS, GLASS);
    pen.strokeStyle = PAPER_INKS.accent;
    pen.beginPath();
    pen.moveTo(GLASS / 2, 0);
    pen.lineTo(GLASS / 2, GLASS);
    pen.moveTo(0, GLASS / 2);
    pen.lineTo(GLASS, GLASS / 2);
    pen.stroke();
  }, [picture, at.x, at.y]);
  return <canvas ref={canvas} className={`corner-glass ${side}`} aria-hidden="true" />;
}

/** A canvas of that many CSS pixels, as fine as the screen. */
export function sized(canvas: HTMLCanvasElement | null, { width, height }: Size) {
  if (canvas === null) return null;
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const pen = canvas.getContext('2d');
  pen?.scale(devicePixelRatio, devicePixelRatio);
  return pen;
}

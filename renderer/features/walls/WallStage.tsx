import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { gapsAround, type HeldOnWall, movedBy, type WallBox } from '../../../core/editing/hangSnap.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { type Spot } from '../../../typeset/sign/spot.ts';
import { SignCanvas } from '../canvas/SignCanvas.tsx';
import { type Typefaces } from '../canvas/typefaces.ts';
import { useOwnCamera } from '../canvas/useOwnCamera.ts';
import { usePictures } from '../canvas/usePictures.ts';
import { fitted, zoomAt } from '../scene/camera.ts';
import { useView } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { WALLS } from '../../kit/strings/walls.ts';
import { PALETTES } from '../../kit/theme/palette.ts';
import { useThemeName } from '../../kit/theme/useThemeName.ts';
import { stageBox } from './stageBox.ts';

/** Something on the wall that is dragged. */
export type StageThing = {
  readonly box: WallBox;
  /** What it is called, to be heard and seen under the pointer. */
  readonly name: string;
  /** What stands on it where no drawing shows it. */
  readonly short: string;
  readonly fault: boolean;
};

/** How a moved thing would stand: where it is held, whether it may stay, and where others would go along. */
export type Standing = {
  readonly held: HeldOnWall;
  readonly fault: boolean;
  readonly ghosts: readonly WallBox[];
  /** Whether its clear distances are of interest. */
  readonly measured: boolean;
  /** A line across the wall, with its words. */
  readonly line: { readonly height: number; readonly words: string } | null;
};

/** So near a target pulls, and so far a press is no drag, CSS px. */
const REACH = 8;
const PRESS = 3;
/** Steps of the arrow keys, mm. */
const STEPS = { usual: 10, far: 100, fine: 1 } as const;
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** Closest look, CSS px for a mm of the sheet. */
const CLOSEST = 16;
/** Scale of a wall of which there is no sheet. */
const BARE = 25;

/**
 * A wall as it is printed, with the things on it to be dragged or moved by keys. The Drawing is the sheet's own; over it
 * lie handles in mm of the wall.
 */
export function WallStage({
  label,
  drawing,
  typefaces,
  spot,
  wall,
  paper = false,
  things,
  openings,
  chosen,
  choose,
  stand,
  drop,
  children,
}: {
  readonly label: string;
  readonly drawing: Drawing | null;
  readonly typefaces: Typefaces | null;
  /** Where the wall stands on the sheet; null: there is no sheet of it. */
  readonly spot: Spot | null;
  readonly wall: { readonly width: number; readonly height: number };
  /** The whole sheet is looked at, not its wall alone. */
  readonly paper?: boolean;
  readonly things: readonly StageThing[];
  readonly openings: readonly WallBox[];
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  readonly stand: (moved: WallBox, how: { readonly reach: number; readonly free: boolean }) => Standing;
  /** `by`: mm to the right and upwards; `keys`: arrow keys moved it. */
  readonly drop: (to: WallBox, how: { readonly by: Point; readonly keys: boolean }) => void;
  readonly children?: ReactNode;
}) {
  const say = useWords(WALLS);
  const theme = useThemeName(useView(({ preferences }) => preferences.theme));
  const pictures = usePictures(drawing);
  const box = useRef<HTMLDivElement>(null);
  const grip = useRef<{ readonly at: Point; readonly from: WallBox } | null>(null);
  const [drag, setDrag] = useState<{ readonly from: WallBox; readonly standing: Standing } | null>(null);
  const on = spot ?? { x: 0, y: 0, width: wall.width / BARE, height: wall.height / BARE };
  const furthest = Math.max(wall.width, ...things.map((thing) => thing.box.right)) * (on.width / wall.width);
  const { camera, size, change } = useOwnCamera(box, {
    whole: (extent) => fitted(stageBox({ on, furthest, drawing, paper }), extent, 8, CLOSEST),
    zoom: (now, at, factor) => zoomAt(now, at, factor, CLOSEST),
  });
  const { desk, inkFaint } = PALETTES[theme];
  /** CSS px for a mm of the wall. */
  const scale = (on.width / wall.width) * camera.scale;
  const x = (left: number): number => camera.x + on.x * camera.scale + left * scale;
  const y = (above: number): number => camera.y + on.y * camera.scale + (wall.height - above) * scale;
  const rect = ({ left, right, foot, top }: WallBox) => ({
    ...{ x: x(left), y: y(top), width: (right - left) * scale, height: (top - foot) * scale },
  });
  const pull = (event: PointerEvent): void => {
    if (grip.current === null) return;
    const { at, from } = grip.current;
    const [across, down] = [event.clientX - at.x, event.clientY - at.y];
    if (drag === null && Math.hypot(across, down) < PRESS) return;
    const moved = movedBy(from, { x: across / scale, y: -down / scale });
    setDrag({ from, standing: stand(moved, { reach: REACH / scale, free: event.ctrlKey }) });
  };
  const letGo = (): void => {
    grip.current = null;
    setDrag(null);
  };
  const release = (): void => {
    if (drag !== null) {
      const to = drag.standing.held.box;
      drop(to, { by: { x: to.left - drag.from.left, y: to.top - drag.from.top }, keys: false });
    }
    letGo();
  };
  const press = (thing: StageThing) => (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drag !== null) {
      event.stopPropagation();
      return letGo();
    }
    const way = WAYS[event.key];
    if (way === undefined || event.altKey) return undefined;
    event.preventDefault();
    const step = event.shiftKey ? STEPS.far : event.ctrlKey ? STEPS.fine : STEPS.usual;
    const by = { x: way[0] * step, y: way[1] * step };
    return drop(movedBy(thing.box, by), { by, keys: true });
  };
  const shown = drag?.standing.held.box ?? null;
  const others = [...things.map((thing) => thing.box), ...openings].filter(({ id }) => id !== shown?.id);
  return (
    <>
      <div ref={box} className="sign-stage wall-stage">
        <div className="sign-canvas" role="img" aria-label={label}>
          <SignCanvas
            {...{ drawing, typefaces, pictures, camera, size, desk }}
            ink={inkFaint}
            rulers={false}
          />
        </div>
        <svg className="wall-over" width={size.width} height={size.height} aria-hidden="true">
          {drawing === null && (
            <g className="wall-bare">
              <rect {...rect({ id: '', left: 0, right: wall.width, foot: 0, top: wall.height })} />
              {openings.map((opening) => (
                <rect key={opening.id} className="opening" {...rect(opening)} />
              ))}
            </g>
          )}
          {things.map((thing) => {
            const at = rect(thing.box);
            const bare = drawing === null || thing.box.left >= wall.width;
            if (!bare && !thing.fault) return null;
            return (
              <g key={thing.box.id} className={thing.fault ? 'wall-box fault' : 'wall-box'}>
                <rect {...at} />
                <text x={at.x + at.width / 2} y={at.y + at.height / 2}>
                  {thing.short}
                </text>
              </g>
            );
          })}
          {drag?.standing.ghosts.map((ghost) => (
            <rect key={ghost.id} className="wall-ghost" {...rect(ghost)} />
          ))}
          {drag !== null && shown !== null && (
            <Dragged
              {...{ shown, standing: drag.standing, others, wall, x, y }}
              equal={(gap) => say('equal', { gap })}
            />
          )}
        </svg>
        {things.map((thing) => {
          const at = rect(drag?.from.id === thing.box.id && shown !== null ? shown : thing.box);
          return (
            <button
              key={thing.box.id}
              type="button"
              data-draggable=""
              className={drag?.from.id === thing.box.id ? 'wall-thing dragged' : 'wall-thing'}
              aria-label={thing.name}
              aria-pressed={chosen === thing.box.id}
              title={thing.name}
              style={{ left: at.x, top: at.y, width: at.width, height: at.height }}
              onFocus={() => choose(thing.box.id)}
              onKeyDown={press(thing)}
              onPointerDown={(event) => {
                if (event.button !== 0) return;
                event.currentTarget.setPointerCapture(event.pointerId);
                event.currentTarget.focus();
                grip.current = { at: { x: event.clientX, y: event.clientY }, from: thing.box };
              }}
              onPointerMove={pull}
              onPointerUp={release}
              onPointerCancel={letGo}
            />
          );
        })}
        {children}
        <button type="button" className="tool-button wall-fit" onClick={() => change(null)}>
          {say('fit')}
        </button>
      </div>
    </>
  );
}

/** What is dragged, what holds it, and its clear distances in mm. */
function Dragged({
  shown,
  standing,
  others,
  wall,
  x,
  y,
  equal,
}: {
  readonly shown: WallBox;
  readonly standing: Standing;
  readonly others: readonly WallBox[];
  readonly wall: { readonly width: number; readonly height: number };
  readonly x: (left: number) => number;
  readonly y: (above: number) => number;
  readonly equal: (gap: number) => string;
}) {
  const { left, right, foot, top } = shown;
  const gaps = gapsAround(shown, others, wall);
  const [middle, level] = [(left + right) / 2, (foot + top) / 2];
  const sides = [
    { from: [left - gaps.left, level], to: [left, level], mm: gaps.left },
    { from: [right, level], to: [right + gaps.right, level], mm: gaps.right },
    { from: [middle, foot], to: [middle, foot - gaps.under], mm: gaps.under },
    { from: [middle, top], to: [middle, top + gaps.over], mm: gaps.over },
  ] as const;
  const chains = standing.measured ? sides : [];
  return (
    <g className={standing.fault ? 'wall-drag fault' : 'wall-drag'}>
      {standing.line !== null && (
        <g className="wall-line">
          <line x1={x(0)} x2={x(wall.width)} y1={y(standing.line.height)} y2={y(standing.line.height)} />
          <text x={x(0) + 6} y={y(standing.line.height) - 5}>
            {standing.line.words}
          </text>
        </g>
      )}
      {standing.held.guides.map(({ from, to }, at) => (
        <line key={at} className="wall-guide" x1={x(from.x)} y1={y(from.y)} x2={x(to.x)} y2={y(to.y)} />
      ))}
      <rect x={x(left)} y={y(top)} width={x(right) - x(left)} height={y(foot) - y(top)} />
      {chains
        .filter(({ mm }) => mm > 0)
        .map(({ from, to, mm }, at) => (
          <g key={at} className="wall-gap">
            <line x1={x(from[0])} y1={y(from[1])} x2={x(to[0])} y2={y(to[1])} />
            <text x={(x(from[0]) + x(to[0])) / 2} y={(y(from[1]) + y(to[1])) / 2}>
              {Math.round(mm)}
            </text>
          </g>
        ))}
      {standing.held.gap !== null && (
        <text className="wall-equal" x={x(middle)} y={y(top) - 8}>
          {equal(standing.held.gap)}
        </text>
      )}
    </g>
  );
}

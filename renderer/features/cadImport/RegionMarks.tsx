import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react';
import { REGION_KIND_NAMES } from '../../../app/words/cadRegions.ts';
import { type CadBox, boxHeight, boxWidth } from '../../../core/cad/regions/region.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { type Camera, type Size, toScreen } from './camera.ts';
import { type CadLook, type SheetRegion } from './messages.ts';
import { sheetRegions } from './sheetRegions.ts';

/** Pixels: a press that moves farther moves the region. */
const DRAG = 4;
/** An arrow key moves or stretches a region by so many pixels. */
const STEP = 8;

/** Outlines of the sheet's drawings over the preview, each with a tag that takes, moves and removes it. */
export function RegionMarks({
  camera,
  size,
  look,
  band,
  still,
}: {
  readonly camera: Camera;
  readonly size: Size;
  readonly look: CadLook | null;
  /** What is being drawn. */
  readonly band: CadBox | null;
  /** The pointer is wanted for something else. */
  readonly still: boolean;
}) {
  return (
    <div className="cad-region-marks" data-still={still}>
      {look?.regions.map((region) => (
        <Mark
          key={region.id}
          region={region}
          level={
            look.plan?.made === true
              ? look.plan.levels.find((one) => one.region === region.id)?.name
              : undefined
          }
          camera={camera}
          size={size}
        />
      ))}
      {band !== null && <Outline box={band} camera={camera} size={size} taken />}
    </div>
  );
}

function Outline({
  box,
  camera,
  size,
  taken,
}: {
  readonly box: CadBox;
  readonly camera: Camera;
  readonly size: Size;
  readonly taken: boolean;
}) {
  const { x, y } = toScreen(camera, size, { x: box.left, y: box.top });
  return (
    <div
      className="cad-region-outline"
      data-taken={taken}
      style={{
        width: boxWidth(box) * camera.scale,
        height: boxHeight(box) * camera.scale,
        transform: `translate(${x}px, ${y}px)`,
      }}
    />
  );
}

function Mark({
  region,
  level,
  camera,
  size,
}: {
  readonly region: SheetRegion;
  readonly level: string | undefined;
  readonly camera: Camera;
  readonly size: Size;
}) {
  const workbench = useWorkbench();
  const say = useWords(CAD_IMPORT);
  const kindName = useWords(REGION_KIND_NAMES);
  const press = useRef<{ readonly x: number; readonly y: number; dragged: boolean } | null>(null);
  const [off, setOff] = useState({ x: 0, y: 0 });
  const { box, id, kind, reason, taken, title } = region;
  const words = title ?? (reason === 'drawn' ? say('region-drawn') : kindName(kind));
  const moved = shifted(box, off.x / camera.scale, -off.y / camera.scale);
  const { x, y } = toScreen(camera, size, { x: moved.left, y: moved.top });
  // A tag stays in sight as long as its drawing is.
  const bottom = y + boxHeight(moved) * camera.scale;
  const right = x + boxWidth(moved) * camera.scale;
  const inSight = right > 0 && bottom > 0 && x < size.width && y < size.height;
  const tag = { x: Math.max(0, Math.min(x, size.width - 60)), y: Math.max(0, Math.min(y, bottom - 22)) };
  const drag = (event: ReactPointerEvent): void => {
    const begun = press.current;
    if (begun === null) return;
    const by = { x: event.clientX - begun.x, y: event.clientY - begun.y };
    begun.dragged ||= Math.hypot(by.x, by.y) > DRAG;
    if (begun.dragged) setOff(by);
  };
  return (
    <>
      <Outline box={moved} camera={camera} size={size} taken={taken} />
      {inSight && (
        <button
          type="button"
          className="cad-region-tag"
          data-taken={taken}
          aria-pressed={taken}
          title={say('region-tag-hint')}
          style={{ transform: `translate(${Math.round(tag.x)}px, ${Math.round(tag.y)}px)` }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            press.current = { x: event.clientX, y: event.clientY, dragged: false };
          }}
          onPointerMove={drag}
          onPointerUp={() => {
            if (press.current?.dragged === true) sheetRegions.move(workbench, id, moved);
            setOff({ x: 0, y: 0 });
          }}
          onClick={() => {
            const dragged = press.current?.dragged === true;
            press.current = null;
            if (!dragged) sheetRegions.take(workbench, id, !taken);
          }}
          onKeyDown={(event) => {
            const next = keyed(region.box, event.key, event.shiftKey, STEP / camera.scale);
            if (event.key === 'Delete' || event.key === 'Backspace') sheetRegions.remove(workbench, id);
            else if (next !== null) sheetRegions.move(workbench, id, next);
            else return;
            event.preventDefault();
          }}
        >
          {taken ? '✓ ' : ''}
          {level === undefined || title?.startsWith(level) === true ? words : `${level} · ${words}`}
        </button>
      )}
    </>
  );
}

function shifted({ left, right, top, bottom }: CadBox, x: number, y: number): CadBox {
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

/** Arrow keys move a region; with Shift its right and lower edges follow them. null = another key. */
function keyed(box: CadBox, key: string, stretch: boolean, step: number): CadBox | null {
  const ways: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, step],
    ArrowDown: [0, -step],
  };
  const way = ways[key];
  if (way === undefined) return null;
  const [x, y] = way;
  if (!stretch) return shifted(box, x, y);
  const wider = { ...box, right: box.right + x, bottom: box.bottom + y };
  return boxWidth(wider) > 0 && boxHeight(wider) > 0 ? wider : null;
}

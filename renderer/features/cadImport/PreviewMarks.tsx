import { shownArea } from '../../../core/plan/figures.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { type Mm } from '../../../core/units/length.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { type Camera, type Size, toScreen } from './camera.ts';
import { type CadLook } from './messages.ts';
import { type Measure } from './PreviewBar.tsx';

/** A room smaller than this on the screen has no place for its name, pixels to the next wall. */
const LEAST_REACH = 16;
const MOST_MARKS = 200;

/** Names and areas of the rooms, places that are pointed out, and what is measured: text of the page, sharp at every zoom. */
export function PreviewMarks({
  camera,
  size,
  plan,
  places,
  measure: { points },
  unit,
}: {
  readonly camera: Camera;
  readonly size: Size;
  readonly plan: Extract<CadLook['plan'], { made: true }> | null;
  readonly places: readonly Point[];
  readonly measure: Measure;
  readonly unit: Mm | null;
}) {
  const say = useWords(CAD_IMPORT);
  const on = (p: Point): Point => toScreen(camera, size, p);
  const [a, b] = points.map(on);
  const [from, to] = points;
  const length = from === undefined || to === undefined ? null : Math.hypot(from.x - to.x, from.y - to.y);
  return (
    <>
      {(plan?.levels.flatMap(({ rooms }) => rooms) ?? [])
        .filter(({ reach }) => reach * camera.scale > LEAST_REACH)
        .slice(0, MOST_MARKS)
        .map(({ name, use, usable, at }, i) => (
          <span key={i} className="cad-room" style={placed(on(at))}>
            <b>{use === 'room' ? (name ?? say('room-unnamed')) : say(use)}</b>
            {use === 'room' && ` ${shownArea(usable)} ㎡`}
          </span>
        ))}
      <svg className="cad-marks" width={size.width} height={size.height} aria-hidden="true">
        {places.slice(0, MOST_MARKS).map((place, i) => (
          <circle key={i} className="cad-place" cx={on(place).x} cy={on(place).y} r={13} />
        ))}
        {a !== undefined && b !== undefined && <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} />}
        {[a, b].map((p, i) => p !== undefined && <circle key={i} cx={p.x} cy={p.y} r={4} />)}
      </svg>
      {length !== null && unit !== null && a !== undefined && b !== undefined && (
        <span className="badge badge-figure" style={placed({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 - 14 })}>
          {`${((length * unit) / 1000).toFixed(2)} m`}
        </span>
      )}
    </>
  );
}

function placed({ x, y }: Point): { readonly transform: string } {
  return { transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` };
}

import { type Readout } from '../../../core/editing/gestures/gesture.ts';
import { boxOfObject } from '../../../core/plan/objectBox.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { jambsOf, leftNormal, pointOn } from '../../../core/plan/axis.ts';
import { underlayCorners } from '../../../core/plan/underlay/underlayPlane.ts';
import { facesOfLevel } from '../../../core/plan/levelFaces.ts';
import { type FixtureLibrary } from '../../../core/project/plan/fixtureLibrary.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { bodyThickness, type Wall } from '../../../core/project/plan/wall.ts';
import { type Project } from '../../../core/project/project.ts';
import { floorOf } from '../scene/floors.ts';
import { type Overlay } from '../scene/overlay.ts';
import { toScreen, type Camera } from '../scene/camera.ts';
import { type PaperInks, withAlpha } from '../../kit/theme/paperInks.ts';
import { pathOf } from './paint.ts';

type Scene = {
  readonly project: Project;
  readonly level: Level;
  readonly selection: readonly string[];
  readonly over: Overlay;
  readonly camera: Camera;
  readonly library: FixtureLibrary;
  readonly inks: PaperInks;
};

/** What is picked, and what the tool in hand shows: in screen pixels, so that lines stay one pixel wide. */
export function paintOverlay(pen: CanvasRenderingContext2D, scene: Scene): void {
  pen.save();
  pen.lineJoin = 'round';
  paintSpots(pen, scene);
  paintSelection(pen, scene);
  paintHovered(pen, scene);
  paintSnap(pen, scene);
  paintOutline(pen, scene);
  paintMarquee(pen, scene);
  pen.restore();
}

/** Places for signs on the outside: a small plate on the wall's face, filled when a sign hangs there. */
function paintSpots(pen: CanvasRenderingContext2D, { project, level, camera, selection, inks }: Scene): void {
  const { plan } = project;
  if (plan === null) return;
  for (const spot of plan.facadeSpots) {
    const wall = plan.walls.find(({ id }) => id === spot.wall);
    if (wall?.level !== level.id) continue;
    const normal = leftNormal(wall);
    const out = spot.side === 'left' ? 1 : -1;
    const on = pointOn(wall, spot.at);
    const half = bodyThickness(wall) / 2;
    const at = (across: number, off: number): Point => ({
      x: on.x - normal.y * across + normal.x * out * (half + off),
      y: on.y + normal.x * across + normal.y * out * (half + off),
    });
    pen.lineWidth = selection.includes(spot.id) ? 2.5 : 1.25;
    pen.strokeStyle = inks.accent;
    pen.fillStyle = spot.sign === null ? inks.white : inks.accent;
    ring(pen, [at(-220, 60), at(220, 60), at(220, 200), at(-220, 200)], camera, true);
  }
}

function paintSelection(
  pen: CanvasRenderingContext2D,
  { project, level, selection, camera, library, inks }: Scene,
): void {
  const { plan } = project;
  if (plan === null || selection.length === 0) return;
  const ids = new Set(selection);
  const has = ({ id }: { readonly id: string }): boolean => ids.has(id);
  const walls = new Map(plan.walls.map((wall) => [wall.id, wall]));
  pen.strokeStyle = inks.accent;
  pen.fillStyle = withAlpha(inks.accent, 0.12);
  pen.lineWidth = 2;
  for (const space of plan.spaces.filter((one) => one.level === level.id && has(one))) {
    const faces = facesOfLevel(plan.walls, level.id);
    pen.save();
    pen.transform(camera.scale, 0, 0, camera.scale, camera.x, camera.y);
    pen.fill(pathOf(floorOf(faces, space)));
    pen.restore();
  }
  for (const wall of plan.walls.filter((one) => one.level === level.id && has(one))) {
    ring(pen, wallCorners(wall, 0, null), camera, true);
    for (const end of [wall.a, wall.b]) handle(pen, toScreen(camera, end), inks);
  }
  for (const opening of plan.openings.filter(has)) {
    const wall = walls.get(opening.wall);
    if (wall !== undefined && wall.level === level.id)
      ring(pen, wallCorners(wall, 3 / camera.scale, jambsOf(wall, opening)), camera, true);
  }
  for (const underlay of plan.underlays.filter((one) => one.level === level.id && one.shown && has(one))) {
    pen.setLineDash(underlay.calibrated ? [] : [6, 4]);
    ring(pen, underlayCorners(underlay), camera, false);
    pen.setLineDash([]);
  }
  const loose = [...plan.columns, ...plan.fixtures, ...plan.outdoors, ...plan.dimensions, ...plan.notes];
  pen.lineWidth = 1.5;
  for (const record of loose.filter((one) => one.level === level.id && has(one))) {
    const box = boxOfObject(record, (item) => library.get(item));
    const margin = 4;
    const from = toScreen(camera, { x: box.left, y: box.top });
    const to = toScreen(camera, { x: box.right, y: box.bottom });
    pen.strokeRect(from.x - margin, from.y - margin, to.x - from.x + 2 * margin, to.y - from.y + 2 * margin);
  }
}

function wallCorners(wall: Wall, margin: number, jambs: readonly [Point, Point] | null): readonly Point[] {
  const half = bodyThickness(wall) / 2 + margin;
  const normal = leftNormal(wall);
  const [a, b] = jambs ?? [wall.a, wall.b];
  const off = (p: Point, by: number): Point => ({ x: p.x + normal.x * by, y: p.y + normal.y * by });
  return [off(a, half), off(b, half), off(b, -half), off(a, -half)];
}

function ring(
  pen: CanvasRenderingContext2D,
  points: readonly Point[],
  camera: Camera,
  filled: boolean,
): void {
  trace(pen, points, camera);
  pen.closePath();
  if (filled) pen.fill();
  pen.stroke();
}

function trace(pen: CanvasRenderingContext2D, points: readonly Point[], camera: Camera): void {
  pen.beginPath();
  points.forEach((point, i) => {
    const at = toScreen(camera, point);
    if (i === 0) pen.moveTo(at.x, at.y);
    else pen.lineTo(at.x, at.y);
  });
}

function handle(pen: CanvasRenderingContext2D, at: Point, inks: PaperInks): void {
  pen.save();
  pen.fillStyle = inks.white;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.rect(at.x - 4, at.y - 4, 8, 8);
  pen.fill();
  pen.stroke();
  pen.restore();
}

function paintHovered(pen: CanvasRenderingContext2D, { project, level, over, camera, inks }: Scene): void {
  const { plan } = project;
  const space = plan?.spaces.find(({ id }) => id === over.hovered);
  if (plan === null || space === undefined) return;
  const faces = facesOfLevel(plan.walls, level.id);
  pen.save();
  pen.transform(camera.scale, 0, 0, camera.scale, camera.x, camera.y);
  pen.fillStyle = withAlpha(inks.accent, 0.16);
  pen.fill(pathOf(floorOf(faces, space)));
  pen.restore();
}

function paintSnap(pen: CanvasRenderingContext2D, { over, camera, inks }: Scene): void {
  const { snap } = over;
  if (snap === null) return;
  pen.strokeStyle = inks.accent;
  pen.lineWidth = 1;
  pen.setLineDash([4, 3]);
  for (const { from, to } of snap.guides) {
    trace(pen, [from, to], camera);
    pen.stroke();
  }
  pen.setLineDash([]);
  const strong = snap.reasons.find((reason) => reason !== 'grid' && reason !== 'angle');
  if (strong === undefined) return;
  const at = toScreen(camera, snap.point);
  pen.beginPath();
  pen.arc(at.x, at.y, 5, 0, Math.PI * 2);
  pen.fillStyle = inks.white;
  pen.fill();
  pen.lineWidth = 2;
  pen.stroke();
}

function paintOutline(pen: CanvasRenderingContext2D, { over, camera, inks }: Scene): void {
  pen.strokeStyle = over.refusal !== null ? inks.fault : inks.accent;
  pen.lineWidth = 1.5;
  if (over.outline.length > 1) {
    trace(pen, over.outline, camera);
    pen.stroke();
  }
  for (const readout of over.readouts) paintReadoutLine(pen, readout, camera, inks);
}

/** The figure itself is HTML over the canvas (ReadoutBadges.tsx); here is its line. */
function paintReadoutLine(
  pen: CanvasRenderingContext2D,
  readout: Readout,
  camera: Camera,
  inks: PaperInks,
): void {
  if (readout.kind !== 'length') return;
  pen.save();
  pen.strokeStyle = withAlpha(inks.accent, 0.5);
  pen.lineWidth = 1;
  trace(pen, [readout.from, readout.to], camera);
  pen.stroke();
  pen.restore();
}

function paintMarquee(pen: CanvasRenderingContext2D, { over, camera, inks }: Scene): void {
  if (over.marquee === null) return;
  const from = toScreen(camera, { x: over.marquee.left, y: over.marquee.top });
  const to = toScreen(camera, { x: over.marquee.right, y: over.marquee.bottom });
  pen.fillStyle = withAlpha(inks.accent, 0.08);
  pen.strokeStyle = inks.accent;
  pen.lineWidth = 1;
  pen.setLineDash([4, 3]);
  pen.fillRect(from.x, from.y, to.x - from.x, to.y - from.y);
  pen.strokeRect(from.x + 0.5, from.y + 0.5, to.x - from.x, to.y - from.y);
  pen.setLineDash([]);
}

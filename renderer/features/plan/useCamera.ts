import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { boxOfObject } from '../../../core/plan/objectBox.ts';
import { type Box, boxOf, type Point } from '../../../core/geometry/point.ts';
import { dimensionLine } from '../../../core/plan/dimensionLine.ts';
import { underlayCorners } from '../../../core/plan/underlay/underlayPlane.ts';
import { facesOfLevel } from '../../../core/plan/levelFaces.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { type Plan } from '../../../core/project/plan/plan.ts';
import { exteriorDimensions } from '../../../typeset/sheet/exteriorDimensions.ts';
import { fitted, toScreen, zoomAt, type Camera } from '../scene/camera.ts';
import { type CanvasControl } from '../scene/control.ts';
import { fixtureSizes } from '../scene/fixtures.ts';
import { letterScale } from '../scene/letterScale.ts';
import { screenRows } from '../scene/planScene.ts';
import { pointerPlace } from '../scene/pointer.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { type Size, UNMEASURED, useSize } from '../scene/useSize.ts';

export type CameraControl = Omit<CanvasControl, 'pointer' | 'cancel'> & {
  readonly pan: (by: Point) => void;
  readonly zoomAtPointer: (at: Point, factor: number) => void;
  readonly camera: () => Camera;
};

/** CSS pixels a millimetre of a screen, by CSS's own reckoning of 96 a inch. */
const CSS_PX_PER_MM = 96 / 25.4;
/** How far a dimension's figures stand beyond its line, mm on paper. */
const FIGURES = 4;
const FIT_TURNS = 4;
/** An empty level shows a piece of ground of this size, mm. */
const EMPTY: Box = { left: -1000, top: -1000, right: 21_000, bottom: 13_000 };

export function useCamera(
  box: RefObject<HTMLDivElement | null>,
  level: Level,
): { camera: Camera; size: Size; control: CameraControl } {
  const workbench = useWorkbench();
  const size = useSize(box) ?? UNMEASURED;
  const [camera, setCamera] = useState<Camera>({ scale: 0.04, x: 48, y: 48 });
  const now = useRef({ camera, size });
  now.current = { camera, size };
  /** All of the level is shown, and nobody has moved the view since. */
  const whole = useRef(false);
  const control = useMemo(
    () => cameraControl(workbench, level.id, now, setCamera, whole),
    [workbench, level.id],
  );

  useEffect(() => pointerPlace.set({ at: pointerPlace.get()?.at ?? null, camera }), [camera]);
  const ready = size.width > 0;
  // A level that comes on screen is shown whole, and stays so when a panel opens until the view is moved.
  useEffect(() => {
    if (ready) control.fit();
  }, [ready, control]);
  useEffect(() => {
    if (whole.current) control.fit();
  }, [size, control]);
  return { camera, size, control };
}

function cameraControl(
  workbench: Workbench,
  level: string,
  now: RefObject<{ camera: Camera; size: Size }>,
  show: (camera: Camera) => void,
  whole: RefObject<boolean>,
): CameraControl {
  const set = (camera: Camera): void => {
    whole.current = false;
    show(camera);
  };
  const middle = (): Point => ({ x: now.current.size.width / 2, y: now.current.size.height / 2 });
  const fitBox = (box: Box | null): void => {
    if (box !== null) set(fitted(box, now.current.size));
  };
  return {
    camera: () => now.current.camera,
    pan: (by) =>
      set({ ...now.current.camera, x: now.current.camera.x + by.x, y: now.current.camera.y + by.y }),
    zoomAtPointer: (at, factor) => set(zoomAt(now.current.camera, at, factor)),
    zoomBy: (factor) => set(zoomAt(now.current.camera, middle(), factor)),
    // The chains around the building stand off by the size of their letters, which hangs on the zoom: a few turns.
    fit: () => {
      let { camera } = now.current;
      for (let turn = 0; turn < FIT_TURNS; turn += 1)
        camera = fitted(boxOfIds(workbench, level, null, camera) ?? EMPTY, now.current.size);
      set(camera);
      whole.current = true;
    },
    fitSelection: () =>
      fitBox(boxOfIds(workbench, level, new Set(workbench.session.get()?.selection), now.current.camera)),
    realSize: () => {
      const { camera } = now.current;
      set(zoomAt(camera, middle(), CSS_PX_PER_MM / 100 / camera.scale));
    },
    // What is well in sight stays where it is: a view that jumps is hard to follow.
    centreOn: (at) => {
      const { camera, size } = now.current;
      const seen = toScreen(camera, at);
      const inside = (value: number, extent: number): boolean =>
        value > extent * 0.08 && value < extent * 0.92;
      if (inside(seen.x, size.width) && inside(seen.y, size.height)) return;
      set({ ...camera, x: camera.x + size.width / 2 - seen.x, y: camera.y + size.height / 2 - seen.y });
    },
  };
}

/** Box of the objects and rooms of a level, of all or of those named; null where there are none. */
function boxOfIds(
  workbench: Workbench,
  level: string,
  ids: ReadonlySet<string> | null,
  camera: Camera,
): Box | null {
  const { plan } = workbench.project;
  if (plan === null) return null;
  const points = pointsOf(plan, level, ids, { workbench, letters: letterScale(camera.scale) });
  return points.length === 0 ? null : boxOf(points);
}

function pointsOf(
  plan: Plan,
  level: string,
  ids: ReadonlySet<string> | null,
  { workbench, letters }: { readonly workbench: Workbench; readonly letters: number },
): readonly Point[] {
  const taken = (one: { readonly id: string; readonly level: string }): boolean =>
    one.level === level && (ids === null || ids.has(one.id));
  const faces = facesOfLevel(plan.walls, level);
  const chains =
    ids === null && workbench.view.get().chains
      ? exteriorDimensions(plan, level, screenRows(letters, workbench.library.fixtures))
      : [];
  const loose = [
    ...plan.columns,
    ...plan.fixtures,
    ...plan.outdoors,
    ...plan.dimensions,
    ...plan.notes,
  ].filter(taken);
  return [
    ...plan.walls.filter(taken).flatMap(({ a, b }) => [a, b]),
    ...plan.openings
      .filter(({ id }) => ids?.has(id) === true)
      .flatMap(({ wall }) => plan.walls.filter(({ id }) => id === wall).flatMap(({ a, b }) => [a, b])),
    ...plan.spaces
      .filter((space) => ids !== null && taken(space))
      .flatMap(({ anchor }) => faces.regions[faces.faceAt(anchor) ?? -1]?.outer ?? []),
    ...[...plan.dimensions.filter(taken), ...chains].flatMap((one) =>
      dimensionLine({ ...one, offset: one.offset + Math.sign(one.offset) * FIGURES * letters }),
    ),
    ...plan.underlays.filter((one) => one.shown && taken(one)).flatMap(underlayCorners),
    ...loose.flatMap((record) => {
      const { left, right, top, bottom } = boxOfObject(record, fixtureSizes(workbench));
      return [
        { x: left, y: top },
        { x: right, y: bottom },
      ];
    }),
  ];
}

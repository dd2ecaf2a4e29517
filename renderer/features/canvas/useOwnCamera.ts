import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Point } from '../../../core/geometry/point.ts';
import { type Camera } from '../scene/camera.ts';
import { type Size, UNMEASURED, useSize } from '../scene/useSize.ts';

/** Wheel to zoom: a notch of 100 zooms by about a seventh. */
const ZOOM_PER_PIXEL = 0.0015;

/**
 * The camera of a stage that shows one drawing whole until somebody looks closer: the wheel moves it, Ctrl+wheel zooms
 * at the pointer, a drag moves it, too. `change(null)` shows the whole again.
 */
export function useOwnCamera(
  box: RefObject<HTMLDivElement | null>,
  ask: {
    readonly whole: (size: Size) => Camera;
    readonly zoom: (camera: Camera, at: Point, factor: number) => Camera;
  },
): { readonly camera: Camera; readonly size: Size; readonly change: (camera: Camera | null) => void } {
  const size = useSize(box) ?? UNMEASURED;
  const [own, setOwn] = useState<Camera | null>(null);
  const camera = own ?? ask.whole(size);
  const now = useRef({ camera, ask });
  now.current = { camera, ask };
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const move = (by: Point): void => {
      const { scale, x, y } = now.current.camera;
      setOwn({ scale, x: x + by.x, y: y + by.y });
    };
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      if (!event.ctrlKey) return move({ x: -event.deltaX, y: -event.deltaY });
      const rect = element.getBoundingClientRect();
      const at = { x: event.clientX - rect.left, y: event.clientY - rect.top };
      return setOwn(now.current.ask.zoom(now.current.camera, at, Math.exp(-event.deltaY * ZOOM_PER_PIXEL)));
    };
    const drag = (event: PointerEvent): void => {
      // What is dragged itself leaves the paper where it is.
      const held = event.target instanceof Element && event.target.closest('[data-draggable]') !== null;
      if ((event.buttons & 1) !== 0 && !held) move({ x: event.movementX, y: event.movementY });
    };
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointermove', drag);
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('pointermove', drag);
    };
  }, [box]);
  return { camera, size, change: setOwn };
}

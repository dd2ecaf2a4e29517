import { type RefObject, useEffect, useRef } from 'react';
import { type Point } from '../../../core/geometry/point.ts';
import { type Camera, type Size, toFile, zoomed } from './camera.ts';
import { cadImports } from './cadImport.ts';

/** Pixels: a press that moves farther is a drag. */
const DRAG = 4;
/** An end of a line is caught from so far away, pixels. */
const CATCH = 12;

type Handled = {
  readonly camera: Camera | null;
  readonly size: Size | null;
  readonly measuring: boolean;
  readonly move: (camera: Camera) => void;
  /** A place was clicked while measuring, in the file's units. */
  readonly point: (at: Point) => void;
  /** A rectangle is drawn instead of moving the view. */
  readonly banding: boolean;
  /** Two opposite corners in the file's units; `done`: the button was let go. */
  readonly band: (from: Point, to: Point, done: boolean) => void;
};

/** Dragging moves the view, the wheel zooms at the pointer, clicks measure, or a drag draws a region. */
export function usePreviewPointer(box: RefObject<HTMLDivElement | null>, handled: Handled): void {
  const now = useRef(handled);
  now.current = handled;
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    let press: { readonly at: Point; readonly camera: Camera; dragged: boolean } | null = null;
    const at = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const down = (event: PointerEvent): void => {
      const { camera } = now.current;
      if (camera === null || event.button > 1) return;
      element.setPointerCapture(event.pointerId);
      press = { at: at(event), camera, dragged: false };
    };
    const moved = (event: PointerEvent): void => {
      if (press === null) return;
      const { x, y } = at(event);
      const [dx, dy] = [x - press.at.x, y - press.at.y];
      press.dragged ||= Math.hypot(dx, dy) > DRAG;
      const { camera } = press;
      const { banding, band, size } = now.current;
      if (banding && size !== null) {
        if (press.dragged) band(toFile(camera, size, press.at), toFile(camera, size, { x, y }), false);
        return;
      }
      if (press.dragged)
        now.current.move({ ...camera, x: camera.x - dx / camera.scale, y: camera.y + dy / camera.scale });
    };
    const up = (event: PointerEvent): void => {
      const clicked = press !== null && !press.dragged && event.button === 0;
      const begun = press;
      press = null;
      const { band, banding, camera, size, measuring } = now.current;
      if (banding && begun?.dragged === true && size !== null)
        return band(toFile(begun.camera, size, begun.at), toFile(begun.camera, size, at(event)), true);
      if (!clicked || !measuring || camera === null || size === null) return;
      const place = toFile(camera, size, at(event));
      void cadImports.nearest(place, CATCH / camera.scale).then((end) => now.current.point(end ?? place));
    };
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { camera, size, move } = now.current;
      if (camera !== null && size !== null)
        move(zoomed(camera, size, at(event), Math.exp(-event.deltaY / 400)));
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', moved);
    element.addEventListener('pointerup', up);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', moved);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('wheel', wheel);
    };
  }, [box]);
}

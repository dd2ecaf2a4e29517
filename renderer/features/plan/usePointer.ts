import { type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { type Point } from '../../../core/geometry/point.ts';
import { toPlan, type Camera } from '../scene/camera.ts';
import { pointerPlace } from '../scene/pointer.ts';
import { inPlace } from '../scene/overlay.ts';
import { type Pressed, type Tool } from '../tools/tool.ts';
import { type MenuAt } from './PlanMenu.tsx';
import { type CameraControl } from './useCamera.ts';

type Tell = {
  readonly hinted: (hint: Tool['hint']) => void;
  readonly menu: (at: MenuAt) => void;
};

/** How near the edge a drag scrolls, and how far at a time, CSS pixels. */
const EDGE_PX = 24;
const EDGE_STEP_PX = 12;

/** Pointer events of the canvas: to the tool, to the camera (wheel, space, middle button), or to the menu. */
export function usePointer(
  box: RefObject<HTMLDivElement | null>,
  camera: Camera,
  control: CameraControl,
  tool: Tool,
  tell: Tell,
) {
  const down = useRef<Point | null>(null);
  const panning = useRef<Point | null>(null);
  const space = useRef(false);
  const at = useRef<Point | null>(null);
  const seen = useRef({ camera, tool, tell });
  seen.current = { camera, tool, tell };

  useWheel(box, control);
  useSpaceKey(space);

  return useMemo(() => {
    const onScreen = (event: PointerEvent): Point => {
      const rect = event.currentTarget.getBoundingClientRect();
      return { x: event.clientX - rect.left, y: event.clientY - rect.top };
    };
    const pressed = (event: PointerEvent): Pressed => {
      const screen = onScreen(event);
      return {
        at: toPlan(control.camera(), screen),
        straight: event.shiftKey,
        other: event.altKey,
        free: event.ctrlKey || event.metaKey,
        deep: event.ctrlKey || event.metaKey,
        pixels: down.current === null ? 0 : Math.hypot(screen.x - down.current.x, screen.y - down.current.y),
      };
    };
    const handlers = {
      onPointerDown: (event: PointerEvent<HTMLDivElement>): void => {
        if (inPlace.get() !== null || (event.target as Element).closest('.over-canvas') !== null) return; // a DOM event's target is an element
        event.currentTarget.focus();
        if (event.button === 2) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const screen = onScreen(event);
        if (event.button === 1 || space.current || seen.current.tool.hint === 'hand') {
          event.preventDefault();
          panning.current = screen;
          return;
        }
        down.current = screen;
        seen.current.tool.down(pressed(event));
        seen.current.tell.hinted(seen.current.tool.hint);
      },
      onPointerMove: (event: PointerEvent<HTMLDivElement>): void => {
        const screen = onScreen(event);
        if (panning.current !== null) {
          control.pan({ x: screen.x - panning.current.x, y: screen.y - panning.current.y });
          panning.current = screen;
          return;
        }
        if (down.current !== null) scrollAtEdge(screen, event.currentTarget, control);
        const now = pressed(event);
        at.current = { x: Math.round(now.at.x), y: Math.round(now.at.y) };
        seen.current.tool.move(now);
        pointerPlace.set({ at: at.current, camera: seen.current.camera });
      },
      onPointerUp: (event: PointerEvent<HTMLDivElement>): void => {
        if (panning.current !== null) {
          panning.current = null;
          return;
        }
        if (down.current === null) return;
        const now = pressed(event);
        down.current = null;
        seen.current.tool.up(now);
        seen.current.tell.hinted(seen.current.tool.hint);
      },
      onPointerLeave: (): void => {
        at.current = null;
        pointerPlace.set({ at: null, camera: seen.current.camera });
      },
      onDoubleClick: (event: PointerEvent<HTMLDivElement> | React.MouseEvent<HTMLDivElement>): void => {
        // React types it as a mouse event; the fields that are read are the same.
        seen.current.tool.doubleClick?.(pressed(event as PointerEvent<HTMLDivElement>));
      },
      onContextMenu: (event: React.MouseEvent<HTMLDivElement>): void => {
        event.preventDefault();
        const now = pressed(event as PointerEvent<HTMLDivElement>); // as above
        seen.current.tell.menu({ x: event.clientX, y: event.clientY, plan: now.at });
      },
    };
    return { handlers, at };
  }, [control]);
}

function scrollAtEdge(at: Point, element: HTMLElement, control: CameraControl): void {
  const x = at.x < EDGE_PX ? EDGE_STEP_PX : at.x > element.clientWidth - EDGE_PX ? -EDGE_STEP_PX : 0;
  const y = at.y < EDGE_PX ? EDGE_STEP_PX : at.y > element.clientHeight - EDGE_PX ? -EDGE_STEP_PX : 0;
  if (x !== 0 || y !== 0) control.pan({ x, y });
}

/** Wheel pans, Ctrl+wheel (and pinching) zooms at the pointer. React's own wheel listener cannot prevent the page's zoom. */
function useWheel(box: RefObject<HTMLDivElement | null>, control: CameraControl): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const rect = element.getBoundingClientRect();
      const at = { x: event.clientX - rect.left, y: event.clientY - rect.top };
      if (event.ctrlKey) control.zoomAtPointer(at, Math.exp(-event.deltaY * 0.0015));
      else if (event.shiftKey) control.pan({ x: -event.deltaY, y: 0 });
      else control.pan({ x: -event.deltaX, y: -event.deltaY });
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [box, control]);
}

function useSpaceKey(held: RefObject<boolean>): void {
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.code === 'Space' && !event.isComposing) held.current = event.type === 'keydown';
    };
    document.addEventListener('keydown', key);
    document.addEventListener('keyup', key);
    return () => {
      document.removeEventListener('keydown', key);
      document.removeEventListener('keyup', key);
    };
  }, [held]);
}

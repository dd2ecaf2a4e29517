import { type Drawing } from '../../../core/drawing/drawing.ts';
import { type Box } from '../../../core/geometry/point.ts';

/** Of the sheet about its wall, mm. */
const ABOUT = { x: 40, over: 14, under: 26 } as const;
/** From a sheet's upper edge to a little over its title, mm. */
const HEAD = 6;

/** What the stage shows at first, mm of the sheet: the wall with what hangs beside it and its sheet's head, or the whole sheet where `paper` says so. */
export function stageBox({
  on,
  furthest,
  drawing,
  paper,
}: {
  /** Where the wall stands on its sheet. */
  readonly on: { readonly x: number; readonly y: number; readonly height: number };
  /** Right edge of the wall and of what hangs beyond it, from the wall's left. */
  readonly furthest: number;
  readonly drawing: Pick<Drawing, 'width' | 'height'> | null;
  readonly paper: boolean;
}): Box {
  const wall = {
    left: Math.max(on.x - ABOUT.x, drawing === null ? -ABOUT.x : 0),
    right: on.x + furthest + ABOUT.x,
    top: on.y - ABOUT.over,
    bottom: on.y + on.height + ABOUT.under,
  };
  if (drawing === null) return wall;
  // A sheet is shown with its head: its title is not cut.
  const whole = { left: 0, right: Math.max(wall.right, drawing.width) };
  return paper
    ? { ...whole, top: Math.min(wall.top, 0), bottom: Math.max(wall.bottom, drawing.height) }
    : { ...whole, top: Math.max(0, Math.min(HEAD, wall.top)), bottom: wall.bottom };
}

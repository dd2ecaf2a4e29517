import { type Ink } from '../../../core/drawing/ink.ts';
import { facesOfLevel } from '../../../core/plan/levelFaces.ts';
import { inkedAs } from '../canvas/planInks.ts';
import { PAPER_INKS } from '../../kit/theme/paperInks.ts';
import { paintItems, pathOf, type Pen } from '../canvas/paint.ts';
import { floorOf, tintOf } from '../scene/floors.ts';
import { SCREEN_SCALE, sceneMaker } from '../scene/planScene.ts';
import { type Recognised } from './cadDesk.ts';
import { type CadView } from './messages.ts';

const scene = sceneMaker(new Map(), null);

/** What was recognised, over the file's lines: floors tinted, walls in blue, openings as the sheet draws them. */
export function paintRecognised(
  pen: Pen & Pick<OffscreenCanvasRenderingContext2D, 'globalAlpha'>,
  { project, levels }: Recognised,
  view: CadView,
  inks: Readonly<Record<string, Ink>>,
): void {
  for (const one of levels) paintLevel(pen, project, one, view, inks);
}

function paintLevel(
  pen: Pen & Pick<OffscreenCanvasRenderingContext2D, 'globalAlpha'>,
  { plan, rooms }: Recognised['project'],
  { level, plane: { unit, shift } }: Recognised['levels'][number],
  view: CadView,
  inks: Readonly<Record<string, Ink>>,
): void {
  if (plan === null) return;
  // Pixels a millimetre of the plan; the file's y goes up, the plan's and the screen's down.
  const scale = view.scale / unit;
  const [x, y] = [
    (shift.x / unit - view.x) * view.scale + view.width / 2,
    (shift.y / unit + view.y) * view.scale + view.height / 2,
  ];
  const faces = facesOfLevel(plan.walls, level.id);
  const named = new Map(rooms.map((room) => [room.id, room]));
  pen.save();
  pen.transform(scale, 0, 0, scale, x, y);
  pen.globalAlpha = 0.7;
  for (const space of plan.spaces) {
    if (space.level !== level.id || space.use !== 'room') continue;
    pen.fillStyle = tintOf(named.get(space.room ?? ''));
    pen.fill(pathOf(floorOf(faces, space)));
  }
  pen.globalAlpha = 1;
  pen.strokeStyle = PAPER_INKS.good;
  pen.lineWidth = 1.5 / scale;
  for (const { level: on, outline } of plan.outdoors) {
    if (on !== level.id) continue;
    pen.stroke(pathOf([...outline.map((p, i) => [i === 0 ? 'M' : 'L', p.x, p.y] as const), ['Z']]));
  }
  pen.restore();
  const paper = scale * SCREEN_SCALE;
  pen.save();
  pen.transform(paper, 0, 0, paper, x, y);
  pen.globalAlpha = 0.85;
  paintItems(pen, scene.structure(plan, level), {
    inks: inkedAs(inks, PAPER_INKS.accent),
    outlines: () => [],
    unitsPerEm: () => 1000,
    pictures: () => null,
    scale: paper,
  });
  pen.restore();
}

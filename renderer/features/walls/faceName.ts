import { leftNormal } from '../../../core/plan/axis.ts';
import { type WallFace } from '../../../core/plan/wallFaces.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Say } from '../../kit/strings/language.ts';
import { type WALLS } from '../../kit/strings/walls.ts';

const COMPASS = ['face-north', 'face-east', 'face-south', 'face-west'] as const;
const SHEET = ['face-up', 'face-right', 'face-down', 'face-left'] as const;

/** Which wall of its room (or of the building) a face is, by the compass where the plan has one. */
export function faceName(
  { plan, rooms }: Project,
  face: WallFace,
  say: Say<keyof (typeof WALLS)['zh']>,
): { readonly room: string; readonly face: string } {
  const before = leftNormal({ a: face.from, b: face.to });
  // From within, the wall lies before the viewer; from outside it looks back at them.
  const way = face.space === null ? { x: -before.x, y: -before.y } : before;
  const bearing = (Math.atan2(way.x, -way.y) * 180) / Math.PI - (plan?.north ?? 0);
  const quarter = ((Math.round(bearing / 90) % 4) + 4) % 4;
  const names = plan?.north === null || plan === null ? SHEET : COMPASS;
  const space = plan?.spaces.find(({ id }) => id === face.space);
  const room = rooms.find(({ id }) => id === space?.room);
  return {
    room: face.space === null ? say('outside') : (room?.name.zh ?? say('room-unnamed')),
    face: say(names[quarter] ?? names[0]),
  };
}

import { type OwnSpace, USE_WORDS } from '../../core/cad/ownPlan.ts';
import { dxfWords } from '../../output/dxf/groups.ts';
import { type Point } from '../../core/geometry/point.ts';
import { innermostPoint } from '../../core/geometry/ring.ts';
import { facesOfLevel } from '../../core/plan/levelFaces.ts';
import { type Project } from '../../core/project/project.ts';
import { shownArea } from '../../core/plan/figures.ts';
import { levelAreas } from '../../core/plan/areas.ts';
import { type PlanWord } from '../../output/dxf/planDxf.ts';

/** Letters and the line under them stand this far above and below a room's middle, mm. */
const LIFT = 300;

/** Names and usable areas of a level's rooms at their places, as they go into a CAD file. */
export function planWords(
  project: Project,
  level: string,
): {
  readonly names: readonly PlanWord[];
  readonly areas: readonly PlanWord[];
  readonly spaces: readonly (OwnSpace & { readonly at: Point })[];
} {
  const { plan } = project;
  const storey = plan?.levels.find(({ id }) => id === level);
  if (plan === null || storey === undefined) return { names: [], areas: [], spaces: [] };
  const rooms = new Map(project.rooms.map((room) => [room.id, room]));
  const faces = facesOfLevel(plan.walls, level);
  const spaces = levelAreas(plan, storey).spaces.map((one) => {
    const region = faces.regions[faces.faceAt(one.space.anchor) ?? -1];
    return { ...one, at: region === undefined ? one.space.anchor : innermostPoint(region, 50).point };
  });
  const own = spaces.map(({ space, at }) => {
    const room = space.room === null ? undefined : rooms.get(space.room);
    const text = space.use === 'room' ? room?.name.zh : USE_WORDS[space.use];
    const word = text === undefined || dxfWords(text) === '' ? null : dxfWords(text);
    return { anchor: space.anchor, use: space.use, word, at: { x: at.x, y: at.y - LIFT } };
  });
  const names = own.flatMap(({ word, at }): PlanWord[] => (word === null ? [] : [{ at, text: word }]));
  const areas = spaces.flatMap(({ space, usable, at }): PlanWord[] =>
    space.use === 'room' ? [{ at: { x: at.x, y: at.y + LIFT }, text: `${shownArea(usable)} ㎡` }] : [],
  );
  return { names, areas, spaces: own };
}

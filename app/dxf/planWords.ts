import { innermostPoint } from '../../core/geometry/ring.ts';
import { facesOfLevel } from '../../core/plan/levelFaces.ts';
import { type SpaceUse } from '../../core/project/plan/space.ts';
import { type Project } from '../../core/project/project.ts';
import { shownArea } from '../../core/plan/figures.ts';
import { levelAreas } from '../../core/plan/areas.ts';
import { type PlanWord } from '../../output/dxf/planDxf.ts';

/** What stands in a face that is no room; the reader knows these words again (core/cad/roomNames.ts). */
const USE_WORDS: Readonly<Record<Exclude<SpaceUse, 'room'>, string>> = { courtyard: '庭院', void: '上空' };

/** Letters and the line under them stand this far above and below a room's middle, mm. */
const LIFT = 300;

/** Names and usable areas of a level's rooms at their places, as they go into a CAD file. */
export function planWords(
  project: Project,
  level: string,
): { readonly names: readonly PlanWord[]; readonly areas: readonly PlanWord[] } {
  const { plan } = project;
  const storey = plan?.levels.find(({ id }) => id === level);
  if (plan === null || storey === undefined) return { names: [], areas: [] };
  const rooms = new Map(project.rooms.map((room) => [room.id, room]));
  const faces = facesOfLevel(plan.walls, level);
  const spaces = levelAreas(plan, storey).spaces.map((one) => {
    const region = faces.regions[faces.faceAt(one.space.anchor) ?? -1];
    return { ...one, at: region === undefined ? one.space.anchor : innermostPoint(region, 50).point };
  });
  const names = spaces.flatMap(({ space, at }): PlanWord[] => {
    const room = space.room === null ? undefined : rooms.get(space.room);
    const text = space.use === 'room' ? room?.name.zh : USE_WORDS[space.use];
    return text === undefined ? [] : [{ at: { x: at.x, y: at.y - LIFT }, text }];
  });
  const areas = spaces.flatMap(({ space, usable, at }): PlanWord[] =>
    space.use === 'room' ? [{ at: { x: at.x, y: at.y + LIFT }, text: `${shownArea(usable)} ㎡` }] : [],
  );
  return { names, areas };
}

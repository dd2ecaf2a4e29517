import { type Box, boxesMeet } from '../../core/geometry/point.ts';
import { type FixtureSize, boxOfObject } from '../../core/plan/objectBox.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Mm } from '../../core/units/length.ts';

/** What stands no farther than this from the wall stands at it. */
const AT_THE_WALL: Mm = 200;

/** Steps and ramps at the doors belong to the building: dimensions stand beyond them. Boxes in mm of the building. */
export function withSteps(plan: Plan, level: string, sizes: FixtureSize, walls: Box): Box {
  return plan.fixtures
    .filter((fixture) => fixture.level === level)
    .map((fixture) => boxOfObject(fixture, sizes))
    .filter((box) => boxesMeet(box, walls, AT_THE_WALL))
    .reduce(
      (all, box) => ({
        left: Math.min(all.left, box.left),
        top: Math.min(all.top, box.top),
        right: Math.max(all.right, box.right),
        bottom: Math.max(all.bottom, box.bottom),
      }),
      walls,
    );
}

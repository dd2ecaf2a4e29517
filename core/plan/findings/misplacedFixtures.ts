import { type Point, type Ring, roundPoint } from '../../geometry/point.ts';
import { type Fixture } from '../../project/plan/fixture.ts';
import { type FixtureItem } from '../../project/plan/fixtureLibrary.ts';
import { type Body, bodyFrom } from '../bodies.ts';
import { turned } from '../columns.ts';
import { type LookedAt, type PlanFinding } from '../planFinding.ts';
import { gapOf } from '../wallOutlines.ts';
import { TOUCH, liesInWalls } from './inWalls.ts';

/** Fixtures that stand in walls (FAULT-2), and indoor ones outside the building (FAULT-3). */
export function misplacedFixtures(looked: LookedAt): readonly PlanFinding[] {
  const { plan, level, faces, indoor, library } = looked;
  let known: readonly Body[] | undefined;
  // Few fixtures touch a wall: only for these the openings matter.
  const gaps = (): readonly Body[] => (known ??= gapsOf(looked));
  const isBuilt = faces.regions.some((_, face) => indoor(face));
  return plan.fixtures.flatMap((fixture): PlanFinding[] => {
    const item = fixture.level === level.id ? library.get(fixture.item) : undefined;
    // What the library does not have has no size: the drawing tells it (PLOT-5).
    if (item === undefined) return [];
    const ring = judgedPart(fixture, item);
    const found = (code: PlanFinding['code']): PlanFinding[] => [
      { code, level: level.id, object: fixture.id, at: roundPoint(fixture.at) },
    ];
    if (liesInWalls(faces, ring, gaps)) return found('fixture-in-wall');
    if (item.place !== 'indoor' || !isBuilt) return [];
    const stands = [middleOf(ring), ...ring].some((point) => indoor(faces.faceAt(point)));
    return stands ? [] : found('fixture-outside');
  });
}

function gapsOf({ plan, faces }: LookedAt): readonly Body[] {
  const hosts = new Map(faces.pieces.map(({ wall }) => [wall.id, wall]));
  return plan.openings.flatMap((opening): Body[] => {
    const wall = hosts.get(opening.wall);
    return wall === undefined ? [] : [bodyFrom(gapOf(wall, opening))];
  });
}

/**
 * The part of a fixture that must be free of walls. Of what stands on the floor: its box, but for a touch. Of what
 * hangs on a wall, or is let into it: a strip before its front. Of what stands outdoors: its middle, for crowns of
 * trees and arms of lamps reach over walls.
 */
function judgedPart(fixture: Fixture, { width, depth, mounting, place }: FixtureItem): Ring {
  const [x, y] = [Math.max(width / 2 - TOUCH, 1), Math.max(depth / 2 - TOUCH, 1)];
  if (place === 'outdoor') return boxAround(fixture, [-5, 5], [-5, 5]);
  if (mounting === 'wall') return boxAround(fixture, [-x, x], [depth / 2 + TOUCH, depth / 2 + TOUCH + 2]);
  return boxAround(fixture, [-x, x], [-y, y]);
}

function boxAround(
  { at, turn }: Fixture,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): Ring {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ].map((corner) => turned(corner, turn, at));
}

function middleOf(ring: Ring): Point {
  const sum = ring.reduce((all, p) => ({ x: all.x + p.x, y: all.y + p.y }), { x: 0, y: 0 });
  return { x: sum.x / ring.length, y: sum.y / ring.length };
}

import { boxOf } from '../../core/geometry/point.ts';
import { bodiesOf } from '../../core/plan/bodies.ts';
import { facesOfLevel } from '../../core/plan/levelFaces.ts';
import { type FixtureSize } from '../../core/plan/objectBox.ts';
import { type Dimension } from '../../core/project/plan/annotation.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Mm } from '../../core/units/length.ts';
import { withSteps } from './withSteps.ts';
import { type SideChains, isLying, sideChains } from './chains.ts';

/**
 * Distances of the first chain from the building and of the next ones from it, mm of the building; with `sizes` the
 * chains stand beyond steps and ramps, with `least` a chain is left out most of whose pieces are shorter.
 */
export type ChainRows = {
  readonly first: Mm;
  readonly next: Mm;
  readonly sizes?: FixtureSize;
  readonly least?: Mm;
};

/** In CAD: 11 and 8 mm on paper at 1:100. */
const CAD_ROWS: ChainRows = { first: 1100, next: 800 };

/** The chains outside a building as single dimensions: for the screen, and for files that know no sheet. */
export function exteriorDimensions(
  plan: Plan,
  level: string,
  { first, next, sizes, least = 0 }: ChainRows = CAD_ROWS,
): readonly Pick<Dimension, 'from' | 'to' | 'offset'>[] {
  const corners = bodiesOf(facesOfLevel(plan.walls, level)).all.flatMap(({ ring }) => ring);
  if (corners.length === 0) return [];
  const walls = boxOf(corners);
  const { left, top, right, bottom } = sizes === undefined ? walls : withSteps(plan, level, sizes, walls);
  const edge = { bottom, top, left, right };
  return sideChains(plan, level).flatMap((chains: SideChains) => {
    const rows = [chains.openings, chains.axes, chains.overall ?? []].filter(
      (row) => row.length > 1 && isLegible(row, least),
    );
    return rows.flatMap((stops, row) =>
      stops.slice(1).map((stop, i) => {
        const from = stops[i] ?? stop;
        const at = edge[chains.side];
        // A dimension line lies to the left of its way: the way round the building is chosen for that.
        const forward = chains.side === 'top' || chains.side === 'right';
        const [a, b] = forward ? [from, stop] : [stop, from];
        const point = (along: Mm): { x: Mm; y: Mm } =>
          isLying(chains.side) ? { x: along, y: at } : { x: at, y: along };
        return { from: point(a), to: point(b), offset: first + row * next };
      }),
    );
  });
}

function isLegible(stops: readonly Mm[], least: Mm): boolean {
  const short = stops.slice(1).filter((stop, i) => stop - (stops[i] ?? stop) < least).length;
  return short * 2 <= stops.length - 1;
}

import { type Item, type Shape } from '../../core/drawing/drawing.ts';
import { type Ring } from '../../core/geometry/point.ts';
import { leftNormal } from '../../core/plan/axis.ts';
import { sectionOf } from '../../core/plan/columns.ts';
import { type LevelFaces } from '../../core/plan/levelFaces.ts';
import { masonryOf } from '../../core/plan/wallOutlines.ts';
import { type Column } from '../../core/project/plan/column.ts';
import { type Opening } from '../../core/project/plan/opening.ts';
import { LINES, PLAN_INKS, type PaperMap, line, polygon } from './planLook.ts';

/** Width of the two lines of a light screen, mm of the building. */
const DIVIDER_GAP = 60;

/** Dividers as double lines, open edges dashed, and over their ends the masonry, filled: what `wallOutlines` gives. */
export function layoutWalls(level: LevelFaces, openings: readonly Opening[], map: PaperMap): readonly Item[] {
  return [
    ...level.pieces.flatMap((piece): readonly Item[] => {
      switch (piece.wall.kind) {
        case 'wall':
          return [];
        case 'divider': {
          const normal = leftNormal(piece);
          return [-0.5, 0.5].map((side) => {
            const [from, to] = [piece.a, piece.b].map((p) => ({
              x: p.x + normal.x * side * DIVIDER_GAP,
              y: p.y + normal.y * side * DIVIDER_GAP,
            }));
            return line(map, from ?? piece.a, to ?? piece.b, LINES.thin, PLAN_INKS.line);
          });
        }
        case 'open':
          return [line(map, piece.a, piece.b, LINES.thin, PLAN_INKS.dimension, [2, 1])];
      }
    }),
    ...masonryOf(level, openings).map(({ outer, holes }) => body(map, [outer, ...holes])),
  ];
}

/** Columns are cut too. */
export function layoutColumns(columns: readonly Column[], map: PaperMap): readonly Item[] {
  return columns.map((column) => body(map, [sectionOf(column)]));
}

function body(map: PaperMap, rings: readonly Ring[]): Shape {
  // The thin outline in the same ink closes the hairlines between walls and columns.
  return {
    kind: 'shape',
    layer: 'artwork',
    path: rings.flatMap((ring) => polygon(map, ring)),
    fill: PLAN_INKS.wall,
    stroke: { ink: PLAN_INKS.wall, width: LINES.thin / 2, join: 'bevel' },
  };
}

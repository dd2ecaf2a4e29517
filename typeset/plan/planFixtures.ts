import { type Item, type PathCommand } from '../../core/drawing/drawing.ts';
import { type Point } from '../../core/geometry/point.ts';
import { turned } from '../../core/plan/columns.ts';
import { pathOfShape } from '../../core/plan/symbol.ts';
import { type Fixture } from '../../core/project/plan/fixture.ts';
import { type FixtureItem, type SymbolShape } from '../../core/project/plan/fixtureLibrary.ts';
import { LINES, PLAN_INKS, type PaperMap, toPaper } from './planLook.ts';

const FILLS = { paper: PLAN_INKS.paper, tint: PLAN_INKS.tint, solid: PLAN_INKS.fixture } as const;

/** A fixture's symbol in its place, thin. */
export function layoutFixture(fixture: Fixture, { symbol }: FixtureItem, map: PaperMap): readonly Item[] {
  return symbol.map((shape): Item => ({
    kind: 'shape',
    layer: 'artwork',
    path: placed(pathOfShape(shape), fixture, map),
    ...(shape.fill === 'none' ? {} : { fill: FILLS[shape.fill] }),
    stroke: strokeOf(shape),
  }));
}

function strokeOf({ line }: SymbolShape): { ink: string; width: number; dash?: readonly number[] } {
  switch (line) {
    case 'outline':
      return { ink: PLAN_INKS.fixture, width: LINES.thin };
    case 'detail':
      return { ink: PLAN_INKS.fixture, width: LINES.thin / 2 };
    case 'hidden':
      return { ink: PLAN_INKS.fixture, width: LINES.thin / 2, dash: [0.8, 0.5] };
  }
}

function placed(
  path: readonly PathCommand[],
  { at, turn, mirrored }: Fixture,
  map: PaperMap,
): readonly PathCommand[] {
  const put = (x: number, y: number): Point => toPaper(map, turned({ x: mirrored ? -x : x, y }, turn, at));
  return path.map((command): PathCommand => {
    switch (command[0]) {
      case 'Z':
        return command;
      case 'M':
      case 'L': {
        const { x, y } = put(command[1], command[2]);
        return [command[0], x, y];
      }
      case 'Q': {
        const [c, p] = [put(command[1], command[2]), put(command[3], command[4])];
        return ['Q', c.x, c.y, p.x, p.y];
      }
      case 'C': {
        const [c, d, p] = [
          put(command[1], command[2]),
          put(command[3], command[4]),
          put(command[5], command[6]),
        ];
        return ['C', c.x, c.y, d.x, d.y, p.x, p.y];
      }
    }
  });
}

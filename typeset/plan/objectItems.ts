import { type Group, type Item, type Matrix, type Shape } from '../../core/drawing/drawing.ts';
import { sectionOf } from '../../core/plan/columns.ts';
import { arc, pathOfShape } from '../../core/plan/symbol.ts';
import { type Column } from '../../core/project/plan/column.ts';
import { type Fixture } from '../../core/project/plan/fixture.ts';
import { type FixtureItem, type SymbolShape } from '../../core/project/plan/fixtureLibrary.ts';
import { type OutdoorArea } from '../../core/project/plan/outdoor.ts';
import { closed, stroked } from './openingItems.ts';
import { LINE, onPlan } from './planInk.ts';
import { ringPath } from './wallItems.ts';

/** A fixture's symbol in its place, in real size. One whose item the library lacks is a crossed box. */
export function fixtureItems(fixture: Fixture, item: FixtureItem | undefined): readonly Item[] {
  const group: Group = {
    kind: 'group',
    name: fixture.id,
    matrix: placing(fixture),
    items: item === undefined ? unknownItem() : item.symbol.map(symbolItem),
  };
  return [group];
}

/** Symbol coordinates to plan coordinates: mirrored first, then turned clockwise, then moved. */
function placing({ at, turn, mirrored }: Fixture): Matrix {
  const radians = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const flip = mirrored ? -1 : 1;
  return [cos * flip, sin * flip, -sin, cos, at.x, at.y];
}

const WIDTHS = { outline: 0.18, detail: LINE.thin, hidden: LINE.thin } as const;
const FILLS = { paper: 'plan-paper', tint: 'plan-fill', solid: 'plan-thin' } as const;

function symbolItem(shape: SymbolShape): Shape {
  return {
    kind: 'shape',
    layer: 'artwork',
    path: pathOfShape(shape),
    ...(shape.fill === 'none' ? {} : { fill: FILLS[shape.fill] }),
    stroke: {
      ink: 'plan-thin',
      width: onPlan(WIDTHS[shape.line]),
      ...(shape.line === 'hidden' ? { dash: [onPlan(1), onPlan(0.6)] } : {}),
    },
  };
}

function unknownItem(): readonly Shape[] {
  const [l, r] = [-300, 300];
  return [
    stroked(
      closed([
        { x: l, y: l },
        { x: r, y: l },
        { x: r, y: r },
        { x: l, y: r },
      ]),
      'plan-thin',
      LINE.thin,
    ),
    stroked(
      [
        ['M', l, l],
        ['L', r, r],
        ['M', r, l],
        ['L', l, r],
      ],
      'plan-thin',
      LINE.thin,
    ),
  ];
}

export function columnItems(column: Column): readonly Item[] {
  const path =
    column.shape === 'round'
      ? arc(column.at.x, column.at.y, column.width / 2, 0, 360)
      : ringPath(sectionOf(column));
  return [{ kind: 'shape', layer: 'artwork', path, fill: 'plan-wall' }];
}

export function outdoorItems({ outline, use }: OutdoorArea): readonly Item[] {
  return [
    {
      kind: 'shape',
      layer: 'artwork',
      path: ringPath(outline),
      fill: use === 'planting' || use === 'activity' ? 'plan-outdoor' : 'plan-fill',
      stroke: { ink: 'plan-outdoor-line', width: onPlan(LINE.thin), dash: [onPlan(3), onPlan(1)] },
    },
  ];
}

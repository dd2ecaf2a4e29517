import { type Box, type Point, boxOf } from '../geometry/point.ts';
import { type Dimension, type Note } from '../project/plan/annotation.ts';
import { type Column } from '../project/plan/column.ts';
import { type Fixture } from '../project/plan/fixture.ts';
import { type OutdoorArea } from '../project/plan/outdoor.ts';
import { sectionOf, turned } from './columns.ts';

/** Real size of a fixture of the library, mm; undefined = not in it. */
export type FixtureSize = (item: string) => { readonly width: number; readonly depth: number } | undefined;

export type BoxedObject = Fixture | Column | OutdoorArea | Dimension | Note;

/** What an object covers on the sheet; notes and dimensions count with their points. */
export function boxOfObject(record: BoxedObject, sizes: FixtureSize): Box {
  if ('outline' in record) return boxOf(record.outline);
  if ('from' in record) return boxOf([record.from, record.to]);
  if ('shape' in record) return boxOf(columnCorners(record));
  if ('item' in record) return boxOf(fixtureCorners(record, sizes));
  return boxOf([record.at]);
}

function columnCorners(column: Column): readonly Point[] {
  if (column.shape === 'rectangle') return sectionOf(column);
  const { at, width } = column;
  return [
    { x: at.x - width / 2, y: at.y - width / 2 },
    { x: at.x + width / 2, y: at.y + width / 2 },
  ];
}

function fixtureCorners({ item, at, turn }: Fixture, sizes: FixtureSize): readonly Point[] {
  const { width, depth } = sizes(item) ?? { width: 0, depth: 0 };
  return [-0.5, 0.5].flatMap((x) => [-0.5, 0.5].map((y) => turned({ x: x * width, y: y * depth }, turn, at)));
}

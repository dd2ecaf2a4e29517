import { type Mm } from '../../core/units/length.ts';

/** A place on a sheet that a window can point at: a wall, a section of a board; mm on the sheet from its upper left corner. */
export type Spot = {
  readonly key: string;
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
};

import { type Ink } from './ink.ts';
import { type Drawing, type InkName } from './drawing.ts';

/** The ink that an item names. A drawing that does not describe it was put together wrongly. */
export function inkNamed(drawing: Pick<Drawing, 'inks'>, name: InkName): Ink {
  const ink = drawing.inks[name];
  if (ink === undefined) throw new Error(`the drawing does not describe its ink ${name}`);
  return ink;
}

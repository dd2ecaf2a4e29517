import { type ImportedCad } from '../../../core/editing/commands/importCad.ts';

/** What was made on two levels together. */
export function summedMade(one: ImportedCad['made'], other: ImportedCad['made']): ImportedCad['made'] {
  return {
    walls: one.walls + other.walls,
    rooms: one.rooms + other.rooms,
    named: one.named + other.named,
    doors: one.doors + other.doors,
    windows: one.windows + other.windows,
    passages: one.passages + other.passages,
  };
}

import { type Ink } from './ink.ts';
import { type Drawing, type InkName } from './drawing.ts';

/** The drawing with its spot colours under the names that a shop's cutter or RIP expects, e.g. CutContour → `Spot 1`. */
export function withSpotNames(drawing: Drawing, names: Readonly<Record<string, string>>): Drawing {
  const inks: Record<InkName, Ink> = {};
  for (const [key, ink] of Object.entries(drawing.inks)) {
    inks[key] = ink.kind === 'spot' ? { ...ink, name: names[ink.name] ?? ink.name } : ink;
  }
  return { ...drawing, inks };
}

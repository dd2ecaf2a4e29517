import { type Ink } from './ink.ts';
import { type Drawing, type InkName } from './drawing.ts';

/**
 * The drawing with its spot colours under the names that a shop's cutter or RIP expects, by ink: `{ cut: 'Spot 1' }`. What is not
 * named keeps the name that its table has (templates/inks.json); inks of one name go by one name.
 */
export function withSpotNames(
  drawing: Drawing,
  names: Readonly<Record<InkName, string | undefined>>,
): Drawing {
  const wanted = new Map<string, string>();
  for (const [key, name] of Object.entries(names)) {
    const ink = drawing.inks[key];
    if (ink?.kind === 'spot' && name !== undefined) wanted.set(ink.name, name);
  }
  const inks: Record<InkName, Ink> = {};
  for (const [key, ink] of Object.entries(drawing.inks)) {
    inks[key] = ink.kind === 'spot' ? { ...ink, name: wanted.get(ink.name) ?? ink.name } : ink;
  }
  return { ...drawing, inks };
}

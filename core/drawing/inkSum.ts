import { type Ink } from './ink.ts';

/**
 * Most ink in one place, per cent of all four: what the output profile that the program ships was made with
 * (FOGRA39_free.icc, 300 %); coated stock takes a little more, and a large format printer's film less (docs/spec/preflight.md).
 */
export const INK_SUM_LIMIT = 300;

export function inkSum(ink: Ink): number {
  return partsOf(ink).reduce((sum, part) => sum + part, 0);
}

/** Of an ink on a ground: what overprints leaves the ground's inks where it has none of its own. */
export function inkSumOver(ink: Ink, ground: Ink): number {
  if (!ink.overprint) return inkSum(ink);
  const under = partsOf(ground);
  return partsOf(ink).reduce((sum, part, at) => sum + (part > 0 ? part : (under[at] ?? 0)), 0);
}

const partsOf = (ink: Ink): readonly number[] => (ink.kind === 'process' ? ink.cmyk : ink.alternate);

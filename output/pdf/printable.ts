import { type Box } from '../../core/drawing/bounds.ts';
import { type Drawing, type Picture } from '../../core/drawing/drawing.ts';
import { INK_SUM_LIMIT, inkSum } from '../../core/drawing/inkSum.ts';
import { problem } from '../../core/problem.ts';
import { POINTS_PER_MM } from '../../core/units/length.ts';
import { type PrintPicture } from './picture.ts';
import { type PrintProblem } from './problem.ts';
import { LEAST_DPI } from '../../core/drawing/resolution.ts';

/** Longest side of a page, 14,400 units at UserUnit 1 (ISO 32000-1, annex C.2); larger ones are read differently. */
const LONGEST_SIDE_MM = 5080;
const SHORTEST_SIDE_MM = 3 / POINTS_PER_MM;

/** All that keeps a drawing from being printed, the sheet being what the page must hold. */
export function printProblems(drawing: Drawing, sheet: Box): readonly PrintProblem[] {
  return [...sizeProblems(drawing, sheet), ...inkProblems(drawing)];
}

function sizeProblems(drawing: Drawing, sheet: Box): readonly PrintProblem[] {
  const width = Math.round(sheet.right - sheet.left);
  const height = Math.round(sheet.bottom - sheet.top);
  if (Math.max(width, height) > LONGEST_SIDE_MM) {
    return [problem('sheet-too-large', { width, height, limit: LONGEST_SIDE_MM, times: REDUCTION })];
  }
  if (Math.min(drawing.width, drawing.height) < SHORTEST_SIDE_MM) {
    return [problem('sheet-too-small', { width: drawing.width, height: drawing.height })];
  }
  return [];
}

/** Reduction that the trade uses for large formats. */
const REDUCTION = 10;

function inkProblems(drawing: Drawing): readonly PrintProblem[] {
  const problems: PrintProblem[] = [];
  const spots = new Map<string, string>();
  for (const [key, ink] of Object.entries(drawing.inks)) {
    const sum = inkSum(ink);
    if (sum > INK_SUM_LIMIT) problems.push(problem('ink-sum', { ink: key, sum, limit: INK_SUM_LIMIT }));
    if (ink.kind !== 'spot') continue;
    if (!isSpotName(ink.name)) problems.push(problem('spot-name', { name: ink.name }));
    const substitute = ink.alternate.join(' ');
    if ((spots.get(ink.name) ?? substitute) !== substitute) {
      problems.push(problem('spot-conflict', { name: ink.name }));
    }
    spots.set(ink.name, substitute);
  }
  return problems;
}

/** ASCII only, or RIPs lose it; `All` and `None` paint every plate or none, the process names are not spots. */
function isSpotName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_ .-]*$/.test(name) && !RESERVED.has(name.toLowerCase());
}
const RESERVED = new Set(['all', 'none', 'cyan', 'magenta', 'yellow', 'black']);

/** What keeps a picture from being printed at the size it is placed at. */
export function pictureProblems(placed: Picture, picture: PrintPicture): readonly PrintProblem[] {
  const { asset } = placed;
  const { width, height, samples, space } = picture;
  const channels = space === 'CMYK' ? 4 : 1;
  if (samples.length !== width * height * channels) return [problem('picture-broken', { asset })];
  const dpi = Math.floor(Math.min(width / placed.width, height / placed.height) * 25.4);
  if (dpi < LEAST_DPI) return [problem('picture-too-coarse', { asset, dpi, least: LEAST_DPI })];
  const sum = space === 'CMYK' ? greatestInkSum(samples) : 100;
  // Eight-bit samples round each ink by half a step.
  return sum > INK_SUM_LIMIT + 1 ? [problem('ink-sum', { ink: asset, sum, limit: INK_SUM_LIMIT })] : [];
}

function greatestInkSum(samples: Uint8Array): number {
  let most = 0;
  for (let at = 0; at + 3 < samples.length; at += 4) {
    const sum = (samples[at] ?? 0) + (samples[at + 1] ?? 0) + (samples[at + 2] ?? 0) + (samples[at + 3] ?? 0);
    if (sum > most) most = sum;
  }
  return Math.round(most / 2.55);
}

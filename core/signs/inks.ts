import { z } from 'zod';
import { type Ink, ink } from '../drawing/ink.ts';
import { type Problem, problem } from '../problem.ts';
import { type Cmyk, type OwnInk } from '../project/ownInk.ts';
import { failure, type Result, success } from '../result.ts';
import { words } from './templateFields.ts';

/** Where the value comes from; `house choice` where no source gives one. */
const source = z.string().min(1);
/** What a project may bring in its place: a colour of its own, or no more than the paint's number. Absent = nothing. */
const own = z.strictObject({ may: z.enum(['colour', 'paint']), name: words }).optional();
const [processInk, spotInk] = ink.options;

/** templates/inks.json: every colour that a template may name. Print values are given, never converted. */
export const inkTable = z.record(
  z.string(),
  z.discriminatedUnion('kind', [processInk.extend({ source, own }), spotInk.extend({ source, own })]),
);
export type InkTable = z.infer<typeof inkTable>;

/** The inks of a drawing: those of the table that it names. A name that is not there is our own mistake. */
export function pickInks(table: InkTable, names: Iterable<string>): Record<string, Ink> {
  const picked: Record<string, Ink> = {};
  for (const name of [...new Set(names)].sort()) {
    const entry = table[name];
    if (entry === undefined) throw new Error(`no ink named ${name}`);
    const { source: _, own: __, ...ink } = entry;
    picked[name] = ink;
  }
  return picked;
}

export type InkProblem = Problem<'ink-unknown' | 'ink-kept'>;

/** The table with the inks that a project brings; refused where it replaces one that the policy or the process keeps. */
export function withOwnInks(table: InkTable, brought: readonly OwnInk[]): Result<InkTable, InkProblem> {
  const inks = { ...table };
  for (const { replaces, cmyk: given, name } of brought) {
    const entry = table[replaces];
    if (entry === undefined) return failure(problem('ink-unknown', { ink: replaces }));
    if (entry.own === undefined) return failure(problem('ink-kept', { ink: replaces }));
    if (given === undefined) continue;
    if (entry.own.may !== 'colour') return failure(problem('ink-kept', { ink: replaces }));
    const { overprint, own: may } = entry;
    inks[replaces] = {
      kind: 'process',
      cmyk: given,
      overprint,
      screen: screenOf(given),
      source: name,
      own: may,
    };
  }
  return success(inks);
}

/**
 * Colours of the sixteen solid overprints on coated paper, sRGB: white, C, M, Y and their pairs as FOGRA39 has them; black
 * over anything is taken as black (rounded, for the screen and for contrast alone).
 */
const PRIMARIES: Readonly<Record<string, readonly [number, number, number]>> = {
  '': [255, 255, 255],
  ...{ C: [0, 158, 224], M: [230, 0, 126], Y: [255, 237, 0] },
  ...{ CM: [49, 39, 131], CY: [0, 150, 64], MY: [227, 6, 19], CMY: [54, 48, 42] },
};
const BLACK = [29, 29, 27] as const;

/** About how a process colour looks: the solids, each by the share of the paper that it covers (Demichel). @internal */
export function screenOf([cyan, magenta, yellow, black]: Cmyk): string {
  const covered = { C: cyan / 100, M: magenta / 100, Y: yellow / 100 };
  const rgb = [0, 1, 2].map((channel) => {
    const colour = Object.entries(PRIMARIES).reduce((sum, [solids, shown]) => {
      const share = (['C', 'M', 'Y'] as const).reduce(
        (product, each) => product * (solids.includes(each) ? covered[each] : 1 - covered[each]),
        1,
      );
      return sum + share * (shown[channel] ?? 0);
    }, 0);
    const dark = (BLACK[channel] ?? 0) * (colour / 255);
    return Math.round(colour + (dark - colour) * (black / 100));
  });
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two colours as WCAG 2 defines it, 1–21; `#rrggbb`. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((p, q) => q - p);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(shown: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(shown.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import { FILLED_HOLE, makingOf, MEND, namesOf, type Process } from '../../core/signs/processes.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type SignPlace, type ThinMemory, thinOnSign } from '../../core/signs/thinOnSign.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { type SignLibrary } from '../library/signLibrary.ts';
import { type PreparedSign } from './prepareSigns.ts';

/** How a sign is made, and what of it cannot be made that way. */
export type Making = {
  readonly process: Process;
  readonly places: readonly SignPlace[];
  /** What is changed in cutter files, where the sign's user agreed. */
  readonly mending: Mending;
};

/** Holes to be filled, and contacts to be welded by a disc. */
export type Mending = {
  readonly fills: readonly SignPlace[];
  readonly welds: readonly SignPlace[];
  /** Diameter of a weld's disc. */
  readonly weld: Mm;
};

type Ready = PreparedSign & { readonly state: 'ready' };
export type MakingAsk = { readonly library: SignLibrary; readonly shaper: Shaper };

const memories = new WeakMap<Shaper, ThinMemory>();

/** Measures a finished sign; null where nobody makes it: drawings for the fitter. It yields between letters. */
export function* measureMaking(
  { library, shaper }: MakingAsk,
  { sign, drawing, forFitter }: Ready,
): Generator<null, Making | null> {
  const template = library.templates.get(sign.template);
  if (template === undefined || forFitter === true) return null;
  const { process } = makingOf(library.processes, sign, template);
  const memory = memories.get(shaper) ?? new Map<string, never>();
  memories.set(shaper, memory);
  const places = yield* thinOnSign({ drawing, outlines: shaper.outline, process, memory });
  const agreed = process.way === 'cut' && sign.options[MEND] === true;
  return {
    process,
    places,
    mending: {
      fills: agreed ? places.filter(isFillable) : [],
      welds: agreed ? places.filter(({ kind }) => kind === 'contact') : [],
      weld: process.stroke.mm * WELD,
    },
  };
}

/** Of the least stroke: two right-angled corners that meet hang together by 0.7 of the disc on them. */
const WELD = 1.5;

function isFillable({ kind, width }: SignPlace): boolean {
  return kind === 'counter' && width < FILLED_HOLE;
}

/** Runs the measure through. */
export function makingNow(ask: MakingAsk, ready: Ready): Making | null {
  const work = measureMaking(ask, ready);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Letters so many times as large are no remedy any more; house choice. */
const LARGER = 3;

/** Places that a sentence names; the others are counted. */
const NAMED = 4;

const CODES = {
  stroke: 'thin-strokes',
  gap: 'thin-gaps',
  counter: 'thin-counters',
  contact: 'contacts',
} as const;

/** What a person should know of it, one note a kind of place and limit. */
export function makingNotes(
  { library }: MakingAsk,
  { sign, label }: { readonly sign: Sign; readonly label: string },
  making: Making | null,
): readonly Problem[] {
  if (making === null) return [];
  const { process, places, mending } = making;
  const template = library.templates.get(sign.template);
  const unknown = template === undefined ? [] : makingOf(library.processes, sign, template).notes;
  const mended = new Set([...mending.fills, ...mending.welds]);
  const kinds = Object.keys(CODES) as (keyof typeof CODES)[]; // the keys of a constant
  const left = places.filter((place) => !mended.has(place));
  const told = kinds
    .flatMap((kind) => byLimit(left, process, kind))
    .flatMap(({ kind, ground, own }) => {
      const [worst] = own;
      if (worst === undefined) return [];
      const needed = Math.max(...own.map((place) => place.needed ?? 0));
      const helps = own.every((place) => place.size !== null && (place.needed ?? 0) <= place.size * LARGER);
      return [
        problem(CODES[kind], {
          ...{ sign: label, ...namesOf(process), count: own.length, places: listPlaces(own) },
          ...{ least: worst.least, width: rounded(worst.width), needed: Math.ceil(needed) },
          ...(kind === 'contact' ? {} : { remedy: helps ? 'larger' : 'other' }),
          ...(kind === 'stroke' ? { ground } : {}),
        }),
      ];
    });
  const changed = [...mending.fills, ...mending.welds];
  return [
    ...unknown.map((note) => problem(note.code, { ...note.data, sign: label })),
    ...told,
    ...(changed.length === 0
      ? []
      : [
          problem('mended', {
            ...{ sign: label, holes: mending.fills.length, contacts: mending.welds.length },
            ...{ places: listPlaces(changed, changed.length), weld: mending.weld },
          }),
        ]),
  ];
}

export type UnderLimit = {
  readonly kind: SignPlace['kind'];
  /** Strokes that are left out of a printed ground have a limit of their own in some processes. */
  readonly ground: 'plain' | 'reversed';
  /** The narrowest first. */
  readonly own: readonly SignPlace[];
};

/** Places of a kind, those that keep one limit together: two limits are never told as one. */
export function byLimit(
  places: readonly SignPlace[],
  { stroke }: Process,
  kind: SignPlace['kind'],
): readonly UnderLimit[] {
  const of = places.filter((place) => place.kind === kind);
  const limits = [...new Set(of.map(({ least }) => least))];
  return limits.map((limit) => ({
    kind,
    ground: kind === 'stroke' && limit !== stroke.mm ? 'reversed' : 'plain',
    own: of.filter(({ least }) => least === limit),
  }));
}

/** `党 0.14 × 1.15 mm (24.3, 581.0)`: letter, measures, place from the upper left corner; alike ones are named once. */
function listPlaces(places: readonly SignPlace[], most = NAMED): string {
  const named: string[] = [];
  const seen = new Set<string>();
  for (const { letters, width, length, at } of places) {
    const what = `${letters} ${rounded(width)}`;
    if (named.length >= most) break;
    if (most === NAMED && seen.has(what)) continue;
    seen.add(what);
    named.push(
      `${letters} ${rounded(width)} × ${rounded(length)} mm (${at.x.toFixed(1)}, ${at.y.toFixed(1)})`.trim(),
    );
  }
  return `${named.join('; ')}${named.length < places.length && most === NAMED ? ' …' : ''}`;
}

function rounded(length: Mm): number {
  return Math.round(length * 100) / 100;
}

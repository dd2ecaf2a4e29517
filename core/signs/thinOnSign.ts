import { type Drawing, type GlyphOutlines, type InkName } from '../drawing/drawing.ts';
import { type BodyLetter, inkBodies, type InkBody } from '../drawing/inkBodies.ts';
import { type Point } from '../geometry/point.ts';
import {
  type LeastWidths,
  placesUnder,
  type ThinDiscs,
  thinDiscs,
  type ThinPlace,
  WIDTH_TOLERANCE,
} from '../geometry/thinPlaces.ts';
import { type Mm } from '../units/length.ts';
import { leastWidths, type Process } from './processes.ts';

/** A place of a sign that its process cannot make. */
export type SignPlace = ThinPlace & {
  readonly ink: InkName;
  /** What the process asks; 0 for a contact. */
  readonly least: Mm;
  /** The letter there, of a gap between two letters both; '' where it is none. */
  readonly letters: string;
  /** Em size of the letter; null where there is none. */
  readonly size: Mm | null;
  /** The em size from which it would do: everything grows with it. Null where size is no help. */
  readonly needed: Mm | null;
};

/** Forms that were measured, with what was found: a letter is measured once, and again where it is twice as large. */
export type ThinMemory = Map<string, ThinDiscs>;

/** Forms that are kept; a village's whole set of signs has some hundreds. */
const FORMS_KEPT = 4000;

export type ThinAsk = {
  readonly drawing: Drawing;
  readonly outlines: GlyphOutlines;
  readonly process: Process;
  readonly memory: ThinMemory;
};

/**
 * The places of the finished drawing that are under the least widths of its process, the narrowest first. It yields
 * between letters, so that a window can go on; nothing else comes of it than of running through at once.
 */
export function* thinOnSign({
  drawing,
  outlines,
  process,
  memory,
}: ThinAsk): Generator<null, readonly SignPlace[]> {
  const found: SignPlace[] = [];
  for (const body of inkBodies(drawing, outlines, process.gap.mm)) {
    const least = leastWidths(process, body.reversed);
    for (const place of placesOf(body, least, memory)) {
      const asked = place.kind === 'contact' ? 0 : least[place.kind];
      if (!process.contacts && isNeck(place, asked)) continue;
      found.push(onSign(place, body, asked));
    }
    yield null;
  }
  return found.sort((one, other) => one.width - other.width);
}

/** A place hardly longer than wide holds something together or keeps it apart: what is cut falls, what is printed stays. */
function isNeck({ kind, length }: ThinPlace, least: Mm): boolean {
  return kind === 'contact' || (kind !== 'counter' && length < 2 * least);
}

/** All at once. @internal */
export function allThinOnSign(ask: ThinAsk): readonly SignPlace[] {
  const work = thinOnSign(ask);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function placesOf(body: InkBody, least: LeastWidths, memory: ThinMemory): readonly ThinPlace[] {
  const { enlarged } = body;
  const asked = {
    stroke: least.stroke * enlarged,
    gap: least.gap * enlarged,
    counter: least.counter * enlarged,
  };
  const found = discsOf(body, asked, memory);
  return placesAmong(found, asked, WIDTH_TOLERANCE * enlarged).map(({ kind, width, length, at }) => ({
    kind,
    width: width / enlarged,
    length: length / enlarged,
    at: { x: at.x / enlarged, y: at.y / enlarged },
  }));
}

type Among = { readonly asked: string; readonly places: readonly ThinPlace[] };

/** What was last found among the discs of a form: signs are mostly set in the same few sizes. */
const among = new WeakMap<ThinDiscs, Among>();

function placesAmong(found: ThinDiscs, least: LeastWidths, touch: Mm): readonly ThinPlace[] {
  const asked = [least.stroke, least.gap, least.counter, touch].join(' ');
  const before = among.get(found);
  if (before?.asked === asked) return before.places;
  const places = placesUnder(found, least, touch);
  among.set(found, { asked, places });
  return places;
}

/** Measured for the next power of two, so that sizes and processes share what was found. */
function discsOf({ form, rings }: InkBody, asked: LeastWidths, memory: ThinMemory): ThinDiscs {
  const above = (width: Mm): Mm => (width <= 0 ? 0 : 2 ** Math.ceil(Math.log2(width)));
  const most = { stroke: above(asked.stroke), gap: above(asked.gap), counter: above(asked.counter) };
  if (form === null) return thinDiscs(rings(), most);
  const key = `${most.stroke} ${most.gap} ${most.counter} ${form}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const now = thinDiscs(rings(), most);
  if (memory.size >= FORMS_KEPT) memory.clear();
  memory.set(key, now);
  return now;
}

function onSign(place: ThinPlace, body: InkBody, least: Mm): SignPlace {
  const at = { x: place.at.x + body.x, y: place.at.y + body.y };
  const [nearest, next] = lettersAt(body.letters, at);
  const size = nearest?.size ?? null;
  const between = place.kind === 'gap' || place.kind === 'contact' ? next?.text : undefined;
  return {
    ...place,
    at,
    ink: body.ink,
    least,
    letters: [nearest?.text, between].filter((text) => text !== undefined).join(''),
    size,
    needed: size === null || place.width <= 0 || least === 0 ? null : (size * least) / place.width,
  };
}

/** Letters whose ink box holds the place, or as good as holds it. */
function lettersAt(letters: readonly BodyLetter[], { x, y }: Point): readonly BodyLetter[] {
  if (letters.length === 1) return letters;
  const off = ({ box }: BodyLetter): Mm =>
    Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom, 0);
  const near = [...letters].sort((one, other) => off(one) - off(other));
  return near.filter((letter, number) => number === 0 || off(letter) <= letter.size * 0.1);
}

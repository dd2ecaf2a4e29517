import { z } from 'zod';
import table from './lookAlikes.json' with { type: 'json' };

/**
 * Characters that look like the one meant, and which one that is (lookAlikes.json, with its sources). A name is never
 * changed by it: the right name is proposed.
 */
const entry = z.strictObject({
  right: z.string().min(1),
  /** Characters that are typed for it. */
  typed: z.string().min(1),
  source: z.string().min(1),
});
const lookAlikes = z.strictObject({
  sources: z.array(z.string()).min(1),
  /** Wrong in any Chinese name. */
  everywhere: z.array(entry),
  /** Wrong beside Chinese characters; between Latin letters and figures they have their own use. */
  betweenHan: z.array(entry),
  /** Wrong beside a Chinese numeral alone: 二0二五, 二o村. */
  besideNumeral: z.array(entry),
  /** Letters of other alphabets for Latin ones. */
  letters: z.array(entry),
});
const KNOWN = lookAlikes.parse(table);

const mapOf = (entries: readonly z.infer<typeof entry>[]): ReadonlyMap<string, string> =>
  new Map(entries.flatMap(({ right, typed }) => [...typed].map((character) => [character, right] as const)));
const EVERYWHERE = mapOf([...KNOWN.everywhere, ...KNOWN.letters]);
const BETWEEN_HAN = mapOf(KNOWN.betweenHan);
const BESIDE_NUMERAL = mapOf(KNOWN.besideNumeral);

/** Kangxi radicals, compatibility ideographs, ideographs in kanbun and in circles: Unicode itself says what they stand for. */
const COMPATIBLE = /^[\u2f00-\u2fdf\u3192-\u319f\u3280-\u32b0\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u;
const HAN = /^(?:\p{Script=Han}|\u00b7)$/u;
const NUMERAL = /^[〇零一二三四五六七八九十百千万两]$/u;
const ASCII = /^[A-Za-z0-9]$/;

/** The name with the characters that were meant. In the name of a room a dash may part two things: it is left. */
export function withoutLookAlikes(name: string, kind: 'place' | 'room' = 'place'): string {
  const characters = [...name].map(
    (character) =>
      EVERYWHERE.get(character) ?? (COMPATIBLE.test(character) ? character.normalize('NFKC') : character),
  );
  // A mended character tells what stands beside it: on until nothing changes, each time one more at the least.
  for (let changed = true; changed;) {
    changed = false;
    characters.forEach((character, at) => {
      const mended = inContext(character, characters[at - 1], characters[at + 1], kind);
      changed ||= mended !== character;
      characters[at] = mended;
    });
  }
  return characters.join('');
}

function inContext(
  character: string,
  before: string | undefined,
  behind: string | undefined,
  kind: 'place' | 'room',
): string {
  const beside = [before, behind].filter((each) => each !== undefined);
  if (beside.some((each) => ASCII.test(each))) return character;
  const found = BETWEEN_HAN.get(character);
  const dot = found === '一' && kind === 'room' ? undefined : found;
  // A dash may begin a name (—间房村); a dot parts two words.
  if (dot !== undefined && beside.some((each) => HAN.test(each)) && (dot === '一' || beside.length === 2))
    return dot;
  const zero = BESIDE_NUMERAL.get(character);
  return zero !== undefined && beside.some((each) => NUMERAL.test(each)) ? zero : character;
}

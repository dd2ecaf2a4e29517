import { type Numerals } from './chineseNumerals.ts';

/** A piece of a number format. Dates: the letter, how often it stands, and for [h] that it counts on. */
export type FormatToken =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'digit'; readonly text: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'text-here' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  | { readonly kind: 'fraction'; readonly denominator: number | null }
  | {
      readonly kind: 'date';
      /** i: minutes; a: weekday in Chinese; p: before or after noon; f: parts of a second. */
      readonly letter: 'y' | 'm' | 'd' | 'h' | 'i' | 's' | 'a' | 'p' | 'f' | 'g';
      readonly count: number;
      readonly counts: boolean;
      readonly text: string;
    };

export type FormatSection = {
  readonly tokens: readonly FormatToken[];
  readonly condition: ((value: number) => boolean) | null;
  /** A condition that only numbers below zero meet: their sign is the format's business. */
  readonly dropsSign: boolean;
  readonly isDate: boolean;
  readonly isGeneral: boolean;
  readonly numerals: Numerals | null;
  /** Names of months and days in English: [$-409]. */
  readonly isEnglish: boolean;
};

const KNOWN = new Map<string, readonly FormatSection[]>();

/** The sections of a format code, parsed once. */
export function formatSections(code: string): readonly FormatSection[] {
  const known = KNOWN.get(code);
  if (known !== undefined) return known;
  const sections = split(code).map(sectionOf);
  // A workbook has at most some thousand codes; a hostile one shall not fill the memory for ever.
  if (KNOWN.size > 2000) KNOWN.clear();
  KNOWN.set(code, sections);
  return sections;
}

function split(code: string): readonly string[] {
  const sections: string[] = [''];
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at] ?? '';
    if (character === ';') {
      sections.push('');
      continue;
    }
    let piece = character;
    if (character === '"') piece = code.slice(at, endOf(code, at + 1, '"'));
    else if (character === '[') piece = code.slice(at, endOf(code, at + 1, ']'));
    else if ('\\_*'.includes(character)) piece = code.slice(at, at + 2);
    sections[sections.length - 1] += piece;
    at += piece.length - 1;
  }
  return sections;
}

function endOf(code: string, from: number, mark: string): number {
  const end = code.indexOf(mark, from);
  return end < 0 ? code.length : end + 1;
}

const DATE_RUN = /^(?:y+|m+|d+|h+|s+|e+|b+|g+|aaaa?)/iu;
const NOON = /^(?:am\/pm|a\/p|上午\/下午)/iu;

function sectionOf(code: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: FormatSection['condition'] = null;
  let dropsSign = false;
  let numerals: Numerals | null = null;
  let isEnglish = false;
  let rest = code;
  const word = (text: string) => tokens.push({ kind: 'word', text });
  const take = (count: number) => {
    rest = rest.slice(count);
  };
  while (rest !== '') {
    const [head = ''] = rest;
    const noon = NOON.exec(rest);
    if (/^general/iu.test(rest) || /^G\/通用格式/u.test(rest)) {
      tokens.push({ kind: 'general' });
      take(/^general/iu.test(rest) ? 7 : 6);
    } else if (head === '"') {
      const end = rest.indexOf('"', 1);
      word(rest.slice(1, end < 0 ? undefined : end));
      take(end < 0 ? rest.length : end + 1);
    } else if (head === '\\') {
      word([...rest.slice(1)][0] ?? '');
      take(1 + ([...rest.slice(1)][0]?.length ?? 0));
    } else if (head === '_') {
      word(' ');
      take(2);
    } else if (head === '*') {
      take(2);
    } else if (head === '[') {
      const end = endOf(rest, 1, ']');
      const inside = rest.slice(1, end - 1);
      const counted = /^(h+|m+|s+)$/iu.exec(inside);
      const compared = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/u.exec(inside);
      const money = /^\$([^-]*)(?:-([0-9a-f]+))?/iu.exec(inside);
      const native = /^(?:DBNum|NatNum)(\d)/iu.exec(inside);
      if (counted !== null) {
        const letter = inside.toLowerCase().startsWith('m')
          ? 'i'
          : inside.toLowerCase().startsWith('h')
            ? 'h'
            : 's';
        tokens.push({ kind: 'date', letter, count: inside.length, counts: true, text: inside });
      } else if (compared !== null) {
        const bound = Number(compared[2]);
        const sign = compared[1] ?? '=';
        condition = (value) => COMPARE[sign]?.(value, bound) ?? false;
        dropsSign = (sign === '<' && bound <= 0) || (sign === '<=' && bound < 0);
      } else if (money !== null) {
        if (money[1] !== undefined && money[1] !== '') word(money[1]);
        const language = (money[2] ?? '')
          .toLowerCase()
          .slice(-3)
          .replace(/^0+(?=..)/u, '');
        if (language !== '') isEnglish = /^(?:.?09)$/u.test(language);
      } else if (native !== null && /^DBNum/iu.test(inside)) {
        const number = Number(native[1]);
        numerals = number === 1 || number === 2 || number === 3 ? number : null;
      }
      take(end);
    } else if (noon !== null) {
      tokens.push({ kind: 'date', letter: 'p', count: 1, counts: false, text: noon[0] });
      take(noon[0].length);
    } else if (/^E[+-]/iu.test(rest)) {
      tokens.push({ kind: 'exponent', plus: rest[1] === '+' });
      take(2);
    } else if (DATE_RUN.test(rest)) {
      const run = DATE_RUN.exec(rest)?.[0] ?? head;
      const letter = run[0]?.toLowerCase() ?? 'y';
      const count = letter === 'e' ? 4 : run.length;
      const named = letter === 'e' || letter === 'b' ? 'y' : letter;
      // The runs are of these letters only.
      tokens.push({ kind: 'date', letter: named as 'y', count, counts: false, text: run });
      take(run.length);
    } else if (head === '0' || head === '#' || head === '?') {
      tokens.push({ kind: 'digit', text: head });
      take(1);
    } else if (head === '.') {
      const before = tokens.at(-1);
      const parts = /^\.(0+)/u.exec(rest);
      if (before?.kind === 'date' && before.letter === 's' && parts !== null) {
        tokens.push({
          kind: 'date',
          letter: 'f',
          count: parts[1]?.length ?? 1,
          counts: false,
          text: parts[0],
        });
        take(parts[0].length);
      } else {
        tokens.push({ kind: 'point' });
        take(1);
      }
    } else if (head === ',') {
      tokens.push({ kind: 'comma' });
      take(1);
    } else if (head === '%') {
      tokens.push({ kind: 'percent' });
      take(1);
    } else if (head === '@') {
      tokens.push({ kind: 'text-here' });
      take(1);
    } else if (head === '/' && tokens.some(({ kind }) => kind === 'digit')) {
      const fixed = /^\/\s*([1-9]\d*)/u.exec(rest);
      tokens.push({ kind: 'fraction', denominator: fixed === null ? null : Number(fixed[1]) });
      take(fixed === null ? 1 : fixed[0].length);
    } else {
      const character = [...rest][0] ?? head;
      word(character);
      take(character.length);
    }
  }
  const isDate = tokens.some(({ kind }) => kind === 'date');
  return {
    tokens: isDate ? withMinutes(tokens) : tokens,
    condition,
    dropsSign,
    isDate,
    isGeneral:
      tokens.some(({ kind }) => kind === 'general') ||
      (code === '' ? false : tokens.length === 0 && !isDate && /^\[/u.test(code) && condition === null),
    numerals,
    isEnglish,
  };
}

const COMPARE: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '>': (value, bound) => value > bound,
  '<=': (value, bound) => value <= bound,
  '>=': (value, bound) => value >= bound,
  '=': (value, bound) => value === bound,
  '<>': (value, bound) => value !== bound,
};

/** m and mm behind hours or in front of seconds are minutes; commas and points in dates are words. */
function withMinutes(tokens: readonly FormatToken[]): readonly FormatToken[] {
  const isTime = (token: FormatToken | undefined, letter: string) =>
    token?.kind === 'date' && token.letter === letter;
  const dates = tokens.filter((token) => token.kind === 'date' && token.letter !== 'p');
  return tokens.map((token) => {
    if (token.kind === 'comma') return { kind: 'word', text: ',' } as const;
    if (token.kind === 'point') return { kind: 'word', text: '.' } as const;
    if (token.kind === 'fraction') return { kind: 'word', text: '/' } as const;
    if (token.kind === 'digit') return { kind: 'word', text: token.text === '0' ? '0' : '' } as const;
    if (token.kind !== 'date' || token.letter !== 'm' || token.count > 2) return token;
    const at = dates.indexOf(token);
    const isMinutes = isTime(dates[at - 1], 'h') || isTime(dates[at + 1], 's');
    return isMinutes ? { ...token, letter: 'i' as const } : token;
  });
}

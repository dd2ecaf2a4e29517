import { dateParts, formatDate, type ShownDate } from './dateFormat.ts';
import { chineseNumber } from './chineseNumerals.ts';
import { type FormatToken, formatSections, type FormatSection } from './formatSections.ts';

/** What a cell shows of its value, and the date it shows as far as it shows one: 2023-05 where no day is seen. */
export type Shown = { readonly text: string; readonly date: string | null };

/** How a number, or a date kept as one, is shown under a format code. `dates1904`: the workbook counts from 1904. */
export function shownNumber(value: number, code: string, dates1904: boolean): Shown {
  if (!Number.isFinite(value)) return { text: '', date: null };
  const sections = formatSections(code);
  const { section, absolute } = sectionFor(value, sections);
  if (section === null) return { text: '', date: null };
  if (section.isDate) return shownDate(value, section, dates1904);
  const isText = section.tokens.some((token) => token.kind === 'text-here');
  if (isText || section.isGeneral) {
    const shown = absolute ? Math.abs(value) : value;
    return { text: withGeneral(section, numeralled(general(shown), section)), date: null };
  }
  return { text: formatted(value, section, absolute), date: null };
}

/** How a text is shown: by the last section where that has an @; a fourth, empty section shows nothing. */
export function shownText(text: string, code: string): string {
  const sections = formatSections(code);
  const last = sections.at(-1);
  if (last === undefined) return text;
  const has = last.tokens.some((token) => token.kind === 'text-here');
  if (!has) return sections.length >= 4 ? literal(last) : text;
  return last.tokens.map((token) => (token.kind === 'text-here' ? text : wordOf(token))).join('');
}

function sectionFor(
  value: number,
  sections: readonly FormatSection[],
): { readonly section: FormatSection | null; readonly absolute: boolean } {
  const numeric =
    sections.length > 1 &&
    sections.length < 4 &&
    (sections.at(-1)?.tokens.some((token) => token.kind === 'text-here') ?? false)
      ? sections.slice(0, -1)
      : sections.slice(0, 3);
  const [first, second, third] = numeric;
  if (first === undefined) return { section: sections[0] ?? null, absolute: false };
  if (numeric.some((each) => each.condition !== null)) {
    const fit = numeric.findIndex((each, at) =>
      each.condition === null
        ? at === numeric.length - 1 ||
          (at === 1 && first.condition !== null && value < 0 && numeric.length > 2)
        : each.condition(value),
    );
    if (fit < 0) return { section: null, absolute: false };
    const found = numeric[fit] ?? null;
    return { section: found, absolute: value < 0 && found?.dropsSign === true };
  }
  if (second === undefined) return { section: first, absolute: false };
  if (value < 0) return { section: second, absolute: true };
  return { section: third !== undefined && value === 0 ? third : first, absolute: false };
}

/** Fifteen figures, as LibreOffice shows the standard format: 13800000000 whole, no zeros behind. */
export function general(value: number): string {
  if (value === 0) return '0';
  const rounded = fifteen(value);
  const size = Math.abs(rounded);
  if (size >= 1e16 || size < 1e-9) return exponent(rounded);
  const text = size < 1e-6 ? rounded.toFixed(20).replace(/0+$/u, '') : String(rounded);
  return text.includes('e') ? exponent(rounded) : text;
}

/** Fifteen figures, rounded half up on the shortest decimal form and not on the binary number behind it. */
function fifteen(value: number): number {
  const [mantissa = '0', power = '0'] = Math.abs(value).toExponential().split('e');
  const figures = mantissa.replace('.', '');
  if (figures.length <= 15) return value;
  const kept = BigInt(figures.slice(0, 15)) + (Number(figures[15]) >= 5 ? 1n : 0n);
  return Math.sign(value) * Number(`${kept}e${Number(power) - 14}`);
}

function exponent(value: number): string {
  const [digits = '', power = '0'] = value.toExponential().split('e');
  const number = Number(power);
  return `${digits}E${number < 0 ? '-' : '+'}${String(Math.abs(number)).padStart(2, '0')}`;
}

function numeralled(text: string, section: FormatSection): string {
  return section.numerals === null ? text : chineseNumber(text, section.numerals);
}

function withGeneral(section: FormatSection, number: string): string {
  if (section.tokens.length === 0) return number;
  return section.tokens
    .map((token) => (token.kind === 'general' || token.kind === 'text-here' ? number : wordOf(token)))
    .join('');
}

function literal(section: FormatSection): string {
  return section.tokens.map(wordOf).join('');
}

function wordOf(token: FormatToken): string {
  return token.kind === 'word' ? token.text : '';
}

function formatted(value: number, section: FormatSection, absolute: boolean): string {
  const { tokens } = section;
  if (!tokens.some(({ kind }) => kind === 'digit')) {
    const words = literal(section);
    return value < 0 && !absolute && words !== '' ? `-${words}` : words;
  }
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const scaled = Math.abs(value) * 100 ** percents;
  const slash = tokens.findIndex(({ kind }) => kind === 'fraction');
  const text =
    slash >= 0
      ? fraction(scaled, section)
      : tokens.some(({ kind }) => kind === 'exponent')
        ? scientific(scaled, section)
        : decimal(scaled, section);
  const minus = value < 0 && !absolute && /[1-9]/u.test(text.figures) ? '-' : '';
  const whole = `${minus}${text.shown}`;
  return section.numerals === null ? whole : chineseNumber(whole, section.numerals);
}

type Figures = { readonly shown: string; readonly figures: string };

/** 0471-1234567 under 0000-0000000, 1,234.50 under #,##0.00, and words among the places. */
function decimal(value: number, section: FormatSection): Figures {
  const places = placesOf(section.tokens);
  const divided = value / 1000 ** places.thousands;
  const fixed = toFixed(divided, places.decimals.length);
  const [wholeText = '0', decimals = ''] = fixed.split('.');
  const whole = wholeText === '0' ? '' : wholeText;
  let kept = decimals.length;
  while (kept > 0 && decimals[kept - 1] === '0' && places.decimals[kept - 1] !== '0') kept -= 1;
  let out = '';
  let place = 0;
  let decimal = 0;
  let seenPoint = false;
  const count = places.whole.length;
  for (const token of section.tokens) {
    if (token.kind === 'digit' && !seenPoint) {
      // The first place takes all the figures that have none of their own.
      const from = place === 0 ? 0 : Math.max(0, whole.length - (count - place));
      const to = whole.length - (count - place - 1);
      let figures = to > 0 ? whole.slice(from, to) : '';
      if (figures === '') figures = token.text === '0' ? '0' : token.text === '?' ? ' ' : '';
      out += places.grouped ? grouped(figures, count - place - 1) : figures;
      place += 1;
    } else if (token.kind === 'digit') {
      out += decimal < kept ? (decimals[decimal] ?? '') : token.text === '?' ? ' ' : '';
      decimal += 1;
    } else if (token.kind === 'point') {
      if (count === 0 && whole !== '' && !seenPoint) out += places.grouped ? grouped(whole, 0) : whole;
      seenPoint = true;
      // 73 under 0.### is 73, as LibreOffice shows it; Excel leaves the point behind.
      if (kept > 0 || places.decimals.length === 0 || places.decimals.some((each) => each !== '#'))
        out += '.';
    } else if (token.kind === 'percent') out += '%';
    else out += wordOf(token);
  }
  return { shown: out, figures: fixed };
}

/** Commas between thousands; `behind`: whole places right of these figures. */
function grouped(figures: string, behind: number): string {
  let out = '';
  for (let at = 0; at < figures.length; at += 1) {
    const right = figures.length - 1 - at + behind;
    out += figures[at] ?? '';
    const isFigure = /\d/u.test(figures[at] ?? '');
    if (right > 0 && right % 3 === 0 && isFigure) out += ',';
  }
  return out;
}

function placesOf(tokens: readonly FormatToken[]): {
  readonly whole: readonly string[];
  readonly decimals: readonly string[];
  readonly grouped: boolean;
  readonly thousands: number;
} {
  const whole: string[] = [];
  const decimals: string[] = [];
  let point = false;
  let commas = 0;
  let isGrouped = false;
  for (const token of tokens) {
    if (token.kind === 'digit') {
      if (commas > 0) {
        if (!point) isGrouped = true;
        commas = 0;
      }
      (point ? decimals : whole).push(token.text);
    } else if (token.kind === 'point') {
      if (commas > 0 && !point) {
        // 0,.00: the comma in front of the point divides.
        point = true;
        continue;
      }
      point = true;
    } else if (token.kind === 'comma' && whole.length + decimals.length > 0) commas += 1;
  }
  return { whole, decimals, grouped: isGrouped, thousands: commas };
}

/** Rounded half up on the shortest decimal form, as table programs do: 1.005 is 1.01 and 2.5 is 3. */
function toFixed(value: number, digits: number): string {
  const text = fifteen(value).toString();
  if (text.includes('e')) return value.toFixed(Math.min(100, digits));
  const [whole = '0', decimals = ''] = text.split('.');
  if (decimals.length <= digits) return digits === 0 ? whole : `${whole}.${decimals.padEnd(digits, '0')}`;
  const all = BigInt(whole + decimals.slice(0, digits));
  const up = Number(decimals[digits] ?? '0') >= 5 ? 1n : 0n;
  const figures = (all + up).toString().padStart(digits + 1, '0');
  return digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

function scientific(value: number, section: FormatSection): Figures {
  const at = section.tokens.findIndex(({ kind }) => kind === 'exponent');
  const mantissa = section.tokens.slice(0, at);
  const { whole, decimals } = placesOf(mantissa);
  const step = Math.max(1, whole.length);
  let power = value === 0 ? 0 : Math.floor(Math.log10(value) + 1e-12);
  power = step === 1 ? power : Math.floor(power / step) * step;
  let head = toFixed(value / 10 ** power, decimals.length);
  if (Number(head) >= 10 ** step) {
    power += step;
    head = toFixed(value / 10 ** power, decimals.length);
  }
  const sign = section.tokens[at];
  const powerPlaces = section.tokens.slice(at + 1).filter(({ kind }) => kind === 'digit').length;
  const mark = power < 0 ? '-' : sign?.kind === 'exponent' && sign.plus ? '+' : '';
  const figures = decimal(Number(head), { ...section, tokens: mantissa });
  const rest = section.tokens
    .slice(at + 1)
    .filter(({ kind }) => kind === 'word')
    .map(wordOf)
    .join('');
  return {
    shown: `${figures.shown}E${mark}${String(Math.abs(power)).padStart(Math.max(1, powerPlaces), '0')}${rest}`,
    figures: head,
  };
}

/** # ?/? and # ??/100: the nearest fraction whose denominator has the places or is the one that is named. */
function fraction(value: number, section: FormatSection): Figures {
  const { tokens } = section;
  const slash = tokens.findIndex(({ kind }) => kind === 'fraction');
  const bar = tokens[slash];
  const fixed = bar?.kind === 'fraction' ? bar.denominator : null;
  const before = tokens.slice(0, slash);
  const numeratorAt = lastRun(before);
  const wholeTokens = before.slice(0, numeratorAt);
  const hasWhole = wholeTokens.some(({ kind }) => kind === 'digit');
  const denominatorPlaces = tokens.slice(slash + 1).filter(({ kind }) => kind === 'digit').length;
  let whole = hasWhole ? Math.floor(value) : 0;
  const part = value - whole;
  const [found, bottom] =
    fixed === null
      ? nearest(part, 10 ** Math.max(1, denominatorPlaces) - 1)
      : [Math.round(part * fixed), fixed];
  let top = found;
  if (hasWhole && top === bottom) {
    whole += 1;
    top = 0;
  }
  const numeratorPlaces = before.slice(numeratorAt).filter(({ kind }) => kind === 'digit').length;
  const tail = tokens
    .slice(slash + 1)
    .filter(({ kind }) => kind === 'word')
    .map(wordOf)
    .join('');
  const wholeShown = hasWhole ? (whole === 0 && top !== 0 ? '' : String(whole)) : '';
  const widthOf = (text: string, places: number, left: boolean) =>
    left ? text.padStart(places, ' ') : text.padEnd(places, ' ');
  if (top === 0 && hasWhole) {
    const blank = ' '.repeat(
      numeratorPlaces + 1 + (fixed === null ? denominatorPlaces : String(fixed).length) + 1,
    );
    return { shown: `${wholeShown}${blank}${tail}`, figures: wholeShown };
  }
  const shown = `${widthOf(String(top), numeratorPlaces, true)}/${widthOf(String(bottom), denominatorPlaces, false)}`;
  return { shown: `${wholeShown}${hasWhole ? ' ' : ''}${shown}${tail}`, figures: `${whole}${top}` };
}

/** Where the numerator begins: the last places in front of the stroke. */
function lastRun(tokens: readonly FormatToken[]): number {
  let at = tokens.length;
  while (at > 0 && tokens[at - 1]?.kind === 'digit') at -= 1;
  return at;
}

function nearest(value: number, most: number): [number, number] {
  let best: [number, number] = [Math.round(value), 1];
  let gap = Math.abs(value - best[0]);
  for (let bottom = 2; bottom <= most; bottom += 1) {
    const top = Math.round(value * bottom);
    const off = Math.abs(value - top / bottom);
    if (off < gap - 1e-12) {
      best = [top, bottom];
      gap = off;
      if (off < 1e-12) break;
    }
  }
  return best;
}

function shownDate(value: number, section: FormatSection, dates1904: boolean): Shown {
  const parts = dateParts(value, dates1904, section);
  if (parts === null)
    return { text: value < 0 ? `-${shownDate(-value, section, dates1904).text}` : '', date: null };
  const text = formatDate(parts, section);
  return { text: text, date: dateShown(parts, section) };
}

function dateShown(parts: ShownDate, section: FormatSection): string | null {
  const letters = new Set(section.tokens.flatMap((token) => (token.kind === 'date' ? [token.letter] : [])));
  if (!letters.has('y')) return null;
  const year = String(parts.year).padStart(4, '0');
  if (!letters.has('m')) return year;
  const month = `${year}-${String(parts.month).padStart(2, '0')}`;
  return letters.has('d') ? `${month}-${String(parts.day).padStart(2, '0')}` : month;
}

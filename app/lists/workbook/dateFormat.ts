import { chineseDigits, chineseNumber } from './chineseNumerals.ts';
import { type FormatSection, type FormatToken } from './formatSections.ts';

export type ShownDate = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Parts of a second, 0 to 1. */
  readonly rest: number;
  /** The whole value in days, for [h]. */
  readonly days: number;
};

const DAY = 86_400;
/** Day 0 of the 1900 system, as LibreOffice counts (the day that never was, 1900-02-29, is left out), and of 1904. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
/** 9999-12-31. */
const LAST_DAY = 2_958_466;

/** A serial number as a date; null outside the years that table programs know. */
export function dateParts(serial: number, dates1904: boolean, section: FormatSection): ShownDate | null {
  if (serial >= LAST_DAY || serial < -700_000) return null;
  const fractions = section.tokens.flatMap((token) =>
    token.kind === 'date' && token.letter === 'f' ? [token.count] : [],
  );
  const isCounted = section.tokens.some((token) => token.kind === 'date' && token.counts);
  if (serial < 0 && isCounted) return null;
  const hasSeconds = section.tokens.some((token) => token.kind === 'date' && 'sf'.includes(token.letter));
  const step = 10 ** (fractions[0] ?? 0);
  // Seconds are rounded where they are shown; else cut, after the dust of the binary number is off.
  const all = hasSeconds ? Math.round(serial * DAY * step) / step : Math.floor(serial * DAY + 1e-3);
  const days = Math.floor(all / DAY);
  const date = new Date(EPOCHS[dates1904 ? 1904 : 1900] + days * DAY * 1000);
  const within = all - days * DAY;
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hours: Math.floor(within / 3600),
    minutes: Math.floor(within / 60) % 60,
    seconds: Math.floor(within + 1e-9) % 60,
    rest: within - Math.floor(within + 1e-9),
    days: all / DAY,
  };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const CHINESE_DAYS = ['日', '一', '二', '三', '四', '五', '六'];

export function formatDate(date: ShownDate, section: FormatSection): string {
  const isNoon = section.tokens.some((token) => token.kind === 'date' && token.letter === 'p');
  return section.tokens
    .map((token) => {
      if (token.kind === 'word') return token.text;
      return token.kind === 'date' ? piece(token, date, section, isNoon) : '';
    })
    .join('');
}

type DateToken = Extract<FormatToken, { kind: 'date' }>;

function piece(token: DateToken, date: ShownDate, section: FormatSection, isNoon: boolean): string {
  const padded = (value: number) => numbered(String(value).padStart(token.count > 1 ? 2 : 1, '0'), section);
  switch (token.letter) {
    case 'y': {
      const year = String(date.year);
      const shown = token.count > 2 ? year.padStart(4, '0') : year.slice(-2).padStart(2, '0');
      return section.numerals === null ? shown : chineseDigits(shown, section.numerals);
    }
    case 'm':
      return token.count > 2 ? monthName(date.month, token.count, section) : padded(date.month);
    case 'd':
      return token.count > 2 ? dayName(date.weekday, token.count - 2, section) : padded(date.day);
    case 'a':
      return dayName(date.weekday, token.count - 2, { ...section, isEnglish: false });
    case 'h': {
      if (token.counts) return String(Math.floor(date.days * 24 + 1e-9)).padStart(token.count, '0');
      return padded(isNoon ? date.hours % 12 || 12 : date.hours);
    }
    case 'i':
      return token.counts
        ? String(Math.floor(date.days * 1440 + 1e-7)).padStart(token.count, '0')
        : padded(date.minutes);
    case 's':
      return token.counts
        ? String(Math.floor(date.days * DAY + 1e-5)).padStart(token.count, '0')
        : padded(date.seconds);
    case 'f':
      return `.${String(Math.round(date.rest * 10 ** token.count)).padStart(token.count, '0')}`;
    case 'p': {
      const isAfter = date.hours >= 12;
      if (token.text.includes('上')) return isAfter ? '下午' : '上午';
      if (token.text.length < 4) return isAfter ? 'p' : 'a';
      return section.isEnglish ? (isAfter ? 'PM' : 'AM') : isAfter ? '下午' : '上午';
    }
    case 'g':
      return '公元';
  }
}

/** Under [DBNum1] months and days are read as numbers: 十月十五日. */
function numbered(text: string, section: FormatSection): string {
  return section.numerals === null ? text : chineseNumber(text, section.numerals);
}

function monthName(month: number, count: number, section: FormatSection): string {
  const english = MONTHS[month - 1] ?? '';
  if (count === 5)
    return section.isEnglish ? english.slice(0, 1) : (CHINESE_MONTHS[month - 1] ?? '').slice(0, 1);
  if (section.isEnglish) return count === 3 ? english.slice(0, 3) : english;
  return count === 3 ? `${month}月` : `${CHINESE_MONTHS[month - 1] ?? ''}月`;
}

/** `length` 1: 一, 周一 or Mon; 2: 星期一 or Monday. */
function dayName(weekday: number, length: number, section: FormatSection): string {
  const english = WEEKDAYS[weekday] ?? '';
  if (section.isEnglish) return length === 1 ? english.slice(0, 3) : english;
  return `${length === 1 ? '周' : '星期'}${CHINESE_DAYS[weekday] ?? ''}`;
}

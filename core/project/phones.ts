import { type Project } from './project.ts';

/**
 * Why a telephone cannot be one: of a mobile, which begins with 1 and has 11 digits; of a landline, which has its area
 * code and 7 or 8 digits behind it; of what is neither. Numbering plan: 电信网编号计划（2017年版）.
 */
export type PhoneDoubt = 'mobile' | 'landline' | 'number';

export type DoubtfulPhone = { readonly number: string; readonly doubt: PhoneDoubt };

const MOBILE = /^1[3-9]\d{9}$/;
/** 010, 02x with eight digits, the others with seven or eight. */
const LANDLINE = /^0(?:10\d{8}|2\d{9}|[3-9]\d{2}\d{7,8})$/;
/** A number within the area, and 400 and 800. */
const LOCAL = /^(?:[2-9]\d{6,7}|[48]00\d{7})$/;
/** 110, 119, 10086, 12345, 95588, 961890. */
const SHORT = /^(?:1\d{2}|1[0-2]\d{2,4}|9[56]\d{3,6})$/;
/** A stretch of digits as people part them, with what says that it is an extension or a number inside an office. */
const STRETCH = /(转|转接|分机|内线|短号|小号|ext\.?|\/)?\s*((?:\+|00)?\d(?:[\d\s()+\-–—－]*\d)?)/gi;

/** The numbers of a text that nobody could be reached at; empty where all may be right, or none are there. */
export function doubtfulPhones(text: string): readonly DoubtfulPhone[] {
  // What says itself that it keeps a place is told as 待填.
  if (/[×ＸX*]{2,}/u.test(text)) return [];
  const plain = text
    .normalize('NFKC')
    // A closing mark of an area code parts nothing: (0471)1234567.
    .replace(/[()]/gu, ' ');
  return [...plain.matchAll(STRETCH)].flatMap(([, before = '', stretch = '']) => {
    const number = stretch.trim();
    const groups = groupsOf(number);
    if (before !== '' && groups.length === 1 && (groups[0] ?? '').length <= 6) return [];
    if (groups.length === 1 && SHORT.test(groups[0] ?? '')) return [];
    return areNumbers(groups) ? [] : [{ number, doubt: doubtOf(groups) }];
  });
}

/** The groups of digits, without the country's code. */
function groupsOf(number: string): readonly string[] {
  const [first = '', ...rest] = number.split(/[^\d+]+/u).filter((group) => group !== '');
  const own = first.replace(/^(?:\+|00)86/u, '').replace(/^86(?=1\d{10}$)/u, '');
  const all = first === '86' ? rest : [own, ...rest];
  return all.map((group) => group.replaceAll('+', '')).filter((group) => group !== '');
}

/** Whether the groups, joined from left to right, are numbers one after the other; a last short one may be an extension. */
function areNumbers(groups: readonly string[]): boolean {
  if (groups.length === 0) return true;
  return groups.some((_, index) => {
    const number = groups.slice(0, index + 1).join('');
    if (!MOBILE.test(number) && !LANDLINE.test(number) && !LOCAL.test(number)) return false;
    const rest = groups.slice(index + 1);
    const isExtension = rest.length === 1 && !MOBILE.test(number) && (rest[0] ?? '').length <= 5;
    return isExtension || areNumbers(rest);
  });
}

function doubtOf(groups: readonly string[]): PhoneDoubt {
  const digits = groups.join('');
  if (/^1[3-9]/u.test(digits)) return 'mobile';
  return digits.startsWith('0') ? 'landline' : 'number';
}

/** Where a telephone was typed: a cell of a register, or a sign's own field. */
type PhonePlace =
  | {
      readonly register: 'people' | 'services' | 'posts' | 'mechanisms';
      readonly row: string;
      readonly column: 'phone' | 'supervisionPhone';
    }
  | { readonly sign: string };

/** A telephone of the records that is doubtful, why, whose it is, and where it was typed first. */
export type PhoneInRecord = DoubtfulPhone & { readonly of: string; readonly at: PhonePlace };

/** Every doubtful telephone of a project's records and signs, each said once with what it belongs to. */
export function phonesInDoubt({ policy, mechanisms, signs }: Project): readonly PhoneInRecord[] {
  const cell = (
    register: 'people' | 'services' | 'posts' | 'mechanisms',
    row: string,
    column: 'phone' | 'supervisionPhone' = 'phone',
  ): PhonePlace => ({ register, row, column });
  const said: readonly (readonly [string, string | undefined, PhonePlace])[] = [
    ...(policy.people ?? []).map(({ id, name, phone }) => [name, phone, cell('people', id)] as const),
    ...policy.services.flatMap(
      ({ id, name, phone, supervisionPhone }) =>
        [
          [name.zh, phone, cell('services', id)],
          [name.zh, supervisionPhone, cell('services', id, 'supervisionPhone')],
        ] as const,
    ),
    ...policy.posts.flatMap(({ id, people }) =>
      people.map(({ name, phone }) => [name, phone, cell('posts', id)] as const),
    ),
    ...mechanisms.map(({ id, name, phone }) => [name.zh, phone, cell('mechanisms', id)] as const),
    ...signs.map(
      ({ id, options: { person = '', phone } }) =>
        [String(person), phone === undefined ? undefined : String(phone), { sign: id }] as const,
    ),
  ];
  const found = new Map<string, PhoneInRecord>();
  for (const [of, text = '', at] of said)
    for (const { number, doubt } of doubtfulPhones(text)) {
      const key = `${of} ${number}`;
      if (!found.has(key)) found.set(key, { of, number, doubt, at });
    }
  return [...found.values()];
}

import { PLAIN, type Dialect, type FileBook, type FileCell, type FileSheet, letters } from './xlsxFiles.ts';

/** mulberry32: the same seed, the same numbers, on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NUMBER_FORMATS: readonly (string | number)[] = [
  0,
  1,
  2,
  3,
  4,
  9,
  10,
  49,
  '0000-0000000',
  '0"个工作日"',
  '0.00"元"',
  '#,##0.00"元"',
  '¥#,##0.00',
  '[$¥-804]#,##0.00;[$¥-804]-#,##0.00',
  '0.0%',
  '000000',
  '#',
  '0.###',
  '#.##',
  '"第"0"号"',
  '0;-0;"无"',
  '0.00;[Red]-0.00',
  '[Red]0;[Blue]-0',
  '[>=100]0"米";0"厘米"',
  '0_ ',
  '0\\-00',
  '# ?/?',
  '# ??/??',
  '0.00E+00',
  'General"平方米"',
  '0,"千"',
  '#,##0',
  '"("0")"',
  '@',
];
const DATE_FORMATS: readonly (string | number)[] = [
  14,
  27,
  28,
  31,
  36,
  50,
  51,
  57,
  58,
  20,
  21,
  22,
  45,
  46,
  'yyyy"年"m"月"',
  'yyyy"年"m"月"d"日"',
  '[$-804]yyyy"年"m"月"d"日";@',
  'yyyy-mm-dd',
  'yyyy/m/d',
  'yyyy.m',
  'yyyy.mm.dd',
  'yyyy',
  'm"月"d"日"',
  'yyyy-mm-dd hh:mm',
  'yyyy\\-mm\\-dd;@',
  '[DBNum1][$-804]yyyy"年"m"月"d"日"',
  'h:mm:ss',
  '[h]:mm',
  'aaaa',
  'yy-m-d',
];
const WORDS = [
  '老年活动室',
  '青年之家',
  '中国共产党查干哈达嘎查支部委员会',
  '“扫黄打非”工作站',
  '便民服务站',
  '旗科发〔2012〕8号',
  '35×240cm',
  '室外',
  '=1+1',
  '0471-1234567',
  '15010219900101001X',
  'A&B <C>',
  '二〇二三年',
  '一、室外',
  '，；、',
  '"引号"',
  'ᠠᠷᠠᠳ ᠤᠨ',
  '100%',
  '2023.10',
  ' 前后有空格 ',
];

/** Where LibreOffice shows what no other program does (docs/decisions/0136): #FMT for whole fractions, a sign lost. */
function isTheirOwn(value: number, format: string | number): boolean {
  return (
    (String(format).includes('?/') && Math.abs(value) > 1e6) ||
    (value < 0 && String(format).startsWith('[>='))
  );
}

/** A workbook as somebody might have made it: runs, merges, dates, formats, hidden sheets, in a writer's dialect. */
export function randomWorkbook(seed: number): { readonly book: FileBook; readonly dialect: Dialect } {
  const random = randomFrom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const dates1904 = random() < 0.1;
  const textCell = (): FileCell => {
    const text = pick(WORDS);
    const kind = random();
    if (kind < 0.2) {
      const cut = 1 + below(Math.max(1, text.length - 1));
      return { text, runs: [text.slice(0, cut), text.slice(cut)].filter((run) => run !== '') };
    }
    if (kind < 0.3) return { text, phonetic: 'lǎonián' };
    return kind < 0.35 ? { text: `${text}\n下一行` } : { text };
  };
  const number = (): number => {
    const kind = random();
    if (kind < 0.2) return below(100);
    if (kind < 0.35) return below(2_000_000_000) + 4_700_000_000;
    if (kind < 0.5) return Math.round(random() * 100_000) / 100;
    if (kind < 0.6) return -Math.round(random() * 10_000) / 10;
    if (kind < 0.7) return random();
    if (kind < 0.75) return 0;
    return kind < 0.85 ? 13_800_000_000 + below(99_999_999) : 2000 + below(30) + below(12) / 100;
  };
  const cell = (): FileCell | null => {
    const kind = random();
    if (kind < 0.12) return null;
    if (kind < 0.5) return textCell();
    const formula = random() < 0.15;
    if (kind < 0.75) {
      const value = number();
      const format = pick(NUMBER_FORMATS);
      if (isTheirOwn(value, format)) return { value };
      return { value, format, ...(formula ? { formula: String(value) } : {}) };
    }
    const value = 36_000 + below(12_000) + (random() < 0.3 ? below(86_400) / 86_400 : 0);
    return { value, format: pick(DATE_FORMATS), ...(formula ? { formula: String(value) } : {}) };
  };
  const sheet = (name: string, state?: 'hidden' | 'veryHidden'): FileSheet => {
    const width = 2 + below(6);
    const rows = Array.from({ length: 2 + below(8) }, () => Array.from({ length: width }, cell));
    const merges: string[] = [];
    if (random() < 0.4 && rows.length > 3) {
      const column = below(width);
      const top = below(rows.length - 2);
      const down = 1 + below(2);
      merges.push(`${letters(column)}${top + 1}:${letters(column)}${top + 1 + down}`);
      for (let row = top + 1; row <= top + down; row += 1) {
        const cells = rows[row];
        if (cells !== undefined) cells[column] = null;
      }
    }
    return { name, rows, merges, ...(state === undefined ? {} : { state }) };
  };
  const hidden = random() < 0.25 ? [sheet('旧表', random() < 0.5 ? 'hidden' : 'veryHidden')] : [];
  const sheets = [...hidden, sheet('清单'), ...(random() < 0.3 ? [sheet('附表')] : [])];
  const dialect: Dialect = {
    ...PLAIN,
    prefix: random() < 0.2 ? 'x:' : '',
    refs: random() > 0.15,
    strict: random() < 0.15,
    strings: random() < 0.5 ? 'inline' : 'shared',
    absolute: random() < 0.3,
    bom: random() < 0.15,
    part: random() < 0.3 ? 'data' : 'sheet',
    dimension: random() < 0.5,
  };
  return { book: { sheets, dates1904 }, dialect };
}

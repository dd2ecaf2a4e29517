import { type IssuerLevel } from '../../core/project/basisDocument.ts';

/** 内党办发〔2023〕5号, in brackets or not, with any of the brackets that are met around the year. */
const NUMBER = /[（(]?([\p{Script=Han}A-Za-z]+[〔［[(（【]\d{4}[〕］\])）】]\s*第?\d+号)[)）]?/u;

/** Levels as lists write them, the first that fits. */
const LEVELS: readonly (readonly [RegExp, IssuerLevel])[] = [
  [/法律|法规|条例|^法$/u, 'law'],
  [/中央|国务院|国家|全国|central/iu, 'central'],
  [/自治区|省|^区级?$|region/iu, 'region'],
  [/盟|市级|地级|^市$|league/iu, 'league'],
  [/旗|县|市辖区|banner/iu, 'banner'],
  [/苏木|乡|镇|街道|township/iu, 'township'],
  [/不明|不详|未说明|unknown/iu, 'unknown'],
];

/** The level that somebody wrote in words; null = none of them. */
export function levelNamed(text: string): IssuerLevel | null {
  return LEVELS.find(([words]) => words.test(text))?.[1] ?? null;
}

/** Title and 文号 that stand in one cell; a number that is not there is empty. */
export function titleAndNumber(written: string): { readonly title: string; readonly number: string } {
  const found = NUMBER.exec(written);
  return found === null
    ? { title: written, number: '' }
    : { title: withoutFrame(written.replace(found[0], '')), number: found[1] ?? '' };
}

function withoutFrame(title: string): string {
  return title.trim().replace(/^《([^《》]*)》$/u, '$1');
}

/** 2023年5月10日, 2023.5.10, 2023/5/10 as 2023-05-10. */
export function dayText(text: string): string {
  const parts = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(text.trim());
  if (parts === null) return text.trim();
  return [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
}

import { type UiLanguage } from './words.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 一层, 二层 … 十二层, 地下一层: what a new storey is called. `storey`: 1 = ground floor, -1 = basement, up to 99. */
export function storeyName(storey: number, language: UiLanguage): string {
  if (language === 'en') return storey < 0 ? `Basement ${-storey}` : `Level ${storey}`;
  return `${storey < 0 ? '地下' : ''}${chineseNumber(Math.abs(storey))}层`;
}

/** What the level is called with which a plan begins. */
export function groundFloorName(language: UiLanguage): string {
  return language === 'en' ? 'Ground floor' : '一层';
}

/** 1 … 99 as it is said: 十, 十二, 二十, 二十一. */
function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return `${ten}${DIGITS[ones] ?? ''}`;
}

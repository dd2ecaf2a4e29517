import { type Day } from '../../core/project/people.ts';
import { type UiLanguage } from './words.ts';

/** 2023年5月10日 */
export function chineseDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** 2023年5月10日, as papers write days. */
export function sayDay(day: Day, language: UiLanguage): string {
  return language === 'zh' ? chineseDay(day) : day;
}

import { type UiLanguage } from '../../../app/words/words.ts';

/** 14:05, by the clock of this machine. */
export function shownTime(instant: string): string {
  const at = new Date(instant);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** 2026年11月23日 14:05; 23 November 2026 14:05. */
export function shownInstant(instant: string, language: UiLanguage): string {
  const at = new Date(instant);
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };
  return `${at.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', options)} ${shownTime(instant)}`;
}

/** The day where the user is, `YYYY-MM-DD`. */
export function localDay(now: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

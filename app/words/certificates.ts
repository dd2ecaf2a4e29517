import { type CertificateWay, type RefusedMatter } from '../../core/project/certificates.ts';
import { defineWords, say, type UiLanguage } from './words.ts';

const CERTIFICATE_WORDS = defineWords({
  zh: {
    'way.online': '基层治理信息网上核验',
    'way.inquiry': '主动调查',
    'way.promise': '告知承诺',
    'way.data': '政务信息系统数据共享核查',
    'way.other': '其他办法',
  },
  en: {
    'way.online': 'checked online in the records of local government',
    'way.inquiry': 'inquiry by the office',
    'way.promise': 'a written promise after notice',
    'way.data': 'checked in shared government data',
    'way.other': 'another way',
  },
});

export function sayWay(way: CertificateWay, language: UiLanguage): string {
  return say(CERTIFICATE_WORDS, language, `way.${way}`);
}

/** The matter with what is done instead: 居住证明——告知承诺、主动调查. */
export function sayRefusedMatter({ text, ways }: RefusedMatter, language: UiLanguage): string {
  const known = ways.filter((way) => way !== 'other');
  if (known.length === 0) return text;
  const said = known.map((way) => sayWay(way, language));
  return language === 'zh' ? `${text}——${said.join('、')}` : `${text} – ${said.join(', ')}`;
}

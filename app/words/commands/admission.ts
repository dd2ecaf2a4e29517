import { defineWords } from '../words.ts';

export const DOCUMENT_OPTIONS_WORDS = defineWords({
  zh: {
    'document-title': '--document 要写文件标题，最多 110 字。',
    'document-level': '--level 不能是“{value}”；可写：中央、法律、自治区、盟市、旗县、苏木乡镇。',
    'document-dated': '--dated 应写成 2024-03-01 这样，不能是“{value}”。',
    'document-number': '--number 太长：“{value}”。',
    'document-issuer': '--issuer 太长：“{value}”。',
  },
  en: {
    'document-title': '--document takes the document’s title, 110 characters at most.',
    'document-level':
      '--level does not take “{value}”; it takes central, law, region, league, banner, township.',
    'document-dated': '--dated takes a day such as 2024-03-01, not “{value}”.',
    'document-number': '--number is too long: “{value}”.',
    'document-issuer': '--issuer is too long: “{value}”.',
  },
});

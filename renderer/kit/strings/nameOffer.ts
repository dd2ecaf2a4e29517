import { defineWords } from '../../../app/words/words.ts';

/** The right name beside one with characters that look like others. */
export const NAME_OFFER = defineWords({
  zh: {
    'looks-like': '有形似的字符，规范写法应为“{right}”。',
    take: '采用',
  },
  en: {
    'looks-like': 'Holds look-alike characters; the right name is “{right}”.',
    take: 'Take it',
  },
});

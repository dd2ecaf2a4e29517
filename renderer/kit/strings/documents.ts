import { defineWords } from '../../../app/words/words.ts';

/** A document behind a mechanism or a plate. */
export const DOCUMENTS = defineWords({
  zh: {
    level: '文件层级',
    title: '文件标题',
    number: '文号',
    'number-hint': '法律写条款，如“第十三条”',
    issuer: '发文机关',
    dated: '发文日期',
  },
  en: {
    level: 'Level',
    title: 'Title',
    number: 'Number',
    'number-hint': 'of a law the article',
    issuer: 'Issuer',
    dated: 'Day',
  },
});

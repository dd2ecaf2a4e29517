import { defineWords } from '../../../app/words/words.ts';

/** Which program this is, and where faults are kept. */
export const ABOUT = defineWords({
  zh: {
    version: '版本 {version} · {edition}',
    browser: '浏览器版',
    desktop: '桌面版',
    faults: '程序出错的记录（编号、时间和出错的程序位置，没有项目内容）在这个文件夹里：',
    copy: '复制路径',
    open: '打开文件夹',
  },
  en: {
    version: 'Version {version} · {edition}',
    browser: 'browser edition',
    desktop: 'desktop edition',
    faults:
      'What went wrong inside the program (numbers, times and places in the program, no contents of projects) is kept in this folder:',
    copy: 'Copy the path',
    open: 'Open the folder',
  },
});

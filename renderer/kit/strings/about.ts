import { defineWords } from '../../../app/words/words.ts';

/** Which program this is, and where faults are kept. */
export const ABOUT = defineWords({
  zh: {
    version: '版本 {version} · {edition}',
    browser: '浏览器版',
    desktop: '桌面版',
    faults: '程序出错的记录（编号、时间和出错的程序位置，没有项目内容）在这个文件夹里：',
    shared: '样式、规则、材料和字体先用共享文件夹里的：',
    'shared-gone': '共享文件夹打不开，现在用程序自带的样式、规则、材料和字体：',
    copy: '复制路径',
    open: '打开文件夹',
  },
  en: {
    version: 'Version {version} · {edition}',
    browser: 'browser edition',
    desktop: 'desktop edition',
    faults:
      'What went wrong inside the program (numbers, times and places in the program, no contents of projects) is kept in this folder:',
    shared: 'Looks, rules, materials and typefaces of the shared folder go first:',
    'shared-gone':
      'The shared folder cannot be reached; the program’s own looks, rules, materials and typefaces are used:',
    copy: 'Copy the path',
    open: 'Open the folder',
  },
});

import { defineWords } from './words.ts';

/** The papers upward of a folder of villages. */
export const LEDGERS = defineWords({
  zh: {
    folder: '上报台账',
    'file.left': '没有列入的文件',
    'folder.township': '苏木乡镇台账',
    'folder.banner': '旗县台账',
    'left-head': '下面 {count} 个文件没有列入任何一张表。处理好后请重新做一次。',
    'left-line': '{source}：{why}',
    twice: '{village}有几个项目文件（{files}），不知道算哪一个',
  },
  en: {
    folder: 'papers-upward',
    'file.left': 'left-out',
    'folder.township': 'township',
    'folder.banner': 'banner',
    'left-head': 'These {count} files are in none of the papers. Please mend them and make the papers again.',
    'left-line': '{source}: {why}',
    twice: '{village} has several project files ({files}), and nobody knows which one counts',
  },
});

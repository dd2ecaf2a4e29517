import { defineWords } from '../../../app/words/words.ts';

/** The manual's panel and the walk through the places. */
export const HELP = defineWords({
  zh: {
    manual: '手册',
    contents: '目录',
    search: '在手册里查找',
    none: '手册里没有这几个字',
    back: '上一页',
    print: '打印这一页',
    close: '关上手册',
    'tour-offer': '第一次用？用一分钟看一遍六个地方，随时可以退出。',
    'tour-take': '看一遍',
    'tour-leave': '不用了',
    'tour-next': '下一处',
    'tour-back': '上一处',
    'tour-end': '看完了',
    'tour-overview': '看哪里还差什么：上面各格是面积、挂牌、门牌、蒙古文……，下面“待办”点一条就到要改的地方。',
    'tour-plan': '画房间、看面积。下面一条随时写着达不达标、差多少。',
    'tour-registers': '服务事项、荣誉、蒙古文都在这里录入，像 Excel 一样打字、粘贴、导入。',
    'tour-signs': '每一块牌子的成品样子，和交给广告公司的文件是同一张图。',
    'tour-clearing': '现有的牌子逐块登记，按依据决定留、并、摘，出台账和通知。',
    'tour-delivery': '做出全部文件：标牌、平面图纸、报告。看不懂的地方按 F1。许多村一起，到“全乡镇”。',
  },
  en: {
    manual: 'Manual',
    contents: 'Contents',
    search: 'Search the manual',
    none: 'The manual does not have these words',
    back: 'Page before',
    print: 'Print this page',
    close: 'Close the manual',
    'tour-offer': 'New here? One minute through the six places; it can be left at any time.',
    'tour-take': 'Take the walk',
    'tour-leave': 'No, thanks',
    'tour-next': 'Next place',
    'tour-back': 'Place before',
    'tour-end': 'Done',
    'tour-overview':
      'What is missing where: the tiles show area, placards, plates, Mongolian; each line below leads to where it is mended.',
    'tour-plan':
      'Draw rooms and watch the area. The bar below says whether it is enough, and what is missing.',
    'tour-registers': 'Services, honours and Mongolian are entered here: type, paste or import, as in Excel.',
    'tour-signs': 'Every sign as it will be: the same drawing that the maker gets.',
    'tour-clearing':
      'Plates that hang today: what stays, what is merged, what comes down; ledger and notices.',
    'tour-delivery':
      'All files: signs, plan sheets, reports. F1 opens the manual. Many villages at once: 全乡镇.',
  },
});

import { defineWords } from '../../../app/words/words.ts';

/** A name that is changed once, and names that disagree. */
export const RENAMING = defineWords({
  zh: {
    title: '改名：{from} → {to}',
    'title-seal': '改名',
    note: '这个名称用在下面这些地方。打勾的一起改，一步完成，可以撤销。',
    names: '名称，自动跟着改（{count}）',
    typed: '手工输入的文字（{count}，跟着改 {ticked}）',
    'typed-note': '现有牌子、文件、荣誉上的字是照原样登记的，不打勾；只写了简称、不能肯定的，也请自己看。',
    all: '全选',
    none: '全不选',
    arrow: '{from} → {to}',
    signs: '要变的标牌（{count}）',
    papers: '标牌清单、图纸标题栏、台账和报告里的名称跟着登记走，下次制作就是新名。',
    unsigned: '要重新校对的蒙古文（{count}）',
    'unsigned-note': '汉字变了，原来的蒙古文留着，校对签名去掉，出正式文件前要重新校对。',
    files: '要变的文件名（{count}）',
    'files-more': '……还有 {count} 个',
    ok: '改名（{count} 处文字跟着改）',
    'ok-alone': '改名',
    disagree: '名称不一致（{count}）',
    mend: '改成“{right}”',
  },
  en: {
    title: 'Rename: {from} → {to}',
    'title-seal': 'Rename',
    note: 'The name stands in these places. What is ticked follows, as one step that can be undone.',
    names: 'Names that follow by themselves ({count})',
    typed: 'Typed texts ({count}, {ticked} follow)',
    'typed-note':
      'What stands on existing plates, documents and honours was recorded as it is and has no tick; look at bare names, which may mean something else.',
    all: 'All',
    none: 'None',
    arrow: '{from} → {to}',
    signs: 'Signs that change ({count})',
    papers:
      'The schedule, title blocks, ledgers and reports take the name from the register the next time they are made.',
    unsigned: 'Mongolian to be proof-read again ({count})',
    'unsigned-note':
      'The Chinese changes: the Mongolian stays, its signature goes, and final files need it proof-read again.',
    files: 'File names that change ({count})',
    'files-more': '… and {count} more',
    ok: 'Rename ({count} texts follow)',
    'ok-alone': 'Rename',
    disagree: 'Names that disagree ({count})',
    mend: 'Change to “{right}”',
  },
});

import { defineWords } from '../../../app/words/words.ts';

/** Mongolian as it is entered and signed for. */
export const MONGOLIAN = defineWords({
  zh: {
    mongolian: '蒙古文',
    'mongolian-of': '蒙古文：{of}',
    'state-none': '缺蒙古文',
    'state-unproofed': '未校对',
    'state-proofed': '已校对',
    'mongolian-hint': '请有资质的人提供，这里不翻译',
    unproofed: '未校对，只能出草稿',
    proofed: '{by} 校对，{on}',
    proof: '校对签名…',
    'proof-title': '蒙古文校对',
    'proof-note': '请由能读蒙古文的人逐字看过，再签名。名字和日期会写进项目。',
    by: '校对人',
    document: '翻译证明编号',
    sign: '签名',
    'private-use': '这里有旧式蒙古文字（蒙科立等的私有编码），不能用于制作。请用国际标准编码重新输入。',
  },
  en: {
    mongolian: 'Mongolian',
    'mongolian-of': 'Mongolian: {of}',
    'state-none': 'no Mongolian',
    'state-unproofed': 'not proof-read',
    'state-proofed': 'proof-read',
    'mongolian-hint': 'Supplied by a qualified person; nothing is translated here',
    unproofed: 'Not proof-read: drafts only',
    proofed: 'Proof-read by {by}, {on}',
    proof: 'Sign the proof…',
    'proof-title': 'Proof of the Mongolian',
    'proof-note':
      'Somebody who reads Mongolian goes through it letter by letter, then signs. Name and date go into the project.',
    by: 'Proof-reader',
    document: 'Translation certificate',
    sign: 'Sign',
    'private-use':
      'These are old Mongolian letters in a private encoding (Menksoft and others), which cannot be made. Type them again in Unicode.',
  },
});

import { defineWords } from './words.ts';

/** What stands over a roster that is to be filled in. */
export const ROSTER_TABLE = defineWords({
  zh: {
    title: '嘎查村名册',
    choices:
      '类型写农区、牧区或社区；党组织形式写支部、总支或党委；建筑面积按平方米写；房间写成 101 便民服务大厅；102 会议室。不知道的空着，不要估填。',
    collective: '集体经济组织名称照登记证书写，并写登记日期；没有成立的两格都空着。',
    mongolian: '蒙古文用国际标准编码，由校对人签名（校对人、校对日期都写）；没有校对的只能出草稿。',
  },
  en: {
    title: 'Roster of villages',
    choices:
      'Write 农区, 牧区 or 社区 for the type; 支部, 总支 or 党委 for the party organisation; the building area in m²; rooms as 101 便民服务大厅；102 会议室. Leave open what nobody knows; do not guess.',
    collective:
      'The collective’s name as on its certificate, with the day of registration; both open where there is none.',
    mongolian:
      'Mongolian in Unicode, signed for by a proof-reader with the day; what nobody proof-read makes drafts.',
  },
});

import { type NameFaultCode } from '../../core/signs/nameReading/nameFaultCodes.ts';
import { defineWords, type Words } from './words.ts';

/** What is wrong with a name; the right one is shown beside it. */
export const NAME_FAULTS: Words<NameFaultCode> = defineWords({
  zh: {
    'odd-characters': '有空格、全角字母数字或形似字符',
    'party-abbreviated': '应写“中国共产党”全称，不写“中共”，也不省略',
    'party-ending': '应写“支部委员会”“总支部委员会”或“委员会”，不写“党支部”“党总支”“党委”',
    'party-form-differs': '党组织形式与登记的不一致',
    'committee-short': '村（居）民委员会名称用了简称',
    'supervision-short': '村务监督委员会名称用了简称',
    'second-village-lost': '漏了一个“村”字：村名之后还要写“村民委员会”或“村务监督委员会”',
    'township-twice': '苏木乡镇名称写了两次',
    'place-differs': '地名与登记的旗县、苏木乡镇、嘎查村不一致',
    'other-body': '不是这个组织的名称',
    'collective-unmarked': '2025年5月1日起登记的名称须标明“集体经济组织”（农村集体经济组织法第二十一条）',
    'collective-place':
      '2025年5月1日起登记的名称须标明所在旗县、苏木乡镇、嘎查村（农村集体经济组织法第二十一条）',
  },
  en: {
    'odd-characters': 'holds spaces, full-width letters or look-alike characters',
    'party-abbreviated': 'the Party is named in full (中国共产党), not 中共 and not left out',
    'party-ending': 'ends with 支部委员会, 总支部委员会 or 委员会, not with 党支部, 党总支 or 党委',
    'party-form-differs': 'the form of the party organisation differs from the register',
    'committee-short': 'a short form of the villagers’ (residents’) committee',
    'supervision-short': 'a short form of the village supervision committee',
    'second-village-lost': 'one 村 is lost: 村民委员会 or 村务监督委员会 follows the village’s name',
    'township-twice': 'the township is named twice',
    'place-differs': 'the place differs from the register of names',
    'other-body': 'is not a name of this body',
    'collective-unmarked':
      'a name registered since 2025-05-01 must hold 集体经济组织 (Collective Economic Organisations Law, art. 21)',
    'collective-place':
      'a name registered since 2025-05-01 must hold the names of banner, township and village (art. 21)',
  },
});

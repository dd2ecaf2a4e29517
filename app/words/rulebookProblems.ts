import { defineWords } from './words.ts';

/** Why a rulebook does not load. */
export const RULEBOOK_WORDS = defineWords({
  zh: {
    'rulebook-newer': '规则文件是较新的版本 {version}，本程序只认得 {known}；请更新程序',
    'rulebook-malformed': '规则文件“{path}”处不对：{what}',
    'rulebook-plates-unknown': '规则文件所用的牌子目录“{plates}”不存在',
    'rulebook-document-repeated': '依据文件的编号有重复：{documents}',
    'rule-malformed': '规则 {rule} 的“{path}”不对：{what}',
    'rule-repeated': '规则 {rule} 出现了两次',
    'rule-without-citation': '规则 {rule} 没有写依据；没有依据的规则不能用',
    'rule-citation-document': '规则 {rule} 引用的文件“{document}”没有列在依据文件里',
    'rule-kind-unknown': '规则 {rule} 的类型“{kind}”本程序没有；可用的类型：{known}',
    'rule-options': '规则 {rule}（{kind}）的选项“{path}”不对：{what}',
    'rule-plate-unknown': '规则 {rule} 所指的牌子“{plate}”不在目录 {plates} 里',
    'plates-citation-document': '牌子目录 {plates} 引用的文件“{document}”没有列在依据文件里',
  },
  en: {
    'rulebook-newer': 'the rulebook is of the newer version {version}; this program knows {known}: update it',
    'rulebook-malformed': 'the rulebook is wrong at “{path}”: {what}',
    'rulebook-plates-unknown': 'there is no plates catalogue “{plates}”',
    'rulebook-document-repeated': 'documents are listed twice: {documents}',
    'rule-malformed': 'rule {rule} is wrong at “{path}”: {what}',
    'rule-repeated': 'rule {rule} is there twice',
    'rule-without-citation': 'rule {rule} cites nothing; a rule without citation does not exist',
    'rule-citation-document': 'rule {rule} cites “{document}”, which is not among the documents',
    'rule-kind-unknown':
      'rule {rule} is of the kind “{kind}”, which this program does not have; it has {known}',
    'rule-options': 'rule {rule} ({kind}): the option “{path}” is wrong: {what}',
    'rule-plate-unknown': 'rule {rule} names the plate “{plate}”, which the catalogue {plates} does not have',
    'plates-citation-document':
      'the plates catalogue {plates} cites “{document}”, which is not among the documents',
  },
});

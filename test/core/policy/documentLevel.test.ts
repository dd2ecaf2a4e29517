import { describe, expect, it } from 'vitest';
import { approvalLack } from '../../../core/policy/documentLevel.ts';
import { type BasisDocument, type IssuerLevel } from '../../../core/project/basisDocument.ts';
import { plates, words } from '../../support/policyData.ts';

const by = { plates: plates(), words: words() };
const HIGH: readonly IssuerLevel[] = ['central', 'law', 'region'];

function lackOf(level: IssuerLevel, number: string, issuer: string, title = '关于设立服务站的通知') {
  const document: BasisDocument = { level, number, issuer, title, dated: null };
  const lack = approvalLack(document, HIGH, by);
  if (lack === null) return 'allows';
  return lack.of === 'doubtful' ? `${lack.part} looks ${lack.looks}` : lack.of;
}

const REGION = '内蒙古自治区人民政府';
const CENTRE = '国务院';

/** Written before the rule, from how such papers are numbered; none was changed to fit it. */
const NUMBERS: readonly (readonly [level: IssuerLevel, number: string, issuer: string, says: string])[] = [
  // The region's own.
  ['region', '内党发〔2023〕5号', '内蒙古自治区党委', 'allows'],
  ['region', '内党办发〔2017〕12号', '内蒙古自治区党委办公厅、自治区人民政府办公厅', 'allows'],
  ['region', '内政办发〔2021〕44号', '内蒙古自治区人民政府办公厅', 'allows'],
  ['region', '内政发[2019]3号', '自治区政府', 'allows'],
  ['region', '内政字（2020）118号', '自治区人民政府', 'allows'],
  ['region', '内党字〔2018〕9号', '中共内蒙古自治区委员会', 'allows'],
  ['region', '内党发 〔２０２２〕 １号', '自治区党委和政府', 'allows'],
  ['region', '内蒙古自治区人民政府令第240号', '内蒙古自治区人民政府', 'allows'],
  ['region', '内政办字【2022】7号', '内蒙古自治区人民政府 办公厅', 'allows'],
  // The centre's.
  ['central', '中发〔2018〕1号', '中共中央、国务院', 'allows'],
  ['central', '中办发〔2022〕20号', '中共中央办公厅、国务院办公厅', 'allows'],
  ['central', '国发〔2016〕40号', '国务院', 'allows'],
  ['central', '国办函〔2020〕109号', '国务院办公厅', 'allows'],
  ['central', '厅字〔2016〕42号', '中共中央办公厅 国务院办公厅', 'allows'],
  // Laws: by article or by the order that made them.
  ['law', '第三十一条', '全国人民代表大会常务委员会', 'allows'],
  ['law', '主席令第37号', '全国人大', 'allows'],
  ['law', '第八条第二款', '内蒙古自治区人民代表大会常务委员会', 'allows'],
  ['law', '第12条', '呼和浩特市人民代表大会常务委员会', 'allows'],
  // No issuer.
  ['region', '内政发〔2024〕1号', '', 'issuer'],
  ['central', '国发〔2024〕1号', '', 'issuer'],
  ['law', '第三条', '', 'issuer'],
  // Numbers of lower offices, with a place that is known by its word and with an abbreviation that is not.
  ['region', '台政发〔2021〕12号', '', 'number looks unknown'],
  ['region', '台政发〔2021〕12号', REGION, 'number looks unknown'],
  ['region', '土左政办发〔2022〕7号', REGION, 'number looks unknown'],
  ['region', '呼党发〔2020〕3号', REGION, 'number looks unknown'],
  ['region', '锡署发〔2019〕66号', REGION, 'number looks unknown'],
  ['region', '赤峰市政办发〔2024〕1号', REGION, 'number looks league'],
  ['region', '阿拉善盟行政公署发〔2021〕8号', REGION, 'number looks league'],
  ['region', '阿旗党办发〔2024〕1号', REGION, 'number looks banner'],
  ['region', '凉城县政发〔2020〕31号', REGION, 'number looks banner'],
  ['region', '罕苏木党发〔2024〕1号', REGION, 'number looks township'],
  ['region', '台阁牧镇政发〔2021〕12号', REGION, 'number looks township'],
  ['region', '〔2024〕1号', REGION, 'number looks unknown'],
  ['region', '第5号', REGION, 'number looks unknown'],
  ['central', '台政发〔2021〕12号', CENTRE, 'number looks unknown'],
  ['central', '民发〔2020〕1号', '民政部', 'number looks unknown'],
  ['law', '台政发〔2021〕12号', '全国人民代表大会', 'number looks unknown'],
  // High levels that contradict each other.
  ['region', '国办发〔2021〕5号', REGION, 'number looks central'],
  ['central', '内政办发〔2021〕5号', CENTRE, 'number looks region'],
  ['law', '内政办发〔2021〕5号', '全国人大', 'number looks region'],
  ['region', '内政办发〔2021〕5号', CENTRE, 'issuer looks central'],
  ['central', '国办发〔2021〕5号', REGION, 'issuer looks region'],
  // Issuers that are no such body.
  ['region', '内政办发〔2021〕5号', '台阁牧镇人民政府', 'issuer looks township'],
  ['region', '内政办发〔2021〕5号', '内蒙古自治区呼和浩特市人民政府', 'issuer looks league'],
  ['region', '内政办发〔2021〕5号', '内蒙古自治区呼和浩特市土默特左旗人民政府', 'issuer looks banner'],
  ['region', '内政办发〔2021〕5号', '台阁牧镇人民政府（转发自治区人民政府）', 'issuer looks township'],
  ['region', '内民发〔2021〕5号', '内蒙古自治区民政厅', 'issuer looks unknown'],
  ['region', '内组发〔2021〕5号', '自治区党委组织部', 'issuer looks unknown'],
  ['region', '内政发〔2021〕5号', '张三', 'issuer looks unknown'],
  ['central', '中办发〔2021〕5号', '中央组织部', 'issuer looks unknown'],
  ['law', '第三条', '台阁牧镇人民政府', 'issuer looks township'],
  ['law', '第三条', '内蒙古自治区人民政府', 'issuer looks region'],
  // What is lower is refused for its level, whatever else it says.
  ['township', '内政发〔2021〕5号', REGION, 'level'],
  ['unknown', '内政发〔2021〕5号', REGION, 'level'],
  ['region', '口头通知', REGION, 'number'],
  ['region', '', REGION, 'number'],
];

describe('the document that allows a mechanism', () => {
  it.each(NUMBERS)('[APP-60] %s %s of “%s”: %s', (level, number, issuer, says) => {
    expect(lackOf(level, number, issuer)).toBe(says);
  });

  it.each([
    ['中华人民共和国村民委员会组织法', 'allows'],
    ['《中华人民共和国村民委员会组织法》（2018年修正）', 'allows'],
    ['退役军人保障法', 'allows'],
    ['内蒙古自治区实施《中华人民共和国村民委员会组织法》办法', 'allows'],
    ['台阁牧镇河湖管理办法', 'issuer'],
    ['河长制条例', 'issuer'],
  ])('[APP-60] a law that says whose it is needs no issuer: %s: %s', (title, says) => {
    expect(lackOf('law', '第三条', '', title)).toBe(says);
  });

  it.each([
    ['阿鲁科尔沁旗人民政府关于设站的通知', 'title looks banner'],
    ['关于旗县人民政府设站的意见', 'allows'],
    ['自治区人民政府关于苏木人民政府设站的意见', 'allows'],
  ])('[APP-60] a title that begins with a lower office is doubted: %s: %s', (title, says) => {
    expect(lackOf('region', '内政发〔2024〕1号', REGION, title)).toBe(says);
  });
});

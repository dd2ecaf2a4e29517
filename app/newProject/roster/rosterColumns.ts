import { type ColumnDefinition } from '../../lists/columns.ts';
import { type MONGOLIAN_OF } from '../mongolian.ts';

export type RosterColumn =
  | 'banner'
  | 'township'
  | 'village'
  | 'setting'
  | 'party'
  | 'collective'
  | 'registered'
  | 'area'
  | 'rooms'
  | 'plates'
  | `${(typeof MONGOLIAN_OF)[number]}Mn`
  | 'proofBy'
  | 'proofOn';

const column = (key: RosterColumn, ...headings: string[]): ColumnDefinition<RosterColumn> => ({
  key,
  required: key === 'banner' || key === 'township' || key === 'village',
  headings,
  ...(key === 'registered' || key === 'proofOn' ? { day: true } : {}),
});

/** Headings of rosters of villages as offices write them, in the order of the template. */
export const ROSTER_COLUMNS: readonly ColumnDefinition<RosterColumn>[] = [
  column('banner', '旗县市区', '旗县', '旗县（市、区）', '旗县名称', '所属旗县', '区县', 'banner', 'county'),
  column(
    'township',
    '苏木乡镇',
    '苏木乡镇（街道）',
    '乡镇',
    '苏木',
    '乡镇街道',
    '所属乡镇',
    '苏木镇',
    'township',
  ),
  column(
    'village',
    '嘎查村',
    '嘎查村名称',
    '村名',
    '村',
    '嘎查',
    '行政村',
    '村（社区）',
    '嘎查村（社区）',
    'village',
  ),
  column('setting', '类型', '农区牧区', '村类型', '区域类型', 'setting', 'type'),
  column('party', '党组织形式', '党组织', '党组织类型', '党组织设置', 'party', 'partyform'),
  column('collective', '集体经济组织名称', '集体经济组织', '集体经济组织全称', '合作社名称', 'collective'),
  column('registered', '集体登记日期', '登记日期', '集体经济组织登记日期', '注册日期', 'registered'),
  column('area', '建筑面积', '房屋建筑面积', '建筑面积平方米', 'area', 'buildingarea'),
  column('rooms', '房间', '功能区', '功能室', 'rooms'),
  column('plates', '现有牌子数', '现有牌子', '牌子数', '现有牌匾数', '挂牌数', 'plates'),
  column('villageMn', '嘎查村蒙文', '嘎查村蒙古文', '村名蒙文', '蒙文', '蒙古文', 'mongolian', 'villagemn'),
  column('bannerMn', '旗县蒙文', '旗县市区蒙文', '旗县蒙古文', 'bannermn'),
  column('townshipMn', '苏木乡镇蒙文', '乡镇蒙文', '苏木乡镇蒙古文', 'townshipmn'),
  column('partyMn', '党组织蒙文', '党组织蒙古文', 'partymn'),
  column('committeeMn', '村民委员会蒙文', '村委会蒙文', '村民委员会蒙古文', 'committeemn'),
  column('collectiveMn', '集体经济组织蒙文', '集体经济组织蒙古文', 'collectivemn'),
  column('supervisionMn', '村务监督委员会蒙文', '监委会蒙文', '村务监督委员会蒙古文', 'supervisionmn'),
  column('centreMn', '党群服务中心蒙文', '党群服务中心蒙古文', 'centremn'),
  column('practiceMn', '文明实践站蒙文', '新时代文明实践站蒙文', 'practicemn'),
  column('serviceMn', '综合服务站蒙文', '综合服务机构蒙文', 'servicemn'),
  column('proofBy', '蒙文校对人', '校对人', '蒙古文校对人', 'proofreader'),
  column('proofOn', '蒙文校对日期', '校对日期', '蒙古文校对日期', 'proofread'),
];

/** The heading that a roster of our own has over the column. */
export function rosterHeading(key: RosterColumn): string {
  return ROSTER_COLUMNS.find((each) => each.key === key)?.headings[0] ?? key;
}

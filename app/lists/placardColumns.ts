import { type ColumnDefinition } from './columns.ts';

export type PlacardColumn =
  | 'text'
  | 'mn'
  | 'place'
  | 'room'
  | 'form'
  | 'copies'
  | 'demandedBy'
  | 'basisDocument'
  | 'basisNumber'
  | 'basisLevel'
  | 'basisIssuer'
  | 'basisDate'
  | 'colours'
  | 'ground'
  | 'letters'
  | 'scripts'
  | 'typeface'
  | 'demandsPerson'
  | 'size'
  | 'photo'
  | 'content'
  | 'support'
  | 'function'
  | 'judgedBy'
  | 'judgedOn'
  | 'note';

/** Headings of inventories of existing plates as offices write them. */
export const PLACARD_COLUMNS: readonly ColumnDefinition<PlacardColumn>[] = [
  {
    key: 'text',
    required: true,
    headings: [
      '牌子名称',
      '牌匾名称',
      '标牌名称',
      '挂牌名称',
      '牌子',
      '牌匾',
      '标牌',
      '名称',
      '汉文',
      '汉文名称',
      '牌子文字',
      '牌面文字',
      '文字',
      'text',
      'name',
      'plate',
      'placard',
      'chinese',
      'zh',
    ],
  },
  {
    key: 'mn',
    required: false,
    headings: ['蒙古文', '蒙文', '蒙古文名称', '蒙文名称', '蒙古文文字', 'mongolian', 'mn'],
  },
  {
    key: 'place',
    required: false,
    headings: [
      '位置',
      '悬挂位置',
      '挂牌位置',
      '室内外',
      '内外',
      '悬挂地点',
      '地点',
      '位置内外',
      'place',
      'location',
      'position',
      'where',
    ],
  },
  { key: 'room', required: false, headings: ['房间', '所在房间', '房间名称', '室', '房间号', 'room'] },
  {
    key: 'form',
    required: false,
    headings: [
      '类型',
      '类型及尺寸',
      '式样',
      '形式',
      '样式',
      '种类',
      '牌子类型',
      '牌子形式',
      'form',
      'type',
      'kind',
      'formandsize',
    ],
  },
  {
    key: 'copies',
    required: false,
    headings: [
      '数量',
      '块数',
      '牌数',
      '牌子数量',
      '牌匾数量',
      '件数',
      '个数',
      'copies',
      'count',
      'quantity',
      'qty',
    ],
  },
  {
    key: 'demandedBy',
    required: false,
    headings: [
      '要求悬挂单位',
      '要求单位',
      '要求挂牌单位',
      '挂牌单位',
      '主管部门',
      '设立部门',
      '来源部门',
      '要求部门',
      '设立单位',
      'demandedby',
      'department',
      'authority',
    ],
  },
  {
    key: 'basisDocument',
    required: false,
    headings: [
      '依据文件',
      '依据',
      '文件依据',
      '挂牌依据',
      '设立依据',
      '文件',
      '文件标题',
      '文件名称',
      'basis',
      'basisdocument',
      'document',
    ],
  },
  {
    key: 'basisNumber',
    required: false,
    headings: [
      '文号',
      '发文字号',
      '文件号',
      '文件文号',
      '依据文号',
      'number',
      'documentnumber',
      'basisnumber',
    ],
  },
  {
    key: 'basisLevel',
    required: false,
    headings: ['文件层级', '发文层级', '依据层级', '文件级别', '层级', 'level', 'basislevel'],
  },
  {
    key: 'basisIssuer',
    required: false,
    headings: ['发文机关', '发文单位', '印发单位', '文件机关', 'issuer', 'basisissuer'],
  },
  {
    key: 'basisDate',
    required: false,
    headings: ['发文日期', '文件日期', '印发日期', '成文日期', 'documentdate', 'basisdate'],
  },
  { key: 'colours', required: false, headings: ['颜色', '底色字色', '牌子颜色', 'colours', 'colors'] },
  { key: 'ground', required: false, headings: ['底色', '牌底颜色', '背景色', 'ground', 'background'] },
  { key: 'letters', required: false, headings: ['字色', '文字颜色', '字体颜色', 'letters', 'lettercolour'] },
  {
    key: 'scripts',
    required: false,
    headings: ['文种', '使用文字', '文字种类', '语种', '双语', 'scripts', 'languages'],
  },
  { key: 'typeface', required: false, headings: ['字体', '汉文字体', 'typeface', 'font'] },
  {
    key: 'demandsPerson',
    required: false,
    headings: ['是否要求专人专岗', '专人专岗', '要求专人专岗', 'demandsperson', 'dedicatedperson'],
  },
  {
    key: 'size',
    required: false,
    headings: ['尺寸', '规格', '大小', '尺寸规格', '规格尺寸', 'size', 'dimensions'],
  },
  {
    key: 'photo',
    required: false,
    headings: [
      '照片',
      '照片（前）',
      '图片',
      '照片文件',
      '现状照片',
      '照片名称',
      'photo',
      'photo (before)',
      'picture',
      'image',
    ],
  },
  {
    key: 'content',
    required: false,
    headings: ['有无内容', '有无实际内容', '是否有内容', '有内容', 'content'],
  },
  { key: 'support', required: false, headings: ['有无保障', '是否有保障', '有保障', 'support'] },
  {
    key: 'function',
    required: false,
    headings: [
      '是否属于职能范围',
      '职能范围内',
      '属职能范围',
      '是否在职能范围内',
      '在职能范围内',
      'function',
    ],
  },
  { key: 'judgedBy', required: false, headings: ['判定人', '核查人', '认定人', 'judgedby'] },
  { key: 'judgedOn', required: false, headings: ['判定日期', '核查日期', '认定日期', 'judgedon'] },
  { key: 'note', required: false, headings: ['备注', '说明', 'note', 'notes', 'remarks'] },
];

export const PLACARD_COLUMN_KEYS: readonly PlacardColumn[] = PLACARD_COLUMNS.map(({ key }) => key);

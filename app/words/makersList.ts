import { filled } from './words.ts';

export const LIST_FILE = '制作清单.pdf';

/** The maker's list (制作清单). */
export const LIST_WORDS = {
  title: '{village}标牌制作清单',
  under: '{place}　{day}',
  summary: '{made}{blocked}。制作以各文件为准，本清单用于核对。',
  'summary-made': '做好标牌 {plates} 块（{kinds} 种），制作图 {sheets} 张{drafts}',
  'summary-drafts': '，其中草稿 {drafts} 张',
  'summary-blocked': '；另有 {count} 种没有做出来，列在最后',
  'summary-none': '没有做好的标牌，下列 {count} 种都没有做出来',
  parts: '一种标牌分几张制作的，编号后另编张号：{list}。',
  part: '{number} 共 {count} 张',
  layouts: '另有布置图 {count} 张，供安装时对照，不是标牌，不计入块数。',
  'draft-warning': '草稿不得制作：蒙古文须经具名校对、文字规则须经确认后，重新出文件。',
  scale: '文件均为 1:1，裁切线即成品尺寸；图为缩小的样子，按各自大小充满图框，相互不成比例。',
  size: '成品尺寸',
  'size-short': '尺寸',
  'size-value': '{width} × {height} mm，出血 {bleed} mm',
  'size-plain': '{width} × {height} mm',
  copies: '数量',
  'copies-value': '{copies} 块',
  'copies-part': '本张做 {copies} 份，这种标牌共 {count} 张',
  'copies-layout': '布置图，{copies} 份',
  material: '材质',
  'material-open': '未定，请与委托方商定',
  process: '工艺',
  'process-print': '印刷',
  'process-cut': '雕刻、割字',
  ink: '专用色',
  'ink-cmyk': '印刷 C{c} M{m} Y{y} K{k}',
  'ink-paint': '漆、膜色号 {paint}',
  files: '文件',
  state: '状态',
  ready: '可以制作',
  draft: '草稿（{marks}），不得制作',
  note: '说明',
  blocked: '没有做出来的 {count} 种',
  'not-made': '未做',
  reason: '原因',
  'sign-heading': '签收和确认',
  'sign-customer': '委托方确认',
  'sign-maker': '制作单位签收',
  'sign-sign': '经手人签字：',
  'sign-seal': '（盖章）',
  'sign-day': '　　　年　　月　　日',
} as const;

export function listWord(
  key: keyof typeof LIST_WORDS,
  data: Readonly<Record<string, string | number>>,
): string {
  return filled(LIST_WORDS[key], data);
}

import { type Day } from '../../core/project/people.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { type MakerFacts } from '../../core/signs/makerFacts.ts';
import { filled } from './words.ts';

/**
 * Words that travel with the work to Chinese sign shops: file names and slugs. They are Chinese whatever the
 * language of the program.
 */
export const DRAFT_MARKS: Readonly<Record<DraftReason, string>> = {
  unfilled: '有待填',
  sample: '示例',
  lacking: '缺蒙古文',
  unproofed: '未校对',
  unconfirmed: '未确认',
};

/** Written across the face of every draft. */
export const DRAFT_FACE = '草稿 不得制作';

/** `3份` */
export function copiesPart(copies: number): string {
  return `${copies}份`;
}

export type SlugFacts = {
  readonly stem: string;
  /** Trim and bleed, mm. */
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  readonly copies: number;
  readonly material: string | null;
  readonly day: Day;
  readonly drafts: readonly DraftReason[];
  /** What the template tells the maker beside the drawing, e.g. the canopy of a notice board. */
  readonly note: string | null;
  /** Null for what nobody makes: drawings for the fitter. */
  readonly made: MakerFacts | null;
};

/** What the project does not say, and only the orderer can. */
const ASKED = '________（请订货人填写）';
/** More holes than this are read off the drawing. */
const TOLD_HOLES = 8;

/** What a shop has to know before it begins; what nobody recorded is asked for. */
function makingLines(
  { outline, holes, colours, making }: MakerFacts,
  material: string | null,
): readonly string[] {
  const shape = {
    square: '直角',
    contour: '按裁切线',
    round: outline.kind === 'round' ? `圆角 R${figure(outline.radius)} mm` : '',
  }[outline.kind];
  const [first] = holes;
  const alike =
    first !== undefined && holes.every(({ diameter }) => figure(diameter) === figure(first.diameter));
  const places = holes.map(({ x, y }) => `${figure(x)}, ${figure(y)}`).join(' / ');
  const drilled =
    first === undefined
      ? `不打孔，固定方式：${ASKED}`
      : alike && holes.length <= TOLD_HOLES
        ? `打孔 ${holes.length}-Ø${figure(first.diameter)} mm，孔心（距左边, 距下边 mm）${places}`
        : `打孔 ${holes.length} 个，孔位、孔径按打孔线`;
  const inks = colours.map(
    ({ cmyk: [c, m, y, k], name }) => `C${c} M${m} Y${y} K${k}${name === null ? '' : `（${name}）`}`,
  );
  return [
    `外形：${shape}　${drilled}`,
    `材料、厚度：${material ?? ASKED}　工艺：${making}`,
    ...(inks.length === 0 ? [] : [`颜色：${inks.join('、')}`]),
  ];
}

function figure(length: number): string {
  return String(Math.round(length * 10) / 10);
}

/** The slug's lines: file name; size, bleed, copies, day; how it is made; what makes it a draft. */
export function slugLines(facts: SlugFacts): readonly string[] {
  const { stem, width, height, bleed, copies, material, day, drafts } = facts;
  const figures = [
    `成品 ${width} × ${height} mm`,
    `出血 ${bleed} mm`,
    `${copies} 份`,
    ...(material === null || facts.made !== null ? [] : [material]),
    day,
  ].join('  ');
  const made = facts.made === null ? [] : makingLines(facts.made, material);
  const head = [stem, figures, ...made, ...(facts.note === null ? [] : [facts.note])];
  if (drafts.length === 0) return head;
  return [...head, `草稿：${drafts.map((reason) => DRAFT_MARKS[reason]).join('、')}，不得制作`];
}

/** What the slot of official artwork is called after the body's name. */
export const EMBLEM_LABEL = '标识';

/** `第1张共3张`: one sheet of a board or wall among several of its kind. */
export function partName(index: number, count: number): string {
  return `第${index + 1}张共${count}张`;
}

/** Name of the ground floor in a plan that starts empty. */
export const GROUND_FLOOR = '一层';

/** What the folder of a package begins with: 查干哈达嘎查_标牌. */
export function packageName(village: string): string {
  return `${village}_标牌`;
}

/** What a set of plan sheets is called in the names of its files: 查干哈达嘎查_平面图. */
export function planSetName(village: string): string {
  return `${village}_平面图`;
}

/** What stands where a name is still to be entered; core/signs/openContent.ts knows it. */
export const UNFILLED = '待填';

/** Words of a starter directory, which say themselves that they are to be replaced. */
export const STARTER_WORDS = {
  field: '{field}类事项（具体事项待填）',
  document: '委托文件待填',
} as const;

/** What the folder of a set of reports begins with: 查干哈达嘎查_报告. */
export function reportSetName(village: string): string {
  return `${village}_报告`;
}

/** What the folder of a level's papers begins with: 巴彦温都尔苏木_汇总. */
export function levelSetName(area: string): string {
  return `${area}_汇总`;
}

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

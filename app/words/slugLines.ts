import { tenth } from '../../core/units/length.ts';
import { type Day } from '../../core/project/people.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { type MakerFacts } from '../../core/signs/slugFacts.ts';
import { type Answers, saysThickness } from '../../core/signs/specification.ts';
import { sayAnswer, sayTold, SPECIFICATION_WORDS } from './specification.ts';

/**
 * Words that travel with the work to Chinese sign shops: file names (fileNames.ts), slugs and the papers of a package (shopPapers.ts). They are Chinese whatever the
 * language of the program.
 */
export const DRAFT_MARKS: Readonly<Record<DraftReason, string>> = {
  unfilled: '有待填',
  sample: '示例',
  lacking: '缺蒙古文',
  unproofed: '未校对',
  suffix: '后缀空格待改',
  unconfirmed: '未确认',
};

/** Written across the face of every draft. */
export const DRAFT_FACE = '草稿 不得制作';

export type SlugFacts = {
  readonly stem: string;
  /** Trim and bleed, mm. */
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  readonly copies: number;
  /** What the shop is told of the sign (docs/spec/specification.md). */
  readonly told: Answers;
  readonly day: Day;
  readonly drafts: readonly DraftReason[];
  /** What the template tells the maker beside the drawing, e.g. the canopy of a notice board. */
  readonly note: string | null;
  /** Null for what nobody makes: drawings for the fitter. */
  readonly made: MakerFacts | null;
};

/** What the project does not say, and only the orderer can: written on the printed sheet by hand. */
const BLANK = '________';
const BLANKS = '横线处请订货人填写';
/** More holes than this are read off the drawing. */
const TOLD_HOLES = 8;

/** What a shop has to know before it begins; what nobody recorded is asked for. */
function makingLines({ outline, holes, colours, making }: MakerFacts, told: Answers): readonly string[] {
  const shape = {
    square: '直角',
    contour: '按裁切线',
    round: outline.kind === 'round' ? `圆角 R${tenth(outline.radius)} mm` : '',
  }[outline.kind];
  const [first] = holes;
  const alike =
    first !== undefined && holes.every(({ diameter }) => tenth(diameter) === tenth(first.diameter));
  const places = holes.map(({ x, y }) => `${tenth(x)}, ${tenth(y)}`).join(' / ');
  const drilled =
    first === undefined
      ? '不打孔'
      : alike && holes.length <= TOLD_HOLES
        ? `打孔 ${holes.length}-Ø${tenth(first.diameter)} mm，孔心（距左边, 距下边 mm）${places}`
        : `打孔 ${holes.length} 个，孔位、孔径按打孔线`;
  const inks = colours.map(
    ({ cmyk: [c, m, y, k], name }) => `C${c} M${m} Y${y} K${k}${name === null ? '' : `（${name}）`}`,
  );
  const { material, finish, sides, place, mounting, fixing } = told;
  const lines = [
    `外形：${shape}　${drilled}`,
    [
      `材料：${material === undefined ? BLANK : sayTold(material, String)}`,
      `厚度：${thicknessOf(told)}`,
      ...(finish === undefined ? [] : [`表面：${finish.value}`]),
      sides === undefined ? `${WORDS.sides}：${BLANK}` : sayAnswer('zh', 'sides', sides.value),
      `工艺：${making}`,
    ].join('　'),
    [
      `${WORDS.place}：${place === undefined ? BLANK : sayAnswer('zh', 'place', place.value)}`,
      `${WORDS.mounting}：${mounting === undefined ? BLANK : sayAnswer('zh', 'mounting', mounting.value)}`,
      ...(fixing === undefined ? [] : [`${WORDS.fixing}：${fixing.value}`]),
    ].join('　'),
    ...(inks.length === 0 ? [] : [`颜色：${inks.join('、')}`]),
  ];
  return lines.some((line) => line.includes(BLANK)) ? [...lines, BLANKS] : lines;
}

const WORDS = SPECIFICATION_WORDS.zh;

/** A material that somebody wrote with its measure (亚克力 5 mm) says its thickness itself. */
function thicknessOf({ material, thickness }: Answers): string {
  if (thickness !== undefined) return sayTold(thickness, (value) => sayAnswer('zh', 'thickness', value));
  return saysThickness(material?.value) ? '见材料' : BLANK;
}

/** The slug's lines: file name; size, bleed, copies, day; how it is made; what makes it a draft. */
export function slugLines(facts: SlugFacts): readonly string[] {
  const { stem, width, height, bleed, copies, told, day, drafts } = facts;
  const figures = [
    `成品 ${width} × ${height} mm`,
    `出血 ${bleed} mm`,
    `${copies} 份`,
    ...(told.material?.by !== 'sign' || facts.made !== null ? [] : [told.material.value]),
    day,
  ].join('  ');
  const made = facts.made === null ? [] : makingLines(facts.made, told);
  const head = [stem, figures, ...made, ...(facts.note === null ? [] : [facts.note])];
  if (drafts.length === 0) return head;
  return [...head, `草稿：${drafts.map((reason) => DRAFT_MARKS[reason]).join('、')}，不得制作`];
}

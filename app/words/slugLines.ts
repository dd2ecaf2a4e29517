import { type Day } from '../../core/project/people.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { type MakerFacts } from '../../core/signs/slugFacts.ts';

/**
 * Words that travel with the work to Chinese sign shops: file names (fileNames.ts), slugs and the papers of a package (shopPapers.ts). They are Chinese whatever the
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

import { type RegionKind } from './region.ts';

/** What the title of a drawing says. */
export type DrawingTitle = {
  /** Without its scale and without spaces between Chinese characters. */
  readonly words: string;
  readonly kind: Exclude<RegionKind, 'unknown'>;
  readonly storey: number | null;
  readonly upTo: number | null;
  /** 0 = the plan of a storey; more = a plan of the same storey for another purpose (furniture, ceilings, pipes). */
  readonly rank: 0 | 1 | 2;
};

/** Titles are short; a longer text that has the words in it is a note about a drawing. */
const LONGEST = 26;
/** Beginnings of notes that speak of another drawing. */
const SPEAKS_OF = /^(见|详见?|参见?|参照|注[:：]?|本|按|同|应|须|未|除|凡|所有|以|与)/;

/** In this order: a plan of a staircase is a detail, a plan of a roof is no storey. */
const KINDS: readonly (readonly [RegExp, DrawingTitle['kind']])[] = [
  [/(说明|目录|门窗表|材料表|做法表|一览表|图例|notes?)$/i, 'notes'],
  [/(大样|详图|节点|放大图|墙身|details?$)/i, 'detail'],
  [/(楼梯间?|卫生间|厕所|厨房|电梯|坡道|台阶|雨棚|门窗).*(平面|剖面|立面)/, 'detail'],
  [/(基础|梁|桩|配筋|结构|楼板|模板|圈梁|构造柱|柱网|柱位).*图$/, 'detail'],
  [/(总平面|总图|区位|site\s*plan|master\s*plan)/i, 'site'],
  [/(屋顶|屋面|屋盖|出屋面|roof)/i, 'roof'],
  [/(立面(展开)?图?|elevation)$/i, 'elevation'],
  [/((剖|断)面图?|section)(\s*\S{1,3})?$/i, 'section'],
  [/(平面|平面.{0,6}图|(布置|布局|分隔|分布|功能|布点|点位|照明|天花|吊顶|插座).{0,4}图)$/, 'plan'],
  [/(plan|layout)$/i, 'plan'],
];
/** A storey alone is a title too: 一层, 2F, 首层图. */
const STOREY_ALONE =
  /^(地下|负)?第?([一二三四五六七八九十]{1,3}|\d{1,2}|首|底|顶)(层|楼)(图|平面)?$|^(\d{1,2}F|F\d{1,2}|B\d)$/i;

const OTHER_PURPOSE = /布置|家具|装修|装饰|铺装|索引|疏散|改造|功能|分区|布局|尺寸|furniture|layout/i;
const OTHER_TRADE =
  /照明|插座|电气|弱电|强电|配电|防雷|接地|给排水|给水|排水|采暖|暖通|供暖|空调|通风|消防|喷淋|天花|吊顶|顶棚|顶面|灯具|点位|地坪|地面|管线|ceiling|electrical|lighting/i;

/** What a text says as the title of a drawing; null = it is none. */
export function readDrawingTitle(text: string): DrawingTitle | null {
  for (const line of text.split('\n')) {
    const title = readLine(line);
    if (title !== null) return title;
  }
  return null;
}

function readLine(line: string): DrawingTitle | null {
  const words = plainWords(line);
  if (words === '' || words.length > LONGEST || SPEAKS_OF.test(words) || /[。；;！？]/.test(words))
    return null;
  // What stands in brackets at the end says more of the same drawing: 一层平面图（改造后）.
  const bare = words.replace(/[([（【〔][^)\]）】〕]*[)\]）】〕]$/, '').trim();
  const kind =
    KINDS.find(([pattern]) => pattern.test(bare))?.[1] ?? (STOREY_ALONE.test(bare) ? 'plan' : null);
  if (kind === null) return null;
  const storeys = kind === 'plan' || kind === 'detail' ? storeysIn(bare) : null;
  return {
    words,
    kind,
    storey: storeys?.from ?? null,
    upTo: storeys !== null && storeys.to !== storeys.from ? storeys.to : null,
    rank: OTHER_TRADE.test(words) ? 2 : OTHER_PURPOSE.test(words) ? 1 : 0,
  };
}

/** Full-width letters made plain, 图名： taken off, the scale taken off, spaced-out characters drawn together. */
function plainWords(line: string): string {
  return line
    .normalize('NFKC')
    .replace(/^\s*(图名|图纸名称|drawing\s*title)\s*[:：]/i, '')
    .replace(/(比例|scale)?\s*[:：]?\s*1\s*[:：/]\s*\d{1,5}\s*$/i, '')
    .replace(/(?<=\p{Script=Han})\s+(?=[\p{Script=Han}])/gu, '')
    .replace(/[_\u2500-\u257f]+/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}

const NUMBER = '[一二两三四五六七八九十]{1,3}|\\d{1,2}';
const STOREYS = new RegExp(
  `(地下|负|-|[bB])?第?(${NUMBER}|首|底)(?:(?:层|楼|[fF])?\\s*([~～\\-—–至到、,，和及/])\\s*第?(${NUMBER}))?\\s*(?:层|楼(?!梯)|[fF](?![a-zA-Z]))`,
);
const LATIN_STOREYS: readonly (readonly [RegExp, number])[] = [
  [/\b(ground|first|1st)[\s-]+(floor|storey|level)/i, 1],
  [/\b(second|2nd)[\s-]+(floor|storey|level)/i, 2],
  [/\b(third|3rd)[\s-]+(floor|storey|level)/i, 3],
  [/\b(fourth|4th)[\s-]+(floor|storey|level)/i, 4],
  [/\bbasement/i, -1],
];

/** The storeys that a title names: 一层, 二至四层, 地下一层, B1, F2, 2F, 首层. */
function storeysIn(words: string): { readonly from: number; readonly to: number } | null {
  const latin = LATIN_STOREYS.find(([pattern]) => pattern.test(words));
  if (latin !== undefined) return { from: latin[1], to: latin[1] };
  const coded = /(?:^|[^A-Za-z0-9])(F|B|L|level\s*)(\d{1,2})(?![0-9A-Za-z#])/i.exec(words);
  if (coded?.[2] !== undefined) {
    const number = inRange(Number(coded[2]) * (coded[1]?.toUpperCase() === 'B' ? -1 : 1));
    if (number !== null) return { from: number, to: number };
  }
  const found = STOREYS.exec(words);
  if (found === null) return null;
  const below = found[1] !== undefined;
  const from = numberIn(found[2] ?? '');
  const to = found[4] === undefined ? from : numberIn(found[4]);
  if (from === null || to === null) return null;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return below ? { from: -high, to: -low } : { from: low, to: high };
}

function inRange(storey: number): number | null {
  return storey !== 0 && storey >= -9 && storey <= 99 ? storey : null;
}

const DIGITS = '一二三四五六七八九';

/** 首 and 底 are the ground floor; 十二 is 12, 二十 is 20. */
function numberIn(words: string): number | null {
  if (/^\d+$/.test(words)) return inRange(Number(words));
  if (words === '首' || words === '底') return 1;
  const plain = words.replaceAll('两', '二');
  const ten = plain.indexOf('十');
  if (ten === -1) return plain.length === 1 ? inRange(DIGITS.indexOf(plain) + 1) : null;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(plain.slice(0, ten)) + 1;
  const ones = ten === plain.length - 1 ? 0 : DIGITS.indexOf(plain.slice(ten + 1)) + 1;
  return inRange(tens * 10 + ones);
}

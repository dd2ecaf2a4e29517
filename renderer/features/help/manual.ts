import { type RegisterPage, type ManualPage, type View } from '../../kit/session/view.ts';

/** A page of docs/manual.zh-CN or docs/manual.en, made at build time: `html` is our own file and holds no HTML but what Markdown makes. */
export type Page = {
  readonly name: string;
  readonly title: string;
  readonly html: string;
  readonly text: string;
};

/** Fetched when the manual is first opened. */
export async function loadManual(language: 'zh' | 'en'): Promise<readonly Page[]> {
  const { PAGES } = await (language === 'zh' ? import('virtual:manual-zh') : import('virtual:manual-en'));
  return PAGES;
}

const OF_PLACE = {
  overview: 'one-village',
  plan: 'plan',
  signs: 'door-plates',
  clearing: 'clearing',
  delivery: 'shop-files',
  township: 'township',
} as const;
const OF_REGISTER: Readonly<Partial<Record<RegisterPage, ManualPage>>> = {
  services: 'guidance',
  honours: 'honours',
  honoursWall: 'honours',
  facade: 'walls',
  notice: 'walls',
  mongolian: 'mongolian',
  specification: 'shop-files',
};

/** What F1 opens where one is. */
export function manualFor({ place, register }: Pick<View, 'place' | 'register'>): ManualPage {
  return place === 'registers' ? (OF_REGISTER[register] ?? 'registers') : OF_PLACE[place];
}

/** A page that has the words, and where: some letters on either side. */
export type Found = {
  readonly page: Page;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
};

const AROUND = 18;

/** Pages with the words, those with them in the title first; where none has them, those that have most of their letters. */
export function searchManual(pages: readonly Page[], words: string): readonly Found[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const exact = pages
    .flatMap((page) => {
      const inTitle = page.title.toLowerCase().includes(wanted);
      const at = page.text.toLowerCase().indexOf(wanted);
      if (at === -1 && !inTitle) return [];
      return [{ inTitle, ...foundAt(page, at, wanted.length) }];
    })
    .sort((p, q) => Number(q.inTitle) - Number(p.inTitle));
  const others = pages.filter((page) => !exact.some((found) => found.page === page));
  if (exact.length > 0) return [...exact, ...searchAlike(others, wanted, MUCH_ALIKE)];
  const alike = searchAlike(pages, wanted, ALIKE);
  if (alike.length > 0) return alike;
  const pieces = piecesOf(wanted);
  const near = searchAlike(pages, pieces.join(''), ALIKE);
  return [
    ...near,
    ...searchPieces(
      pages.filter((page) => !near.some((found) => found.page === page)),
      pieces,
    ),
  ];
}

/** Words of a question that say nothing of the matter. */
const ASKING =
  /怎么办|怎么样|怎么|怎样|如何|为什么|什么|哪里|哪儿|哪个|能不能|要不要|是不是|可不可以|可以|应该|需要|请问|还是|[吗呢的了吧啊？?！!，,。、\s]/gu;

/** The words of a question: 并入的牌子要不要退牌通知 → 并入, 牌子, 退牌通知. */
function piecesOf(wanted: string): readonly string[] {
  return wanted.split(ASKING).filter((piece) => piece !== '');
}

/** Pages with every word of a question, wherever; those whose longest word stands in the title first. */
function searchPieces(pages: readonly Page[], pieces: readonly string[]): readonly Found[] {
  const [longest = ''] = [...pieces].sort((p, q) => q.length - p.length);
  if (pieces.length < 2) return [];
  return pages
    .filter(({ title, text }) => pieces.every((piece) => `${title}\n${text}`.toLowerCase().includes(piece)))
    .sort((p, q) => Number(q.title.includes(longest)) - Number(p.title.includes(longest)))
    .map((page) => foundAt(page, page.text.toLowerCase().indexOf(longest), longest.length));
}

function foundAt(page: Page, at: number, length: number): Found {
  const { text } = page;
  if (at === -1) return { page, before: '', hit: '', after: text.slice(0, 2 * AROUND) };
  const end = at + length;
  return {
    page,
    before: text.slice(Math.max(0, at - AROUND), at),
    hit: text.slice(at, end),
    after: text.slice(end, end + AROUND),
  };
}

/** Of the letters that were typed, and their pairs, so many stand close together in a passage, or it is another matter. */
const ALIKE = 0.6;
/** Beside pages that have the very words, those must be nearly the same: 换一台电脑 for 换电脑. */
const MUCH_ALIKE = 0.75;

/** 为什么只有草稿 finds 为什么只能做草稿: the passage of each page with most of its letters and pairs of them, the best page first. */
function searchAlike(pages: readonly Page[], wanted: string, least: number): readonly Found[] {
  const letters = [...wanted.replace(/[^\p{L}\p{N}]/gu, '')];
  const pairs = [...new Set(letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`))];
  const parts = [...pairs, ...new Set(letters)];
  return pages
    .flatMap((page) => {
      const text = page.text.toLowerCase();
      const places = parts.flatMap((pair) => placesIn(text, pair).map((at) => ({ pair, at })));
      const scored = places
        .filter(({ pair }) => pairs.includes(pair))
        .map(({ pair, at }) => {
          const near = places.filter((other) => Math.abs(other.at - at) < 2 * letters.length);
          const inTitle = pairs.filter((each) => page.title.toLowerCase().includes(each));
          const count = new Set(near.map((other) => other.pair)).size;
          return { at, length: pair.length, share: count / parts.length, inTitle: inTitle.length };
        });
      const [best] = scored.sort((p, q) => q.share - p.share || p.at - q.at);
      return best === undefined || best.share < least ? [] : [{ page, ...best }];
    })
    .sort((p, q) => q.share - p.share || q.inTitle - p.inTitle)
    .map(({ page, at, length }) => foundAt(page, at, length));
}

function placesIn(text: string, pair: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(pair); at !== -1; at = text.indexOf(pair, at + 1)) places.push(at);
  return places;
}

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
  return exact.length > 0 ? exact : searchAlike(pages, wanted);
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

/** 为什么只有草稿 finds 为什么只能做草稿: the passage of each page with most of its letters and pairs of them, the best page first. */
function searchAlike(pages: readonly Page[], wanted: string): readonly Found[] {
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
      return best === undefined || best.share < ALIKE ? [] : [{ page, ...best }];
    })
    .sort((p, q) => q.share - p.share || q.inTitle - p.inTitle)
    .map(({ page, at, length }) => foundAt(page, at, length));
}

function placesIn(text: string, pair: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(pair); at !== -1; at = text.indexOf(pair, at + 1)) places.push(at);
  return places;
}

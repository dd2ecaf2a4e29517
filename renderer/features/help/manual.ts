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
} as const;
const OF_REGISTER: Readonly<Partial<Record<RegisterPage, ManualPage>>> = {
  services: 'guidance',
  honours: 'honours',
  honoursWall: 'honours',
  facade: 'walls',
  notice: 'walls',
  mongolian: 'mongolian',
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

/** Pages with the words, those with them in the title first. */
export function searchManual(pages: readonly Page[], words: string): readonly Found[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  return pages
    .flatMap((page) => {
      const inTitle = page.title.toLowerCase().includes(wanted);
      const at = page.text.toLowerCase().indexOf(wanted);
      if (at === -1 && !inTitle) return [];
      const end = at + wanted.length;
      const found =
        at === -1
          ? { before: '', hit: '', after: page.text.slice(0, 2 * AROUND) }
          : {
              before: page.text.slice(Math.max(0, at - AROUND), at),
              hit: page.text.slice(at, end),
              after: page.text.slice(end, end + AROUND),
            };
      return [{ page, inTitle, ...found }];
    })
    .sort((p, q) => Number(q.inTitle) - Number(p.inTitle));
}

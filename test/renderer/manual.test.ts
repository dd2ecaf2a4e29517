import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readManual, readPage } from '../../scripts/manual.mjs';
import { ALL_ACTIONS } from '../../renderer/features/actions/actionTable.ts';
import { shownKeys } from '../../renderer/kit/actions/keys.ts';
import { manualFor, searchManual } from '../../renderer/features/help/manual.ts';
import { MANUAL_PAGES, PLACES, REGISTER_PAGES } from '../../renderer/kit/session/view.ts';
import { ACTIONS } from '../../renderer/kit/strings/actions.ts';
import { mediaType } from '../../app/host/contentPolicy.ts';
import { say } from '../../app/words/words.ts';
import { OF_SAMPLE, OF_START, OF_TOWNSHIP } from '../e2e/manualPictures.ts';

const folderOf = { zh: 'docs/manual.zh-CN', en: 'docs/manual.en' } as const;
const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const manual = { zh: readManual(path(folderOf.zh)), en: readManual(path(folderOf.en)) };

/** Every text that the window can show, by language: a place for a figure or a name stands for any. */
function shown(language: 'zh' | 'en'): (text: string) => boolean {
  const modules = {
    ...import.meta.glob<Record<string, unknown>>('../../renderer/kit/strings/*.ts', { eager: true }),
    ...import.meta.glob<Record<string, unknown>>('../../app/words/*.ts', { eager: true }),
  };
  const texts = Object.values(modules)
    .flatMap((module) => Object.values(module))
    .flatMap((table) => (typeof table === 'object' && table !== null && language in table ? [table] : []))
    .flatMap((table): readonly unknown[] => Object.values(Object(Reflect.get(table, language))))
    .filter((text): text is string => typeof text === 'string');
  const plain = new Set(texts);
  const patterns = texts
    .filter((text) => /\{\w+\}/.test(text) && text.replace(/\{\w+\}/g, '').length > 2)
    .map(
      (text) =>
        new RegExp(
          `^${text
            .split(/\{\w+\}/)
            .map(escape)
            .join('.+')}$`,
          's',
        ),
    );
  return (text) => plain.has(text) || patterns.some((pattern) => pattern.test(text));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const KEYS = new Set([
  ...ALL_ACTIONS.flatMap(({ keys }) => keys.map(shownKeys)),
  // Keys of every table, field and drawing tool, and of the system.
  ...['Tab', 'Enter', 'Esc', 'F2', 'Ctrl+C', 'Ctrl+V', 'Alt+↑', 'Alt+↓'],
]);

describe('the manual', () => {
  it('[HELP-1] has a page for every job in Chinese, by the title that the palette names', () => {
    expect(manual.zh.map(({ name }) => name)).toEqual([...MANUAL_PAGES].sort());
    for (const { name, title } of manual.zh) {
      const page = MANUAL_PAGES.find((one) => one === name) ?? MANUAL_PAGES[0];
      expect(say(ACTIONS, 'zh', `manual-${page}`)).toBe(`手册：${title}`);
    }
    for (const { name } of manual.en) expect(MANUAL_PAGES).toContain(name);
    expect(manual.en.map(({ name }) => name)).toContain(MANUAL_PAGES[0]);
  });

  it('[HELP-2] F1 has a page for every place and every register', () => {
    for (const place of PLACES)
      for (const register of REGISTER_PAGES) expect(MANUAL_PAGES).toContain(manualFor({ place, register }));
    expect(manualFor({ place: 'registers', register: 'mongolian' })).toBe('mongolian');
  });

  for (const language of ['zh', 'en'] as const)
    it(`[HELP-3] what it quotes stands on the screen, and its keys are keys (${language})`, () => {
      const known = shown(language);
      for (const { name } of manual[language]) {
        const text = readFileSync(path(`${folderOf[language]}/${name}.md`), 'utf8');
        for (const [, words = ''] of text.matchAll(/\*\*(.+?)\*\*/gs))
          expect(known(words), `${name}: ${words}`).toBe(true);
        for (const [, key = ''] of text.matchAll(/(?:按 |\| )`([^`]+)`/g)) expect(KEYS, name).toContain(key);
        for (const [, to = ''] of text.matchAll(/(?<!!\[[^\]]*)\]\(([^)]+)\)/g))
          expect(
            manual[language].map((page) => `${page.name}.md`),
            `${name} leads to ${to}`,
          ).toContain(to);
      }
    });

  it('[HELP-3] a word that is nowhere on the screen would be found', () => {
    expect(shown('zh')('没有这个按钮')).toBe(false);
    expect(shown('zh')('制作全部文件')).toBe(true);
  });

  it('[HELP-9] pages by jobs have pictures, each is there, is used and has words for who does not see it; all of them are small', () => {
    for (const language of ['zh', 'en'] as const) {
      const folder = path(folderOf[language]);
      const shown = manual[language].flatMap(({ name, html }) =>
        [...html.matchAll(/<img src="([^"]+)" alt="([^"]+)"/g)].map(([, src = '', alt = '']) => ({
          name,
          src,
          alt,
        })),
      );
      const files = readdirSync(`${folder}/pictures`).map((file) => `pictures/${file}`);
      expect([...new Set(shown.map(({ src }) => src))].sort()).toEqual(files.sort());
      // Both editions hand them out.
      expect(files.map((file) => mediaType(file))).toEqual(files.map(() => 'image/webp'));
      const own = [...OF_SAMPLE, ...OF_START, ...OF_TOWNSHIP].filter((one) =>
        folderOf[language].endsWith(one.language),
      );
      expect(own.map(({ name }) => `pictures/${name}.webp`).sort()).toEqual(files);
      // Answers and ways out of trouble are words.
      const without = manual[language]
        .map(({ name }) => name)
        .filter((name) => !shown.some((one) => one.name === name));
      for (const name of without) expect(['questions', 'trouble']).toContain(name);
      const bytes = files.map((file) => statSync(`${folder}/${file}`).size);
      expect(Math.min(...bytes)).toBeGreaterThan(1000);
      expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(1_500_000);
    }
    expect(() => readPage('x', '# A\n\n![](a.webp)')).toThrow(/alternative text/);
  });

  it('[HELP-4] is searched by any words of it, pages named so first', () => {
    const found = searchManual(manual.zh, '荣誉');
    expect(found[0]?.page.name).toBe('honours');
    expect(found.every(({ page, hit }) => (hit === '' ? page.title.includes('荣誉') : hit === '荣誉'))).toBe(
      true,
    );
    expect(searchManual(manual.zh, '没有这样的字')).toEqual([]);
    // Nobody types a page's very words.
    const passage = (words: string) => {
      const [first] = searchManual(manual.zh, words);
      return `${first?.page.name ?? ''}: ${first?.before ?? ''}${first?.hit ?? ''}${first?.after ?? ''}`;
    };
    expect(passage('为什么只有草稿')).toMatch(/^questions: .*为什么只能做草稿/u);
    expect(passage('旧牌子')).toMatch(/^clearing: .*旧牌子/u);
    expect(passage('党徽从哪来')).toMatch(/^questions: .*党徽、标识从哪里来/u);
    expect(passage('死机忘保存了')).toMatch(/^trouble: .*忘了保存/u);
    // Questions of a clerk's own, and a remark that has the very words besides.
    const pagesFor = (words: string) => searchManual(manual.zh, words).map(({ page }) => page.name);
    expect(pagesFor('文件名怎么改')).toContain('names');
    expect(pagesFor('并入的牌子要不要退牌通知')).toContain('clearing');
    expect(pagesFor('换电脑')).toContain('questions');
    expect(pagesFor('鲲鹏怎么改')).toEqual([]);
    expect(searchManual(manual.zh, '  ')).toEqual([]);
  });

  it('[HELP-5] takes no HTML of its own, and no page without a title', () => {
    expect(() => readPage('x', '# A\n\n<script>alert(1)</script>')).toThrow(/HTML is not taken/);
    expect(() => readPage('x', 'no title')).toThrow(/title/);
    expect(readPage('x', '# A\n\n1 < 2 & **b**')).toEqual({
      name: 'x',
      title: 'A',
      html: '<p>1 &lt; 2 &amp; <strong>b</strong></p>\n',
      text: '1 < 2 & b',
    });
  });
});

/**
 * The manual as the window shows it: the files of docs/manual.zh-CN and docs/manual.en turned into pages at build time (docs/decisions/0253), so that
 * the window carries no reader of Markdown. A page begins with its title (`# …`); **words** are what stands on the screen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';

/**
 * @typedef {{ name: string, title: string, html: string, text: string }} ManualPage
 * @param {string} folder docs/manual.zh-CN or docs/manual.en
 * @returns {ManualPage[]} by name of file; `text` is the page without marks, for searching
 * @throws {Error} where a page has no title, or holds HTML of its own
 */
export function readManual(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readPage(file.slice(0, -'.md'.length), readFileSync(join(folder, file), 'utf8')));
}

/**
 * @param {string} name
 * @param {string} markdown
 * @returns {ManualPage}
 */
export function readPage(name, markdown) {
  const [first = '', ...rest] = markdown.split('\n');
  const title = /^# (.+)$/.exec(first)?.[1];
  if (title === undefined) throw new Error(`${name}.md: the first line is no title (# …)`);
  const marked = new Marked({
    gfm: true,
    renderer: {
      html({ text }) {
        throw new Error(`${name}.md: HTML is not taken: ${text.slice(0, 40)}`);
      },
      // A button, so that it is enlarged without a mouse, too; its alternative text names it.
      image({ href, text }) {
        if (text.trim() === '') throw new Error(`${name}.md: ${href} has no alternative text`);
        const [src, alt] = [href, text].map((each) => each.replace(/&/g, '&amp;').replace(/"/g, '&quot;'));
        return `<button type="button" class="manual-picture"><img src="${src}" alt="${alt}"></button>`;
      },
    },
  });
  const html = marked.parse(rest.join('\n'), { async: false });
  const text = html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  return { name, title, html, text };
}

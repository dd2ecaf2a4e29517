import { type Compared } from './compare.ts';
import { type Listed, type Shown } from './shown.ts';

/** The gallery as one page: plain HTML beside its pictures, for whoever builds on the program. */
export function galleryPage(listed: readonly Listed[]): string {
  const signs = listed.filter(({ group }) => group === 'signs' || group === 'stress');
  const kinds = [...new Set(signs.map(({ kind }) => kind ?? 'unknown'))];
  const ofKinds = kinds.map((kind) => {
    const own = signs.filter((each) => (each.kind ?? 'unknown') === kind);
    const projects = [...new Set(own.map(projectOf))].map((project) => {
      const cards = own.filter((each) => projectOf(each) === project).map(card);
      return `<h3>${safe(project)}</h3><div class="all">${cards.join('\n')}</div>`;
    });
    return `<h2 id="kind-${kind}">${safe(kind)} (${own.length})</h2>\n${projects.join('\n')}`;
  });
  const ofGroups = GROUPS.map(([group, title]) => {
    const own = listed.filter((each) => each.group === group);
    return `<h2 id="${group}">${title} (${own.length})</h2>\n<div class="all">${own.map(card).join('\n')}</div>`;
  });
  const links = [
    ...kinds.map((kind) => `<a href="#kind-${kind}">${safe(kind)}</a>`),
    ...GROUPS.map(([group, title]) => `<a href="#${group}">${title}</a>`),
  ];
  return page(
    'Gallery',
    `<nav>${links.join(' · ')}</nav>\n<p>${STRAINED}</p>\n${[...ofKinds, ...ofGroups].join('\n')}`,
  );
}

const STRAINED =
  'The projects called stress are made up for typesetting, names and Mongolian alike; the marks in their emblem slots are nobody’s.';

function projectOf({ key }: Listed): string {
  return key.split('/')[0] ?? '';
}

/** What is not shown by kind and project. */
const GROUPS: readonly (readonly [Shown['group'], string])[] = [
  ['templates', 'Templates in each size and scheme'],
  ['sheets', 'Plan sheets of the starting plans'],
  ['papers', 'Papers'],
];

function card(each: Listed): string {
  const near = each.view === 'close' ? ' class="close"' : '';
  return `<figure${near}>${picture(each, '')}<figcaption>${caption(each)}</figcaption></figure>`;
}

function caption({ key, title, size, note }: Listed): string {
  const measure = size === null ? '' : ` ${round(size.width)} × ${round(size.height)} mm`;
  const why = note === null ? '' : `<br><b>${safe(note)}</b>`;
  return `${safe(title)}${measure}<br><small>${safe(key)}</small>${why}`;
}

function picture({ file, title }: Pick<Listed, 'file' | 'title'>, from: string): string {
  if (file === null) return '<div class="none">no picture</div>';
  const address = encodeURI(`${from}${file}`);
  return `<a href="${address}"><img loading="lazy" src="${address}" alt="${safe(title)}"></a>`;
}

/** Before, now and what differs, what differs most first; equal pictures are folded away. */
export function comparedPage(
  rows: readonly (Compared & { readonly file: string | null })[],
  against: string,
): string {
  const changed = rows.filter(({ amount }) => amount > 0);
  const equal = rows.filter(({ amount }) => amount === 0);
  const line = (row: (typeof rows)[number]): string => {
    const head = row.now ?? row.before;
    const title = head === null ? row.key : caption(head);
    const state = row.before === null ? 'new' : row.now === null ? 'gone' : `${percent(row.amount)} differs`;
    const cell = (listed: Listed | null, from: string) =>
      `<td>${listed === null ? '<div class="none">–</div>' : picture(listed, from)}${(listed?.note ?? null) === null ? '' : `<b>${safe(listed?.note ?? '')}</b>`}</td>`;
    const differs = picture({ file: row.file, title: 'difference' }, '');
    return `<tr><th>${title}<br><i>${state}</i></th>${cell(row.before, 'before/')}${cell(row.now, '')}<td>${differs}</td></tr>`;
  };
  const table = (of: typeof rows): string =>
    `<table><tr><th></th><th>before: ${safe(against)}</th><th>now</th><th>difference</th></tr>${of.map(line).join('\n')}</table>`;
  const folded = equal.map(({ now }) => (now === null ? '' : card(now))).join('\n');
  return page(
    `Gallery against ${against}`,
    `<p>${changed.length} changed, ${equal.length} unchanged · <a href="all.html">all pictures</a></p>
${changed.length === 0 ? '<p>Nothing has changed.</p>' : table(changed)}
<details><summary>${equal.length} unchanged</summary><div class="all">${folded}</div></details>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${safe(title)}</title><style>
nav { position: sticky; top: 0; background: #eee; padding: .5rem 0; border-bottom: 1px solid #bbb; }
h2, h3 { scroll-margin-top: 4rem; } h3 { margin: 1rem 0 .5rem; font-weight: normal; }
.close { max-width: 44rem; } .close img { max-width: 44rem; max-height: 32rem; }
body { font: 14px/1.4 system-ui, sans-serif; margin: 1rem 1.5rem; background: #eee; color: #222; }
.all { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-end; }
figure { margin: 0; max-width: 20rem; } figcaption, th { font-weight: normal; overflow-wrap: anywhere; }
img { max-width: 20rem; max-height: 22rem; background: #fff; box-shadow: 0 0 3px #888; }
.none { padding: 2rem; background: #ddd; color: #555; } b { color: #a00; } i { color: #a00; font-style: normal; }
table { border-collapse: collapse; width: 100%; } td, th { padding: .6rem; vertical-align: top; text-align: left; }
tr { border-top: 1px solid #bbb; } td { width: 29%; } td img { max-width: 100%; } tr > th:first-child { width: 13%; }
</style></head><body><h1>${safe(title)}</h1>
${body}
</body></html>
`;
}

function percent(amount: number): string {
  return amount < 0.0001 ? '< 0.01 %' : `${(amount * 100).toFixed(2)} %`;
}

function round(mm: number): number {
  return Math.round(mm * 10) / 10;
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

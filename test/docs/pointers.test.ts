import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/**
 * What a document or a comment points at must be there: a path, a decision's number, a behaviour's id. In paths `*`
 * and `NAME` (`templates/signs/NAME.json`) stand for a name; an ending may be left out.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NOT_OURS = /^(node_modules|dist|out|coverage|test-results)$|^\.(?!(?:ci|husky)$)/;

const entries: readonly string[] = readdirSync(ROOT, { withFileTypes: true })
  .filter(({ name }) => !NOT_OURS.test(name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? [
          entry.name,
          ...readdirSync(join(ROOT, entry.name), { recursive: true, encoding: 'utf8' })
            .filter((name) => !name.includes('node_modules'))
            .map((name) => `${entry.name}/${name.replaceAll('\\', '/')}`),
        ]
      : [entry.name],
  );
const tops = [...new Set(entries.filter((entry) => entry.includes('/')).map((entry) => entry.split('/')[0]))];
/** Each entry under every shorter name of it: `core/signs/names.ts`, `signs/names.ts`, `names.ts`. */
const tails = new Set(
  entries.flatMap((entry) => {
    const parts = entry.split('/');
    return parts.map((_, at) => parts.slice(at).join('/'));
  }),
);

const SOURCE = /\.(tsx?|mjs|js|sh|yml)$/;
/** Files of which every line counts, strings too. */
const CONFIGURATION = /^[^/]+\.(js|ts|yml)$/;
/** History says what was: only its decisions' numbers are followed. */
const HISTORY = /^CHANGELOG\.md$|^docs\/decisions\//;

type Line = { readonly at: string; readonly text: string };

/** Lines of documents, and what stands in comments of code. */
const lines: readonly Line[] = entries
  .filter((file) => SOURCE.test(file) || file.endsWith('.md'))
  .flatMap((file) => {
    const all = readFileSync(join(ROOT, file), 'utf8').split('\n');
    const whole = file.endsWith('.md') || CONFIGURATION.test(file);
    return all.flatMap((text, index) => {
      const said = whole ? text : (/^\s*(?:\*|\/\*|\/\/|#)(.*)/.exec(text) ?? / \/\/ (.*)/.exec(text))?.[1];
      return said === undefined ? [] : [{ at: `${file}:${index + 1}`, text: said }];
    });
  });
const living = lines.filter(({ at }) => !HISTORY.test(at));

/** A path from a top folder; or a name with the ending of code or of a document, with or without folders. */
const FROM_TOP = new RegExp(`(?<![\\w./@*-])(?:${tops.join('|').replace('.', '\\.')})(?:/[\\w.*-]+)+`, 'g');
const NAMED = /(?<![\w./@*<>-])(?:[\w.*-]+\/)*[\w.*-]+\.(?:tsx?|mjs|md)(?![\w-])/g;

function stands(pointer: string): boolean {
  const plain = pointer.replace(/[./]+$/, '');
  if (tails.has(plain) || plain.startsWith('dist/')) return true;
  const pattern = plain
    .replaceAll(/[.]/g, '\\.')
    .replaceAll(/NAME|NNNN/g, '*')
    .replaceAll('**/', '(?:.+/)?')
    .replaceAll(/(?<!\.)\*+/g, '[^/]+');
  const wanted = new RegExp(`(^|/)${pattern}((\\.(test|spec))?\\.(tsx?|mjs|json|md)|-[^/]*\\.md)?$`);
  return entries.some((entry) => wanted.test(entry));
}

it('[SHOP-1] every path that a document or a comment names is there', () => {
  const stale = living.flatMap(({ at, text }) =>
    [...text.matchAll(FROM_TOP), ...text.matchAll(NAMED)]
      .map(([pointer]) => pointer)
      .filter((pointer) => !stands(pointer))
      .map((pointer) => `${at} ${pointer}`),
  );
  expect([...new Set(stale)]).toEqual([]);
});

it('[SHOP-1] a stale path is told from one that stands', () => {
  expect(['core/signs/noSuchFile.ts', 'print.md', 'templates/signs/*.noSuch'].filter(stands)).toEqual([]);
  const standing = [
    'test/docs/pointers.test.ts',
    'test/docs/pointers',
    'docs/decisions/0003',
    'pointers.test.ts',
  ];
  expect(standing.filter((pointer) => !stands(pointer))).toEqual([]);
  expect(['templates/signs/NAME.json', 'test/**/*.test.ts', 'core/'].filter((each) => !stands(each))).toEqual(
    [],
  );
});

it('[SHOP-1] every identifier of the glossary is in the code', () => {
  const code = entries
    .filter((file) =>
      /^(core|typeset|output|app|node|electron|renderer|templates)\/.*\.(tsx?|json|css)$/.test(file),
    )
    .flatMap((file) => readFileSync(join(ROOT, file), 'utf8').match(/\w+/g) ?? []);
  const known = new Set(code);
  const glossary = lines.filter(({ at, text }) => at.startsWith('docs/GLOSSARY.md:') && text.startsWith('|'));
  const named = glossary.flatMap(({ at, text }) =>
    [...text.matchAll(/`([^`]+)`/g)].flatMap(([, words = '']) =>
      (words.match(/[A-Za-z_]\w*/g) ?? []).map((word) => ({ at, word })),
    ),
  );
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter(({ word }) => !known.has(word))).toEqual([]);
});

it('[SHOP-1] what a document looks for in a file stands there', () => {
  const documents = entries.filter((file) => file.endsWith('.md') && !HISTORY.test(file));
  const looked = documents.flatMap((document) => {
    const text = readFileSync(join(ROOT, document), 'utf8').replaceAll(/\s+/g, ' ');
    return [...text.matchAll(/`(\w+)` (?:in|of) `?((?:[\w-]+\/)+[\w-]+\.(?:tsx?|mjs))/g)]
      .filter(([, , file = '']) => entries.includes(file))
      .map(([, name = '', file = '']) => ({ document, name, file }));
  });
  expect(looked.length).toBeGreaterThan(5);
  const gone = looked.filter(({ name, file }) => !readFileSync(join(ROOT, file), 'utf8').includes(name));
  expect(gone).toEqual([]);
});

it('[SHOP-2] every decision that is cited is there, and no number is given twice', () => {
  const numbers = readdirSync(join(ROOT, 'docs/decisions')).map((name) => basename(name).slice(0, 4));
  const cited = lines.flatMap(({ at, text }) =>
    [...text.matchAll(/decisions?[ /](\d{4}(?:(?:, | and )\d{4})*)/gi)].flatMap(([, list = '']) =>
      (list.match(/\d{4}/g) ?? []).map((number) => ({ at, number })),
    ),
  );
  expect(cited.filter(({ number }) => !numbers.includes(number))).toEqual([]);
  expect(cited.length).toBeGreaterThan(20);
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});

it('[SHOP-3] every behaviour or requirement that a comment cites by its id is written down', () => {
  const read = (folder: string): string =>
    readdirSync(join(ROOT, folder))
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
      .join('\n');
  const known = new Set(
    [
      ...read('docs/spec').matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm),
      ...readFileSync(join(ROOT, 'test/data/requirements-inner-mongolia-2023.json'), 'utf8').matchAll(
        /"id": "([A-Z]+-\d+)"/g,
      ),
    ].map(([, id = '']) => id),
  );
  const areas = new Set([...known].map((id) => id.split('-')[0]));
  const unknown = living
    .filter(({ at }) => !at.startsWith('docs/spec/'))
    .flatMap(({ at, text }) =>
      [...text.matchAll(/(?<![\w-])([A-Z]+)-\d+\b/g)]
        .filter(([id, area = '']) => areas.has(area) && !known.has(id))
        .map(([id]) => `${at} ${id}`),
    );
  expect(unknown).toEqual([]);
});

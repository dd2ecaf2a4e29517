import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const renderer = fileURLToPath(new URL('../../renderer/', import.meta.url));
const electron = fileURLToPath(new URL('../../electron/', import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'strings' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Attributes that people read or hear. */
const READ = new Set([
  'title',
  'placeholder',
  'alt',
  'label',
  'aria-label',
  'okText',
  'cancelText',
  'summary',
]);
const HAN = /\p{Script=Han}/u;
const WORD = /\p{L}{2,}/u;

/** Words for people in a source file: JSX text, literals in attributes that are read, and Chinese anywhere. */
export function humanWords(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && WORD.test(node.text)) found.push(node.text.trim());
    if (
      (ts.isStringLiteral(node) ||
        ts.isNoSubstitutionTemplateLiteral(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node)) &&
      HAN.test(node.text)
    )
      found.push(node.text);
    if (
      ts.isJsxAttribute(node) &&
      READ.has(node.name.getText()) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer) &&
      WORD.test(node.initializer.text)
    )
      found.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What is Chinese and no sentence of the face: names that are looked for or compared, font families, one-letter marks. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'features/overview/RegisterPanel.tsx': ['股份经济合作社'],
  'shell/TopBar.tsx': ['中'],
};

describe('words', () => {
  it('[APP-20] no words for people outside the strings files', () => {
    const strays = [renderer, electron].flatMap((root) =>
      sources(root).flatMap((path) => {
        const name = path.slice(root.length);
        const allowed = ALLOWED[name] ?? [];
        // Units and marks that are the same in every language.
        return humanWords(path, readFileSync(path, 'utf8'))
          .filter((words) => !allowed.some((one) => words === one) && !/^[\s㎡：、m²·×°]*$/u.test(words))
          .map((words) => `${name}: ${words}`);
      }),
    );
    expect(strays).toEqual([]);
  });

  it('[APP-20] the search would find them', () => {
    const stray = `export function A() { return <p title="Save all">打开 <b>{\`x 保存 \${1}\`}</b> and more</p>; }`;
    expect(humanWords('a.tsx', stray).length).toBeGreaterThanOrEqual(4);
  });
});

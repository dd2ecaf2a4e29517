import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TEMPLATES } from '../../node/library/library.ts';

/** A copy of the shipped templates that a test may change; it goes with the temporary folder. */
export function copiedTemplates(): { readonly url: URL; readonly path: (file: string) => string } {
  const folder = join(mkdtempSync(join(tmpdir(), 'paijiang-templates-')), 'templates');
  cpSync(TEMPLATES, folder, { recursive: true });
  return { url: pathToFileURL(`${folder}/`), path: (file) => join(folder, file) };
}

/** A second primary rulebook, first in the order of the files, that asks an area which no village has. */
export function addSecondRulebook(path: (file: string) => string): void {
  type File = { id: string; title: unknown; rules: { kind: string; options: { least?: number } }[] };
  const book = JSON.parse(readFileSync(path('regions/inner-mongolia/rulebook.json'), 'utf8')) as File;
  book.id = 'gansu-2023';
  book.title = { zh: '甘肃省规则（试验）', en: 'Gansu (a trial)' };
  for (const rule of book.rules) if (rule.kind === 'centreMinimumArea') rule.options.least = 99_999;
  mkdirSync(path('regions/gansu'));
  writeFileSync(path('regions/gansu/rulebook.json'), JSON.stringify(book));
}

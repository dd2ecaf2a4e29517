import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { BrokenTemplate } from '../../app/library/brokenTemplate.ts';
import {
  programLibrary,
  type ProgramLibrary,
  type TemplateFile,
  type TemplateSource,
} from '../../app/library/library.ts';
import { RESOURCES } from '../program.ts';

/** The shipped templates. */
export const TEMPLATES = new URL('templates/', RESOURCES);

/** The files of a folder of templates, each folder read when it is first asked for, and once. */
export function templateSource(templates: URL): TemplateSource {
  const read = new Map<string, readonly TemplateFile[]>();
  return (folder) => {
    const known = read.get(folder) ?? readFolder(templates, folder);
    read.set(folder, known);
    return known;
  };
}

function readFolder(templates: URL, folder: string): readonly TemplateFile[] {
  if (folder.endsWith('/*')) {
    const above = folder.slice(0, -1);
    return entriesIn(templates, above)
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => readFolder(templates, `${above}${name}`));
  }
  const within = folder === '' ? '' : `${folder}/`;
  return entriesIn(templates, within)
    .filter(({ name }) => /\.(json|csv)$/.test(name))
    .map(({ name }) => {
      const file = `${within}${name}`;
      const text = readFileSync(new URL(file, templates), 'utf8');
      return { file, data: name.endsWith('.csv') ? text : json(text, file) };
    });
}

/** What lies in a folder, by name. */
function entriesIn(templates: URL, within: string): readonly Dirent[] {
  try {
    const entries = readdirSync(new URL(within, templates), { withFileTypes: true });
    return entries.sort((p, q) => (p.name < q.name ? -1 : 1));
  } catch {
    throw new BrokenTemplate('template-missing', within);
  }
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BrokenTemplate('template-not-json', file);
  }
}

let shipped: ProgramLibrary | undefined;

/** The library beside the program. */
export function shippedLibrary(): ProgramLibrary {
  return (shipped ??= programLibrary(templateSource(TEMPLATES)));
}

import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BrokenTemplate, type TemplateProblem } from '../../app/library/brokenTemplate.ts';
import {
  programLibrary,
  type ProgramLibrary,
  type TemplateFile,
  type TemplateSource,
} from '../../app/library/library.ts';
import { RESOURCES } from '../program.ts';
import { sharedTemplates, takesShared } from './sharedFolder.ts';

/** The shipped templates. */
export const TEMPLATES = new URL('templates/', RESOURCES);

/**
 * The files of a folder of templates, each folder read when it is first asked for, and once. A file of `shared` stands for the
 * one of the same name, and may come besides.
 */
export function templateSource(templates: URL, shared: URL | null = null): TemplateSource {
  const read = new Map<string, readonly TemplateFile[]>();
  return (folder) => {
    const known = read.get(folder) ?? together(readFolder(templates, folder), sharedFiles(shared, folder));
    read.set(folder, known);
    return known;
  };
}

function together(own: readonly TemplateFile[], shared: readonly TemplateFile[]): readonly TemplateFile[] {
  // What comes besides comes last: an id that is there already is then the shared file's fault.
  return [...new Map([...own, ...shared].map((each) => [each.file, each])).values()];
}

/** A shared folder holds what it changes, and no more. */
function sharedFiles(shared: URL | null, folder: string): readonly TemplateFile[] {
  if (shared === null || !takesShared(folder)) return [];
  try {
    return readFolder(shared, folder);
  } catch (thrown) {
    if (thrown instanceof BrokenTemplate && thrown.problem.code === 'template-missing') return [];
    throw thrown;
  }
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

/** The library beside the program, with what is shared. */
export function shippedLibrary(): ProgramLibrary {
  return (shipped ??= programLibrary(templateSource(TEMPLATES, sharedTemplates())));
}

/** The problem of a broken library, told by the path of the file where it is a shared one. */
export function whereBroken({ problem }: BrokenTemplate, shared = sharedTemplates()): TemplateProblem {
  const { file } = problem.data;
  if (shared === null || problem.code === 'template-missing' || !existsSync(new URL(file, shared)))
    return problem;
  const path = fileURLToPath(new URL(file, shared));
  return { code: SHARED_CODES[problem.code], data: { ...problem.data, file: path } };
}

const SHARED_CODES = {
  'template-not-json': 'shared-not-json',
  'template-refused': 'shared-refused',
} as const;

import { type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { signWords } from '../../core/signs/signWords.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { fileStem, packageName, planSetName, reportSetName } from '../words/fileNames.ts';
import { labelOf } from './prepareSigns.ts';

type Renamed = { readonly from: string; readonly to: string };

/** Names of files and folders that are others after a renaming: of each sign, and of what is made of the whole project. */
export function renamedFiles(
  before: Project,
  after: Project,
  templates: ReadonlyMap<string, SignTemplate>,
): readonly Renamed[] {
  const [old, now] = [before.register.village.zh, after.register.village.zh];
  const sets = [packageName, planSetName, reportSetName].map((name) => ({ from: name(old), to: name(now) }));
  const signs = before.signs.map((sign, at) => {
    const renamed = after.signs.find(({ id }) => id === sign.id) ?? sign;
    return { from: stemOf(before, sign, at + 1, templates), to: stemOf(after, renamed, at + 1, templates) };
  });
  return [...sets, ...signs].filter(({ from, to }) => from !== to);
}

/** As a package names it, without the marks of a draft. */
function stemOf(
  project: Project,
  sign: Sign,
  number: number,
  templates: ReadonlyMap<string, SignTemplate>,
): string {
  const template = templates.get(sign.template);
  const words = signWords(project, sign, template);
  const label = words === null ? (template?.name.zh ?? sign.id) : labelOf(words, template);
  const { copies, size } = sign;
  return fileStem({ number, village: project.register.village.zh, label, ...size, copies, drafts: [] });
}

import { judgingRulebook, type ProgramLibrary } from '../../../app/library/library.ts';
import { checkProject } from '../../../app/policy/checkProject.ts';
import { type Project } from '../../../core/project/project.ts';
import { draftAsk, draftReasons } from '../../../core/signs/draftReasons.ts';
import { signWords } from '../../../core/signs/signWords.ts';

/** How far a project is, for a list of files: signs that lack no words, signature or artwork, and what must be mended. */
export type Glance = { readonly complete: number; readonly signs: number; readonly must: number };

/** Nothing is set in type for it: whether everything fits, the signs themselves say once the file is open. */
export function glanceAt(project: Project, library: ProgramLibrary, today: string): Glance {
  const { templates, profiles } = library.signs;
  const { rulebook } = judgingRulebook(library, project);
  const findings = checkProject(project, rulebook, today, templates);
  const profile = profiles.get(project.language.profile);
  const complete = project.signs.filter((sign) => {
    const template = templates.get(sign.template);
    const words = signWords(project, sign, template);
    if (template === undefined || words === null) return false;
    if (words.slot !== null) return project.emblems[words.slot] !== null;
    return draftReasons(draftAsk(project, sign, words, template, profile)).length === 0;
  });
  return {
    complete: complete.length,
    signs: project.signs.length,
    must: findings.filter(({ severity, answer }) => severity === 'must' && answer.state === 'open').length,
  };
}

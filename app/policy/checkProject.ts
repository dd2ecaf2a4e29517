import { check } from '../../core/policy/check.ts';
import { type Finding } from '../../core/policy/finding.ts';
import { type Rulebook } from '../../core/policy/rulebook.ts';
import { type Project } from '../../core/project/project.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { siteOf } from './siteFacts.ts';

export function checkProject(
  project: Project,
  rulebook: Rulebook,
  today: string,
  templates: ReadonlyMap<string, SignTemplate>,
): readonly Finding[] {
  return check(project, rulebook, today, siteOf(project, templates));
}

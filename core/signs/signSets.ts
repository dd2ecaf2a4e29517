import { type Project } from '../project/project.ts';
import { type Sign } from '../project/sign.ts';
import { kindOf } from './kinds/kinds.ts';
import { type SignTemplate } from './template.ts';

/** The choice of a sign that hangs with no other. */
export const ALONE = 'alone';

type Templates = ReadonlyMap<string, SignTemplate>;

/**
 * What signs that hang together have in common: the name that the project gives them, else their place, template and
 * size. Null for a sign that stands by itself.
 */
function setName(project: Project, sign: Sign, templates: Templates): string | null {
  const template = templates.get(sign.template);
  if (template === undefined || sign.set === ALONE || !kindOf(template).hangs) return null;
  if (sign.set !== undefined) return JSON.stringify([template.kind, sign.set]);
  const place = kindOf(template).hangsWith(template, sign, project);
  const { width, height } = sign.size;
  return place === null ? null : JSON.stringify([template.kind, place, template.id, width, height]);
}

/** The signs that hang together with this one, itself among them, in the order of the project. */
export function signsHungWith(project: Project, sign: Sign, templates: Templates): readonly Sign[] {
  const name = setName(project, sign, templates);
  if (name === null) return [sign];
  return project.signs.filter((one) => one === sign || setName(project, one, templates) === name);
}

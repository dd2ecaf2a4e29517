import { type Project } from '../project/project.ts';
import { type Sign, type SignSubject } from '../project/sign.ts';
import { canShow, groupOf, kindOf } from './kinds/kinds.ts';
import { type AnyTemplate } from './signKind.ts';
import { type SignGroup } from './signSubject.ts';
import { doorPlate, isPassage, standardSigns } from './standardSizes.ts';
import { type SignTemplate } from './template.ts';

/** A sign that a project may have beside those it has; its id is free. */
export type Offer = {
  readonly group: SignGroup;
  /** One of the standard set that the project does not have. */
  readonly standard: boolean;
  readonly sign: Sign;
};

/**
 * What can be added: what is missing from the standard set, a plate for what one walks through, and a board of each template that suits one. A written
 * sign needs its words first ({@link writtenSign}), so it is not among them.
 */
export function offers(project: Project, templates: ReadonlyMap<string, SignTemplate>): readonly Offer[] {
  const missing = missingStandard(project).map((sign) => ({
    group: groupOf(sign.subject),
    standard: true,
    sign,
  }));
  const boards = [...templates.values()].flatMap((template) => {
    const subject = kindOf(template).offered(project, template);
    if (subject === null) return [];
    return [{ group: groupOf(subject), standard: false, sign: newSign(project, template, subject) }];
  });
  const ways = project.rooms
    .filter(isPassage)
    .map((room) => doorPlate(room))
    .filter((sign) => !project.signs.some((own) => sameSubject(own, sign)))
    .map((sign) => ({ group: groupOf(sign.subject), standard: true, sign: ofLikeSize(project, sign) }));
  return [...missing, ...ways, ...boards];
}

/** Signs of the standard set that the project does not have, of the size of their like. */
export function missingStandard(project: Project): readonly Sign[] {
  return standardSigns(project)
    .filter((sign) => !project.signs.some((own) => sameSubject(own, sign)))
    .map((sign) => ofLikeSize(project, sign));
}

function ofLikeSize(project: Project, sign: Sign): Sign {
  const like = project.signs.find((own) => own.template === sign.template);
  return { ...sign, id: freeId(project, sign.id), ...(like === undefined ? {} : { size: like.size }) };
}

/** Templates whose signs are written by hand: the words come first. */
export function writtenTemplates(
  group: SignGroup,
  templates: ReadonlyMap<string, SignTemplate>,
): readonly SignTemplate[] {
  return group === groupOf(written('')) ? [...templates.values()].filter((one) => one.written === true) : [];
}

/** A counter, window or desk sign with the words that somebody wrote. */
export function writtenSign(project: Project, template: AnyTemplate, zh: string): Sign {
  return newSign(project, template, written(zh));
}

function written(zh: string): SignSubject {
  return { of: 'label', text: { zh, mn: null }, party: false };
}

/** Templates that can show what the sign shows, its own among them. */
export function templatesLike(
  own: SignTemplate,
  { subject }: Sign,
  templates: ReadonlyMap<string, SignTemplate>,
): readonly SignTemplate[] {
  const all = [...templates.values()];
  return all.filter((one) => one === own || (canShow(one, subject) && kindOf(one).isFor(one, subject)));
}

function newSign(project: Project, template: AnyTemplate, subject: SignSubject): Sign {
  const [size] = template.sizes;
  if (size === undefined) throw new Error(`template ${template.id} has no size`);
  return {
    id: freeId(project, template.id),
    template: template.id,
    subject,
    size: { width: size.width, height: size.height },
    copies: 1,
    options: {},
  };
}

function sameSubject(one: Sign, other: Sign): boolean {
  return JSON.stringify(one.subject) === JSON.stringify(other.subject);
}

/** The id itself, or with the first number that is free. */
function freeId({ signs }: Project, wanted: string): string {
  const taken = new Set(signs.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const id = `${wanted.slice(0, 36)}-${number}`;
    if (!taken.has(id)) return id;
  }
}

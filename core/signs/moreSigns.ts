import { type Project } from '../project/project.ts';
import { type Sign, type SignSubject } from '../project/sign.ts';
import { standardSigns } from './standardSet.ts';
import { type SignTemplate } from './template.ts';

/** Where a sign belongs: on the façade, at a room, or on a wall for people to read. */
export const SIGN_GROUPS = ['outside', 'inside', 'boards'] as const;
export type SignGroup = (typeof SIGN_GROUPS)[number];

export function groupOf({ of }: SignSubject): SignGroup {
  switch (of) {
    case 'organisation':
    case 'centre':
    case 'practice':
    case 'facade':
      return 'outside';
    case 'room':
    case 'serviceInstitution':
    case 'label':
      return 'inside';
    default:
      return 'boards';
  }
}

/** A sign that a project may have beside those it has; its id is free. */
export type Offer = {
  readonly group: SignGroup;
  /** One of the standard set that the project does not have. */
  readonly standard: boolean;
  readonly sign: Sign;
};

/**
 * What can be added: what is missing from the standard set, and a board of each template that suits one. A written
 * sign needs its words first ({@link writtenSign}), so it is not among them.
 */
export function offers(project: Project, templates: ReadonlyMap<string, SignTemplate>): readonly Offer[] {
  const missing = missingStandard(project).map((sign) => ({
    group: groupOf(sign.subject),
    standard: true,
    sign,
  }));
  const boards = [...templates.values()].flatMap((template) => {
    const subject = boardSubject(project, template);
    if (subject === null) return [];
    return [{ group: groupOf(subject), standard: false, sign: newSign(project, template, subject) }];
  });
  return [...missing, ...boards];
}

/** Signs of the standard set that the project does not have, of the size of their like. */
export function missingStandard(project: Project): readonly Sign[] {
  return standardSigns(project)
    .filter((sign) => !project.signs.some((own) => sameSubject(own, sign)))
    .map((sign) => {
      const like = project.signs.find((own) => own.template === sign.template);
      return { ...sign, id: freeId(project, sign.id), ...(like === undefined ? {} : { size: like.size }) };
    });
}

/** A counter, window or desk sign with the words that somebody wrote. */
export function writtenSign(project: Project, template: SignTemplate, zh: string): Sign {
  return newSign(project, template, { of: 'label', text: { zh, mn: null }, party: false });
}

function newSign(project: Project, template: SignTemplate, subject: SignSubject): Sign {
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

/** What a new board of the template is about; null for what is no board, or a board of a record that is not there. */
function boardSubject(project: Project, { kind, id }: SignTemplate): SignSubject | null {
  const { policy, rooms } = project;
  switch (kind) {
    case 'guidance-table':
    case 'guidance-cards':
      return { of: 'services' };
    case 'guidance-flow': {
      const [first] = policy.services;
      return first === undefined ? null : { of: 'service', service: first.id };
    }
    case 'overview':
      return { of: 'overview' };
    case 'notice':
      return { of: 'noticeBoard' };
    case 'certificates':
      return { of: 'certificates' };
    case 'directory':
      // A floor directory is written by hand and begins with the rooms; the list of rooms follows them.
      return id === 'room-list'
        ? { of: 'rooms' }
        : {
            of: 'directory',
            rows: rooms.map(({ id: room, number, name }) => ({
              part: storeyOf(project, room),
              number: number ?? null,
              name,
            })),
          };
    case 'honours':
      return { of: 'honours' };
    case 'facade':
      return { of: 'facade' };
    default:
      return null;
  }
}

/** Name of the level on which a room stands; a dash where it stands on none. */
function storeyOf({ plan }: Project, room: string): string {
  const level = plan?.spaces.find((space) => space.room === room)?.level;
  return plan?.levels.find(({ id }) => id === level)?.name ?? '—';
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

import { type OrganisationKind } from '../project/organisation.ts';
import { type Project } from '../project/project.ts';
import { type Room } from '../project/room.ts';
import { type Service } from '../project/service.ts';
import { type NamedSubject, type Sign, isNamed } from '../project/sign.ts';
import { type Bilingual, type MongolianText } from '../project/text.ts';
import { type BoardSubject, type NameOf } from './signWords.ts';

/** Fields of a matter that have Mongolian of their own. */
export type ServiceText = 'name' | keyof NonNullable<Service['mn']>;

/** Whose Mongolian a text is: where it is kept, and changed for every sign that shows it. */
export type TextOwner =
  | { readonly of: 'organisation'; readonly organisation: OrganisationKind }
  | { readonly of: 'centre' | 'practice' | 'serviceInstitution' }
  | { readonly of: 'room'; readonly room: string }
  /** A further function of a room, known by its Chinese. */
  | { readonly of: 'function'; readonly room: string; readonly zh: string }
  | { readonly of: 'label'; readonly sign: string }
  | { readonly of: 'row'; readonly sign: string; readonly row: number }
  | { readonly of: 'service'; readonly service: string; readonly field: ServiceText }
  | { readonly of: 'honour'; readonly honour: string }
  /** Fixed words of boards, by their Chinese. */
  | { readonly of: 'fixed'; readonly zh: string };

/** What a text is on its sign. */
export const TEXT_PARTS = ['name', 'unit', 'room', 'function', 'row', 'matter', 'honour', 'fixed'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

/** One text of a sign in both scripts, with what it is there and who owns it. */
export type TextOnSign = {
  readonly part: TextPart;
  readonly owner: TextOwner;
  readonly zh: string;
  readonly mn: MongolianText | null;
  /** Without its Mongolian the sign cannot be made; boards are made and noted (requirement SCRIPT-1). */
  readonly required: boolean;
};

/** A name for the owner that is the same as long as it is the same owner. */
export function ownerKey(owner: TextOwner): string {
  switch (owner.of) {
    case 'organisation':
      return owner.organisation;
    case 'centre':
    case 'practice':
    case 'serviceInstitution':
      return owner.of;
    case 'room':
      return `room:${owner.room}`;
    case 'function':
      return `function:${owner.room}:${owner.zh}`;
    case 'label':
      return `label:${owner.sign}`;
    case 'row':
      return `row:${owner.sign}:${owner.row}`;
    case 'service':
      return `service:${owner.service}:${owner.field}`;
    case 'honour':
      return `honour:${owner.honour}`;
    case 'fixed':
      return `fixed:${owner.zh}`;
  }
}

/** Texts named in a finding or problem, one a line: what it is, a space, its Chinese. */
export function listTexts(texts: readonly TextOnSign[]): string {
  return texts.map(({ part, zh }) => `${part} ${zh}`).join('\n');
}

/**
 * Every text of a sign that has Mongolian or is to have it, in the order of the sign; none where what the sign is
 * about is not there. `title`: the heading of a board, where the caller knows it.
 */
export function textsOnSign(
  project: Project,
  sign: Sign,
  nameOf: NameOf,
  title: string | null = null,
): readonly TextOnSign[] {
  const { subject } = sign;
  if (subject.of === 'label') {
    return [{ part: 'name', owner: { of: 'label', sign: sign.id }, ...subject.text, required: true }];
  }
  if (!isNamed(subject)) return boardTexts(project, sign.id, subject, title);
  if (subject.of === 'room') return doorTexts(project, subject.room, nameOf);
  const zh = nameOf(project, subject);
  if (zh === null) return [];
  return [{ part: 'name', owner: subject, zh, mn: nameMongolian(project, subject), required: true }];
}

function doorTexts(project: Project, id: string, nameOf: NameOf): readonly TextOnSign[] {
  const room = project.rooms.find((each) => each.id === id);
  const unit = nameOf(project, { of: 'centre' });
  if (room === undefined || unit === null) return [];
  return [
    {
      part: 'unit',
      owner: { of: 'centre' },
      zh: unit,
      mn: project.organisations.centre.mn,
      required: true,
    },
    { part: 'room', owner: { of: 'room', room: id }, ...room.name, required: true },
    ...room.functions.map((each): TextOnSign => ({
      part: 'function',
      owner: { of: 'function', room: id, zh: each.zh },
      ...each,
      required: true,
    })),
  ];
}

function boardTexts(
  project: Project,
  sign: string,
  subject: BoardSubject,
  title: string | null,
): readonly TextOnSign[] {
  // The fitter's sheet shows no Mongolian.
  if (subject.of === 'facade') return [];
  const { policy, rooms, boards } = project;
  const ofRoom = ({ id, name }: Room) => boardText('room', { of: 'room', room: id }, name);
  const headings = new Set([...(title === null ? [] : [title]), ...Object.keys(boards.words)]);
  const fixed = [...headings].map((zh) =>
    boardText('fixed', { of: 'fixed', zh }, { zh, mn: boards.words[zh] ?? null }),
  );
  switch (subject.of) {
    case 'services':
      return [...fixed, ...policy.services.flatMap(serviceTexts)];
    case 'service':
      return [...fixed, ...policy.services.filter(({ id }) => id === subject.service).flatMap(serviceTexts)];
    case 'overview':
    case 'rooms':
      return [...fixed, ...rooms.map(ofRoom)];
    case 'directory':
      return [
        ...fixed,
        ...subject.rows.map(({ name }, row) => boardText('row', { of: 'row', sign, row }, name)),
      ];
    case 'honours':
      return [
        ...fixed,
        ...boards.honours.honours.map(({ id, name }) =>
          boardText('honour', { of: 'honour', honour: id }, name),
        ),
      ];
    case 'noticeBoard':
    case 'certificates':
      return fixed;
  }
}

/** The name of a matter, and of its longer fields those that somebody supplied. */
function serviceTexts({ id, name, mn }: Service): readonly TextOnSign[] {
  const longer = (['conditions', 'materials', 'steps'] as const).flatMap((field) => {
    const text = mn?.[field];
    const owner: TextOwner = { of: 'service', service: id, field };
    return text === undefined ? [] : [boardText('matter', owner, { zh: name.zh, mn: text })];
  });
  return [boardText('matter', { of: 'service', service: id, field: 'name' }, name), ...longer];
}

function boardText(part: TextPart, owner: TextOwner, { zh, mn }: Bilingual): TextOnSign {
  return { part, owner, zh, mn, required: false };
}

function nameMongolian(
  { organisations }: Project,
  subject: Exclude<NamedSubject, { of: 'room' }>,
): MongolianText | null {
  if (subject.of !== 'organisation') return organisations[subject.of].mn;
  const body = organisations[subject.organisation];
  return 'mn' in body ? body.mn : null;
}

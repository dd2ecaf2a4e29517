import { type OrganisationKind } from '../project/organisation.ts';
import { type Service } from '../project/service.ts';
import { type MongolianText } from '../project/text.ts';

/** Words in both scripts; `breaks` are the places where a long Chinese name may go to a new row. */
export type Words = {
  readonly zh: string;
  readonly breaks: readonly number[];
  readonly mn: MongolianText | null;
};

/** Fields of a matter that have Mongolian of their own. */
type ServiceText = 'name' | keyof NonNullable<Service['mn']>;

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
const TEXT_PARTS = ['name', 'unit', 'room', 'function', 'row', 'matter', 'honour', 'fixed'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

/** One text of a sign in both scripts, with what it is there and who owns it. */
export type TextOnSign = Words & {
  readonly part: TextPart;
  readonly owner: TextOwner;
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
      return matterKey({ id: owner.service }, owner.field);
    case 'honour':
      return `honour:${owner.honour}`;
    case 'fixed':
      return `fixed:${owner.zh}`;
  }
}

/** As {@link ownerKey} has it, of a field that need not have Mongolian. */
export function matterKey({ id }: Pick<Service, 'id'>, field: string): string {
  return `service:${id}:${field}`;
}

/** A text as it is named where something is wrong with it: what it is, and its Chinese. */
export type NamedText = Pick<TextOnSign, 'part' | 'zh'>;

/** Texts named in the problem of a sign, whose data are plain: one a line, what it is, a space, its Chinese. */
export function listTexts(texts: readonly NamedText[]): string {
  return texts.map(({ part, zh }) => `${part} ${zh}`).join('\n');
}

/** The texts that {@link listTexts} listed. */
export function listedTexts(listed: string): readonly NamedText[] {
  return listed.split('\n').flatMap((line) => {
    const part = TEXT_PARTS.find((each) => line.startsWith(`${each} `));
    return part === undefined ? [] : [{ part, zh: line.slice(part.length + 1) }];
  });
}

import { type Organisations } from '../project/organisation.ts';
import { type Project } from '../project/project.ts';
import { type Room } from '../project/room.ts';
import { type Sign, type SignSubject } from '../project/sign.ts';

/** Size of a sign in mm. */
export type SignSize = Sign['size'];

export type StandardSizes = {
  readonly strip: SignSize;
  readonly emblem: SignSize;
  readonly serviceInstitution: SignSize;
  readonly door: SignSize;
};

/** The place's choice (requirement SIZE-1); these are sizes that are met in practice (field notes 2). @internal */
export const STANDARD_SIZES: StandardSizes = {
  strip: { width: 350, height: 2400 },
  emblem: { width: 600, height: 600 },
  serviceInstitution: { width: 800, height: 600 },
  door: { width: 300, height: 120 },
};

/**
 * The signs that the policy asks for: outside four placards (three where no collective is set up) and two
 * 标识, inside the service institution's sign and a plate for every room that is more than a way (requirements OUT-1, OUT-2, IN-1, IN-2).
 */
export function standardSigns(
  { organisations, rooms }: { readonly organisations: Organisations; readonly rooms: readonly Room[] },
  sizes: StandardSizes = STANDARD_SIZES,
): Sign[] {
  const placards = (['party', 'villagersCommittee', 'collective', 'supervision'] as const)
    .filter((kind) => kind !== 'collective' || organisations.collective.status === 'registered')
    .map((organisation) =>
      standardSign(
        `placard-${organisation}`,
        'strip-placard',
        { of: 'organisation', organisation },
        sizes.strip,
      ),
    );
  return [
    ...placards,
    standardSign('emblem-centre', 'emblem-slot', { of: 'centre' }, sizes.emblem),
    standardSign('emblem-practice', 'emblem-slot', { of: 'practice' }, sizes.emblem),
    standardSign(
      'service-institution',
      'service-institution',
      { of: 'serviceInstitution' },
      sizes.serviceInstitution,
    ),
    ...rooms.filter((room) => !isPassage(room)).map((room) => doorPlate(room, sizes.door)),
  ];
}

/** What one only walks through gets no plate unless somebody wants one: the text asks for plates of 功能区. */
export function isPassage({ name, functions }: Room): boolean {
  return functions.length === 0 && /(?:走廊|过道|走道|连廊|门厅|门斗|楼梯|楼梯间)$/u.test(name.zh);
}

/** Rooms that have a plate or are to have one: what boards list. What one only walks through is among them where it has one. */
export function platedRooms({ rooms, signs }: Pick<Project, 'rooms' | 'signs'>): readonly Room[] {
  const plated = new Set(signs.flatMap(({ subject }) => (subject.of === 'room' ? [subject.room] : [])));
  return rooms.filter((room) => plated.has(room.id) || !isPassage(room));
}

/** The plate of a room; rooms of the party organisation have the party's colours. */
export function doorPlate(room: Room, size: SignSize = STANDARD_SIZES.door): Sign {
  const scheme = room.organisations.includes('party') ? 'party' : 'blue';
  const id = `door-${room.id}`;
  return {
    ...standardSign(id.length > LONGEST_ID ? room.id : id, 'door-plate', { of: 'room', room: room.id }, size),
    options: { scheme },
  };
}

/** core/project/sign.ts: a sign's id. */
const LONGEST_ID = 40;

function standardSign(id: string, template: string, subject: SignSubject, size: SignSize): Sign {
  return { id, template, subject, size: { ...size }, copies: 1, options: {} };
}

import { type OrganisationKind, ORGANISATION_KINDS, type PartyForm } from '../project/organisation.ts';
import { type Project } from '../project/project.ts';
import { type Register, type Setting } from '../project/register.ts';
import { type NamedSubject } from '../project/sign.ts';
import { FACILITY_NAMES } from '../project/facilityNames.ts';
import { HOME_REGION } from '../project/homeRegion.ts';

/** The parts of a project that its names come from. */
export type NameSource = Pick<Project, 'register' | 'organisations' | 'rooms'> & {
  /** A community's bodies are 居民委员会 and 居务监督委员会, whatever word its name ends with. */
  readonly setting?: Setting;
};

export type StandardName = {
  readonly zh: string;
  /** `composed` from the register, or as somebody copied it: from the seal, the certificate, an approval, the registration; or typed. */
  readonly source: 'composed' | 'seal' | 'certificate' | 'approval' | 'registered' | 'entered';
  /** The composed form is not settled by any source that was found: a person has to compare it with the seal. */
  readonly confirm: boolean;
};

/**
 * A name with the parts that it is put together from: the Party's name, banner, township, village, ending. A long name
 * goes to a new row between two of them; a name without a known structure is one part.
 */
export type PartedName = { readonly name: StandardName; readonly parts: readonly string[] };

/** What a village is, by the last word of its name. `other`: its name carries no generic word that we know. */
export type VillageKind = 'village' | 'gacha' | 'community' | 'other';

export function villageKind(village: string): VillageKind {
  if (village.endsWith('嘎查')) return 'gacha';
  if (village.endsWith('社区')) return 'community';
  return village.endsWith('村') ? 'village' : 'other';
}

/** What a place of the project is: as its setting says, else by its name. */
export function placeKind({ register, setting }: Pick<NameSource, 'register' | 'setting'>): VillageKind {
  return setting === 'community' ? 'community' : villageKind(register.village.zh);
}

export const PARTY = '中国共产党';

/** Field notes 4: 支部委员会, 总支部委员会, 委员会. */
export const PARTY_ENDING: Readonly<Record<PartyForm, string>> = {
  branch: '支部委员会',
  generalBranch: '总支部委员会',
  committee: '委员会',
};

/**
 * What follows the village's name. 台阁牧村 + 村民委员会 keeps both 村 (field notes 4); a community has residents.
 * For a gacha the law only knows the generic 嘎查村民委员会, so the name is a proposal.
 */
export const COMMITTEE_ENDING: Readonly<Record<VillageKind, string>> = {
  village: '村民委员会',
  gacha: '村民委员会',
  community: '居民委员会',
  other: '村民委员会',
};

export const SUPERVISION_ENDING: Readonly<Record<VillageKind, string>> = {
  village: '村务监督委员会',
  gacha: '村务监督委员会',
  community: '居务监督委员会',
  other: '村务监督委员会',
};

/** Everybody who has a standard name, and is no room. */
export const BODIES: readonly Exclude<NamedSubject, { of: 'room' }>[] = [
  ...ORGANISATION_KINDS.map((organisation) => ({ of: 'organisation', organisation }) as const),
  ...(['centre', 'practice', 'serviceInstitution'] as const).map((of) => ({ of })),
];

/** The village's own committees, which go by other words in a gacha and a community. */
export type VillageBody = 'villagersCommittee' | 'supervision';

/** A body in short, as its sign says it after the village's name: 村民委员会, 嘎查村民委员会, 居民委员会. */
export function calledAsOnSign(source: NameSource, organisation: VillageBody): string {
  const name = composeName(source, { of: 'organisation', organisation })?.zh ?? '';
  const village = source.register.village.zh;
  const at = name.lastIndexOf(village);
  const end = at === -1 ? '' : name.slice(at + village.length);
  if (end === '') return name;
  return placeKind(source) === 'gacha' && !end.startsWith('嘎查') ? `嘎查${end}` : end;
}

/**
 * The full standard name of what a sign is about (requirement NAME-1): as on the seal or certificate where
 * somebody entered it, else composed. Null where the body does not exist: no collective, an unknown room.
 */
export function composeName(source: NameSource, subject: NamedSubject): StandardName | null {
  return composeParts(source, subject)?.name ?? null;
}

/** The same with its parts. */
export function composeParts(source: NameSource, subject: NamedSubject): PartedName | null {
  const { organisations } = source;
  if (subject.of === 'organisation' && subject.organisation !== 'collective') {
    const onSeal = organisations[subject.organisation].nameOnSeal;
    if (onSeal !== null) return given(onSeal.zh, onSeal.source, source.register);
  }
  return proposeParts(source, subject);
}

/** The name as the register gives it, whatever stands on the seal. */
export function proposeName(source: NameSource, subject: NamedSubject): StandardName | null {
  return proposeParts(source, subject)?.name ?? null;
}

function proposeParts(source: NameSource, subject: NamedSubject): PartedName | null {
  const { register, organisations, rooms } = source;
  switch (subject.of) {
    case 'organisation':
      return proposeOrganisation(source, subject.organisation);
    case 'centre':
    case 'practice': {
      const { bannerInName } = organisations[subject.of];
      return composed([...placeParts(register, bannerInName), FACILITY_NAMES[subject.of]]);
    }
    case 'serviceInstitution': {
      const { name } = organisations.serviceInstitution;
      if (name !== null) return given(name, 'entered', register);
      return composed([register.village.zh, '综合服务站'], { confirm: true });
    }
    case 'room': {
      const room = rooms.find(({ id }) => id === subject.room);
      // A room's name is one part, whatever stands in it.
      return room === undefined
        ? null
        : { name: { zh: room.name.zh, source: 'entered', confirm: false }, parts: [room.name.zh] };
    }
  }
}

function proposeOrganisation(source: NameSource, organisation: OrganisationKind): PartedName | null {
  const { register, organisations } = source;
  const kind = placeKind(source);
  switch (organisation) {
    case 'party': {
      const { form, bannerInName } = organisations.party;
      return composed([PARTY, ...placeParts(register, bannerInName), PARTY_ENDING[form]]);
    }
    case 'villagersCommittee': {
      const place = placeParts(register, organisations.villagersCommittee.bannerInName);
      return composed([...place, COMMITTEE_ENDING[kind]], { confirm: kind !== 'village' });
    }
    case 'supervision': {
      const place = placeParts(register, organisations.supervision.bannerInName);
      const settled = kind === 'village' || kind === 'gacha';
      return composed([...place, SUPERVISION_ENDING[kind]], { confirm: !settled });
    }
    case 'collective': {
      const { collective } = organisations;
      if (collective.status === 'none') return null;
      return given(collective.name, 'registered', register);
    }
  }
}

/** Its Chinese alone. */
export function nameOf(source: NameSource, subject: NamedSubject): string | null {
  return composeName(source, subject)?.zh ?? null;
}

/** Places in a name where its parts end: there, and nowhere else, a long one goes to a new row. */
export function breaksBetween(parts: readonly string[]): readonly number[] {
  let at = 0;
  return parts.slice(0, -1).map((part) => (at += part.length));
}

/** {旗县}{苏木乡镇}{嘎查村}; a part that the village's name already begins with is not said twice. */
export function fullPlace(register: Register, bannerInName: boolean): string {
  return placeParts(register, bannerInName).join('');
}

/** The same as its names one by one. */
function placeParts({ banner, township, village }: Register, bannerInName: boolean): readonly string[] {
  const own = ownName({ banner: banner.zh, township: township.zh, village: village.zh });
  // 新城区 and its 新城区鸿盛高科技园区: the banner is said already.
  const isSaid = township.zh.startsWith(banner.zh);
  return [...(bannerInName && !isSaid ? [banner.zh] : []), township.zh, own];
}

/** The village's name without the banner and township that some registers put before it. */
function ownName({
  banner,
  township,
  village,
}: {
  banner: string;
  township: string;
  village: string;
}): string {
  for (const prefix of [banner + township, township]) {
    const rest = village.startsWith(prefix) ? village.slice(prefix.length) : '';
    // 天山镇村 is a village's own name, not the township's said again.
    if (!GENERIC_ONLY.test(rest)) return rest;
  }
  return village;
}

const GENERIC_ONLY = /^(?:嘎查|社区|村)?$/;

function composed(parts: readonly string[], { confirm = false } = {}): PartedName {
  const name: StandardName = { zh: parts.join(''), source: 'composed', confirm };
  return { name, parts: parts.filter((part) => part !== '') };
}

/** A name as somebody copied or typed it. */
function given(zh: string, source: StandardName['source'], register: Register): PartedName {
  return { name: { zh, source, confirm: false }, parts: partsOfTyped(zh, register) };
}

/** Region and league may stand before the banner, as some seals have them. */
export const ABOVE_BANNER = `(?:${HOME_REGION}自治区)?(?:\\p{Script=Han}{2,4}?[市盟])?`;
const REGION = new RegExp(`^${ABOVE_BANNER}`, 'u');

/**
 * The parts of a typed name, read from its beginning: what stands at its place is a part, and nothing is searched for
 * further in, where one place's name may be a piece of another's. One part where the place does not stand there.
 */
function partsOfTyped(zh: string, register: Register): readonly string[] {
  const head = zh.startsWith(PARTY) ? [PARTY] : [];
  const rest = zh.slice(head.join('').length);
  const region = REGION.exec(rest)?.[0] ?? '';
  const places = [placeParts(register, true), placeParts(register, false), [register.village.zh]];
  for (const above of ['', region]) {
    const behind = rest.slice(above.length);
    const place = places.find((parts) => behind.startsWith(parts.join('')));
    if (place === undefined) continue;
    const ending = behind.slice(place.join('').length);
    return [...head, above, ...place, ending].filter((part) => part !== '');
  }
  return [...head, rest].filter((part) => part !== '');
}

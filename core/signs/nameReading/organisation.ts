import { type OrganisationKind, type PartyForm } from '../../project/organisation.ts';
import { type NameReading, type NameFaultCode } from './nameFaultCodes.ts';
import {
  COMMITTEE_ENDING,
  type NameSource,
  PARTY,
  PARTY_ENDING,
  placeKind,
  SUPERVISION_ENDING,
  type VillageKind,
} from '../names.ts';
import { cleanName } from './clean.ts';
import { readPlace } from './place.ts';

type Seated = Exclude<OrganisationKind, 'collective'>;

/** A name in its parts: what stands before the place, the place, and what kind of ending follows. */
type Parts = { readonly place: string; readonly faults: readonly NameFaultCode[] };

/**
 * Judges the name of the party organisation, the villagers' committee or the supervision committee. Whatever is
 * wrong with it, the right name is the one composed from the register.
 */
export function readOrganisationName(
  typed: string,
  kind: Seated,
  source: NameSource,
  proposed: string,
): NameReading {
  const text = cleanName(typed);
  const parts =
    kind === 'party' ? readParty(text, source.organisations.party.form) : readCommittee(text, kind, source);
  const faults: NameFaultCode[] = text === typed ? [] : ['odd-characters'];
  if (parts === null) return { right: proposed, faults: [...faults, 'other-body'] };
  faults.push(...parts.faults);
  switch (readPlace(parts.place, source.register)) {
    case 'right':
      break;
    case 'without-village-word':
      // 台阁牧村委会 is the short form of 台阁牧村 + 村民委员会, not a village without its 村.
      if (parts.faults.length === 0) faults.push('second-village-lost');
      break;
    case 'township-twice':
      faults.push('township-twice');
      break;
    case 'differs':
      faults.push('place-differs');
  }
  // Nothing but odd characters: the text without them is right, with or without 旗县 as it was written.
  if (faults.every((fault) => fault === 'odd-characters')) return { right: text, faults };
  return { right: proposed, faults };
}

/** Endings of party organisations as they are met, longest first; only the three of PARTY_ENDING are right. */
const PARTY_ENDINGS: readonly (readonly [ending: string, form: PartyForm])[] = [
  ['党总支部委员会', 'generalBranch'],
  ['党总支委员会', 'generalBranch'],
  ['总支部委员会', 'generalBranch'],
  ['党支部委员会', 'branch'],
  ['总支委员会', 'generalBranch'],
  ['支部委员会', 'branch'],
  ['党总支部', 'generalBranch'],
  ['党委员会', 'committee'],
  ['党总支', 'generalBranch'],
  ['党支部', 'branch'],
  ['总支部', 'generalBranch'],
  ['党委会', 'committee'],
  ['委员会', 'committee'],
  ['总支', 'generalBranch'],
  ['支部', 'branch'],
  ['党委', 'committee'],
];

function readParty(text: string, form: PartyForm): Parts | null {
  const found = PARTY_ENDINGS.find(([ending]) => text.endsWith(ending));
  if (found === undefined) return null;
  const [ending, writtenForm] = found;
  const start = [PARTY, '中共'].find((word) => text.startsWith(word)) ?? '';
  const place = text.slice(start.length, -ending.length);
  if (OTHER_BODIES.test(place)) return null;
  const faults: NameFaultCode[] = [];
  if (start !== PARTY) faults.push('party-abbreviated');
  if (ending !== PARTY_ENDING[writtenForm]) faults.push('party-ending');
  if (writtenForm !== form) faults.push('party-form-differs');
  return { place, faults };
}

/** Words that another body's name ends with, before 委员会. */
const OTHER_BODIES = /(?:村民|居民|村务监督|居务监督|监督|妇女|治安保卫|人民调解|公共卫生)$/;

type Endings = {
  readonly right: Readonly<Record<VillageKind, string>>;
  readonly short: readonly string[];
  readonly fault: NameFaultCode;
};

const COMMITTEE: Readonly<Record<Exclude<Seated, 'party'>, Endings>> = {
  villagersCommittee: {
    right: COMMITTEE_ENDING,
    short: [
      '村民委员会',
      '居民委员会',
      '村民委会',
      '居民委会',
      '村委员会',
      '村民委',
      '民委会',
      '村委会',
      '居委会',
      '居民委',
      '村委',
      '居委',
    ],
    fault: 'committee-short',
  },
  supervision: {
    right: SUPERVISION_ENDING,
    short: [
      '村务监督委员会',
      '居务监督委员会',
      '村务监督委会',
      '村监督委员会',
      '村务监委会',
      '务监督委员会',
      '监督委员会',
      '村务监督委',
      '村监委会',
      '监督委会',
      '监委会',
      '村监会',
      '监委',
    ],
    fault: 'supervision-short',
  },
};

/** What names of a body end with where they are met, right or short, longest first. */
export function endingsOf(kind: Seated): readonly string[] {
  const endings =
    kind === 'party'
      ? PARTY_ENDINGS.map(([ending]) => ending)
      : [...Object.values(COMMITTEE[kind].right), ...COMMITTEE[kind].short];
  return [...new Set(endings)].sort((one, other) => other.length - one.length);
}

function readCommittee(text: string, kind: Exclude<Seated, 'party'>, source: NameSource): Parts | null {
  const { right, short, fault } = COMMITTEE[kind];
  const village = placeKind(source);
  const ending = right[village];
  if (text.endsWith(ending)) return { place: text.slice(0, -ending.length), faults: [] };
  const lost = readLostVillage(text, kind, village);
  if (lost !== null) return lost;
  const written = short.find((word) => text.endsWith(word));
  return written === undefined ? null : { place: text.slice(0, -written.length), faults: [fault] };
}

/**
 * ××民委员会 for ××村村民委员会: both 村 lost. On a gacha's seal ××嘎查民委员会 and ××嘎查嘎查民委员会 may stand, no
 * source settles it (field notes 4), so what was copied from the seal is taken as it is. ××嘎查委员会 and ××嘎查委会,
 * which the statistics have, are short forms of the same body.
 */
function readLostVillage(text: string, kind: Exclude<Seated, 'party'>, village: VillageKind): Parts | null {
  if (kind !== 'villagersCommittee') return null;
  if (village === 'gacha') {
    const ending = ['嘎查嘎查民委员会', '嘎查民委员会'].find((word) => text.endsWith(word));
    if (ending !== undefined) return { place: `${text.slice(0, -ending.length)}嘎查`, faults: [] };
    const short = ['嘎查嘎查委员会', '嘎查委员会', '嘎查委会'].find((word) => text.endsWith(word));
    if (short === undefined) return null;
    return { place: `${text.slice(0, -short.length)}嘎查`, faults: ['committee-short'] };
  }
  const ending = '民委员会';
  if (village !== 'village' || !text.endsWith(ending) || text.endsWith('居民委员会')) return null;
  return { place: text.slice(0, -ending.length), faults: [] };
}

import { type PlacardOutcome, type PlacardRecord, type PlacardTests } from '../../project/placardRecord.ts';
import { type Register } from '../../project/register.ts';
import { type AuditReason, type PlatesCatalogue } from '../plates.ts';
import { endingEntry, matchEntry, type EntryMatch } from './match.ts';
import { bracketParts, normalisePlate, placeNames, withoutPlaces } from './normalise.ts';
import { type PlateWords } from './plateWords.ts';
import { termsIn, type FoundTerm } from './terms.ts';

export type Proposal = {
  readonly outcome: PlacardOutcome;
  readonly into: string | null;
  readonly entry: string | null;
  readonly reason: AuditReason;
  readonly tests: PlacardTests;
};

const UNKNOWN: PlacardTests = { content: 'unknown', support: 'unknown', function: 'unknown' };
const IN_FUNCTION: PlacardTests = { ...UNKNOWN, function: 'holds' };
const BEYOND: PlacardTests = { ...UNKNOWN, function: 'fails' };

/** Several names on one plate: 便民服务站、退役军人服务站. */
const SEPARATORS = /[、,，;；/|+&]/u;

/**
 * Proposes for one plate, the surest ground first: the catalogue; a document of the level that clause （六） asks;
 * an honour; a person's judgement on the three tests; a
 * catalogue plate's name with something before it; work that is not the village's; campaigns; a room by its
 * function; bodies that are not the village's; postings and guidance; work that a kept organisation does; else not catalogued.
 */
export function propose(
  record: PlacardRecord,
  register: Register,
  plates: PlatesCatalogue,
  words: PlateWords,
): Proposal {
  const match = matchOf(record.text, register, plates, words);
  if (match !== null) return keep(match, record);

  const plain = normalisePlate(record.text, words);
  const { base, note } = bracketParts(plain);
  const whole = base === '' ? note : base;
  const core = withoutPlaces(whole, placeNames(register, words), words);
  const terms = termsIn(core, words);
  const wanted = withReason(plates);
  const isHonour = terms.has('honours') || endsWithTerm(whole, words.honours);
  const found =
    (isApproved(record, plates, words) && wanted('approved-document', 'keep-inside', IN_FUNCTION)) ||
    (isHonour && wanted('honour', 'merge', IN_FUNCTION, 'honours')) ||
    judgedEmpty(record, wanted) ||
    likeCatalogued(whole, plates, words, wanted) ||
    (terms.has('beyond') && wanted('beyond-function', 'retire', BEYOND)) ||
    (terms.has('campaigns') && wanted('campaign', 'retire', { ...UNKNOWN, content: 'fails' })) ||
    (endsWithTerm(core, words.rooms) && wanted('room-function', 'keep-inside', IN_FUNCTION)) ||
    (terms.has('outsideBodies') && wanted('outside-body', 'retire', BEYOND)) ||
    (terms.has('guidance') && wanted('guidance', 'merge', IN_FUNCTION, 'guidance')) ||
    (terms.has('notices') && wanted('notice', 'merge', IN_FUNCTION, 'noticeBoard')) ||
    otherCommittee(core, plates) ||
    sameWork(terms.get('topics') ?? [], plates, words, wanted);
  return found || { outcome: 'retire', into: null, entry: null, reason: 'not-catalogued', tests: BEYOND };
}

/** The whole plate, or, where several names share it, the first of them that the catalogue has. */
function matchOf(
  text: string,
  register: Register,
  plates: PlatesCatalogue,
  words: PlateWords,
): EntryMatch | null {
  const whole = matchEntry(text, register, plates, words);
  if (whole !== null) return whole;
  const parts = text.split(SEPARATORS).filter((part) => part.trim().length > 1);
  if (parts.length < 2) return null;
  for (const part of parts) {
    const match = matchEntry(part, register, plates, words);
    if (match !== null) return match;
  }
  return null;
}

/** “及其他委员会”: the catalogue leaves room for more; whether it is one of those, a person must say. */
function otherCommittee(core: string, plates: PlatesCatalogue): Proposal | false {
  const entry = plates.entries.find(({ open }) => open !== undefined && core.endsWith(open));
  if (entry === undefined) return false;
  return { outcome: 'keep-inside', into: null, entry: entry.key, reason: 'other-committee', tests: UNKNOWN };
}

function keep({ entry, exact }: EntryMatch, record: PlacardRecord): Proposal {
  const shared = { into: null, entry: entry.key, tests: IN_FUNCTION };
  const named: AuditReason = exact ? 'catalogued' : 'catalogued-alias';
  if (entry.place === 'either') {
    return { ...shared, outcome: record.place === 'outside' ? 'keep-outside' : 'keep-inside', reason: named };
  }
  if (entry.place === 'inside') {
    const reason: AuditReason = record.place === 'outside' ? 'catalogued-move-inside' : named;
    return { ...shared, outcome: 'keep-inside', reason };
  }
  // Inside, a plate of one of the six is that body's office; a strip or mark there was hung in the wrong place.
  const isOfficePlate = record.place === 'inside' && record.form !== 'strip' && record.form !== 'mark';
  if (isOfficePlate) return { ...shared, outcome: 'keep-inside', reason: 'office-inside' };
  return { ...shared, outcome: 'keep-outside', reason: named };
}

/** Words that may stand before a catalogue plate's name only where the plate is somebody else's. */
const FOREIGN = ['beyond', 'outsideBodies', 'campaigns'] as const;

/** A plate that ends with a catalogue name and carries nothing foreign is not retired: it goes into that plate. */
function likeCatalogued(
  plain: string,
  plates: PlatesCatalogue,
  words: PlateWords,
  wanted: Wanted,
): Proposal | false {
  const ending = endingEntry(plain, plates);
  if (ending === null) return false;
  const before = termsIn(ending.before, words);
  return !FOREIGN.some((of) => before.has(of)) && wanted('same-work', 'merge', IN_FUNCTION, ending.entry.key);
}

type Wanted = (
  reason: AuditReason,
  outcome: PlacardOutcome,
  tests: PlacardTests,
  into?: string,
) => Proposal | false;

/** A proposal whose reason the region's text backs, and whose target its catalogue has; else none. */
function withReason(plates: PlatesCatalogue): Wanted {
  return (reason, outcome, tests, into) => {
    if (plates.grounds[reason] === undefined) return false;
    if (into !== undefined && !plates.entries.some((entry) => entry.key === into)) return false;
    return { outcome, into: into ?? null, entry: null, reason, tests };
  };
}

function judgedEmpty(record: PlacardRecord, wanted: Wanted): Proposal | false {
  const tests = record.judged?.tests;
  if (tests === undefined) return false;
  if (tests.content === 'fails') return wanted('no-content', 'retire', tests);
  if (tests.support === 'fails') return wanted('no-support', 'retire', tests);
  return tests.function === 'fails' && wanted('beyond-function', 'retire', tests);
}

/** The subject that stands last decides: in 党员志愿服务队 it is 志愿服务, not 党员. */
function sameWork(
  subjects: readonly FoundTerm[],
  plates: PlatesCatalogue,
  words: PlateWords,
  wanted: Wanted,
): Proposal | false {
  const [last] = [...subjects].sort(
    (one, other) => other.end - one.end || other.term.length - one.term.length,
  );
  const topic = words.topics.find(({ terms }) => last !== undefined && terms.includes(last.term));
  const into = topic?.into.find((key) => plates.entries.some((entry) => entry.key === key));
  return into !== undefined && wanted('same-work', 'merge', IN_FUNCTION, into);
}

/** A central document, a law, or the region's own document allows a mechanism (clause （六）); lower ones do not. */
function isApproved(record: PlacardRecord, plates: PlatesCatalogue, words: PlateWords): boolean {
  const document = (record.basisDocument ?? '').normalize('NFKC').replace(/[\s《》〈〉"“”]/gu, '');
  return [...words.documents, ...plates.regionDocuments].some((begin) => document.startsWith(begin));
}

function endsWithTerm(core: string, terms: readonly string[]): boolean {
  return terms.some((term) => core.endsWith(term));
}

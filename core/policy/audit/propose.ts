import { type PlacardOutcome, type PlacardRecord, type PlacardTests } from '../../project/placardRecord.ts';
import { documentText } from '../../project/basisDocument.ts';
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
  /** Work for which the village must never be responsible (clause （二）). */
  readonly barred: boolean;
};

/** A proposal before it is told whether the plate's work is barred. */
type Draft = Omit<Proposal, 'barred'>;

const UNKNOWN: PlacardTests = { content: 'unknown', support: 'unknown', function: 'unknown' };
const IN_FUNCTION: PlacardTests = { ...UNKNOWN, function: 'holds' };
const BEYOND: PlacardTests = { ...UNKNOWN, function: 'fails' };

/** Several names on one plate: 便民服务站、退役军人服务站. */
const SEPARATORS = /[、,，;；/|+&]/u;

/**
 * Proposes for one plate, the surest ground first: the catalogue; an honour; work that clause （二） bars; a document
 * of the level that clause （六） asks; a person's judgement on the three tests; a catalogue plate's name with something
 * before it; an office of a department; work that is not the village's; campaigns; a room by its function; bodies
 * that are not the village's; postings and guidance; work that a kept organisation does; else not catalogued.
 */
export function propose(
  record: PlacardRecord,
  register: Register,
  plates: PlatesCatalogue,
  words: PlateWords,
): Proposal {
  const match = matchOf(record.text, register, plates, words);
  if (match !== null) return { ...keep(match, record), barred: false };

  const plain = normalisePlate(record.text, words);
  const { base, note } = bracketParts(plain);
  const whole = base === '' ? note : base;
  const core = withoutPlaces(whole, placeNames(register, words), words);
  const terms = termsIn(core, words);
  const wanted = withReason(plates);
  const isHonour = terms.has('honours') || endsWithTerm(whole, words.honours);
  const honour = isHonour && wanted('honour', 'merge', IN_FUNCTION, 'honours');
  const barred = honour === false && !terms.has('notices') && isBarred(terms.get('beyond') ?? [], words);
  const subjects = terms.get('topics') ?? [];
  const found =
    honour ||
    (barred && wanted('beyond-function', 'retire', BEYOND)) ||
    (isApproved(record, plates, words) && wanted('approved-document', 'keep-inside', IN_FUNCTION)) ||
    judgedEmpty(record, wanted) ||
    likeCatalogued(whole, plates, words, wanted) ||
    (!terms.has('campaigns') &&
      isDepartmentOffice(core, register, plates, words) &&
      wanted('department-office', 'retire', BEYOND)) ||
    (terms.has('beyond') && wanted('beyond-function', 'retire', BEYOND)) ||
    (terms.has('campaigns') && wanted('campaign', 'retire', { ...UNKNOWN, content: 'fails' })) ||
    (endsWithTerm(core, words.rooms) && wanted('room-function', 'keep-inside', IN_FUNCTION)) ||
    (endsWithTerm(core, words.notices) && wanted('notice', 'merge', IN_FUNCTION, 'noticeBoard')) ||
    (terms.has('outsideBodies') && wanted('outside-body', 'retire', BEYOND)) ||
    (terms.has('outposts') &&
      (sameWork(subjects, plates, words, wanted) || wanted('outside-body', 'retire', BEYOND))) ||
    (terms.has('guidance') && wanted('guidance', 'merge', IN_FUNCTION, 'guidance')) ||
    (terms.has('notices') && wanted('notice', 'merge', IN_FUNCTION, 'noticeBoard')) ||
    otherCommittee(core, plates) ||
    sameWork(subjects, plates, words, wanted) ||
    (isUnknownRoom(core, words) && wanted('room-function', 'keep-inside', IN_FUNCTION));
  const draft: Draft = found || NOT_CATALOGUED;
  return { ...draft, barred };
}

const NOT_CATALOGUED: Draft = {
  outcome: 'retire',
  into: null,
  entry: null,
  reason: 'not-catalogued',
  tests: BEYOND,
};

/** 执法、拆迁拆违、招商引资、安全生产: a longer term that only holds one of the words counts as well. */
function isBarred(beyond: readonly FoundTerm[], words: PlateWords): boolean {
  return beyond.some(({ term }) => words.barred.some((word) => term.includes(word)));
}

/** A room whose use no term knows: 茶室, 琴房 … and no 工作室, which is a mechanism. */
function isUnknownRoom(core: string, words: PlateWords): boolean {
  return endsWithTerm(core, words.roomEndings) && !endsWithTerm(core, words.notRooms);
}

/**
 * ××办公室, ××办: an office is a room where it is that of a body of the village or of a person in it; any other is a
 * department's (clauses （二） and （八）).
 */
function isDepartmentOffice(
  core: string,
  register: Register,
  plates: PlatesCatalogue,
  words: PlateWords,
): boolean {
  const ending = words.offices.filter((word) => core.endsWith(word)).sort((a, b) => b.length - a.length)[0];
  if (ending === undefined) return false;
  const owner = core.slice(0, core.length - ending.length);
  if (owner === '' || words.plainOffices.includes(owner)) return false;
  if (endsWithTerm(owner, words.ownOffices)) return false;
  return matchEntry(owner, register, plates, words) === null;
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
  // 党务、村务、财务公开栏 is one name, with its marks.
  return matchEntry(parts.join(''), register, plates, words);
}

/** “及其他委员会”: the catalogue leaves room for more; whether it is one of those, a person must say. */
function otherCommittee(core: string, plates: PlatesCatalogue): Draft | false {
  const entry = plates.entries.find(({ open }) => open !== undefined && core.endsWith(open));
  if (entry === undefined) return false;
  return { outcome: 'keep-inside', into: null, entry: entry.key, reason: 'other-committee', tests: UNKNOWN };
}

function keep({ entry, exact }: EntryMatch, record: PlacardRecord): Draft {
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
): Draft | false {
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
) => Draft | false;

/** A proposal whose reason the region's text backs, and whose target its catalogue has; else none. */
function withReason(plates: PlatesCatalogue): Wanted {
  return (reason, outcome, tests, into) => {
    if (plates.grounds[reason] === undefined) return false;
    if (into !== undefined && !plates.entries.some((entry) => entry.key === into)) return false;
    return { outcome, into: into ?? null, entry: null, reason, tests };
  };
}

function judgedEmpty(record: PlacardRecord, wanted: Wanted): Draft | false {
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
): Draft | false {
  const [last] = [...subjects].sort(
    (one, other) => other.end - one.end || other.term.length - one.term.length,
  );
  const topic = words.topics.find(({ terms }) => last !== undefined && terms.includes(last.term));
  const into = topic?.into.find((key) => plates.entries.some((entry) => entry.key === key));
  return into !== undefined && wanted('same-work', 'merge', IN_FUNCTION, into);
}

/**
 * A central document, a law, or the region's own document allows a mechanism (clause （六）); lower ones do not. Where
 * nobody has said the level, its number or title may show it; a person has to confirm (rule MECH-1).
 */
function isApproved({ basisDocument }: PlacardRecord, plates: PlatesCatalogue, words: PlateWords): boolean {
  if (basisDocument === undefined) return false;
  const { level, number, title } = basisDocument;
  if (level !== 'unknown') {
    return (
      (level === 'central' || level === 'law' || level === 'region') && documentText(basisDocument) !== ''
    );
  }
  const beginnings = [...words.documents, ...plates.regionDocuments];
  return [number, title].some((text) => {
    const plain = text.normalize('NFKC').replace(/[\s《》〈〉"“”]/gu, '');
    return beginnings.some((begin) => plain.startsWith(begin));
  });
}

function endsWithTerm(core: string, terms: readonly string[]): boolean {
  return terms.some((term) => core.endsWith(term));
}

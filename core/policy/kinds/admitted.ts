import { z } from 'zod';
import { type Admission, type AdmissionLack, reviewer, type Reviewer } from '../../project/admission.ts';
import { type Day } from '../../project/people.ts';
import { type Service } from '../../project/service.ts';
import { isOnRecord } from '../documentLevel.ts';
import { matchEntry } from '../audit/match.ts';
import { type RuleInput } from '../ruleInput.ts';
import { defineMessages } from '../observation.ts';
import { type Subject } from '../../project/subject.ts';
import { PLATE_GROUPS } from '../plates.ts';
import { defineKind } from '../rule.ts';
import { isKeptMechanism } from './cataloguedMechanisms.ts';

const options = z.strictObject({
  /** Groups of the plates catalogue whose mechanisms the region has admitted itself. */
  groups: z.array(z.enum(PLATE_GROUPS)).min(1),
  reviews: z.array(reviewer).min(1),
});

const observe = defineMessages({
  'work-unadmitted': { name: 'text' },
  'admission-open': { name: 'text', lacks: 'lacks' },
  'admission-refused': { name: 'text' },
  'admission-expired': { name: 'text', ended: 'day' },
});

/**
 * What is asked of the village beyond the region's own catalogues is admitted (clause （二）): services that it is to
 * assist in or to handle for others, mechanisms, and plates of mechanisms that a person keeps. Each refers to a row of
 * the register that has basis, duties and process, the reviews, the banner's approval, and has not run out.
 */
export const admitted = defineKind({
  name: 'admitted',
  options,
  messages: observe.messages,
  judge: ({ groups, reviews }, facts) => {
    const { project, plates, words, audit } = facts;
    const works: Work[] = [
      ...project.policy.services
        .filter((service) => isAsked(service) || service.admission !== undefined)
        .map(({ id, name, admission }) => ({
          subject: { of: 'service', id } as const,
          name: name.zh,
          admission,
        })),
      ...project.mechanisms
        .filter(({ name, admission }) => {
          if (admission !== undefined) return true;
          const match = matchEntry(name.zh, project.register, plates, words);
          return match === null || !groups.includes(match.entry.group);
        })
        .map(({ id, name, admission }) => ({
          subject: { of: 'mechanism', id } as const,
          name: name.zh,
          admission,
        })),
      ...audit
        .filter((row) => isKeptMechanism(row, facts) || row.record.admission !== undefined)
        .map(({ record: { id, text, admission } }) => ({
          subject: { of: 'placard', id } as const,
          name: text,
          admission,
        })),
    ];
    return works.flatMap((work) => judgeWork(work, reviews, facts));
  },
});

type Work = { readonly subject: Subject; readonly name: string; readonly admission: string | undefined };

/** A matter that a department hands down; what a catalogue or the law gives the village is its own. */
function isAsked({ kind, basis }: Service): boolean {
  if (basis?.of === 'duty' || basis?.of === 'assisted') return false;
  return basis?.of === 'delegated' || kind === 'agency' || kind === 'assist';
}

function judgeWork(
  { subject, name, admission: id }: Work,
  reviews: readonly Reviewer[],
  { project, today }: RuleInput,
) {
  const found = project.policy.admissions.find((candidate) => candidate.id === id);
  if (found === undefined) return [observe('work-unadmitted', [subject], { name })];
  const rulings = [...reviews.map((who) => found.reviews[who]), found.approval];
  if (rulings.some((given) => given?.outcome === 'refused')) {
    return [observe('admission-refused', [subject], { name })];
  }
  const lacks = admissionLacks(found, reviews, today);
  if (lacks.length > 0) return [observe('admission-open', [subject], { name, lacks })];
  if (found.validUntil !== null && found.validUntil < today) {
    return [observe('admission-expired', [subject], { name, ended: found.validUntil })];
  }
  return [];
}

/** What is still open in an admission. A ruling dated after today has not been given. */
export function admissionLacks(
  { askedBy, basis, duties, process, content, reviews, approval }: Admission,
  asked: readonly Reviewer[],
  today: Day,
): readonly AdmissionLack[] {
  const given = (ruling: Admission['approval']) => ruling !== null && ruling.signed.on <= today;
  return [
    ...(askedBy === '' ? (['askedBy'] as const) : []),
    ...(isOnRecord(basis) ? [] : (['basis'] as const)),
    ...(duties === '' ? (['duties'] as const) : []),
    ...(process === '' ? (['process'] as const) : []),
    ...(content === '' ? (['content'] as const) : []),
    ...asked.filter((who) => !given(reviews[who])),
    ...(given(approval) ? [] : (['approval'] as const)),
  ];
}

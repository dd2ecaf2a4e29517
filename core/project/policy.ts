import { z } from 'zod';
import { admission } from './admission.ts';
import { acceptance, judgedBy, justification } from './answer.ts';
import { burden } from './burden.ts';
import { certificates, emptyCertificates } from './certificates.ts';
import { emptyOnSite, onSite } from './onSite.ts';
import { person } from './person.ts';
import { placardRecord } from './placardRecord.ts';
import { post } from './post.ts';
import { service } from './service.ts';

/** Most rows that an inventory may have, in a project as in an imported list. */
export const MOST_PLACARDS = 20_000;

/** Everything that the policy asks a village to keep and show. */
export const policyRecords = z.strictObject({
  judgedBy: judgedBy.nullable(),
  placards: z.array(placardRecord).max(MOST_PLACARDS),
  justifications: z.array(justification).max(2000),
  acceptances: z.array(acceptance).max(2000),
  onSite,
  services: z.array(service).max(2000),
  certificates,
  /** What is asked of the village (ADMIT-1), its service posts (TEAM-1), and what is put on it (BURDEN-1 to 3). */
  admissions: z.array(admission).max(2000).default([]),
  posts: z.array(post).max(200).default([]),
  burdens: z.array(burden).max(2000).default([]),
  /** Whom boards name; absent = nobody has been entered. */
  people: z.array(person).max(1000).optional(),
});
export type PolicyRecords = z.infer<typeof policyRecords>;

export function emptyPolicyRecords(): PolicyRecords {
  return {
    judgedBy: null,
    placards: [],
    justifications: [],
    acceptances: [],
    onSite: emptyOnSite(),
    services: [],
    certificates: emptyCertificates(),
    admissions: [],
    posts: [],
    burdens: [],
  };
}

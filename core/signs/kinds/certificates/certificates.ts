import { z } from 'zod';
import { refusedMatters } from '../../../project/certificates.ts';
import { boardFields, zh } from '../../boardTemplate.ts';
import { defineSignKind } from '../../signKind.ts';
import { boardLook } from '../../signLook.ts';
import { boardWords, defineSubject } from '../../signSubject.ts';

/** The region's negative list (project.policy.certificates). */
const negativeList = defineSubject('certificates', 'boards', (ask) => {
  const { certificates: list } = ask.project.policy;
  return boardWords(ask, {
    shown: [list.document, ...refusedMatters(list).map(({ text }) => text), list.wording],
  });
});

/** What the village does not certify, from the user's own list (requirements CERT-1, CERT-2). */
export const certificates = defineSignKind({
  name: 'certificates',
  fields: {
    ...boardFields,
    headings: z.strictObject({ number: zh, matter: zh }),
    /** Put before the document's name at the foot. */
    basis: zh,
  },
  subjects: [negativeList],
  look: () => boardLook('other'),
  offered: () => ({ of: 'certificates' }),
});

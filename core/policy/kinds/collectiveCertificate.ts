import { z } from 'zod';
import { defineKind } from '../rule.ts';

/** The collective's registration certificate, on which its name rests, has not ended. */
export const collectiveCertificate = defineKind({
  name: 'collectiveCertificate',
  options: z.strictObject({}),
  messages: { 'certificate-ended': { name: 'text', ended: 'day' } },
  judge: (_, { project, today }, observe) => {
    const { collective } = project.organisations;
    if (collective.status !== 'registered' || collective.certificateEnds === undefined) return [];
    if (today <= collective.certificateEnds) return [];
    return [
      observe('certificate-ended', [{ of: 'organisation', organisation: 'collective' }], {
        name: collective.name,
        ended: collective.certificateEnds,
      }),
    ];
  },
});
